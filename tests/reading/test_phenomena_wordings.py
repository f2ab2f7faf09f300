"""Wordings of everyday reporting: litotes, duties, demands for things, events to come, examples of a group, blame."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, fails

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
    ("Egypt should respect the treaty, Israel's foreign minister said.", ["ISR demand CONCEDE|AGREE EGY"]),
    ("\"We should go to the polls earlier,\" the Chilean president said.", []),
    ("The Turkish minister insisted that the road remained open.", []),
]  # fmt: skip
DEMANDED = [
    ("Ukraine asked Poland for tanks.", ["UKR demand AID POL"]),
    ("Russia asked China for military equipment to support its invasion of Ukraine.", ["RUS demand AID CHN"]),
    ("The Armenian president made an impassioned plea for further military aid.", ["ARM demand AID -"]),
    fails("demand: the addressee of a plea made by a light verb is not found",
     "The Armenian president made another plea to France for further military aid.", ["ARM demand AID FRA"]),
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
    ("Zelensky criticised Brazil for pushing for talks with Russia.", []),
    ("Kenya condemned Ethiopia for threatening to attack Eritrea.", []),
    ("Serbia has refused to condemn the invasion of Ukraine.", []),
    ("Iran has not announced that it has attacked Israel.", []),
    ("There is no indication that Iran intends to attack Israel.", []),
    ("The Chinese president hopes that Japan will hold talks with North Korea.", []),
    ("The Chilean foreign minister said his country was watching to what extent Peru would help Bolivia.", []),
    ("He declined to say how many were found or how they would be sent to Kyiv.", []),
    ("The minister described the costs of the sanctions imposed on Russia.", []),
    ("The Swiss president thanked parliament, so that Ukraine can defend itself against Russia.", []),
    ("Russia says American support for Ukraine is a threat.", []),
    ("Sudan and Chad traded accusations of violating the truce.", []),
    ("Georgia may refuse to extradite the general to Russia.", []),
    ("The two presidents discussed the war in Ukraine.", []),
    ("The German foreign minister described the consequences that a war would have for Moldova.", []),
]  # fmt: skip

TABLE = [*LITOTES, *DUTIES, *DEMANDED, *EVENTS, *PARTIES, *HELP, *DENIED, *NOBODY_BOUND]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_a_wording_is_read_as_it_is_meant(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
