"""What a page or its editor put into a sentence, left out before it is read: "[sic]", "[3]", "(...)", soft hyphens;
and the hyphen of "re-impose".

Names that an editor wrote in lose their brackets ("[Russia] will attack"); behind a pronoun they explain it, in round
ones ("he [Putin] will"). Every place of the shorter text leads back to one of the original.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from casus.reading.inverted_sayings import find_inverted_sayings

_HIDDEN = re.compile(
    r"[\u00ad\u200b-\u200d\u2060\ufeff\ufe0e\ufe0f\u203c\u2600-\u26ff\u2705\u2757\U0001f1e6-\U0001faff]|\r(?=\n)"
)
_ENTITY = re.compile(r"&(?:#\d{2,5}|#x[\da-fA-F]{2,4}|[a-zA-Z]{2,6});")
_REMARK = re.compile(r"[\[(](?:(?<=\[)(?:sic|\d{1,3}|ed\.?)\]|(?<=\()(?:sic|ed\.?)\))", re.IGNORECASE)
_AGENCY = re.compile(r"\((?<=^\()[A-Z][\w/. ]{1,14}\) ?(?:[-–—]+ )?(?=[A-Z“\"])", re.MULTILINE)
_CREDIT = re.compile(
    r"[(\[](?:(?:photo|file|image|picture)s?\b[^()\[\]\n]{0,80}|[^()\[\]\n]{0,60}/[^()\[\]\n]{0,60}"
    r"(?:photos?|images?|files?|pool|reuters|afp|epa|ap|via [A-Z][\w ]+)"
    r"|(?:AP|AFP|EPA|Reuters|TASS|PA)/[A-Z][^()\[\]\n]{2,60})[)\]]",
    re.IGNORECASE,
)
"""Whose picture stands beside the words: "(Reuters/Jane Doe/File Photo)", "[Photo by Jane Doe]"."""
_GAP = re.compile(r"(?<=[^\W_]) (?:\[ ?(?:\.\.\.|…) ?\]|\( ?(?:\.\.\.|…) ?\)|\.\.\.|…)(?= [a-z]|[,;])")
_INSERTION = re.compile(r"\[(?P<words>[A-Za-z][\w’' -]{1,40})\](?=[\w ,.;:?!”\"’]|$)")
_LAST_WORD = re.compile(r"[\w’'-]*\Z")
_LETTERS = re.compile(
    r"[\[\]](?:(?<=\[)(?=\w\]\w)|(?<=\[\w\])(?=\w)|(?<=[a-z]\[)(?=[a-z]{1,3}\])|(?<=[a-z]\[[a-z]{2}\]))"
)
"""The brackets of "[T]he" and "attack[ed]"."""
_BLANKS = re.compile(r"(?<=\S) (?P<more> +)(?=\S)")
_SPACES = "\u00a0", "\u202f", "\u2009"
_HYPHEN = re.compile(
    r"-(?=[a-z]{3})(?:(?<=\b[Rr]e-)(?!sign|form|cover|sort|lease|treat|lay)|(?<=\b[Cc]o-)(?=o)"
    r"|(?<=\b[Cc]ounter-)(?=attack|offensive|strike|measure|terror)|(?<=\b[Cc]ease-)(?=fire)"
    r"|(?<=\b[Pp]re-)(?=empt)|(?<=\b[Pp]ull-)(?=out))"
)
"""The hyphen of a word that is mostly written without one; "re-sign" and "resign" are two."""
_EXPLAINED = frozenset(
    {
        "he",
        "him",
        "she",
        "her",
        "it",
        "they",
        "them",
        "we",
        "us",
        "i",
        "you",
        "this",
        "that",
        "these",
        "those",
    }
)
_LONGEST_EXPLAINED = max(map(len, _EXPLAINED))
_LONGEST_INSERTION = 5


@dataclass(frozen=True, slots=True)
class Shortened:
    """A text with letters left out: ``places`` of the text behind which so many letters in all (``left_out``) lack."""

    text: str
    places: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()

    def original(self, place: int) -> int:
        """Where a place of this text lies in the original."""
        number = bisect_right(self.places, place)
        return place + (self.left_out[number - 1] if number else 0)


_Edit = tuple[int, int, str]
"""Start and end of what gives way, and what stands there instead: never longer."""


def leave_out(text: str) -> Shortened:
    """The text without what is named above; itself when there is none of it."""
    text = _with_plain_blanks(text)
    edits: list[_Edit] = []
    for find in (_hidden, _entities, _bracketed, _gaps, _blanks, _hyphens, find_inverted_sayings):
        edits += find(text)
    return _edited(text, sorted(edits)) if edits else Shortened(text)


def _with_plain_blanks(text: str) -> str:
    for space in _SPACES:
        text = text.replace(space, " ")
    return text


def _edited(text: str, edits: list[_Edit]) -> Shortened:
    pieces: list[str] = []
    places: list[int] = []
    left_out: list[int] = []
    reached = length = lacking = 0
    for start, end, instead in edits:
        if start < reached:  # inside what is left out already
            continue
        pieces += [text[reached:start], instead]
        length += start - reached + len(instead)
        lacking += end - start - len(instead)
        if lacking > (left_out[-1] if left_out else 0):
            places.append(length)
            left_out.append(lacking)
        reached = end
    return Shortened("".join([*pieces, text[reached:]]), tuple(places), tuple(left_out))


def _hidden(text: str) -> Iterator[_Edit]:
    """Soft hyphens, zero-width blanks, the signs of channels ("⚡Iran will") and the first half of "\\r\\n"."""
    if not text.isascii() or "\r" in text:
        yield from ((found.start(), found.end(), "") for found in _HIDDEN.finditer(text))


def _entities(text: str) -> Iterator[_Edit]:
    """ "&quot;We will go&quot;": what a page's source writes for a single letter."""
    if "&" in text:
        for found in _ENTITY.finditer(text):
            letter = html.unescape(found.group())
            if len(letter) == 1:
                yield found.start(), found.end(), _with_plain_blanks(letter)


def _bracketed(text: str) -> Iterator[_Edit]:
    """Remarks ("[sic]"), references ("[3]"), credits, agencies before a report, brackets around an editor's words."""
    if "[" not in text and "(" not in text:
        return
    yield from ((found.start(), found.end(), "") for found in _AGENCY.finditer(text))
    for pattern in (_REMARK, _CREDIT):
        for found in pattern.finditer(text):
            start, end = found.span()
            yield start - (text[start - 1 : start] == " "), end, ""
    if "[" not in text:
        return
    for found in _LETTERS.finditer(text):
        yield found.start(), found.end(), ""
    for found in _INSERTION.finditer(text):
        words, start, end = found["words"], found.start(), found.end("words")
        blank = text[start - 1 : start] == " "
        before = _LAST_WORD.findall(text, max(start - _LONGEST_EXPLAINED - 2, 0), start - blank)[0]
        glued = before and not blank
        if len(words.split()) > _LONGEST_INSERTION or (glued and words.islower()):
            continue
        explains = before.lower() in _EXPLAINED or words.startswith(("the ", "The "))
        yield start, start + 1, "(" if explains else " " if glued else ""
        yield end, end + 1, ")" if explains else ""


def _gaps(text: str) -> Iterator[_Edit]:
    """Where a quotation leaves words out: "will ... withdraw", "this package (...), which"."""
    if "..." in text or "…" in text:
        yield from ((found.start(), found.end(), "") for found in _GAP.finditer(text))


def _blanks(text: str) -> Iterator[_Edit]:
    """All blanks between two words but the first."""
    if "  " in text:
        yield from ((*found.span("more"), "") for found in _BLANKS.finditer(text))


def _hyphens(text: str) -> Iterator[_Edit]:
    """ "*Re-imposed* sanctions", "refused to *co-operate*", "a *counter-attack*": no part alone says it."""
    yield from ((*found.span(), "") for found in _HYPHEN.finditer(text))
