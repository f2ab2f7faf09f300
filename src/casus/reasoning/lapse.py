"""Why a statement no longer binds on a later day: its term is over, the war it was said in has ended, or whoever said
it has left office.

A promise that falls due "unless" something happens by a day does not lapse on that day: it falls due.
"""

from __future__ import annotations

import datetime as dt

from casus.codebook import Codebook
from casus.codebook.wars import war_over
from casus.model import Commitment, Scenario, When

OF_THE_FUTURE = frozenset({"will", "will_not", "may", "demand", "assesses"})


def lapse(commitment: Commitment, said: dt.date | None, scenario: Scenario, codebook: Codebook) -> str | None:
    """Why what was said on a day has lapsed by the day of the scenario, in words; ``None`` while it stands."""
    if commitment.stance not in OF_THE_FUTURE or said is None or scenario.on <= said:
        return None
    return (
        _term_over(commitment, said, scenario.on)
        or _war_over(commitment, said, scenario)
        or _office_left(commitment, said, scenario.on, codebook)
    )


def _term_over(commitment: Commitment, said: dt.date, on: dt.date) -> str | None:
    condition = commitment.condition
    terms: list[When | None] = [commitment.when]
    if condition is not None and condition.sense != "unless":
        terms.append(condition.deadline)
    over = [term.end for term in terms if term is not None and said < term.end < on]
    return f"its term ended on {min(over).isoformat()}" if over else None


def _war_over(commitment: Commitment, said: dt.date, scenario: Scenario) -> str | None:
    """What stands without a condition was said of the fighting; a condition speaks of an attack still to come."""
    if commitment.condition is not None or scenario.actor is None or scenario.target is None:
        return None
    war = war_over(scenario.actor.code, scenario.target.code, said, scenario.on)
    return f"it was said in the {war.name}, which ended on {war.until.isoformat()}" if war else None


def _office_left(commitment: Commitment, said: dt.date, on: dt.date, codebook: Codebook) -> str | None:
    """The speaker held an office of the holder when he spoke, and holds none of it any more."""
    speaker, body = commitment.speaker, commitment.holder.code
    if speaker is None or not speaker.person or speaker.code != body:
        return None
    terms = [term for term in codebook.offices.offices_of(speaker.person, on) if term.body == body]
    held = [term for term in terms if term.held(said)]
    if not held or any(term.held(on) for term in terms):
        return None
    last = max(term.end for term in terms if term.end is not None)
    return f"{held[-1].holder} left office on {last.isoformat()}"
