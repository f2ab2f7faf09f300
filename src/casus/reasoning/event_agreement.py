"""How far two mentions of events agree: field by field, each with a level and its weight.

The sum of the weights is the evidence in bits that both tell of one event (Fellegi and Sunter 1969): the weight of a
level is the logarithm, to base 2, of how much more often it is found between mentions of one event than between others.
Levels and weights stand in ``data/event_linking.toml``, with the data they were estimated from.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from casus.codebook.linking import load_linking_weights
from casus.codebook.ontology import load_ontology
from casus.model import Place, Quantity
from casus.reasoning.event_mentions import EventMention, Party

MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""PLOVER types whose parties may be named in either order."""

MATERIAL_QUADS = frozenset({2, 4})
"""Quad classes of deeds: material cooperation and material conflict."""

COPY = 0.6
"""Least share of common pieces (Jaccard) of two sentences that are copies of one."""

LIKENESS = (("close", 0.45), ("like", 0.3), ("some", 0.18), ("little", 0.08))
"""Least likeness (Dice, names and numbers counted twice) of each level of wording; below, there is none."""

STORY = 0.3
"""Least likeness (Dice) of two reports of one story."""

NEAR, WEEK, MONTH = 2, 7, 31
"""Days between the reports of one event."""

SAME_SPOT = 50
"""Kilometres within which two places are one for news."""

EARTH_RADIUS = 6371


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two mentions compare in one field; ``weight`` in bits, above zero when it speaks for one event."""

    field: str
    level: str
    weight: float


def compare(first: EventMention, second: EventMention) -> tuple[Agreement, ...]:
    """The comparison of two mentions, the same in either order."""
    weights = load_linking_weights().fields
    return tuple(Agreement(field, level, weights[field][level]) for field, level in levels(first, second))


def score(first: EventMention, second: EventMention) -> float:
    """The sum of the weights: the evidence in bits that both tell of one event."""
    weights = load_linking_weights().fields
    return sum(weights[field][level] for field, level in levels(first, second))


def levels(first: EventMention, second: EventMention) -> tuple[tuple[str, str], ...]:
    """The level of each field."""
    one, two = first.event, second.event
    source, target = _party(first.sources, second.sources), _party(first.targets, second.targets)
    if one.type in MUTUAL and one.type == two.type:
        turned = _party(first.sources, second.targets), _party(first.targets, second.sources)
        weights = load_linking_weights().fields
        if _value(weights, turned) > _value(weights, (source, target)):
            source, target = turned
    if first.parties.isdisjoint(second.parties):
        source = "nobody in common" if first.parties and second.parties else "nobody named"
    return (
        ("source", source),
        ("target", target),
        ("act", _act(first, second)),
        ("date", _date(first, second)),
        ("place", _place(one.place, two.place)),
        ("number", _numbers(one.magnitude, two.magnitude)),
        ("wording", _wording(first, second)),
        ("reports", _reports(first, second)),
    )


def _value(weights: dict[str, dict[str, float]], pair: tuple[str, str]) -> float:
    return weights["source"][pair[0]] + weights["target"][pair[1]]


def _party(one: Party, two: Party) -> str:
    """The same body or person; only the same side ("Russia", "Russian forces"); unnamed; or somebody else."""
    if not one.bodies or not two.bodies:
        return "unnamed"
    if not one.bodies.isdisjoint(two.bodies):
        return "same"
    return "other" if one.sides.isdisjoint(two.sides) else "same side"


def _act(first: EventMention, second: EventMention) -> str:
    """The same word for it, else the same mode, the same type, only the same quad class, or another one.

    The same word counts apart where something is said ("warned", "asked") and where something is done ("strike").
    """
    one, two = first.event, second.event
    ontology = load_ontology()
    quads = ontology.quad(one.type), ontology.quad(two.type)
    if one.type != two.type:
        return "same quad" if quads[0] == quads[1] else "other"
    if one.subtype and two.subtype and one.subtype != two.subtype:
        return "other mode"
    if first.stem == second.stem:
        return "same deed" if quads[0] in MATERIAL_QUADS else "same speech"
    if one.mode and two.mode and one.mode != two.mode:
        return "other mode"
    return "same mode" if one.mode == two.mode else "same type"


def _date(first: EventMention, second: EventMention) -> str:
    """Stated days that meet or do not; otherwise how far apart the reports are.

    Stated days next to each other are near: of what happens at night, reports name either day.
    """
    days = _gap(_interval(first), _interval(second))
    if first.event.when and second.event.when and days is not None:
        return "stated the same" if days == 0 else "near" if days == 1 else "stated apart"
    if first.document.id == second.document.id:
        return "one report"
    if days is None:
        return "unknown"
    return "near" if days <= NEAR else "week" if days <= WEEK else "month" if days <= MONTH else "far"


def _interval(mention: EventMention) -> tuple[dt.date, dt.date] | None:
    if mention.event.when:
        return mention.event.when.start, mention.event.when.end
    return (mention.document.date, mention.document.date) if mention.document.date else None


def _gap(one: tuple[dt.date, dt.date] | None, two: tuple[dt.date, dt.date] | None) -> int | None:
    if one is None or two is None:
        return None
    return max(0, (two[0] - one[1]).days, (one[0] - two[1]).days)


def _place(one: Place | None, two: Place | None) -> str:
    if one is None or two is None:
        return "unknown"
    distance = _distance(one, two)
    if one.span.text.casefold() == two.span.text.casefold() or (
        distance is not None and distance <= SAME_SPOT
    ):
        return "same"
    if one.country is None or two.country is None:
        return "unknown"
    return "same country" if one.country == two.country else "other country"


def _distance(one: Place, two: Place) -> float | None:
    """Kilometres between two places (haversine formula)."""
    if one.latitude is None or one.longitude is None or two.latitude is None or two.longitude is None:
        return None
    north, south = radians(one.latitude), radians(two.latitude)
    height, width = sin((south - north) / 2), sin(radians(two.longitude - one.longitude) / 2)
    return 2 * EARTH_RADIUS * asin(sqrt(height**2 + cos(north) * cos(south) * width**2))


def _numbers(one: tuple[Quantity, ...], two: tuple[Quantity, ...]) -> str:
    """Whether numbers of the same unit meet within their bounds."""
    pairs = [(left, right) for left in one for right in two if left.unit == right.unit]
    if not pairs:
        return "unknown"
    return "same" if any(_meet(left, right) for left, right in pairs) else "other"


def _meet(one: Quantity, two: Quantity) -> bool:
    low, high = _bounds(one)
    lower, higher = _bounds(two)
    return low <= higher and lower <= high


def _bounds(quantity: Quantity) -> tuple[float, float]:
    if quantity.value is not None and quantity.low is None and quantity.high is None:
        return quantity.value, quantity.value
    low = quantity.low if quantity.low is not None else float("-inf")
    return low, quantity.high if quantity.high is not None else float("inf")


def _wording(first: EventMention, second: EventMention) -> str:
    """How alike the sentences are. Two acts of one sentence, or of its copy, are a case of their own."""
    evidence = first.event.evidence, second.event.evidence
    is_one = first.document.id == second.document.id and evidence[0].start == evidence[1].start
    if is_one or _is_copy(first.shingles, second.shingles):
        return "copy" if not is_one and first.stem == second.stem else "other act"
    likeness = _likeness(first, second)
    return next((level for level, least in LIKENESS if likeness >= least), "none")


def _reports(first: EventMention, second: EventMention) -> str:
    """Whether the two reports as wholes tell one story, by the words of all their sentences with events."""
    if first.document.id == second.document.id:
        return "one report"
    return "one story" if _is_one_story(first.report, second.report) else "other story"


@lru_cache(maxsize=100_000)
def _is_one_story(one: frozenset[str], two: frozenset[str]) -> bool:
    return 2 * len(one & two) >= STORY * (len(one) + len(two))


def _is_copy(one: frozenset[int], two: frozenset[int]) -> bool:
    if one.isdisjoint(two):
        return False
    shared = len(one & two)
    return shared >= COPY * (len(one) + len(two) - shared)


def _likeness(first: EventMention, second: EventMention) -> float:
    """Dice's coefficient of the words, by their weights."""
    one, two = first.words, second.words
    shared = sum(one[word] + two[word] for word in one.keys() & two.keys())
    return shared / (first.weight + second.weight) if shared else 0.0
