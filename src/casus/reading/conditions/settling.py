"""Whose act a trigger is, once it is known whose act the condition limits and on whom that act would fall.

What the words leave open, or say with a pronoun, is the act of the threatened, the rewarded, or the other side of an
exchange. What is understood so is marked as inferred.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import cached_property

from casus.codebook.conditions import load_condition_nouns
from casus.model import REPORTER, Actor, Commitment, Condition
from casus.parsed import Token
from casus.reading.commitments.targets import HOSTILE
from casus.reading.conditions.clauses import ConditionalClause
from casus.reading.conditions.trigger_parties import is_exchange
from casus.reading.context import Context, span_of
from casus.reading.syntax import child, children, is_passive, subject_of

_PRONOUNS = frozenset({"he", "she", "it", "they"})
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_REWARDS = frozenset({"CONSULT", "CONCEDE", "AID", "SUPPORT", "AGREE"})
_EARNING = frozenset({"CONCEDE", "RETREAT", "AGREE"})
"""PLOVER types of what one does for another, and of what he does to earn it: "will talk to Iran if *it frees* them"."""
_GIVEN = frozenset({"AID", "SUPPORT", "MOBILIZE", "COOPERATE"})
"""PLOVER types of what is done for another if he asks: "will send troops *if asked*"."""
_RULERS = frozenset(
    {"junta", "regime", "government", "authority", "military", "leader", "leadership", "ruler", "side"}
)

_OF_NOBODY = frozenset({"appear", "be", "become", "come", "cost", "happen", "mean", "seem", "take"})
"""Verbs whose "it" is nobody: "if *it* comes to a war"."""
_ANYBODY = frozenset({"anybody", "anyone", "nobody", "one", "somebody", "someone", "who", "whoever"})
_OTHER = frozenset({"enemy", "opposing", "other", "others", "remaining", "rival"})
_SIDES = frozenset({"it", "they"})
_RESTRICTING = frozenset({"acl", "relcl"})
_STRUCK = frozenset({"dobj", "nsubjpass"})
_FORCES = frozenset(
    {
        "aircraft", "army", "boat", "bomber", "commando", "convoy", "drone", "fighter", "fleet", "force", "frigate",
        "gun", "gunboat", "helicopter", "infiltrator", "intruder", "invader", "jet", "missile", "patrol", "plane",
        "rocket", "ship", "soldier", "submarine", "tank", "troop", "trooper", "unit", "vessel", "warplane", "warship",
    }
)  # fmt: skip
"""Whose coming is the act of the side at which the answer is aimed: "any *plane* that crosses the line"."""


class Settling:
    """Settles who would set off the conditional acts of one document."""

    def __init__(self, context: Context) -> None:
        """Nothing is looked for before it is asked for."""
        self._context = context

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
        if condition is None:
            return None
        if condition.trigger_act is None:
            return self._of_unnamed_act(draft, holder, target, condition)
        condition = self._of_others(holder, condition)
        if target is None:
            exchanged = self._of_the_other_side(holder, condition)
            return exchanged or self._without_own_act(draft, holder, condition)
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
            or (actor is None and self._is_against(holder, condition))
        ):
            return _set_off_by(target, condition, "the one on whom the act would fall")
        return condition

    def _of_others(self, holder: Actor, condition: Condition) -> Condition:
        """ "If *the other* signatories pay", "if the *remaining* parties do": not he who speaks of them."""
        actor = condition.trigger_actor
        own = actor is not None and actor.code == holder.code and condition.span.start in self._others
        return replace(condition, trigger_actor=None) if own else condition

    def _is_against(self, holder: Actor, condition: Condition) -> bool:
        """Whether the trigger is done to the holder, by a pronoun, or by those at whom his act is aimed.

        "If *attacks on it* go on, Mali will strike", "will sink any *ship that enters* the bay".
        """
        victim, start = condition.trigger_target, condition.span.start
        anybody = condition.span.text.lower().startswith("any ") and " such " not in condition.span.text
        suffers = victim is not None and victim.code == holder.code and not anybody
        meant = suffers and start not in self._anybodys
        return meant or start in self._personal or start in self._restricting

    def _of_unnamed_act(
        self, draft: Commitment, holder: Actor, target: Actor | None, condition: Condition
    ) -> Condition:
        """ "Will bomb Chad if *it stays* in Libya", "will not talk while *they sit* in our house": the other side.

        So who rules a state: "will lift its sanctions on Chad if *the new authorities* behave".
        """
        actor, start = condition.trigger_actor, condition.span.start
        if target is None or (actor is not None and actor.code != holder.code):
            return condition
        pressed = draft.act in HOSTILE or draft.stance == "will_not"
        struck = start in self._restricting and draft.act in HOSTILE
        if (
            struck
            or (start in self._personal and pressed)
            or (start in self._ruled and (pressed or draft.act in _REWARDS))
        ):
            return _set_off_by(target, condition, "the one on whom the act would fall")
        return condition

    def _without_own_act(self, draft: Commitment, holder: Actor, condition: Condition) -> Condition:
        """Nobody threatens what he will do if he does something himself: "if *they* attack us, we will sink them".

        Nor does anybody refuse a thing until he gives way himself: "will not talk to the four until *they* relent".
        """
        actor = condition.trigger_actor
        if draft.act in HOSTILE:
            meant = (
                condition.trigger_act in HOSTILE and condition.sense != "even_if"
            )  # "even if *it* means war"
        elif draft.stance == "will_not":
            meant = condition.trigger_act in _EARNING and condition.sense == "unless"
        else:
            return condition
        meant = meant and condition.span.start in self._pronominal
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
            and (subject.lower_ in _PRONOUNS or _is_owned_by_pronoun(subject))
            and not is_passive(doc[clause.head])
        )
        return frozenset(self._offset(clause) for clause in found)

    @cached_property
    def _personal(self) -> frozenset[int]:
        """Offsets of the conditions whose doer is a pronoun that means a side, unlike "if *it* comes to that"."""
        doc = self._context.doc
        found = (
            clause
            for clause in self._context.conditions
            if (subject := child(doc[clause.head], "nsubj")) is not None
            and subject.lower_ in _SIDES
            and not (subject.lower_ == "it" and doc[clause.head].lemma_ in _OF_NOBODY)
        )
        return frozenset(self._offset(clause) for clause in found)

    @cached_property
    def _anybodys(self) -> frozenset[int]:
        """Offsets of the conditions that anybody may meet: "if *someone* attacks us"."""
        doc = self._context.doc
        subjects = ((clause, child(doc[clause.head], "nsubj")) for clause in self._context.conditions)
        return frozenset(
            self._offset(clause) for clause, doer in subjects if doer is not None and doer.lower_ in _ANYBODY
        )

    @cached_property
    def _others(self) -> frozenset[int]:
        """Offsets of the conditions whose doers are said to be others: "*the other* parties", "*the opposing* side"."""
        doc = self._context.doc
        subjects = ((clause, subject_of(doc[clause.head])) for clause in self._context.conditions)
        return frozenset(
            self._offset(clause)
            for clause, subject in subjects
            if subject is not None
            and any(word.lower_ in _OTHER for word in (subject, *children(subject, "amod")))
        )

    @cached_property
    def _restricting(self) -> frozenset[int]:
        """Offsets of the conditions that say which things or people an act would fall on: "any ship *that enters*"."""
        doc = self._context.doc
        return frozenset(
            self._offset(clause)
            for clause in self._context.conditions
            if doc[clause.head].dep_ in _RESTRICTING
            and (struck := doc[clause.head].head).dep_ in _STRUCK
            and (struck.lemma_.lower() in _FORCES or _is_any_thing(struck))
        )

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


def _is_owned_by_pronoun(noun: Token) -> bool:
    """ "Should *their* soldiers set foot here"."""
    owner = child(noun, "poss")
    return owner is not None and owner.lower_ in _POSSESSIVES


def _is_any_thing(noun: Token) -> bool:
    """ "*Any military element* that comes closer": not a state or whoever else may be anybody."""
    whichever = any(word.lower_ in {"any", "no"} for word in children(noun, "det"))
    return whichever and noun.lemma_.lower() not in load_condition_nouns()["actor"]


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


def _is_left_to_the_threatened(draft: Commitment, condition: Condition, target: Actor) -> bool:
    """ "Will cut off the gas *if the debt is not paid*": nobody else is told what to do, or not to do."""
    victim = condition.trigger_target
    is_victim = victim is not None and victim.code == target.code
    return condition.trigger_actor is None and draft.stance in {"will", "may"} and not is_victim


def _is_guessed(condition: Condition) -> bool:
    """Whether the trigger's actor is only who the document names most often with such an act."""
    return any(reason.startswith("trigger actor") and "elsewhere" in reason for reason in condition.inferred)
