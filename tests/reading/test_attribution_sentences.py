"""Hard sentences: each kind of attribution that news has, with its whole reading; failures kept with their cause."""

from __future__ import annotations

from typing import Any

import pytest

from casus.model import Attribution
from casus.reading.attribution.finding import find_attributions
from casus.reading.language import parse

Reading = tuple[str | None, str, list[str]]
"""Source (``None``: nobody is named), cue, contents."""

KINDS: list[tuple[str, list[Reading]]] = [
    # direct, inverted and split quotations
    (
        "“This,” said the chancellor, “is a red line.”",
        [("the chancellor", "said", ["“This,”", "“is a red line.”"])],
    ),
    (
        "“If they cross the river,” the commander warned, “we will open fire.”",
        [("the commander", "warned", ["“If they cross the river,”", "“we will open fire.”"])],
    ),
    ("“Too late?” a reporter asked her after the vote.", [("a reporter", "asked", ["“Too late?”"])]),
    (
        "Mr Orban said he would not sign. 'It is madness,' he told state radio.",
        [("Mr Orban", "said", ["he would not sign"]), ("he", "told", ["'It is madness,'"])],
    ),
    (
        "“Will you defend Taiwan?” the reporter asked. “Yes,” the president said.",
        [("the reporter", "asked", ["“Will you defend Taiwan?”"]), ("the president", "said", ["“Yes,”"])],
    ),
    (
        "Der Sprecher: „Wir bleiben.“ The spokesman said: „We stay.“",
        [("Der Sprecher", ":", ["„Wir bleiben.“"]), ("The spokesman", "said", ["„We stay.“"])],
    ),
    ('The spokesman said: "We have no such plans', [("The spokesman", "said", ['"We have no such plans'])]),
    # mixed
    (
        "The defence ministry said “a limited number” of troops had “returned to base”.",
        [("The defence ministry", "said", ["“a limited number” of troops had “returned to base”"])],
    ),
    # several paragraphs, and quotations that go on
    (
        "“We will stay as long as it takes.\n\n“We will not leave an inch of our land,” the general said.",
        [
            (
                "the general",
                "said",
                ["“We will stay as long as it takes.", "“We will not leave an inch of our land,”"],
            )
        ],
    ),
    (
        "“We will stay as long as it takes,” the general said.\n\n“We will not leave.\n\n“And we will be back.”",
        [
            (
                "the general",
                "said",
                ["“We will stay as long as it takes,”", "“We will not leave.", "“And we will be back.”"],
            )
        ],
    ),
    (
        "He said the country was ready. “We will fight,” he added.",
        [("He", "said", ["the country was ready"]), ("he", "added", ["“We will fight,”"])],
    ),
    # turns of an interview, and signatures
    ("“Peace is possible.”\n— Kofi Annan, former UN chief", [("Kofi Annan", "—", ["“Peace is possible.”"])]),
    (
        "“We know nothing of his plans.”― Pamela Wood\n",
        [("Pamela Wood", "―", ["“We know nothing of his plans.”"])],
    ),
    # indirect speech, inserted and inverted
    (
        "The talks, officials said, would resume on Monday.",
        [("officials", "said", ["The talks", "would resume on Monday"])],
    ),
    (
        "The North will, Seoul believes, test another missile.",
        [("Seoul", "believes", ["The North will", "test another missile"])],
    ),
    (
        "Israel reserves the right to strike, its defence minister said.",
        [("its defence minister", "said", ["Israel reserves the right to strike"])],
    ),
    (
        "The chancellor said that Germany would act, and that it would act alone.",
        [("The chancellor", "said", ["that Germany would act, and that it would act alone"])],
    ),
    # clauses beside the content
    (
        "The premier said the border was safe but warned that the army was ready.",
        [
            ("The premier", "said", ["the border was safe"]),
            ("The premier", "warned", ["that the army was ready"]),
        ],
    ),
    (
        "The foreign ministry says NATO forces must leave; the Kremlin denies it plans an attack.",
        [
            ("The foreign ministry", "says", ["NATO forces must leave"]),
            ("the Kremlin", "denies", ["it plans an attack"]),
        ],
    ),
    (
        "The United States suspects that Putin intends to invade, but Moscow denies it.",
        [
            ("The United States", "suspects", ["that Putin intends to invade"]),
            ("Putin", "intends", ["to invade"]),
            ("Moscow", "denies", ["it"]),
        ],
    ),
    # minds, wishes, plans, refusals
    (
        "The Pentagon doubts that Russia will withdraw.",
        [("The Pentagon", "doubts", ["that Russia will withdraw"])],
    ),
    ("Seoul fears an attack within weeks.", [("Seoul", "fears", ["an attack within weeks"])]),
    (
        "Warsaw wants NATO to station troops on its border.",
        [("Warsaw", "wants", ["NATO to station troops on its border"])],
    ),
    (
        "Pakistan has vowed never to give up its weapons.",
        [("Pakistan", "has vowed", ["never to give up its weapons"])],
    ),
    (
        "The senator did not say that troops would be sent.",
        [("The senator", "did not say", ["that troops would be sent"])],
    ),
    (
        "The general refused to say whether the city had been taken.",
        [("The general", "refused", ["to say whether the city had been taken"])],
    ),
    # headlines and colons
    (
        "Ankara: No Finnish troops without our consent",
        [("Ankara", ":", ["No Finnish troops without our consent"])],
    ),
    (
        "Kremlin: West 'playing with fire' over missiles",
        [("Kremlin", ":", ["West 'playing with fire' over missiles"])],
    ),
    (
        "Ukraine attack 'very likely', says British foreign secretary",
        [("British foreign secretary", "says", ["Ukraine attack 'very likely'"])],
    ),
    (
        "Japan to send frigates if asked, minister says",
        [("minister", "says", ["Japan to send frigates if asked"])],
    ),
    ("Israel 'ready for war', general warns", [("general", "warns", ["Israel 'ready for war'"])]),
    # according to, views
    (
        "In Tehran's view, the sanctions violate the accord.",
        [("Tehran's", "view", ["the sanctions violate the accord"])],
    ),
    # questions put to a speaker
    (
        "Asked whether Poland would send troops, the premier said nothing had been decided.",
        [
            (None, "Asked", ["whether Poland would send troops"]),
            ("the premier", "said", ["nothing had been decided"]),
        ],
    ),
    (
        "When asked about the missiles, the spokeswoman declined to comment.",
        [(None, "When asked about", ["the missiles"]), ("the spokeswoman", "declined", ["to comment"])],
    ),
    # sources of sources
    (
        "According to Reuters, two officials familiar with the plan said Japan would join.",
        [
            ("Reuters", "According to", ["two officials familiar with the plan said Japan would join"]),
            ("two officials familiar with the plan", "said", ["Japan would join"]),
        ],
    ),
    (
        "The Interfax agency quoted the deputy minister as saying that Moscow would respond.",
        [
            ("The Interfax agency", "quoted", ["the deputy minister as saying that Moscow would respond"]),
            ("the deputy minister", "saying", ["that Moscow would respond"]),
        ],
    ),
    (
        "State television said the prime minister had told his cabinet: “Prepare for the worst.”",
        [
            (
                "State television",
                "said",
                ["the prime minister had told his cabinet: “Prepare for the worst.”"],
            ),
            ("the prime minister", "had told", ["“Prepare for the worst.”"]),
        ],
    ),
    (
        "London believes Tehran told its proxies that the ceasefire was over.",
        [
            ("London", "believes", ["Tehran told its proxies that the ceasefire was over"]),
            ("Tehran", "told", ["that the ceasefire was over"]),
        ],
    ),
    # passive and unnamed sources, nouns
    (
        "It was reported that the convoy had turned back.",
        [(None, "was reported", ["that the convoy had turned back"])],
    ),
    ("The rebels are believed to hold the dam.", [(None, "are believed", ["The rebels", "to hold the dam"])]),
    (
        "Norway is said to be preparing an evacuation.",
        [(None, "is said", ["Norway", "to be preparing an evacuation"])],
    ),
    (
        "There were claims by the separatists that the village had fallen.",
        [("the separatists", "claims", ["that the village had fallen"])],
    ),
    (
        "Rumours that the president had fled were denied by his office.",
        [
            (None, "Rumours", ["that the president had fled"]),
            ("his office", "were denied", ["Rumours that the president had fled"]),
        ],
    ),
    # documents, courts, polls
    (
        "The report by the UN panel concludes that both sides committed war crimes.",
        [("The report by the UN panel", "concludes", ["that both sides committed war crimes"])],
    ),
    ("The court ruled that the election was void.", [("The court", "ruled", ["that the election was void"])]),
    (
        "Parliament demanded that the government resign.",
        [("Parliament", "demanded", ["that the government resign"])],
    ),
]

PLACES: list[tuple[str, str | None, str | None]] = [
    ("The minister told the BBC on Sunday that Russia would respond.", "the BBC", "the BBC"),
    (
        "Sources close to the talks told the Financial Times that a deal was near.",
        "the Financial Times",
        "the Financial Times",
    ),
    ("The president wrote on X: “Turkey will never leave.”", "X", None),
    (
        "In an interview with Der Spiegel, the chancellor said Germany would deliver the tanks.",
        "an interview with Der Spiegel",
        None,
    ),
    (
        "The two ministers agreed in a telephone call that the corridor must stay open.",
        "a telephone call",
        None,
    ),
    (
        "In a letter to the Security Council, Eritrea denied that its troops had crossed the border.",
        "a letter to the Security Council",
        None,
    ),
    ("The minister told reporters in Ankara that the strait would be closed.", None, "reporters"),
    (
        "Hungary's leader told the commission president that he would veto the package.",
        None,
        "the commission president",
    ),
    (
        "The prime minister told the chancellor in a telephone call that Greece would not yield.",
        None,
        "the chancellor",
    ),
    ("The envoy assured Kyiv that the aid would come.", None, "Kyiv"),
    ("“We are not at war with Russia”, Scholz told the Bundestag.", None, "the Bundestag"),
    ("'We will not be blackmailed', Tallinn tells Moscow", None, "Moscow"),
    ("Asked if he would rule out force, Mr Vance replied: “No.”", None, "Mr Vance"),
]

FAILURES: list[tuple[str, list[Reading], str]] = [
    (
        "Taiwan will defend itself, vows president",
        [("president", "vows", ["Taiwan will defend itself"])],
        "parse: the subject after the verb of a headline is taken for its object",
    ),
    (
        "The secretary general of NATO on Sunday interviewed with the BBC told that there are no plans.",
        [("The secretary general of NATO", "told", ["that there are no plans"])],
        "machine translation: the subject hangs on 'interviewed', and 'told' has none",
    ),
    (
        "Belarus dismissed as hysteria the warning of the secretary general.",
        [("Belarus", "dismissed", ["as hysteria the warning of the secretary general"])],
        "content: the manner of dismissing is left out",
    ),
    (
        "The minister told parliament that the talks had failed. Sanctions would follow.",
        [("The minister", "told", ["that the talks had failed", "Sanctions would follow"])],
        "continuation: indirect speech that goes on with no cue and no marks is taken for the reporter's",
    ),
    (
        "“A war nobody wants” is how the pope described the conflict.",
        [("the pope", "described", ["“A war nobody wants”"])],
        "content: the predicate of a cleft sentence is no candidate",
    ),
    (
        "The admiral's message was clear: the fleet would stay.",
        [("The admiral's", "message", ["the fleet would stay"])],
        "cue: a noun with its content after a colon is too faint",
    ),
    (
        "“No comment,” read a notice on the embassy's door.",
        [("a notice on the embassy's door", "read", ["“No comment,”"])],
        "source: 'read' with its subject behind it is parsed with an object",
    ),
]


def read(text: str) -> list[Reading]:
    return [
        (_text(each), each.cue[0].text, [span.text for span in each.content])
        for each in find_attributions(parse(text))
    ]


def _text(attribution: Attribution) -> str | None:
    return attribution.source[0].text if attribution.source else None


def _failures() -> list[Any]:
    return [
        pytest.param(text, expected, marks=pytest.mark.xfail(strict=True, reason=cause))
        for text, expected, cause in FAILURES
    ]


@pytest.mark.parametrize(("text", "expected"), [*KINDS, *_failures()])
def test_an_attribution_has_its_source_cue_and_content(text: str, expected: list[Reading]) -> None:
    found = read(text)
    assert [reading for reading in expected if reading not in found] == []


@pytest.mark.parametrize(("text", "venue", "addressee"), PLACES)
def test_venue_and_addressee_are_read_where_stated(
    text: str, venue: str | None, addressee: str | None
) -> None:
    first = find_attributions(parse(text))[0]
    assert (first.venue and first.venue.text, first.addressee and first.addressee.text) == (venue, addressee)


def test_a_clause_beside_the_content_leaves_no_other_reading() -> None:
    (said, warned) = read("The premier said the border was safe but warned that the army was ready.")
    assert (said[2], warned[2]) == (["the border was safe"], ["that the army was ready"])
