"""The codebook's attribution cues and venues."""

from __future__ import annotations

import pytest

from casus.codebook.attribution_cues import load_attribution_cues, load_attribution_venues


@pytest.mark.parametrize(
    ("lemma", "pos", "cue_class"),
    [
        ("say", "V", "say"),
        ("vow", "V", "promise"),
        ("denial", "N", "deny"),
        ("wary", "A", "think"),
        ("according", "P", "phrase"),
    ],
)
def test_a_cue_has_its_class(lemma: str, pos: str, cue_class: str) -> None:
    assert cue_class in {cue.cue_class for cue in load_attribution_cues()[lemma, pos]}


def test_senses_with_a_particle_come_first() -> None:
    senses = load_attribution_cues()["point", "V"]
    assert [bool(sense.particle) for sense in senses] == sorted(
        (bool(s.particle) for s in senses), reverse=True
    )


@pytest.mark.parametrize(
    ("noun", "kind"),
    [("interview", "occasion"), ("statement", "occasion"), ("bbc", "outlet"), ("x", "platform")],
)
def test_a_venue_has_its_kind(noun: str, kind: str) -> None:
    assert load_attribution_venues()[noun] == kind
