"""The confidence of an event: a measured chance, made of what can be seen of its act."""

import pytest

from casus.codebook.files import read_toml
from casus.model import Document, Event
from casus.reading import read
from casus.reading.events.acts import named_acts
from casus.reading.events.confidence import confidence_of, evidence_of
from casus.reading.language import parse


def only(text: str) -> Event:
    (event,) = read(Document(text)).events
    return event


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("Iran attacked Iraq.", "Diplomats met in a town attacked by Iran."),
        ("Iran attacked Iraq.", "Iran may attack Iraq."),
        ("Iran attacked Iraq.", "Bombs were thrown in an attack on Iraq."),
    ],
)
def test_what_is_said_plainly_is_surer(surer: str, less_sure: str) -> None:
    assert only(surer).confidence > read(Document(less_sure)).events[-1].confidence


def test_a_confidence_is_a_chance() -> None:
    for text in ("Iran attacked Iraq.", "Chad sent troops to Mali.", "Peru rejected talks with Chile."):
        for event in read(Document(text)).events:
            assert 0 < event.confidence < 1


def test_every_piece_of_evidence_has_a_measured_weight() -> None:
    (act,) = named_acts(parse("Iran attacked Iraq."))
    assert set(evidence_of(act, "actual")) <= set(read_toml("event_confidence.toml")["weights"])
    assert confidence_of(act, "actual") == confidence_of(act, "actual")
