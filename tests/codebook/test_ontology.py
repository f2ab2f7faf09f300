"""The ontology: what PLOVER and CAMEO say of one another, and what a general description includes."""

import pytest

from casus.codebook.ontology import load_ontology
from casus.errors import CodebookError


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("01", None),  # PLOVER dropped public statements
        ("1053", "REQUEST"),
        ("0353", "AGREE"),
        ("081", "CONCEDE"),
        ("0841", "RETREAT"),
        ("163", "SANCTION"),
        ("173", "COERCE"),
        ("175", "ASSAULT"),
        ("1711", "COERCE"),
        ("1712", "ASSAULT"),
        ("191", "COERCE"),
        ("192", "COERCE"),
        ("195", "ASSAULT"),
        ("2042", "ASSAULT"),
    ],
)
def test_cameo_codes_have_the_plover_type_of_their_longest_known_prefix(code: str, name: str | None) -> None:
    assert load_ontology().type_of_cameo(code) == name


@pytest.mark.parametrize(
    ("general", "specific"),
    [
        (("ASSAULT", None), ("ASSAULT", "heavy-weapons")),
        (("ASSAULT", "aerial"), ("ASSAULT", "drone")),
        (("MOBILIZE", "troops"), ("MOBILIZE", "troops")),
        (("YIELD", None), ("RETREAT", "withdraw")),
        (("DEMAND", None), ("REQUEST", "meet")),
        (("COERCE", "restrict"), ("COERCE", "curfew")),
    ],
)
def test_the_general_includes_the_specific(
    general: tuple[str, str | None], specific: tuple[str, str | None]
) -> None:
    assert load_ontology().subsumes(*general, *specific)


@pytest.mark.parametrize(
    ("general", "specific"),
    [
        (("ASSAULT", None), ("COERCE", "restrict")),  # a blockade is no invasion
        (("ASSAULT", None), ("COERCE", "seize")),  # nor is an annexation, though it may follow one
        (("ASSAULT", "aerial"), ("ASSAULT", None)),
        (("ASSAULT", "drone"), ("ASSAULT", "aerial")),
        (("COERCE", None), ("SANCTION", None)),
    ],
)
def test_nothing_else_is_included(general: tuple[str, str | None], specific: tuple[str, str | None]) -> None:
    assert not load_ontology().subsumes(*general, *specific)


def test_quads_follow_plover_which_counts_sanctions_as_material_conflict() -> None:
    ontology = load_ontology()
    assert [ontology.quad(name) for name in ("AGREE", "AID", "REQUEST", "SANCTION")] == [1, 2, 3, 4]


def test_a_mode_has_its_own_score_and_code() -> None:
    ontology = load_ontology()
    assert ontology.score("RETREAT") == 6.5
    assert ontology.score("RETREAT", "disarm") == 10
    assert ontology.cameo_of("ASSAULT", "aerial") == "195"
    assert ontology.score("ACCUSE") == -3  # the manual prints it without its sign


def test_goldstein_values_fall_back_to_the_code_above() -> None:
    ontology = load_ontology()
    assert ontology.goldstein("0874") == 10
    assert ontology.goldstein("0214") == ontology.goldstein("021")


def test_unknown_names_are_refused_with_the_names_that_exist() -> None:
    with pytest.raises(CodebookError, match=r"SURRENDER.*AGREE"):
        load_ontology().name_of("SURRENDER")
    with pytest.raises(CodebookError, match="99"):
        load_ontology().goldstein("99")
