"""Communiques, resolutions, votes and transcripts, and what states do to each other by trade and by law."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

COMMUNIQUES = [
    ("We, the Foreign Ministers of Chile, Peru and Bolivia, call on Venezuela to resume talks. We will impose "
     "sanctions on Venezuela if it does not cooperate.",
     ["CHL demand CONSULT VEN", "PER demand CONSULT VEN", "BOL demand CONSULT VEN",
      "CHL will SANCTION VEN unless VEN COOPERATE -", "PER will SANCTION VEN unless VEN COOPERATE -",
      "BOL will SANCTION VEN unless VEN COOPERATE -"]),
    ("We, the leaders of the G7, urge Iran to free the crew. Our countries will not recognise the annexation.",
     ["G7 demand CONCEDE IRN", "G7 will_not AGREE|SUPPORT -|IRN"]),
    ("The heads of state of Mali, Niger and Burkina Faso will leave the bloc.",
     ["MLI will RETREAT -", "NER will RETREAT -", "BFA will RETREAT -"]),
    ('"We will send tanks to Ukraine," reads the statement adopted by the G7 leaders.', ["G7 will AID UKR"]),
    ('The G7 leaders issued a communique. "We will impose sanctions on Belarus," the document said.',
     ["G7 will SANCTION BLR"]),
    ("The statement released by the Chadian foreign ministry condemned the coup in Niger.", []),
    ("The IAEA board passed a resolution urging Iran to cooperate fully.", ["IAEA demand COOPERATE IRN"]),
    ("Iran is committed to diplomacy, its foreign minister said.", ["IRN will CONSULT -"]),
    ("Egypt is committed to the diplomatic process, its president said.", ["EGY will CONSULT -"]),
    ("Chad closed its border with Sudan. The Secretary-General regrets the move. He called on Chad to resume talks.",
     ["TCD did COERCE SDN", "UN demand CONSULT TCD"]),
    ("The secretary-general of the Arab League urged Israel to withdraw its troops from Gaza.",
     ["ARAB_LEAGUE|LAS * RETREAT ISR"]),
    ('"We appreciate the support of Japan," the Ukrainian president said.', []),
]  # fmt: skip

VOTES = [
    ("Brazil and India abstained from the vote.", ["BRA will_not AGREE -", "IND will_not AGREE -"]),
    ("Cuba voted against the resolution.", ["CUB will_not AGREE -"]),
    ("Hungary voted against the sanctions on Israel.", ["HUN will_not SANCTION ISR"]),
    ("India abstained, while Pakistan voted in favour.", ["PAK did AGREE -"]),
    ("Cuba, which voted against the resolution, is a member of the council.", []),
    ("Kenya voted for the resolution on Haiti.", ["KEN did AGREE -|HTI"]),
    ("China used its veto to block the resolution.", ["CHN will_not AGREE -"]),
    ("Slovakia will vote against the package, its prime minister said.", ["SVK will_not AGREE -"]),
    ("The resolution was sponsored by Ghana, with opposition from Mali.", []),
    ("Five million voters stayed at home.", []),
]  # fmt: skip

TRANSCRIPTS = [
    ("Canadian Foreign Minister Ada Lind spoke to reporters.\n\nQUESTION: Will Canada send troops to Haiti?\n\n"
     "MINISTER LIND: We will not send troops to Haiti.",
     ["CAN will_not MOBILIZE HTI"]),
    ("Turkish Foreign Minister Hakan Fidan answered questions.\n\nWill Turkey send troops to Ukraine?\n\n"
     "Hakan Fidan: We will not send troops to Ukraine.\n\nWe want Russia to accept a ceasefire.",
     ["TUR will_not MOBILIZE UKR", "TUR demand CONCEDE|AGREE|RETREAT RUS"]),
]  # fmt: skip

ASKED = [
    ("Asked whether it would send troops to Haiti, Kenya did not rule it out.", ["KEN may MOBILIZE HTI"]),
    ("Asked whether Canada would send troops to Haiti, the Canadian minister declined to answer.",
     ["CAN may MOBILIZE HTI"]),
    ("Pressed on whether Turkey would ratify the treaty, the Turkish minister said no decision had been taken.",
     ["TUR may AGREE -"]),
    ("Asked whether Poland had sent troops to Mali, the Polish minister declined to comment.", []),
]  # fmt: skip

TRADE = [
    ('Thailand\'s Commerce Ministry protested to Vietnam, and Vietnam rejected its protest. "We will take '
     'countermeasures," Ministry of Commerce spokesman Somchai Phan said.', ["THA will COERCE -|VNM"]),
    ("Gazprom halted gas deliveries to Moldova.", ["RUS did COERCE MDA"]),
    ("Mexico may launch new sanctions against Nicaragua, a Mexican envoy said.", ["MEX may SANCTION NIC"]),
    ("Norway is levelling tariffs on Icelandic fish.", ["NOR did SANCTION ISL"]),
    ("Peru will require licences for exports of copper.", ["PER will SANCTION -"]),
    ("Brazil plans to tax imports from Chile and Peru.", ["BRA will SANCTION CHL", "BRA will SANCTION PER"]),
    ("Japan and Peru are negotiating a trade agreement.", []),
    ("India will negotiate a trade deal with Kenya.", ["IND will CONSULT KEN"]),
    ("Canada pledged $5 million and Norway $10 million to the fund.", ["CAN will AID -", "NOR will AID -"]),
    ("France will send 12 howitzers to Ukraine and Italy six.", ["FRA will AID UKR", "ITA will AID UKR"]),
    ("Britain expelled 23 Syrian diplomats and Canada six.", ["GBR did SANCTION SYR", "CAN did SANCTION SYR"]),
    ("The United States withdrew from the Paris climate accord.", ["USA did RETREAT -"]),
    ("The Houthis announced the resumption of naval operations against Israel.", ["HOUTHIS will ASSAULT ISR"]),
    ("The UN announced the resumption of aid deliveries to Sudan.", ["UN did AID SDN"]),
    ("The new tariffs have sparked retaliatory measures from Canada and Mexico.",
     ["CAN did COERCE|SANCTION -", "MEX did COERCE|SANCTION -"]),
    ("The European Commission proposed legislation to ban Belarusian timber.", ["EU may SANCTION|COERCE BLR"]),
    ("Latvia will introduce a bill to seize Belarusian assets.", ["LVA will COERCE|SANCTION BLR"]),
    ("Poland and Belarus are at odds. Foreign Minister Jan Nowak rejected the Belarusian plan.",
     ["POL will_not AGREE BLR"]),
    ("The Polish minister hopes Slovakia can be persuaded to support the sanctions.", []),
    ("Turkey is pressing for Sweden to extradite the men.", ["TUR demand * SWE"]),
    ("Moscow will not leave the attack unanswered.", ["RUS will COERCE -"]),
    ("Russia considers the deployment a violation of the treaty.", []),
    ("The Kremlin said Xi Jinping would visit Moscow in May.", ["CHN will CONSULT -|RUS"]),
    ("Washington shields its ally.", ["USA did AID -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*COMMUNIQUES, *VOTES, *TRANSCRIPTS, *ASKED, *TRADE])
def test_papers_and_trade(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
