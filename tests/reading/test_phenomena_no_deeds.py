"""Deeds that are no state's, what is told as habit or history, and deeds told beside the point of a sentence."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

PRIVATE = [
    ("Nurses in Zimbabwe began a strike on Monday over pay.", []),
    ("Georgian farmers withdrew their savings as the lari tumbled.", []),
    ("Supermarkets in Norway have launched a price war over Christmas sweets.", []),
    ("A Spanish bank has pulled out of the merger.", []),
    ("Hundreds of Afghans crossed into Pakistan at Chaman.", []),
    ("Some 3,000 Malians have crossed the border into Mauritania.", []),
    ("Malian soldiers have crossed the border into Mauritania.", ["MLI did MOBILIZE|ASSAULT MRT"]),
    ("The Kenyan army said its men had opened fire on Somali soldiers.", ["KEN did ASSAULT SOM"]),
    ("Poland's farmers threaten to blockade the ministry.", []),
    ("Poland's government threatens to blockade the port.", ["POL will COERCE -"]),
    ("President Macron flew out of Moscow on Tuesday.", []),
    ("Chinese fishing boats have sailed away from the Philippine shoal.", ["CHN did RETREAT *"]),
]  # fmt: skip
OF_OLD = [
    ("Turkey's army has often crossed into Iraq.", []),
    ("Every spring, Kenyan soldiers cross into Somalia.", []),
    ("Turkey's army has once again crossed into Iraq.", ["TUR did MOBILIZE|ASSAULT IRQ"]),
    ("The United States has been bombing Iraq since 1998.", []),
    ("The United States has been bombing Iraq since Tuesday.", ["USA did ASSAULT IRQ"]),
    ("Turkey has kept its soldiers there for years.", []),
    ("Poland has given Ukraine 300 tanks since 2014.", ["POL did AID UKR"]),
    ("The arms dump is guarded by Russian conscripts.", []),
    ("Morocco's coach sent on two strikers and France retreated into its own half.", []),
    ("The president of Zambia opened fire on his critics.", []),
    ("Mali and Burkina Faso are suspended from the bloc.", []),
]  # fmt: skip
BESIDE = [
    ("Kenyan jets hit what the army described as two training camps in Somalia.", ["KEN did ASSAULT SOM"]),
    ("The Houthis fired a missile at Riyadh, which Saudi gunners shot down.",
     ["HOUTHIS did ASSAULT SAU", "SAU did ASSAULT HOUTHIS"]),
    ("Oman closed its port after Saudi air raids on Aden.", ["OMN did COERCE *", "SAU did ASSAULT *"]),
    ("The move followed Algeria's expulsion of the Malian envoy.", ["DZA did COERCE|SANCTION MLI"]),
    ("The protest was prompted by Israel's seizure of a Turkish ship.", ["ISR did COERCE|ASSAULT TUR"]),
    ("Kenya's seizure of the trawler on Friday has angered Madrid.", ["KEN did COERCE *"]),
    ("The Peruvian army reported the capture of two Ecuadorean soldiers.", ["PER did COERCE|ASSAULT ECU"]),
    ("The Peruvian army reported the capture of its outpost.", []),
    ("Chad has instructed the closure of all crossings with Sudan.", ["TCD did COERCE SDN"]),
    ("US, South Korea hold large-scale air drills.", ["USA did MOBILIZE -", "KOR did MOBILIZE -"]),
    ("Bangladesh pushed back two boatloads of migrants on Monday.", ["BGD did COERCE *"]),
    ("A Gambian freighter ignored an order to stop.", []),
]  # fmt: skip
IN_WORDS = [
    ("Norway is giving Ukraine 200 million kroner for generators.", ["NOR did AID UKR"]),
    ("Kenya has shipped 12,000 tonnes of maize to Malawi.", ["KEN did AID MWI"]),
    ("The last French soldiers flew out of Burkina Faso on Saturday.", ["FRA did RETREAT BFA"]),
    ("Cameroon shut off its side of the bridge to Nigeria.", ["CMR did COERCE NGA"]),
    ("Israeli howitzers opened up on Lebanon at dawn.", ["ISR did ASSAULT LBN"]),
    ("Hamas said it had carried out the shooting in Israel.", ["HAMAS did ASSAULT ISR"]),
    ("A column of Ethiopian army vehicles crossed into Somalia on Monday.", ["ETH did MOBILIZE|ASSAULT SOM"]),
    ("Canada imposed visa requirements on Mexicans.", ["CAN did COERCE|SANCTION MEX"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*PRIVATE, *OF_OLD, *BESIDE, *IN_WORDS])
def test_deeds_are_told_from_what_is_none(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
