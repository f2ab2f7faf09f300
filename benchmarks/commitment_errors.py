"""Where the reading of commitments goes wrong on annotated reports: misses and false records by kind.

    python benchmarks/commitment_errors.py GOLD --articles CORPUS [--list KIND]

Records are paired as ``casus evaluate commitments`` pairs them. Of a pair, the first field that differs names the kind;
what has no partner is missed or false, by its stance. Of the conditions found it says in how many the trigger's actor
and act are right. Reports fall into two halves by a hash of their id, so that a rule drawn from the errors of the one
can be checked on the other. ``--list`` shows the records of one kind, to study them, ``--half`` those of one half.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from casus.evaluation import read_records
from casus.evaluation.commitments import LEVELS, agreement, condition_agrees, predict, score
from casus.evaluation.pairing import Record, accepted, evidence_meets, field_agrees, normal, pair

FIELDS = ("stance", "holder", "act", "target")
HALVES = ("first", "second")


def pairs_of(gold: list[Record], predicted: list[Record]) -> list[tuple[int, int]]:
    """Those that agree at the highest level first, then the next, then those that share evidence."""
    found: list[tuple[int, int]] = []
    for test in (*reversed(LEVELS.values()), lambda *_: True):
        left = [i for i in range(len(gold)) if i not in {one for one, _ in found}]
        right = [j for j in range(len(predicted)) if j not in {other for _, other in found}]
        more = pair(
            [gold[i] for i in left],
            [predicted[j] for j in right],
            lambda g, p, test=test: evidence_meets(g, p) and test(g, p),  # type: ignore[misc]
            agreement,
        )
        found += [(left[i], right[j]) for i, j in more]
    return found


def kind_of_pair(gold: Record, predicted: Record) -> str:
    """The first field that differs, or that none does."""
    wrong = [name for name in FIELDS if not field_agrees(gold, predicted, name)]
    if len(wrong) > 2:
        return "another act of the sentence"
    if wrong:
        return f"{wrong[0]} wrong"
    if condition_agrees(gold, predicted):
        return "right"
    if not predicted.get("condition"):
        return "condition missed"
    return "condition wrong" if gold.get("condition") else "condition of something else"


def errors(gold: list[Record], predicted: list[Record]) -> Iterator[tuple[str, Record | None, Record | None]]:
    """The kind of every gold and predicted record of one report, with the records."""
    found = pairs_of(gold, predicted)
    for i, j in found:
        yield kind_of_pair(gold[i], predicted[j]), gold[i], predicted[j]
    for i, record in enumerate(gold):
        if i not in {one for one, _ in found}:
            yield f"missed: {record['stance']}", record, None
    for j, record in enumerate(predicted):
        if j not in {other for _, other in found}:
            yield f"false: {record['stance']}", None, record


def trigger_agrees(gold: Record, predicted: Record) -> bool:
    """Whether the trigger's actor and act are those of the annotated condition, or one of its alternatives."""
    wanted, given = gold["condition"], predicted["condition"]
    alternatives = (gold.get("alt") or {}).get("condition") or {}
    return all(
        normal(name, given[name]) in accepted(wanted, alternatives, name)
        for name in ("trigger_actor", "trigger_act")
    )


def shown(record: Record | None) -> str:
    """One record in a line or two."""
    if record is None:
        return "-"
    fields = [record["holder"], record["stance"], record["act"], record["target"], record["subject"]]
    condition = record["condition"] and record["condition"]["text"]
    return f"{fields} [{record['act_text']}] condition: {condition}\n        {record['evidence'][0]}"


def half_of(ident: str) -> str:
    """Which half of the reports one belongs to, by the parity of the SHA-256 of its id."""
    return HALVES[int(hashlib.sha256(ident.encode()).hexdigest(), 16) % 2]


def figures(gold: list[Record], predictions: list[Record]) -> str:
    """F1 at the three levels, in one line for each half and one for all."""
    lines = []
    for half in (*HALVES, "both"):
        ids = {document["id"] for document in gold if half in (half_of(document["id"]), "both")}
        found = score(
            [document for document in gold if document["id"] in ids],
            [prediction for prediction in predictions if prediction["id"] in ids],
        )
        levels = ", ".join(f"{name} {found[name]['f1']:.2f}" for name in ("evidence", *LEVELS))
        lines.append(f"{half}: {len(ids)} reports, {levels}")
    return "\n".join(lines)


def main() -> None:
    """Print the table, or the records of one kind."""
    parser = argparse.ArgumentParser(description="Errors in the reading of commitments, by kind.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--list", metavar="KIND")
    parser.add_argument("--half", choices=HALVES)
    choices = parser.parse_args()
    gold = list(read_records(choices.gold))
    predictions = list(predict(gold, read_records(choices.articles)))
    counts: Counter[tuple[str, str]] = Counter()
    triggers: list[bool] = []
    for document, prediction in zip(gold, predictions, strict=True):
        half = half_of(document["id"])
        for kind, wanted, given in errors(document["commitments"], prediction["commitments"]):
            counts[kind, half] += 1
            if wanted and given and wanted["condition"] and given["condition"]:
                triggers.append(trigger_agrees(wanted, given))
            if choices.list and kind.startswith(choices.list) and choices.half in (None, half):
                print(f"{document['id']}  {kind}\n  gold  {shown(wanted)}\n  read  {shown(given)}")
    if not choices.list:
        for kind in sorted({kind for kind, _ in counts}):
            first, second = (counts[kind, half] for half in HALVES)
            print(f"| {kind} | {first + second} | {first} | {second} |")
        print(f"\n{figures(gold, predictions)}")
        print(f"\ntrigger's actor and act right in {sum(triggers)} of {len(triggers)} conditions found")


if __name__ == "__main__":
    main()
