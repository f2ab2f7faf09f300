"""Places that decide whether a clause holds, found in the words of a question."""

from __future__ import annotations

import pytest

from casus.codebook.places import find_place, load_places


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Hawaii", "Hawaii"),
        ("the base at Pearl Harbor", "Hawaii"),
        ("a US warship in the Mediterranean", "Mediterranean Sea"),
        ("the Réunion island", "Réunion"),
        ("a French frigate off New Caledonia", "New Caledonia"),
        ("the South China Sea", "South China Sea"),
        ("the Diaoyu Islands", "Senkaku Islands"),
        ("US troops in Iraq", "Iraq"),
        ("Ceuta or Melilla", "Melilla"),
        ("NAGORNO-KARABAKH", "Nagorno-Karabakh"),
        ("soldiers of the United States in Peru", "Peru"),
    ],
)
def test_a_place_is_found_by_its_names(words: str, name: str) -> None:
    place = find_place(words, "USA")
    assert place is not None
    assert place.name == name


@pytest.mark.parametrize("words", ["Lyon", "a farm near the border", "Guamá"])
def test_words_without_a_known_place_give_none(words: str) -> None:
    assert find_place(words, "USA") is None


def test_who_holds_a_place_may_differ_from_whose_it_is() -> None:
    crimea, svalbard = load_places()["crimea"], load_places()["svalbard"]
    assert crimea.occupied
    assert (crimea.sovereign, crimea.administrator) == ("UKR", "RUS")
    assert not svalbard.occupied
    assert "JPN-administered" in load_places()["senkaku"].flags
    assert "JPN-administered" not in load_places()["takeshima"].flags


def test_every_name_is_given_once() -> None:
    assert len(load_places()) > 300
