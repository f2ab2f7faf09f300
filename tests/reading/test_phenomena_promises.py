"""Promises, refusals and reservations by their constructions: what is done by doing, left open, turned down, borne."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

TO_COME = [
    ("Under the accord Kenya is to withdraw its troops from Somalia.", ["KEN will RETREAT SOM"]),
    ("Spain signed a treaty with Morocco, under which it is to send ten helicopters to Rabat.",
     ["ESP did AGREE MAR", "ESP will AID MAR"]),
    ("Norway will close the gap by sending two launchers to Moldova.", ["NOR will AID MDA"]),
    ("Egypt offered at the summit to Sudan to withdraw its ships.", ["EGY may RETREAT -|SDN"]),
    ("Pakistan would not be the first to use nuclear weapons, it said.", ["PAK will_not ASSAULT -"]),
    ("Poland will not get involved in the war.", ["POL will_not ASSAULT -"]),
    ("If talks fail, tariffs on Canadian timber would take effect, the Mexican president said.",
     ["MEX will SANCTION CAN if - - -"]),
    ("Chile pledged a marked increase in defence spending.", ["CHL will MOBILIZE -"]),
    ("Algeria is considering a reduction of its embassy staff in Paris.", ["DZA may RETREAT -|FRA"]),
    ("Denmark will ask the Security Council to condemn the raid.", ["DNK will REQUEST UN"]),
]  # fmt: skip
LEFT_OPEN = [
    ("Ankara left open whether it would send troops to Libya.", ["TUR may MOBILIZE|AID LBY"]),
    ("Jordan refused to say whether it would close the border with Syria.", ["JOR may COERCE SYR|-"]),
    ("All options are open, the Algerian president said.", ["DZA may COERCE -"]),
    ("No option is off the table, the Indian defence minister said.", ["IND may COERCE -"]),
    ("Turkey keeps open the option of bombing Syria.", ["TUR may ASSAULT SYR"]),
]  # fmt: skip
TURNED_DOWN = [
    ("Armenia has so far rejected the plan.", ["ARM will_not AGREE -"]),
    ("Sudan dismissed the Egyptian ultimatum.", ["SDN will_not CONCEDE EGY"]),
    ("Eritrea turned down the demand for the extradition of the rebels.", ["ERI will_not CONCEDE -"]),
    ("Cyprus will strike back if Turkey turns down the proposal.", ["CYP will COERCE TUR if TUR REJECT -"]),
    ("Iran had no interest in closing the Strait of Hormuz, its foreign minister said.",
     ["IRN will_not COERCE -"]),
]  # fmt: skip
BORNE = [
    ("Those who try will get their answer, the Serbian president said.", ["SRB will COERCE - if - - -"]),
    ("Any attempt to cross the river will be stopped, the Thai defence minister said.", ["THA will COERCE - if - - -"]),
    ("Companies that arm the rebels will pay a price for it, the Chadian government said.",
     ["TCD will COERCE - if - AID -"]),
    ("Peru said the economy would suffer the consequences.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), [*TO_COME, *LEFT_OPEN, *TURNED_DOWN, *BORNE])
def test_a_promise_is_read_in_any_construction(sentence: str, expected: list[str]) -> None:
    assert_noted(sentence, tuple(expected))
