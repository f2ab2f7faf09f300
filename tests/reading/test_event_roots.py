"""Where the way an act is said decides the root: what is promised, meant, refused or alleged is coded by that."""

import pytest

from casus.parsed import Doc, Span
from casus.reading.event_ranking.roots import acts_between, said_root
from casus.reading.language import parse

ROOTS = [
    ("Norway will send medicine to Lebanon.", "Norway", "Lebanon", "AGREE"),
    ("Norway wants to help Moldova.", "Norway", "Moldova", "AGREE"),
    ("Hungary intends to expand trade with Serbia.", "Hungary", "Serbia", "AGREE"),
    ("Peru and Chile are seeking to deepen a partnership in energy.", "Peru", "Chile", "AGREE"),
    ("Angola wants to attack Zambia.", "Angola", "Zambia", "THREATEN"),
    ("Norway did not send medicine to Lebanon.", "Norway", "Lebanon", "REJECT"),
    ("Jordan said that Kuwait had attacked Qatar.", "Jordan", "Kuwait", "ACCUSE"),
    ("Japan said two rockets were fired at it from Kamchatka.", "Japan", "Kamchatka", "ACCUSE"),
]
NO_ROOTS = [
    ("Norway sent medicine to Lebanon.", "Norway", "Lebanon"),
    ("Jordan wants Kuwait to attack Qatar.", "Jordan", "Kuwait"),
    ("Jordan said that Kuwait had attacked Qatar.", "Kuwait", "Qatar"),
    ("Angola may attack Zambia.", "Angola", "Zambia"),
    ("Jordan said that Kuwait had helped Qatar.", "Jordan", "Kuwait"),
    ("Jordan said that Kuwait might attack Qatar.", "Jordan", "Kuwait"),
    ("Angola shelled a village in Zambia.", "village", "Angola"),
]


def mention(doc: Doc, word: str) -> Span:
    return next(doc[token.i : token.i + 1] for token in doc if token.text == word)


def root_of(sentence: str, source: str, target: str) -> str | None:
    doc = parse(sentence)
    return said_root(acts_between(doc), mention(doc, source), mention(doc, target))


@pytest.mark.parametrize(("sentence", "source", "target", "root"), ROOTS)
def test_the_wording_gives_the_root(sentence: str, source: str, target: str, root: str) -> None:
    assert root_of(sentence, source, target) == root


@pytest.mark.parametrize(("sentence", "source", "target"), NO_ROOTS)
def test_an_act_that_speaks_for_itself_or_is_imagined_gives_none(
    sentence: str, source: str, target: str
) -> None:
    assert root_of(sentence, source, target) is None


def test_without_a_source_there_is_no_root() -> None:
    assert said_root(acts_between(parse("Angola shelled Zambia.")), None, None) is None


def test_who_means_to_do_something_requests_nothing() -> None:
    acts = acts_between(parse("Peru is seeking to deepen a partnership with Chile."))
    assert "REQUEST" not in {act.entry.type for act in acts}
    (act,) = acts_between(parse("Peru seeks help from Chile."))
    assert act.entry.type == "REQUEST"
