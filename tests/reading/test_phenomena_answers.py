"""How sides answer each other: denials without an act, flat refusals, orders, leave given, deals made."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

DENIED = [
    ("Pakistan says India sends arms to the rebels. India denies that any of its agents are involved.",
     ["IND did AID *", "IND denies * *"]),
    ("Chad denies that it has a single soldier in Darfur.", ["TCD denies * *"]),
    ("Kenya, accused in a UN report of arming the rebels, rejects the charge as a fabrication.", ["KEN denies AID *"]),
    ("Algeria, accused by Mali of arming the rebels, denies it and speaks of a plot.", ["DZA denies AID *"]),
    ("A car bomb killed nine people in Beirut on Monday. Israel denies any part in it.", ["ISR denies ASSAULT *"]),
    ("Fiji says Tonga shelled its patrol boat. Tonga calls that absurd.",
     ["TON did ASSAULT *", "TON denies ASSAULT *"]),
    ("The Kremlin described Western allegations of an imminent invasion as groundless.", ["RUS denies ASSAULT *"]),
    ("The Indian spokesman rejected the accusations that Delhi organises the arrivals.", ["IND denies * *"]),
    ("There is no blockade of the strait, the Iranian foreign minister said.", ["IRN denies COERCE|SANCTION *"]),
    ("There is no blockade of the strait.", []),
    ("There is no ceasefire in Gaza, a UN official said.", []),
]  # fmt: skip
REFUSED = [
    ("Gabon asked for a truce; Togo flatly refused.", ["GAB demand * *", "TGO will_not CONCEDE *"]),
    ("The crew refused.", []),
    ("France offered to mediate. Ankara turned him down.", ["FRA may CONSULT *", "TUR will_not AGREE *"]),
    ("The Peruvian parliament turned down a motion that would have let Chilean ships dock.", ["PER will_not AGREE *"]),
    ("Ethiopia walked away from the talks.", ["ETH will_not CONSULT *"]),
    ("Sudan walked away from a draft written in Geneva.", ["SDN will_not AGREE *"]),
    ("Baghdad has rejected the referendum as unconstitutional.", ["IRQ will_not AGREE *"]),
    ("The Americans declined even to discuss the base.", ["USA will_not CONSULT *"]),
    ("The Americans declined to discuss the base.", []),
    ("Poland has not taken a decision to send troops to Mali.", ["POL will_not MOBILIZE MLI"]),
    ("France will never take the initiative of an offensive.", ["FRA will_not ASSAULT *"]),
]  # fmt: skip
ORDERED = [
    ("A Spanish judge has ordered nine former ministers of Catalonia jailed.", ["ESP did COERCE *"]),
    ("The Egyptian president ordered the Rafah crossing opened to aid convoys.", ["EGY did CONCEDE|COOPERATE *"]),
    ("A British court has ordered the son of the former minister to hand over $600 million.", ["GBR did * *"]),
    ("A Gibraltar court ordered the Iranian tanker's release.", ["GBR|GIB did CONCEDE|RETREAT *"]),
    ("The Taliban ordered women to stay at home.", ["TALIBAN did * *"]),
    ("Naftali Bennett ordered massive attacks on the Gaza Strip on Sunday.", ["ISR did ASSAULT PSE"]),
    ("Greece ordered Turkey to leave.", ["GRC demand RETREAT TUR"]),
    ("The International Court of Justice ordered Israel to halt its offensive in Rafah.", ["ICJ demand RETREAT ISR"]),
]  # fmt: skip
WANTED = [
    ("The European Union wants Serbia to recognise Kosovo and to impose sanctions on Russia.",
     ["EU demand SUPPORT|AGREE SRB", "EU demand SANCTION SRB"]),
    ("France wants to send monitors to Niger and to train its soldiers.",
     ["FRA will MOBILIZE NER", "FRA will AID NER"]),
    ("NATO expects Syria to take all necessary steps to avoid such incidents.", ["NATO demand * SYR"]),
    ("Ukraine expects Russia to attack Kharkiv.", ["UKR assesses ASSAULT UKR of RUS"]),
    ("Dutch police arrested a man suspected of plotting an attack on Chad.", ["NLD did COERCE *"]),
    ("A Dutch court approved the extradition of a man wanted on suspicion of plotting attacks in France.",
     ["NLD did COERCE|COOPERATE *"]),
]  # fmt: skip
GRANTED = [
    ("The United Kingdom and Norway have agreed a trade deal.", ["GBR did AGREE NOR", "NOR did AGREE GBR"]),
    ("Canada and Britain have agreed to a fishing pact.", ["CAN did AGREE GBR", "GBR did AGREE CAN"]),
    ("Britain and India will agree a trade deal next week.", ["GBR will AGREE IND", "IND will AGREE GBR"]),
    ("Niger accepted Togo's call to release the envoys.", ["NER will CONCEDE|RETREAT *"]),
    ("Kenya has drawn up a plan for possible military action in Somalia.", ["KEN may ASSAULT|MOBILIZE SOM"]),
    ("Israel allowed Palestinians to import cattle.", ["ISR did CONCEDE PSE"]),
    ("Sudan allowed humanitarian relief to the town.", ["SDN did AID|CONCEDE *"]),
    ("Ethiopia said it would allow the Red Cross to deliver food.", ["ETH will AID|CONCEDE *"]),
    ("Britain has allowed Ukraine to fire its missiles at Russia.", ["GBR may * *"]),
    ("Farmers were allowed to work their fields.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*DENIED, *REFUSED, *ORDERED, *WANTED, *GRANTED])
def test_what_one_side_answers_or_grants_another_is_told_in_many_words(
    text: str, expected: list[str]
) -> None:
    assert_noted(text, tuple(expected))
