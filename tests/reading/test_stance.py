"""What the words around an act make of it: a table of sentences, the act in question and the stance towards it."""

from __future__ import annotations

import pytest

from casus.reading.commitments.stance import StanceReading, read_stance
from casus.reading.language import parse


def stance_of(sentence: str, act: str) -> StanceReading:
    doc = parse(sentence)
    token = next(token for token in doc if token.text == act)
    return read_stance(token)


WILL = [
    ("Ruritania will send tanks to Borduria.", "send"),
    ("The president vowed to retaliate.", "retaliate"),
    ("Syldavia plans to deploy two brigades on the border.", "deploy"),
    ("The alliance is determined to defend every inch of its territory.", "defend"),
    ("Ruritania is committed to supporting its neighbour.", "supporting"),
    ("Borduria threatened sanctions against the island.", "sanctions"),
    ("Borduria has threatened to cut off gas supplies.", "cut"),
    ("The government intends to expel the ambassador.", "expel"),
    ("The cabinet has decided to withdraw its troops.", "withdraw"),
    ("Its goal is to blockade the port.", "blockade"),
    ("Syldavia has no choice and will continue to arm the rebels.", "arm"),
    ("The minister promised that Ruritania would deliver the missiles.", "deliver"),
    ("Ruritania is set to impose tariffs next week.", "impose"),
    ("They pledged to send ammunition and to train soldiers.", "train"),
    ("The treaty obliges Ruritania to defend the islands.", "defend"),
]
WILL_NOT = [
    ("Ruritania will not send tanks to Borduria.", "send"),
    ("We have no plans to send soldiers there.", "send"),
    ("The president has no intention of invading the island.", "invading"),
    ("The chancellor ruled out sending soldiers.", "sending"),
    ("Ruritania refuses to withdraw its forces.", "withdraw"),
    ("The general ruled out an invasion.", "invasion"),
    ("Borduria is not considering sanctions.", "sanctions"),
    ("Borduria does not intend to attack anyone.", "attack"),
    ("Syldavia is unwilling to sign the accord.", "sign"),
    ("The alliance would never attack its neighbours.", "attack"),
    ("They declined to join the sanctions.", "join"),
]
MAY = [
    ("Ruritania is ready to send peacekeepers.", "send"),
    ("The minister did not rule out sending troops.", "sending"),
    ("She refused to rule out sending troops.", "sending"),
    ("Syldavia is considering new sanctions.", "sanctions"),
    ("Borduria is weighing whether to deploy missiles.", "deploy"),
    ("The prime minister offered to mediate talks.", "mediate"),
    ("We reserve the right to retaliate.", "retaliate"),
    ("Ruritania might close the strait.", "close"),
    ("The king is open to negotiating a truce.", "negotiating"),
    ("Ruritania does not exclude the use of force.", "force"),
]
DEMAND = [
    ("Ruritania demanded that Borduria withdraw its forces.", "withdraw"),
    ("The minister urged Borduria to release the sailors.", "release"),
    ("The council called on both sides to hold talks.", "hold"),
    ("They asked the alliance to send ammunition.", "send"),
    ("Ruritania insists that Borduria must lift the blockade.", "lift"),
    ("The president wants the alliance to deploy more troops.", "deploy"),
    ("Borduria should stop arming the rebels, the envoy said.", "stop"),
]
DID = [
    ("Ruritania has deployed ten thousand troops.", "deployed"),
    ("Borduria is sending weapons to the rebels.", "sending"),
    ("Syldavian jets bombed the port on Monday.", "bombed"),
    ("Ruritania imposed sanctions and expelled diplomats.", "expelled"),
    ("Borduria's exercises are underway near the border.", "exercises"),
]
DENIES = [
    ("Borduria denies planning to invade.", "invade"),
    ("Borduria denies any plans to attack its neighbour.", "attack"),
    ("The general denied that his army would attack.", "attack"),
]
ASSESSES = [
    ("The generals fear that Borduria will attack.", "attack"),
    ("An invasion is very likely.", "invasion"),
    ("It is unlikely that troops will be sent.", "sent"),
    ("They suspect that Borduria intends to annex the valley.", "annex"),
    ("Ruritania accused Borduria of planning to seize the port.", "seize"),
    ("The risk of an attack has grown.", "attack"),
]
NOTHING = [
    ("Ruritania did not send tanks to Borduria.", "send"),
    ("Ruritania failed to send tanks.", "send"),
    ("Ruritania would have sent tanks if it had been asked.", "sent"),
    ("Everyone remembers the invasion.", "invasion"),
]

TABLE = [
    (sentence, act, stance)
    for stance, rows in [
        ("will", WILL), ("will_not", WILL_NOT), ("may", MAY), ("demand", DEMAND), ("did", DID), ("denies", DENIES),
        ("assesses", ASSESSES), (None, NOTHING),
    ]
    for sentence, act in rows
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "act", "stance"), TABLE)
def test_the_governing_words_give_the_stance(sentence: str, act: str, stance: str | None) -> None:
    assert stance_of(sentence, act).stance == stance


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("They urged Borduria not to attack the port.", "attack"),
        ("Ruritania warned Borduria against attacking the port.", "attacking"),
        ("Borduria must not send weapons to the rebels.", "send"),
        ("The council urged both sides to refrain from attacking cities.", "attacking"),
    ],
)
def test_a_demand_can_be_to_refrain(sentence: str, act: str) -> None:
    reading = stance_of(sentence, act)
    assert (reading.stance, reading.refrain) == ("demand", True)


def test_whoever_is_urged_is_the_agent_and_whoever_urges_the_holder() -> None:
    reading = stance_of("The minister urged Borduria to release the sailors.", "release")
    assert reading.holder is not None and reading.holder.text == "minister"
    assert reading.agent is not None and reading.agent.text == "Borduria"
