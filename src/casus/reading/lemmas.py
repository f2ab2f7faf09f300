"""Base forms that the language model's rules get wrong: "*staged*" is no form of "stag"."""

from __future__ import annotations

from spacy.language import Language

_NO_VERBS = frozenset(
    ["stag", "wag", "fin", "par", "prim", "rap", "scar", "snip", "spar", "din", "wad", "shin"]
)
"""What news never means by a verb, but by its form that of a longer one: "staged", "waged", "fined", "primed"."""

_WITHOUT_E = "backfill cordon greenlight relaunch strongarm trial waterboard install airlift outflank"
"""Verbs to whose inflected forms the rules add an "e"."""

_OTHERS = {
    "readmitted": "readmit", "readmitting": "readmit",
    "readied": "ready", "readies": "ready", "resupplied": "resupply", "resupplies": "resupply",
    "resupplying": "resupply", "bussed": "bus", "bussing": "bus", "gutted": "gut", "gutting": "gut",
    "unfroze": "unfreeze", "unfrozen": "unfreeze",
    "airdropped": "airdrop", "airdropping": "airdrop", "reequipped": "reequip",
}  # fmt: skip


def teach_lemmas(nlp: Language) -> None:
    """Correct the lists of the pipeline's lemmatizer, where it works by rules."""
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not (lookups.has_table("lemma_exc") and lookups.has_table("lemma_index")):
        return
    index = lookups.get_table("lemma_index")
    index["verb"] = type(index["verb"])(verb for verb in index["verb"] if verb not in _NO_VERBS)
    lookups.get_table("lemma_exc")["noun"]["bases"] = ["base"]  # never "basis" where armies are
    regular = {form: verb for verb in _WITHOUT_E.split() for form in (f"{verb}ed", f"{verb}ing")}
    lookups.get_table("lemma_exc")["verb"].update(
        {form: [verb] for form, verb in {**regular, **_OTHERS}.items()}
    )
