"""How the nouns are worded for people: one short phrase a question, the same in every format."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from casus.model import (
    Actor,
    Assessment,
    Commitment,
    Condition,
    Document,
    Event,
    Obligation,
    Quantity,
    Sense,
    Stance,
)

STANCES: dict[Stance, str] = {
    "will": "will",
    "will_not": "will not",
    "may": "may",
    "demand": "demands",
    "did": "has done",
    "denies": "denies",
    "assesses": "judges",
}
"""The word for each stance, in the order a brief shows them."""

SENSES: dict[Sense, str] = {"if": "if", "unless": "unless", "even_if": "even if"}

INFERRED = "≈"
"""Stands before whatever the words leave unsaid and Casus supplied."""

QUOTATION_MARKS = "“”\"'‘’"


def squeeze(text: str) -> str:
    """The text on one line, with single blanks."""
    return " ".join(text.split())


def shorten(text: str, width: int, around: str = "") -> str:
    """The text on one line of at most ``width`` characters, cut at words, with ``around`` kept in sight."""
    text, around = squeeze(text), squeeze(around)
    if len(text) <= width:
        return text
    focus = max(text.find(around), 0)
    start = 0 if focus + len(around) < width else focus - max(width - len(around), 0) // 3
    start = _next_word(text, max(min(start, len(text) - width + 1), 0))
    head = "… " if start else ""
    tail = text[start:]
    if len(head + tail) <= width:
        return head + tail
    kept = tail[: max(width - len(head) - 2, 1)]
    return head + (kept.rsplit(" ", 1)[0] if " " in kept else kept) + " …"


def _next_word(text: str, position: int) -> int:
    """The first place at or after ``position`` where a word begins."""
    if position == 0 or text[position - 1] == " ":
        return position
    return text.find(" ", position) + 1 or position


def date_phrase(date: dt.date | None) -> str:
    """ "30 January 2022", or "undated"."""
    return f"{date.day} {date:%B %Y}" if date else "undated"


def actor_phrase(actor: Actor) -> str:
    """The actor's name, marked when it is understood and not said."""
    if actor.code == "?":
        return "not said who"
    return f"{INFERRED} {actor.name}" if actor.inferred else actor.name


def holder_label(actor: Actor, width: int) -> str:
    """The actor's name for a narrow column: an organisation goes by its code if its name does not fit."""
    phrase = actor_phrase(actor)
    if len(phrase) > width and actor.kind in ("organisation", "bloc"):
        return phrase.replace(actor.name, actor.code)
    return phrase


def kind_phrase(act: str, mode: str | None = None, subtype: str | None = None) -> str:
    """What kind of act it is: "MOBILIZE troops", the user's own type before it: "CUTOFF (COERCE withhold)"."""
    kind = " ".join(part for part in (act, mode) if part)
    return f"{subtype} ({kind})" if subtype else kind


def act_phrase(commitment: Commitment) -> str:
    """The act in codes: "MOBILIZE troops → UKR"; "RUS: ASSAULT → UKR" when Russia's act is judged."""
    act = kind_phrase(commitment.act, commitment.mode, commitment.subtype)
    judged = f"{commitment.subject.code}: " if commitment.subject else ""
    aimed = f" → {commitment.target.code}" if commitment.target else ""
    return f"{judged}{act}{aimed}"


def trigger_phrase(condition: Condition) -> str | None:
    """The condition in codes, "even if RUS: ASSAULT → UKR"; ``None`` when it is no actor's act."""
    if condition.trigger_act is None:
        return None
    actor = condition.trigger_actor.code if condition.trigger_actor else "?"
    act = kind_phrase(condition.trigger_act, condition.trigger_mode, condition.trigger_subtype)
    aimed = f" → {condition.trigger_target.code}" if condition.trigger_target else ""
    return f"{SENSES[condition.sense]} {actor}: {act}{aimed}"


def condition_phrase(condition: Condition) -> str:
    """The condition in the words of the text, marked when part of it is understood."""
    mark = f"{INFERRED} " if condition.inferred else ""
    return mark + squeeze(condition.span.text)


def range_phrase(low: float, high: float) -> str:
    """A range of probabilities in percent: "80–95 %", "0 %"."""
    first, last = (f"{100 * value:.3g}" for value in (low, high))
    return f"{first} %" if first == last else f"{first}–{last} %"


def likelihood_phrase(likelihood: Assessment) -> str:
    """The words and their range on the yardstick: "“very likely” 80–95 % (ICD 203)"."""
    words = squeeze(likelihood.span.text).strip(QUOTATION_MARKS)
    return f"“{words}” {range_phrase(likelihood.low, likelihood.high)} ({likelihood.yardstick})"


def circumstances_phrase(event: Event) -> str:
    """When and where it happened, as far as the text says: "27 January 2022, Kharkiv (UKR)"; else nothing."""
    when, place = event.when, event.place
    parts = []
    if when is not None:
        days = dict.fromkeys(date_phrase(day) for day in (when.start, when.end))
        parts.append(" to ".join(days))
    if place is not None:
        parts.append(squeeze(place.span.text) + (f" ({place.country})" if place.country else ""))
    return ", ".join(parts)


def quantity_phrase(quantity: Quantity) -> str:
    """The number in the words of the text and as read: "more than 100,000 troops (≥ 100,000 troops)"."""
    return f"{squeeze(quantity.span.text)} ({_measure(quantity)} {quantity.unit})"


def _measure(quantity: Quantity) -> str:
    low, high, value = quantity.low, quantity.high, quantity.value
    if low is not None and high is not None and low != high:
        return f"{low:,.12g} to {high:,.12g}"
    if low is not None and high is None:
        return f"≥ {low:,.12g}"
    if high is not None and low is None:
        return f"≤ {high:,.12g}"
    return "no number given," if value is None else f"{value:,.12g}"


def speaker_phrase(commitment: Commitment) -> str | None:
    """Who said it, with office and side, "Anna Holm, president (RUR)"; ``None`` if nobody is named."""
    speaker, span = commitment.speaker, commitment.speaker_span
    if speaker is None:
        return squeeze(span.text) if span else None
    if speaker.kind == "reporter":
        return None
    name = speaker.person or (squeeze(span.text) if span else speaker.name)
    office = (
        f", {speaker.office}" if speaker.office and speaker.office.casefold() not in name.casefold() else ""
    )
    known = speaker.code == "?" or speaker.code.casefold() in name.casefold() or name == speaker.name
    side = "" if known else f" ({speaker.code})"
    mark = f"{INFERRED} " if speaker.inferred else ""
    return f"{mark}{name}{office}{side}"


def origin_phrase(commitment: Commitment, document: Document) -> str:
    """Where it comes from: the speaker, or the report itself, and the report's date."""
    return f"{speaker_phrase(commitment) or 'the report'}, {date_phrase(document.date)}"


def doubts(commitment: Commitment) -> tuple[str, ...]:
    """Everything about the statement that was inferred, each with its reason, once and in order."""
    return tuple(dict.fromkeys(_doubts(commitment)))


def _doubts(commitment: Commitment) -> Iterator[str]:
    said = (*commitment.inferred, *(commitment.condition.inferred if commitment.condition else ()))
    yield from said
    for actor in (commitment.holder, commitment.target, commitment.subject, commitment.speaker):
        if actor and actor.inferred and actor.inferred not in said:
            yield f"{actor.person or actor.name}: {actor.inferred}"
    if commitment.likelihood and commitment.likelihood.note:
        yield f"“{squeeze(commitment.likelihood.span.text)}”: {commitment.likelihood.note}"


def relation_phrase(relation: Obligation) -> str:
    """The relation and why it carries no duty, on one line."""
    named = ", ".join(part for part in (relation.treaty_name, relation.article) if part)
    return ": ".join(part for part in (named, " ".join(relation.notes)) if part)
