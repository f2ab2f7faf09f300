"""Where tokens and sentences begin in real news: paragraphs end sentences, and so do full stops without a blank.

Used on Casus's own pipeline. In anyone else's pipeline the sentence borders are as that pipeline sets them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from spacy import attrs
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from casus.codebook.furniture import load_labels
from casus.parsed import strings_of
from casus.reading.lemmas import teach_lemmas

COMPONENT = "casus_paragraphs"

_GLUED_FULL_STOPS = (
    r"(?<=[a-z]{2})[.?!](?=[A-Z“\"])",
    r"(?<=[A-Z]{3})\.(?=[A-Z][a-z])",
    r"(?<=[0-9%]{2})\.(?=[A-Z][a-z])",
    r"(?<=[”\"’)])\.(?=[A-Z“\"])",
    r"(?<=[a-z][.?!])[“\"](?=[A-Z])",
    r"(?<=[a-z])[:,](?=[“\"])",
    r"(?<=[a-z][:,])[“\"](?=[A-Z])",
    r"(?<=[a-z]{2}),(?=[A-Za-z“\"])",
    r"(?<=[”\"])[―—–]",
)
_CLOSING_MARKS = frozenset({'"', "”", "“", "’", "'", "»"})
_BEGINS, _GOES_ON = 1, -1
"""What spaCy notes at a token that begins a sentence, and at one that does not."""
_LONGEST_LABEL = 2
_LONGEST_DATELINE = 14
_SHORTEST_PLACE = 3
_DASHES = frozenset({"-", "--", "---", "–", "—", "―", "_"})
_IN_DATELINES = frozenset({",", "/", ".", "(", ")", "of", "the", "de", "al", "el"})
_WHOLE_WORDS = (
    "build-up", "build-ups", "Build-up", "test-fire", "test-fired", "test-fires", "test-firing", "test-launch",
    "test-launched", "test-launches", "test-launching", "Col.", "Lt.", "Maj.", "Brig.", "Capt.", "Cmdr.", "Sgt.",
    "Amb.", "no-fly", "No-fly", "de-escalate", "de-escalated", "de-escalates", "de-escalating", "de-escalation",
)  # fmt: skip
"""Words of the lexicon that the tokenizer would cut in three, and ranks cut short."""


@Language.component(COMPONENT, assigns=["token.is_sent_start"])
def mark_paragraphs(doc: Doc) -> Doc:
    """Begin a sentence after every line break: headlines and list items are not parsed into their neighbours.

    Neither are labels and datelines: "BREAKING NEWS Turkey has closed its border", "MINSK, May 3 - Russia has". A
    quotation mark that closes ends its sentence, also where the next one is glued to it; at the end of a line it
    begins none. Neither does a small letter that follows a word, nor what follows an editor's words in square brackets
    ("[at the border - ed.]").
    """
    words = strings_of(doc, doc.to_array(attrs.ORTH).tolist())
    columns = np.asarray(doc.to_array([attrs.IS_SPACE, attrs.SPACY, attrs.SENT_START])).reshape(len(doc), 3)
    blank, spaced, starts = columns.astype(np.int64).T.tolist()
    line = _Line(words, blank, spaced)
    for place in line.going_on():
        starts[place] = _GOES_ON
    openings = line.openings()
    quoted = False
    for place in sorted({*openings, *line.marks()}):
        after_break = openings.get(place, False)
        if after_break:
            starts[place] = _BEGINS
            quoted = False
        elif place not in openings and (line.ends(place) or line.follows_insertion(place)):
            starts[place] = _GOES_ON
        if words[place] == '"':
            if quoted and line.is_glued_on(place):
                starts[place], starts[place + 1] = _GOES_ON, _BEGINS
            quoted = not quoted
        if place in openings:
            end = place + (line.label_length(place) or line.dateline_length(place))
            if place < end < len(doc) and starts[end] != _GOES_ON:
                starts[end] = _BEGINS
    doc.from_array([attrs.SENT_START], np.array(starts, np.int64).astype(np.uint64).reshape(-1, 1))  # type: ignore[arg-type]
    return doc


@dataclass(frozen=True, slots=True)
class _Line:
    """The words of a document in columns, as asking each token costs more: which are blanks, which have one behind."""

    words: list[str]
    blank: list[int]
    spaced: list[int]

    def openings(self) -> dict[int, bool]:
        """The first word of every paragraph, and whether a line break stands before it."""
        found: dict[int, bool] = {}
        breaks = [place for place, blank in enumerate(self.blank) if blank and "\n" in self.words[place]]
        for before in (-1, *breaks):
            place = before + 1
            while place < len(self.words) and self.blank[place]:
                place += 1
            if place < len(self.words):
                found[place] = found.get(place, False) or before >= 0
        return found

    def going_on(self) -> list[int]:
        """The words in the midst of a sentence: a small letter after a word or comma begins none."""
        return [
            place
            for place, (before, word) in enumerate(pairwise(self.words), 1)
            if word[0].islower() and (before[-1].isalnum() or before == ",")
        ]

    def marks(self) -> list[int]:
        """The places of quotation marks, and of what follows a square bracket."""
        found = [place for place, word in enumerate(self.words) if word in _CLOSING_MARKS]
        if "]" in self.words:
            found += [place for place, word in enumerate(self.words[:-1], 1) if word == "]"]
        return found

    def ends(self, place: int) -> bool:
        """Whether a quotation mark closes the sentence before it and its line: it begins none of its own."""
        if self.words[place] not in _CLOSING_MARKS or self.spaced[place - 1] or self.blank[place - 1]:
            return False
        return place + 1 == len(self.words) or "\n" in self.words[place + 1]

    def follows_insertion(self, place: int) -> bool:
        """Whether an editor's words end before: "so many troops [at the border - ed.] to attack"."""
        if self.words[place - 1] != "]":
            return False
        return any(word.lower() in {"ed", "ed."} for word in self.words[max(place - 4, 0) : place - 1])

    def is_glued_on(self, place: int) -> bool:
        """Whether a closing mark stands between a full stop and the next sentence without a blank."""
        if not place or place + 1 == len(self.words) or self.spaced[place] or self.spaced[place - 1]:
            return False
        return self.words[place - 1] in {".", "?", "!"} and self.words[place + 1][0].isupper()

    def label_length(self, start: int) -> int:
        """How many tokens a label in capitals at ``start`` has, its colon included; 0 when there is none."""
        if not self.words[start].isupper():
            return 0
        for length in range(min(_LONGEST_LABEL, len(self.words) - start - 1), 0, -1):
            words = self.words[start : start + length]
            if "".join(words).isupper() and tuple(map(str.lower, words)) in load_labels():
                following = self.words[start + length]
                if following == ":":
                    return length + 1
                return 0 if following.isupper() and following.isalpha() else length
        return 0

    def dateline_length(self, start: int) -> int:
        """How many tokens the place a report comes from has, its dash included: "MINSK, May 3 (Reuters) -"; else 0.

        Whatever stands before the dash is a name, a date or in brackets. A place in small letters has an agency, a
        date or its country behind it: "Berlin (dpa) -", "Brussels, 3 May –", "Athens, Greece –".
        """
        first = self.words[start]
        shouted = first.isupper() and first.isalpha() and len(first) >= _SHORTEST_PLACE
        if not (shouted or first.istitle()):
            return 0
        bracketed, dated = False, shouted
        for place, word in enumerate(self.words[start + 1 : start + _LONGEST_DATELINE], start + 1):
            if word in _DASHES:
                apart = self.spaced[place - 1] or word != "-"
                placed = dated or self._is_town_in_country(start, place)
                return place + 1 - start if apart and placed and not bracketed and self._opens(place) else 0
            bracketed = (bracketed or word == "(") and word != ")"
            dated = dated or bracketed or word.isdigit() or (word.isupper() and len(word) >= _SHORTEST_PLACE)
            if not (bracketed or word in _IN_DATELINES or word[0].isupper() or word.isdigit()):
                return 0
        return 0

    def _is_town_in_country(self, start: int, end: int) -> bool:
        """Whether it is two names with a comma between them, the second one at the end: "Port-au-Prince, Haiti"."""
        words = self.words[start:end]
        return words[-1].istitle() and words.count(",") == 1

    def _opens(self, dash: int) -> bool:
        """Whether a sentence begins behind a dash: a capital letter, a figure or a quotation mark."""
        behind = range(dash + 1, min(dash + 3, len(self.words)))
        following = next((self.words[place] for place in behind if not self.blank[place]), None)
        return following is not None and not following[0].islower()


def adapt_to_news(nlp: Language) -> Language:
    """Teach a loaded pipeline the two habits above, and base forms (``lemmas``).

    The parser keeps borders that are set before it.
    """
    if COMPONENT not in nlp.pipe_names:
        nlp.add_pipe(COMPONENT, before="parser")
    teach_lemmas(nlp)
    infixes = [*(nlp.Defaults.infixes or []), *_GLUED_FULL_STOPS]
    for word in _WHOLE_WORDS:
        nlp.tokenizer.add_special_case(word, [{"ORTH": word}])  # type: ignore[union-attr]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer  # type: ignore[union-attr]
    return nlp
