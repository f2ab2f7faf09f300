"""Which words may be cues of an attribution, and what kind of word they are.

A cue is represented by its head word: the verb of a verb group, the noun of "his claim that", the copula of
"is convinced that", "according", the colon of "Britain: It is unlikely that …"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Token

from casus.codebook.attribution_cues import load_attribution_cues
from casus.reading.layout import Layout

_NOT_CLAUSES = frozenset({"aux", "auxpass"})
_VIEW_PREPOSITIONS = frozenset({"in", "for", "to", "by", "per", "from", "with", "on"})
_VIEW_NOUNS = frozenset(
    {"view", "opinion", "eye", "word", "mind", "judgment", "judgement", "estimation", "part", "account"}
)
_HEARSAY = frozenset({"reportedly", "allegedly", "seemingly", "apparently", "supposedly", "purportedly"})


def cue_candidates(doc: Doc, layout: Layout) -> Iterator[Token]:
    """The tokens that may head a cue."""
    return (token for token in doc if _may_be_cue(token, layout))


def _may_be_cue(token: Token, layout: Layout) -> bool:
    check = _CHECKS.get(token.pos_)
    return check is not None and check(token, layout)


def _listed(lemma: str, pos: str) -> bool:
    return (lemma.lower(), pos) in load_attribution_cues()


def _noun_may_be_cue(token: Token, _: Layout) -> bool:
    return _listed(token.lemma_, "N") or (token.dep_ == "ROOT" and _listed(token.lemma_, "V"))


def _adjective_may_be_cue(token: Token, _: Layout) -> bool:
    apart = token.dep_ in {"amod", "advcl", "acl", "ROOT"}
    return _listed(token.lemma_, "V") or (apart and _listed(token.lemma_, "A"))


def _opens_view(token: Token, _: Layout) -> bool:
    """Whether a preposition opens "in his view", "for its part"."""
    nouns = (child.lemma_.lower() for child in token.children if child.dep_ == "pobj")
    return token.lower_ in _VIEW_PREPOSITIONS and any(noun in _VIEW_NOUNS for noun in nouns)


_CHECKS: dict[str, Callable[[Token, Layout], bool]] = {
    "VERB": lambda token, layout: True,
    "AUX": lambda token, layout: token.dep_ not in _NOT_CLAUSES,
    "NOUN": _noun_may_be_cue,
    "PROPN": lambda token, layout: token.i < layout.title_end and _listed(_verb_lemma(token), "V"),
    "ADJ": _adjective_may_be_cue,
    "ADP": _opens_view,
    "ADV": lambda token, layout: token.lower_ in _HEARSAY,
    "PUNCT": lambda token, layout: token.text == ":",
}


def _verb_lemma(token: Token) -> str:
    """A capitalised verb of a headline, without its ending."""
    word = token.lower_
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def key_lemma(token: Token) -> str:
    """The lemma that carries the cue's meaning: the predicate of a copula, else the word itself."""
    if token.pos_ == "AUX" or token.lemma_ in {"be", "remain", "become", "feel"}:
        for child in token.children:
            if child.dep_ in {"acomp", "attr", "oprd", "prep"} and child.i > token.i:
                return f"{token.lemma_.lower()}+{child.lemma_.lower()}"
    if token.pos_ == "PROPN":
        return _verb_lemma(token)
    particle = next((child.lower_ for child in token.children if child.dep_ == "prt"), None)
    return f"{token.lemma_.lower()}+{particle}" if particle else token.lemma_.lower()


def cue_classes(token: Token) -> str:
    """The attitude classes of the cue word in the codebook, joined; empty when it is not there."""
    table = load_attribution_cues()
    pos = {"NOUN": "N", "ADJ": "A"}.get(token.pos_, "V")
    lemma = key_lemma(token)
    if "+" in lemma and token.lemma_.lower() in {"be", "remain", "become", "feel"}:
        lemma, pos = lemma.split("+")[1], "A"
    entries = table.get((lemma.split("+")[0], pos), ()) or table.get((lemma, "N"), ())
    return "|".join(dict.fromkeys(entry.cue_class for entry in entries))


def subject_kind(token: Token | None) -> str:
    """What sort of word a subject is: a named entity, a pronoun by its form, a common noun by its lemma."""
    if token is None:
        return "-"
    if token.ent_type_:
        return token.ent_type_
    if token.pos_ == "PRON" or token.tag_ in {"DT", "WDT", "WP"}:
        return token.lower_
    return token.tag_


def find_subject(token: Token) -> Token | None:
    """The nearest subject of a clause, through coordination and auxiliaries."""
    for _ in range(4):
        for child in token.children:
            if child.dep_ in {"nsubj", "nsubjpass", "csubj", "expl"}:
                return child
        if token.dep_ in {"relcl", "acl"}:
            return token.head
        if token.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep"}:
            return None
        token = token.head
    return None


def noun_class(token: Token) -> str:
    """The attitude class of a noun ("claim", "support"), empty for other words."""
    entries = load_attribution_cues().get((token.lemma_.lower(), "N"), ())
    return entries[0].cue_class if entries else ""
