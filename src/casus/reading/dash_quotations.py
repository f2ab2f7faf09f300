"""Quotations between dashes, as Slavic papers and their translations set them, put into quotation marks.

"- We will not go. It is not our war - said the minister.- We will send food" is read as "“We will not go. It is not
our war,” said the minister. “We will send food". Every letter keeps its place.
"""

from __future__ import annotations

import re
from functools import cache

from casus.codebook.attribution_cues import load_attribution_cues

_OPENING = re.compile(r"(?:^|(?<=[.!?”\"])) ?[-–—] ?(?=[^\W\d_a-z]|[\"“'‘(\[])")
_AT_BORDER = re.compile(r"[-–—](?:(?<=^.)|(?<=^ .)|(?<=[.!?”\"].)|(?<=[.!?”\"] .))", re.MULTILINE)
"""A dash that may open a quotation: most texts have none, and look for no more."""
_REPORTING = frozenset({"say", "write", "think", "demand", "ask", "deny", "promise", "plan"})
_FORMS = (
    "said",
    "says",
    "wrote",
    "told",
    "thought",
    "pointed",
    "regretted",
    "admitted",
    "wondered",
    "assessed",
    "summed",
    "underlined",
    "informed",
    "assured",
    "ensured",
)
_MARKS = str.maketrans({'"': "'", "“": "'", "”": "'", "„": "'"})


def in_quotation_marks(text: str) -> str:
    """The text with its dash quotations in double marks; only lines that name a speaker behind a dash have any."""
    if _AT_BORDER.search(text) is None:
        return text
    return "\n".join(_marked(line) if _OPENING.search(line) else line for line in text.split("\n"))


def _marked(line: str) -> str:
    openings = [found.span() for found in _OPENING.finditer(line)]
    closed = False
    for number, (start, end) in enumerate(openings):
        limit = openings[number + 1][0] if number + 1 < len(openings) else len(line)
        closing = _closing().search(line, end, limit)
        if closing is None and not closed:
            continue
        said_until = closing.start() if closing is not None else limit
        said = line[end:said_until].translate(_MARKS)
        after = ("”  " if line[said_until - 1] in ".!?…" else ",” ") if closing is not None else ""
        mark = "“".rjust(end - start)
        line = line[:start] + mark + said + after + line[said_until + len(after) :]
        closed = closing is not None
    return line


@cache
def _closing() -> re.Pattern[str]:
    """A dash before who says so: "- said the minister", "- the minister said", "- he went on to say"."""
    verbs = "|".join(sorted(verb_forms(), key=len, reverse=True))
    someone = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he|[A-Z][\w’'-]+)(?: [\w’'-]+){0,5}?"
    return re.compile(rf" [-–—] (?=(?:{verbs})\b|{someone} (?:{verbs})\b)")


@cache
def verb_forms(*classes: str) -> frozenset[str]:
    """The past and present of the verbs of saying of the classes, of all by default, by the rules of spelling."""
    forms = set(_FORMS)
    wanted = _REPORTING.intersection(classes) or _REPORTING
    for (lemma, pos), senses in load_attribution_cues().items():
        if pos == "V" and any(sense.cue_class in wanted for sense in senses) and lemma.isalpha():
            stem = lemma[:-1] if lemma.endswith("e") else lemma
            past = f"{lemma[:-1]}ied" if lemma.endswith("y") and lemma[-2] not in "aeou" else f"{stem}ed"
            forms |= {past, f"{lemma}s"}
    return frozenset(forms)
