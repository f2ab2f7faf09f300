"""Where the reading of commitments goes wrong on annotated reports: misses and false records by kind.

    python benchmarks/commitment_errors.py GOLD --articles CORPUS [--list KIND]

Records are paired as ``casus evaluate commitments`` pairs them. Of a pair, the first field that differs names the kind;
what has no partner is missed or false, by its stance. Of the conditions found it says in how many the trigger's actor
and act are right. ``--list`` shows the records of one kind, to study them.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from casus.evaluation import read_records
from casus.evaluation.commitments import LEVELS, agreement, condition_agrees, predict
from casus.evaluation.pairing import Record, accepted, evidence_meets, field_agrees, normal, pair

FIELDS = ("stance", "holder", "act", "target")


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


def main() -> None:
    """Print the table, or the records of one kind."""
    parser = argparse.ArgumentParser(description="Errors in the reading of commitments, by kind.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--list", metavar="KIND")
    choices = parser.parse_args()
    gold = list(read_records(choices.gold))
    predictions = predict(gold, read_records(choices.articles))
    counts: Counter[str] = Counter()
    triggers: list[bool] = []
    for document, prediction in zip(gold, predictions, strict=True):
        for kind, wanted, given in errors(document["commitments"], prediction["commitments"]):
            counts[kind] += 1
            if wanted and given and wanted["condition"] and given["condition"]:
                triggers.append(trigger_agrees(wanted, given))
            if choices.list and kind.startswith(choices.list):
                print(f"{document['id']}  {kind}\n  gold  {shown(wanted)}\n  read  {shown(given)}")
    if not choices.list:
        print("\n".join(f"| {kind} | {count} |" for kind, count in sorted(counts.items())))
        print(f"\ntrigger's actor and act right in {sum(triggers)} of {len(triggers)} conditions found")


if __name__ == "__main__":
    main()
