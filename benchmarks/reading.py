"""Processor time of each step of reading, beside that of spaCy's full pipeline, in one run on one core.

    python benchmarks/reading.py [--rounds 3] [--profile 3] [REPORTS ...]

REPORTS are files or folders that ``casus read`` takes; without any, the example reports. The steps are timed where the
reader calls them; time inside a step that another step has asked for counts for the inner one. Models, codebook and
caches are warmed by one reading of the first report. Processor time, not wall time, so that neighbours on a shared
machine do not count. ``--profile N`` first names the N functions of Casus that cost most, with what they call.
"""

from __future__ import annotations

import os

CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}
os.environ.update(CORE)  # before numpy is imported, which reads it once

# ruff: noqa: E402 (the environment must be set before anything below is imported)
import argparse
import cProfile
import pstats
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from casus.codebook import load
from casus.model import Document
from casus.reading import casing, mending, read_all, reader, reparsing
from casus.reading.actors.index import ActorIndex
from casus.reading.language import load_language
from casus.sources import open_sources

EXAMPLES = Path(__file__).parent.parent / "examples"
TARGET = 0.25
"""All steps of Casus together, as a share of spaCy's time."""

STEPS = {
    "mending": ("mended",),
    "columns": ("read_parse",),
    "actors": ("ActorIndex", "link_speakers"),
    "attribution": ("find_attributions",),
    "likelihood": ("find_likelihoods",),
    "quantities": ("find_quantities",),
    "dates": ("find_dates",),
    "conditions": ("find_conditions",),
    "acts": ("find_acts",),
    "events": ("code_events",),
    "commitments": ("read_commitments", "find_contradictions"),
}
"""The steps and the functions of ``casus.reading.reader`` that take them, apart from methods of ``ActorIndex``.

What an actor is, is read when first asked for, so the first step that asks pays for it.
"mending" is what is done to the text before and after, to sentence borders in spaCy's pipeline, and to its parse.
"""

REST = "in between"
"""All that is none of the steps: what holds them together, and looking for garbage between documents."""

ON_TEXT = ((mending, "mend"), (casing, "in_sentence_case"), (casing, "restored"))
OWN_COMPONENT = "casus_"


class Stopwatch:
    """Processor seconds by step, each without the steps inside it."""

    def __init__(self) -> None:
        """Nothing timed yet."""
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inner: list[float] = []

    def time(self, step: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, timed as part of the step."""

        def timed(*arguments: object, **options: object) -> object:
            self._inner.append(0.0)
            began = time.process_time()
            try:
                return function(*arguments, **options)
            finally:
                spent = time.process_time() - began
                self.seconds[step] += spent - self._inner.pop()
                if self._inner:
                    self._inner[-1] += spent

        return timed


def read_reports(paths: Sequence[Path]) -> list[Document]:
    """The reports in the files; a record that cannot be read ends the benchmark."""
    documents = []
    for item in open_sources(paths):
        if not isinstance(item, Document):
            raise SystemExit(str(item))
        documents.append(item)
    return documents


def measure(documents: Sequence[Document], watch: Stopwatch) -> dict[str, float]:
    """One round over all reports: seconds by step."""
    watch.seconds.clear()
    began = time.process_time()
    for _ in read_all(documents):
        pass
    watch.seconds[REST] = time.process_time() - began - sum(watch.seconds.values())
    return dict(watch.seconds)


def install(watch: Stopwatch) -> None:
    """Time spaCy's pipeline, the reader and each of its steps, wherever they are called from here on."""
    actors: Any = ActorIndex
    actors.mentions.func = watch.time("actors", actors.mentions.func)
    for step, names in STEPS.items():
        for name in names:
            setattr(reader, name, watch.time(step, getattr(reader, name)))
    for module, step, name in ((reparsing, "columns", "plain"), *((m, "mending", n) for m, n in ON_TEXT)):
        setattr(module, name, watch.time(step, getattr(module, name)))
    nlp = load_language()
    nlp._components = [
        (name, watch.time("mending", component) if name.startswith(OWN_COMPONENT) else component)
        for name, component in nlp._components
    ]
    nlp.__class__.__call__ = watch.time("spaCy", nlp.__class__.__call__)  # type: ignore[method-assign]


def show(rounds: Sequence[Mapping[str, float]], documents: Sequence[Document]) -> None:
    """The median of the rounds as a table, with each step's share of spaCy's time."""
    steps = ("spaCy", *STEPS, "in between")
    median = {step: statistics.median(found.get(step, 0.0) for found in rounds) for step in steps}
    casus = sum(median.values()) - median["spaCy"]
    words = sum(len(document.text.split()) for document in documents)
    print(f"{len(documents)} reports, {words} words, median of {len(rounds)} rounds, one core\n")
    print(f"{'step':<14}{'ms':>10}{'share of spaCy':>18}")
    for step, seconds in [*median.items(), ("all of Casus", casus)]:
        print(f"{step:<14}{1000 * seconds:>10.1f}{seconds / median['spaCy']:>18.1%}")
    print(f"\ntarget: all of Casus at most {TARGET:.0%} of spaCy")


def profile(documents: Sequence[Document], count: int) -> None:
    """The functions of Casus that take most processor time with what they call, spaCy's pipeline left out."""
    parsed = [(load_language()(document.text), document) for document in documents]
    profiler = cProfile.Profile(time.process_time)
    profiler.enable()
    for doc, document in parsed:
        reader.read_doc(doc, document, load())
    profiler.disable()
    pstats.Stats(profiler).sort_stats("cumulative").print_stats("casus", count)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time of reading's steps against spaCy's pipeline.")
    parser.add_argument("reports", nargs="*", type=Path, default=[EXAMPLES])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--profile", type=int, default=0, metavar="N")
    choices = parser.parse_args()
    documents = read_reports(choices.reports)
    watch = Stopwatch()
    measure(documents[:1], watch)
    if choices.profile:
        profile(documents, choices.profile)
    install(watch)
    show([measure(documents, watch) for _ in range(choices.rounds)], documents)


if __name__ == "__main__":
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    main()
