"""What must happen for a commitment to fall due: conditions attached to acts, their triggers coded like events.

What the words leave unsaid ("in the event of an invasion") is understood from the document: the pair of actors most
often named with that kind of act, the side on which a threat would fall, the other side of an exchange. It is marked
as inferred.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from casus.codebook.conditions import load_condition_verbs
from casus.model import Actor, Commitment, Condition, Sense
from casus.parsed import Token
from casus.reading.commitments.stance import StanceReading
from casus.reading.commitments.targets import Actors
from casus.reading.conditions.finding import ConditionalClause, conditions_of
from casus.reading.conditions.settling import Settling
from casus.reading.conditions.trigger_acts import find_trigger
from casus.reading.conditions.trigger_coding import Trigger
from casus.reading.conditions.trigger_parties import (
    addressee_of,
    arguments,
    is_bargain,
    is_exchange,
    is_imperative,
    trigger_subject,
)
from casus.reading.conditions.usual_parties import UsualParties, first
from casus.reading.conditions.weapon_triggers import is_weapon
from casus.reading.context import Act, Context, span_of
from casus.reading.measures.dates import DateMention
from casus.reading.syntax import child, children, is_passive, subject_of

_ANSWERS = frozenset({"will", "will_not", "may"})
_QUOTATION_MARKS = frozenset("\"“‘«„'")
_FIRST_PERSON = frozenset({"we", "i"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_KNOWN = frozenset({"the", "these", "those", "its", "their", "his"})
_ANSWER_WITHIN = 3
"""How many sentences after a reporter's question may answer it."""


class Triggers:
    """Codes the conditions of one document."""

    def __init__(self, context: Context) -> None:
        """Index the conditions of a document."""
        self._context = context
        self._usual = UsualParties(context)
        self._settling = Settling(context)

    def usual_target(self, act: str, source: Actor | None) -> Actor | None:
        """On whom the document most often has this actor do this act; ``None`` when it names nobody."""
        return self._usual.pair(act, (source,) if source else ())[1]

    def usual_pair(self, act: str) -> tuple[Actor | None, Actor | None]:
        """Who does this act to whom most often in the document."""
        return self._usual.pair(act)

    def condition_of(self, act: Act, reading: StanceReading) -> Condition | None:
        """The condition the act stands under, or ``None``."""
        for word in (act.token, *reading.operators, reading.top):
            for clause in conditions_of(word, self._context.conditions_near(word)):
                if clause.start <= act.token.i < clause.end:
                    continue  # "must leave, *otherwise* …": what has to be done waits for nothing
                if _is_measure_itself(act, clause) or (
                    reading.stance == "did" and self._is_precaution(clause)
                ):
                    continue
                return self._without_speaker(act, clause, self._code(clause))
        question = self._question_before(act) if reading.stance in _ANSWERS else None
        return self._code(question) if question is not None else None

    def _without_speaker(self, act: Act, clause: ConditionalClause, condition: Condition) -> Condition:
        """ "*We* will return when *they* release our people": they are others than we."""
        doer, actor = subject_of(self._context.doc[clause.head]), condition.trigger_actor
        apart = act.source is not None and act.source.lower_ in _FIRST_PERSON
        if actor is None or not apart or doer is None or doer.lower_ not in _PRONOUNS:
            return condition
        own = {party.code for party in self._context.parties(act.source)} if act.source is not None else set()
        return replace(condition, trigger_actor=None) if actor.code in own else condition

    def _question_before(self, act: Act) -> ConditionalClause | None:
        """The condition of a reporter's question that a quotation behind it answers."""
        context = self._context
        start = context.sentence(act.token).start
        for _ in range(_ANSWER_WITHIN):
            if start == 0:
                return None
            before = context.doc[start - 1]
            conditions = context.conditions_near(before)
            is_question = context.evidence(before).text.endswith("?")
            asked = [clause for clause in conditions if clause.asked or is_question]
            if asked:
                adjacent = context.evidence(act.token).text[:1] in _QUOTATION_MARKS
                return asked[0] if adjacent or self._is_quoted(act.token) else None
            if is_question or conditions:
                return None
            start = context.sentence(before).start
        return None

    def _is_precaution(self, clause: ConditionalClause) -> bool:
        """ "Has moved a battery *in case* Syria attacks": why it was done."""
        words = self._context.doc[clause.marker : clause.marker + 2]
        return [word.lower_ for word in words] == ["in", "case"]

    def _is_quoted(self, token: Token) -> bool:
        return any(found.kind == "direct" for found in self._context.attributions_of(token))

    def settled(
        self,
        draft: Commitment,
        holder: Actor,
        target: Actor | None,
        *,
        suffers: bool,
        joint: Collection[str] = (),
    ) -> Condition | None:
        """The draft's condition, once it is known whose act it limits and on whom that act would fall."""
        return self._settling.settled(draft, holder, target, suffers=suffers, joint=joint)

    def resettled(self, before: Commitment, after: Commitment, other_side: Actor | None) -> Commitment:
        """A record whose target has been understood from the others, and with it perhaps whose act its trigger is.

        Where it still has none, a threat is hardly made but to the one other side of the report.
        """
        after = replace(after, condition=self._settling.founded(after))
        target = after.target or other_side
        if after.condition is None or before.target is not None or target is None:
            return after
        condition = self._settling.settled(after, after.holder, target, suffers=False)
        return replace(after, condition=condition)

    def in_antecedent(self, token: Token) -> bool:
        """Whether the word stands inside a condition and is thus no statement of its own."""
        conditions = self._context.conditions_near(token)
        return any(clause.start <= token.i < clause.end and not clause.stated for clause in conditions)

    def _code(self, clause: ConditionalClause) -> Condition:
        context = self._context
        trigger = find_trigger(clause, context)
        if is_bargain(clause, context) and (trigger is None or not trigger.sources):
            trigger = Trigger("CONCEDE", None)
        undone = clause.sense == "if" and (
            trigger.undone if trigger else _is_shirked(context.doc[clause.head])
        )
        sense: Sense = "unless" if undone else clause.sense
        deadline = next((date.when for date in self._dates_in(clause) if date.deadline), None)
        span = span_of(context.doc[clause.start : clause.end])
        if trigger is None:
            return Condition(
                span, sense, trigger_actor=first(trigger_subject(clause, context)), deadline=deadline
            )
        if is_imperative(clause, context):
            trigger = replace(trigger, sources=())
        actor, target = self._one_of(trigger.sources, clause), first(trigger.targets)
        inferred = []
        if actor is None and (addressed := first(addressee_of(clause, context))) is not None:
            inferred.append(f"trigger actor {addressed.code}: whom the words warn")
            trigger = replace(trigger, sources=(addressed,))
            actor = addressed
        if (actor is None or target is None) and not is_exchange(clause, context):
            usual = self._usual.pair(
                trigger.type, trigger.sources, trigger.targets, self._holders(clause, trigger)
            )
            if not self._leaves_open_who(clause, trigger.type):
                usual = (None, usual[1])
            if actor is None and usual[0] is not None:
                inferred.append(f"trigger actor {usual[0].code}: named elsewhere with this act")
            if target is None and usual[1] is not None:
                inferred.append(f"trigger target {usual[1].code}: named elsewhere with this act")
            actor, target = actor or usual[0], target or usual[1]
        return Condition(
            span, sense, actor, trigger.type, trigger.mode, target, tuple(inferred), deadline, trigger.subtype
        )

    def _one_of(self, actors: Actors, clause: ConditionalClause) -> Actor | None:
        """The doer; nobody where the words mean several at once: "if *both sides* agree"."""
        subject = subject_of(self._context.doc[clause.head])
        if len(actors) < 2 or subject is None or subject.tag_ != "NNS" or child(subject, "conj") is not None:
            return first(actors)
        return None

    def _leaves_open_who(self, clause: ConditionalClause, kind: str) -> bool:
        """Whether the words leave the doer to be understood: "in the event of *an invasion*", "if *the embargo* stays".

        A passive, and a subject that is no act, mean anybody: "once *a deal is signed*", "if *the islanders* ask"; not
        where the act itself was spoken of before: "if *the tariffs* are put in place".
        """
        head = self._context.doc[clause.head]
        subject = subject_of(head)
        if subject is None or head.pos_ == "NOUN":
            return not is_passive(head) and all(word.lower_ != "any" for word in children(head, "det"))
        act = self._context.act_at.get(subject.i)
        if is_passive(head):
            known = child(subject, "det", "poss")
            return act is not None and act.entry.type == kind and known is not None and known.lower_ in _KNOWN
        return act is not None or subject.lower_ in _PRONOUNS or is_weapon(subject)

    def _holders(self, clause: ConditionalClause, trigger: Trigger) -> Actors:
        """Whose act the condition limits: hardly those who would set it off, unless the words say so."""
        limited = None if clause.consequent is None else self._context.act_at.get(clause.consequent)
        if trigger.sources or limited is None or limited.open_source:
            return ()
        return arguments(limited, self._context)[0]

    def _dates_in(self, clause: ConditionalClause) -> Iterator[DateMention]:
        dates = self._context.dates_near(self._context.doc[clause.head])
        return (date for date in dates if clause.start <= date.start < clause.end)


def _is_measure_itself(act: Act, clause: ConditionalClause) -> bool:
    """Whether the condition is the very measure that acts: "the new *sanctions* would hit Iranian banks"."""
    subject = subject_of(act.token) if act.entry.pos == "noun" and act.token.pos_ == "VERB" else None
    return subject is not None and subject.i == clause.head


def _is_shirked(head: Token) -> bool:
    """ "Fails to comply": unless it complies, whatever that is."""
    return load_condition_verbs().get(head.lemma_) == "shirk" and child(head, "xcomp") is not None
