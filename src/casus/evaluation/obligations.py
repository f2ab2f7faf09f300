"""The task ``obligations``: who owes what when one actor attacks another on a day.

A question is right when every expected duty is met and no forbidden one is given; contested questions are
counted apart. Caveats are reported beside it: the share of expected labels that the answer states.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from casus.errors import SourceError
from casus.evaluation import Record
from casus.reasoning.obligations import obligations

RANK = {"none": 0, "consult": 1, "defence": 2}


def predict(records: Iterable[Record]) -> Iterator[Record]:
    """The duties in each question, from its ``attacker``, ``target``, ``place`` and ``date``."""
    for record in records:
        try:
            on = dt.date.fromisoformat(record["date"])
            rows = obligations(record.get("attacker"), record["target"], on, record.get("place"))
        except (KeyError, TypeError, ValueError) as error:
            raise SourceError(f"question {record['id']}", f"cannot be read ({error!r})") from error
        yield {
            "id": record["id"],
            "duties": [
                {"actor": row.actor, "duty": row.duty, "treaty": row.treaty, "caveats": list(row.caveats)}
                for row in rows
            ],
        }


def score(gold: Iterable[Record], predictions: Iterable[Record]) -> dict[str, Any]:
    """The share of questions answered right, contested ones apart, and which went wrong."""
    predicted = {record["id"]: record for record in predictions}
    right, total = {False: 0, True: 0}, {False: 0, True: 0}
    wrong: list[str] = []
    caveats_found = caveats_wanted = 0
    for question in gold:
        duties = predicted.get(question["id"], {}).get("duties", [])
        contested = bool(question.get("contested"))
        fails = missing(question, duties) + forbidden(question, duties)
        total[contested] += 1
        right[contested] += not fails
        wrong += [question["id"]] if fails else []
        stated = {caveat for duty in duties for caveat in duty.get("caveats", ())}
        caveats_wanted += len(question.get("caveats", ()))
        caveats_found += sum(caveat in stated for caveat in question.get("caveats", ()))
    return {
        "right": _share(right[False], total[False]),
        "n": total[False],
        "right_contested": _share(right[True], total[True]),
        "n_contested": total[True],
        "caveats_stated": _share(caveats_found, caveats_wanted),
        "wrong": wrong,
    }


def missing(question: Record, duties: list[Record]) -> list[str]:
    """The expected duties that the answer does not give, each as "actor: duty"."""
    lacking = []
    for want in question["expected"]:
        treaty = want.get("treaty") if want["duty"] != "none" else None
        given = _strongest(duties, want["actor"], treaty)
        if given not in {want["duty"], *want.get("accept", ())}:
            lacking.append(f"{want['actor']}: {want['duty']}")
    return lacking


def forbidden(question: Record, duties: list[Record]) -> list[str]:
    """The duties that the answer must not give and does, each as "actor: duty"."""
    return [
        f"{duty['actor']}: {duty['duty']}"
        for ban in question["must_not"]
        for duty in duties
        if (duty["actor"], duty["duty"]) == (ban["actor"], ban["duty"])
        and ban.get("treaty") in (None, duty.get("treaty"))
    ]


def _strongest(duties: list[Record], actor: str, treaty: str | None) -> str:
    given = [
        str(duty["duty"])
        for duty in duties
        if duty["actor"] == actor and (treaty is None or duty.get("treaty") in (treaty, None))
    ]
    return max(given, key=RANK.__getitem__, default="none")


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
