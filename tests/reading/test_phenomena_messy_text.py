"""News as it comes off the wire and the web: glued, shouted, in lists, in any quotation marks, translated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.codebook import load
from casus.reading.casing import in_sentence_case
from casus.reading.mending import mend
from tests.reading.phenomena import assert_noted, commitments_of, fails

GLUED = [
    ("Poland will send tanks to Ukraine.Germany will send howitzers to Ukraine.",
     ["POL will AID UKR", "DEU will AID UKR"]),
    ("Talks in Geneva end without result.\"We will not withdraw our troops,\" the Russian foreign minister said.",
     ["RUS will_not RETREAT -"]),
    ("Crisis in the Sahel\nFrance will withdraw its soldiers from Niger.", ["FRA will RETREAT NER|-"]),
    ("BREAKING NEWS Turkey has closed its border with Syria.", ["TUR did COERCE|SANCTION SYR"]),
    ("GENEVA (Wire) - Iran will not attack Israel, the Iranian foreign minister said.", ["IRN will_not ASSAULT ISR"]),
    ("NAIROBI, June 29 - The vice president of Uganda, Ann Bello, will travel to Rwanda on Sunday.",
     ["UGA will CONSULT RWA"]),
    ("MINSK -- European leaders threatened Belarus with sanctions.", ["EU will SANCTION BLR"]),
    ("Canada  will impose\tsanctions on  Belarus .", ["CAN will SANCTION BLR"]),
    ("Japan,which has 200 missiles,will send missiles to Taiwan.", ["JPN will AID TWN"]),
]  # fmt: skip
QUOTATION_MARKS = [
    f"{opening}We will not send troops to Ukraine{closing} the Italian defence minister said."
    for opening, closing in [
        ('"', ',"'), ("“", ",”"), ("„", "“,"), ("«", "»,"), ("‘", ",’"), ("''", ",''"), ("``", ",''"), ("", ","),
        ("'", ",'"), ("<<", ">>,"), ("”", ",”"),
    ]
]  # fmt: skip
FURNITURE = [
    ("Poland will send tanks to Ukraine.\n\nADVERTISEMENT\n\nSweden has closed its embassy in Iran.",
     ["POL will AID UKR", "SWE did SANCTION|RETREAT|COERCE IRN|-"]),
    ("Kenya will send police to Haiti.\nRead more: France to leave Mali\n", ["KEN will AID|MOBILIZE HTI"]),
    ("Read also: How Russia invaded Georgia\nJapan will impose sanctions on Russia.", ["JPN will SANCTION RUS"]),
    ("India has banned imports from Pakistan. Advertisement Continue reading", ["IND did SANCTION PAK"]),
    ("Photo: Soldiers in Mali\nSpain will withdraw its soldiers from Mali.\nShare this article",
     ["ESP will RETREAT MLI|-"]),
    ("Subscribe to our newsletter and we will send you the news.\nPeru has expelled the ambassador of Bolivia.",
     ["PER did SANCTION|COERCE BOL"]),
    ("© 2022 Ruritanian News Agency. All rights reserved.\nGreece will send missiles to Cyprus.",
     ["GRC will AID CYP"]),
]  # fmt: skip
CAPITALS = [
    ("POLAND WILL SEND TANKS TO UKRAINE.", ["POL will AID UKR"]),
    ("TURKEY THREATENS TO ATTACK SYRIA", ["TUR will ASSAULT SYR"]),
    ("GERMANY RULES OUT SENDING TROOPS TO UKRAINE", ["DEU will_not MOBILIZE|AID UKR"]),
    ("France To Send Soldiers To Chad", ["FRA will MOBILIZE|AID TCD"]),
    ("iran will not attack israel, the iranian foreign minister said.", ["IRN will_not ASSAULT ISR"]),
    ("NATO WARNS RUSSIA\nNATO WILL SEND 3,000 TROOPS TO ROMANIA IF RUSSIA INVADES UKRAINE\nBUCHAREST (Wire)",
     ["NATO will MOBILIZE|AID ROU if RUS ASSAULT UKR"]),
    ("JAPAN TO IMPOSE SANCTIONS ON NORTH KOREA. South Korea will not impose sanctions.",
     ["JPN will SANCTION PRK", "KOR will_not SANCTION PRK|-"]),
    ("kenya will withdraw its troops from somalia if ethiopia attacks eritrea.",
     ["KEN will RETREAT SOM|- if ETH ASSAULT ERI"]),
]  # fmt: skip
LABELS = [
    ("EXCLUSIVE: Sweden to send howitzers to Ukraine", ["SWE will AID UKR"]),
    ("UPDATE Kenya has closed its border with Somalia.", ["KEN did COERCE|SANCTION SOM"]),
    ("Kremlin warns Finland\nMOSCOW (Wire) — Russia will deploy missiles in Belarus if Finland joins NATO.",
     ["RUS will MOBILIZE BLR|FIN if FIN AGREE NATO"]),
    ("Published 3 hours ago\n\nShare\n\nImage caption, Soldiers in Mali\n\nFrance will withdraw its troops from Mali.",
     ["FRA will RETREAT MLI"]),
    ("ADVERTISEMENT Scroll down to continue\nTurkey will close the straits if Russia attacks Ukraine.",
     ["TUR will COERCE|SANCTION RUS|- if RUS ASSAULT UKR"]),
    ("Cookie settings\nWe use cookies and will share your data.\nChad has expelled the French ambassador.",
     ["TCD did SANCTION|COERCE FRA"]),
    ("Iran's Foreign Ministry said:\"Iran will not attack Israel.\"Egypt will not attack Sudan.",
     ["IRN will_not ASSAULT ISR", "EGY will_not ASSAULT SDN"]),
    ("The U.S.will send 3,000 troops to Poland.", ["USA will MOBILIZE|AID POL"]),
    ("The talks were attended by among othersCanada, said U.N.officials.Kenya will close its border with Somalia.",
     ["KEN will COERCE|SANCTION SOM"]),
    fails("messy: a state before a colon is not the speaker of a headline in capitals",
     "SOUTH KOREA: NORTH KOREA WILL SEND TROOPS TO RUSSIA", ["KOR assesses MOBILIZE|AID RUS of PRK"]),
]  # fmt: skip
LISTS = [
    ("The allies decided:\n- Poland will send tanks to Ukraine\n- Norway will send missiles to Ukraine\n",
     ["POL will AID UKR", "NOR will AID UKR"]),
    ("Who does what:\n• Japan: will impose sanctions on Russia\n• India: will not impose sanctions on Russia",
     ["JPN will SANCTION RUS", "IND will_not SANCTION RUS"]),
    ("1. Kenya will withdraw its troops from Somalia\n2. Uganda will withdraw its troops from Congo",
     ["KEN will RETREAT SOM|-", "UGA will RETREAT COD|-"]),
    ("* Russia must withdraw its troops from Georgia, the EU said\n* The EU will impose sanctions on Russia",
     ["EU demand RETREAT RUS", "EU will SANCTION RUS"]),
]  # fmt: skip
TRANSLATED = [
    ("In Tokyo do not exclude the introduction of new sanctions against China.", ["JPN may SANCTION CHN"]),
    ("In Berlin stated that they would not supply Taurus missiles to Ukraine.", ["DEU will_not AID UKR"]),
    ("The Polish president considers that Germany must pay the reparations.", ["POL demand CONCEDE DEU"]),
    ("Warsaw demands from Minsk the release of the prisoners.", ["POL demand CONCEDE BLR"]),
    ("Jordan has called its ambassador in Israel for consultation.", ["JOR did SANCTION ISR"]),
    ("Serbia will not join to sanctions against Russia.", ["SRB will_not SANCTION RUS"]),
    ("Minsk reserves for itself the right to take the answer measures.", ["BLR may COERCE *"]),
    ("In the Foreign Ministry of Poland stated that the Poland will to send tanks for Ukraine.",
     ["POL will AID UKR"]),
    ("The president of Turkey Kemal Aydin has declared, that Turkey will not send the troops in Libya.",
     ["TUR will_not MOBILIZE|AID LBY"]),
    fails("translated: 'refuses from' hides the act",
     "Spain refuses from sending of soldiers to Mali.", ["ESP will_not MOBILIZE|AID MLI"]),
    ("In case of the attack of Russia on Estonia the Finland will send troops.",
     ["FIN will MOBILIZE|AID EST|- if RUS ASSAULT EST"]),
    ("As reported in Tehran, Iran not plans to attack Israel.", ["IRN will_not ASSAULT ISR"]),
    fails("translated: 'delivery of tanks to X' has no target",
     "Chancelor of Germany said that Germany do not exclude delivery of tanks to Ukraine.", ["DEU may AID UKR"]),
]  # fmt: skip

RECEIVER_FIRST = [
    ("Bulgaria plans to hand over to Ukraine hundred armored personnel carriers.", ["BGR will AID UKR"]),
    ("Sweden will pass to Ukraine 50 infantry fighting vehicles.", ["SWE will AID UKR"]),
    ("Norway will allocate to Ukraine 100 million euros for the drones.", ["NOR will AID UKR"]),
    ("Japan introduced against Russia new sanctions.", ["JPN did SANCTION RUS"]),
    ("Belarus moved to the border with Ukraine three battalions.", ["BLR did MOBILIZE UKR"]),
    ("Will be transferred to the Romania four patrol boats by Turkey.", ["TUR will AID ROU"]),
    ("Finland transferred to Ukraine 40 armoured vehicles.", ["FIN did AID UKR"]),
    ("Slovakia donated to Kyiv an air defence system.", ["SVK did AID UKR"]),
    ("Denmark will hand over to Ukraine six more howitzers.", ["DNK will AID UKR"]),
    ("The Netherlands has handed over to Ukraine the first F-16 fighters.", ["NLD did AID UKR"]),
]  # fmt: skip
OPINED = [
    ("\"We will send howitzers to Ukraine,\" the Polish minister assessed.", ["POL will AID UKR"]),
    ("The Latvian defence minister believes that Latvia will send radars to Ukraine.", ["LVA will AID UKR"]),
    ("The Estonian minister assessed that Russia will attack Latvia.", ["EST assesses ASSAULT LVA of RUS"]),
]  # fmt: skip
CONVINCED = [
    ("Latvia is convinced that Russia will attack Estonia.", ["LVA assesses ASSAULT EST of RUS"]),
    ("The Polish president is convinced that Russia will attack Estonia.", ["POL assesses ASSAULT EST of RUS"]),
    ("Poland convinced Germany to send tanks to Ukraine.", ["POL demand AID DEU"]),
]  # fmt: skip
DECIDED_BY = [
    ("Estonia welcomed the decision by Germany to send troops to Lithuania.", ["DEU will MOBILIZE LTU"]),
    ("Norway condemned the threat by Russia to attack Latvia.", ["RUS will ASSAULT LVA"]),
]  # fmt: skip
NOUNS_DECIDED = [
    ("Germany approved Poland's request for tanks.", ["POL demand AID DEU"]),
    ("The Polish parliament approved the request.", []),
    ("The Finnish government decided on the purchase of 50 tanks.", ["FIN will MOBILIZE *"]),
    ("The Bundestag voted for the delivery of heavy weapons to Ukraine.", ["DEU will AID UKR"]),
    ("Latvia will extend the closure of the border with Belarus.", ["LVA will COERCE BLR"]),
    ("Norway has started the delivery of tanks to Ukraine.", ["NOR did AID UKR"]),
    ("Russia began the deployment of missiles in Belarus.", ["RUS did MOBILIZE BLR"]),
    ("Moldova will submit the dispute with Russia to international arbitration.", ["MDA will COERCE RUS"]),
]  # fmt: skip
DASH_QUOTATIONS = [
    ("- We will not send troops to Mali. We will send tanks to Niger - said the Spanish defence minister.",
     ["ESP will_not MOBILIZE MLI", "ESP will AID NER"]),
    ("The talks in Oslo are over.- We will impose sanctions on Belarus - the Canadian foreign minister announced.",
     ["CAN will SANCTION BLR"]),
    ("– We will defend Estonia – stressed the Polish prime minister. – We will send tanks to Latvia.",
     ["POL will AID|ASSAULT EST", "POL will AID LVA"]),
    ("- Turkey will attack Cyprus - the Greek president said.- Greece will respond.",
     ["GRC assesses ASSAULT CYP of TUR", "GRC will COERCE TUR|-"]),
    ("— Iran will never \"surrender\". Iran will attack Israel — added the Iranian foreign minister.",
     ["IRN will ASSAULT ISR", "IRN will_not RETREAT|CONCEDE *"]),
]  # fmt: skip
LOST_BLANKS = [
    ("North Koreais sending troops to Russia, the South Korean minister said.", ["PRK did AID|MOBILIZE RUS"]),
    ("Poland fears aninvasion ofLithuania byBelarus.", ["POL assesses ASSAULT LTU of BLR"]),
    ("France will impose sanctions onIran.", ["FRA will SANCTION IRN"]),
    ("TheU.S. will send tanks to Taiwan.", ["USA will AID TWN"]),
    ("China will impose a34% tariff on Australia.", ["CHN will SANCTION AUS"]),
    ("PresidentRecep Tayyip Erdogan said Turkeywill not attack Greece.", ["TUR will_not ASSAULT GRC"]),
]  # fmt: skip
LAYOUT = [
    ("Prime ministers met in Riga on Tuesday to talk about the crisis, and Latvia\nwill send missiles to Ukraine.",
     ["LVA will AID UKR"]),
    ("# Kenya will withdraw its troops from Somalia\n\n*By our reporter*", ["KEN will RETREAT SOM"]),
    ("Iran will not attack Israel, the Iranian minister said: \"We want peace.\"\nPeru will close its embassy in Chad.",
     ["IRN will_not ASSAULT ISR", "PER will SANCTION|RETREAT|COERCE TCD"]),
]  # fmt: skip

LEFT_OUT = [
    ("[Peru] will send [two hundred] troops[3] to the border with Chile.", ["PER will MOBILIZE CHL"]),
    ("\"[T]he army will ... withdraw its troops from Mali,\" the Spanish prime minister said [sic].",
     ["ESP will RETREAT MLI"]),
    ("Kenya  will\u00a0send  troops (ed.) to Soma\u00adlia.", ["KEN will MOBILIZE SOM"]),
    ("&quot;We will not send troops to Mali,&quot; the Italian defence minister said.", ["ITA will_not MOBILIZE MLI"]),
    ("⚡️Chad has expelled the French ambassador.", ["TCD did SANCTION FRA"]),
    ("The talks ended without a result. Latvia will send missiles to\r\nUkraine.", ["LVA will AID UKR"]),
    ("(Wire)If Serbia attacks Kosovo, Albania will send troops.", ["ALB will MOBILIZE XKX|- if SRB ASSAULT XKX"]),
]  # fmt: skip
HEADS = [
    ("Brussels, 3 May – Poland will send 40 tanks to Ukraine.", ["POL will AID UKR"]),
    ("Tehran, IRNA – Turkey urged Israel to withdraw its troops from Lebanon.", ["TUR demand RETREAT ISR"]),
    ("Berlin (dpa) - \"We will not send troops to Mali,\" the Spanish prime minister said.",
     ["ESP will_not MOBILIZE MLI"]),
    ("Exclusive: Finland closed its border with Russia on Friday.", ["FIN did COERCE RUS"]),
    ("Analysis | Sweden plans to double its defence spending by 2030.", ["SWE will MOBILIZE -"]),
    ("Border dispute: \"We are ready to help Finland if it is attacked,\" the Norwegian prime minister said.",
     ["NOR may AID FIN if - ASSAULT FIN"]),
    ("Summary\nTurkey has deployed 2,000 soldiers to the border with Syria, officials said.",
     ["TUR did MOBILIZE SYR"]),
    ("Kenya sent police to Haiti on Monday to fight the gangs there.\nSPAIN WARNS MALI IT WILL IMPOSE SANCTIONS\n",
     ["KEN did AID|MOBILIZE HTI"]),
]  # fmt: skip
CARRIERS = [
    ("Morocco will buy 24 fighter jets from the United States. Reuters reports.", ["MAR will MOBILIZE|AGREE USA"]),
    ("The BBC reported that China would not attack Taiwan.", ["CHN will_not ASSAULT TWN"]),
    ("According to an Italian newspaper, Egypt is considering sanctions against Ethiopia.", ["EGY may SANCTION ETH"]),
]  # fmt: skip

INVERTED = [
    ("We will send tanks to Ukraine, underlined the Polish defence minister.", ["POL will AID UKR"]),
    ("Russia will send troops to Mali - informed Russian Foreign Minister Ivan Petrov.", ["RUS will MOBILIZE MLI"]),
    ("\"We will send tanks to Niger\", declared the Spanish defence minister Jan Kos on Monday.", ["ESP will AID NER"]),
    ("Serbia will never recognise Kosovo – stressed President Aleksandar Vucic.", ["SRB will_not AGREE XKX"]),
]  # fmt: skip
OFFICES = [
    ("Iranian Deputy Foreign Minister Omar Sidi said Tehran would send troops to Syria.", ["IRN will MOBILIZE SYR"]),
    ("Polish First Deputy Prime Minister Jan Kos said Warsaw would send troops to Mali.", ["POL will MOBILIZE MLI"]),
    ("The Ministry of Defence said Russia would send troops to Belarus.", ["RUS will MOBILIZE BLR"]),
]  # fmt: skip
UNSAID: list[tuple[str, list[str]]] = [
    ("Will Germany send tanks to Ukraine?", []),
    ("How did Turkey respond to Greece?", []),
    ("\"Nobody will drive us from Cyprus,\" the Turkish minister said.", []),
    ("The Kenyan army routinely shells the rebels.", []),
    ("The Norwegian foreign minister declined to discuss the report.", []),
    ("He means the summit in Lima.", []),
]  # fmt: skip
DATELINES = [
    ("Athens, Greece – The EU should send ships to Cyprus, the Greek prime minister said.",
     ["GRC demand MOBILIZE EU"]),
    ("Lima, Peru - Bolivia will send troops to Haiti, the Bolivian president said.", ["BOL will MOBILIZE HTI"]),
    ("Germany, France – the biggest members – will send troops to Mali.",
     ["DEU will MOBILIZE MLI", "FRA will MOBILIZE MLI"]),
]  # fmt: skip
HYPHENS = [
    ("Canada re-imposed sanctions on Belarus.", ["CAN did SANCTION BLR"]),
    ("Spain refused to co-operate with Malta.", ["ESP will_not COOPERATE|CONCEDE MLT"]),
    ("Chad launched a counter-attack on Sudan.", ["TCD did ASSAULT SDN"]),
    ("Kenya demanded a pull-out of the Ethiopian troops.", ["KEN demand RETREAT ETH"]),
    ("Peru and Chile will re-establish diplomatic ties.",
     ["PER will SUPPORT|AGREE CHL|-", "CHL will SUPPORT|AGREE PER|-"]),
    ("The EU encouraged Serbia to de-escalate tensions.", ["EU demand CONCEDE SRB"]),
]  # fmt: skip
NARROW_LINES = [
    ("CARACAS/QUITO (Reuters) - Venezuela and Ecuador\nsent troops to their borders with Colombia on Sunday.",
     ["VEN did MOBILIZE COL", "ECU did MOBILIZE COL"]),
    ("Peru sent troops to Haiti\nbut Bolivia did not", ["PER did MOBILIZE HTI"]),
]  # fmt: skip
LISTED = [
    ("The United States, Canada, Brazil and Peru imposed sanctions on Iran.",
     ["USA did SANCTION IRN", "CAN did SANCTION IRN", "BRA did SANCTION IRN", "PER did SANCTION IRN"]),
    ("Lima, the capital of Peru, will send troops to Haiti.", ["PER will MOBILIZE HTI"]),
]  # fmt: skip
TABLE = [
    *DATELINES,
    *HYPHENS,
    *NARROW_LINES,
    *LISTED,
    *RECEIVER_FIRST,
    *OPINED,
    *NOUNS_DECIDED,
    *CONVINCED,
    *DECIDED_BY,
    *INVERTED,
    *OFFICES,
    *UNSAID,
    *LEFT_OUT,
    *HEADS,
    *CARRIERS,
    *DASH_QUOTATIONS,
    *LOST_BLANKS,
    *LAYOUT,
    *LABELS,
    *GLUED,
    *FURNITURE,
    *CAPITALS,
    *LISTS,
    *TRANSLATED,
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_messy_text_is_read_as_meant(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(
    "text",
    [
        "Brazil imposed a 60% tariff on steel.",
        "Israelis and Iraqis met McCaul in Thailand, with YouTube and WikiLeaks on the iPhone in Washington.",
        "Standby forces of the Tamil Nadu command demand veto in Poland; its husband had goodwill.",
        "- Poland will send tanks to Ukraine\n- Norway will send missiles",
        "The Israel-Hamas war - now in its second year - goes on, said the UN.",
        "",
    ],
)
def test_what_is_whole_is_not_mended(text: str) -> None:
    assert mend(text).text == text


@given(st.text(alphabet='ABcd is\n-–"“.#*%1[]()…\r\u00ad', max_size=80))
def test_every_place_of_a_mended_text_leads_back(text: str) -> None:
    mended = mend(text)
    places = [mended.original(place) for place in range(len(mended.text) + 1)]
    assert places == sorted(places)
    assert not any(map(str.isalpha, text[: places[0]]))  # "[1]" is left out
    assert places[-1] == len(text)
    kept = [place for place in range(len(mended.text)) if mended.text[place].isalnum()]
    assert all(text[mended.original(place)] == mended.text[place] for place in kept)


def test_spans_of_a_mended_text_are_those_of_the_original() -> None:
    text = "- We will send100 tanks to Ukraine and aninvasion ofLithuania will cost dear - said the Polish president."
    for found in commitments_of(text):
        spans = [found.act_span, *found.evidence, *(quantity.span for quantity in found.quantities)]
        assert [text[span.start : span.end] for span in spans] == [span.text for span in spans]


@pytest.mark.parametrize("text", QUOTATION_MARKS)
def test_any_quotation_marks_or_none_will_do(text: str) -> None:
    assert_noted(text, ("ITA will_not MOBILIZE|AID UKR",))


@pytest.mark.parametrize(
    "text",
    [
        "ADVERTISEMENT",
        ("Read more: Will France attack Niger?"),
        "Click here to send us your photos.",
        "Follow our reporter in Ukraine on social media",
        "Also read: What we know about the attack in Mali",
        "",
        "   \n\n  ",
        "…",
    ],
)
def test_page_furniture_alone_commits_nobody(text: str) -> None:
    assert commitments_of(text) == ()


def test_records_keep_the_words_as_they_are_written() -> None:
    text = "POLAND WILL SEND TANKS TO UKRAINE IF RUSSIA ATTACKS MOLDOVA, WARSAW SAYS"
    (found,) = commitments_of(text)
    assert found.condition is not None
    spans = [found.act_span, found.condition.span, *found.evidence]
    assert [text[span.start : span.end] for span in spans] == [span.text for span in spans]
    assert found.act_span.text == "WILL SEND TANKS TO UKRAINE"


@pytest.mark.parametrize("text", ["NATO, EU, UN AND OSCE", "Nothing is shouted here.", "DPA AFP AP", ""])
def test_what_is_not_shouted_stays_as_it_is(text: str) -> None:
    assert in_sentence_case(text, load()) is text


@given(st.text(alphabet='ABcd éßİ.\n"-ŉ', max_size=60))
def test_sentence_case_moves_no_letter(text: str) -> None:
    changed = in_sentence_case(text, load())
    assert len(changed) == len(text)
    assert changed.casefold() == text.casefold()


def test_to_hold_talks_is_no_arrest() -> None:
    read = commitments_of("Russia and Ukraine agreed on the holding of talks in Istanbul.")
    assert read
    assert "COERCE" not in {commitment.act for commitment in read}
