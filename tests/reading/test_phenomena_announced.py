"""What is announced, ordered, shut out or left open in other words than "will": dates, passives, orders, doors."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, fails

LISTED = [
    ("The EU announced the closure of the border with Belarus, a halt to trade and the freezing of its assets.",
     ["EU did COERCE BLR", "EU did SANCTION BLR"]),
    ("Italy announced the withdrawal of its troops from Niger, the closure of its embassy and the suspension of aid.",
     ["ITA did RETREAT NER", "ITA did COERCE|SANCTION -|NER", "ITA did SANCTION NER"]),
    ("Chad announced the recall of its envoys from Sudan and the closure of its borders with it.",
     ["TCD did SANCTION SDN", "TCD did COERCE SDN"]),
    ("Zambia called for the withdrawal of Rwandan troops, the reopening of the port and the release of prisoners.",
     ["ZMB demand RETREAT RWA", "ZMB demand CONCEDE RWA"]),
]  # fmt: skip
DISCUSSED = [
    ("ECOWAS leaders met to discuss the coup in Niger.", []),
    ("Qatar's foreign minister discussed the consequences of the war with Sudan's generals.", []),
    ("NATO ministers discussed sending troops to Moldova.", ["NATO may MOBILIZE MDA"]),
    ("Kenya is yet to respond to the attack.", []),
    ("Kenya is to close the border with Somalia.", ["KEN will COERCE SOM"]),
    ("The response could include strikes on Iranian ports, the Israeli prime minister said.",
     ["ISR may ASSAULT IRN"]),
    ("The demands include the release of prisoners by Israel.", []),
]  # fmt: skip
OPTIONS = [
    ("All options are possible if Ethiopia fills the dam, Sudan's water minister said.",
     ["SDN may COERCE|ASSAULT ETH if ETH COERCE -"]),
    ("Egypt's president warned that all options are open after talks with Sudan about the dam.",
     ["EGY may COERCE|ASSAULT -"]),
    ("All options are on the table in dealing with the crisis, the Kenyan president said.",
     ["KEN may COERCE|ASSAULT -"]),
]  # fmt: skip
REFUSED = [
    ("Mali announced its refusal to release the soldiers of Ghana.", ["MLI will_not CONCEDE GHA"]),
    ("Chad announced its readiness to hold talks with Sudan.", ["TCD may CONSULT SDN"]),
    ("Qatar reiterated its rejection of the American proposal.", ["QAT will_not AGREE USA"]),
    ("Mali announced its rejection of the ultimatum of ECOWAS.", ["MLI will_not CONCEDE ECOWAS"]),
    ("Hamas announced its acceptance of the proposal of Egypt.", ["HAMAS did AGREE EGY"]),
    ("Chad will boycott the talks with Sudan.", ["TCD will_not CONSULT SDN"]),
    ("Chad will boycott goods from France.", ["TCD will SANCTION FRA"]),
]  # fmt: skip
SCHEDULED = [
    ("The Chilean foreign minister meets her Peruvian counterpart in Lima on Thursday.", ["CHL will CONSULT PER"]),
    ("The king of Jordan travels to Ankara next week.", ["JOR will CONSULT -|TUR"]),
    ("Portugal hosts a summit on Guinea in March.", ["PRT will CONSULT -|GIN"]),
    ("Italy is pulling its soldiers out of Syria next month.", ["ITA will RETREAT SYR"]),
    ("Norway and Iceland hold talks in Oslo later this week.", ["NOR will CONSULT ISL", "ISL will CONSULT NOR"]),
    ("The Dutch prime minister met the king of Jordan on Thursday.", []),
    ("Canada's defence minister meets his counterparts in Oslo on May 3, 2018.", []),
]  # fmt: skip
PASSIVE = [
    ("The sanctions are going to be eased, the Danish foreign minister said.", ["DNK will CONCEDE -"]),
    ("No more strikes on Yemen are planned, the Canadian defence ministry said.", ["CAN will_not ASSAULT YEM"]),
    ("Negotiations with the rebels are excluded, the Colombian president said.", ["COL will_not CONSULT -"]),
    ("Sanctions on Belarus could be lifted, the Austrian foreign minister said.", ["AUT may CONCEDE BLR"]),
    ("There can be no talks with Rwanda, the Congolese president said.", ["COD will_not CONSULT RWA"]),
]  # fmt: skip
ORDERED = [
    ("President Ruto ordered the army to attack the camp.", ["KEN will ASSAULT -"]),
    ("The navy has been ordered to retake the island, the Yemeni government said.", ["YEM will ASSAULT -"]),
    ("Brazil instructed its ambassador to leave Caracas.", ["BRA will RETREAT -|VEN"]),
    ("Peru's navy has orders to intercept the vessels.", ["PER will ASSAULT|COERCE -"]),
    ("Ireland's parliament voted to recognise Palestine.", ["IRL will AGREE|SUPPORT PSE"]),
]  # fmt: skip
SHUT = [
    ("Ethiopia closed the door on talks with Eritrea.", ["ETH will_not CONSULT ERI"]),
    ("The door to negotiations with Serbia is shut, the Kosovan president said.", ["XKX will_not CONSULT SRB"]),
    ("Sending troops to Haiti is not something Chile would consider, its defence minister said.",
     ["CHL will_not MOBILIZE|AID HTI"]),
    ("Armenia sees no point in negotiating with Azerbaijan.", ["ARM will_not CONSULT AZE"]),
    ("There is no room for negotiations with Israel, the Syrian president said.", ["SYR will_not CONSULT ISR"]),
    ("It would be premature to lift the sanctions on Iran, the Swedish foreign minister said.",
     ["SWE will_not CONCEDE IRN"]),
    ("Talks with Rwanda are on hold, the Belgian foreign minister said.", ["BEL will_not CONSULT RWA"]),
    ("Chad is in no mood to negotiate with Sudan.", ["TCD will_not CONSULT SDN"]),
    ("Finland is sending no weapons to Israel.", ["FIN will_not AID ISR"]),
]  # fmt: skip
OPEN = [
    ("Paris opened the door to easing sanctions on Mali.", ["FRA may CONCEDE MLI"]),
    ("Turkey keeps open the option of striking Syria.", ["TUR may ASSAULT SYR"]),
    ("The door for talks with Cuba remains open, the Canadian foreign minister said.", ["CAN may CONSULT CUB"]),
    ("Nigeria's army is on standby to deploy to Benin.", ["NGA may MOBILIZE BEN"]),
    fails("parser: an infinitive behind an aside is hung on the verb as a purpose",
     "Cuba is prepared, under certain conditions, to resume talks with the United States.", ["CUB may CONSULT USA"]),
    ("Spain would not object to sending soldiers to Chad.", ["ESP may MOBILIZE|AID TCD"]),
]  # fmt: skip


DECLARED = [
    ("The security cabinet of Rwanda voted without dissent to widen the offensive in Congo.", ["RWA will ASSAULT COD"]),
    ("Mali's cabinet approved a plan to expel the ambassador of France.", ["MLI will SANCTION|COERCE FRA"]),
    ("Portugal stands firmly behind Greece.", ["PRT will SUPPORT GRC"]),
    ("Norway said it backed the right of Iceland to fish.", ["NOR will SUPPORT ISL|-"]),
    ("The deadline will not be extended, NATO said.", ["NATO will_not CONCEDE -"]),
    fails("parser: 'reserves' is taken for a noun",
     "Libya reserves the right to strike back at Chad.", ["LBY may COERCE|ASSAULT TCD"]),
]  # fmt: skip
MEETING = [
    ("Cyprus and Turkey held talks in Geneva last week. The next round of negotiations will be held in Oslo.",
     ["CYP will CONSULT TUR", "TUR will CONSULT CYP"]),
    ("A summit on Sudan is due to be held in Cairo in May.", ["? will CONSULT -|SDN"]),
    ("The Chilean economy would face sanctions, Peru's president said.", ["PER will SANCTION CHL"]),
    ("Ghana will let the Kenyan envoy into the country.", ["GHA will CONCEDE|COOPERATE KEN|-"]),
    ("Putin will receive Erdogan in Sochi on Friday.", ["RUS will CONSULT TUR"]),
    ("Serbia remains committed to diplomacy, its president said.", ["SRB will CONSULT -"]),
    ("Oman is open to diplomacy.", ["OMN may CONSULT -"]),
    ("Cyprus is committed to finding a peaceful solution with Turkey.", ["CYP will CONSULT TUR"]),
    ("Chad is ready to give a chance to talks with Libya.", ["TCD may CONSULT LBY"]),
]  # fmt: skip
CONDITIONAL_PRESENT = [
    ("If the rebels cross the river, we strike back, the Kenyan president said.",
     ["KEN will ASSAULT|COERCE - if - MOBILIZE -"]),
    ("Morocco strikes back at Algeria if Algeria attacks it, its army chief said.",
     ["MAR will ASSAULT|COERCE DZA if DZA ASSAULT MAR"]),
    ("Peru responded to the concerns of the Chilean minister about the flights.", []),
]  # fmt: skip
SUPPLIED = [
    ("Norway approved missiles to be sent to Georgia.", ["NOR did AID GEO"]),
    ("Spain will supply tanks to help the country's war effort against Algeria.", ["ESP will AID -"]),
    ("Georgia requested long-range missiles from Portugal, which would change the balance.", ["GEO demand AID PRT"]),
    ("Chad demanded the return of its sailors.", ["TCD demand CONCEDE -"]),
]  # fmt: skip
FOUGHT = [
    ("Kenya is ready to participate in the conflict in Somalia.", ["KEN may ASSAULT SOM|-"]),
    ("Iran test-fired two missiles on Monday.", ["IRN did MOBILIZE -"]),
    ("Eritrea dealt a blow to Ethiopia's navy on Friday.", ["ERI did ASSAULT ETH"]),
]  # fmt: skip
FEWER_FORCES = [
    ("Portugal said it had cut its troop numbers in Mali.", ["PRT did RETREAT MLI|-"]),
    ("The EU announced a freeze on Belarusian assets.", ["EU did SANCTION BLR"]),
    ("Benin Republic closed its border with Niger Republic.", ["BEN did COERCE NER"]),
    ("The Economic Community Of West African States asked the junta in Niger Republic to free him.",
     ["ECOWAS demand CONCEDE NER"]),
]  # fmt: skip
EVENTS_TO_COME = [
    ("Lukashenko ordered to close the border with Ukraine.", ["BLR will COERCE UKR"]),
    ("The Serbian president instructed to send troops to the border with Kosovo.", ["SRB will MOBILIZE XKX"]),
    ("Russia announced exercises near Finland.", ["RUS will MOBILIZE FIN"]),
    ("Peru announced talks with Chile.", ["PER will CONSULT CHL"]),
    ("Kenya announced sanctions on Somalia.", ["KEN did SANCTION SOM"]),
    ("Moldova announced it would close the Russian cultural centre.", ["MDA will SANCTION RUS"]),
    ("The possibility of closing the border is not ruled out, the Lithuanian prime minister said.",
     ["LTU may COERCE -"]),
]  # fmt: skip
TAKEN_UP = [
    ("The Danish minister met the press. Norway would close its ports if Iceland did not yield, she said.",
     ["NOR will COERCE ISL|- if|unless -|ISL CONCEDE -"]),
]  # fmt: skip
REPORTED_IT = [
    ("Chile sent troops after the government in Lima said it intended to seize the islands.",
     ["CHL did MOBILIZE -", "PER will COERCE|ASSAULT -"]),
    ("Poland protested after the Kremlin said it planned to station missiles in Kaliningrad.",
     ["RUS will MOBILIZE -"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        *CONDITIONAL_PRESENT,
        *SUPPLIED,
        *FOUGHT,
        *REPORTED_IT,
        *TAKEN_UP,
        *EVENTS_TO_COME,
        *FEWER_FORCES,
        *LISTED,
        *DISCUSSED,
        *OPTIONS,
        *REFUSED,
        *SCHEDULED,
        *DECLARED,
        *MEETING,
        *PASSIVE,
        *ORDERED,
        *SHUT,
        *OPEN,
    ],
)
def test_an_announcement_is_read_in_any_wording(sentence: str, expected: list[str]) -> None:
    assert_noted(sentence, tuple(expected))
