"""Figures for groups of mentions."""

import pytest

from casus.evaluation.clusters import b_cubed, figures, links, pairwise

GOLD = dict.fromkeys("abc", 1) | dict.fromkeys("de", 2) | {"f": 3}


def test_the_same_groups_under_other_names_are_perfect() -> None:
    renamed = {mention: f"group {group}" for mention, group in GOLD.items()}
    assert all(scores["f1"] == 1.0 for scores in figures(GOLD, renamed).values())


def test_pairs_links_and_mentions_are_counted_as_their_authors_do() -> None:
    found = {"a": 1, "b": 1, "c": 2, "d": 2, "e": 2, "f": 3}
    assert pairwise(GOLD, found) == (2, 4, 4)  # ab and de of ab, cd, ce, de; of ab, ac, bc, de
    assert links(GOLD, found) == (2, 3, 3)
    scores = b_cubed(GOLD, found)
    assert scores["precision"] == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3 + 1) / 6)
    assert scores["recall"] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1 + 1) / 6)


def test_one_group_for_all_finds_everything_and_is_imprecise() -> None:
    scores = figures(GOLD, dict.fromkeys(GOLD, 0))
    assert [scores[kind]["recall"] for kind in scores] == [1.0, 1.0, 1.0]
    assert all(scores[kind]["precision"] < 0.7 for kind in scores)


def test_only_mentions_that_both_know_are_scored() -> None:
    assert pairwise(GOLD, {"a": 1, "b": 1, "z": 1}) == (1, 1, 1)
    assert b_cubed(GOLD, {})["f1"] == 0.0
