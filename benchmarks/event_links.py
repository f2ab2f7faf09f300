"""How well mentions of one event are linked, on the annotated development articles; and the weights that they give.

    python benchmarks/event_links.py ../shared/corpus/articles_dev.jsonl
    python benchmarks/event_links.py ../shared/corpus/articles_dev.jsonl --estimate

``event_links.csv`` holds the annotation: ids and numbers, no text (docs/duplicates.md). Mentions that Casus does not
find any more are counted; those that it finds anew are linked with the others and not scored.
"""

from __future__ import annotations

import argparse
import csv
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from casus.evaluation.clusters import Groups, figures
from casus.model import Document, MentionKey, Reading
from casus.reading import read_all
from casus.reasoning.event_agreement import levels
from casus.reasoning.event_linking import LinkedEvent, link_events
from casus.reasoning.event_mentions import EventMention, mentions_of
from casus.sources import find_origins, read_sources

ANNOTATION = Path(__file__).with_suffix(".csv")
HALVES = ("tuning", "measuring")
PARTS = ("precision", "recall", "f1")


def annotation() -> dict[str, dict[MentionKey, str]]:
    """The event of each annotated mention, by half."""
    found: dict[str, dict[MentionKey, str]] = {half: {} for half in HALVES}
    with ANNOTATION.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            found[row["half"]][MentionKey(row["document"], int(row["start"]))] = row["event"]
    return found


def linked(records: Iterable[LinkedEvent]) -> Groups:
    """The number of its record for each mention."""
    return {mention.key: number for number, record in enumerate(records) for mention in record.mentions}


def exact(mentions: Iterable[EventMention]) -> Groups:
    """The baseline: the same actors, type and day of the report, as event data sets remove duplicates."""
    return {
        mention.key: (
            mention.event.type,
            tuple(actor.code for actor in mention.event.sources),
            tuple(actor.code for actor in mention.event.targets),
            mention.document.date or mention.document.id,
        )
        for mention in mentions
    }


def within(groups: Groups, keys: Iterable[MentionKey]) -> Groups:
    """The groups of these mentions only."""
    return {key: groups[key] for key in keys if key in groups}


def show(readings: list[Reading], thresholds: Sequence[float | None]) -> None:
    """Print the figures of both halves: ours at each threshold, the baseline's, and those of linking nothing."""
    mentions = list(mentions_of(readings))
    deeds = {mention.key for mention in mentions if mention.standing == "deed"}
    answers = {_name(least): linked(link_events(readings, threshold=least)) for least in thresholds}
    answers |= {
        "actors, type, day": exact(mentions),
        "nothing linked": {each.key: each.key for each in mentions},
    }
    present = {mention.key for mention in mentions}
    for half, gold in annotation().items():
        keys = [key for key in gold if key in present]
        print(f"{half}: {len(gold)} mentions annotated, {len(keys)} found, {len(set(gold.values()))} events")
        print(f"  {'':7} {'':18}   pairs P      R     F1  links P      R     F1     B3 P      R     F1")
        for name, chosen in (("all", keys), ("deeds", [key for key in keys if key in deeds])):
            for who, answer in answers.items():
                scores = figures(within(gold, chosen), within(answer, chosen))
                cells = ("   ".join(f"{scores[kind][part]:.3f}" for part in PARTS) for kind in scores)
                print(f"  {name:7} {who:18}   {'   '.join(cells)}")


def _name(threshold: float | None) -> str:
    return "Casus" if threshold is None else f"Casus, {threshold:g} bits"


def estimate(readings: list[Reading]) -> None:
    """Print the weight of each level: how much likelier it is between mentions of one event, in bits."""
    gold = annotation()["tuning"]
    mentions = [mention for mention in mentions_of(readings) if mention.key in gold]
    sizes = Counter(gold[mention.key] for mention in mentions)
    counts: dict[str, dict[bool, Counter[str]]] = defaultdict(lambda: {True: Counter(), False: Counter()})
    for one, two in combinations(mentions, 2):
        if (
            one.standing != two.standing
            or one.event.type != two.event.type
            or one.parties.isdisjoint(two.parties)
        ):
            continue
        same = gold[one.key] == gold[two.key]
        share: Any = 1 / (sizes[gold[one.key]] - 1) if same else 1
        for field, level in levels(one, two):
            counts[field][same][level] += share
    for field, found in counts.items():
        print(f"[weights.{field}]")
        names = sorted(found[True] | found[False])
        for level in names:
            alike, other = (
                (found[same][level] + 0.5) / (found[same].total() + 0.5 * len(names))
                for same in (True, False)
            )
            print(
                f'"{level}" = {math.log2(alike / other):.1f} # {found[True][level]:.1f}, {found[False][level]}'
            )


def read(path: str) -> list[Reading]:
    """The English articles, read."""
    documents = [item for item in read_sources(find_origins([path])) if isinstance(item, Document)]
    annotated = {key.document for half in annotation().values() for key in half}
    return list(read_all(document for document in documents if document.id in annotated))


def main() -> None:
    """Print figures or weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles")
    parser.add_argument("--estimate", action="store_true")
    parser.add_argument("--threshold", type=float, action="append", help="bits; may be given again")
    options = parser.parse_args()
    readings = read(options.articles)
    if options.estimate:
        estimate(readings)
    else:
        show(readings, options.threshold or [None])


if __name__ == "__main__":
    main()
