"""Wordings of everyday reporting: litotes, duties, demands for things, events to come, examples of a group, blame."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, fails

REFUSED = [
    ("Rwanda's president insisted there are no Rwandan troops in Congo.", ["RWA denies MOBILIZE COD"]),
    ("Uganda said there were no Rwandan troops in Congo.", []),
    ("There were no troops on the streets of Lima.", []),
    ("Peru refused to let the inspectors into its mines.", ["PER will_not CONCEDE -"]),
    ("Norway would no longer treat the general as Sudan's president, its foreign ministry said.",
     ["NOR will_not CONCEDE SDN|-"]),
    ("Morocco turned down the request.", ["MAR will_not CONCEDE -"]),
    ("Kosovo rejects the idea.", ["XKX will_not AGREE -"]),
    ("India is studying the proposal.", ["IND may AGREE -"]),
    ("The junta in Niger had refused to hand over.", ["NER will_not CONCEDE -"]),
]  # fmt: skip
MERELY_NEGATED = [
    "Chile will not comment on the report.",
    "Ghana did not say whether it knew of the plan.",
    "Japan will not win the case, analysts said.",
]
POLICIES = [
    ("Cyprus does not recognise the government of Libya.", ["CYP will_not AGREE|SUPPORT LBY"]),
    ("Denmark does not negotiate with terrorists.", ["DNK will_not CONSULT -"]),
    ("Norway pays no ransom.", ["NOR will_not CONCEDE|AID -"]),
    ("Oman does not accept the ruling.", ["OMN will_not CONCEDE|AGREE -"]),
    ("Qatar never sends arms to Chad.", []),
]  # fmt: skip
ASKING = [
    ("Malta will ask the EU for help.", ["MLT will REQUEST EU"]),
    ("Gabon intends to lodge a complaint against Congo.", ["GAB will ACCUSE COG|-|COD"]),
    ("Togo has no intention of asking Benin to send soldiers.", ["TGO will_not REQUEST BEN"]),
    ("Latvia will continue to urge Belarus to free the prisoners.", ["LVA demand RETREAT|CONCEDE BLR"]),
]  # fmt: skip
ALLOWED = [
    ("French President Emmanuel Macron is due in Algiers on Monday.", ["FRA will CONSULT DZA|-"]),
    ("The vote leaves Jordan free to attack Syria.", ["JOR may ASSAULT SYR"]),
    ("Mexico has been given the authority to strike Guatemala.", ["MEX may ASSAULT GTM"]),
    ("Under the accord Armenia must withdraw its troops from Azerbaijan.", ["ARM will RETREAT AZE"]),
]  # fmt: skip
STANDING = [
    ("Albania had threatened to close its border with Serbia.", ["ALB will COERCE|SANCTION SRB|-"]),
    ("Mali said it had decided to expel the ambassador of France.", ["MLI will SANCTION|COERCE FRA"]),
    ("Fiji offered the islanders autonomy.", ["FJI may CONCEDE -"]),
    ("Laos has promised the rebels an amnesty.", ["LAO will CONCEDE -"]),
    ("Egypt proposed a ceasefire in Sudan.", ["EGY may CONCEDE|RETREAT SDN|-"]),
    ("Iran vowed to make Israel pay.", ["IRN will COERCE ISR"]),
    ("Kenya will pay dearly for this, Somalia's president said.", ["SOM will COERCE KEN"]),
    ("Turkey is considering further measures against Greece.", ["TUR may COERCE GRC"]),
    ("Algeria did not exclude military force against Morocco.", ["DZA may ASSAULT MAR"]),
    ("Angola said that force remained on the table.", ["AGO may ASSAULT -"]),
    ("Vietnam is weighing a gesture.", ["VNM may CONCEDE -"]),
    ("Syria will inflict a heavy defeat on Israel.", ["SYR will ASSAULT ISR"]),
    ("Bolivia has promised that it will keep to the timetable.", ["BOL will COOPERATE -"]),
]  # fmt: skip
LITOTES = [
    ("The White House said it would not stand idly by if Iran attacked Israel.",
     ["USA will COERCE|ASSAULT IRN if IRN ASSAULT ISR"]),
    ("\"We will not sit on our hands if Serbia attacks Kosovo,\" the Albanian prime minister said.",
     ["ALB will COERCE SRB if SRB ASSAULT XKX"]),
    ("Poland will not remain passive in the event of an attack on Lithuania.",
     ["POL will COERCE - if - ASSAULT LTU"]),
    ("Egypt will not tolerate an attack on Gaza, the Egyptian president said.", ["EGY will REJECT|COERCE *"]),
    ("Iran's attacks will not go unanswered, the Israeli defence minister said.", ["ISR will COERCE|ASSAULT IRN"]),
    ("Peru watched the crisis and remained silent.", []),
    fails("parser: 'massed troops' behind 'not only' is taken for a noun phrase",
     "China has not only massed troops near Taiwan but deployed ships off Japan.",
     ["CHN did MOBILIZE TWN", "CHN did MOBILIZE JPN"]),
]  # fmt: skip
DUTIES = [
    ("Washington is bound by law to help Taiwan.", ["USA will AID TWN"]),
    ("We would have to use nuclear weapons, the Russian president said.", ["RUS will ASSAULT -"]),
    ("Canada has to respond to the attack, the Canadian prime minister said.", ["CAN will ASSAULT|COERCE -"]),
    ("The Belgian government has yet to decide whether to impose sanctions on Rwanda.", ["BEL may SANCTION RWA"]),
    ("NATO should stop bombing Serbia, the Chinese foreign minister said.", ["CHN demand RETREAT|CONCEDE NATO"]),
    ("The Chinese foreign minister said NATO should stop provoking China.", ["CHN demand CONCEDE NATO"]),
    ("Kenya should consider sending troops to Haiti, the United Nations said.", ["UN demand MOBILIZE|AID KEN"]),
    ("Israel should give the talks time to succeed, the American secretary of state said.",
     ["USA demand CONSULT|CONCEDE ISR"]),
    ("Egypt should respect the treaty, Israel's foreign minister said.", ["ISR demand COOPERATE|CONCEDE|AGREE EGY"]),
    ("\"We should go to the polls earlier,\" the Chilean president said.", []),
    ("The Turkish minister insisted that the road remained open.", []),
]  # fmt: skip
DEMANDED = [
    ("Ukraine asked Poland for tanks.", ["UKR demand AID POL"]),
    ("Russia asked China for military equipment to support its invasion of Ukraine.", ["RUS demand AID CHN"]),
    ("The Armenian president made an impassioned plea for further military aid.", ["ARM demand AID -"]),
    ("The Armenian president made another plea to France for further military aid.", ["ARM demand AID FRA"]),
    ("Chad appealed to France to send troops.", ["TCD demand MOBILIZE|AID FRA"]),
    ("Turkey urged Greece to show restraint.", ["TUR demand CONCEDE GRC"]),
    ("China has repeatedly called for outsiders not to interfere in Venezuela.", ["CHN demand CONCEDE *"]),
    ("China reiterated its demand that Japan withdraw its ships.", ["CHN demand RETREAT JPN"]),
    ("Hezbollah urged Iran to come to its aid by attacking Israel.", ["HEZBOLLAH demand AID IRN"]),
    ("The rebels in Chad sought Libyan support against Sudan.", ["* demand SUPPORT|AID LBY"]),
    ("The Indian government demanded that Pakistan hand over the suspects.",
     ["IND demand CONCEDE|RETREAT|COERCE PAK"]),
]  # fmt: skip
EVENTS = [
    ("\"Our strikes will continue,\" the Israeli prime minister said.", ["ISR will ASSAULT -"]),
    ("The Russian army's exercises in Belarus will begin on Monday.", ["RUS will MOBILIZE BLR"]),
    ("Israeli air strikes on Lebanon continued on Sunday.", ["ISR did ASSAULT LBN"]),
    ("An air strike on Yemen was carried out by Israel on Sunday.", ["ISR did ASSAULT YEM"]),
    ("Russia's invasion of Ukraine is under way.", []),
    ("No more tariffs will be imposed on Chinese goods, the European Commission said.", ["EU will_not SANCTION CHN"]),
    ("The war will only end when Russian forces withdraw from Ukraine, Kyiv said.", []),
    ("Iran retaliated by firing missiles at Israel.", ["IRN did ASSAULT ISR"]),
    ("The United States responded to the attack by deploying troops to Poland.", ["USA did MOBILIZE POL"]),
]  # fmt: skip
PARTIES = [
    ("Several countries, including Kenya and Ghana, will send troops to Haiti.",
     ["KEN will MOBILIZE|AID HTI", "GHA will MOBILIZE|AID HTI"]),
    ("Western countries, including Canada, threatened tougher sanctions against Mali.",
     ["WEST will SANCTION MLI", "CAN will SANCTION MLI"]),
    ("Japan fears an invasion of China to Taiwan.", ["JPN assesses ASSAULT TWN of CHN"]),
    ("A response from Hezbollah is almost certain.", ["REPORTER assesses COERCE|ASSAULT - of HEZBOLLAH"]),
    ("The Russian side denies that it would attack Ukraine.", ["RUS denies ASSAULT UKR"]),
    ("Turkey accused Greece of trying to drag it into a war.", ["TUR assesses COERCE|ASSAULT TUR of GRC"]),
    ("Georgia accused Russia of plotting a coup against its president.", ["GEO assesses COERCE|ASSAULT GEO of RUS"]),
    ("Iran will respond to the killing of a Hamas leader.", ["IRN will COERCE|ASSAULT -"]),
    ("Israel said it would help Ukraine develop an air defence system.", ["ISR will AID UKR"]),
    ("Russia may invade Ukraine, the American president said. "
     "An invasion is imminent, the British prime minister said.",
     ["USA assesses ASSAULT UKR of RUS", "GBR assesses ASSAULT UKR of RUS"]),
]  # fmt: skip
HELP = [
    ("The United States said it would provide a further $250 million in military aid to Ukraine.",
     ["USA will AID UKR"]),
    ("Canada has committed to sending £3bn a year to Ukraine.", ["CAN will AID UKR"]),
    ("Norway provided Ukraine with 200 million euros in military support.", ["NOR did AID UKR"]),
    ("The EU threatened to hit China with tariffs.", ["EU will SANCTION CHN"]),
    ("Japan pledged to expand the net of sanctions on North Korea.", ["JPN will SANCTION PRK"]),
]  # fmt: skip
DENIED = [
    ("Any claim that Iran has sold missiles to Russia is completely baseless, the Iranian foreign ministry said.",
     ["IRN denies AID RUS"]),
    ("Reports that Rwanda has sent troops into Congo are false, Kigali said.", ["RWA denies MOBILIZE|ASSAULT COD"]),
    ("Serbia rejected the suggestion that it was massing troops on the border with Kosovo.",
     ["SRB denies MOBILIZE XKX"]),
    ("Iran has no intention of war.", ["IRN will_not ASSAULT -"]),
    ("Hezbollah does not want a war with Israel.", ["HEZBOLLAH will_not ASSAULT ISR"]),
    ("Hezbollah said it was ready for war with Israel.", ["HEZBOLLAH may ASSAULT ISR"]),
]  # fmt: skip
NOBODY_BOUND: list[tuple[str, list[str]]] = [
    ("Zelensky criticised Brazil for pushing for talks with Russia.", ["BRA demand CONSULT RUS|-"]),
    ("Kenya condemned Ethiopia for threatening to attack Eritrea.", []),
    ("Serbia has refused to condemn the invasion of Ukraine.", []),
    ("Iran has not announced that it has attacked Israel.", []),
    ("The Chinese president hopes that Japan will hold talks with North Korea.", []),
    ("The Chilean foreign minister said his country was watching to what extent Peru would help Bolivia.", []),
    ("He declined to say how many were found or how they would be sent to Kyiv.", []),
    ("The minister described the costs of the sanctions imposed on Russia.", []),
    ("The Swiss president thanked parliament, so that Ukraine can defend itself against Russia.", []),
    ("Russia says American support for Ukraine is a threat.", []),
    ("Neither the United Nations, Moldova nor Russia recognises the breakaway state.", []),
    ("American and Chinese negotiators met as they sought to resolve a trade war.", []),
    ("Sudan and Chad traded accusations of violating the truce.", []),
    ("Georgia may refuse to extradite the general to Russia.", []),
    ("The two presidents discussed the war in Ukraine.", []),
    ("The German foreign minister described the consequences that a war would have for Moldova.", []),
]  # fmt: skip
UNDERSTOOD = [
    ("Mali asked France to withdraw its soldiers. Paris said it would do so by June.",
     ["MLI demand RETREAT FRA", "FRA will RETREAT MLI|-"]),
    ("Kenya's parliament debated sending police to Haiti. Kenya will not take this step, its president said.",
     ["KEN may MOBILIZE|AID HTI", "KEN will_not MOBILIZE|AID HTI"]),
    ("\"We will act,\" the Irish prime minister said.", ["IRL will COERCE -"]),
    ("Israel is ready to act against Hezbollah.", ["ISR may COERCE HEZBOLLAH"]),
    ("Iran is acting in its own interest.", []),
    ("NATO secretary-general Jens Stoltenberg said the bloc would not join the war.", ["NATO will_not ASSAULT -"]),
    ("China's commerce ministry said it would take all necessary measures if Japan imposes tariffs on China.",
     ["CHN will COERCE JPN|- if JPN SANCTION CHN"]),
    ("\"There will be a response, and it will be painful,\" said the commander of the Iranian navy.",
     ["IRN will COERCE -"]),
    ("More than 40 people were killed in an Israeli air strike on Tyre in Lebanon.", ["ISR did ASSAULT LBN"]),
    ("Hezbollah fired rockets at Haifa on Sunday, the Israeli army said.", ["HEZBOLLAH did ASSAULT ISR"]),
    ("Kosovo condemned the sanctions imposed by Serbia.", ["SRB did SANCTION -"]),
    ("Putin signed a decree banning imports from Poland.", ["RUS did SANCTION|COERCE POL"]),
    ("The Canadian parliament will pass a law imposing sanctions on Russia.", ["CAN will SANCTION RUS"]),
    ("Rwanda's foreign minister dismissed as baseless a UN report that Rwandan soldiers are fighting in Congo.",
     ["RWA denies ASSAULT|MOBILIZE COD"]),
    ("Sudan's army rejected an invitation to peace talks in Geneva.", ["SDN will_not CONSULT|AGREE -"]),
    ("Israel's war cabinet has yet to decide how to respond to the attack by Iran.", []),
    ("France will complete the withdrawal of its troops from Niger by December.", ["FRA will RETREAT NER"]),
    ("Poland will not agree to the lifting of sanctions against Russia.", ["POL will_not CONCEDE|AGREE RUS"]),
    ("Serbia advised its citizens not to travel to Lebanon.", []),
    ("In the past, Libya has responded by firing rockets at Chad.", []),
    ("Serbia spoke of a tax after the European decision to raise tariffs on Russia.", []),
]  # fmt: skip
EVERYDAY = [
    ("Brazil's president said his government was studying retaliatory tariffs on American ethanol.",
     ["BRA may SANCTION USA"]),
    ("Kenya's president vowed that his country would not withdraw its police from Haiti.",
     ["KEN will_not RETREAT HTI|-"]),
    ("North Korea said it would never give up its nuclear weapons.", ["PRK will_not RETREAT -"]),
    ("Turkey's parliament ratified Sweden's membership of NATO on Tuesday.", ["TUR did AGREE SWE"]),
    ("Azerbaijan must return the prisoners of war, the Armenian foreign ministry said.", ["ARM demand CONCEDE AZE"]),
    ("Mexico will not pay for the wall, its president said.", ["MEX will_not AID|CONCEDE -"]),
    ("Colombia suspended arms purchases from Israel.", ["COL did SANCTION ISR"]),
    ("Nicaragua broke off diplomatic relations with Ecuador.", ["NIC did SANCTION ECU"]),
    ("Ecuador is ready to reopen its border with Colombia.", ["ECU may RETREAT|CONCEDE COL"]),
    ("Finland closed its last open crossing with Russia on Thursday.", ["FIN did COERCE RUS"]),
    ("Lebanon's government asked Hezbollah to stop firing rockets at Israel.",
     ["LBN demand CONCEDE|RETREAT HEZBOLLAH"]),
    ("Niger's junta ordered French troops to leave the country.", ["NER demand RETREAT FRA"]),
    ("ECOWAS threatened to use force to restore the president of Niger.", ["ECOWAS will ASSAULT NER|-"]),
    ("Thailand will not extradite the activist to Vietnam, officials in Bangkok said.", ["THA will_not COERCE VNM"]),
    ("Malaysia recalled its ambassador to Myanmar.", ["MYS did SANCTION MMR"]),
    ("Washington is weighing whether to lift the arms embargo on Cyprus.", ["USA may CONCEDE CYP"]),
    ("The White House declined to rule out a military operation against Iran.", ["USA may ASSAULT IRN"]),
    ("Germany's chancellor reiterated his refusal to deliver Taurus missiles to Kyiv.", ["DEU will_not AID UKR"]),
    ("Cuba accused the United States of plotting to overthrow its government.", ["CUB assesses COERCE CUB of USA"]),
    ("Moldova's president warned that Russia could try to seize power in Chisinau.",
     ["MDA assesses COERCE MDA|- of RUS"]),
    ("NATO is expected to announce a new aid package for Ukraine at the summit.",
     ["REPORTER assesses AID UKR of NATO"]),
    ("It remains unclear whether Egypt will take part in the talks.", []),
    ("\"No decision has been made on sending tanks,\" the Spanish defence minister said.", []),
    fails("context: 'not planning that' does not take up the act of the question",
     "Asked whether Poland would send soldiers, the minister replied: \"No, we are not planning that.\"",
     ["POL will_not MOBILIZE|AID *"]),
    ("- If Russia attacks, NATO will answer immediately - assured the secretary general of the alliance.",
     ["NATO will COERCE|ASSAULT RUS if RUS ASSAULT *"]),
    fails("tagging: a British spelling is taken for an adjective",
     "Saudi Arabia has ruled out normalising relations with Israel.", ["SAU will_not AGREE|SUPPORT ISR"]),
]  # fmt: skip

DENIED_CLAIMS = [
    ("Ethiopia's defence ministry denied the statement of the Eritrean ministry according to which Ethiopian"
     " troops opened fire"
     " on Eritrean positions.", ["ETH denies ASSAULT ERI"]),
    ("The statement of Eritrea's defence ministry claiming that Ethiopian troops opened fire on Eritrean"
     " positions does not"
     " correspond to reality, the Ethiopian defence ministry said.", ["ETH denies ASSAULT ERI"]),
    ("Reports that Ethiopian troops shelled Eritrean villages have nothing to do with reality, the Ethiopian"
     " defence ministry"
     " said.", ["ETH denies ASSAULT ERI"]),
    ("The information about the transfer of Kenyan troops to Somalia is not true, the spokesman for the Kenyan"
     " government said.",
     ["KEN denies MOBILIZE SOM"]),
    ("Peru's army rejected Bolivia's statement that its troops had crossed the border.", ["PER denies ASSAULT BOL|-"]),
    ("Eritrea said Ethiopia had shelled a village. Ethiopia's army said that this information did not"
     " correspond to reality.",
     ["ETH did ASSAULT -", "ETH denies ASSAULT -"]),
    ("Peru's army made a statement according to which its troops opened fire on Bolivian positions.",
     ["PER did ASSAULT BOL"]),
    ("The Kenyan foreign ministry denied that any talks on a border closure were taking place.",
     ["KEN denies CONSULT -"]),
    ("Talks with Bolivia are not taking place, the Peruvian foreign ministry said.", ["PER denies CONSULT BOL"]),
    ("\"There are no negotiations with Bolivia,\" the Peruvian prime minister said.", ["PER denies CONSULT BOL"]),
    ("There is no ceasefire in Gaza, Israel's prime minister said.", []),
]  # fmt: skip
NOBODYS = [
    ("Nobody from the Kenyan side is conducting negotiations with Somalia, the Kenyan deputy prime minister said.",
     ["KEN denies CONSULT SOM"]),
    ("\"Nobody is going to attack Peru,\" the Bolivian president said.", ["BOL will_not ASSAULT PER"]),
    ("No one in Lima intends to send troops to Bolivia, the Peruvian president said.", ["PER will_not MOBILIZE BOL"]),
    ("\"Nobody is going to attack us,\" the Bolivian president said.", []),
    ("Nobody is going to help us, the Bolivian president said.", []),
]  # fmt: skip
UNNEEDED = [
    ("The Kenyan president does not think that sanctions against Somalia are necessary.",
     ["KEN will_not SANCTION SOM"]),
    ("The Kenyan president does not believe that sanctions are needed.", ["KEN will_not SANCTION -"]),
    ("It is not necessary to impose sanctions on Somalia, the Kenyan president said.", ["KEN will_not SANCTION SOM"]),
    ("It is not necessary for Kenya to leave Somalia, the president of Uganda said.", []),
    ("The Kenyan president thinks that sanctions against Somalia are needed.", ["KEN demand SANCTION -"]),
]  # fmt: skip
TABLE = [
    *POLICIES,
    *ASKING,
    *ALLOWED,
    *REFUSED,
    *STANDING,
    *UNDERSTOOD,
    *EVERYDAY,
    *LITOTES,
    *DUTIES,
    *DEMANDED,
    *EVENTS,
    *PARTIES,
    *HELP,
    *DENIED,
    *NOBODY_BOUND,
    *DENIED_CLAIMS,
    *NOBODYS,
    *UNNEEDED,
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_a_wording_is_read_as_it_is_meant(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize("text", MERELY_NEGATED)
def test_what_is_only_negated_is_no_refusal(text: str) -> None:
    assert_noted(text, ())
