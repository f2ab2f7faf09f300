"""Who speaks where: the attribution whose content a token stands in, and the speaker of a quotation without one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from spacy.tokens import Doc, Token

from casus.model import Attribution
from casus.reading.attribution_parse import read_parse
from casus.reading.quotation import Quotation, find_quotations

_REACH = 60
"""How many tokens before a quotation without a source of its own its speaker may have spoken."""


class Speech:
    """The attributions of one document by the tokens of their contents."""

    def __init__(self, doc: Doc, attributions: Iterable[Attribution]) -> None:
        """Innermost attributions prevail."""
        self._doc = doc
        self._at: dict[int, Attribution] = {}
        starts = [token.idx for token in doc]
        contents = [(span.end - span.start, span, found) for found in attributions for span in found.content]
        for _, span, found in sorted(contents, key=lambda item: (-item[0], item[1])):
            for index in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                self._at[index] = found

    def attribution_of(self, token: Token) -> Attribution | None:
        """The innermost attribution that the token is part of what was said in."""
        return self._at.get(token.i)

    def earlier(self, token: Token) -> Attribution | None:
        """For a token in a quotation that nothing attributes: the attribution that ends last before it."""
        for quotation in self._quotations:
            if quotation.start <= token.i < quotation.end:
                reach = range(quotation.start - 1, max(-1, quotation.start - _REACH), -1)
                return next((self._at[index] for index in reach if index in self._at), None)
        return None

    @cached_property
    def _quotations(self) -> tuple[Quotation, ...]:
        return find_quotations(read_parse(self._doc))
