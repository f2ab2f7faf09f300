"""Acts of force and movement as papers word them day by day: who fired, took, sailed, posted, called up and left."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

FIGHTING = [
    ("Thai jets hit a casino complex on the Cambodian side of the border on Monday.", ["THA did ASSAULT KHM"]),
    ("Airstrikes were carried out by Thailand inside Cambodia, both governments confirmed.",
     ["THA did ASSAULT KHM"]),
    ("Iran carried out missile and drone strikes in Pakistan.", ["IRN did ASSAULT PAK"]),
    ("Pakistani rangers resorted to firing at five Indian posts overnight, officials said.",
     ["PAK did ASSAULT IND"]),
    ("Sudan said its forces had driven the southern army out of the oil town.", ["SDN did ASSAULT -"]),
    ("A Russian column was pushing on towards the Georgian port of Poti, witnesses said.",
     ["RUS did ASSAULT GEO"]),
    ("American planes went into action against Houthi launchers for the third time in a week.",
     ["USA did ASSAULT HOUTHIS"]),
    ("Ethiopian forces were 70 km from the Eritrean capital on Friday and closing in.", ["ETH did ASSAULT -"]),
    ("Turkey began what it called a limited ground operation in Syria.", ["TUR did ASSAULT SYR"]),
    ("Angolan troops backed by tanks crossed into Congo on Saturday.", ["AGO did ASSAULT COD"]),
    ("A Turkish convoy of about 100 vehicles crossed into Syria on Monday, witnesses said.",
     ["TUR did ASSAULT SYR"]),
    ("A barrage of Russian missiles struck Kharkiv before dawn.", ["RUS did ASSAULT UKR"]),
    ("A Pakistani drone strike on a house in Afghanistan left eight people dead, officials said.",
     ["PAK did ASSAULT AFG"]),
    ("Turkey neutralised 76 Syrian soldiers, its defence minister said.", ["TUR did ASSAULT SYR"]),
    ("The army of Chad has gone on the offensive against Boko Haram.", ["TCD did ASSAULT BOKO_HARAM"]),
    ("Tajik soldiers crossed the frontier in tanks and captured a school in Kyrgyzstan.",
     ["TJK did ASSAULT KGZ"]),
    ("Ethiopia claimed the capture of the Eritrean town of Barentu after six days of fighting.",
     ["ETH did ASSAULT ERI"]),
    ("The Ugandan convoy drove into an ambush.", []),
    ("Iranian pilgrims crossed into Iraq in record numbers.", []),
    ("Ethiopian troops were beaten back on Tuesday, Eritrea said.", ["ERI did ASSAULT ETH"]),
]  # fmt: skip
MOVING = [
    ("HMS Trent left Gibraltar for the Libyan coast on Monday.", ["GBR did MOBILIZE LBY"]),
    ("The warship USS Carl Vinson docked at Busan on Tuesday.", ["USA did MOBILIZE KOR"]),
    ("Fiji's army has recalled 1,000 reservists.", ["FJI did MOBILIZE -"]),
    ("Kuwait has readied its forces, the defence minister said.", ["KWT did MOBILIZE -"]),
    ("The Chinese have set up camp on the Indian side of the line.", ["CHN did MOBILIZE IND"]),
    ("Canada has 60 instructors in Ukraine.", ["CAN did MOBILIZE UKR"]),
    ("Around 800 British soldiers have been in Estonia since April.", ["GBR did MOBILIZE EST"]),
    ("Germany's brigade in Lithuania will grow to 5,000 soldiers.", ["DEU will MOBILIZE -"]),
    ("Britain has made two frigates available to NATO.", ["GBR did AID|MOBILIZE NATO"]),
    ("Russian military police will set up posts along the line.", ["RUS will MOBILIZE -"]),
    ("Spanish and Portuguese jets will police the Baltic skies.",
     ["ESP will MOBILIZE -", "PRT will MOBILIZE -"]),
    ("China's defence budget will rise by seven percent this year.", ["CHN will MOBILIZE -"]),
    ("Taipei is extending compulsory military service.", ["TWN did MOBILIZE -"]),
    ("Seoul answered with a live-fire drill.", ["KOR did MOBILIZE -"]),
    ("Russia denies massing troops.", ["RUS denies MOBILIZE -"]),
    ("Kigali has denied having troops in Congo.", ["RWA denies MOBILIZE COD"]),
    ("Beijing said it would go on flying patrols over the reef.", ["CHN will MOBILIZE -"]),
    ("The bombers landed at a base in Qatar on Thursday night, the Pentagon said.", ["USA did MOBILIZE QAT"]),
]  # fmt: skip
LEAVING = [
    ("A hundred French soldiers have been flown home from Mali, the French general staff said.",
     ["FRA did RETREAT MLI"]),
    ("The number of American troops in Afghanistan will fall to 8,600, the Pentagon said.",
     ["USA will RETREAT -"]),
    ("The Norwegian soldiers would be out of Faryab by June, Oslo said.", ["NOR will RETREAT AFG"]),
    ("British forces will be gone from Basra by spring, London said.", ["GBR will RETREAT IRQ"]),
    ("The Dutch mission in Mali ends on Sunday.", ["NLD will RETREAT -"]),
    ("Canada plans to end its combat role in Afghanistan in July.", ["CAN will RETREAT AFG"]),
    ("The Kremlin promised to have all its soldiers out of Georgia by October.", ["RUS will RETREAT GEO"]),
    ("Fifty Tajik border guards fled into Kyrgyzstan.", ["TJK did RETREAT -"]),
    ("Israeli forces withdrew from Lebanon on Friday, leaving a trail of destruction.",
     ["ISR did RETREAT LBN"]),
    ("Chad's president has given French troops six weeks to leave.", ["TCD demand RETREAT FRA"]),
    ("Mali gave the peacekeepers until December to get out.", ["MLI demand RETREAT -"]),
    ("The withdrawal of Ethiopian forces from Somalia, completed on Sunday, left the town to the militants.",
     ["ETH did RETREAT SOM"]),
    ("The withdrawal of Russian troops was discussed in Geneva.", []),
    ("Britain and the Netherlands have begun flying out holidaymakers.",
     ["GBR did RETREAT -", "NLD did RETREAT -"]),
    ("All French troops will have left Niger by the end of December, Paris said.", ["FRA will RETREAT NER"]),
    ("French troops would have left Niger if the junta had asked.", []),
    ("The Security Council authorised a French-led force for Bunia on Friday.", ["UN did MOBILIZE *"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*FIGHTING, *MOVING, *LEAVING])
def test_forces_are_told_of_in_ordinary_words(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
