"""Whose act a trigger is, once it is known whose act the condition limits and on whom that act would fall.

What the words leave open, or say with a pronoun, is the act of the threatened, the rewarded, or the other side of an
exchange. What is understood so is marked as inferred.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from casus.model import REPORTER, Actor, Commitment, Condition
from casus.reading.commitments.targets import HOSTILE
from casus.reading.conditions.trigger_doers import Doers
from casus.reading.context import Context

_REWARDS = frozenset({"CONSULT", "CONCEDE", "AID", "SUPPORT", "AGREE"})
_EARNING = frozenset({"CONCEDE", "RETREAT", "AGREE"})
"""PLOVER types of what one does for another, and of what he does to earn it: "will talk to Iran if *it frees* them"."""
_GIVEN = frozenset({"AID", "SUPPORT", "MOBILIZE", "COOPERATE"})
"""PLOVER types of what is done for another if he asks: "will send troops *if asked*"."""


class Settling:
    """Settles who would set off the conditional acts of one document."""

    def __init__(self, context: Context) -> None:
        """Nothing is looked for before it is asked for."""
        self._doers = Doers(context)

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
        condition = self._with_partner(holder, self._of_others(holder, condition))
        if target is None:
            exchanged = self._of_the_other_side(holder, condition)
            return exchanged or self._without_own_act(draft, holder, condition)
        actor, kinds = condition.trigger_actor, self._doers.of(condition)
        at_cost = suffers or draft.act in HOSTILE or draft.stance == "will_not"
        at_cost = at_cost or (draft.act in _REWARDS and condition.trigger_act in _EARNING)
        if (
            kinds & {"pronoun", "owned"}
            and at_cost
            and actor is not None
            and actor.code != target.code
            and (holder.code in {actor.code, REPORTER.code} or actor.code in joint)
        ):
            return _set_off_by(target, condition, "the one on whom the act would fall")
        if (
            "described" in kinds
            and actor is not None
            and actor.code == holder.code
            and (draft.act in HOSTILE or draft.act in _REWARDS)
        ):
            return _set_off_by(target, condition, "the one on whom the act would fall")
        if actor is None and condition.trigger_act == "REQUEST" and draft.act in _GIVEN:
            return _set_off_by(target, condition, "whom the act would serve")
        if actor is None and "exchange" in kinds:
            return _set_off_by(target, condition, "the other side of the exchange")
        if draft.act in HOSTILE and (
            ("nobody" in kinds and _is_left_to_the_threatened(draft, condition, target))
            or (actor is not None and _is_guessed(condition) and actor.code == holder.code)
            or (actor is None and self._is_against(holder, condition))
        ):
            return _set_off_by(target, condition, "the one on whom the act would fall")
        return condition

    def founded(self, record: Commitment) -> Condition | None:
        """ "Will send police to Haiti *once a council is formed*": in the state that is acted on, else his who acts."""
        condition = record.condition
        if (
            condition is None
            or "founded" not in self._doers.of(condition)
            or condition.trigger_act is not None
        ):
            return condition
        if condition.trigger_actor is not None and condition.trigger_actor.kind == "state":
            return condition
        states = (
            side for side in (record.target, record.holder) if side is not None and side.kind == "state"
        )
        state = next(states, None)
        return _set_off_by(state, condition, "where it would be formed") if state is not None else condition

    def _with_partner(self, holder: Actor, condition: Condition) -> Condition:
        """ "Once talks *with the Americans* are resumed": it takes both sides, and the others are they."""
        partner = condition.trigger_target
        if condition.trigger_actor is not None or condition.trigger_act != "CONSULT" or partner is None:
            return condition
        if partner.code == holder.code or "nobody" not in self._doers.of(condition):
            return condition
        return _set_off_by(partner, condition, "the other side of the talks")

    def _of_others(self, holder: Actor, condition: Condition) -> Condition:
        """ "If *the other* signatories pay", "if the *remaining* parties do": not he who speaks of them."""
        actor = condition.trigger_actor
        own = actor is not None and actor.code == holder.code and "others" in self._doers.of(condition)
        return replace(condition, trigger_actor=None) if own else condition

    def _is_against(self, holder: Actor, condition: Condition) -> bool:
        """Whether the trigger is done to the holder, by a pronoun, or by those at whom his act is aimed.

        "If *attacks on it* go on, Mali will strike", "will sink any *ship that enters* the bay".
        """
        victim, kinds = condition.trigger_target, self._doers.of(condition)
        anybody = condition.span.text.lower().startswith("any ") and " such " not in condition.span.text
        suffers = victim is not None and victim.code == holder.code and not anybody
        meant = suffers and "anybody" not in kinds
        return meant or bool(kinds & {"side", "owned", "struck"})

    def _of_unnamed_act(
        self, draft: Commitment, holder: Actor, target: Actor | None, condition: Condition
    ) -> Condition:
        """ "Will bomb Chad if *it stays* in Libya", "will not talk while *they sit* in our house": the other side.

        So who rules a state: "will lift its sanctions on Chad if *the new authorities* behave".
        """
        actor, kinds = condition.trigger_actor, self._doers.of(condition)
        if target is None or (actor is not None and actor.code != holder.code):
            return condition
        pressed = draft.act in HOSTILE or draft.stance == "will_not"
        struck = "struck" in kinds and draft.act in HOSTILE
        if (
            struck
            or ("side" in kinds and pressed)
            or ("described" in kinds and (pressed or draft.act in _REWARDS))
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
        meant = meant and bool(self._doers.of(condition) & {"pronoun", "owned"})
        own = actor is not None and actor.code == holder.code and (meant or _is_guessed(condition))
        return replace(condition, trigger_actor=None) if own else condition

    def _of_the_other_side(self, holder: Actor, condition: Condition) -> Condition | None:
        """Of an exchange whom it is made with: "in return for a truce *with Israel*"; ``None`` if nobody is named."""
        partner = condition.trigger_target
        if condition.trigger_actor is not None or partner is None or partner.code == holder.code:
            return None
        if "exchange" not in self._doers.of(condition):
            return None
        return _set_off_by(partner, condition, "the other side of the exchange")


def _set_off_by(actor: Actor, condition: Condition, why: str) -> Condition:
    """The condition as an act of an actor who is only understood."""
    victim = condition.trigger_target
    return replace(
        condition,
        trigger_actor=actor,
        trigger_target=None if victim is not None and victim.code == actor.code else victim,
        inferred=(*condition.inferred, f"trigger actor {actor.code}: {why}"),
    )


def _is_left_to_the_threatened(draft: Commitment, condition: Condition, target: Actor) -> bool:
    """ "Will cut off the gas *if the debt is not paid*": nobody else is told what to do, or not to do."""
    victim = condition.trigger_target
    is_victim = victim is not None and victim.code == target.code
    return condition.trigger_actor is None and draft.stance in {"will", "may"} and not is_victim


def _is_guessed(condition: Condition) -> bool:
    """Whether the trigger's actor is only who the document names most often with such an act."""
    return any(reason.startswith("trigger actor") and "elsewhere" in reason for reason in condition.inferred)
