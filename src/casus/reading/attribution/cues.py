"""Which words may be cues of an attribution, and what kind of word they are.

A cue is represented by its head word: the verb of a verb group, the noun of "his claim that", the copula of
"is convinced that", "according", the colon of "Britain: It is unlikely that …"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from casus.codebook.attribution_cues import load_attribution_cues
from casus.reading.attribution.layout import Layout
from casus.reading.columns import Parse

_NOT_CLAUSES = frozenset({"aux", "auxpass"})
_VIEW_PREPOSITIONS = frozenset({"in", "for", "to", "by", "per", "from", "with", "on"})
_VIEW_NOUNS = frozenset(
    {"view", "opinion", "eye", "word", "mind", "judgment", "judgement", "estimation", "part", "account"}
)
_HEARSAY = frozenset({"reportedly", "allegedly", "seemingly", "apparently", "supposedly", "purportedly"})
_FUNCTION_WORDS = _VIEW_PREPOSITIONS | _HEARSAY | {":"}
_COPULAS = frozenset({"be", "remain", "become", "feel"})
_PREDICATES = frozenset({"acomp", "attr", "oprd", "prep"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_VIEWS = frozenset({"view", "opinion", "judgment", "judgement", "estimation"})
_POSSESSORS = frozenset({"poss"})
_AGENTS = frozenset({"nsubj"})
_THINGS = frozenset({"dobj"})
_ACTORS = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_PRONOUNS = frozenset({"it", "this", "that"})
_OPENING = frozenset({"it", "we", "there", "i", "our", "my", "you", "let"})
"""How words of one's own begin, after the colon of a headline."""
_ANSWERS = frozenset({"say", "deny"})
_APART = frozenset({"amod", "advcl", "acl", "ROOT"})
_RAISING = frozenset({"likely", "unlikely", "certain", "sure", "bound"})
"""Adjectives whose infinitive tells what their subject will do, not what it thinks: "Ghana is *unlikely* to agree"."""


def cue_candidates(layout: Layout) -> Iterator[int]:
    """The tokens that may head a cue."""
    parse, title_end, listed = layout.parse, layout.title_end, _listed("NVA")
    columns = zip(parse.pos, parse.lemma, parse.lower, strict=True)
    for index, (pos, lemma, word) in enumerate(columns):
        if pos == "VERB" or (
            (pos == "AUX" or lemma in listed or word in _FUNCTION_WORDS or index < title_end)
            and pos in _CHECKS
            and _CHECKS[pos](layout, index)
        ):
            yield index


@cache
def _listed(kinds: str) -> frozenset[str]:
    """The lemmas of cues that are verbs ("V"), nouns ("N"), adjectives ("A"), or one of these."""
    return frozenset([lemma for lemma, kind in load_attribution_cues() if kind in kinds])


def _noun_may_be_cue(layout: Layout, index: int) -> bool:
    lemma = layout.parse.lemma[index]
    return lemma in _listed("N") or (layout.parse.dep[index] == "ROOT" and lemma in _listed("V"))


def _adjective_may_be_cue(layout: Layout, index: int) -> bool:
    lemma = layout.parse.lemma[index]
    return lemma in _listed("V") or (layout.parse.dep[index] in _APART and lemma in _listed("A"))


def _opens_view(layout: Layout, index: int) -> bool:
    """Whether a preposition opens "in his view", "for its part"."""
    parse = layout.parse
    return parse.lower[index] in _VIEW_PREPOSITIONS and any(
        parse.lemma[child] in _VIEW_NOUNS for child in parse.children[index] if parse.dep[child] == "pobj"
    )


def _headline_verb_may_be_cue(layout: Layout, index: int) -> bool:
    return index < layout.title_end and _verb_lemma(layout.parse.lower[index]) in _listed("V")


def _is_raised(parse: Parse, copula: int) -> bool:
    """Whether the subject of a copula is only that of the infinitive behind it."""
    return any(
        parse.lemma[predicate] in _RAISING
        and any(parse.dep[child] == "xcomp" for child in parse.children[predicate])
        for predicate in parse.children[copula]
    )


_CHECKS: dict[str, Callable[[Layout, int], bool]] = {
    "AUX": lambda layout, index: (
        layout.parse.dep[index] not in _NOT_CLAUSES and not _is_raised(layout.parse, index)
    ),
    "NOUN": _noun_may_be_cue,
    "PROPN": _headline_verb_may_be_cue,
    "ADJ": _adjective_may_be_cue,
    "ADP": _opens_view,
    "ADV": lambda layout, index: layout.parse.lower[index] in _HEARSAY,
    "PUNCT": lambda layout, index: layout.parse.text[index] == ":",
}


def _verb_lemma(word: str) -> str:
    """A verb of a headline, capitalised there, without its ending."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def cue_word(layout: Layout, index: int) -> tuple[str, str]:
    """The key lemma and the attitude classes of a word, looked up once."""
    found = layout.cue_words.get(index)
    if found is None:
        parse = layout.parse
        key = key_lemma(parse, index)
        found = layout.cue_words[index] = key, _classes_of(key, parse.pos[index], parse.lemma[index])
    return found


def key_lemma(parse: Parse, index: int) -> str:
    """The lemma that carries the cue's meaning: the predicate of a copula, else the word itself."""
    lemma, pos = parse.lemma[index], parse.pos[index]
    if pos == "AUX" or lemma in _COPULAS:
        for child in parse.children[index]:
            if child > index and parse.dep[child] in _PREDICATES:
                return f"{lemma}+{parse.lemma[child]}"
    if pos == "PROPN":
        return _verb_lemma(parse.lower[index])
    for child in parse.children[index]:
        if parse.dep[child] == "prt":
            return f"{lemma}+{parse.lower[child]}"
    return lemma


def cue_classes(parse: Parse, index: int) -> str:
    """The attitude classes of the cue word in the codebook, joined; empty when it is not there."""
    return _classes_of(key_lemma(parse, index), parse.pos[index], parse.lemma[index])


@lru_cache(maxsize=1 << 14)
def _classes_of(key: str, pos: str, lemma: str) -> str:
    table = load_attribution_cues()
    kind = {"NOUN": "N", "ADJ": "A"}.get(pos, "V")
    if "+" in key and lemma in _COPULAS:
        key, kind = key.split("+")[1], "A"
    entries = table.get((key.split("+")[0], kind), ()) or table.get((key, "N"), ())
    return "|".join(dict.fromkeys(entry.cue_class for entry in entries))


def answers_a_claim(parse: Parse, index: int) -> bool:
    """Whether a verb answers a claim that a pronoun stands for: "Moscow *denies* it", "Kyiv *confirmed* this"."""
    thing = parse.child(index, _THINGS)
    return (
        thing is not None
        and parse.lower[thing] in _PRONOUNS
        and (subject := parse.child(index, _AGENTS)) is not None
        and subject < index < thing
        and parse.ent[subject] in _ACTORS
        and not _ANSWERS.isdisjoint(cue_classes(parse, index).split("|"))
    )


def opens_a_view(parse: Parse, index: int) -> bool:
    """Whether a noun says whose view it is: "in *Tehran's view*, the accord is dead"."""
    return (
        parse.lemma[index] in _VIEWS
        and parse.dep[index] == "pobj"
        and parse.lower[parse.head[index]] == "in"
        and parse.child(index, _POSSESSORS) is not None
    )


def labels_a_speaker(parse: Parse, index: int) -> bool:
    """Whether a colon parts a headline's speaker from his words: "*Britain*: It is unlikely that", "*Scholz*: We will".

    "Iran: sanctions lifted" names a topic; words of one's own begin with a pronoun.
    """
    if parse.text[index] != ":" or index + 1 >= len(parse.text) or index == 0:
        return False
    start = index
    while start and parse.ent[start - 1] and "\n" not in parse.text[start - 1]:
        start -= 1
    begins = start == 0 or "\n" in parse.text[start - 1]
    return start < index and begins and parse.ent[index - 1] in _ACTORS and parse.lower[index + 1] in _OPENING


def subject_kind(parse: Parse, index: int | None) -> str:
    """What sort of word a subject is: a named entity, a pronoun by its form, a common noun by its tag."""
    if index is None:
        return "-"
    if parse.ent[index]:
        return parse.ent[index]
    if parse.pos[index] == "PRON" or parse.tag[index] in {"DT", "WDT", "WP"}:
        return parse.lower[index]
    return parse.tag[index]


def find_subject(parse: Parse, index: int) -> int | None:
    """The nearest subject of a clause, through coordination and auxiliaries."""
    for _ in range(4):
        subject = parse.child(index, _SUBJECTS)
        if subject is not None:
            return subject
        label = parse.dep[index]
        if label in {"relcl", "acl"}:
            return parse.head[index]
        if label not in {"conj", "xcomp", "advcl", "pcomp", "prep"}:
            return None
        index = parse.head[index]
    return None


@lru_cache(maxsize=1 << 14)
def noun_class(lemma: str) -> str:
    """The attitude class of a noun ("claim", "support"), empty for other words."""
    entries = load_attribution_cues().get((lemma, "N"), ())
    return entries[0].cue_class if entries else ""
