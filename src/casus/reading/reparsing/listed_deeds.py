"""Lists of deeds, which the parser hangs on what stands between them.

"Announced the closure of the border with Niger, *a halt* to trade and *the freezing* of assets": the later deeds are
announced too, and no names for Niger. "Announced three measures: *a ban* on exports and *the recall* of its envoy"
announces both. "Called on Mali to vote and *urged* Chad to wait": two things asked for.
"""

from __future__ import annotations

import re

from casus.parsed import Doc, Token
from casus.reading.reparsing.tree import dependent, hang, labelled

_DEED = re.compile(
    r".{3,}(?:tion|sion|ure|ment|ing|al)$|ban|end|exit|freeze|halt|pause|recall|release|return|boycott|embargo|cut"
)
"""Nouns made of verbs."""
_LISTINGS = frozenset({"list", "measure", "move", "package", "penalty", "sanction", "series", "step"})
"""What a list behind a colon is of."""
_NO_DEEDS = frozenset(
    {"nation", "region", "official", "general", "government", "parliament", "regime", "measure"}
)
_OF = frozenset({"of", "to", "on", "from", "in"})
_PREPOSITIONS = frozenset({"for", "of", "on"})


def mend_listed_deeds(doc: Doc) -> None:
    """Hang a deed on the deed that opens its list, a past tense on the past tense above."""
    for colon in labelled(doc, "punct"):
        if colon.text == ":" and 0 < colon.i < len(doc) - 1:
            _mend_after_colon(colon)
    for word in labelled(doc, "appos", "conj", "oprd"):
        if word.tag_ == "VBD" and word.head.tag_ == "VB":
            _join_past(word)
        if _is_deed(word) and not _is_deed(word.head):
            opening = _asked_for(word) if word.dep_ == "oprd" else _opening(word)
            if opening is not None:
                hang(word, opening, "conj")


def _mend_after_colon(colon: Token) -> None:
    """ "Announced a series of *measures: closing* the border, cutting off the power": each is announced."""
    listing = colon.head
    if listing.dep_ != "dobj" or listing.lemma_ not in _LISTINGS or listing.i > colon.i:
        return
    first = next(
        (word for word in listing.children if word.i > colon.i and word.dep_ in {"appos", "acl"}), None
    )
    if first is None or not (first.tag_ == "VBG" or _is_deed(first)):
        return
    hang(first, listing, "conj")
    for word in list(first.subtree):
        if word.dep_ == "advcl" and word.tag_ == first.tag_ == "VBG" and word.nbor(-1).text == ",":
            hang(word, first, "conj")


def _join_past(verb: Token) -> None:
    """A past tense goes on with the verb that governs an infinitive, not with the infinitive."""
    infinitive = verb.head
    above = infinitive.head
    if (
        infinitive.dep_ == "xcomp"
        and above.tag_ in {"VBD", "VBN"}
        and dependent(infinitive, "aux") is not None
    ):
        hang(verb, above, "conj")


def _opening(deed: Token) -> Token | None:
    """The deed in whose phrase the parser hung another, if it is the object of a verb or of "called *for*"."""
    above = deed.head
    while above.dep_ in {"pobj", "prep", "conj", "appos"} and above.head != above:
        above = above.head
        if _is_deed(above) and above.dep_ == "conj" and above.head.lemma_ in _LISTINGS:
            return above
        if _is_deed(above) and above.dep_ in {"dobj", "pobj"} and above.i < deed.i:
            asked = (
                above.dep_ == "pobj" and above.head.lower_ in _PREPOSITIONS and above.head.head.pos_ == "VERB"
            )
            return above if asked or above.dep_ == "dobj" else None
    return None


def _asked_for(deed: Token) -> Token | None:
    """What was asked for first, where the parser took the next deed for a predicate of "called for"."""
    link = dependent(deed.head, "prep")
    first = dependent(link, "pobj") if link is not None and link.lower_ in _PREPOSITIONS else None
    return first if first is not None and first.i < deed.i and _is_deed(first) else None


def _is_deed(word: Token) -> bool:
    """Whether a noun names a deed with what it is done to: "*the closure of* the border", "*a halt to* trade"."""
    if word.pos_ != "NOUN" or word.lemma_ in _NO_DEEDS or not _DEED.fullmatch(word.lemma_):
        return False
    link = dependent(word, "prep")
    return link is not None and link.lower_ in _OF and link.i > word.i
