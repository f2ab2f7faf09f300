"""Who speaks where: the attribution whose content a token stands in, and the speaker of a quotation without one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from casus.model import Attribution

_REACH = 60
"""How many tokens before a quotation without a source of its own its speaker may have spoken."""


class Speech:
    """The attributions of one document by the tokens of their contents."""

    def __init__(self, doc: Doc, attributions: Iterable[Attribution]) -> None:
        """Innermost attributions prevail."""
        self._doc = doc
        self._at: dict[int, Attribution] = {}
        starts = doc.to_array("IDX").tolist()
        contents = [(span.end - span.start, span, found) for found in attributions for span in found.content]
        for _, span, found in sorted(contents, key=lambda item: (-item[0], item[1])):
            for index in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                self._at[index] = found

    def attribution_of(self, token: Token) -> Attribution | None:
        """The innermost attribution that the token is part of what was said in."""
        return self._at.get(token.i)

    def earlier(self, token: Token) -> Attribution | None:
        """For a token in a quotation that nothing attributes: the attribution that ends last before it."""
        if not _is_quoted(self._doc.text, token.idx):
            return None
        reach = range(token.i - 1, max(-1, token.i - _REACH), -1)
        return next((self._at[index] for index in reach if index in self._at), None)


def _is_quoted(text: str, offset: int) -> bool:
    """Whether a quotation is open there since the paragraph began."""
    before = text[text.rfind("\n", 0, offset) + 1 : offset]
    pairs = (("“", "”"), ("«", "»"), ("„", "“"))
    return before.count('"') % 2 == 1 or any(before.rfind(a) > before.rfind(b) for a, b in pairs)
