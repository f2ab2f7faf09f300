"""Who asks, judges and denies where nobody the codebook knows does, and what only sounds like asking."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, only

NAMED_IN_WORDS = [
    ("The shipowners' association has asked Chile to reopen the strait.", "SHIPOWNERS' ASSOCIATION", "CHL"),
    (
        "The Confederation of Trade Unions urged Peru to lift the tariffs.",
        "CONFEDERATION OF TRADE UNIONS",
        "PER",
    ),
    ("Anti-war groups called on Italy to withdraw its troops.", "ANTI-WAR GROUPS", "ITA"),
    ("Two of the parties urged Kosovo to release the ambassador.", "TWO OF THE PARTIES", "XKX"),
]

UNLISTED_ASKERS = [
    ("The Monarchists want Nepal to withdraw its troops.", ["MONARCHISTS demand RETREAT NPL"]),
    ("A UN committee urged Oman to release the journalists.", ["UN demand CONCEDE OMN"]),
    ("Opposition leader Jan Novak wants the bill withdrawn this week.", ["Novak demand CONCEDE -"]),
    ("Estonia's position is that Russian troops must leave Georgia.", ["EST demand RETREAT RUS"]),
    (
        "Kosovo's conditions are clear: Serbian police must withdraw from the north.",
        ["XKX demand RETREAT SRB"],
    ),
    ("A few pupils asked for permission to leave.", []),
    ("The director of the museum asked visitors to stay away.", []),
    ("The alliance asked for restraint.", []),
    ('"I want to see the paper first," said Jan Novak, a lawyer.', []),
]

NOTHING_ASKED = [
    ("Finland prefers a peaceful solution.", []),
    ("Finland prefers Swedish technology.", []),
    ("Several Finnish diplomats wanted a tougher text.", []),
    ("Kenya wants no part of the war.", []),
    ("Finland wants guarantees.", ["FIN demand CONCEDE -"]),
    ("Kenya took all measures needed to protect its border.", ["KEN did COERCE -"]),
    ("Kenya said that talks were needed.", ["KEN demand CONSULT -"]),
    ("Hundreds of Afghans asked for asylum.", []),
    ("Mali has issued an ultimatum to Niger.", ["MLI demand CONCEDE NER"]),
    ("The soldiers left an hour before an ultimatum from Mali ran out.", []),
    ("The president of Cuba told his coastguards to let the boats go.", []),
    ("The president of Cuba told American sailors to leave.", ["CUB demand RETREAT USA"]),
    ("Kenyan police, who came to Port-au-Prince at Haiti's request, are still there.", []),
    ("Kenya sent police to Port-au-Prince at Haiti's request.",
     ["KEN did MOBILIZE HTI", "HTI demand MOBILIZE KEN"]),
]  # fmt: skip

ASKED_OF_OTHERS = [
    ("Oman and Kuwait want the emirate to close the border.", ["OMN demand COERCE -", "KWT demand COERCE -"]),
    ("Karimov has closed the border with Tajikistan. \"We are patient,\" said the Tajik president. Karimov must open "
     "it at once, he said.", ["TJK demand CONCEDE UZB"]),
    ("Kenya wanted from Somalia to withdraw its troops.", ["KEN demand RETREAT SOM"]),
    ("Poland wanted from the start to send tanks to Ukraine.", ["POL will AID UKR"]),
    ('"Let Chile return the islands," the Argentine president said.', ["ARG demand CONCEDE CHL"]),
]  # fmt: skip

DENIED_OR_JUDGED = [
    ("Uzbekistan accused Tajikistan of shelling a village. Dushanbe denied this.", ["TJK denies ASSAULT -"]),
    ("Uzbekistan accused Tajikistan of shelling a village. Dushanbe dismissed that as propaganda.",
     ["TJK denies ASSAULT -"]),
    ("Reports of a shelling were denied by Tajikistan.", ["TJK denies ASSAULT -"]),
    ("Austria is very sceptical that the treaty can be signed this year.", ["AUT assesses AGREE -"]),
    ("Niger accused Chad of having planned an attack on Diffa.", []),
    ("Niger accused Chad of planning an attack on Diffa.", ["NER assesses ASSAULT NER of TCD"]),
    ("Niger thought that the soldiers of Chad had withdrawn.", []),
    ("Niger believes that Chad had probably withdrawn.", ["NER assesses RETREAT - of TCD"]),
    ("Niger feared that Chad had decided to attack.", ["NER assesses ASSAULT NER of TCD"]),
    ("A new nuclear test is likely this month.", ["REPORTER assesses MOBILIZE -"]),
    ("Another occupation of the island is improbable.", ["REPORTER assesses COERCE -"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [*UNLISTED_ASKERS, *NOTHING_ASKED, *ASKED_OF_OTHERS, *DENIED_OR_JUDGED]
)
def test_askers(text: str, expected: tuple[str, ...]) -> None:
    """Each report commits the holders as noted, and nobody else."""
    assert_noted(text, expected)


@pytest.mark.parametrize(("text", "asker", "asked"), NAMED_IN_WORDS)
def test_askers_are_named_by_their_words(text: str, asker: str, asked: str) -> None:
    """Whoever the codebook does not know is coded by his name in capitals, and binds no state."""
    demand = only(text)
    assert (demand.stance, demand.holder.code, demand.holder.kind) == ("demand", asker, "person")
    assert demand.target is not None
    assert demand.target.code == asked
