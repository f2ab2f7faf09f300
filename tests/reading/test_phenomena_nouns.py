"""Promises, refusals, demands and deeds that a noun names: a pledge of, plans for, a call for, the build-up of."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, fails

COMMISSIVE = [
    ("Norway's promise to send tanks to Ukraine stands, its prime minister said.", ["NOR will AID UKR"]),
    ("The Greek plan is to withdraw the Greek troops from Kosovo.", ["GRC will RETREAT XKX|-"]),
    ("Turkey repeated its threat to attack Syria.", ["TUR will ASSAULT SYR"]),
    ("Japan made a commitment to train Ukrainian soldiers.", ["JPN will AID UKR"]),
    ("The Iranian president announced a decision to expel the British ambassador.",
     ["IRN will|did SANCTION|COERCE GBR"]),
    ("Chile has expressed its readiness to hold talks with Bolivia.", ["CHL may CONSULT BOL"]),
    ("Canada has every intention of sending troops to Latvia.", ["CAN will MOBILIZE|AID LVA"]),
    ("Preparations for an evacuation of French citizens from Niger are under way, Paris said.",
     ["FRA will RETREAT NER|-"]),
    ("Brussels issued a threat of new sanctions against Georgia.", ["EU will SANCTION GEO"]),
    ("Kenya gave an assurance that it would not attack Somalia.", ["KEN will_not ASSAULT SOM"]),
]  # fmt: skip
REFUSALS = [
    ("Hungary repeated its refusal to send weapons to Ukraine.", ["HUN will_not AID UKR"]),
    ("There is no question of Ireland sending troops to Ukraine, the Irish foreign minister said.",
     ["IRL will_not MOBILIZE|AID UKR"]),
    ("Spain has no intention of withdrawing its troops from Mali.", ["ESP will_not RETREAT MLI|-"]),
    fails("lexicon: a ban on goods is coded COERCE",
     "Berlin's rejection of a ban on Russian gas is final, a German official said.", ["DEU will_not SANCTION RUS"]),
    ("Serbia showed no willingness to impose sanctions on Russia.", ["SRB will_not SANCTION RUS"]),
    ("A withdrawal from Syria is not an option, the Turkish defence minister said.", ["TUR will_not RETREAT SYR|-"]),
    ("Talks with Rwanda are out of the question, the Congolese president said.", ["COD will_not CONSULT RWA"]),
]  # fmt: skip
RESERVATIONS = [
    ("The deployment of troops to Moldova remains an option, the Romanian president said.",
     ["ROU may MOBILIZE|AID MDA"]),
    ("Among the options are sanctions against Mali, the French foreign ministry said.", ["FRA may SANCTION MLI"]),
    ("Denmark left open the possibility of sending jets to Ukraine.", ["DNK may AID UKR"]),
    fails("noun: the addressee of an offer or request made 'to' somebody is not found",
     "The British government has made an offer of talks to Iran.", ["GBR may CONSULT IRN"]),
    ("Israel has the right to strike Lebanon, the Israeli prime minister said.", ["ISR may ASSAULT LBN"]),
]  # fmt: skip
DEMANDS = [
    ("The Swedish call for sanctions against Iran was repeated by Sweden's foreign minister.",
     ["SWE demand SANCTION IRN|-"]),
    ("Pakistan sent India a demand to withdraw its troops.", ["PAK demand RETREAT IND"]),
    ("Kyiv made a request for missiles to Berlin.", ["UKR demand AID DEU"]),
    ("Nigeria's appeal to Niger to release the president went unheard.", ["NGA demand RETREAT|CONCEDE NER"]),
    ("There is an urgent need for Russia to withdraw its troops, the Finnish president said.",
     ["FIN demand RETREAT RUS"]),
    ("Ethiopia's ultimatum to Eritrea to withdraw its troops expires on Friday.", ["ETH demand RETREAT ERI"]),
]  # fmt: skip
DEEDS = [
    ("The build-up of Russian troops on the Ukrainian border continues.", ["RUS did MOBILIZE UKR"]),
    ("Chinese exercises near Taiwan are under way.", ["CHN did MOBILIZE TWN"]),
    ("The withdrawal of Ugandan troops from Congo began on Monday.", ["UGA did RETREAT COD|-"]),
    fails("noun: deliveries in the plural before 'of' are no act",
     "Deliveries of Czech ammunition to Ukraine have started.", ["CZE did AID UKR"]),
    ("Israeli air strikes on Lebanon continued on Sunday.", ["ISR did ASSAULT LBN"]),
]  # fmt: skip
JUDGEMENTS = [
    ("Fears of a Chinese attack on Taiwan are growing in Japan.", ["JPN|REPORTER assesses ASSAULT TWN of CHN"]),
    ("The Polish government sees a threat of a Russian invasion of Moldova.", ["POL assesses ASSAULT MDA of RUS"]),
    ("Armenia's expectation is that Azerbaijan will attack Armenia.", ["ARM assesses ASSAULT ARM of AZE"]),
    ("An Egyptian attack on Ethiopia is imminent, Sudan's foreign minister said.", ["SDN assesses ASSAULT ETH of EGY"]),
    fails("noun: the adjective's state that owns a plan is not its holder",
     "India suspects a Pakistani plan to attack Indian bases.", ["IND assesses ASSAULT IND of PAK"]),
    ("The risk of a Serbian invasion of Kosovo has grown, the German defence minister said.",
     ["DEU assesses ASSAULT XKX of SRB"]),
]  # fmt: skip
ONLY_NAMED: list[tuple[str, list[str]]] = [
    ("The sanctions against Iran have hurt Iranian farmers.", []),
    ("The war in Ukraine dominated the talks in Paris.", []),
    ("Prices rose after the invasion of Ukraine.", []),
    ("The anniversary of the attack was marked in Kenya.", []),
    ("Sanctions are a bad idea, a Chilean professor wrote.", []),
    ("The Portuguese minister spoke about support for Ukraine.", []),
]  # fmt: skip

LED_TO_NEWS = [
    ("Crowds marched in Dhaka after the killing of four people by Indian troops.", ["IND did ASSAULT -|BGD"]),
    ("Estonia closed the crossing in the wake of Russia's seizure of a tanker.",
     ["EST did COERCE RUS", "RUS did COERCE -|EST"]),
    ("Japan protested in response to China's ban on its seafood.", ["CHN did COERCE|SANCTION JPN"]),
    ("Kenya suspended the talks following an attack by Somali troops on the port of Lamu.",
     ["KEN did REJECT SOM", "SOM did ASSAULT KEN|-"]),
    ("Three soldiers died in an air raid by the Israelis on Thursday.", ["ISR did ASSAULT -"]),
    ("The lifting of the embargo by the EU was welcomed.", []),
    ("Trade may resume after a Russian withdrawal from Ukraine.", []),
    ("Many people have died in the war in Sudan.", []),
]  # fmt: skip
UNDER_WAY = [
    ("The ELN said it was responsible for the kidnapping of two soldiers.", ["ELN did COERCE *"]),
    ("Iran said it was behind the drone attack on the Greek tanker.", ["IRN did ASSAULT GRC|-"]),
    ("Israel was behind the attack on the port, Iran's foreign minister said.",
     ["IRN assesses ASSAULT * of ISR"]),
    ("Iran threatened Israel, which it says was responsible for killing its general.",
     ["IRN assesses ASSAULT * of ISR"]),
    ("A Saudi-led air strike on a school bus in Sanaa killed 40 children.", ["SAU did ASSAULT YEM"]),
    ("Turkish tanks have been on exercise near the Iraqi border for six days.", ["TUR did MOBILIZE IRQ"]),
    ("A British destroyer is on patrol in the strait.", ["GBR did MOBILIZE -"]),
    ("A second shipment of Polish tanks arrived in Ukraine on Monday.", ["POL did AID UKR|-"]),
    ("No shipment of Polish tanks has arrived in Ukraine.", []),
    ("France is in the process of withdrawing its troops from Chad.", ["FRA did RETREAT TCD"]),
    ("Heavy fighting between Armenian and Azerbaijani troops spread along the border on Sunday.",
     ["ARM did ASSAULT AZE", "AZE did ASSAULT ARM"]),
    ("Turkish jets bombing PKK positions in northern Iraq, the ministry says.", ["TUR did ASSAULT PKK|IRQ"]),
    ("Turkey bombing Syria would be a mistake, the Iraqi minister said.", []),
]  # fmt: skip

DOERS_ELSEWHERE = [
    ("Turkey answered with the deployment of F-16s along the Syrian border.", ["TUR did MOBILIZE SYR|-"]),
    ("Uganda responded to the raid with the dispatch of two battalions to the border.", ["UGA did MOBILIZE -"]),
    ("With the deployment of its carrier to the Gulf, Washington has raised the stakes.", ["USA did MOBILIZE -"]),
    ("Ethiopia is conducting a partial mobilisation, state radio said.", ["ETH did MOBILIZE -"]),
    ("Ethiopian troops took part in the capture of Baidoa.", ["ETH did ASSAULT|COERCE SOM|-"]),
    ("India justified the closure of the checkpoint with security concerns.", ["IND did COERCE -"]),
    ("Turkey will respond with the deployment of fighter jets, its foreign minister said.",
     ["TUR will MOBILIZE|COERCE -"]),
    ("Nepal protested the closure of the checkpoint by India.", ["IND did COERCE NPL|-"]),
    ("Mexico's president deplored the raid on its embassy by Ecuadorian police.", ["ECU did ASSAULT|COERCE MEX"]),
    ("Kyiv voiced concern over a possible Russian build-up of troops.", []),
    ("Angola confirmed the sending of 500 troops to eastern Congo.", ["AGO did MOBILIZE COD"]),
    ("Ukraine confirmed the massing of troops on its border.", []),
    ("The dispute led to the withdrawal of Moroccan peacekeepers from the mission.", ["MAR did RETREAT -"]),
    ("There was an exchange of fire between Indian and Pakistani troops on Saturday night.",
     ["IND did ASSAULT PAK", "PAK did ASSAULT IND"]),
    ("Shelling of the town by Armenian forces continued through the night, residents said.", ["ARM did ASSAULT -"]),
    ("Eritrea's pullout from the regional bloc was announced on Friday.", ["ERI did RETREAT -"]),
    ("The Gambian president welcomed Senegal's reopening of the border.", ["SEN did CONCEDE GMB|-"]),
    ("After the signing of a border accord by Ethiopia and Eritrea on Monday, flights resumed.",
     ["ETH did AGREE ERI", "ERI did AGREE ETH"]),
    ("The talks dealt with the signing of a border accord by both states.", []),
]  # fmt: skip
GIVEN_WORD = [
    ("Denmark's pledge of 40 tanks was welcomed in Kyiv.", ["DNK will AID UKR|-"]),
    ("Nigeria's promise of 2,000 troops has yet to be kept.", ["NGA will MOBILIZE -"]),
    ("Iran has made good on its threat to expel the inspectors.", ["IRN did SANCTION|COERCE -"]),
    ("Thailand followed through on its threat to close two border crossings on Tuesday.", ["THA did COERCE -"]),
    ("Thailand did not follow through on its threat to close two crossings.", ["THA will COERCE -"]),
    ("South Korea went ahead with the exercises off the island on Monday.", ["KOR did MOBILIZE -"]),
    ("South Korea will go ahead with the exercises off the island next week.", ["KOR will MOBILIZE -"]),
    ("The government in Accra has announced plans for the dispatch of 200 soldiers to Liberia.",
     ["GHA will MOBILIZE LBR"]),
    ("The next step will be sanctions, the Dutch foreign minister said.", ["NLD will SANCTION -"]),
    ("The demand that Iran stop enriching uranium was repeated by Washington on Monday.",
     ["USA demand CONCEDE IRN"]),
]  # fmt: skip

TABLE = [
    *COMMISSIVE,
    *DOERS_ELSEWHERE,
    *GIVEN_WORD,
    *REFUSALS,
    *RESERVATIONS,
    *DEMANDS,
    *DEEDS,
    *JUDGEMENTS,
    *ONLY_NAMED,
    *LED_TO_NEWS,
    *UNDER_WAY,
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_a_noun_commits_like_its_verb_and_a_bare_mention_does_not(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
