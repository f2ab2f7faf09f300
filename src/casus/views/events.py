"""Events with all their sources as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from casus.model import Actor, EventDecision
from casus.reasoning.event_agreement import Agreement
from casus.reasoning.event_linking import EventLink, LinkedEvent
from casus.reasoning.event_mentions import EventMention
from casus.views.brief_json import to_json
from casus.views.phrases import circumstances_phrase, date_phrase, kind_phrase, shorten, squeeze

WIDTH = 96
"""Columns of a sentence."""

STANDINGS = {"deed": "", "prospect": "prospect: ", "denial": "not so: "}
"""Stands before what was not done."""


def events_text(records: Sequence[LinkedEvent], *, explain: bool = False) -> str:
    """The events one below the other, each with its mentions; with ``explain``, why they were linked."""
    return "\n".join(line for record in records for line in (*_lines(record, explain), ""))


def events_json(records: Iterable[LinkedEvent]) -> str:
    """The events as one JSON object, each with its mentions and the links between them."""
    return to_json({"events": [_record(record) for record in records]})


def decisions_text(decisions: Iterable[EventDecision], stale: Iterable[EventDecision]) -> str:
    """What was decided, a line a decision; those that do not apply any more are marked."""
    out_of_date = set(stale)
    return "".join(f"{_decided(each)}{_stale(each in out_of_date)}\n" for each in decisions)


def _lines(record: LinkedEvent, explain: bool) -> Iterator[str]:
    yield f"{event_phrase(record)}  {_counted(record)}"
    circumstances = circumstances_phrase(record.event)
    if circumstances:
        yield f"    {circumstances}"
    for mention in record.mentions:
        told = "▸" if mention is record.representative else " "
        where = ", ".join(filter(None, (date_phrase(mention.document.date), mention.document.publisher)))
        yield f"  {told} {squeeze(str(mention.key))}  {squeeze(where)}"
        yield f"      “{shorten(mention.event.evidence.text, WIDTH, mention.event.trigger.text)}”"
    if explain:
        for link in record.links:
            yield "    " + squeeze(f"= {link.first.key} and {link.second.key}: {_reason(link)}")


def event_phrase(record: LinkedEvent) -> str:
    """The event in codes, as its representative tells it: "RUS: ASSAULT aerial → UKR"."""
    event = record.event
    kind = kind_phrase(event.type, event.mode, event.subtype)
    target = f" → {_names(event.targets)}" if event.targets else ""
    return f"{STANDINGS[record.standing]}{_names(event.sources) or '?'}: {kind}{target}"


def _names(actors: tuple[Actor, ...]) -> str:
    return ", ".join(actor.code for actor in actors)


def _counted(record: LinkedEvent) -> str:
    mentions, sources = len(record.mentions), len(record.sources)
    said = f"{mentions} mention{'s' if mentions > 1 else ''} in {sources} source{'s' if sources > 1 else ''}"
    return f"({said}, first {date_phrase(record.first_reported)})"


def _reason(link: EventLink) -> str:
    compared = ", ".join(_agreement(each) for each in link.agreements if each.weight)
    decided = ""
    if link.decision is not None:
        decided = f"decided by you{f' ({link.decision.note})' if link.decision.note else ''}; "
    return f"{decided}{link.score:+.1f} bits: {compared}"


def _agreement(agreement: Agreement) -> str:
    return f"{agreement.field} {agreement.level} {agreement.weight:+g}"


def _decided(decision: EventDecision) -> str:
    first = f"{decision.first} “{decision.first_trigger}”"
    second = f"{decision.second} “{decision.second_trigger}”"
    return squeeze(f"{first} {decision.verdict} {second}{f' ({decision.note})' if decision.note else ''}")


def _stale(is_stale: bool) -> str:
    return "  does not apply: the report now reads otherwise" if is_stale else ""


def _record(record: LinkedEvent) -> dict[str, Any]:
    return {
        "event": asdict(record.event),
        "standing": record.standing,
        "representative": str(record.representative.key),
        "first_reported": record.first_reported,
        "mentions": [_mention(mention) for mention in record.mentions],
        "documents": list(record.documents),
        "sources": list(record.sources),
        "links": [_link(link) for link in record.links],
    }


def _mention(mention: EventMention) -> dict[str, Any]:
    document, event = mention.document, mention.event
    return {
        "mention": str(mention.key),
        "document": document.id,
        "date": document.date,
        "publisher": document.publisher,
        "url": document.url,
        "realis": event.realis,
        "trigger": asdict(event.trigger),
        "evidence": asdict(event.evidence),
    }


def _link(link: EventLink) -> dict[str, Any]:
    return {
        "first": str(link.first.key),
        "second": str(link.second.key),
        "bits": link.score,
        "agreements": [asdict(agreement) for agreement in link.agreements],
        "decision": asdict(link.decision) if link.decision else None,
    }
