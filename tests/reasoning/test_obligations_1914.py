"""The alliances of July 1914, each clause against the attacker it names."""

from __future__ import annotations

import datetime as dt

import pytest

from casus.reasoning.obligations import obligations


def owed(attacker: str, target: str, day: str, act: str = "ASSAULT") -> dict[str, str]:
    rows = obligations(attacker, target, dt.date.fromisoformat(day), act=act)
    return {row.actor: row.treaty for row in rows if row.duty == "defence"}


@pytest.mark.parametrize(
    ("attacker", "target", "day", "actor", "treaty"),
    [
        ("RUS", "AUH", "1914-08-01", "DEU", "dual-alliance-1879"),
        ("RUS", "DEU", "1914-08-01", "AUH", "dual-alliance-1879"),
        ("DEU", "RUS", "1914-08-01", "FRA", "franco-russian-1892"),
        ("DEU", "FRA", "1914-08-03", "RUS", "franco-russian-1892"),
        ("DEU", "BEL", "1914-08-04", "GBR", "london-1839"),
        ("RUS", "AUH", "1914-08-01", "ROU", "romania-triple-alliance-1883"),
        ("FRA", "ITA", "1914-07-01", "DEU", "triple-alliance-1882"),
        ("FRA", "DEU", "1914-07-01", "ITA", "triple-alliance-1882"),
        ("AUH", "SRB", "1914-07-28", "GRC", "greece-serbia-1913"),
        ("RUS", "DEU", "1914-08-02", "TUR", "german-ottoman-1914"),
        ("DEU", "JPN", "1914-08-23", "GBR", "anglo-japanese-1911"),
    ],
)
def test_whose_case_arises(attacker: str, target: str, day: str, actor: str, treaty: str) -> None:
    assert owed(attacker, target, day).get(actor) == treaty


@pytest.mark.parametrize(
    ("attacker", "target", "day", "actor"),
    [
        ("AUH", "SRB", "1914-07-28", "RUS"),
        ("AUH", "SRB", "1914-07-28", "FRA"),
        ("DEU", "FRA", "1914-08-03", "GBR"),
        ("DEU", "RUS", "1914-08-01", "GBR"),
        ("SRB", "AUH", "1914-07-01", "DEU"),
        ("SRB", "AUH", "1914-07-01", "ITA"),
        ("AUH", "ITA", "1914-07-01", "FRA"),
        ("RUS", "AUH", "1879-10-20", "DEU"),
        ("DEU", "RUS", "1894-01-03", "FRA"),
        ("RUS", "DEU", "1914-08-01", "TUR"),
        ("DEU", "FRA", "1888-01-01", "RUS"),
    ],
)
def test_whose_case_does_not_arise(attacker: str, target: str, day: str, actor: str) -> None:
    assert actor not in owed(attacker, target, day)


def test_a_mobilisation_in_the_triple_alliance_brings_the_franco_russian_one() -> None:
    assert owed("AUH", "RUS", "1914-07-31", act="MOBILIZE") == {"FRA": "franco-russian-1892"}
    assert owed("RUS", "AUH", "1914-07-30", act="MOBILIZE") == {}


def test_the_entente_binds_to_talk_only() -> None:
    rows = obligations("DEU", "FRA", dt.date(1914, 8, 2))
    [british] = [row for row in rows if row.actor == "GBR"]
    assert (british.duty, british.treaty) == ("consult", "entente-cordiale-1904")


def test_russia_owed_serbia_nothing_and_that_is_said() -> None:
    rows = obligations("AUH", "SRB", dt.date(1914, 7, 28))
    assert ("RUS", "none", "russia-serbia-1914") in {(row.actor, row.duty, row.treaty) for row in rows}


def test_the_guarantee_of_belgium_is_given_with_both_readings() -> None:
    rows = obligations("DEU", "BEL", dt.date(1914, 8, 4))
    [british] = [row for row in rows if row.actor == "GBR"]
    assert british.contested
    assert any("collective" in note for note in british.notes)
