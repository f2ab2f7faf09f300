"""The ranker: which kind of event a sentence reports between two marked actors, or at all."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.codebook import load
from casus.model import Document
from casus.reading.actors.index import ActorIndex
from casus.reading.event_ranking.coder import SentenceCoder
from casus.reading.event_ranking.encoder import WIDTH, encode, word_pieces
from casus.reading.event_ranking.features import path
from casus.reading.event_ranking.model import BUCKETS, bucket
from casus.reading.event_ranking.pairs import mentions
from casus.reading.language import parse

PAIRS = [
    ("Slovenia condemned the arrest of journalists in Belarus.", "Slovenia", "Belarus", "ACCUSE"),
    ("Soldiers of Niger shelled a market in Benin.", "Soldiers", "market", "ASSAULT"),
    ("The Swiss president met with his counterpart from Austria.", "president", "counterpart", "CONSULT"),
    ("Uganda rejected a proposal by Kenya.", "Uganda", "Kenya", "REJECT"),
    ("Sweden delivered food and medicine to Lebanon.", "Sweden", "Lebanon", "AID"),
    ("The rebels freed three hostages.", "rebels", "hostages", "YIELD"),
    ("Thousands of students marched against the government.", "students", "government", "PROTEST"),
    ("Police detained an opposition leader.", "Police", "leader", "COERCE"),
]


def coder_of(text: str) -> SentenceCoder:
    doc = parse(text)
    return SentenceCoder(doc[:], ActorIndex(doc, Document(text), load()))


@pytest.mark.parametrize(("sentence", "source", "target", "root"), PAIRS)
def test_the_root_between_two_marked_actors(sentence: str, source: str, target: str, root: str) -> None:
    coder = coder_of(sentence)
    doc = coder.sentence.doc
    mentions = [next(doc[t.i : t.i + 1] for t in doc if t.text == word) for word in (source, target)]
    assert coder.code(mentions[0], mentions[1]).root == root


@pytest.mark.parametrize(("sentence", "source", "target", "root"), PAIRS)
def test_the_root_of_the_bare_sentence(sentence: str, source: str, target: str, root: str) -> None:
    assert coder_of(sentence).code_unmarked().root == root


def test_the_likeliest_pair_is_who_acts_and_who_is_acted_on() -> None:
    pairs = coder_of("Last week Tunisia expelled two diplomats.").pairs()
    assert (pairs[0].source.text, pairs[0].target.root.text) == ("Tunisia", "diplomats")
    assert sum(pair.probability for pair in pairs) == pytest.approx(1, abs=1e-3)


def test_a_sentence_without_mentions_has_no_pair_and_still_a_root() -> None:
    coder = coder_of("Enough!")
    assert coder.pairs() == []
    assert coder.code_unmarked().source is None


@given(st.text(max_size=60))
@settings(max_examples=40, deadline=None)
def test_any_text_is_encoded_and_coded(text: str) -> None:
    doc = parse(text)
    assert encode(doc[:]).shape == (len(doc), WIDTH)
    assert 0 < coder_of(text).code_unmarked().probability <= 1


def test_encoding_is_the_same_every_time() -> None:
    doc = parse("The envoys of both sides met again in Muscat.")
    assert np.array_equal(encode(doc[:]), encode(doc[:]))


def test_word_pieces_are_the_longest_known_parts() -> None:
    assert word_pieces("Treaties") == ("treaties",)
    assert "".join(piece.removeprefix("##") for piece in word_pieces("Embargoes")) == "embargoes"
    assert word_pieces("é") == ("e",)
    assert word_pieces("U.S.") == ("u", ".", "s", ".")


def test_the_path_leads_over_the_common_governor() -> None:
    doc = parse("Malta asked Cyprus for help.")
    assert [token.text for token in path(doc[0], doc[2])] == ["asked"]


@given(st.text(max_size=20))
def test_feature_names_fall_into_the_table(name: str) -> None:
    assert 0 <= bucket(name) < BUCKETS


def test_parties_named_together_act_on_one_another() -> None:
    events = coder_of("Peru, Chile and Brazil met on Friday.").events()
    named = {(event.source.text, event.target.text) for event in events if event.source and event.target}
    assert named == {
        (one, other)
        for one in ("Peru", "Chile", "Brazil")
        for other in ("Peru", "Chile", "Brazil")
        if one != other
    }
    assert {event.root for event in events} == {"CONSULT"}


def test_one_who_acts_on_another_does_so_one_way() -> None:
    (event,) = coder_of("Sweden delivered food and medicine to Lebanon.").events()
    assert (event.root, event.source and event.source.text) == ("AID", "Sweden")


def test_role_scores_are_chances_over_the_mentions() -> None:
    coder = coder_of("Malta asked Cyprus for help.")
    found = mentions(coder.sentence)
    scores = coder.heads.role_scores(coder.sentence, found)
    assert scores.shape == (len(found), 2)
    assert np.exp(scores).sum(axis=0) == pytest.approx([1, 1], abs=1e-4)


def texts(sentence: str) -> list[str]:
    coder = coder_of(sentence)
    return [mention.text for mention in mentions(coder.sentence, coder.acts)]


def test_a_nationality_is_part_of_the_phrase_it_stands_in() -> None:
    assert texts("Georgian demonstrators threw stones at Turkish guards.")[::2] == [
        "Georgian demonstrators",
        "Turkish guards",
    ]


def test_a_nationality_before_an_act_is_a_mention_of_its_own() -> None:
    assert "Russian" in texts("The Russian invasion of Moldova began at dawn.")


def test_a_nationality_beside_another_is_a_mention_of_its_own() -> None:
    assert "Chinese" in texts("Chinese and Indian troops clashed on Monday.")


def test_a_name_before_a_day_is_no_part_of_the_day() -> None:
    assert any(
        "Japarov" in text
        for text in texts("Kazakhstan's envoy met with Kyrgyz President Sadyr Japarov Tuesday.")
    )


def test_the_pair_is_the_one_that_fits_the_root() -> None:
    event = coder_of("Egypt would not give permission to Sudan to help Chad.").code_unmarked()
    assert (event.root, event.target and event.target.text) == ("REJECT", "Sudan")
