"""Who speaks where: the attribution whose content a token stands in, and the speaker of a quotation without one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable

from casus.codebook import Codebook
from casus.model import Actor, Attribution
from casus.reading.actors.coreference import bare
from casus.reading.actors.mentions import Antecedent
from casus.reading.actors.roles import side_of
from casus.reading.attribution.finding import source_head
from casus.reading.columns import Parse

WE = frozenset({"we", "us", "our", "ours", "ourselves"})

_REACH = 60
"""How many tokens before a quotation without a source of its own its speaker may have spoken; and how far behind a
word a source is not read before all that it may take up is known."""


class Speech:
    """The attributions of one document by the tokens of their contents."""

    def __init__(
        self,
        parse: Parse,
        attributions: Iterable[Attribution],
        codebook: Codebook,
        denoted: Callable[[int], tuple[Actor, ...]],
    ) -> None:
        """Innermost attributions prevail. ``denoted`` resolves a phrase by its head."""
        self._parse, self._codebook, self._denoted = parse, codebook, denoted
        self._at: dict[int, Attribution] = {}
        contents = [(span.end - span.start, span, found) for found in attributions for span in found.content]
        for _, span, found in sorted(contents, key=lambda item: (-item[0], item[1])):
            start, end = bisect_left(parse.offset, span.start), bisect_left(parse.offset, span.end)
            self._at.update(dict.fromkeys(range(start, end), found))

    def first_person(self, token: int) -> tuple[Actor, ...]:
        """The speaker of what the token stands in or, in the plural, his side."""
        attribution = self._at.get(token) or self._earlier(token)
        speaker = self._speaker(attribution) if attribution is not None else None
        if attribution is None or speaker is None:
            return ()
        if bare(self._parse.lower[token]) not in WE:
            return (speaker,)
        head = source_head(attribution, self._parse)
        together = self._denoted(head) if head is not None else ()
        speakers = together if speaker in together else (speaker,)
        return tuple(side_of(self._codebook, one) for one in speakers)

    def barred(self, token: int, before: Iterable[Antecedent]) -> frozenset[str]:
        """Whom the third person cannot mean in a quotation: its speaker, and his side unless it is named in it.

        ``before`` are mentions that may stand in the same quotation.
        """
        attribution = self._at.get(token)
        if attribution is None or attribution.kind != "direct":
            return frozenset()
        head = source_head(attribution, self._parse)
        if head is not None and head > token + _REACH:
            return frozenset()
        speaker = self._speaker(attribution)
        if speaker is None:
            return frozenset()
        quoted = (mention for mention in before if self._at.get(mention.head) is attribution)
        named = any(actor.code == speaker.code for mention in quoted for actor in mention.actors)
        return frozenset(filter(None, (speaker.person, None if named else speaker.code)))

    def _speaker(self, attribution: Attribution) -> Actor | None:
        if attribution.speaker is not None:
            return attribution.speaker
        head = source_head(attribution, self._parse)
        return next(iter(self._denoted(head)), None) if head is not None else None

    def _earlier(self, token: int) -> Attribution | None:
        """For a token in a quotation that nothing attributes: the attribution that ends last before it."""
        if not _is_quoted(self._parse.whole, self._parse.offset[token]):
            return None
        reach = range(token - 1, max(-1, token - _REACH), -1)
        return next((self._at[index] for index in reach if index in self._at), None)


def _is_quoted(text: str, offset: int) -> bool:
    """Whether a quotation is open there since the paragraph began."""
    before = text[text.rfind("\n", 0, offset) + 1 : offset]
    pairs = (("“", "”"), ("«", "»"), ("„", "“"))
    return before.count('"') % 2 == 1 or any(before.rfind(a) > before.rfind(b) for a, b in pairs)
