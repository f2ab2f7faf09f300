"""Attribution against PolNeAR: source, cue and content spans (Newell, Margolin and Ruths, LREC 2018).

``score`` gives the figures of the development set's scorer: cue, source and content exact and by tokens, the
whole attribution (cues share a token, source and content agree in Jaccard ≥ 0.5 of their words) and recall by
kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from casus.evaluation import Record
from casus.evaluation.metrics import (
    Counts,
    TextTokens,
    add_counts,
    align,
    bootstrap_interval,
    jaccard,
    largest_matching,
    precision_recall_f1,
    ratio,
)
from casus.model import Attribution

ROLES = ("cue", "source", "content")
Roles = dict[str, frozenset[int]]


def predict(records: Iterable[Record], **_: object) -> Iterator[Record]:
    """The attributions of each record's text in the format of the development set, in PolNeAR's notion."""
    from casus.reading.attribution.finding import find_attributions
    from casus.reading.language import parse

    for record in records:
        found = find_attributions(parse(record["text"]), outermost=True)
        yield {"id": record["id"], "attributions": [_as_record(attribution) for attribution in found]}


def _as_record(attribution: Attribution) -> Record:
    return {role: [[span.start, span.end] for span in getattr(attribution, role)] for role in ROLES}


def score(gold: Iterable[Record], predictions: Iterable[Record]) -> dict[str, Any]:
    """The figures, as a nested mapping of names to numbers. A gold record without a prediction counts as
    empty."""
    given_by_id = {prediction["id"]: prediction for prediction in predictions}
    counts: dict[str, list[Counts]] = defaultdict(list)
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    records = 0
    for record in gold:
        records += 1
        tokens = TextTokens(record["text"])
        discard = tokens.covered(record.get("discard", []))
        wanted = _outside(_token_sets(record, tokens), discard)
        given = _outside(_token_sets(given_by_id.get(record["id"], {}), tokens), discard)
        for name, triple in _document_counts(tokens, given, wanted).items():
            counts[name].append(triple)
        for attribution in wanted:
            kind = kind_of_quotation(tokens, attribution["content"])
            total[kind] += 1
            found[kind] += any(_whole(tokens, prediction, attribution) for prediction in given)
    figures: dict[str, Any] = {name: precision_recall_f1(add_counts(each)) for name, each in counts.items()}
    if records:
        low, high = bootstrap_interval(counts["whole attribution"])
        figures["whole attribution"] |= {"f1_95_low": low, "f1_95_high": high}
    figures["recall by kind"] = {
        kind: {"recall": ratio(found[kind], total[kind]), "gold": total[kind]} for kind in sorted(total)
    }
    return figures | {"records": records}


def _token_sets(record: Record, tokens: TextTokens) -> list[Roles]:
    """A record's attributions as token sets per role; the same one twice counts once."""
    unique: list[Roles] = []
    for attribution in record.get("attributions") or []:
        sets = {role: tokens.covered(attribution.get(role) or []) for role in ROLES}
        if (sets["cue"] or sets["content"]) and sets not in unique:
            unique.append(sets)
    return unique


def _outside(attributions: list[Roles], discard: frozenset[int]) -> list[Roles]:
    """Leave out attributions whose cue (content, without a cue) touches a discarded region."""
    return [a for a in attributions if not (a["cue"] or a["content"]) & discard]


def _whole(tokens: TextTokens, given: Roles, wanted: Roles) -> bool:
    return bool(given["cue"] & wanted["cue"]) and all(
        jaccard(tokens.words(given[role]), tokens.words(wanted[role])) >= 0.5
        for role in ("source", "content")
    )


def _document_counts(tokens: TextTokens, given: list[Roles], wanted: list[Roles]) -> dict[str, Counts]:
    """Correct, predicted and gold of every figure in one document."""
    sizes = len(given), len(wanted)

    def cues_meet(i: int, j: int) -> bool:
        return bool(given[i]["cue"] & wanted[j]["cue"])

    def same(role: str, i: int, j: int) -> bool:
        return given[i][role] == wanted[j][role]

    def same_words(role: str, i: int, j: int) -> bool:
        return tokens.words(given[i][role]) == tokens.words(wanted[j][role])

    checks = {
        "cue exact": lambda i, j: same("cue", i, j),
        "cue found": cues_meet,
        "source exact": lambda i, j: cues_meet(i, j) and same("source", i, j),
        "source exact, punctuation ignored": lambda i, j: cues_meet(i, j) and same_words("source", i, j),
        "content exact": lambda i, j: cues_meet(i, j) and same("content", i, j),
        "content exact, punctuation ignored": lambda i, j: cues_meet(i, j) and same_words("content", i, j),
        "all three exact": lambda i, j: all(same(role, i, j) for role in ROLES),
        "whole attribution": lambda i, j: _whole(tokens, given[i], wanted[j]),
    }
    counts = {name: (largest_matching(*sizes, fits), *sizes) for name, fits in checks.items()}
    return counts | _token_counts(given, wanted)


def _token_counts(given: list[Roles], wanted: list[Roles]) -> dict[str, Counts]:
    """Shared tokens per role, over paired attributions and regardless of pairs."""

    def closeness(i: int, j: int) -> int:
        if not given[i]["cue"] & wanted[j]["cue"]:
            return 0
        return sum(len(given[i][role] & wanted[j][role]) for role in ROLES)

    pairs = align(closeness, len(given), len(wanted))
    counts: dict[str, Counts] = {}
    for role in ROLES:
        shared = sum(len(given[i][role] & wanted[j][role]) for i, j in pairs)
        counts[f"{role} overlap, aligned tokens"] = (
            shared,
            sum(len(a[role]) for a in given),
            sum(len(a[role]) for a in wanted),
        )
        mine: frozenset[int] = frozenset().union(*(a[role] for a in given))
        theirs: frozenset[int] = frozenset().union(*(a[role] for a in wanted))
        counts[f"{role} tokens"] = len(mine & theirs), len(mine), len(theirs)
    return counts


def kind_of_quotation(tokens: TextTokens, content: frozenset[int]) -> str:
    """direct (every word in double quotation marks), mixed (some words), indirect (none)."""
    inside = quoted = unquoted = False
    for number in sorted(content):
        mark = tokens.text[tokens.starts[number]]
        if mark in '"“”':
            inside = mark == "“" or (mark == '"' and not inside)
        elif tokens.is_word[number]:
            quoted, unquoted = quoted or inside, unquoted or not inside
    return "mixed" if quoted and unquoted else "direct" if quoted else "indirect"
