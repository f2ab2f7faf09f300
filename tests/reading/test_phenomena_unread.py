"""Acts told in ways that say neither will nor must: attacks laid to somebody, leave granted, nouns of verbs, idioms."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

LAID_TO_SOMEBODY = [
    ("Chad says Niger is responsible for the attack.", ["TCD assesses ASSAULT - of NER"]),
    ("Kenya believes Somalia was behind the raid.", ["KEN assesses ASSAULT - of SOM"]),
    ("Kenya holds Eritrea responsible for the attack.", ["KEN assesses ASSAULT - of ERI"]),
    ("Kenya said on Friday that it held Eritrea responsible for the bombing of the port.",
     ["KEN assesses ASSAULT - of ERI"]),
    ("The blast was Chad's doing, Norway said.", ["NOR assesses ASSAULT - of TCD"]),
    ("Al-Shabaab was behind the bombing of the hotel.", ["ALSHABAAB did ASSAULT *"]),
    ("Al-Shabaab said it was behind the attack.", ["ALSHABAAB did ASSAULT *"]),
    ("Kenya did not say who was responsible for the attack.", []),
    ("Kenya holds nobody responsible for the attack.", []),
    ("Kenya said it was not responsible for the attack.", ["KEN denies ASSAULT -"]),
]  # fmt: skip
LEAVE_GRANTED = [
    ("Peru gave its consent for Chile to deploy troops.", ["PER did CONCEDE *", "CHL may MOBILIZE *"]),
    ("Peru has given Chile the go-ahead to strike the port.", ["PER did CONCEDE CHL", "CHL may ASSAULT *"]),
    ("Peru obtained permission to station troops in Chile.", ["PER may MOBILIZE CHL"]),
    ("Peru got the green light to buy jets from France.", ["PER may MOBILIZE *"]),
    ("Peru's army has received orders to fire on Chilean ships.", ["PER will ASSAULT CHL"]),
    ("Peru gave Chile no permission to station troops.", []),
]  # fmt: skip
NOT_BOUND = [
    ("Chile made no promise to refrain from striking Peru.", ["CHL may ASSAULT PER"]),
    ("Chile made no promise to abandon the use of force against Peru.", ["CHL may ASSAULT PER"]),
    ("Chile did not promise to send troops.", []),
    ("No decision to send troops to Peru has been taken, Chile said.", ["CHL may MOBILIZE PER"]),
    ("Chile has not decided to send troops to Peru.", ["CHL may MOBILIZE PER"]),
    ("Chile insisted on keeping its base in Peru.", ["CHL will MOBILIZE PER"]),
    ("Chile would have no scruples in striking Peru, it said.", ["CHL will ASSAULT PER"]),
    ("Norway has made up its mind to send troops to Chad.", ["NOR will MOBILIZE TCD"]),
    ("Norway and Chad have given themselves until May to conclude an accord.",
     ["NOR will AGREE TCD", "TCD will AGREE NOR"]),
    ("The accord binds Peru to withdraw its troops.", ["PER will RETREAT -"]),
    ("The sanctions on Chad will kick in on Friday, Norway said.", ["NOR will SANCTION TCD"]),
    ("Peru raised the question of closing the border with Chile.", ["PER may COERCE CHL"]),
]  # fmt: skip
NOTHING_OF_THE_KIND = [
    ("Peru has no territorial claims on Chile, its minister said.", ["PER denies COERCE CHL"]),
    ("Peru nurtures no hostile intentions towards Chile, its minister said.", ["PER denies ASSAULT CHL"]),
    ("Peru's minister said it harboured no designs on Chilean territory.", ["PER denies COERCE CHL"]),
    ("Peru has territorial claims on Chile.", []),
    ("Chile's offensive plans are known.", []),
    ("Mali does not take part in the sanctions against Niger.", ["MLI will_not SANCTION NER"]),
    ("Mali did not take part in the sanctions against Niger.", []),
]  # fmt: skip
NOUNS_OF_VERBS = [
    ("Norway announced the shutting of its embassy in Chad.", ["NOR did RETREAT *"]),
    ("Norway announced the calling up of reservists.", ["NOR did MOBILIZE -"]),
    ("Norway demanded from Chad the freeing of the hostages.", ["NOR demand CONCEDE|RETREAT TCD"]),
    ("Norway plans the raising of duties on Chad.", ["NOR will SANCTION TCD"]),
    ("Norway rejected the stationing of troops in Chad.", ["NOR will_not MOBILIZE TCD"]),
    ("Chad's reaction was the recall of its ambassador.", ["TCD did SANCTION *"]),
    ("Chad's reaction was silence.", []),
    ("The teaching of French in Chad goes on.", []),
    ("The building of the ministry in Chad is empty.", []),
]  # fmt: skip
IDIOMS = [
    ("Chad will hold the road closed.", ["TCD will COERCE -"]),
    ("Chad kept the border with Niger closed.", ["TCD did COERCE NER"]),
    ("Peru has put its aid to Chile on ice.", ["PER did SANCTION CHL"]),
    ("Peruvian and Chilean soldiers face each other along the river.",
     ["PER did MOBILIZE CHL", "CHL did MOBILIZE PER"]),
    ("Peru is bringing its tariffs on Chile down to 10%.", ["PER did CONCEDE CHL"]),
    ("Poland does not rule out the use of Article 4.", ["POL may CONSULT -"]),
    ("Poland asked for the activation of Article 4.", ["POL demand CONSULT -"]),
    ("Chile will take Peru to the World Trade Organization.", ["CHL will COERCE PER"]),
    ("Peru has the frigate Ucayali on patrol off Chile.", ["PER did MOBILIZE CHL"]),
    ("Norway lays troops to the border with Chad.", ["NOR did MOBILIZE TCD"]),
    ("Norway renders military help to Chad.", ["NOR did AID TCD"]),
    ("Norway subscribed an agreement with Chad.", ["NOR did AGREE TCD"]),
    ("Norway stopped the action of the treaty with Chad.", ["NOR did RETREAT *"]),
    ("Norway realized an attack against Chad.", ["NOR did ASSAULT TCD"]),
    ("Norway axed aid to Chad.", ["NOR did SANCTION TCD"]),
    ("Norway limited its report to Chad.", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [*LAID_TO_SOMEBODY, *LEAVE_GRANTED, *NOT_BOUND, *NOTHING_OF_THE_KIND, *NOUNS_OF_VERBS, *IDIOMS],
)
def test_acts_that_seemed_to_have_no_stance(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
