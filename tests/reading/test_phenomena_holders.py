"""Whose behaviour it is and who says so: not always the same, sometimes several, sometimes left open."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, commitments_of, fails, only

HOLDER_AND_SPEAKER = [
    ("The Polish foreign minister said NATO would send troops to Lithuania.", ["NATO will MOBILIZE|AID LTU"]),
    ('"We will not send soldiers to Haiti," said Kenya\'s foreign minister.', ["KEN will_not MOBILIZE|AID HTI"]),
    ("NATO will defend Romania, the American defence secretary said.",
     ["NATO will ASSAULT|AID|SUPPORT|MOBILIZE ROU"]),
    ("The Taiwanese foreign minister said China had sent warships to its coast.",
     ["CHN did MOBILIZE|COERCE TWN|-"]),
    ("A spokesman for the Kremlin said that Russia would withdraw its troops from Kazakhstan.",
     ["RUS will RETREAT KAZ|-"]),
    ("According to Warsaw, Belarus is planning to attack Lithuania.", ["POL assesses ASSAULT LTU of BLR"]),
    ("The White House said its troops would leave Niger.", ["USA will RETREAT NER|-"]),
    ("The Hungarian foreign minister told his Ukrainian colleague that Budapest would not send weapons.",
     ["HUN will_not AID UKR|-"]),
    ("Moscow says Kyiv has attacked the Crimean bridge.", ["UKR did ASSAULT RUS|-"]),
    fails("holder: 'our allies' is taken for the speaker's state",
     "Our allies would respond to an attack on Latvia, the Latvian president said.",
     ["?|NATO will COERCE|ASSAULT -|RUS if -|RUS ASSAULT LVA"]),
    ("The United States assured Japan that it would defend the islands.",
     ["USA will ASSAULT|AID|SUPPORT|MOBILIZE JPN|-"]),
    ("Venezuelan officials said Guyana would be invaded.", ["VEN will ASSAULT GUY"]),
]  # fmt: skip
SEVERAL_HOLDERS = [
    ("Britain and Canada will send instructors to Ukraine.",
     ["GBR will AID|MOBILIZE UKR", "CAN will AID|MOBILIZE UKR"]),
    ("Norway, Sweden and Denmark have imposed sanctions on Belarus.",
     ["NOR did SANCTION BLR", "SWE did SANCTION BLR", "DNK did SANCTION BLR"]),
    ("France and its allies will impose sanctions on Niger.", ["FRA will SANCTION NER"]),
    ("The three Baltic states have expelled Russian diplomats.",
     ["EST did SANCTION|COERCE RUS", "LVA did SANCTION|COERCE RUS", "LTU did SANCTION|COERCE RUS"]),
    ("Several NATO members will send ammunition to Ukraine.", ["NATO will AID UKR"]),
    ("Western countries imposed sanctions on Belarus.", ["WEST did SANCTION BLR"]),
    ("The G7 countries promised to impose sanctions on Iran.", ["G7 will SANCTION IRN"]),
    ("ECOWAS leaders decided to send troops to Niger.", ["ECOWAS will MOBILIZE NER"]),
    ("Both Egypt and Jordan ruled out sending troops to Gaza.",
     ["EGY will_not MOBILIZE|AID PSE|-", "JOR will_not MOBILIZE|AID PSE|-"]),
    ("Poland, together with Romania, will train Moldovan soldiers.", ["POL will AID MDA", "ROU will AID MDA"]),
    ("Canada will impose sanctions on Russia and Belarus.", ["CAN will SANCTION RUS", "CAN will SANCTION BLR"]),
    ("Germany, but not Italy, will send tanks to Ukraine.", ["DEU will AID UKR"]),
    ("Oman, the UAE, Kuwait and Jordan have imposed sanctions on Yemen.",
     ["OMN did SANCTION YEM", "ARE did SANCTION YEM", "KWT did SANCTION YEM", "JOR did SANCTION YEM"]),
    ("Kenya, the United Arab Emirates (UAE) and Uganda said they were ready for talks with Sudan.",
     ["KEN may CONSULT SDN", "ARE may CONSULT SDN", "UGA may CONSULT SDN"]),
    ("Zambia, the Democratic Republic of Congo (DRC), Angola and Burundi will send troops to Mozambique.",
     ["ZMB will MOBILIZE MOZ", "COD will MOBILIZE MOZ", "AGO will MOBILIZE MOZ", "BDI will MOBILIZE MOZ"]),
]  # fmt: skip
PLACES_AND_SEATS = [
    ("In Kampala, a Kenyan reporter was arrested on Sunday.", ["UGA did COERCE KEN"]),
    ("Two Danish sailors were jailed in Asmara on Friday.", ["ERI did COERCE DNK"]),
    ("A Ghanaian priest was detained in Istanbul on Monday.", ["TUR did COERCE GHA"]),
    ("The agency in Vienna has given Libya a month to hand over the documents.",
     ["IAEA demand CONCEDE|COOPERATE LBY"]),
    ("The world court in The Hague ordered Myanmar to halt the offensive.", ["ICJ demand RETREAT|CONCEDE MMR"]),
]  # fmt: skip
MEMBERS_OF_BODIES = [
    ('"We will not release the hostages," Hamas politburo member Omar Sidi said.', ["HAMAS will_not CONCEDE -|ISR"]),
    ("The Zambian chief of defence staff, Peter Mumba, said that his men would not leave Congo.",
     ["ZMB will_not RETREAT COD|-"]),
    ("Omar Sidi, a Hezbollah spokesman, told Turkish television that the movement would strike Israel.",
     ["HEZBOLLAH will ASSAULT ISR"]),
    ("Jan Novak, the Czech negotiator, said his side would sign the treaty.", ["CZE will AGREE -"]),
]  # fmt: skip
BEHIND_WORDS_PUT_IN = [
    ("Kenya would seek help from its partners, he said, and had called on Somalia to leave the island.",
     ["KEN will REQUEST -", "KEN demand RETREAT SOM"]),
    ("Chile had recalled its ambassador, an official in London said, and would expel four Peruvian diplomats.",
     ["CHL did SANCTION|RETREAT|COERCE PER|-", "CHL will SANCTION|COERCE PER"]),
    ("Norway would never leave the treaty, he told reporters, but was ready to talk to Russia.",
     ["NOR will_not RETREAT|REJECT -|RUS", "NOR may CONSULT RUS"]),
    ('"Norway will never leave the treaty," the Swedish minister said, and would send troops to Finland.',
     ["SWE assesses RETREAT|REJECT - of NOR", "SWE will MOBILIZE|AID FIN"]),
]  # fmt: skip
TAKEN_TOGETHER = [
    ("Chad and Sudan traded fire again. The war between Chad and Sudan has killed nine. The American envoy flew to "
     "Cairo to see the Egyptian president. The two sides agreed on Sunday to halt the air raids.",
     ["TCD did ASSAULT SDN", "SDN did ASSAULT TCD", "TCD will RETREAT SDN|-", "SDN will RETREAT TCD|-"]),
]  # fmt: skip
OPEN_HOLDER = [
    ("New sanctions will be imposed on Syria.", ["? will SANCTION SYR"]),
    ("Belarus would face tough sanctions, the NATO secretary-general said.", ["? will SANCTION BLR"]),
    ("Sanctions will be imposed on Georgia, the European Commission said.", ["EU will SANCTION GEO"]),
    ("Iran will pay a heavy price, Israel's defence minister warned.", ["ISR will COERCE|ASSAULT IRN"]),
    ("The Iranian foreign minister warned that American bases would be attacked.", ["IRN will ASSAULT USA"]),
    ("Eritrea will suffer the consequences, the Ethiopian president said.", ["ETH will COERCE|ASSAULT ERI"]),
    ("Weapons are to be sent to Ukraine.", ["? will AID UKR"]),
    ("There will be consequences for Sudan, the African Union said.", ["AU will COERCE SDN"]),
]  # fmt: skip
NOT_STATES = [
    ("Hezbollah's leader vowed to strike Israel.", ["HEZBOLLAH will ASSAULT ISR"]),
    ("The Houthis threatened to attack the United States.", ["HOUTHIS will ASSAULT USA"]),
    ("Hamas offered to release the Israeli hostages.", ["HAMAS may RETREAT|CONCEDE ISR|-"]),
    ("The Wagner group has withdrawn from Mali.", ["WAGNER did RETREAT MLI|-"]),
    ("The Taliban denied that they had sheltered militants from Pakistan.", ["TALIBAN denies AID|SUPPORT *"]),
]  # fmt: skip

BY_TITLE = [
    ("China's UN ambassador, Li Wen, said Beijing would send aid to Chad.", ["CHN will AID TCD"]),
    ("The French ambassador to Niger, Paul Morel, said Paris would withdraw its troops.", ["FRA will RETREAT NER|-"]),
    ("Senior Biden adviser Ann Keller will meet Omani officials on Friday.", ["USA will CONSULT OMN"]),
    ("Putin's envoy Oleg Karin will meet Turkish officials on Friday.", ["RUS will CONSULT TUR"]),
    ("US Representative Mary Stone, R-Ohio, said China would attack Taiwan.",
     ["Stone assesses ASSAULT TWN of CHN"]),
    ("Tom Hale, chairman of the Senate Armed Services Committee, said Russia would attack Ukraine.",
     ["Hale assesses ASSAULT UKR of RUS"]),
    ("Finland is on alert. \"We will close the border,\" said government spokeswoman Aino Salo.",
     ["FIN will COERCE|SANCTION -"]),
    ("Economist Rosa Lind, a former adviser to the Polish government, said Russia is likely to attack Moldova.",
     ["Lind assesses ASSAULT MDA of RUS"]),
    ("Emanuel Makron will meet the Turkish president.", ["FRA will CONSULT TUR"]),
    ("Sergiej Lawrow will meet the Turkish president.", ["RUS will CONSULT TUR"]),
    ("Beirut closed the border with Israel. Lebanon's army is ready. Foreign Minister Ziad Hallab warned Israel that "
     "Lebanon would retaliate.", ["LBN did COERCE ISR", "LBN will COERCE ISR|-"]),
    ("Malaysia is not alarmed. Trade Minister Roslan Hamdi said his country would not impose tariffs on Vietnam.",
     ["MYS will_not SANCTION VNM"]),
    ("The fighting in Chad goes on. \"We will not withdraw from Sudan,\" General Idriss Hamat said.",
     ["TCD will_not RETREAT SDN"]),
    ("Oman's interior minister, Said al-Barwani, met the envoys. Al-Barwani vowed to close the border with Yemen.",
     ["OMN will COERCE|SANCTION YEM"]),
]  # fmt: skip
BY_DESCRIPTION = [
    ("The kingdom will cut ties with Iran, the Saudi foreign minister said.", ["SAU will SANCTION|COERCE|REJECT IRN"]),
    ("The country's armed forces will strike Hezbollah, Israel's defence minister said.",
     ["ISR will ASSAULT HEZBOLLAH"]),
    ("\"The army will withdraw from Mali,\" the Danish prime minister said.", ["DNK will RETREAT MLI"]),
    ("The movement would strike Israel, a Hamas official said.", ["HAMAS will ASSAULT ISR"]),
    ("Britain's foreign secretary told China it should withdraw its troops.", ["GBR demand RETREAT CHN"]),
    ("Donald Trump spoke in Ohio. The former president said he would impose tariffs on China.",
     ["Trump will SANCTION CHN"]),
    ("Macron met Scholz. His office said France would send troops to Chad.", ["FRA will MOBILIZE|AID TCD"]),
    ("Estonia summoned the Russian ambassador. The foreign ministry said it would expel two Russian diplomats.",
     ["EST will SANCTION RUS"]),
    ("EU foreign ministers met. Member states agreed to impose sanctions on Belarus.", ["EU will SANCTION BLR"]),
    ("Iraq's Kataib Hezbollah militia threatened to attack Kuwait.", ["KATAIB_HEZBOLLAH will ASSAULT KWT"]),
    ("The finance ministry in Lisbon will freeze the assets of Belarus.", ["PRT will SANCTION BLR"]),
    ("Two Western diplomats said that Eritrea would attack Djibouti.", ["WEST assesses ASSAULT DJI of ERI"]),
    ("North Korea fired at South Korea. The South will retaliate.", ["PRK did ASSAULT KOR", "KOR will COERCE PRK"]),
    ("Sudan bombed South Sudan. The South vowed to close the border.", ["SDN did ASSAULT SSD", "SSD will COERCE SDN"]),
    ("Turkey's Syria envoy threatened to attack Raqqa.", ["TUR will ASSAULT SYR"]),
    ("Lebanon's Hezbollah chief threatened to strike Haifa.", ["HEZBOLLAH will ASSAULT ISR"]),
    ("America bombed Houthi launchers, but the Iran-backed rebels vowed to attack Israel.",
     ["USA did ASSAULT HOUTHIS", "HOUTHIS will ASSAULT ISR"]),
    ("Kenya, Uganda and Burundi met in Nairobi. The three foreign ministers ruled out talks with Rwanda.",
     ["KEN will_not CONSULT RWA", "UGA will_not CONSULT RWA", "BDI will_not CONSULT RWA"]),
]  # fmt: skip
BY_OTHER_NAMES = [
    ("Five Iranian banks were sanctioned by the state department.", ["USA did SANCTION IRN"]),
    ("The security council urged Rwanda to withdraw its troops.", ["UN demand RETREAT RWA"]),
    ("Russia's security council urged Belarus to close the border.", ["RUS demand COERCE|SANCTION BLR"]),
    ("The E3 will impose sanctions on Iran.",
     ["FRA will SANCTION IRN", "DEU will SANCTION IRN", "GBR will SANCTION IRN"]),
    ("European governments are ready to impose sanctions on Mali.", ["EU may SANCTION MLI"]),
    ("Western intelligence agencies believe Russia will attack Moldova.", ["WEST assesses ASSAULT MDA of RUS"]),
    ("\"The E3 has been clear that we will impose sanctions on Iran,\" the E3 said in a joint statement.",
     ["FRA will SANCTION IRN", "DEU will SANCTION IRN", "GBR will SANCTION IRN"]),
    ("HMS Kendal will attack the Houthis.", ["GBR will ASSAULT HOUTHIS"]),
    ("HMAS Bendigo fired missiles at Yemen.", ["AUS did ASSAULT YEM"]),
    ("Carondelet has expelled the ambassador of Peru.", ["ECU did SANCTION|COERCE PER"]),
    ("MONUSCO will withdraw its troops from Congo.", ["UN will RETREAT COD"]),
    ("KFOR will send more soldiers to Kosovo.", ["NATO will MOBILIZE|AID XKX"]),
]  # fmt: skip

TRANSLATED = [
    ("In Minsk, they denied plans to attack Ukraine.", ["BLR denies ASSAULT UKR"]),
    ("In the Kremlin, they threatened Finland with retaliatory measures.", ["RUS will COERCE FIN"]),
    ("The owner of the White House said that he would impose sanctions against Iran.", ["USA will SANCTION IRN"]),
    ("The aggressor country fired 20 missiles at Ukraine, the general staff in Kyiv reported.",
     ["RUS did ASSAULT UKR"]),
    ("The RF launched 20 drones at Odesa overnight, the Ukrainian air force reported.", ["RUS did ASSAULT UKR"]),
    ("\"We do not plan to introduce troops on the territory of Ukraine,\" the Belarusian president said.",
     ["BLR will_not MOBILIZE UKR"]),
    ("Armenia again violated the ceasefire regime, the Azerbaijani ministry said.", ["ARM did ASSAULT *"]),
    ("Poland will not transfer MiG-29s to Ukraine.", ["POL will_not AID UKR"]),
]  # fmt: skip
OF_OTHERS_WARS = [
    ("Belarus would not get involved in Russia's war in Ukraine, its defence minister said.",
     ["BLR will_not ASSAULT *"]),
    ("The Belarusian president said his country would not get directly involved in Russia's war in Ukraine.",
     ["BLR will_not ASSAULT *"]),
    ("Jan Kovar, the chairman of the State Committee for National Security of Kyrgyzstan, spoke on Saturday."
     " \"We will withdraw"
     " our troops,\" Kovar said.", ["KGZ will RETREAT -"]),
    ("Anna Kovar, a spokeswoman for Lukashenko, said the army would not attack Poland.", ["BLR will_not ASSAULT POL"]),
    ("\"Poles came here. They have moved tanks close to our border,\" the Belarusian president said.",
     ["POL did MOBILIZE *"]),
]  # fmt: skip
TABLE = [
    *TRANSLATED,
    *OF_OTHERS_WARS,
    *HOLDER_AND_SPEAKER, *SEVERAL_HOLDERS, *OPEN_HOLDER, *NOT_STATES, *BY_TITLE, *BY_DESCRIPTION, *BY_OTHER_NAMES,
    *PLACES_AND_SEATS, *MEMBERS_OF_BODIES, *BEHIND_WORDS_PUT_IN, *TAKEN_TOGETHER,
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_the_holder_is_whoever_would_act(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


SPEAKERS = [
    ("Latvia will send helicopters to Ukraine, Defence Minister Janis Kalnins said.", "Janis Kalnins"),
    ("Speaking in Madrid, Spain's prime minister, Lucia Ferrer, said her country would not send troops to Mali.",
     "Lucia Ferrer"),
    ("\"We will send tanks to Ukraine,\" Czech general Karel Dvorak told reporters on Monday.", "Karel Dvorak"),
    ("NATO will defend Romania, the American defence secretary said.", "American defence secretary"),
    ("According to Belgian diplomat Anne Peeters, Belgium will send ammunition to Lebanon.", "Anne Peeters"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_the_speaker_is_kept_as_written(text: str, name: str) -> None:
    found = only(text)
    assert found.speaker_span is not None
    assert name in found.speaker_span.text


@pytest.mark.parametrize(
    "text",
    [
        "Belgium will send ammunition to Lebanon.",
        ("Belgium has no plans to send troops to Lebanon."),
        "Belgium is considering sanctions against Rwanda.",
    ],
)  # fmt: skip
def test_a_report_in_its_own_voice_has_no_speaker(text: str) -> None:
    assert only(text).speaker_span is None


def test_a_holder_who_is_understood_is_marked_as_inferred() -> None:
    (found,) = commitments_of("Iran will pay a heavy price, Israel's defence minister warned.")
    assert found.inferred
