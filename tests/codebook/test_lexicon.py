"""The lexicon of acts: which words name which act, and who stands where in the sentence."""

import pytest

from casus.codebook.lexicon import load_lexicon, parse_entry
from casus.codebook.lexicon_arguments import frame_arguments
from casus.codebook.lexicon_matching import match
from casus.reading.language import parse

ACTS = [
    ("Norway pulled its troops out of Mali.", "pulled", "RETREAT", "Norway", "Mali"),
    ("Chad sent 400 soldiers to Gabon.", "sent", "MOBILIZE", "Chad", "Gabon"),
    ("Poland sent ammunition to Moldova.", "sent", "AID", "Poland", "Moldova"),
    ("Canada sent an envoy to Cuba.", "sent", "CONSULT", "Canada", "Cuba"),
    ("Soldiers sent by Belgium reached the town.", "sent", "MOBILIZE", "Belgium", None),
    ("Tehran would face tough sanctions from the bloc.", "face", "SANCTION", "bloc", "Tehran"),
    ("Serbia's attack on Kosovo was short.", "attack", "ASSAULT", "Serbia", "Kosovo"),
    ("The invasion of Laos by Siam failed.", "invasion", "ASSAULT", "Siam", "Laos"),
    ("Kenya recalled its ambassador from Somalia.", "recalled", "SANCTION", "Kenya", "Somalia"),
    ("Ankara cut off water supplies to Syria.", "cut", "COERCE", "Ankara", "Syria"),
    ("Tokyo froze North Korean assets.", "froze", "SANCTION", "Tokyo", "Korean"),
    ("The drone, which Oman shot down, was unarmed.", "shot", "ASSAULT", "Oman", "drone"),
    ("Tariffs imposed by Ottawa on Beijing will stay.", "imposed", "SANCTION", "Ottawa", "Beijing"),
    ("Rebels shelled and occupied the village.", "shelled", "ASSAULT", "Rebels", "village"),
    ("Spain promised to send tanks to Kyiv.", "send", "AID", "Spain", "Kyiv"),
    ("India is ready to strengthen its forces in Assam.", "strengthen", "MOBILIZE", "India", "Assam"),
    ("Peru has no plans to send troops to Haiti.", "send", "MOBILIZE", "Peru", "Haiti"),
    ("Turkey accused Athens of violating its airspace.", "violating", "ASSAULT", "Athens", "its"),
    ("Yemen has been invaded.", "invaded", "ASSAULT", None, "Yemen"),
    ("Talks between Rwanda and Burundi went on.", "Talks", "CONSULT", "Rwanda", "Burundi"),
    ("Kenya received weapons from Jordan.", "received", "AID", "Jordan", "Kenya"),
    ("The strikers received assurances from the ministry.", "received", "AGREE", "ministry", "strikers"),
    ("The rebels received envoys from Kenya.", "received", "CONSULT", "rebels", "Kenya"),
    ("Proof against Peru was produced by Bolivia.", "produced", "ACCUSE", "Bolivia", "Peru"),
    ("Norway deepened its partnership with Japan.", "deepened", "COOPERATE", "Norway", "Japan"),
]


@pytest.mark.parametrize(("sentence", "word", "act", "source", "target"), ACTS)
def test_an_act_with_its_source_and_target(
    sentence: str, word: str, act: str, source: str | None, target: str | None
) -> None:
    token = next(token for token in parse(sentence) if token.text == word)
    entry = match(token)
    assert entry is not None
    found_source, found_target, is_open = frame_arguments(token, entry)
    assert entry.type == act
    assert (found_source.text if found_source is not None else None) == source
    assert (found_target.text if found_target is not None else None) == target
    assert is_open == (source is None)


@pytest.mark.parametrize(
    "sentence", ["The committee has its seat in Geneva.", "It rained all over the plain."]
)
def test_words_that_name_no_act(sentence: str) -> None:
    assert [token.text for token in parse(sentence) if match(token) is not None] == []


def test_the_pattern_that_asks_for_most_wins() -> None:
    token = next(token for token in parse("Mali broke off talks with Algeria.") if token.text == "broke")
    entry = match(token)
    assert entry is not None
    assert (entry.pattern, entry.type) == ("break off @talks", "SANCTION")


def test_alternatives_and_particles_are_read_from_a_pattern() -> None:
    row = {"pattern": "call off visit|trip", "pos": "verb", "type": "SANCTION", "mode": "discontinue"}
    entry = parse_entry({**row, "cameo": "", "frame": "subj>to", "note": ""})
    assert entry.heads == {"call"}
    assert entry.links[0].words == {"off"}
    assert entry.links[0].phrase is not None
    assert entry.links[0].phrase.heads == {"visit", "trip"}
    assert entry.cameo == "164"


def test_every_entry_can_be_reached_and_its_frame_reads_source_and_target() -> None:
    entries = {entry for known in load_lexicon().values() for found in known.values() for entry in found}
    assert len(entries) > 2000
    assert all(entry.frame.count(">") == 1 and entry.heads for entry in entries)
