"""Commitments: predictions in the guidelines' format (section 9) and their figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

import casus.reading
from casus.errors import UsageError
from casus.evaluation.pairing import (
    Record,
    accepted,
    evidence_meets,
    field_agrees,
    figures,
    normal,
    overlaps,
    pair,
)
from casus.model import Actor, Commitment, Condition, Document

CONDITION_FIELDS = ("trigger_actor", "trigger_act", "trigger_target")


def to_document(record: Record) -> Document:
    """A corpus record as a document."""
    date = record.get("date")
    return Document(
        record["text"],
        record["id"],
        dt.date.fromisoformat(date[:10]) if date else None,
        record.get("title"),
        record.get("url"),
    )


def predict(records: Iterable[Record], articles: Iterable[Record] = ()) -> Iterator[Record]:
    """One prediction a corpus record. Gold records without text are looked up in ``articles`` by id."""
    corpus = {article["id"]: article for article in articles}
    documents = (_document_of(record, corpus) for record in records)
    for reading in casus.reading.read_all(documents):
        yield {"id": reading.document.id, "commitments": [to_record(found) for found in reading.commitments]}


def _document_of(record: Record, corpus: dict[str, Record]) -> Document:
    """The record's own text, else that of the article with its id. Raises ``UsageError`` when there is neither."""
    if "text" in record:
        return to_document(record)
    if record["id"] not in corpus:
        raise UsageError(f"record {record['id']} has no text: name the corpus with --articles")
    return to_document(corpus[record["id"]])


def to_record(commitment: Commitment) -> Record:
    """A commitment in the format of the guidelines."""
    likelihood = commitment.likelihood
    return {
        "holder": _code(commitment.holder),
        "speaker": commitment.speaker_span.text if commitment.speaker_span else None,
        "stance": commitment.stance,
        "act": _act(commitment),
        "act_text": commitment.act_span.text,
        "target": _code(commitment.target),
        "subject": _code(commitment.subject),
        "condition": _condition(commitment.condition),
        "likelihood": likelihood.span.text if likelihood else None,
        "quantity": [
            {"text": quantity.span.text, "value": _whole(quantity.value), "unit": quantity.unit}
            for quantity in commitment.quantities
        ],
        "evidence": [span.text for span in commitment.evidence],
    }


def _act(commitment: Commitment) -> str:
    """The root in the guidelines, which keep investigations apart; PLOVER 1.0 takes them for ways of accusing."""
    return "INVESTIGATE" if commitment.mode == "investigate" else commitment.act


_CALLED = {
    "WORLD_TRADE_ORGANIZATION": "WTO",
    "LAS": "ARAB LEAGUE",
    "ALSHABAAB": "AL-SHABAAB",
    "ALQAIDA": "AL-QAEDA",
    "SPLMIO": "SPLM-IO",
    "SPLMN": "SPLM-N",
    "NAGORNO_KARABAKH": "KARABAKH",
    "ICU": "ISLAMIC COURTS",
    "CPN_MAOIST": "MAOISTS",
    "NPA_PHL": "NPA",
    "NLA_MKD": "NLA",
}
"""What the guidelines' "by name, in capitals" makes of codes that are no names."""


def _code(actor: Actor | None) -> str | None:
    """The code as the guidelines write it: groups by their names in capitals, with blanks."""
    if actor is None:
        return None
    written = _CALLED.get(actor.code, actor.code)
    return written.replace("_", " ") if written.isupper() else written


def _whole(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value


def _condition(condition: Condition | None) -> Record | None:
    if condition is None:
        return None
    return {
        "trigger_actor": _code(condition.trigger_actor),
        "trigger_act": condition.trigger_act,
        "trigger_target": _code(condition.trigger_target),
        "text": condition.span.text,
        "sense": condition.sense,
    }


def stance_and_holder(gold: Record, predicted: Record) -> bool:
    """Level 1."""
    return field_agrees(gold, predicted, "stance") and field_agrees(gold, predicted, "holder")


def with_act_and_target(gold: Record, predicted: Record) -> bool:
    """Level 2."""
    return (
        stance_and_holder(gold, predicted)
        and field_agrees(gold, predicted, "act")
        and field_agrees(gold, predicted, "target")
    )


def with_condition(gold: Record, predicted: Record) -> bool:
    """Level 3."""
    return with_act_and_target(gold, predicted) and condition_agrees(gold, predicted)


def condition_agrees(gold: Record, predicted: Record) -> bool:
    """Both have none, or both have one of the same sense, words and trigger (its target when both give one)."""
    wanted, given = gold.get("condition"), predicted.get("condition")
    if not isinstance(wanted, dict) or not isinstance(given, dict):
        return not wanted and not given
    if normal("sense", wanted.get("sense")) != normal("sense", given.get("sense")):
        return False
    if not overlaps(wanted.get("text"), given.get("text")):
        return False
    alternatives = (gold.get("alt") or {}).get("condition") or {}
    for name in CONDITION_FIELDS:
        values = accepted(wanted, alternatives, name)
        value = normal(name, given.get(name))
        if name == "trigger_target" and (value is None or values == [None]):
            continue
        if value not in values:
            return False
    return True


def agreement(gold: Record, predicted: Record) -> tuple[Any, ...]:
    """How well two records agree: the order in which pairs are preferred."""
    return (
        with_condition(gold, predicted),
        with_act_and_target(gold, predicted),
        stance_and_holder(gold, predicted),
        sum(field_agrees(gold, predicted, name) for name in ("stance", "holder", "act", "target")),
        condition_agrees(gold, predicted),
        overlaps(gold.get("act_text"), predicted.get("act_text")),
    )


LEVELS = {"L1": stance_and_holder, "L2": with_act_and_target, "L3": with_condition}


def score(gold: Iterable[Record], predictions: Iterable[Record]) -> Record:
    """Evidence found, the three levels, presence of a condition, likelihood words and quantities."""
    predicted_by_id = {record["id"]: record["commitments"] for record in predictions}
    counts: dict[str, list[int]] = {
        name: [0, 0, 0] for name in ("evidence", *LEVELS, "condition_presence", "likelihood", "quantity")
    }
    for document in gold:
        wanted, given = document["commitments"], predicted_by_id.get(document["id"], [])
        _count_document(counts, wanted, given)
    return {name: figures(*values) for name, values in counts.items()}


def _count_document(counts: dict[str, list[int]], gold: list[Record], predicted: list[Record]) -> None:
    tests = {"evidence": lambda *_: True, **LEVELS}
    for name, test in tests.items():
        found = pair(gold, predicted, lambda g, p, test=test: evidence_meets(g, p) and test(g, p), agreement)  # type: ignore[misc]
        _add(counts[name], len(found), len(predicted), len(gold))
    pairs = [(gold[i], predicted[j]) for i, j in _best_pairs(gold, predicted)]
    both = sum(bool(g.get("condition")) and bool(p.get("condition")) for g, p in pairs)
    _add(counts["condition_presence"], both, _having(predicted, "condition"), _having(gold, "condition"))
    words = sum(bool(g.get("likelihood")) and _same_words(g, p) for g, p in pairs)
    _add(counts["likelihood"], words, _having(predicted, "likelihood"), _having(gold, "likelihood"))
    numbers = sum(_shared_quantities(g, p) for g, p in pairs)
    _add(
        counts["quantity"],
        numbers,
        *(sum(len(r.get("quantity") or []) for r in side) for side in (predicted, gold)),
    )


def _best_pairs(gold: list[Record], predicted: list[Record]) -> list[tuple[int, int]]:
    """Pairs for the single fields: those that agree at the highest level first, then the next, then evidence alone."""
    pairs: list[tuple[int, int]] = []
    left, right = list(range(len(gold))), list(range(len(predicted)))
    for test in (with_condition, with_act_and_target, stance_and_holder, lambda *_: True):
        found = pair(
            [gold[i] for i in left],
            [predicted[j] for j in right],
            lambda g, p, test=test: evidence_meets(g, p) and test(g, p),  # type: ignore[misc]
            agreement,
        )
        pairs += [(left[i], right[j]) for i, j in found]
        left = [i for i in left if i not in {a for a, _ in pairs}]
        right = [j for j in right if j not in {b for _, b in pairs}]
    return sorted(pairs)


def _add(count: list[int], *more: int) -> None:
    for index, number in enumerate(more):
        count[index] += number


def _having(records: list[Record], name: str) -> int:
    return sum(bool(record.get(name)) for record in records)


def _plain(text: str | None) -> str:
    return " ".join((text or "").strip(" \"'“”‘’.,").casefold().split())


def _same_words(gold: Record, predicted: Record) -> bool:
    wanted = [gold.get("likelihood"), *((gold.get("alt") or {}).get("likelihood") or [])]
    return _plain(predicted.get("likelihood")) in {_plain(words) for words in wanted}


def _shared_quantities(gold: Record, predicted: Record) -> int:
    left = list(predicted.get("quantity") or [])
    shared = 0
    for wanted in gold.get("quantity") or []:
        for given in left:
            same_unit = normal("unit", given.get("unit")) == normal("unit", wanted.get("unit"))
            if (
                given.get("value") == wanted.get("value")
                and same_unit
                and overlaps(wanted["text"], given.get("text"))
            ):
                left.remove(given)
                shared += 1
                break
    return shared
