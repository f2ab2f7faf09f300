"""Promises, refusals and reservations by their constructions: what is done by doing, left open, turned down, borne."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

STEADFAST = [
    ('"Our support for Ukraine is unwavering," said US President Joe Biden.', ["USA will SUPPORT UKR"]),
    ("America's commitment to Taiwan is rock-solid, US President Joe Biden said.", ["USA will AGREE|SUPPORT TWN"]),
    ('"We stand shoulder to shoulder with Israel," Britain said.', ["GBR will SUPPORT ISR"]),
    ("Not a single soldier will be sent to Ukraine, the Slovak prime minister said.", ["SVK will_not MOBILIZE UKR"]),
    ('"Not an inch of our land will be given up," said the Ukrainian president.', ["UKR will_not CONCEDE -"]),
]  # fmt: skip
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
    ("Chad threatened sanctions and military action against Niger.", ["TCD will SANCTION NER", "TCD will ASSAULT NER"]),
    ("Peru threatened Chile with tariffs and an invasion.", ["PER will SANCTION CHL", "PER will ASSAULT CHL"]),
    ("Iran threatened Israel with annihilation.", ["IRN will ASSAULT ISR"]),
    ("Ethiopia will widen its ground operation in Somalia.", ["ETH will ASSAULT SOM"]),
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

ACTS = [
    ("Kenya refused to call its troops home from Somalia.", ["KEN will_not RETREAT SOM"]),
    ("Ghana promised to set the captured fishermen free.", ["GHA will RETREAT|CONCEDE -"]),
    ("Norway will hold Rwanda accountable.", ["NOR will COERCE RWA"]),
    ("Oman is ready to keep the shipping lane open.", ["OMN may MOBILIZE|COOPERATE -"]),
    ("The border with Togo will remain closed, Benin's interior ministry said.", ["BEN will COERCE|MOBILIZE TGO|-"]),
    ("Gas deliveries to Moldova will stop on Monday, the Romanian energy minister said.",
     ["ROU will COERCE|SANCTION MDA|-"]),
    ("Aid to Niger would continue, the Danish foreign minister said.", ["DNK will AID NER|-"]),
    ("Chad will be given the funds, the Qatari government said.", ["QAT will AID TCD"]),
    ("Chile plans to end its dependence on Argentine gas.", ["CHL will SANCTION ARG|-"]),
    ("Latvia is considering boycotting the Winter Games in Serbia.", ["LVA may SANCTION|COERCE SRB|-"]),
    ("Peru will stay out of the war.", ["PER will CONCEDE|ASSAULT -"]),
    ("Ethiopia decided to fill the reservoir.", ["ETH will COERCE -"]),
    ("Cuba will table a resolution at the Security Council.", ["CUB will CONSULT|REQUEST -|UN"]),
    ("Zambia is considering halting imports of maize from Malawi, the trade ministry said.",
     ["ZMB may SANCTION MWI"]),
    ("Bolivia will do whatever it takes, its president said.", ["BOL will COERCE -"]),
    ("Armenia will not sit still.", ["ARM will COERCE -"]),
]  # fmt: skip
STANCES = [
    ("Uganda will stop Burundi from getting the missiles.", ["UGA will COERCE BDI"]),
    ("Togo has no choice but to close the border with Benin, its president said.", ["TGO will COERCE|MOBILIZE BEN"]),
    ("Spain has no choice but to lift the blockade, the Moroccan king said.", ["MAR demand RETREAT|CONCEDE ESP"]),
    ("Chile will not shy away from imposing sanctions on Peru.", ["CHL will SANCTION PER"]),
    ("Oman stopped short of recalling its ambassador from Yemen.", ["OMN will_not SANCTION YEM"]),
    ("Malta decided against sending troops to Libya.", ["MLT will_not MOBILIZE LBY"]),
    ("Ireland stands by its pledge to supply Moldova with trucks.", ["IRL will AID MDA"]),
    ("Brazil is moving to impose tariffs on Canada.", ["BRA will SANCTION CAN"]),
    ("The Jordanian king hinted that his country might send troops to Syria.", ["JOR may MOBILIZE SYR"]),
    ("Ghana indicated that it would recall its ambassador from Mali.", ["GHA will SANCTION MLI"]),
    ("Egypt raised the possibility of closing the border with Sudan.", ["EGY may COERCE|MOBILIZE SDN"]),
    ("Qatar held out the prospect of lifting the sanctions on Chad.", ["QAT may CONCEDE TCD"]),
    ("Serbia ignored calls to withdraw its troops.", ["SRB will_not RETREAT|CONCEDE -"]),
    ("Serbia ignored Austria's calls to withdraw its troops.", ["AUT demand RETREAT SRB"]),
    ("Panama sees no reason to recall its ambassador from Cuba.", ["PAN will_not SANCTION CUB"]),
    ("Iceland will decide next week whether to lift the sanctions on Cuba.", ["ISL may CONCEDE CUB"]),
    ("Iceland will decide on new sanctions against Cuba next week.", ["ISL may SANCTION CUB"]),
    ("Norway has made no decision on sending troops to Mali.", ["NOR may MOBILIZE MLI"]),
    ("Nepal welcomed India's decision to withdraw its troops.", ["IND will RETREAT -|NPL"]),
    ("The deal calls for Eritrea to withdraw its troops from Sudan.", ["ERI will RETREAT SDN"]),
    ("Under the accord Eritrea must withdraw its troops from Sudan.", ["ERI will RETREAT SDN"]),
    ("Iraq will not be allowed to build a bomb, the Turkish president said.", ["TUR will_not CONCEDE IRQ"]),
    ("More sanctions against Mali are coming, the French foreign minister said.", ["FRA will SANCTION MLI"]),
    ("Qatar has invited the Sudanese president to Doha for talks.", ["QAT demand CONSULT SDN"]),
    ("The prime minister of Nepal has accepted an invitation to visit Dhaka.", ["NPL will CONSULT *"]),
    ("Togo, Ghana and Benin will meet in Accra on Monday.",
     ["TGO will CONSULT *", "GHA will CONSULT *", "BEN will CONSULT *"]),
    ("Chad accepted an invitation to meet Sudan's negotiators in Cairo.", ["TCD will CONSULT *"]),
    ("Turkey reserves the right to strike the rebels in Syria.", ["TUR may ASSAULT SYR"]),
    ("Mali will pay for this, the Algerian president said.", ["DZA will COERCE MLI"]),
    ("Peru defended its decision to expel the Chilean ambassador.", ["PER did SANCTION|COERCE CHL"]),
    ("Peru defended its decision not to send tanks to Ukraine.", ["PER will_not AID UKR"]),
    ("Cuba voted against the decision to withdraw the troops from Haiti.", ["CUB will_not RETREAT HTI"]),
    ("Brazil will vote against sanctions on Iran.", ["BRA will_not SANCTION IRN"]),
    ("The ministers of Chad and Sudan met, but were unable to reach an agreement.", []),
    ("Chad and Sudan could not agree on a statement.", []),
    ("Cyprus expects Turkey to stop drilling in its waters.", ["CYP demand CONCEDE TUR"]),
    ("Bolivia will challenge the ruling at the World Court.", ["BOL will COERCE|ACCUSE *"]),
    ("Peru is ready to use the full weight of its power against Chile.", ["PER may COERCE CHL|-"]),
    ("Togo is directing an operation to overthrow the government of Benin, the Beninese minister said.", []),
    ("Togo takes up the presidency of the Security Council on Tuesday.", []),
    ("\"We cannot agree to such a deal,\" the Iranian minister said.", ["IRN will_not AGREE -"]),
    ("France told Niger that it had 48 hours to free the ambassador.", ["FRA demand CONCEDE|RETREAT NER"]),
    ("Russia blocked a British push for sanctions on Mali.",
     ["RUS did|will_not COERCE|SANCTION GBR|MLI", "GBR demand SANCTION -"]),
    ("\"We are trying to reach an agreement with Oman,\" the Iranian minister said.", []),
]  # fmt: skip
PACTS_AND_BILLS = [
    ("Sending troops to Mali is not being considered, the Danish minister said.", ["DNK will_not MOBILIZE MLI"]),
    ("Closing the base in Chad is being considered, the French minister said.", ["FRA may RETREAT|CONCEDE TCD"]),
    ("The deal obliges Iran to withdraw its troops from Syria.", ["IRN will RETREAT SYR"]),
    ("The treaty commits France to defend Poland.", ["FRA will AID POL"]),
    ("The Turkish minister said the next step would be to send troops to Libya.", ["TUR will MOBILIZE|AID LBY"]),
    ("The Iranian parliament approved a bill on suspending cooperation with the IAEA.",
     ["IRN did|will SANCTION|COERCE|REJECT IAEA"]),
    ("The Senate passed a bill on sanctions against Turkey.", ["USA did|will SANCTION TUR"]),
    ("The Norwegian prime minister's surprise vow to impose tariffs on Iceland shook the markets.",
     ["NOR will SANCTION ISL"]),
    ("Washington will extend the suspension of tariffs on Chinese goods by 90 days.", ["USA will CONCEDE CHN"]),
    ("The EU extended the suspension of Mali's membership.", []),
    ("Ethiopia reiterated its support for the Sudanese government.", ["ETH will SUPPORT SDN"]),
    ("The Egyptian foreign ministry expressed its solidarity with Saudi Arabia.", ["EGY will SUPPORT SAU"]),
    ("Egypt did not express support for Saudi Arabia.", []),
    ("Norway asked Russian President Vladimir Putin in a phone call on Thursday to withdraw the troops.",
     ["NOR demand RETREAT RUS"]),
    ("Denmark has left the fishing treaty of 1995 with Norway.", ["DNK did RETREAT|REJECT NOR"]),
    ("The pact that Fiji has signed with China was published on Wednesday.", ["FJI did AGREE CHN"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*STEADFAST, *TO_COME, *LEFT_OPEN, *TURNED_DOWN, *BORNE, *ACTS, *STANCES, *PACTS_AND_BILLS],
)
def test_a_promise_is_read_in_any_construction(sentence: str, expected: list[str]) -> None:
    assert_noted(sentence, tuple(expected))
