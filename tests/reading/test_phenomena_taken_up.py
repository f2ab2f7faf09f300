"""Who is meant by words that do not name him: titles, statements, regions, counts, officials of a state told before."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

OF_REGIONS = [
    ("West African leaders imposed sanctions on Mali.", ["ECOWAS did SANCTION MLI"]),
    ("African countries called on Sudan to release the journalists.", ["AU demand CONCEDE SDN"]),
    ("Arab foreign ministers called on Israel to lift the blockade.", ["LAS demand CONCEDE ISR"]),
    ("Ghana is in turmoil. The West African country will send troops to Mali.", ["GHA will MOBILIZE MLI"]),
    ("Peru is in turmoil. The South American country will expel the ambassador of Chile.",
     ["PER will SANCTION|COERCE CHL"]),
    ("The West African nation of Ghana will send troops to Mali.", ["GHA will MOBILIZE MLI"]),
    ("The island nation of Fiji will send police to Haiti.", ["FJI will MOBILIZE|AID HTI"]),
    ("Kenya's president met Chad's. The East African nation will send troops to Haiti.", ["KEN will MOBILIZE HTI"]),
    ("West African army chiefs agreed to send troops to Mali.", ["ECOWAS will MOBILIZE MLI"]),
    ("East African leaders urged Congo to hold talks with Rwanda.", ["EAC demand CONSULT COD"]),
    ("Southern African leaders agreed to withdraw their troops from Congo.", ["SADC will RETREAT COD"]),
    ("The West African nations imposed sanctions on Mali.", ["ECOWAS did SANCTION MLI"]),
    ("The West imposed sanctions on Mali.", ["WEST did SANCTION MLI"]),
    ("The Western military alliance will send troops to Lithuania.", ["NATO will MOBILIZE LTU"]),
]  # fmt: skip
ASSEMBLED = [
    ("The NATO summit in Riga urged Serbia to withdraw its troops from Kosovo.", ["NATO demand RETREAT SRB"]),
    ("An emergency meeting of Arab foreign ministers called on Israel to withdraw from Lebanon.",
     ["LAS demand RETREAT ISR"]),
    ("EU leaders met in Porto. The summit called on Georgia to release the students.", ["EU demand CONCEDE GEO"]),
    ("The EU bloc said it would impose sanctions on Rwanda.", ["EU will SANCTION RWA"]),
    ("A summit called on Friday to discuss the crisis.", []),
]  # fmt: skip
ARABIC = [
    ("Syrian President Bashar al-Assad met an envoy. But al-Assad refused to hold talks with Turkey.",
     ["SYR will_not CONSULT TUR"]),
    ("Egypt's president Abdel Fattah el-Sisi was in Rome. Later el-Sisi ruled out talks with Ethiopia.",
     ["EGY will_not CONSULT ETH"]),
    ("Oman's foreign minister Salem al-Rahbi met an envoy. But al-Rahbi refused to hold talks with Iran.",
     ["OMN will_not CONSULT IRN"]),
]  # fmt: skip
FORCES = [
    ("Oman urged the RSF to end the siege. The paramilitary forces denied planning an attack on Chad.",
     ["OMN demand RETREAT|CONCEDE RSF", "RSF denies ASSAULT TCD"]),
    ("Algeria's president spoke on Wednesday. The High Security Council has decided to close the airspace to Moroccan "
     "aircraft.", ["DZA will COERCE MAR"]),
]  # fmt: skip
USURPERS = [
    ("The coup took place in Gabon. Angola and Kenya called for restraint. The junta refused to release the president.",
     ["AGO demand CONCEDE -", "KEN demand CONCEDE -", "GAB will_not CONCEDE *"]),
    ("Soldiers seized power in Niger in July. Mali warned ECOWAS. The coup leaders ordered French troops to leave.",
     ["NER demand RETREAT FRA"]),
    ("The military rulers in Niamey have closed the border. Togo offered to mediate. The putschists threatened to "
     "attack French troops.", ["NER did COERCE *", "TGO may CONSULT *", "NER will ASSAULT FRA"]),
    ("Niger's president was toppled in July. Ghana has called for elections. The military regime closed its airspace.",
     ["NER did COERCE -", "GHA demand CONCEDE *"]),
]  # fmt: skip
DEALT_WITH = [
    ("Ukraine has thanked Poland. It sent tanks to Ukraine on Monday.", ["POL did AID UKR"]),
    ("Chad criticised ECOWAS. It has imposed sanctions on Chad.", ["ECOWAS did SANCTION TCD"]),
    ("Mali said it was open to dialogue with ECOWAS after it imposed sanctions on Bamako.",
     ["MLI may CONSULT ECOWAS", "ECOWAS did SANCTION MLI"]),
    ("Chad criticised Sudan. It has recalled its ambassador from Sudan.", ["TCD did SANCTION SDN"]),
]  # fmt: skip
DESCRIBED = [
    ("The Palestinian militant group Hamas rejected talks with Israel.", ["HAMAS will_not CONSULT ISR"]),
    ("Lebanese militant group Hezbollah threatened to attack Israel.", ["HEZBOLLAH will ASSAULT ISR"]),
    ("The OSCE's Minsk Group called on Armenia to withdraw its troops.", ["OSCE demand RETREAT ARM"]),
    ("The office of the Polish president denied that Poland had sent troops to Belarus.",
     ["POL denies MOBILIZE BLR"]),
]  # fmt: skip
COUNTED = [
    ("Four countries (Benin, Mali, Chad and Niger) urged France to withdraw its troops.",
     ["BEN demand RETREAT FRA", "MLI demand RETREAT FRA", "TCD demand RETREAT FRA", "NER demand RETREAT FRA"]),
    ("Two presidents - those of Kenya and Uganda - ruled out talks with Eritrea.",
     ["KEN will_not CONSULT ERI", "UGA will_not CONSULT ERI"]),
    ("Two European allies will send tanks to Ukraine. Denmark and Belgium said so on Monday.",
     ["DNK will AID UKR", "BEL will AID UKR"]),
    ("Finland and Sweden are neighbours. The two Nordic countries will send weapons to Ukraine.",
     ["FIN will AID UKR", "SWE will AID UKR"]),
    ("Chad and Sudan are at odds. The nuclear-armed neighbours agreed to hold talks.",
     ["TCD will CONSULT SDN", "SDN will CONSULT TCD"]),
    ("Chad and Sudan are at odds. Each side will send troops to Libya.",
     ["TCD will MOBILIZE LBY", "SDN will MOBILIZE LBY"]),
    ("Chad and Sudan are at odds. The warring sides will release 20 prisoners.",
     ["TCD will RETREAT|CONCEDE SDN|-", "SDN will RETREAT|CONCEDE TCD|-"]),
]  # fmt: skip
ASSEMBLED = [
    ("EU foreign ministers met in Riga. The ministers agreed to impose sanctions on Belarus.",
     ["EU will SANCTION BLR"]),
    ("West African leaders met in Accra. The heads of state demanded that Mali release the soldiers.",
     ["ECOWAS demand RETREAT|CONCEDE MLI"]),
    ("The presidents of Kenya and Uganda met in Goma. The leaders called on Rwanda to withdraw its troops.",
     ["KEN demand RETREAT RWA", "UGA demand RETREAT RWA"]),
    ("Sudan is in turmoil. Authorities have expelled the ambassador of Chad.", ["SDN did SANCTION|COERCE TCD"]),
]  # fmt: skip
DOING_SO_TOO = [
    ("Japan imposed sanctions on Belarus, as did Canada.", ["JPN did SANCTION BLR", "CAN did SANCTION BLR"]),
    ("Japan will send aid to Chad, as will Canada.", ["JPN will AID TCD", "CAN will AID TCD"]),
    ("Japan, along with Canada, will send aid to Chad.", ["JPN will AID TCD", "CAN will AID TCD"]),
    ("Japan as well as Canada will send aid to Chad.", ["JPN will AID TCD", "CAN will AID TCD"]),
    ("Turkey said it and Qatar would send troops to Libya.", ["TUR will MOBILIZE LBY", "QAT will MOBILIZE LBY"]),
]  # fmt: skip
STATEMENTS = [
    ("Peru's foreign ministry issued a statement. \"We will expel the ambassador of Chile,\" the statement said.",
     ["PER will SANCTION|COERCE CHL"]),
    ("\"Chile must withdraw its troops,\" a statement from the Peruvian defence ministry said.",
     ["PER demand RETREAT CHL"]),
    ("Peru is in turmoil. \"Chile must withdraw its troops,\" a foreign ministry statement said.",
     ["PER demand RETREAT CHL"]),
    ("A source in the Turkish defence ministry said troops would be sent to Libya.", ["TUR will MOBILIZE LBY"]),
    ("Iranian state media said the country would attack Israel.", ["IRN will ASSAULT ISR"]),
]  # fmt: skip
TITLES_ALONE = [
    ("Kenya is debating the mission. Deputy Prime Minister Omar Haddad called on Rwanda to withdraw its troops.",
     ["KEN demand RETREAT RWA"]),
    ("Kenya is debating the mission. \"Rwanda must withdraw its troops,\" Trade Minister Amina Diallo said.",
     ["KEN demand RETREAT RWA"]),
    ("Kenya is debating the mission. Navy commander Daniel Ortiz said Kenya would send troops to Haiti.",
     ["KEN will MOBILIZE HTI"]),
    ("Kenya is debating the mission. UN ambassador Marta Kovar ruled out sending troops to Haiti.",
     ["KEN will_not MOBILIZE HTI"]),
    ("Kenya's minister for Europe, Samuel Okoye, ruled out sending troops to Haiti.",
     ["KEN will_not MOBILIZE HTI"]),
    ("Kenyan army spokesman Lt. Col. Samuel Okoye said the army would send troops to Haiti.",
     ["KEN will MOBILIZE HTI"]),
    ("Samuel Okoye, an adviser to Russian President Vladimir Putin, will meet Omani officials on Friday.",
     ["RUS will CONSULT OMN"]),
    ("Jan Kowal, the Polish foreign minister, called on Rwanda to withdraw its troops.",
     ["POL demand RETREAT RWA"]),
    ("The UN mission in Mali will withdraw its troops by December.", ["UN will RETREAT MLI|-"]),
    ("Turkish troops will remain in Syria, the country's defence minister said.", ["TUR will MOBILIZE SYR"]),
    ("The Israeli army said troops would leave Gaza.", ["ISR will RETREAT PSE|-"]),
]  # fmt: skip
DAYS_BETWEEN = [
    ("Poland on Tuesday called on Belarus to withdraw its troops.", ["POL demand RETREAT BLR"]),
    (
        "On Tuesday, the Polish president called on Belarus to withdraw its troops.",
        ["POL demand RETREAT BLR"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *OF_REGIONS,
        *ASSEMBLED,
        *ARABIC,
        *FORCES,
        *USURPERS,
        *DEALT_WITH,
        *DESCRIBED,
        *COUNTED,
        *ASSEMBLED,
        *DOING_SO_TOO,
        *STATEMENTS,
        *TITLES_ALONE,
        *DAYS_BETWEEN,
    ],
)
def test_whoever_is_not_named_is_known_by_what_the_report_says_of_him(
    text: str, expected: tuple[str, ...]
) -> None:
    assert_noted(text, expected)
