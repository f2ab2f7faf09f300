"""What must happen for a commitment to fall due: conditions attached to acts, their triggers coded like events.

What the words leave unsaid ("in the event of an invasion") is understood from the document: the pair of actors most
often named with that kind of act. It is marked as inferred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from spacy.tokens import Token

from casus.model import Actor, Condition, Sense
from casus.reading.conditions import ConditionalClause, conditions_of
from casus.reading.context import Act, Context, span_of
from casus.reading.dates import DateMention
from casus.reading.participants import DESCRIPTIONS
from casus.reading.salience import SPEECH
from casus.reading.stance import StanceReading
from casus.reading.syntax import child, subject_of

_ANSWERS = frozenset({"will", "will_not", "may"})
_QUOTATION_MARKS = frozenset("\"“‘«„'")
_SHIRKING = frozenset({"fail", "refuse", "decline", "neglect"})
_PRO_VERBS = frozenset({"do", "so"})


class Triggers:
    """Codes the conditions of one document."""

    def __init__(self, context: Context) -> None:
        """Index the acts of a document."""
        self._context = context
        self._acts = context.act_at

    def usual_target(self, act: str, source: Actor | None) -> Actor | None:
        """On whom the document most often has this actor do this act; ``None`` when it names nobody."""
        return self._usual_pair(act, (source,) if source else (), ())[1]

    def condition_of(self, act: Act, reading: StanceReading) -> Condition | None:
        """The condition the act stands under, or ``None``."""
        for word in (act.token, *reading.operators, reading.top):
            for clause in conditions_of(word, self._context.conditions_near(word)):
                return self._code(clause)
        question = self._question_before(act) if reading.stance in _ANSWERS else None
        return self._code(question) if question is not None else None

    def _question_before(self, act: Act) -> ConditionalClause | None:
        """The condition of a reporter's question that a quotation right behind it answers."""
        sentence = act.token.sent
        if sentence.start == 0 or sentence.text.lstrip()[:1] not in _QUOTATION_MARKS:
            return None
        last = self._context.doc[sentence.start - 1]
        is_question = last.sent.text.rstrip().endswith("?")
        asked = (clause for clause in self._context.conditions_near(last) if clause.asked or is_question)
        return next(asked, None)

    def with_pronoun_settled(self, condition: Condition, holder: Actor, target: Actor | None) -> Condition:
        """ "X will suffer if he helps Y": the trigger is an act of the threatened, not of whoever threatens."""
        if condition.trigger_actor is None or target is None or condition.trigger_actor.code != holder.code:
            return condition
        if condition.span.start not in self._pronominal:
            return condition
        reason = f"trigger actor {target.code}: the one on whom the act would fall"
        return replace(condition, trigger_actor=target, inferred=(*condition.inferred, reason))

    @cached_property
    def _pronominal(self) -> frozenset[int]:
        """Offsets of the conditions whose subject is a personal pronoun."""
        doc = self._context.doc
        subjects = ((clause, subject_of(doc[clause.head])) for clause in self._context.conditions)
        return frozenset(
            span_of(doc[clause.start : clause.end]).start
            for clause, subject in subjects
            if subject is not None and subject.lower_ in {"he", "she", "it", "they"}
        )

    def in_antecedent(self, token: Token) -> bool:
        """Whether the word stands inside a condition and is thus no statement of its own."""
        return any(clause.start <= token.i < clause.end for clause in self._context.conditions_near(token))

    def _code(self, clause: ConditionalClause) -> Condition:
        trigger = self._trigger(clause)
        sense = self._sense(clause)
        deadline = next((date.when for date in self._dates_in(clause) if date.deadline), None)
        span = span_of(self._context.doc[clause.start : clause.end])
        if trigger is None:
            return Condition(span, sense, trigger_actor=_first(self._subject(clause)), deadline=deadline)
        sources, targets = self._arguments(trigger)
        inferred = []
        act = trigger.entry.type
        if not sources or not targets:
            usual = self._usual_pair(act, sources, targets)
            if not sources and usual[0] is not None:
                inferred.append(f"trigger actor {usual[0].code}: named elsewhere with this act")
            if not targets and usual[1] is not None:
                inferred.append(f"trigger target {usual[1].code}: named elsewhere with this act")
            sources = sources or tuple(filter(None, usual[:1]))
            targets = targets or tuple(filter(None, usual[1:]))
        actor, target = _first(sources), _first(targets)
        return Condition(
            span,
            sense,
            actor,
            act,
            trigger.entry.mode,
            target,
            tuple(inferred),
            deadline,
            trigger.entry.subtype,
        )

    def _sense(self, clause: ConditionalClause) -> Sense:
        """ "If Ethiopia *fails to* sign": unless it signs."""
        head = self._context.doc[clause.head]
        shirks = head.lemma_ in _SHIRKING and child(head, "xcomp") is not None
        return "unless" if shirks and clause.sense == "if" else clause.sense

    def _dates_in(self, clause: ConditionalClause) -> Iterator[DateMention]:
        dates = self._context.dates_near(self._context.doc[clause.head])
        return (date for date in dates if clause.start <= date.start < clause.end)

    def _trigger(self, clause: ConditionalClause) -> Act | None:
        """The act that heads the antecedent, or the first one in it; a pro-verb stands for the act spoken of before."""
        heading = self._acts.get(clause.head)
        if heading is not None and heading.entry.type not in SPEECH:
            return heading
        if self._context.doc[clause.head].lemma_ in _PRO_VERBS:
            return self._spoken_of_before(clause)
        inside = [self._acts[index] for index in range(clause.start, clause.end) if index in self._acts]
        deeds = [act for act in inside if act.entry.type not in SPEECH]
        return min(deeds, key=lambda act: act.token.i, default=None)

    def _spoken_of_before(self, clause: ConditionalClause) -> Act | None:
        """ "if Russia did": the latest act before it that the same actor is named with."""
        wanted = {actor.code for actor in self._subject(clause)}
        for act in reversed(self._context.acts):
            if act.token.i >= clause.start:
                continue
            sources, _ = self._arguments(act)
            if wanted & {actor.code for actor in sources}:
                return act
        return None

    def _subject(self, clause: ConditionalClause) -> tuple[Actor, ...]:
        subject = subject_of(self._context.doc[clause.head])
        return self._context.parties(subject) if subject is not None else ()

    def _arguments(self, act: Act) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        sources = self._context.parties(act.source) if act.source is not None else ()
        targets = self._context.affected(act.target) if act.target is not None else ()
        doers = {actor.code for actor in sources}
        return sources, tuple(target for target in targets if target.code not in doers)

    @cached_property
    def _pairs(self) -> dict[str, Counter[tuple[Actor | None, Actor | None]]]:
        """How often each pair of actors is named with each type of act in the document."""
        pairs: dict[str, Counter[tuple[Actor | None, Actor | None]]] = {}
        for act in self._context.acts:
            sources, targets = self._arguments(act)
            if act.target is not None and act.target.lemma_.lower() in DESCRIPTIONS:
                targets = ()
            pair = (_first(sources), _first(targets))
            if any(pair):
                pairs.setdefault(act.entry.type, Counter())[pair] += 1
        return pairs

    def _usual_pair(
        self, act: str, sources: Iterable[Actor], targets: Iterable[Actor]
    ) -> tuple[Actor | None, Actor | None]:
        """The actors most often named with the act, agreeing with those that are given."""
        given_source, given_target = _first(sources), _first(targets)
        best: tuple[Actor | None, Actor | None] = (None, None)
        best_count = 0
        for (source, target), count in self._pairs.get(act, Counter()).items():
            if not _agrees(given_source, source) or not _agrees(given_target, target):
                continue
            weight = 2 * count + (source is not None) + (target is not None)
            if weight > best_count:
                best, best_count = (source, target), weight
        return best


def _first(actors: Iterable[Actor]) -> Actor | None:
    return next(iter(actors), None)


def _agrees(given: Actor | None, found: Actor | None) -> bool:
    return given is None or (found is not None and given.code == found.code)
