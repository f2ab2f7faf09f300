"""From a question to scenarios: "What if Russia invades Ukraine? And Estonia?" is two hypothetical events.

The question is read by the same reader as an article, so it is understood as far as an article is.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from casus.codebook import Codebook
from casus.errors import UsageError
from casus.model import Actor, Document, Scenario
from casus.reading.context import Act, Context
from casus.reading.language import DEFAULT_MODEL, load_language
from casus.reading.reader import build_context
from casus.reading.syntax import is_negated

_OPENING = re.compile(
    r"^\s*(?:(?:and|or|but|so)\s+)?(?:(?:what|and)\s+(?:happens\s+)?)?(?:if|should|suppose|when)?\s+", re.I
)
_QUESTION_END = re.compile(r"[?;]\s*|\s+and\s+(?=what\s+if|if\b)", re.I)


def read_scenarios(
    question: str, on: dt.date, codebook: Codebook, model: str = DEFAULT_MODEL
) -> tuple[Scenario, ...]:
    """The scenarios a question names, in its order; "And Estonia?" takes what it leaves out from the one before.

    Raises ``UsageError`` when nothing in the question names an act or an actor.
    """
    scenarios: list[Scenario] = []
    for part in filter(str.strip, _QUESTION_END.split(question)):
        previous = scenarios[-1] if scenarios else None
        scenarios += _read_part(part, on, codebook, model, previous)
    if not scenarios:
        raise UsageError(f"cannot read the question {question!r}: try one like 'Russia invades Estonia'")
    return tuple(scenarios)


def _read_part(
    part: str, on: dt.date, codebook: Codebook, model: str, previous: Scenario | None
) -> list[Scenario]:
    text = _OPENING.sub("", f" {part.strip()}").strip(" .,!\"'“”")
    statement = text[:1].upper() + text[1:] + "."
    context = build_context(load_language(model)(statement), Document(statement, date=on), codebook)
    act = _main_act(context)
    if act is not None:
        return _from_act(act, context, text, on)
    return _elliptical(context, text, previous)


def _main_act(context: Context) -> Act | None:
    """The act nearest to the root of the sentence, verbs before nouns."""
    depth = {act.token.i: len(list(act.token.ancestors)) for act in context.acts}
    return min(
        context.acts,
        key=lambda act: (depth[act.token.i], act.token.pos_ != "VERB", act.token.i),
        default=None,
    )


def _from_act(act: Act, context: Context, text: str, on: dt.date) -> list[Scenario]:
    sources = context.actors.of_all(act.source) if act.source is not None else ()
    targets = context.actors.of_all(act.target) if act.target is not None else ()
    deadline = next((mention.when for mention in context.dates if mention.deadline), None)
    negated = is_negated(act.token)
    return [
        Scenario(text, on, source, act.entry.type, act.entry.mode, target, None, negated, deadline)
        for source in sources or (None,)
        for target in targets or (None,)
    ]


def _elliptical(context: Context, text: str, previous: Scenario | None) -> list[Scenario]:
    """ "And Estonia?": the same act of the same actor on another target."""
    named: dict[str, Actor] = {}
    for mention in context.actors.mentions:
        for actor in mention.actors:
            named.setdefault(actor.code, actor)
    if previous is None or not named:
        return []
    return [replace(previous, text=f"{previous.text} ({text})", target=actor) for actor in named.values()]
