"""What the coder of events makes of the wordings of news, by phenomenon: invented and real crises on every continent.

``RUS ASSAULT UKR actual`` reads: source, type, target, realis; ``-`` is nobody, ``+`` joins actors. Only the events
listed may be found.
"""

import datetime as dt

import pytest

from casus.model import Actor, Document, Event
from casus.reading import read
from tests.reading.phenomena import fails

PUBLISHED = dt.date(2022, 1, 30)


def noted(event: Event) -> str:
    return f"{_names(event.sources)} {event.type} {_names(event.targets)} {event.realis}"


def _names(actors: tuple[Actor, ...]) -> str:
    return "+".join(actor.code for actor in actors) or "-"


def events_of(text: str) -> list[str]:
    return [noted(event) for event in read(Document(text, date=PUBLISHED)).events]


PLAIN = [
    ("Eritrean soldiers attacked Ethiopia.", ["ERI ASSAULT ETH actual"]),
    ("Peru expelled the Mexican ambassador.", ["PER SANCTION MEX actual"]),
    ("Japan gave Vietnam six patrol boats.", ["JPN AID VNM actual"]),
    ("Kenya accused Somalia of arming bandits.", ["KEN ACCUSE SOM actual", "SOM AID - actual"]),
    ("Fiji rejected a proposal by Tonga.", ["FJI REJECT TON actual"]),
    ("Turkey threatened Greece with war.", ["TUR THREATEN GRC actual"]),
    ("Serbia moved troops to the border with Kosovo.", ["SRB MOBILIZE XKX actual"]),
]

PASSIVES = [
    ("Two Syrian pilots were captured by Israel.", ["ISR COERCE SYR actual"]),
    ("Georgia was invaded by Russia in 2008.", ["RUS ASSAULT GEO actual"]),
    ("Nigerian fishermen were arrested by Cameroon.", ["CMR COERCE NGAAGR actual"]),
    ("Missiles supplied by Iran to Syria were shown in Damascus.", ["IRN AID SYR actual"]),
    ("Qatar was condemned by Bahrain.", ["BHR ACCUSE QAT actual"]),
    ("Sanctions were imposed on Belarus by Canada.", ["CAN SANCTION BLR actual"]),
    ("Myanmar has been hit with sanctions by Britain.", ["GBR SANCTION MMR actual"]),
]

NOMINALISATIONS = [
    ("Russia's invasion of Ukraine shocked markets.", ["RUS ASSAULT UKR actual"]),
    ("The expulsion of Russian diplomats by Bulgaria surprised nobody.", ["BGR SANCTION RUS actual"]),
    ("The Saudi bombing of Yemen drew no comment.", ["SAU ASSAULT YEM actual"]),
    ("Argentina's accusation against Iran was repeated.", ["ARG ACCUSE IRN actual"]),
    ("India's recognition of Palestine dates from 1988.", ["IND SUPPORT PSE actual"]),
    ("The withdrawal of French troops from Mali is complete.", ["FRA RETREAT MLI actual"]),
    ("China's military drills near Taiwan ended.", ["CHN MOBILIZE TWN actual"]),
]

LIGHT_VERBS = [
    ("Israel launched an attack on Syria.", ["ISR ASSAULT SYR actual"]),
    ("Rwanda carried out raids in Burundi.", ["RWA ASSAULT BDI actual"]),
    ("Norway and Finland held talks with Sweden.", ["NOR+FIN CONSULT SWE actual"]),
    ("Australia provided assistance to Tonga.", ["AUS AID TON actual"]),
    ("Morocco made accusations against Algeria.", ["MAR ACCUSE DZA actual"]),
    ("Ukraine mounted an offensive against Russian forces.", ["UKR ASSAULT RUS actual"]),
    ("Colombia paid a visit to Ecuador.", ["COL CONSULT ECU actual"]),
]

PARTICLES = [
    ("Ethiopia pulled out of Somalia.", ["ETH RETREAT SOM actual"]),
    ("Hungary called off talks with Ukraine.", ["HUN SANCTION UKR actual"]),
    ("Burundi broke off relations with Rwanda.", ["BDI SANCTION RWA actual"]),
    ("Pakistan shot down an Indian jet.", ["PAK ASSAULT IND actual"]),
    fails(
        "the other side of a dispute is not taken for the target",
        "Spain backed down in its dispute with Morocco.",
        ["ESP CONCEDE MAR actual"],
    ),
    ("Poland handed over tanks to Ukraine.", ["POL AID UKR actual"]),
    ("Algeria cut off gas supplies to Morocco.", ["DZA COERCE MAR actual"]),
]

DIPLOMACY = [
    ("Canada recalled its ambassador from Myanmar.", ["CAN SANCTION MMR actual"]),
    ("Sweden summoned the Russian chargé d'affaires.", ["SWE ACCUSE RUS actual"]),
    ("Chile declared two Venezuelan envoys persona non grata.", ["CHL SANCTION VEN actual"]),
    ("Thailand severed ties with Cambodia.", ["THA SANCTION KHM actual"]),
    ("Iran and Saudi Arabia restored diplomatic relations.", ["IRN SUPPORT SAU actual"]),
    ("Estonia closed its embassy in Belarus.", ["EST SANCTION BLR actual"]),
    ("Denmark lodged a protest with China.", ["DNK ACCUSE CHN actual"]),
    ("Mongolia recognised Kosovo.", ["MNG SUPPORT XKX actual"]),
    ("Panama extended an olive branch to Nicaragua.", ["PAN AGREE NIC actual"]),
    ("Lithuania opened its border to Belarusian refugees.", ["LTU RETREAT BLR actual"]),
]

SEVERAL = [
    ("France condemned Niger and recalled its ambassador from Mali.",
     ["FRA ACCUSE NER actual", "FRA SANCTION MLI actual"]),
    ("Armenia accused Azerbaijan of shelling and asked Russia for help.",
     ["ARM ACCUSE AZE actual", "AZE ASSAULT - actual", "ARM REQUEST RUS actual"]),
    fails("a city or area is an actor only where it is attacked",
     "Israel bombed Syria, while Egypt opened its border to Gaza.",
     ["ISR ASSAULT SYR actual", "EGY RETREAT PSE actual"]),
    ("Uganda sent troops to Congo, and Rwanda protested.", ["UGA MOBILIZE COD actual", "RWA ACCUSE - actual"]),
    ("Britain froze Libyan assets and expelled five diplomats of Libya.",
     ["GBR SANCTION LBY actual", "GBR SANCTION LBY actual"]),
    ("Vietnam arrested Chinese fishermen, then released them.",
     ["VNM COERCE CHNAGR actual", "VNM RETREAT CHNAGR actual"]),
]  # fmt: skip

NESTED = [
    ("Portugal condemned the shelling of Armenia by Azerbaijan.",
     ["PRT ACCUSE AZE actual", "AZE ASSAULT ARM actual"]),
    ("Kuwait denounced Iraq's threats against Jordan.", ["KWT ACCUSE IRQ actual", "IRQ THREATEN JOR actual"]),
    ("Brazil protested against the arrest of its citizens by Bolivia.",
     ["BRA PROTEST BOL actual", "BOL COERCE BRA actual"]),
    ("Ghana welcomed Togo's release of the hostages.", ["GHA SUPPORT TGO actual", "TGO RETREAT - actual"]),
    ("Malaysia criticised Thailand for deporting refugees.",
     ["MYS ACCUSE THA actual", "THA COERCE - actual"]),
    ("Cyprus urged Turkey to withdraw its troops.", ["CYP REQUEST TUR actual", "TUR RETREAT - hypothetical"]),
]  # fmt: skip

TOGETHER = [
    ("Talks between Iran and Iraq ended.", ["IRN CONSULT IRQ actual"]),
    ("Chad and Sudan clashed.", ["TCD ASSAULT SDN actual"]),
    ("The presidents of Kenya and Uganda met.", ["KEN CONSULT UGA actual"]),
    ("Bolivia and Peru signed a treaty.", ["BOL AGREE PER actual"]),
    ("Japan and South Korea exchanged prisoners.", ["JPN COOPERATE KOR actual"]),
    ("Germany, France and Italy condemned Belarus.", ["DEU+FRA+ITA ACCUSE BLR actual"]),
    ("Zambia imposed sanctions on Angola and Malawi.", ["ZMB SANCTION AGO+MWI actual"]),
]

REALIS = [
    ("Gabon attacked Cameroon.", ["GAB ASSAULT CMR actual"]),
    ("Gabon is attacking Cameroon.", ["GAB ASSAULT CMR ongoing"]),
    ("Gabon will attack Cameroon.", ["GAB ASSAULT CMR planned"]),
    ("Gabon intends to attack Cameroon.", ["GAB ASSAULT CMR planned"]),
    ("Gabon threatened to attack Cameroon.", ["GAB THREATEN CMR actual", "GAB ASSAULT CMR threatened"]),
    ("Gabon may attack Cameroon.", ["GAB ASSAULT CMR hypothetical"]),
    ("Gabon would attack Cameroon if it could.", ["GAB ASSAULT CMR hypothetical"]),
    ("Gabon denied that it had attacked Cameroon.", ["GAB REJECT - actual", "GAB ASSAULT CMR denied"]),
    ("Gabon has not attacked Cameroon.", ["GAB ASSAULT CMR negated"]),
    ("Gabon never attacked Cameroon.", ["GAB ASSAULT CMR negated"]),
    ("Gabon did not send troops to Cameroon.", ["GAB MOBILIZE CMR negated"]),
    ("Gabon refrained from attacking Cameroon.", ["GAB CONCEDE - actual", "GAB ASSAULT CMR negated"]),
    ("There was no attack by Gabon on Cameroon.", ["GAB ASSAULT CMR negated"]),
    ("Gabon continued to bomb Cameroon.", ["GAB ASSAULT CMR ongoing"]),
    ("Gabon failed to release the hostages of Cameroon.", ["GAB RETREAT CMR negated"]),
    ("An attack by Gabon on Cameroon is unlikely.", ["GAB ASSAULT CMR hypothetical"]),
    ("A planned attack by Gabon on Cameroon was called off.", ["GAB ASSAULT CMR negated"]),
    ("Gabon almost attacked Cameroon.", ["GAB ASSAULT CMR negated"]),
    ("Had Gabon attacked Cameroon, Togo would have intervened.",
     ["GAB ASSAULT CMR hypothetical", "TGO MOBILIZE - hypothetical"]),
]  # fmt: skip

EVERYTHING = [
    *PLAIN, *PASSIVES, *NOMINALISATIONS, *LIGHT_VERBS, *PARTICLES, *DIPLOMACY, *SEVERAL, *NESTED, *TOGETHER,
    *REALIS,
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), EVERYTHING)
def test_events(text: str, expected: list[str]) -> None:
    assert events_of(text) == expected
