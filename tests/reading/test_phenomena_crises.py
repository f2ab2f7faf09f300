"""What is done, threatened and refused in crises of other kinds: coups, islands, rivers, airspace, drilling, truces."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

CAUSES_OF_WAR = [
    ("Any military intervention in Niger would be considered a declaration of war against Mali, Bamako said.",
     ["MLI will ASSAULT * if * ASSAULT NER"]),
    ("\"We will treat any attack on our ships as an act of war,\" the Iranian foreign minister said.",
     ["IRN will ASSAULT * if * ASSAULT *"]),
    ("Should Greece extend its territorial waters to 12 miles, it would be a cause for war, Ankara said.",
     ["TUR will ASSAULT * if GRC * *"]),
    ("If Ethiopia diverts the river, Egypt would regard it as an act of war.",
     ["EGY will ASSAULT ETH if ETH COERCE *"]),
    ("The clash would be a setback for the peace process, the Kenyan president said.", []),
    ("The Houthi spokesman said British ships in the strait would be legitimate targets.",
     ["HOUTHIS will ASSAULT GBR"]),
    ("Iran's defence minister warned that Saudi bases would be considered legitimate targets if Riyadh attacked.",
     ["IRN will ASSAULT SAU if SAU ASSAULT *"]),
    ("The port would be a soft target, the Danish minister said.", []),
    ("The transfer of Gripens to Moldova would be viewed as Swedish involvement in the conflict, the Russian foreign "
     "ministry said.", ["RUS will ASSAULT SWE"]),
    ("Any attempt to close the sky over Yemen would mean participation in hostilities, the Houthi spokesman warned.",
     ["HOUTHIS will ASSAULT * if - COERCE -"]),
]  # fmt: skip
ULTIMATA = [
    ("ECOWAS gave the coup leaders a week to restore the president.", ["ECOWAS demand CONCEDE *"]),
    ("Chad gave French soldiers a month to leave the country.", ["TCD demand RETREAT FRA"]),
    ("Beijing warned Manila against playing with fire.", ["CHN demand CONCEDE PHL"]),
    ("Egypt's president told reporters that if Ethiopia wants to prevent war it should stop filling the dam.",
     ["EGY demand CONCEDE ETH if ETH * *"]),
    ("Saudi Arabia would not insist that Israel take steps against Syria.", []),
]  # fmt: skip
ANSWERS = [
    ("\"Any American attack on Yemen will not go without a response,\" the Houthi spokesman said.",
     ["HOUTHIS will COERCE|ASSAULT USA if USA ASSAULT YEM"]),
    ("Venezuela would continue its drills until the British ship left.", ["VEN will MOBILIZE - unless GBR RETREAT -"]),
    ("Armenia accused Azerbaijan of planning an attack. Baku called the claims unfounded.",
     ["ARM assesses ASSAULT * of AZE", "AZE denies ASSAULT ARM|-"]),
    ("Iran rejected accusations that it was involved in the attacks.", ["IRN denies ASSAULT -"]),
    ("Caricom has proposed a meeting between the presidents of Guyana and Venezuela.",
     ["CARICOM may CONSULT GUY", "CARICOM may CONSULT VEN"]),
    ("Guyana's president said he would not rule out the establishment of foreign military bases.",
     ["GUY may MOBILIZE|COOPERATE -"]),
    ("If order is not restored, ECOWAS will take all measures, including the use of force.",
     ["ECOWAS will ASSAULT|COERCE - unless - CONCEDE -"]),
    ("\"Any attempt to violate the airspace will meet with an immediate reaction,\" Niger's army said.",
     ["NER will COERCE - if - * *"]),
    ("\"Nobody can stop us from shelling the city,\" the Chadian general said.", []),
    ("China's spokesman said Beijing had halted exports to Japan due to Japan's aggression.",
     ["CHN did COERCE|SANCTION JPN"]),
    ("Since Russia invaded in February 2014, Poland has provided Ukraine with 44 tanks.", ["POL did AID UKR"]),
    ("The American president has suspended the 20% tariffs on Brazil.", ["USA did CONCEDE BRA"]),
    ("Kenya's president has rarely left the country.", []),
    ("\"Eritrea will receive a crushing response,\" the Ethiopian general said.", ["ETH will COERCE|ASSAULT ERI"]),
]  # fmt: skip
REFUSALS = [
    ("Kosovo's prime minister rejected the EU's demand to withdraw special police from the north.",
     ["XKX will_not RETREAT|CONCEDE EU|-"]),
    ("Croatia has vetoed the deployment of Bosnian troops.", ["HRV will_not MOBILIZE -"]),
    ("\"There will be no ceasefire without the release of the hostages,\" the Israeli prime minister said.",
     ["ISR will_not RETREAT - unless - CONCEDE -"]),
    ("There will be no talks with the junta, the French foreign minister said.", ["FRA will_not CONSULT *"]),
    ("It remains unclear whether Chad will take part in the operation.", []),
    ("Cyprus said Turkey had no right to search its ships.", []),
    ("\"We are not afraid of war with Oman,\" the Yemeni president said.", []),
    ("Sudan expelled the Chadian envoy, charging that Chad had attacked a village.", ["SDN did SANCTION|COERCE TCD"]),
]  # fmt: skip
PERMISSION = [
    ("Brazil said it would not allow Venezuela to use its territory to invade Guyana.", ["BRA will_not CONCEDE VEN"]),
    ("The United States said it supports the right of India to defend itself.", []),
    ("Iran warned that if it is attacked it won't just hit back at Israel.",
     ["IRN will COERCE|ASSAULT ISR if * ASSAULT IRN|-"]),
    ("Armenia does not plan to leave the CSTO, a deputy minister said.", ["ARM will_not RETREAT CSTO"]),
    ("Egypt will take all necessary measures to protect its water if Ethiopia fills the dam.",
     ["EGY will COERCE ETH if ETH COERCE *"]),
]  # fmt: skip
DEEDS = [
    ("Britain is sending the warship HMS Severn to Guyana.", ["GBR did|will MOBILIZE|AID GUY"]),
    ("France sent two Rafale fighters to the eastern Mediterranean.", ["FRA did MOBILIZE -"]),
    ("North Korea fired two missiles into the sea.", ["PRK did MOBILIZE -"]),
    ("Azerbaijan closed the road to Armenia.", ["AZE did COERCE ARM"]),
    ("Niger shut its airspace to French planes.", ["NER did COERCE FRA"]),
    ("ECOWAS ordered the activation of a standby force.", ["ECOWAS did MOBILIZE -"]),
    ("Ethiopia will continue to fill the dam.", ["ETH will COERCE -"]),
    ("Guyana will not give up a centimetre of its land.", ["GUY will_not CONCEDE -"]),
    ("Pakistan denied any role in the attack on India.", ["PAK denies ASSAULT IND"]),
    ("British warplanes hit Houthi launch sites.", ["GBR did ASSAULT HOUTHIS"]),
    ("Brazil moved armoured vehicles to Boa Vista.", ["BRA did MOBILIZE -"]),
    ("The United States paused foreign assistance programs for Niger.", ["USA did SANCTION NER"]),
    ("More than 100,000 Armenians fled Karabakh.", []),
    ("Armenia ratified the Rome Statute.", ["ARM did AGREE -"]),
    ("The French minister of defence announced the sending of two fighters to Cyprus.", ["FRA did MOBILIZE CYP"]),
    ("Greece put the fleet into a state of readiness.", ["GRC did MOBILIZE -"]),
    ("Chinese ships rammed a Philippine boat.", ["CHN did COERCE|ASSAULT PHL"]),
    ("The West African bloc imposed sanctions on Mali.", ["ECOWAS did SANCTION MLI"]),
    ("The Moscow-led alliance refused to send troops to Armenia.", ["CSTO will_not MOBILIZE ARM"]),
    ("The EU suspended visits and financial aid to Kosovo.", ["EU did SANCTION XKX"]),
    ("Kyiv banned the flights of Aeroflot.", ["UKR did COERCE|SANCTION RUS"]),
    ("Germany wants to end its mission in Mali.", ["DEU will RETREAT MLI"]),
    ("Mali announced its immediate withdrawal from ECOWAS.", ["MLI did RETREAT ECOWAS"]),
    ("Senegal will take part in the military operation against Niger.", ["SEN will ASSAULT NER"]),
    ("Saudi Arabia called on Sudan to extend the ceasefire.", ["SAU demand RETREAT|CONCEDE SDN"]),
]  # fmt: skip
BROUGHT_ABOUT = [
    ("The raid prompted Kenya to send soldiers to the border.", ["KEN did MOBILIZE -"]),
    ("The killing led Chile to impose sanctions on Bolivia.", ["CHL did SANCTION BOL"]),
    ("Sudan massed troops along the river, prompting Chad to close its border with Sudan.",
     ["SDN did MOBILIZE *", "TCD did COERCE SDN"]),
    ("The raid did not prompt Kenya to send soldiers to the border.", []),
]  # fmt: skip
OWN_ENTERPRISES = [
    ("The Algerian president ordered the state oil company to issue licences for the region.", []),
    ("Peru has asked the state-owned bank to lend more.", []),
    ("Peru ordered that the national oil company be issued licences.", []),
    ("Iraq asked the Iranian state oil company to lower its prices.", ["IRQ demand CONCEDE IRN"]),
]
BACKED = [
    ("Italy has been supporting Tunisia with weapons.", ["ITA did AID TUN"]),
    ("Kenya urged Chad to strengthen its support for the mission.", ["KEN demand AID TCD"]),
    ("Panama suspended the implementation of the sanctions against Cuba.", ["PAN did CONCEDE CUB"]),
    ("Moldova called for the withdrawal of Russian troops from Transnistria.", ["MDA demand RETREAT RUS"]),
    ("Ghana put its troops on alert and asked the United Nations to mediate.",
     ["GHA did MOBILIZE -", "GHA demand CONSULT UN"]),
    ("Turkish warships blocked an Italian vessel.", ["TUR did COERCE ITA"]),
    ("Algeria threatened Morocco with intervention.", ["DZA will ASSAULT MAR"]),
    ("Algeria has stepped up deportations of Malian migrants.", ["DZA did COERCE MLI"]),
]  # fmt: skip

ASKED_OF_ALL = [
    ("Haiti appealed to the international community for help.", ["HTI demand AID -"]),
    ("Lebanon urged the international community to impose sanctions on Syria.",
     ["LBN demand SANCTION -|SYR"]),
    ("Lebanon urged the Shiite community to stay at home.", []),
    ("The Pridnestrovian parliament appealed to Russia for help.", ["TRANSNISTRIA demand AID RUS"]),
]  # fmt: skip
CALMED = [
    ("Chad and Niger agreed to stay in contact.", ["TCD will CONSULT NER", "NER will CONSULT TCD"]),
    ("Senegal took steps to ease the tension with Gambia.", ["SEN did CONCEDE *"]),
    ("Senegal will take all necessary steps to de-escalate the situation.", ["SEN will CONCEDE -"]),
    ("Senegal will take all necessary measures to protect its fishermen.", ["SEN will COERCE -"]),
    ("The EU urged Laos to avoid actions that could lead to an escalation.", ["EU demand CONCEDE LAO"]),
    ("NATO called on Laos to refrain from steps that might trigger a war.", ["NATO demand CONCEDE LAO"]),
]  # fmt: skip
ORDERED_DONE = [
    ("The Chilean president ordered the border with Bolivia to be closed.", ["CHL will COERCE *"]),
    ("The Chilean president ordered military exercises to be carried out near the border.",
     ["CHL will MOBILIZE -"]),
    ("Chile ordered Bolivian officers to be freed.", ["CHL demand CONCEDE BOL"]),
]  # fmt: skip
ARMS_BY_NAME = [
    ("Denmark is ready to send its F-16s to Kosovo.", ["DNK may AID XKX"]),
    ("Canada will hand over Leopards to Poland.", ["CAN will AID POL"]),
    ("Norway will send its old MiGs to Armenia.", ["NOR will AID ARM"]),
    ("Kosovo has requested Javelins from Albania.", ["XKX demand AID ALB"]),
    ("Kosovo is asking for more Stingers.", ["XKX demand AID -"]),
    ("Kosovo is seeking more howitzers from Turkey.", ["XKX demand AID TUR"]),
    ("The police were seeking a pistol.", []),
    ("The United States will send 31 Abrams to Poland.", ["USA will AID POL"]),
    ("Elliott Abrams flew to Panama on Friday.", []),
    ("Austria gives no Taurus to Kosovo.", ["AUT will_not AID XKX"]),
    ("Austria sends no weapons to Kosovo.", ["AUT will_not AID XKX"]),
]  # fmt: skip
GUARDING = [
    ("Latvia launched an operation to protect its border with Belarus.", ["LVA did MOBILIZE BLR"]),
    ("Turkey launched a military operation in Syria to protect its border.", ["TUR did ASSAULT SYR"]),
]  # fmt: skip
HELD_UP = [
    ("Serbia is holding up a deal with Kosovo.", ["SRB did COERCE XKX|-"]),
    ("Romania used its veto against Serbia.", ["ROU will_not AGREE -"]),
    ("The Kenyan president decided to allow Somalia to fire its missiles into Ethiopia.", ["KEN will CONCEDE SOM"]),
    ("The United States will send Estonia Patriots.", ["USA will AID EST"]),
]  # fmt: skip
PRESENCE = [
    ("There will be no Italian soldiers in Libya, the Italian defence minister said.", ["ITA will_not MOBILIZE LBY"]),
    ("There will be no boots on the ground in Mali, the Danish defence minister said.",
     ["DNK will_not MOBILIZE MLI|-"]),
    ("The Dutch prime minister said there would be Dutch troops in Kosovo.", ["NLD will MOBILIZE XKX"]),
    ("There are Dutch troops in Kosovo.", []),
]  # fmt: skip
INTRUSIONS = [
    ("Latvia said two Belarusian helicopters had crossed into its airspace.", ["BLR did COERCE LVA"]),
    ("Japan said China had violated its airspace.", ["CHN did COERCE|ASSAULT JPN"]),
    ("Chad said Libya closed its airspace.", ["LBY did COERCE -"]),
]  # fmt: skip
THE_WEST = [
    ("The western allies agreed to impose new sanctions on Belarus.", ["WEST will SANCTION BLR"]),
    ("Two western diplomats said Serbia would attack Kosovo.", ["WEST assesses ASSAULT XKX of SRB"]),
    ("Belarus warned the west against arming Lithuania.", ["BLR demand CONCEDE WEST"]),
    ("Fighting broke out in the west.", []),
    ("The west of the country was shelled by Chad.", ["TCD did ASSAULT *"]),
]  # fmt: skip
WHO_SAYS_SO = [
    ("The Finnish president said Russia had broken its word, urging Moscow to withdraw its troops.",
     ["FIN demand RETREAT RUS"]),
    ("The Finnish president said Russia had massed troops on the border, threatening its neighbours.",
     ["RUS did MOBILIZE *"]),
    ("Western media reported that Greece plans to send tanks to Cyprus.", ["GRC will AID CYP"]),
    ("Chad has massed troops on the border, prompting fears that it will invade Sudan.",
     ["TCD did MOBILIZE *", "REPORTER assesses ASSAULT SDN of TCD"]),
    ("The Biden Administration will send tanks to Poland.", ["USA will AID POL"]),
    ("Ghana believes it has the right to strike Togo.", ["GHA may ASSAULT TGO"]),
]  # fmt: skip
BESIDE_SANCTIONS = [
    ("The EU approved new sanctions against Belarus, targeting its banks and refineries.", ["EU did SANCTION BLR"]),
    ("If Serbia invades, Greece would impose sanctions and send weapons to Kosovo.",
     ["GRC will SANCTION SRB if SRB ASSAULT *", "GRC will AID XKX if SRB ASSAULT *"]),
    ("China will expand its sanctions list to include Japanese firms.", ["CHN will SANCTION JPN"]),
]  # fmt: skip
WORDS_ONLY = [
    ("Peru reacted angrily to the plan.", []),
    ("Peru responded coolly to the Chilean proposal.", []),
    ("Peru responded by expelling two Chilean diplomats.", ["PER did SANCTION CHL"]),
    ("The Cuban foreign minister will hold a news conference on Friday.", []),
    ("The Cuban foreign minister discussed his recent meeting with the Spanish president.", []),
    ("How Chile will use its new tanks", []),
    ("Cuba voiced support for Russia's special military operation in Ukraine.", []),
    ("The pause in Norwegian aid to Chad alarmed Paris.", []),
    ("The rescuers from Chad were unable to reach the town.", []),
    ("Chad said it was unable to send soldiers to Sudan.", ["TCD will_not MOBILIZE SDN"]),
    ("Cuba rejected any involvement in the attack on the Colombian pipeline.", ["CUB denies ASSAULT COL"]),
    ("We will not shy away from action against Mali, the Algerian defence minister said.", ["DZA will COERCE MLI"]),
    ("The Malian president said it was pointless to hold talks with Algeria.", ["MLI will_not CONSULT DZA"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *CAUSES_OF_WAR,
        *ARMS_BY_NAME,
        *GUARDING,
        *HELD_UP,
        *PRESENCE,
        *INTRUSIONS,
        *THE_WEST,
        *WHO_SAYS_SO,
        *BESIDE_SANCTIONS,
        *WORDS_ONLY,
        *ULTIMATA,
        *ANSWERS,
        *REFUSALS,
        *PERMISSION,
        *DEEDS,
        *BROUGHT_ABOUT,
        *OWN_ENTERPRISES,
        *BACKED,
        *ASKED_OF_ALL,
        *CALMED,
        *ORDERED_DONE,
    ],
)
def test_a_crisis_is_read_wherever_it_is(text: str, expected: tuple[str, ...]) -> None:
    assert_noted(text, expected)
