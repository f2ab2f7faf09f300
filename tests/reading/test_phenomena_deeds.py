"""Deeds told in every construction: finite verbs, participles, reduced relatives, nouns; and what tells of none."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, fails

SHUT_OUT = [
    ("The African Union suspended Niger after the coup.", ["AU did COERCE|SANCTION NER"]),
    ("Niger was suspended by the African Union on Tuesday.", ["AU did COERCE|SANCTION NER"]),
    ("The court suspended the ruling on Thursday.", []),
    ("Niger's junta revoked the French ambassador's diplomatic immunity.", ["NER did COERCE FRA"]),
    ("Britain called for an emergency UN Security Council session on Sudan.", ["GBR demand CONSULT UN"]),
]  # fmt: skip
BESIDE = [
    ("Iran raised tensions, seizing a Greek tanker.", ["IRN did COERCE|SANCTION GRC"]),
    ("Nepal called back its ambassador from Bhutan.", ["NPL did SANCTION|RETREAT BTN"]),
    ("Peru closed access to Ecuador's ports.", ["PER did COERCE ECU"]),
    ("Togo gave a positive response to Ghana's plan.", []),
    ("Kenya rejected the claims, stating that its soldiers had never crossed the river.", ["KEN denies MOBILIZE -"]),
    ("China raised tensions, testing new missiles and closing its airspace to Japan.",
     ["CHN did MOBILIZE *", "CHN did COERCE JPN"]),
    fails("parser: a participle after 'and' is taken for an adjective",
          "Iran raised tensions, seizing a Greek tanker and launching drones at Israel.",
          ["IRN did COERCE|SANCTION GRC", "IRN did ASSAULT ISR"]),
    ("Algeria answered the report, recalling its ambassador from Morocco.", ["DZA did SANCTION MAR"]),
    ("Peru and Chile traded accusations just after signing a treaty on fishing.",
     ["PER did AGREE CHL", "CHL did AGREE PER"]),
    ("Libya and Malta clashed days after reaching an agreement on migrants.",
     ["LBY did ASSAULT -|MLT", "MLT did ASSAULT -|LBY", "LBY did AGREE MLT", "MLT did AGREE LBY"]),
    ("Sudan reacted by closing its border with Chad.", ["SDN did COERCE TCD"]),
    ("Having withdrawn its troops from Mali, France closed a base in Niger.",
     ["FRA did RETREAT MLI|-", "FRA did RETREAT NER|-"]),
    ("Azerbaijan shelled an Armenian village, killing nine people and injuring five.", ["AZE did ASSAULT ARM"]),
]  # fmt: skip
DOERLESS = [
    ("Nine Iranian airlines were placed on the sanctions list on Friday, the US Treasury Secretary said.",
     ["USA did SANCTION IRN"]),
    ("The border crossing with Belarus has been closed, the Polish interior minister said.", ["POL did COERCE BLR"]),
    ("Two thousand soldiers have been deployed along the river, Chad's defence minister said.", ["TCD did MOBILIZE -"]),
    ("Israel seized a Turkish ship on Monday. A second Turkish vessel was boarded on Friday.", ["ISR did COERCE TUR"]),
    ("Two of our tankers were seized in the strait, the Greek foreign minister said.", []),
    ("A bridge was destroyed on Tuesday, the Indian army said.", []),
    fails("lexicon: banks that are put on a list are no object of a sanction",
          "Britain imposed sanctions on Russia in March. Three Chinese banks were put on the list on Tuesday.",
          ["GBR did SANCTION RUS", "GBR did SANCTION CHN"]),
]  # fmt: skip
REDUCED = [
    ("As many as 40,000 Eritrean soldiers massed close to Ethiopia.", ["ERI did MOBILIZE ETH"]),
    ("The tariffs imposed by Canada on India angered exporters.", ["CAN did SANCTION IND|-"]),
    ("The Bosnian minister visited British forces based in Vitez.", []),
    ("Talks about the area occupied by Armenia failed.", []),
]  # fmt: skip
FINITE = [
    ("Turkish warships sailed through the strait.", ["TUR did MOBILIZE -"]),
    ("Chinese troops arrived in Belarus.", ["CHN did MOBILIZE BLR"]),
    ("Ministers arrived in Belarus.", []),
    ("A column of Rwandan tanks rolled into Congo.", ["RWA did MOBILIZE|ASSAULT COD"]),
    ("Cambodian troops remained on alert.", ["KHM did MOBILIZE -"]),
    ("An Indian coast guard ship returned to port.", ["IND did RETREAT -"]),
    ("Pakistan flew fighter jets near India.", ["PAK did MOBILIZE IND"]),
    ("Israel targeted commanders of Hezbollah.", ["ISR did ASSAULT HEZBOLLAH"]),
    ("North Korea launched cyber attacks on Japan.", ["PRK did COERCE|ASSAULT JPN"]),
    ("Israeli jets bombed a port in Syria, and others struck a depot in Syria.", ["ISR did ASSAULT SYR"]),
    ("Kenya issued arrest warrants for three officers from Uganda.", ["KEN did COERCE UGA"]),
    ("Mexico slapped import taxes on goods from Canada.", ["MEX did SANCTION CAN"]),
    ("Japan blacklisted two Syrian banks.", ["JPN did SANCTION SYR"]),
    ("Brazil shared evidence with Peru.", ["BRA did COOPERATE PER"]),
    ("Hungary dropped its objections to Sweden's membership.", ["HUN did CONCEDE SWE|-"]),
    ("Finland joined the alliance.", ["FIN did AGREE -"]),
    ("Brazil and Argentina performed joint exercises.",
     ["BRA did COOPERATE|MOBILIZE ARG|-", "ARG did COOPERATE|MOBILIZE BRA|-"]),
    ("Germany airdropped 20 tonnes of food into Sudan.", ["DEU did AID SDN"]),
    ("Bulgaria signed into law an act on defence.", ["BGR did AGREE -"]),
]  # fmt: skip
NOUNS = [
    ("Turkey's incursion into Syria has angered Washington.", ["TUR did ASSAULT SYR"]),
    ("An Israeli air strike that killed two Lebanese soldiers was condemned in Beirut.", ["ISR did ASSAULT LBN"]),
    ("The minister spoke of Iran's transfer of missiles to Sudan.", ["IRN did AID SDN"]),
    ("Russia's war on Ukraine has driven up prices.", []),
    ("Iran's attacks on Israel were the topic of the day.", []),
    ("Turkey's planned incursion into Syria worries traders.", []),
    ("North Korea test-fired two missiles into the sea.", ["PRK did MOBILIZE -"]),
]  # fmt: skip
DATED = [
    ("Canada imposed sanctions on two Iranian firms involved in the 2014 hack of a bank.", ["CAN did SANCTION IRN"]),
    ("Poland strengthened its forces after Russia seized Crimea in 2014.", ["POL did MOBILIZE *"]),
    ("In 2014 Poland strengthened its forces.", []),
    ("At the 2017 summit Poland signed a treaty with Romania.", []),
    ("Bolivia seized the refinery in 2006 and later expelled the Spanish ambassador.", []),
    ("Israel took the hills in 1982, four years after its jets had bombed Jordan.", []),
    ("In the border war of the 1980s Iran attacked tankers, and Kuwait deported Iraqi diplomats.", []),
    ("Kenyan jets flew from Uganda to bomb Rwanda in 1998.", []),
    ("Clashes broke out between Thai and Cambodian troops in 2011.", []),
    ("Russia annexed Crimea in 2014 and on Friday shelled Poland.", ["RUS did ASSAULT POL"]),
    ("Russia annexed Crimea in 2014 and has now expelled a Polish diplomat.", ["RUS did SANCTION POL"]),
    ("Spain, which signed the treaty in 1995, expelled a Moroccan diplomat.", ["ESP did SANCTION MAR"]),
]  # fmt: skip
BACKGROUND = [
    ("Chad's army pursued the rebels who attacked Sudan.", []),
    ("Qatar, which supplies Jordan with gas, was calm.", []),
    ("Qatar, which supplied Jordan with 900 missiles on Monday, was calm.", ["QAT did AID JOR"]),
    ("Two thousand French soldiers are stationed in Gabon.", []),
    ("In the 1990s Ugandan troops marched into Rwanda twice.", []),
    ("The island has been divided since 1974, when Greek jets bombed Turkey.", []),
    ("Moroccan troops fought Algeria until a truce was arranged in 1991.", []),
    ("The dam would not be filled before Kenya had signed a treaty with Somalia.", []),
    ("Qatar, which has lent Jordan billions of dollars, called the plan unfair.", []),
    ("Chad and Sudan, which fought each other for years, share a border.", []),
    ("Qatar, which shelled Jordan after the talks failed, was calm.", ["QAT did ASSAULT JOR"]),
]  # fmt: skip
FIGURES = [
    ("Norway struck a softer note.", []),
    ("Brazil's delegates fought for a timetable.", []),
    ("Iraq and Iran have fought two wars.", []),
    ("Peru shot down the proposal.", []),
    ("Peru shot down an Ecuadorian helicopter.", ["PER did ASSAULT ECU"]),
    ("Denmark leaves the decision to its parliament.", []),
    ("The Dutch foreign minister left without an answer.", []),
    ("Some 90,000 people in Sudan have left their homes.", []),
    ("Kenyan troops left the town.", ["KEN did RETREAT -"]),
    ("The Cuban president gave an interview in Havana.", []),
    ("Kenya's opposition attacked the Ugandan government for betraying farmers.", []),
    ("Uganda attacked Rwanda on Friday.", ["UGA did ASSAULT RWA"]),
]  # fmt: skip
DECREED = [
    ("Peru ordered the expulsion of two Chilean diplomats.", ["PER did SANCTION CHL"]),
    ("A court in Panama ordered the Iranian tanker's release.", ["PAN did CONCEDE|RETREAT IRN|-"]),
    ("The Egyptian president ordered the crossing opened to convoys.", ["EGY did * *"]),
    ("Peru ordered Chile to withdraw its troops.", ["PER demand RETREAT CHL"]),
    ("Kenya has ordered an investigation into the Ugandan bank.", []),
]  # fmt: skip
DOERS = [
    ("Libyan guns and aircraft shelled a port in Malta.", ["LBY did ASSAULT MLT"]),
    ("Chad, whose soldiers shelled a town in Sudan on Friday, was silent.", ["TCD did ASSAULT SDN"]),
    ("Convoys are being brought in by the Malian army.", ["MLI did MOBILIZE -"]),
    ("More Spanish troops are being flown in.", ["ESP did MOBILIZE -"]),
    ("A fishing pact signed between Peru and Chile has angered Ecuador.",
     ["PER did AGREE CHL", "CHL did AGREE PER"]),
    ("A gun battle between Chadian and Sudanese soldiers killed nine people.",
     ["TCD did ASSAULT SDN", "SDN did ASSAULT TCD"]),
    ("Four helicopters landed on the island, the Greek defence minister said.", ["GRC did MOBILIZE -"]),
    ("The Ugandan withdrawal from Ituri appears to be complete.", ["UGA did RETREAT -|COD"]),
    ("Malta has accepted a Libyan plan.", ["MLT did AGREE LBY|-"]),
    ("Algeria has stopped supplying gas to Morocco.", ["DZA did SANCTION MAR"]),
    ("Armenia stopped shelling villages in Azerbaijan.", ["ARM did RETREAT AZE"]),
    ("Sudanese soldiers had fled the city.", ["SDN did RETREAT -"]),
    ("Togo shut the inspectors out.", ["TGO did COERCE *"]),
]  # fmt: skip

PLAINLY_ABOUT = [
    ("The crisis in Niger deepened on Sunday. A curfew was imposed in the evening.", ["NER did COERCE -"]),
    ("Tension has been growing in Peru. Dozens have been detained.", ["PER did COERCE -"]),
    ("Tension has been growing in Peru. The curfew has been lifted.", ["PER did CONCEDE -"]),
    ("The crisis in Sudan deepened. Soldiers opened fire on the crowd.", ["SDN did ASSAULT -"]),
    ("Kenya's president called the protests illegal. A court banned the party.", ["KEN did COERCE -"]),
    ("Kenya's president called the protests illegal. Foreign governments froze the accounts of a bank.", []),
    ("Chad and Sudan quarrelled. Soldiers opened fire on the crowd.", []),
    ("Tension has been growing in Peru. The road is blocked by snow.", []),
    ("China has detained two Canadians. Several Canadians have been released, the Canadian foreign ministry said.",
     ["CHN did COERCE CAN", "CHN did CONCEDE CAN"]),
    ("A court in Peru sentenced a general to nine years in prison.", ["PER did COERCE|SANCTION -"]),
    ("Security forces in Sudan arrested nine people.", ["SDN did COERCE -"]),
    ("Lawmakers in Poland ratified the treaty.", ["POL did AGREE -"]),
]  # fmt: skip
BY_LAW_OF_PLACE = [
    ("Two Canadians were arrested in China in December.", ["CHN did COERCE CAN"]),
    ("The Irish minister was banned from entering Russia.", ["RUS did COERCE|SANCTION IRL"]),
    ("Poland banned the foreign minister of Belarus from entering the country.", ["POL did COERCE|SANCTION BLR"]),
    ("Three men were executed in Iran on Monday.", ["IRN did COERCE|ASSAULT -"]),
    ("Two Turkish soldiers were captured in Syria.", []),
]  # fmt: skip
BESIDE_WITH = [
    ("With Turkey massing troops on the border, oil prices rose.", ["TUR did MOBILIZE -"]),
    ("With Turkey seizing a tanker from Chad, diplomats fear the worst.", ["TUR did COERCE TCD"]),
    ("Iran is not satisfied with Israel bombing Syria.", []),
    ("Tension is high following Turkish strikes on villages in Syria.", ["TUR did ASSAULT SYR"]),
    ("Tension is high following Sudan's seizure of a tanker from Chad.", ["SDN did COERCE TCD"]),
]  # fmt: skip
COMPLETED = [
    ("Japan accepted a ceasefire on Monday.", ["JPN did CONCEDE|AGREE -"]),
    ("Peru called a truce.", ["PER did CONCEDE|RETREAT -"]),
    ("Japan called for a truce.", ["JPN demand RETREAT|CONCEDE -"]),
    ("Sudan let aid trucks into Chad.", ["SDN did CONCEDE|AID TCD"]),
    ("Kenya put off the vote.", ["KEN did CONCEDE -"]),
    ("Kenya dropped its opposition to the deal.", ["KEN did CONCEDE -"]),
    ("Japan restored diplomatic relations with South Korea.", ["JPN did AGREE KOR"]),
    ("Iran went on shelling villages in Iraq.", ["IRN did ASSAULT IRQ"]),
    ("Peru dissolved parliament.", ["PER did COERCE -"]),
    ("Kenya put two men from Uganda in prison.", ["KEN did COERCE UGA|-"]),
    ("Brazil rushed tanks to the capital.", ["BRA did MOBILIZE -"]),
    ("Iraq sent planeloads of ammunition to Chad.", ["IRQ did AID TCD"]),
    ("Peru has held two journalists since March.", ["PER did COERCE -"]),
    ("China stepped up flights near Taiwan.", ["CHN did MOBILIZE TWN"]),
    ("Kenya boycotted goods from Uganda.", ["KEN did SANCTION UGA"]),
    ("Rwandan troops overran an army post in Congo.", ["RWA did ASSAULT COD"]),
]  # fmt: skip
NO_NEWS = [
    ("The town was seized by Russia early in the war.", []),
    ("Russia seized the plant in the first weeks of the invasion.", []),
    ("The accord, which Russia signed, bans such weapons.", []),
    ("The tanker, which Iran seized on Monday, is in port.", ["IRN did COERCE -"]),
    ("The king of Jordan released a televised speech.", []),
    ("Kenya fired back at critics.", []),
    ("Peru launched a campaign against poverty.", []),
    ("Iran's parliament acted after the vote.", []),
    ("The town has been ravaged by the war between Chad and Sudan.", []),
]  # fmt: skip
AT_SEA_AND_IN_TRADE = [
    ("Chinese ships unleashed water cannon on a boat from Vietnam.", ["CHN did COERCE VNM"]),
    ("A Russian jet released flares close to a Swedish aircraft.", ["RUS did COERCE SWE"]),
    ("The prison released flares of light.", []),
    ("India unveiled $3 billion in tariffs on American almonds.", ["IND did SANCTION USA"]),
    ("Brazil declared millions of euros in duties on Spanish wine.", ["BRA did SANCTION ESP"]),
    ("India unveiled $3 billion in aid to Nepal.", ["IND did|will AID NPL"]),
    ("Peru placed a new tax on Chilean copper.", ["PER did SANCTION CHL"]),
    ("Peru raised its levy on Chilean copper.", ["PER did SANCTION CHL"]),
    ("Kenya suspended entry and exit at its border crossings with Somalia.", ["KEN did COERCE SOM"]),
    ("Kenya has used air power against Somali rebels.", ["KEN did ASSAULT SOM"]),
    ("The Kenyan troops returned to their previous positions.", ["KEN did RETREAT -"]),
    ("France landed paratroopers in Chad on Sunday.", ["FRA did MOBILIZE TCD"]),
]  # fmt: skip
KEPT_SOMEWHERE = [
    ("France maintains 1,500 troops in Chad.", []),
    ("France stations 1,500 troops in Chad.", []),
    ("France will keep 1,500 troops in Chad.", ["FRA will MOBILIZE TCD"]),
    ("France kept 1,500 troops in Chad.", ["FRA did MOBILIZE TCD"]),
]  # fmt: skip
ANSWERS_IN_WORDS = [
    ("Reacting to this statement, the Chilean president said that the dialogue would continue.",
     ["CHL will CONSULT -"]),
    ("The Foreign Ministry of Peru reacted sharply to the words of the Chilean minister.", []),
    ("The president of Peru responded to the arrival of the envoy.", []),
    ("Hezbollah's leader hit back at Israeli threats on Monday.", []),
    ("The statement released by the Russian Foreign Ministry speaks of Georgia.", []),
    ("Sudan reacted by closing its border with Chad.", ["SDN did COERCE TCD"]),
    ("Russia will react to this decision, the Kremlin spokesman said.", ["RUS will COERCE -"]),
    ("Peru recalled its ambassador to Bolivia for barring volunteers from its territory.", ["PER did SANCTION BOL"]),
]  # fmt: skip
OF_ALL_TIMES = [
    ("Chad's army has fought the rebels for a generation.", []),
    ("Sudan armed the rebels for most of half a century.", []),
    ("Chad's army fought the rebels for two days.", ["TCD did ASSAULT *"]),
    ("Peru imposed sanctions on Chile for a decade.", ["PER did SANCTION CHL"]),
    ("Sudan armed the rebels in the eighties.", []),
    ("During the Cold War the United States sent missiles to Turkey.", []),
    ("After the war of words the United States sent missiles to Turkey.", ["USA did AID|MOBILIZE TUR"]),
    ("Cuba buys its fuel from Mexico.", []),
    ("Algeria sells its gas to Spain.", []),
    ("Russia has sold fighter jets to Iran.", ["RUS did AID|COOPERATE IRN"]),
    ("The ministers of Peru and Chile left without settling the row.", []),
    ("Kenya left the bloc on Monday without warning.", ["KEN did RETREAT *"]),
]  # fmt: skip
LEMMAS = [
    ("Poland staged naval drills in the strait.", ["POL did MOBILIZE -"]),
    ("Peru installed missiles near Chile.", ["PER did MOBILIZE CHL"]),
    ("Japan fined a Korean company.", ["JPN did COERCE|SANCTION *"]),
    ("Germany airdropped food into Sudan.", ["DEU did AID SDN"]),
    ("Russia has been waging a war against Ukraine for two years.", []),
]  # fmt: skip


CASES = [
    *PLAINLY_ABOUT, *BY_LAW_OF_PLACE, *BESIDE_WITH, *COMPLETED, *AT_SEA_AND_IN_TRADE, *KEPT_SOMEWHERE,
    *NO_NEWS, *ANSWERS_IN_WORDS, *OF_ALL_TIMES, *LEMMAS, *SHUT_OUT, *BESIDE, *DOERLESS, *REDUCED,
    *FINITE, *NOUNS, *DATED, *BACKGROUND, *FIGURES, *DECREED, *DOERS,
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_deed_is_read_in_whatever_construction_tells_it(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
