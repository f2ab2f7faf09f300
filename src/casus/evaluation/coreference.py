"""Coreference: whom pronouns, "the alliance", "his country", "the two leaders" and short names take up.

A record's ``marked`` text holds its phrases as ``{phrase|kind|meaning}``. A meaning names codes of actors and full
names of people: ``A+B`` for both, ``A/B`` for either reading, ``-`` for nobody that Casus should name.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from casus.codebook.wordings import fold
from casus.evaluation import Record
from casus.model import Actor

_MARK = re.compile(r"\{([^|{}]+)\|([^|{}]+)\|([^|{}]+)\}")


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A phrase to be resolved at ``[start, end)`` of the text without marks; ``meaning`` as in the record."""

    start: int
    end: int
    kind: str
    meaning: str


def read_marked(marked: str) -> tuple[str, tuple[Anaphor, ...]]:
    """The text without its marks, and the phrases that were marked, in its order."""
    text, found, position = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[position : mark.start()]
        phrase, kind, meaning = mark.groups()
        found.append(Anaphor(len(text), len(text) + len(phrase), kind, meaning))
        text, position = text + phrase, mark.end()
    return text + marked[position:], tuple(found)


def predict(records: Iterable[Record], **_: object) -> Iterator[Record]:
    """For each record the ``answers``, one a marked phrase: the actors, each by code and, if named, person."""
    from casus.codebook import load
    from casus.model import Document
    from casus.reading.language import load_language
    from casus.reading.reader import build_context

    nlp, book = load_language(), load()
    for record in records:
        text, anaphors = read_marked(record["marked"])
        document = Document(text, id=record["id"], date=dt.date.fromisoformat(record["date"]))
        context = build_context(nlp(text), document, book)
        answers = []
        for anaphor in anaphors:
            phrase = context.doc.char_span(anaphor.start, anaphor.end, alignment_mode="expand")
            actors = context.actors.of(phrase.root) if phrase is not None else ()
            answers.append([_as_record(actor) for actor in actors])
        yield {"id": record["id"], "answers": answers}


def _as_record(actor: Actor) -> Record:
    return {"code": actor.code, "person": actor.person}


def score(gold: Iterable[Record], predictions: Iterable[Record]) -> dict[str, Any]:
    """Accuracy over all marked phrases and by kind. A record without a prediction counts as unanswered."""
    given = {prediction["id"]: prediction["answers"] for prediction in predictions}
    outcomes: dict[str, list[bool]] = defaultdict(list)
    for record in gold:
        anaphors = read_marked(record["marked"])[1]
        answers = given.get(record["id"]) or [[]] * len(anaphors)
        for anaphor, answer in zip(anaphors, answers, strict=True):
            outcomes[anaphor.kind].append(is_meant(answer, anaphor.meaning))
    every = [outcome for each in outcomes.values() for outcome in each]
    return {
        "all": _summary(every),
        **{kind: _summary(outcomes[kind]) for kind in sorted(outcomes)},
    }


def is_meant(answer: list[Record], meaning: str) -> bool:
    """Whether the actors answered are those of one reading, no more and no fewer."""
    return any(_is_reading(answer, reading) for reading in meaning.split("/"))


def _is_reading(answer: list[Record], reading: str) -> bool:
    """Whether each actor of the reading is answered by one of its own. A code stands for its officials too."""
    wanted = [] if reading == "-" else reading.split("+")
    known = [actor for actor in answer if actor["code"] != "?"]
    return len(known) == len(wanted) and all(any(_is(actor, name) for actor in known) for name in wanted)


def _is(actor: Record, name: str) -> bool:
    return actor["code"] == name or (actor["person"] is not None and fold(actor["person"]) == fold(name))


def _summary(outcomes: list[bool]) -> dict[str, Any]:
    return {"accuracy": sum(outcomes) / len(outcomes) if outcomes else 0.0, "phrases": len(outcomes)}
