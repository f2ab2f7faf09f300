"""Lists of what somebody does, of which the parser takes a verb with a bare object for one more thing.

"Will recall its envoy, *halt flights* and ban imports" and "recalled its envoy, *froze aid* and shut the port" tell
three deeds each; the parser reads a halt-flight and froze aid among what is recalled.
"""

from __future__ import annotations

from casus.codebook.lexicon import LexiconEntry, load_lexicon
from casus.parsed import Doc, Token
from casus.reading.reparsing.tree import dependent, hang, labelled, move, retag

_JOINING = frozenset({",", "and", "or"})
_VERBS = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_BASES = frozenset({"JJ", "NN", "VB", "VBP"})
"""Tags that a base form gets in a list."""
_PASTS = frozenset({"JJ", "VBD", "VBN"})
_TOLD = frozenset({"VBD", "VBN"})
_IRREGULAR = {
    "froze": "freeze",
    "frozen": "freeze",
    "broke": "break",
    "broken": "break",
    "sunk": "sink",
    "sown": "sow",
}
_IN_LISTS = frozenset({"conj", "appos", "nmod"})
_OWN_CLAUSE = ("nsubj", "nsubjpass", "aux", "auxpass", "mark", "agent", "expl")


def mend_listed_verbs(doc: Doc) -> None:
    """Make verbs of a list out of what was taken for a modifier, a noun or a clause of its own."""
    for word in labelled(doc, "amod", "compound"):
        if word.i and word.nbor(-1).lower_ in _JOINING and word.tag_ in _BASES | _PASTS:
            _mend_modifier(word)
    for word in labelled(doc, "conj", "dep", "advcl", "ccomp", "xcomp"):
        if word.i and word.nbor(-1).lower_ in _JOINING and dependent(word, "dobj") is not None:
            _mend_hung(word)


def _mend_modifier(word: Token) -> None:
    """ "Recalled its envoy, *froze* aid": a modifier before a noun is a verb in the form of the one before."""
    thing = word.head
    if thing.pos_ not in _NOUNS or thing.i < word.i or word.left_edge != word:
        return
    if word.nbor(1).lower_ in _JOINING:
        return  # "sanctioned, *indicted or isolated* leaders" has one object
    opening = _opening(thing)
    if opening is None or opening.i > word.i or _is_gap(opening, word):
        return
    lemma = _lemma_like(word, opening)
    if lemma is None or not _acts_on(lemma, thing, is_sure=word.tag_ == "VB" or word.lower_ in _IRREGULAR):
        return
    before = [part for part in thing.children if part.i < word.i]
    after = [part for part in thing.children if part.i > thing.i and part.dep_ in {"cc", "conj"}]
    first = next((part for part in reversed(before) if part.pos_ in _NOUNS), None)
    if first is not None:
        hang(first, opening, "dobj")
    for part in before:
        if part != first:
            move(part, opening if part.is_punct or first is None or part.i > first.i else first)
    _make_verb(word, opening, lemma)
    hang(thing, word, "dobj")
    for part in after:
        if part.dep_ == "cc" or part.pos_ == "VERB":
            move(part, word)


def _mend_hung(word: Token) -> None:
    """ "Would summon the envoy, *expel* two attachés": what has an object of its own goes on with the verb before."""
    opening = word.head
    if dependent(word, *_OWN_CLAUSE) is not None or opening.i > word.i:
        return
    if opening.pos_ not in _VERBS:
        opening = next((above for above in opening.ancestors if above.pos_ in _VERBS), opening)
    inner = [
        part for part in opening.children if part.dep_ == "xcomp" and part.tag_ == "VB" and part.i < word.i
    ]
    if inner and word.tag_ in _BASES:
        opening = inner[-1]
    if opening.pos_ not in _VERBS or opening.i > word.i:
        return
    if word.tag_ in {"JJ", "NN"} or word.dep_ != "conj":
        lemma = _lemma_like(word, opening)
        if lemma is not None and "verb" in load_lexicon().get(lemma, {}):
            _make_verb(word, opening, lemma)


def _opening(thing: Token) -> Token | None:
    """The verb that has a noun or its list for its object; what stands behind a preposition is no deed of its own."""
    while thing.dep_ in _IN_LISTS:
        thing = thing.head
    return thing.head if thing.dep_ == "dobj" and thing.head.pos_ in _VERBS else None


def _is_gap(opening: Token, word: Token) -> bool:
    """Whether nothing stands between the verb and the word but the joining: "close *and guarded* crossings"."""
    return word.i - opening.i < 3 and word.nbor(-1).text != ","


def _lemma_like(word: Token, opening: Token) -> str | None:
    """The base form of a word that may be of the same tense as the verb that opens its list."""
    if opening.tag_ == "VB":
        return word.lower_ if word.tag_ in _BASES else None
    perfect = opening.tag_ == "VBN" and any(part.lemma_ == "have" for part in opening.children)
    if (opening.tag_ != "VBD" and not perfect) or word.tag_ not in _PASTS:
        return None
    if word.lower_ in _IRREGULAR:
        return _IRREGULAR[word.lower_]
    if word.tag_ in _TOLD:
        return word.lemma_
    stem = word.lower_.removesuffix("d")
    found = (form for form in (stem, stem.removesuffix("e")) if "verb" in load_lexicon().get(form, {}))
    return next(found, None) if word.lower_.endswith("ed") else None


def _acts_on(lemma: str, thing: Token, *, is_sure: bool) -> bool:
    """Whether the lexicon knows the verb, with such an object where the word alone does not tell."""
    entries = load_lexicon().get(lemma, {}).get("verb", ())
    return any(is_sure or _asks_for(entry, thing) for entry in entries)


def _asks_for(entry: LexiconEntry, thing: Token) -> bool:
    return entry.phrase is not None and thing.lemma_.lower() in entry.phrase.heads


def _make_verb(word: Token, opening: Token, lemma: str) -> None:
    hang(word, opening, "conj")
    retag(word, opening.tag_, "VERB", lemma)
