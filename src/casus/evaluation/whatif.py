"""What-if questions: predictions in the guidelines' format (sections 8 and 9) and their figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

import casus.codebook
import casus.reading
from casus.errors import UsageError
from casus.evaluation.commitments import to_document
from casus.evaluation.pairing import Record, evidence_meets, field_agrees, normal, pair
from casus.model import Reaction, Reading
from casus.reasoning.succession import CURRENT
from casus.reasoning.whatif import what_if

ROLES = ("actor", "stance", "act", "target")


def predict(records: Iterable[Record], articles: Iterable[Record] = ()) -> Iterator[Record]:
    """Answers to questions over the articles they name, from the corpus ``articles``; ``UsageError`` without them."""
    corpus = {article["id"]: article for article in articles}
    codebook = casus.codebook.load()
    known: dict[str, Reading] = {}
    for record in records:
        missing = [name for name in record["articles"] if name not in corpus]
        if missing:
            raise UsageError(
                f"question {record['id']}: no article {missing[0]!r}; name the corpus with --articles"
            )
        new = [name for name in record["articles"] if name not in known]
        for reading in casus.reading.read_all(to_document(corpus[name]) for name in new):
            known[reading.document.id] = reading
        answers = what_if(
            record["query"],
            on=dt.date.fromisoformat(record["on"]),
            readings=[known[name] for name in record["articles"]],
            codebook=codebook,
        )
        reactions = [
            reaction for answer in answers for reaction in answer.reactions if reaction.status == CURRENT
        ]
        yield {"id": record["id"], "reactions": list(_once({}, map(to_record, reactions)))}


def _once(seen: dict[tuple[Any, ...], Record], reactions: Iterable[Record]) -> Iterator[Record]:
    """One row for what several treaties owe alike, or what one sentence says twice."""
    for reaction in reactions:
        key = tuple(reaction[name] for name in (*ROLES, "evidence"))
        if seen.setdefault(key, reaction) is reaction:
            yield reaction


def to_record(reaction: Reaction) -> Record:
    """A reaction in the format of the guidelines."""
    grounds = reaction.grounds
    return {
        "actor": reaction.actor.code,
        "stance": reaction.stance,
        "act": reaction.act,
        "target": reaction.target,
        "evidence": grounds.evidence,
        "why": reaction.basis,
        "treaty": f"{grounds.treaty}, {grounds.article}" if grounds.article else grounds.treaty,
        "article": grounds.document,
    }


def agrees(gold: Record, predicted: Record) -> bool:
    """Whether a reaction is the gold's: same basis and roles, and overlapping evidence when it was declared."""
    if normal("why", gold.get("why")) != normal("why", predicted.get("why")):
        return False
    if gold.get("why") == "declared" and not evidence_meets(gold, predicted):
        return False
    return all(field_agrees(gold, predicted, name) for name in ROLES)


def is_forbidden(rule: Record, predicted: Record) -> bool:
    """Whether a ``must_not`` rule covers the reaction; an absent field of the rule covers any value."""
    if rule.get("actor") != "*" and normal("actor", rule.get("actor")) != normal(
        "actor", predicted.get("actor")
    ):
        return False
    named = (name for name in ("stance", "act", "target", "why") if rule.get(name) is not None)
    if not all(field_agrees(rule, predicted, name) for name in named):
        return False
    return not rule.get("evidence") or evidence_meets(rule, predicted)


def score(gold: Iterable[Record], predictions: Iterable[Record]) -> Record:
    """Recall of the required reactions, precision over all, and the forbidden ones given."""
    given = {record["id"]: record["reactions"] for record in predictions}
    matched = found = required = predicted = forbidden = 0
    for question in gold:
        wanted, answers = question["reactions"], given.get(question["id"], [])
        must = [record for record in wanted if record.get("required", True)]
        pairs = pair(wanted, answers, agrees, _closeness)
        used = {j for _, j in pairs}
        rules = question.get("must_not") or []
        forbidden += sum(
            j not in used and any(is_forbidden(r, a) for r in rules) for j, a in enumerate(answers)
        )
        matched += len(pairs)
        found += len(pair(must, answers, agrees, _closeness))
        required += len(must)
        predicted += len(answers)
    precision = matched / predicted if predicted else 0.0
    recall = found / required if required else 0.0
    total = precision + recall
    return {
        "whatif": {
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f1": round(2 * precision * recall / total, 4) if total else 0.0,
        },
        "forbidden_given": forbidden,
    }


def _closeness(gold: Record, predicted: Record) -> int:
    return sum(field_agrees(gold, predicted, name) for name in ROLES)
