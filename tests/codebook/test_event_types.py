"""A user's own event types: what a file may say, and what is refused."""

from pathlib import Path

import pytest

from casus.codebook import load
from casus.errors import CodebookError

RAID = """
[[event_types]]
name = "CATTLE_RAID"
definition = "Herds are stolen."
parents = ["ASSAULT primitive", "COERCE seize"]
words = ["cattle raid", "to steal the cattle"]

[[event_types.triggers]]
pattern = "raid @herd"
"""
CLASSES = '[word_classes]\nherd = "herd cattle kraal"\n'


def written(folder: Path, content: str, name: str = "own.toml") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_a_type_inherits_from_its_first_parent(tmp_path: Path) -> None:
    found = load(written(tmp_path, CLASSES + RAID)).event_types["CATTLE_RAID"]
    assert found.parents == (("ASSAULT", "primitive"), ("COERCE", "seize"))
    assert {(entry.type, entry.mode, entry.subtype) for entry in found.entries} == {
        ("ASSAULT", "primitive", "CATTLE_RAID")
    }
    assert found.cameo == "180"


def test_a_cameo_code_may_be_given(tmp_path: Path) -> None:
    own = (CLASSES + RAID).replace("words =", 'cameo = "171"\nwords =')
    assert {entry.cameo for entry in load(written(tmp_path, own)).event_types["CATTLE_RAID"].entries} == {
        "171"
    }


def test_older_names_of_plover_types_are_understood(tmp_path: Path) -> None:
    own = (CLASSES + RAID).replace("ASSAULT primitive", "DEMAND yield")
    assert load(written(tmp_path, own)).event_types["CATTLE_RAID"].parents[0] == ("REQUEST", "yield")


def test_a_later_file_overrides_a_type(tmp_path: Path) -> None:
    first = written(tmp_path, CLASSES + RAID)
    second = written(tmp_path, (CLASSES + RAID).replace("Herds are", "Cattle is"), "later.toml")
    assert load(first, second).event_types["CATTLE_RAID"].definition == "Cattle is stolen."


def test_the_shipped_lexicon_stays_as_it_is(tmp_path: Path) -> None:
    own, shipped = load(written(tmp_path, CLASSES + RAID)), load()
    assert own.lexicon["raid"]["verb"][0].subtype == "CATTLE_RAID"
    assert own.lexicon["raid"]["verb"][1:] == shipped.lexicon["raid"]["verb"]


@pytest.mark.parametrize(
    ("change", "by", "complaint"),
    [
        ('name = "CATTLE_RAID"', 'name = "ASSAULT"', "event_types[1].name: ASSAULT is a PLOVER type already"),
        ('name = "CATTLE_RAID"', 'name = "YIELD"', "event_types[1].name: YIELD is a PLOVER type already"),
        ('name = "CATTLE_RAID"', 'name = "cattle raid"', "event_types[1].name: String should match pattern"),
        ("ASSAULT primitive", "ASAULT", "event_types[1].parents: unknown PLOVER type 'ASAULT'"),
        ("ASSAULT primitive", "ASSAULT rude", "event_types[1].parents: ASSAULT has no mode 'rude'; its modes are"),
        ('["ASSAULT primitive", "COERCE seize"]', "[]", "event_types[1].parents: List should have at least 1 item"),
        ('definition = "Herds are stolen."', 'definition = ""', "event_types[1].definition: String should have"),
        ('"cattle raid"', '"-"', "event_types[1].words: '-' holds no word to look for"),
        ("raid @herd", "raid @flock", "event_types[1].triggers: unknown word class @flock"),
        ("raid @herd", "", "event_types[1].triggers[1].pattern: String should have at least 1 character"),
        ('pattern = "raid @herd"', 'pattern = "raid"\nframe = "who>whom"', "'who>whom' is no frame"),
        ('pattern = "raid @herd"', 'pattern = "raid"\npos = "adverb"', "event_types[1].triggers[1].pos: Input should"),
        ("words =", 'cameo = "999"\nwords =', "event_types[1].cameo: unknown CAMEO code '999'"),
        ("words =", 'color = "red"\nwords =', "event_types[1].color: Extra inputs are not permitted"),
        ("herd cattle kraal", "", "word_classes.herd: has no words"),
        ("herd =", "troops =", "word_classes.troops: shipped already"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_file_and_entry(
    tmp_path: Path, change: str, by: str, complaint: str
) -> None:
    content = (CLASSES + RAID).replace(change, by, 1)
    assert content != CLASSES + RAID
    with pytest.raises(CodebookError) as raised:
        load(written(tmp_path, content))
    assert any(
        error.startswith(str(tmp_path / "own.toml")) and complaint in error for error in raised.value.errors
    )


def test_a_type_needs_triggers(tmp_path: Path) -> None:
    bare = RAID.partition("words =")[0]
    with pytest.raises(CodebookError, match=r"event_types\[1\]: CATTLE_RAID has no triggers"):
        load(written(tmp_path, bare))


def test_a_name_is_given_once(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match=r"event_types\[2\].name: CATTLE_RAID is given twice"):
        load(written(tmp_path, CLASSES + RAID + RAID))
