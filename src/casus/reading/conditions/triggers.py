"""What must happen for a commitment to fall due: conditions attached to acts, their triggers coded like events.

What the words leave unsaid ("in the event of an invasion") is understood from the document: the pair of actors most
often named with that kind of act, the side on which a threat would fall, the other side of an exchange. It is marked
as inferred.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cached_property

from casus.codebook.conditions import load_condition_verbs
from casus.model import REPORTER, Actor, Commitment, Condition, Sense
from casus.parsed import Token
from casus.reading.commitments.stance import StanceReading
from casus.reading.commitments.targets import HOSTILE, Actors
from casus.reading.conditions.finding import ConditionalClause, conditions_of
from casus.reading.conditions.trigger_acts import Trigger, find_trigger
from casus.reading.conditions.trigger_parties import (
    addressee_of,
    arguments,
    is_exchange,
    is_imperative,
    trigger_subject,
)
from casus.reading.conditions.usual_parties import UsualParties, first
from casus.reading.context import Act, Context, span_of
from casus.reading.measures.dates import DateMention
from casus.reading.syntax import child, is_passive, subject_of

_ANSWERS = frozenset({"will", "will_not", "may"})
_QUOTATION_MARKS = frozenset("\"“‘«„'")
_FIRST_PERSON = frozenset({"we", "i"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_REWARDS = frozenset({"CONSULT", "CONCEDE", "AID", "SUPPORT", "AGREE"})
_EARNING = frozenset({"CONCEDE", "RETREAT", "AGREE"})
"""PLOVER types of what one does for another, and of what he does to earn it: "will talk to Iran if *it frees* them"."""
_GIVEN = frozenset({"AID", "SUPPORT", "MOBILIZE", "COOPERATE"})
"""PLOVER types of what is done for another if he asks: "will send troops *if asked*"."""
_RULERS = frozenset(
    {"junta", "regime", "government", "authority", "military", "leader", "leadership", "ruler", "side"}
)
_KNOWN = frozenset({"the", "these", "those", "its", "their", "his"})
_ANSWER_WITHIN = 3
"""How many sentences after a reporter's question may answer it."""


class Triggers:
    """Codes the conditions of one document."""

    def __init__(self, context: Context) -> None:
        """Index the conditions of a document."""
        self._context = context
        self._usual = UsualParties(context)

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
        """The draft's condition, once it is known whose act it limits and on whom that act would fall.

        "X will suffer if *he* helps Y", "will not talk to X while *it* tests bombs": the trigger is an act of the
        threatened, "will talk to X if *it* frees them" of the rewarded. Of an exchange it is the other side's.
        ``joint`` are the codes of all who would act together.
        """
        condition = draft.condition
        if condition is None or condition.trigger_act is None:
            return condition
        if target is None:
            exchanged = self._of_the_other_side(holder, condition)
            if exchanged is not None or draft.act not in HOSTILE:
                return exchanged or condition
            return self._without_own_act(holder, condition)
        actor, start = condition.trigger_actor, condition.span.start
        at_cost = suffers or draft.act in HOSTILE or draft.stance == "will_not"
        at_cost = at_cost or (draft.act in _REWARDS and condition.trigger_act in _EARNING)
        if (
            start in self._pronominal
            and at_cost
            and actor is not None
            and actor.code != target.code
            and (holder.code in {actor.code, REPORTER.code} or actor.code in joint)
        ):
            return _set_off_by(target, condition, "the one on whom the act would fall")
        if (
            start in self._ruled
            and actor is not None
            and actor.code == holder.code
            and (draft.act in HOSTILE or draft.act in _REWARDS)
        ):
            return _set_off_by(target, condition, "the one on whom the act would fall")
        if actor is None and condition.trigger_act == "REQUEST" and draft.act in _GIVEN:
            return _set_off_by(target, condition, "whom the act would serve")
        if actor is None and start in self._exchanges:
            return _set_off_by(target, condition, "the other side of the exchange")
        if draft.act in HOSTILE and (
            (start in self._passive and _is_left_to_the_threatened(draft, condition, target))
            or (actor is not None and _is_guessed(condition) and actor.code == holder.code)
        ):
            return _set_off_by(target, condition, "the one on whom the act would fall")
        return condition

    def _without_own_act(self, holder: Actor, condition: Condition) -> Condition:
        """Nobody threatens what he will do if he does something himself: "if *they* attack us, we will sink them"."""
        actor = condition.trigger_actor
        meant = condition.span.start in self._pronominal and condition.trigger_act in HOSTILE
        meant = meant and condition.sense != "even_if"  # "even if *it* means war"
        own = actor is not None and actor.code == holder.code and (meant or _is_guessed(condition))
        return replace(condition, trigger_actor=None) if own else condition

    def _of_the_other_side(self, holder: Actor, condition: Condition) -> Condition | None:
        """Of an exchange whom it is made with: "in return for a truce *with Israel*"; ``None`` if nobody is named."""
        partner = condition.trigger_target
        if condition.trigger_actor is not None or partner is None or partner.code == holder.code:
            return None
        if condition.span.start not in self._exchanges:
            return None
        return _set_off_by(partner, condition, "the other side of the exchange")

    @cached_property
    def _pronominal(self) -> frozenset[int]:
        """Offsets of the conditions whose doer is a personal pronoun."""
        doc = self._context.doc
        found = (
            clause
            for clause in self._context.conditions
            if (subject := subject_of(doc[clause.head])) is not None
            and subject.lower_ in _PRONOUNS
            and not is_passive(doc[clause.head])
        )
        return frozenset(self._offset(clause) for clause in found)

    @cached_property
    def _ruled(self) -> frozenset[int]:
        """Offsets of the conditions whose doers rule a state that is not named: "once *the junta* goes"."""
        doc = self._context.doc
        found = (
            clause for clause in self._context.conditions if _is_the_rulers(subject_of(doc[clause.head]))
        )
        return frozenset(self._offset(clause) for clause in found)

    @cached_property
    def _passive(self) -> frozenset[int]:
        """Offsets of the conditions that leave unsaid who would act: "if the debt *is not paid*"."""
        doc = self._context.doc
        return frozenset(self._offset(c) for c in self._context.conditions if is_passive(doc[c.head]))

    @cached_property
    def _exchanges(self) -> frozenset[int]:
        """Offsets of the conditions that are one side of an exchange."""
        context = self._context
        return frozenset(self._offset(c) for c in context.conditions if is_exchange(c, context))

    def _offset(self, clause: ConditionalClause) -> int:
        return span_of(self._context.doc[clause.start : clause.end]).start

    def in_antecedent(self, token: Token) -> bool:
        """Whether the word stands inside a condition and is thus no statement of its own."""
        conditions = self._context.conditions_near(token)
        return any(clause.start <= token.i < clause.end and not clause.stated for clause in conditions)

    def _code(self, clause: ConditionalClause) -> Condition:
        context = self._context
        trigger = find_trigger(clause, context)
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
            return not is_passive(head)
        act = self._context.act_at.get(subject.i)
        if is_passive(head):
            known = child(subject, "det", "poss")
            return act is not None and act.entry.type == kind and known is not None and known.lower_ in _KNOWN
        return act is not None or subject.lower_ in _PRONOUNS

    def _holders(self, clause: ConditionalClause, trigger: Trigger) -> Actors:
        """Whose act the condition limits: hardly those who would set it off, unless the words say so."""
        limited = None if clause.consequent is None else self._context.act_at.get(clause.consequent)
        if trigger.sources or limited is None or limited.open_source:
            return ()
        return arguments(limited, self._context)[0]

    def _dates_in(self, clause: ConditionalClause) -> Iterator[DateMention]:
        dates = self._context.dates_near(self._context.doc[clause.head])
        return (date for date in dates if clause.start <= date.start < clause.end)


def _set_off_by(actor: Actor, condition: Condition, why: str) -> Condition:
    """The condition as an act of an actor who is only understood."""
    victim = condition.trigger_target
    return replace(
        condition,
        trigger_actor=actor,
        trigger_target=None if victim is not None and victim.code == actor.code else victim,
        inferred=(*condition.inferred, f"trigger actor {actor.code}: {why}"),
    )


def _is_the_rulers(noun: Token | None) -> bool:
    """Who rules a state, with nothing that says which: nobody calls his own government so beside his name."""
    if noun is None or noun.lemma_ not in _RULERS:
        return False
    return [word.lower_ for word in noun.children if word.dep_ != "amod"] == ["the"]


def _is_measure_itself(act: Act, clause: ConditionalClause) -> bool:
    """Whether the condition is the very measure that acts: "the new *sanctions* would hit Iranian banks"."""
    subject = subject_of(act.token) if act.entry.pos == "noun" and act.token.pos_ == "VERB" else None
    return subject is not None and subject.i == clause.head


def _is_shirked(head: Token) -> bool:
    """ "Fails to comply": unless it complies, whatever that is."""
    return load_condition_verbs().get(head.lemma_) == "shirk" and child(head, "xcomp") is not None


def _is_left_to_the_threatened(draft: Commitment, condition: Condition, target: Actor) -> bool:
    """ "Will cut off the gas *if the debt is not paid*": nobody else is told what to do, or not to do."""
    victim = condition.trigger_target
    is_victim = victim is not None and victim.code == target.code
    return condition.trigger_actor is None and draft.stance in {"will", "may"} and not is_victim


def _is_guessed(condition: Condition) -> bool:
    """Whether the trigger's actor is only who the document names most often with such an act."""
    return any(reason.startswith("trigger actor") and "elsewhere" in reason for reason in condition.inferred)
