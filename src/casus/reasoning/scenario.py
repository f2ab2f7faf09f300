"""From a question to scenarios: "What if Russia invades Ukraine? And Estonia?" is two hypothetical events.

The question is read by the same reader as an article. A bare clause of three words is parsed less surely than the same
clause as a condition, so each one is read inside "If …, others will react."
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from casus.codebook import Codebook
from casus.codebook.places import TreatyPlace, find_place, names_state
from casus.errors import UsageError
from casus.model import Actor, Document, Scenario
from casus.reading.context import Act, Context
from casus.reading.language import DEFAULT_MODEL, load_language
from casus.reading.reader import build_context
from casus.reading.syntax import is_negated

_CARRIER = "If {}, others will react."
_CARRIER_WORDS = 5
_OPENING = re.compile(
    r"^\W*(?:(?:and|or|but|so)\b\W*)?(?:what\s+(?:happens\s+)?)?(?:(?:if|should|suppose|when)\b\s*)?", re.I
)
_SENTENCES = re.compile(r"[?;]+|\.\s")
_CONJUNCTION = re.compile(r",?\s+and\s+", re.I)


@dataclass(frozen=True, slots=True)
class _Reader:
    on: dt.date
    codebook: Codebook
    model: str

    def read(self, clause: str) -> Context:
        text = _CARRIER.format(clause)
        return build_context(load_language(self.model)(text), Document(text, date=self.on), self.codebook)


def read_scenarios(
    question: str, on: dt.date, codebook: Codebook, model: str = DEFAULT_MODEL
) -> tuple[Scenario, ...]:
    """The scenarios a question names, in its order; "And Estonia?" takes what it leaves out from the one before.

    Raises ``UsageError`` when nothing in the question names an act.
    """
    reader = _Reader(on, codebook, model)
    scenarios: list[Scenario] = []
    for sentence in filter(str.strip, _SENTENCES.split(question)):
        scenarios += _read_sentence(sentence, reader, scenarios[-1] if scenarios else None)
    if not scenarios:
        raise UsageError(f"cannot read the question {question!r}: try one like 'Russia invades Estonia'")
    return tuple(scenarios)


def _read_sentence(sentence: str, reader: _Reader, previous: Scenario | None) -> list[Scenario]:
    """Several clauses joined by "and" when each has an act and a doer of its own, else one clause."""
    clause = _OPENING.sub("", sentence, count=1).strip(" .,!\"'“”")
    pieces = [_OPENING.sub("", piece, count=1) for piece in _CONJUNCTION.split(clause)]
    if len(pieces) > 1:
        apart = [list(_read_clause(piece, reader)) for piece in pieces]
        if all(found and found[0].actor for found in apart):
            return [scenario for found in apart for scenario in found]
    found = list(_read_clause(clause, reader))
    return found or list(_elliptical(clause, reader, previous))


def _read_clause(clause: str, reader: _Reader) -> Iterator[Scenario]:
    context = reader.read(clause)
    act = _main_act(context)
    if act is None:
        return
    sources = context.parties(act.source) if act.source is not None else ()
    named = _targets(act, sources, context)
    place = find_place(_after(act, context), named[0].code if named else "")
    targets = named or _whose(place, reader.codebook)
    deadline = next((mention.when for mention in context.dates if mention.deadline), None)
    at_home = place is None or any(names_state(place.name, target.code) for target in targets)
    where = place.name if place is not None and not at_home else None
    for source in sources or (None,):
        for target in targets or (None,):
            yield Scenario(
                clause,
                reader.on,
                source,
                act.entry.type,
                act.entry.mode,
                target,
                where,
                is_negated(act.token),
                deadline,
                act.entry.subtype,
            )


def _after(act: Act, context: Context) -> str:
    """The words of the question behind the act, where its place would be named."""
    return context.doc[act.token.i + 1 : len(context.doc) - _CARRIER_WORDS].text


def _main_act(context: Context) -> Act | None:
    """The act nearest to the root of the question's own clause, verbs before nouns."""
    last = len(context.doc) - _CARRIER_WORDS
    inside = [act for act in context.acts if act.token.i < last]
    return min(
        inside,
        key=lambda act: (len(list(act.token.ancestors)), act.token.pos_ != "VERB", act.token.i),
        default=None,
    )


def _targets(act: Act, sources: tuple[Actor, ...], context: Context) -> tuple[Actor, ...]:
    """Whom the act falls on: the lexicon's target, else the first other party named after the act."""
    found = context.affected(act.target) if act.target is not None else ()
    if found:
        return found
    codes = {source.code for source in sources}
    for token in context.doc[act.token.i + 1 : len(context.doc) - _CARRIER_WORDS]:
        parties = tuple(party for party in context.affected(token) if party.code not in codes)
        if parties:
            return parties
    return ()


def _whose(place: TreatyPlace | None, codebook: Codebook) -> tuple[Actor, ...]:
    """The state that administers a place attacked, when the question names no state."""
    holder = (place.administrator or place.sovereign) if place is not None else None
    return (codebook.actor(holder),) if holder else ()


def _elliptical(clause: str, reader: _Reader, previous: Scenario | None) -> Iterator[Scenario]:
    """ "And Estonia?": the same act of the same actor on another target."""
    if previous is None:
        return
    context = reader.read(f"{previous.actor.name if previous.actor else 'someone'} attacks {clause}")
    act = _main_act(context)
    for target in _targets(act, (previous.actor,) if previous.actor else (), context) if act else ():
        yield replace(previous, text=_with_target(previous, clause), target=target, place=None)


def _with_target(previous: Scenario, words: str) -> str:
    """The earlier question with another target in its words: "Russia invades Estonia"."""
    named = previous.target.name if previous.target is not None else ""
    return (
        previous.text.replace(named, words)
        if named and named in previous.text
        else f"{previous.text}: {words}"
    )
