"""When an act falls due: every kind of condition, with its trigger, and its deadline where one is set."""

from __future__ import annotations

import datetime as dt

import pytest

from casus.model import Commitment
from tests.reading.phenomena import assert_noted, commitments_of, fails, only

IF = [
    ("If Iran attacks Israel, the United States will respond.", ["USA will COERCE|ASSAULT IRN|- if IRN ASSAULT ISR"]),
    ("South Korea would bomb the North's batteries should North Korea fire on the island.",
     ["KOR will ASSAULT PRK if PRK ASSAULT KOR|-"]),
    ("Norway will close the strait should the cabinet in Moscow approve the drills.",
     ["NOR will COERCE RUS|- if RUS AGREE|MOBILIZE -"]),
    ("Ghana offered to guard the port should Togo ask for it.", ["GHA may * TGO|- if TGO REQUEST GHA|-"]),
    ("Should Chad refuse to withdraw, Libya will keep its sanctions.",
     ["LBY will SANCTION TCD|- unless TCD RETREAT -"]),
    ("Eritrea will strike back if Ethiopia goes through with its plan for a naval base.",
     ["ERI will COERCE|ASSAULT ETH|- if ETH MOBILIZE -"]),
    ("Kenya warned that Somalia would pay a price if it pressed ahead with the launch.",
     ["KEN will COERCE SOM if SOM MOBILIZE -"]),
    ("Peru will retaliate if Chile insists on sending weapons to Bolivia.", ["PER will COERCE CHL|- if CHL AID BOL|-"]),
    ("Ghana will keep its embargo on Togo until Togo changes its constitution.",
     ["GHA will SANCTION TGO unless TGO CONCEDE -"]),
    ("Egypt refuses to sign the treaty until Sudan rewrites its law.",
     ["EGY will_not AGREE SDN|- unless SDN CONCEDE -"]),
    ("Niger will hold no talks with Benin till Benin hands over the suspects.",
     ["NER will_not CONSULT BEN unless BEN CONCEDE -"]),
    ("Russia will cut off gas to Moldova if the debt is not paid.",
     ["RUS will COERCE|SANCTION MDA unless MDA CONCEDE -"]),
    ("Latvia will close the crossing if the attacks on the fence do not cease.",
     ["LVA will COERCE - unless - RETREAT|CONCEDE -"]),
    ("The talks would not resume before Israel had withdrawn its troops, Egypt said.",
     ["EGY will_not CONSULT - unless ISR RETREAT -"]),
    ("Qatar was ready for a dialogue with Bahrain, but not before the siege was lifted.",
     ["QAT may CONSULT BHR unless - CONCEDE|RETREAT -"]),
    ("Egypt will lift the siege the very day Israel withdraws.", ["EGY will CONCEDE - if ISR RETREAT -"]),
    ("India will bring home soldiers serving abroad.", ["IND will RETREAT|MOBILIZE -"]),
    ("Should Turkey invade Syria, Germany would impose sanctions.", ["DEU will SANCTION TUR|- if TUR ASSAULT SYR"]),
    ("Were Iraq to attack Kuwait, the United States would freeze its accounts.",
     ["USA will SANCTION|COERCE IRQ|- if IRQ ASSAULT KWT"]),
    ("In the event of a Russian attack on Estonia, Finland would send troops.",
     ["FIN will MOBILIZE|AID EST|- if RUS ASSAULT EST"]),
    ("In case of an invasion of Taiwan, Japan would impose sanctions on China.",
     ["JPN will SANCTION CHN if CHN|- ASSAULT TWN"]),
    ("Ukraine will hold talks with Russia provided that Russia withdraws its troops.",
     ["UKR will CONSULT RUS if RUS RETREAT UKR|-"]),
    ("On condition that Iran releases the sailors, Britain will lift its sanctions.",
     ["GBR will CONCEDE IRN|- if IRN RETREAT|CONCEDE GBR|-"]),
    ("Once Sudan signs the accord, the United States will lift its sanctions.",
     ["USA will CONCEDE SDN|- if SDN AGREE USA|-"]),
    ("Turkish troops will stay in Syria as long as Kurdish militants attack Turkey.",
     ["TUR will MOBILIZE SYR if *|- ASSAULT TUR"]),
    ("Iran offered to release the sailors in exchange for a lifting of the sanctions.",
     ["IRN may RETREAT|CONCEDE - if - CONCEDE IRN|-"]),
    ("In return for weapons, North Korea will send soldiers to Russia.", ["PRK will MOBILIZE|AID RUS if * AID PRK|-"]),
    ("Only if Iran frees the hostages will France lift its sanctions.",
     ["FRA will CONCEDE IRN|- if IRN RETREAT|CONCEDE FRA|-"]),
    ("Japan would send troops if attacked by China.", ["JPN will MOBILIZE|ASSAULT CHN|- if CHN ASSAULT JPN"]),
    ("If losses grow, Kenya will withdraw its troops from Somalia.", ["KEN will RETREAT SOM|- if - - -"]),
    ("Germany would only send tanks if the United States did so too.", ["DEU will AID - if USA AID|MOBILIZE -"]),
    ("If Belarus attacks Lithuania, Poland will send troops and impose sanctions.",
     ["POL will MOBILIZE|AID LTU|BLR|- if BLR ASSAULT LTU", "POL will SANCTION BLR|- if BLR ASSAULT LTU"]),
    ("Israel will strike Lebanon in response to any attack by Hezbollah.",
     ["ISR will ASSAULT LBN if HEZBOLLAH ASSAULT ISR|-"]),
    ("After a Russian invasion of Georgia, Turkey would close the straits, the Turkish foreign minister said.",
     ["TUR will COERCE|SANCTION RUS|- if RUS ASSAULT GEO"]),
]  # fmt: skip
LESS_COMMON = [
    ("However, should Sudan invade Chad, France would send troops.",
     ["FRA will MOBILIZE|AID TCD|SDN|- if SDN ASSAULT TCD"]),
    ("But were Sudan to attack Chad, France would send troops, the minister said.",
     ["FRA will MOBILIZE|AID TCD|SDN|- if SDN ASSAULT TCD"]),
    ("For as long as Eritrea sends arms to the rebels, Ethiopia will close its border.",
     ["ETH will COERCE|SANCTION ERI|- if ERI AID *|-"]),
    ("France will support Ukraine for as long as it takes.", ["FRA will SUPPORT|AID UKR"]),
    ("Ukraine says it will withdraw its guns, provided Russia does likewise.",
     ["UKR will RETREAT|CONCEDE RUS|- if RUS|- RETREAT|CONCEDE -"]),
    ("Paris said it would lift the embargo once Mali released the soldiers.",
     ["FRA will CONCEDE MLI|- if MLI RETREAT|CONCEDE FRA|-"]),
    ("France said it would withdraw from Chad the day Sudan signed a truce.",
     ["FRA will RETREAT TCD if SDN AGREE|RETREAT -"]),
    ("The day that Serbia attacks Kosovo, Albania will send troops.",
     ["ALB will MOBILIZE|AID XKX|SRB|- if SRB ASSAULT XKX"]),
    ("Every time Israel strikes Lebanon, Hezbollah will strike Israel, its leader said.",
     ["HEZBOLLAH will ASSAULT ISR if ISR ASSAULT LBN"]),
    ("The United States will not talk to North Korea while it tests missiles.",
     ["USA will_not CONSULT PRK if PRK MOBILIZE|ASSAULT -"]),
    ("Serbia must withdraw its troops or face sanctions, the EU said.",
     ["EU demand RETREAT SRB", "?|EU will SANCTION SRB unless SRB RETREAT -"]),
    ("Withdraw your troops or we will close the border, Algeria told Morocco.",
     ["DZA will COERCE|SANCTION MAR|- unless MAR|- RETREAT -"]),
    ("Short of a ceasefire, Spain will not lift its sanctions against Israel.",
     ["ESP will_not CONCEDE ISR unless - AGREE|CONCEDE|RETREAT -"]),
    ("When the two men met in March, China said it would not attack Taiwan.", ["CHN will_not ASSAULT TWN"]),
    ("Chad's president warned that should Libya shell the town, Chad would bomb Tripoli.",
     ["TCD will ASSAULT LBY if LBY ASSAULT -"]),
    ("Kosovo's minister said that should Serbia close the border, Kosovo would recall its ambassador.",
     ["XKX will SANCTION|RETREAT SRB if SRB COERCE -|XKX"]),
    ("Oslo has made clear that should Sweden impose tariffs, Norway would respond.",
     ["NOR will COERCE|SANCTION SWE if SWE SANCTION -|NOR"]),
]  # fmt: skip
UNMARKED = [
    fails("lexicon: to meet with force is not read as ASSAULT but as a meeting",
     "Any attack on Poland would be met with force, the NATO secretary-general said.",
     ["NATO|? will ASSAULT|COERCE RUS|- if RUS|- ASSAULT POL"]),
    ("An attack on Japan would lead to sanctions against China, the White House said.",
     ["USA will SANCTION CHN if CHN|- ASSAULT JPN"]),
    ("Russia will not sell oil to countries that impose a price cap.",
     ["RUS will_not COOPERATE|AID - if - SANCTION RUS|-"]),
    ("China will impose sanctions on companies that sell arms to Taiwan.",
     ["CHN will SANCTION USA|- if - AID|COOPERATE TWN"]),
    fails("condition: an imperative with 'and' is no condition",
     "Attack Guyana and you will face sanctions, the White House told Venezuela.",
     ["USA will SANCTION VEN if VEN ASSAULT GUY"]),
    ("Russia may attack Moldova. In that case Romania will send troops, the Romanian president said.",
     ["ROU will MOBILIZE|AID MDA|- if RUS ASSAULT MDA"]),
]  # fmt: skip
QUESTIONS = [
    ("Asked whether Turkey would close the straits if Russia attacked Ukraine, the Turkish foreign minister said:"
     ' "We will close them."', ["TUR will COERCE|SANCTION RUS|- if RUS ASSAULT UKR"]),
    ("The Japanese prime minister would not say whether Japan would send troops if China attacked Taiwan.",
     ["JPN may MOBILIZE|AID TWN|CHN|- if CHN ASSAULT TWN"]),
    fails("acts: 'no such plans' does not stand for the act asked about",
     "Asked whether he would rule out sending troops if Russia invaded Latvia, the Danish prime minister said:"
     ' "We have no such plans."', ["DNK will_not MOBILIZE|AID LVA|- if RUS ASSAULT LVA"]),
    ("What would Spain do if Morocco attacked Portugal? \"We would send troops,\" the Spanish prime minister said.",
     ["ESP will MOBILIZE|AID PRT|- if MAR ASSAULT PRT"]),
]  # fmt: skip
UNLESS = [
    ("Cuba will expel the ambassador of Canada unless Canada lifts its sanctions.",
     ["CUB will SANCTION|COERCE CAN unless CAN CONCEDE CUB|-"]),
    ("Israel will not withdraw its troops from Lebanon until Hezbollah releases the hostages.",
     ["ISR will_not RETREAT LBN|- unless HEZBOLLAH RETREAT|CONCEDE ISR|-"]),
    ("Hungary will not ratify the treaty without guarantees from Ukraine.",
     ["HUN will_not AGREE UKR|- unless UKR CONCEDE HUN|-"]),
    ("If Serbia does not withdraw its troops, Kosovo will close the border.",
     ["XKX will COERCE|SANCTION SRB|- unless SRB RETREAT XKX|-"]),
    ("If Ethiopia fails to sign the agreement, Egypt will impose sanctions.",
     ["EGY will SANCTION ETH|- unless ETH AGREE EGY|-"]),
    ("Without a ceasefire, Egypt will not hold talks with Israel.", ["EGY will_not CONSULT ISR unless - RETREAT -"]),
    ("If Russia refuses to withdraw from Georgia, the EU will impose sanctions.",
     ["EU will SANCTION RUS|- unless RUS RETREAT GEO|-"]),
    ("Pakistan will close its airspace to India if India does not end the shelling.",
     ["PAK will COERCE|SANCTION IND unless IND RETREAT|CONCEDE PAK|-"]),
]  # fmt: skip
EVEN_IF = [
    ("NATO has no plans to send troops to Ukraine even if Russia invades, the alliance's secretary-general said.",
     ["NATO will_not MOBILIZE UKR even_if RUS ASSAULT -|UKR"]),
    ("Austria will not send soldiers to Ukraine even if Russia attacks Kyiv.",
     ["AUT will_not MOBILIZE|AID UKR even_if RUS ASSAULT UKR"]),
    ("Even in the event of an attack on Taiwan, Australia would not send troops.",
     ["AUS will_not MOBILIZE|AID TWN|- even_if CHN|- ASSAULT TWN"]),
    fails("coreference: 'its' is taken for the attacker's own",
     "Iran will continue to arm Hezbollah even if Israel attacks its bases.",
     ["IRN will AID HEZBOLLAH even_if ISR ASSAULT IRN|HEZBOLLAH"]),
]  # fmt: skip
NO_CONDITION = [
    ("Poland will send troops to Latvia on Monday.", ["POL will MOBILIZE|AID LVA"]),
    ("Denmark will withdraw its soldiers from Mali because the mission is too costly.",
     ["DNK will RETREAT MLI|-"]),
    ("India will send doctors to Nepal to help the victims of the flood.", ["IND will AID NPL"]),
    ("China will keep its sanctions against Lithuania until July.", ["CHN will SANCTION LTU"]),
    ("Norway will send ships to the Philippines as soon as possible.", ["NOR will AID|MOBILIZE PHL"]),
]  # fmt: skip

MORE_MARKERS = [
    ("NATO will defend Poland in case Russia attacks.", ["NATO will AID|ASSAULT POL if RUS ASSAULT POL|-"]),
    ("Ethiopia will attack unless Eritrea surrenders.", ["ETH will ASSAULT ERI|- unless ERI RETREAT|CONCEDE ETH|-"]),
    ("NATO will send more troops to Lithuania in the event Belarus joins the war.",
     ["NATO will MOBILIZE|AID LTU if BLR ASSAULT -"]),
    ("France is ready to send peacekeepers to Armenia once a ceasefire is agreed.",
     ["FRA may AID|MOBILIZE ARM if - CONCEDE|AGREE|RETREAT -"]),
    ("Britain promised to send troops to Ukraine after a peace deal is signed.",
     ["GBR will MOBILIZE|AID UKR if - AGREE -"]),
    ("The EU would only lift the sanctions after Russia withdraws its troops from Ukraine.",
     ["EU will CONCEDE RUS|- if RUS RETREAT UKR|-"]),
    ("When Hamas frees the hostages, Israel will release prisoners.",
     ["ISR will CONCEDE - if HAMAS CONCEDE -"]),
    ("Brazil will lift its sanctions as soon as Venezuela withdraws its troops.",
     ["BRA will CONCEDE VEN|- if VEN RETREAT -"]),
    ("In the absence of security guarantees, Ukraine will not sign the treaty.",
     ["UKR will_not AGREE - unless - CONCEDE -"]),
    ("Iran will return to the nuclear deal provided the US lifts all sanctions.",
     ["IRN will AGREE|COOPERATE|CONCEDE - if USA CONCEDE IRN|-"]),
    ("Serbia would only recognise Kosovo on the condition that Kosovo joins no alliance.",
     ["SRB will SUPPORT|AGREE XKX if XKX AGREE -"]),
    ("In response to an American strike, Iran would close the strait.",
     ["IRN will COERCE|SANCTION USA|- if USA ASSAULT IRN|-"]),
    ("Were Serbia to attack Kosovo, NATO would intervene.", ["NATO will MOBILIZE|ASSAULT SRB|- if SRB ASSAULT XKX"]),
    ("If there is an attack on Estonia, NATO will respond.", ["NATO will COERCE|ASSAULT - if - ASSAULT EST"]),
    ("Uganda said that if Rwanda sends troops, it will close the border.",
     ["UGA will COERCE|SANCTION RWA|- if RWA MOBILIZE UGA|-"]),
    ("China will retaliate if the US sells weapons to Taiwan.", ["CHN will COERCE USA|- if USA AID TWN"]),
    ("The EU will impose sanctions on any company that trades with Russia.",
     ["EU will SANCTION - if - COOPERATE RUS"]),
    ("Sudan's army will not negotiate as long as the RSF occupies Khartoum.",
     ["SDN will_not CONSULT RSF|- if RSF COERCE SDN|-"]),
    ("Failing a deal, the EU will impose tariffs on the United States.", ["EU will SANCTION USA unless - AGREE -"]),
    fails("parser: 'or' joins the troops to the other side, not the clauses",
     "Either Armenia withdraws its troops or Azerbaijan will attack.",
     ["AZE will ASSAULT ARM|- unless ARM RETREAT AZE|-"]),
    ("Whoever attacks Israel will pay a heavy price, the Israeli prime minister said.",
     ["ISR will COERCE - if - ASSAULT ISR"]),
]  # fmt: skip
WHAT_TRIGGERS = [
    ("Lithuania will close the border unless Belarus stops sending migrants.",
     ["LTU will COERCE|SANCTION BLR|- unless BLR CONCEDE LTU|-"]),
    ("India will close the border unless Pakistan stops attacking its posts.",
     ["IND will COERCE|SANCTION PAK|- unless PAK RETREAT IND|-"]),
    ("If China tries to take over Taiwan, Japan will send ships.", ["JPN will MOBILIZE|AID TWN|- if CHN ASSAULT TWN"]),
    ("If Iran seizes British ships, Britain will send a frigate.", ["GBR will MOBILIZE IRN|- if IRN COERCE GBR|-"]),
    ("If Russia launches an attack on Moldova, Romania will send troops.",
     ["ROU will MOBILIZE|AID MDA|- if RUS ASSAULT MDA"]),
    ("Spain will expel the ambassador if Morocco attacks Spanish ships.",
     ["ESP will SANCTION|COERCE MAR|- if MAR ASSAULT ESP"]),
    ("Egypt will impose sanctions on companies that evade the embargo.", ["EGY will SANCTION - if - REJECT -"]),
    ("Ghana would accept a ceasefire if Togo did the same.",
     ["GHA will CONCEDE|RETREAT TGO|- if TGO CONCEDE|RETREAT -"]),
    ("North Korea threatened to strike South Korea if it continues its exercises.",
     ["PRK will ASSAULT KOR if KOR MOBILIZE -"]),
    ("Kenya will impose sanctions on Uganda if it sends troops to Congo.",
     ["KEN will SANCTION UGA if UGA MOBILIZE COD"]),
    ("Japan will impose sanctions if it is attacked by North Korea.", ["JPN will SANCTION PRK|- if PRK ASSAULT JPN|-"]),
    ("Qatar will fund the salaries in exchange for guarantees from Israel.", ["QAT will AID - if ISR CONCEDE QAT|-"]),
    ("Hamas said it would release the hostages in exchange for a ceasefire.",
     ["HAMAS will RETREAT|CONCEDE - if ISR|- RETREAT -"]),
    ("If Russia refuses to leave Georgia, the EU will impose sanctions.",
     ["EU will SANCTION RUS|- unless RUS RETREAT GEO|-"]),
    ("If the talks fail, Israel will attack Lebanon.", ["ISR will ASSAULT LBN if - - -"]),
    ("Iran said that if Israel makes a mistake, it will attack Tel Aviv.", ["IRN will ASSAULT ISR|- if ISR|- - -"]),
    ("Poland will send tanks if NATO does not take the decision.", ["POL will AID|MOBILIZE - unless NATO|- -|AGREE -"]),
    ("If Ukraine asks for help, Poland will send soldiers.", ["POL will MOBILIZE|AID UKR|- if UKR REQUEST POL|-"]),
    fails("lexicon: to lay down arms is no RETREAT",
     "Azerbaijan would stop its offensive provided that Armenian forces lay down their arms.",
     ["AZE will RETREAT|CONCEDE ARM|- if ARM RETREAT -"]),
    fails("targets: who imitates another is not the one on whom the act falls",
     "Tokyo will join the sanctions if Washington does.", ["JPN will SANCTION - if USA SANCTION -"]),
]  # fmt: skip
FROM_BEFORE = [
    ("What would Japan do if China attacked Taiwan? The Japanese prime minister paused."
     " \"We would impose sanctions,\" he said.", ["JPN will SANCTION CHN|- if CHN ASSAULT TWN"]),
    ("Asked what Israel would do if Iran attacked, he said Israel would strike Iran.",
     ["ISR will ASSAULT IRN if IRN ASSAULT ISR|-"]),
    ("Algeria may invade Mali. In such a case Niger will close the border, Niger's president said.",
     ["NER will COERCE|SANCTION DZA|MLI|- if DZA ASSAULT MLI"]),
    ("In the event of an invasion of Guyana, Brazil will send troops."
     " After the invasion Brazil will impose sanctions on Venezuela.",
     ["BRA will MOBILIZE|AID GUY|- if - ASSAULT GUY", "BRA will SANCTION VEN if VEN|- ASSAULT GUY|-"]),
]  # fmt: skip
NO_MORE_CONDITIONS = [
    ("Germany provided Kenya with helicopters and will send doctors to Haiti.", None),
    ("The once-powerful militia will attack Bamako, Mali's president warned.", None),
    ("The embassy will be evacuated on Monday. Then the consul will fly to Oslo, Norway said.", None),
    ("Peru will never let an attack on its ships go without a response.", None),
    ("The ministers will discuss sanctions against Iran when they meet on Monday.", None),
    ("Turkey sent troops to Libya after the government asked for help.", None),
    ("Canada will send police to Haiti, where gangs have attacked the airport.", None),
    ("Peru has expelled the ambassador of Bolivia in response to the attack.", None),
    ("Germany sent tanks to Ukraine when Russia invaded.", None),
    ("Zambia will meet Malawi and Tanzania will impose sanctions, if Burundi attacks Rwanda.", "SANCTION"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "limited"), NO_MORE_CONDITIONS)
def test_only_the_act_that_a_condition_limits_has_it(text: str, limited: str | None) -> None:
    assert {found.act for found in commitments_of(text) if found.condition} == (
        {limited} if limited else set()
    )


WIDER_MARKERS = [
    ("Brazil will send troops the moment Venezuela attacks Guyana.", ["BRA will MOBILIZE - if VEN ASSAULT GUY"]),
    ("Pending a ceasefire, Ghana will not send soldiers to Togo.",
     ["GHA will_not MOBILIZE|AID TGO unless - RETREAT|CONCEDE -"]),
    ("Chad promised to withdraw its troops in exchange for Niger lifting its sanctions.",
     ["TCD will RETREAT - if NER CONCEDE -"]),
    ("Kenya will not lift its ban before Uganda withdraws its soldiers.",
     ["KEN will_not CONCEDE - unless UGA RETREAT -"]),
    ("Peru will not approve the loan to Bolivia without a political settlement.",
     ["PER will_not AID BOL unless - AGREE -"]),
    ("Peru will not send soldiers or lift its sanctions on Bolivia without a peace deal.",
     ["PER will_not MOBILIZE -|BOL unless - AGREE -", "PER will_not CONCEDE BOL unless - AGREE -"]),
    ("Japan was considering imposing sanctions on Myanmar in the case of a coup.",
     ["JPN may SANCTION MMR if - COERCE|ASSAULT -"]),
    ("In the face of aggression, Finland will mobilise its army.", ["FIN will MOBILIZE - if - ASSAULT -"]),
    ("NATO would respond with sanctions were Serbia to attack Kosovo.",
     ["NATO will SANCTION SRB|- if SRB ASSAULT XKX"]),
    ("Iran will close the strait and expel the ambassador if Britain seizes the tanker.",
     ["IRN will COERCE GBR if GBR COERCE -", "IRN will SANCTION|COERCE GBR if GBR COERCE -"]),
    ("In the event of an invasion of Chad, Sudan would impose sanctions on Libya.",
     ["SDN will SANCTION LBY if LBY|- ASSAULT TCD"]),
]  # fmt: skip
EVENTS_THAT_MAY_COME = [
    ("A Rwandan invasion of Burundi would trigger sanctions, the Kenyan foreign minister said.",
     ["KEN will SANCTION RWA if RWA ASSAULT BDI"]),
    ("Brazil warned Venezuela that any attack on Guyana would lead to sanctions.",
     ["BRA will SANCTION VEN if VEN ASSAULT GUY"]),
    ("Spain warned Morocco that annexing the enclave would lead to sanctions.",
     ["ESP will SANCTION MAR if MAR ASSAULT|COERCE -"]),
    ("Ethiopia may close the border. Such a step would lead to sanctions, Egypt's president said.",
     ["EGY will SANCTION ETH if ETH COERCE -"]),
    ("Zambia will not sign any treaty that harms its farmers.", ["ZMB will_not AGREE - if - - -"]),
]  # fmt: skip
THE_SENTENCE_BEFORE = [
    ("Eritrea must withdraw its troops. Otherwise Ethiopia will close the border.",
     ["ETH will COERCE ERI|- unless ERI RETREAT -"]),
    ("Eritrea should release the prisoners; otherwise Ethiopia will close the border, its prime minister said.",
     ["ETH demand CONCEDE ERI", "ETH will COERCE ERI|- unless ERI CONCEDE -"]),
    ("Rwanda may attack Burundi. Then Kenya would send troops, its president said.",
     ["KEN will MOBILIZE|AID BDI|- if RWA ASSAULT BDI"]),
    ("Rwanda may attack Burundi. Under such circumstances Kenya will send troops.",
     ["KEN will MOBILIZE|AID BDI|- if RWA ASSAULT BDI"]),
]  # fmt: skip
ACTS_TAKEN_UP = [
    ("Ghana is ready to withdraw its troops if Togo does the same.", ["GHA may RETREAT TGO|- if TGO RETREAT -"]),
    ("Provided Peru withdraws its troops, Japan is ready to lift its embargo.",
     ["JPN may CONCEDE PER|- if PER RETREAT -"]),
    ("Turkey will impose sanctions on Greece unless Athens hands over those behind the attack.",
     ["TUR will SANCTION GRC unless GRC CONCEDE -"]),
    ("Russia will send troops to Tajikistan if asked, the Kremlin said.",
     ["RUS will MOBILIZE TJK if TJK REQUEST RUS|-"]),
    ("If Poland comes under attack, Germany will send troops.", ["DEU will MOBILIZE - if - ASSAULT POL"]),
    ("Kosovo is open to scrapping the entry permits, provided Serbia does the same.",
     ["XKX may CONCEDE SRB|- if SRB CONCEDE -"]),
    ("Poland will close the border unless Belarus grants more licences.",
     ["POL will COERCE BLR unless BLR CONCEDE -"]),
    ("Hamas will strike back should Israel break the arrangement.", ["HAMAS will COERCE|ASSAULT ISR if ISR REJECT -"]),
    ("Cuba will release the prisoners if Haiti reciprocates.", ["CUB will RETREAT|CONCEDE - if HTI RETREAT|CONCEDE -"]),
    ("Spain is ready to talk to Morocco if Rabat is willing.", ["ESP may CONSULT MAR if MAR CONSULT -"]),
    ("Norway will hold talks with Iceland if Iceland wants to.", ["NOR will CONSULT ISL if ISL CONSULT -"]),
    ("Vietnam will seize the reef even if it means war with China.",
     ["VNM will COERCE CHN|- even_if VNM ASSAULT CHN"]),
]  # fmt: skip
OUTSIDE_THE_LEXICON = [
    ("Israel will respond if Hezbollah escalates.", ["ISR will COERCE|ASSAULT HEZBOLLAH if HEZBOLLAH ASSAULT -"]),
    ("If the transfers take place, Britain will impose sanctions on Iran.",
     ["GBR will SANCTION IRN if IRN|- AID -"]),
    ("Chile will close the border if Bolivia does not comply.", ["CHL will COERCE BOL|- unless BOL CONCEDE -"]),
    ("Greece will send ships if Turkey authorises a strike on Cyprus.",
     ["GRC will MOBILIZE CYP|TUR|- if TUR ASSAULT CYP"]),
    ("If the talks succeed, Sudan will withdraw its troops.", ["SDN will RETREAT - if - - -"]),
    ("Malta will help if needed.", ["MLT will AID - if - - -"]),
    ("If Benin attacks, Togo will close the border.", ["TGO will COERCE BEN if BEN ASSAULT TGO|-"]),
    ("Chile will close the border unless Bolivia complies.", ["CHL will COERCE BOL|- unless BOL CONCEDE -"]),
]  # fmt: skip

BARGAINS_AND_PREREQUISITES = [
    (
        "Burma agreed to free the monks. In return, Thailand will reopen the bridge, officials in Bangkok said.",
        ["MMR will CONCEDE|RETREAT -", "THA will CONCEDE -|MMR if MMR CONCEDE|RETREAT -"],
    ),
    (
        "Hamas offered to free fifty hostages in return for a two-month truce with Israel.",
        ["HAMAS may CONCEDE|RETREAT -|ISR if ISR RETREAT|CONCEDE|AGREE -"],
    ),
    (
        "Colombia will resume talks with the ELN if it releases all captives, President Santos said.",
        ["COL will CONSULT ELN if ELN CONCEDE|RETREAT -"],
    ),
    (
        "Eritrea must first withdraw its soldiers before it can receive any aid, the United States said.",
        ["USA demand RETREAT ERI", "USA may AID ERI if ERI RETREAT -"],
    ),
    (
        "The White House threatened to cut off the money that migrants send home unless Guatemala pays for a fence.",
        ["USA will SANCTION|COERCE -|GTM unless GTM CONCEDE|AID -"],
    ),
    (
        "The United States is ready to give Moldova a loan that would be contingent upon its continued progress.",
        ["USA may AID MDA if MDA|- CONCEDE|COOPERATE|- -"],
    ),
    (
        "Italy will take part in the mission regardless of whether parliament approves it, the defence minister said.",
        ["ITA will COOPERATE|MOBILIZE - even_if ITA|- AGREE|SUPPORT -|ITA"],
    ),
    (
        "Ankara reserves the right to respond to every attack by the Syrian regime, President Erdogan said on Sunday.",
        ["TUR may COERCE|ASSAULT SYR if SYR ASSAULT -|TUR"],
    ),
    (
        "Lebanon said it would reopen the embassy in Tripoli as soon as its ambassador returned.",
        ["LBN will * - if * - -"],
    ),
    (
        "Kenya has put off the dispatch of 500 soldiers to Congo until a new government is in place, officials said.",
        ["KEN will_not MOBILIZE COD unless -|COD - -"],
    ),
    (
        "An official said on condition of anonymity that Uganda has sent 300 soldiers to Juba.",
        ["UGA did MOBILIZE SSD"],
    ),
]
"""What one side gives for the act of the other, and what has to be done first."""

WHOSE_TRIGGER = [
    (
        "Iraq would expel Turkish companies if Ankara went on shelling villages in Dohuk.",
        ["IRQ will COERCE|SANCTION TUR if TUR ASSAULT -|IRQ"],
    ),
    (
        "Ethiopian troops will return to Somalia at the first sign of an attack on Baidoa, the general warned.",
        ["ETH will MOBILIZE SOM if -|* ASSAULT -|*"],
    ),
    (
        "Pakistan will respond in kind in the event of a resumption of nuclear tests by India, its minister said.",
        ["PAK will COERCE|ASSAULT|MOBILIZE IND|- if IND MOBILIZE|ASSAULT -"],
    ),
    (
        "Tokyo would shoot down the rocket in the event of a North Korean launch over its territory.",
        ["JPN will ASSAULT PRK|- if PRK MOBILIZE|ASSAULT -|JPN"],
    ),
    (
        "Ghana will withdraw its peacekeepers if the government in Freetown fails to pay their allowances.",
        ["GHA will RETREAT - unless SLE AID|CONCEDE -|GHA"],
    ),
    (
        "France will keep its soldiers in Mali unless a political solution is found, the president said.",
        ["FRA will MOBILIZE MLI|- unless - AGREE -"],
    ),
    (
        "Italy will lift the embargo on Eritrea if both sides consent.",
        ["ITA will CONCEDE ERI if -|ERI AGREE -"],
    ),
    (
        "Egypt will withdraw its mediators from Gaza if there is no ceasefire by Sunday, officials in Cairo said.",
        ["EGY will RETREAT PSE|- unless - RETREAT|AGREE -"],
    ),
    (
        "The president called on Gambia to withdraw by Thursday. Otherwise Senegal will send in its troops, he said.",
        ["SEN will MOBILIZE|ASSAULT GMB|- unless GMB|- RETREAT -"],
    ),
    (
        "Thailand will seal its checkpoints with Cambodia unless Phnom Penh withdraws its soldiers, the army said.",
        ["THA will COERCE KHM unless KHM RETREAT -"],
    ),
    (
        "Britain will impose its own sanctions on Zimbabwe should negotiations break down, the foreign secretary said.",
        ["GBR will SANCTION ZWE if - - -"],
    ),
    (
        "Poland will extend the mission in Chad if the situation requires it.",
        ["POL will MOBILIZE TCD|- if - - -"],
    ),
]
"""Who sets a condition off, and by what, in the words of ordinary reports."""

TABLE = [
    *WIDER_MARKERS,
    *EVENTS_THAT_MAY_COME,
    *THE_SENTENCE_BEFORE,
    *ACTS_TAKEN_UP,
    *OUTSIDE_THE_LEXICON,
    *MORE_MARKERS,
    *WHAT_TRIGGERS,
    *FROM_BEFORE,
    *BARGAINS_AND_PREREQUISITES,
    *WHOSE_TRIGGER,
    *IF,
    *LESS_COMMON,
    *UNMARKED,
    *QUESTIONS,
    *UNLESS,
    *EVEN_IF,
    *NO_CONDITION,
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_a_condition_is_read_with_its_trigger(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


DEADLINES = [
    (
        "Unless Russia withdraws its troops by 15 March, Poland will close its border.",
        dt.date(2022, 3, 15),
    ),
    (
        "If Mali does not release the soldiers by 1 February, Ivory Coast will close the border.",
        dt.date(2022, 2, 1),
    ),
]


@pytest.mark.parametrize(("text", "day"), DEADLINES)
def test_a_condition_keeps_its_deadline(text: str, day: dt.date) -> None:
    condition = only(text).condition
    assert condition is not None
    assert condition.deadline is not None
    assert condition.deadline.end == day


ULTIMATUMS = [
    fails(
        "deadline: 'gave X until' is no demand", "Algeria gave France until Friday to withdraw its soldiers."
    ),
    "Niger demanded that France withdraw its troops by 3 March.",
    "Iran told the United States to lift the sanctions within a week or face retaliation.",
]


@pytest.mark.parametrize("text", ULTIMATUMS)
def test_a_demand_with_a_deadline_is_an_ultimatum(text: str) -> None:
    assert "ultimatum" in {found.kind for found in _demands(text)}


def _demands(text: str) -> list[Commitment]:
    return [found for found in commitments_of(text) if found.stance == "demand"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Japan would impose sanctions, its prime minister said, if China attacked Taiwan.",
         "if China attacked Taiwan"),
        ("NATO will not send troops even in the event of an invasion of Ukraine.",
         "even in the event of an invasion of Ukraine"),
        ("Unless Canada lifts its sanctions, Cuba will expel its ambassador, a minister said.",
         "Unless Canada lifts its sanctions"),
    ],
)  # fmt: skip
def test_the_words_of_a_condition_are_kept(text: str, words: str) -> None:
    condition = only(text).condition
    assert condition is not None
    assert condition.span.text == words
