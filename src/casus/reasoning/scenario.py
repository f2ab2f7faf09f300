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
from casus.codebook.places import TreatyPlace, find_place, is_state
from casus.codebook.wordings import fold
from casus.errors import UsageError
from casus.model import Actor, Document, Scenario
from casus.reading.casing import in_sentence_case
from casus.reading.commitments.salience import SPEECH
from casus.reading.context import Act, Context
from casus.reading.language import DEFAULT_MODEL, load_language
from casus.reading.reader import build_context
from casus.reading.syntax import is_negated

_CARRIER = "If {}, others will react."
_CARRIER_WORDS = 5
_OPENING = re.compile(
    r"^\W*(?:(?:and|or|but|so)\b\W*)?(?:what\s+(?:happens\s+)?)?(?:(?:if|should|suppose|when)\b\s*)?", re.I
)
_ASKED_BEFORE = re.compile(
    r"^\W*(?P<asked>(?:who|what|how|which|whom|would|will|does|is|are)\b.*?)"
    r"\s(?:if|when|in case|should)\s(?P<clause>.+)$",
    re.I | re.S,
)
_ASKED_BEHIND = re.compile(
    r"^(?P<clause>.+?),\s*(?P<asked>(?:then\s+)?(?:who|what|how|which|would|will)\b.*)$", re.I | re.S
)
_SENTENCES = re.compile(r"[?;]+|\.\s")
_CONJUNCTION = re.compile(r"(,?\s+and\s+|,\s+)", re.I)
_SHIRKING = frozenset({"fail", "refuse", "decline", "neglect"})


@dataclass(frozen=True, slots=True)
class _Reader:
    on: dt.date
    codebook: Codebook
    model: str

    def read(self, clause: str) -> Context:
        text = _CARRIER.format(clause)
        return build_context(load_language(self.model)(text), Document(text, date=self.on), self.codebook)

    def actor_named(self, words: str) -> Actor | None:
        """The state, organisation or group of that name, when the words are nothing else."""
        code = self.codebook.bodies.get(fold(re.sub(r"^(both\s+)?(the\s+)?", "", words, flags=re.I)))
        return self.codebook.actor(code) if code is not None else None


def read_scenarios(
    question: str, on: dt.date, codebook: Codebook, model: str = DEFAULT_MODEL
) -> tuple[Scenario, ...]:
    """The scenarios a question names, in its order; "And Estonia?" takes what it leaves out from the one before.

    Raises ``UsageError`` when nothing in the question names an act.
    """
    reader = _Reader(on, codebook, model)
    scenarios: list[Scenario] = []
    asked = in_sentence_case(question, codebook, on)
    for sentence in filter(str.strip, _SENTENCES.split(asked)):
        scenarios += _read_sentence(sentence, reader, scenarios[-1] if scenarios else None)
    if not scenarios:
        raise UsageError(f"cannot read the question {question!r}: try one like 'Russia invades Estonia'")
    return tuple(scenarios)


def _read_sentence(sentence: str, reader: _Reader, previous: Scenario | None) -> list[Scenario]:
    """The scenarios of one sentence: "Who would help Estonia if Russia invades?" asks about the invasion."""
    asked = _ASKED_BEFORE.match(sentence) or _ASKED_BEHIND.match(sentence)
    clause = _OPENING.sub("", asked["clause"] if asked else sentence, count=1).strip(" .,!\"'“”")
    found = _joined(clause, reader)
    if asked and not (found and all(scenario.target for scenario in found)):
        found = _joined(f"{clause} {_beneficiary(asked['asked'], reader)}", reader) or found
    return found or list(_elliptical(clause, reader, previous))


def _joined(clause: str, reader: _Reader) -> list[Scenario]:
    """The scenarios of clauses joined by "and": each that has an act, and a doer of its own or of the one before."""
    text, *rest = _CONJUNCTION.split(clause)
    groups: list[list[Scenario]] = []
    doers: list[Actor] = []
    while rest and (doer := reader.actor_named(text)) is not None:
        doers.append(doer)
        _, text, *rest = rest
    for link, piece in zip(rest[::2], rest[1::2], strict=True):
        before, after = list(_read_clause(text, reader)), list(_read_clause(_bare(piece), reader))
        subject = before[0].actor if before else None
        if subject is not None and after and (after[0].actor is not None or _begins_with_verb(piece, reader)):
            groups.append(before)
            text = piece if after[0].actor else f"{subject.name} {_bare(piece)}"
        else:
            text += link + piece
    groups.append(list(_read_clause(_bare(text), reader)))
    together = [
        replace(scenario, text=clause, actor=doer)
        for doer in doers
        for scenario in groups[0]
        if scenario.target is None or scenario.target.code != doer.code
    ]
    return [*together, *(scenario for group in groups for scenario in group)]


def _bare(piece: str) -> str:
    return _OPENING.sub("", piece, count=1)


def _begins_with_verb(piece: str, reader: _Reader) -> bool:
    """Whether the piece goes on with the doer of the clause before: "… and *does* not withdraw"."""
    return load_language(reader.model)(piece)[0].pos_ in {"VERB", "AUX"}


def _beneficiary(asked: str, reader: _Reader) -> str:
    """Whom the main clause would have helped: "who must defend *Armenia* if Azerbaijan attacks"; else nothing."""
    context = reader.read(asked)
    act = _main_act(context)
    named = _targets(act, (), context) if act is not None else ()
    return named[0].name if named else ""


def _read_clause(clause: str, reader: _Reader) -> Iterator[Scenario]:
    context = reader.read(clause)
    act = _main_act(context)
    if act is not None and (plural := _as_verb(act, context)) is not None:
        context = reader.read(plural)
        act = _main_act(context)
    if act is None:
        return
    sources = _doers(act, context)
    named = _targets(act, sources, context)
    place = find_place(_after(act, context), named[0].code if named else "")
    targets = named or _whose(place, reader.codebook)
    at_home = place is None or any(is_state(place, party.code) for party in (*sources, *targets))
    scenario = Scenario(
        clause,
        _day(context, reader.on),
        None,
        act.entry.type,
        act.entry.mode,
        place=place.called if place is not None and not at_home else None,
        negated=_is_negated(act),
        deadline=next((mention.when for mention in context.dates if mention.deadline), None),
        subtype=act.entry.subtype,
    )
    for source, target in _pairs(sources, targets):
        yield replace(scenario, actor=source, target=target)


def _as_verb(act: Act, context: Context) -> str | None:
    """ "Russia and Belarus *attack* Poland" is taken for a noun: the clause with "were to" before it."""
    token = act.token
    after_a_name = token.i > 0 and bool(context.actors.of(token.doc[token.i - 1]))
    if token.pos_ != "NOUN" or act.source is not None or not after_a_name:
        return None
    start = _CARRIER.index("{")
    clause = context.doc[: len(context.doc) - _CARRIER_WORDS].text
    return f"{clause[start : token.idx]}were to {clause[token.idx :]}"


def _doers(act: Act, context: Context) -> tuple[Actor, ...]:
    """Who does it; where the question has somebody *order* or *launch* it, whoever does that."""
    if act.source is not None:
        return context.parties(act.source)
    governor = context.act_at.get(act.token.head.i)
    return context.parties(governor.source) if governor and governor.source is not None else ()


def _pairs(
    sources: tuple[Actor, ...], targets: tuple[Actor, ...]
) -> Iterator[tuple[Actor | None, Actor | None]]:
    """Every doer with every target that is not itself: in "a war between A and B" each attacks the other."""
    mutual = {source.code for source in sources} & {target.code for target in targets}
    everyone = {party.code: party for party in (*targets, *sources)}
    others = tuple(everyone.values()) if mutual else targets
    for source in sources or (None,):
        for target in others or (None,):
            if source is None or target is None or source.code != target.code:
                yield source, target


def _is_negated(act: Act) -> bool:
    """ "Russia does *not* withdraw", "Russia *fails to* withdraw"."""
    return is_negated(act.token) or _is_shirked(act)


def _is_shirked(act: Act) -> bool:
    return act.token.dep_ == "xcomp" and act.token.head.lemma_ in _SHIRKING


def _day(context: Context, on: dt.date) -> dt.date:
    """The day of the event: the one the question names, or the nearest to ``on`` in the month or year it names."""
    named = next((mention.when for mention in context.dates if not mention.deadline), None)
    return min(max(on, named.start), named.end) if named is not None else on


def _after(act: Act, context: Context) -> str:
    """The words of the question behind the act, where its place would be named."""
    return context.doc[act.token.i + 1 : len(context.doc) - _CARRIER_WORDS].text


def _main_act(context: Context) -> Act | None:
    """The act nearest to the root of the question's own clause: deeds before speech, verbs before nouns."""
    last = len(context.doc) - _CARRIER_WORDS
    inside = [act for act in context.acts if act.token.i < last]
    shirked = [act for act in inside if _is_shirked(act)]
    deeds = [act for act in inside if act.entry.type not in SPEECH]
    return min(
        shirked or deeds or inside,
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
