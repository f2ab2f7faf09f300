"""Verbs of saying behind what is said, which the parser takes for anything but that: "…, underlined the minister".

It knows "said" there. So "We will go, underlined the Polish minister" and "We will go - informed the head of the army"
are parsed with "said"; first and last letter stand for those of the word, so that every place leads back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from casus.reading.dash_quotations import verb_forms

_TITLES = (
    "minister|president|spokes(?:man|woman|person)|ministry|army|general|chief|head|leaders?|officials?|chancellor|premier"
    "|secretary|ambassador|diplomats?|politician|commander|advis[eo]r|government|deputy|senator|experts?|analysts?|agency"
    "|department|office|officers?|admiral|colonel|king|sources?|envoy|representative|chairman|speaker|director|boss|embassy"
)
_SHORTEST = 5
_TELLING = frozenset(
    {"warn", "remind", "assur", "inform", "caution", "advis", "promis", "clos", "convinc", "threaten"}
)
"""Stems of verbs that may have whom they tell behind them; "close" is a verb of saying only behind a quotation."""

_FINITE = re.compile(
    r"\b(?:will|would|is|are|was|were|has|have|had|must|should|can|could|may|might|shall|do|does|did)\b|n['’]t\b"
)
_RELATIVE = re.compile(r"\b(?:who|which|that|whose)\b")


def find_inverted_sayings(text: str) -> Iterator[tuple[int, int, str]]:
    """For each such verb its three parts, and what stands there instead: the first letters, the middle, the last."""
    for found in _frame().finditer(text):
        start, end = found.span("verb")
        if end - start >= _SHORTEST and _follows_statement(text, start, found["verb"]):
            said = "says" if found["verb"].endswith("s") else "said"
            yield start, start + 3, said[:3]
            yield start + 3, end - 1, ""
            yield end - 1, end, said[3]


def _follows_statement(text: str, start: int, verb: str) -> bool:
    """Whether a clause ends before a verb; what stands between two commas may be an apposition of its subject."""
    if text[start - 2] != ",":
        return True
    if text[start - 3] in "”\"»’'":
        return True
    opening = max(text.rfind(mark, 0, start - 2) for mark in ",.;:!?\n") + 1
    clause = text[opening : start - 2]
    finite = _FINITE.search(clause) is not None and _RELATIVE.search(clause) is None
    return finite and not verb.startswith(tuple(_TELLING))


@cache
def _frame() -> re.Pattern[str]:
    """A verb behind a comma, dash or quotation mark, with somebody behind it and no more than when or where."""
    verbs = "|".join(sorted(verb_forms("say", "write", "think"), key=len, reverse=True))
    small = rf"(?:foreign|defen[cs]e|interior|prime|deputy|vice|of|de|al|bin|van|von|{_TITLES})"
    name = rf"[A-Z][\w’'.-]+(?: (?:[A-Z][\w’'.-]+|{small})){{0,6}}?(?<!['’]s)"
    titled = rf"(?:the|an?|its|their) (?:[\w’'.-]+ ){{0,4}}?(?:[A-Z][\w’'-]+|{_TITLES})(?: [\w’'.-]+){{0,6}}?"
    end = r"(?=[.,;!?\n]|$| [-–—(]| (?:on|in|at|during|after|when|quoted|cited|who) )"
    return re.compile(rf" (?:(?<=[,”\"»’] )|(?<= [-–—] ))(?P<verb>{verbs}) (?:{name}|{titled}){end}")
