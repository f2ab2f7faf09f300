"""The design that was compared: linear-chain conditional random fields over features of words and parse.

    pip install python-crfsuite==0.9.12
    python -m training.attribution.crf GOLD [--parses FOLDER] [--every 4]

Runs in Casus's environment with that package added. Nothing of it is shipped; ``docs/attribution.md`` has the figures.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pycrfsuite  # type: ignore[import-not-found, unused-ignore]  # in the training environment only

from casus.codebook.attribution_cues import load_attribution_cues
from casus.parsed import Doc, Token
from casus.reading.attribution.spans import Range
from training.attribution.sequences import Window, compare

ITERATIONS = 40
PARAMETERS = {"c1": 0.1, "c2": 0.05, "max_iterations": ITERATIONS, "feature.minfreq": 5}
_NEIGHBOURS = (-2, -1, 1, 2)
_CLIMB = 4


class ConditionalRandomField:
    """A tagger of one stage; its weights are kept in a temporary file."""

    def __init__(self) -> None:
        """Nothing learnt yet."""
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "model.crfsuite"

    def fit(self, windows: Sequence[Window], labels: Sequence[Sequence[int]]) -> None:
        """Learn by L-BFGS with both penalties."""
        trainer = pycrfsuite.Trainer(verbose=False)
        for window, wanted in zip(windows, labels, strict=True):
            trainer.append(list(features(window)), [str(label) for label in wanted])
        trainer.set_params(PARAMETERS)
        trainer.train(str(self.path))

    def label(self, windows: Sequence[Window]) -> list[list[int]]:
        """The likeliest sequences (Viterbi)."""
        tagger = pycrfsuite.Tagger()
        tagger.open(str(self.path))
        return [[int(label) for label in tagger.tag(list(features(window)))] for window in windows]


def features(window: Window) -> Iterator[list[str]]:
    """For each token its word, tag, place in the parse, quotation marks, neighbours, and its relation to the cue."""
    doc, cue = window.doc, window.cue
    above = _above(doc[cue[0] : cue[1]].root) if cue else {}
    for index in range(window.start, window.end):
        token = doc[index]
        row = [
            f"w={token.lower_}", f"l={token.lemma_}", f"t={token.tag_}", f"d={token.dep_}", f"e={token.ent_type_}",
            f"h={token.head.lemma_}", f"d h={token.dep_} {token.head.pos_}", f"q={index in window.quoted}",
            f"c={_classes(token)}", f"s={token.is_sent_start}",
            f"kids={' '.join(sorted({c.dep_ for c in token.children}))}",
        ]  # fmt: skip
        for step in _NEIGHBOURS:
            if 0 <= index + step < len(doc):
                other = doc[index + step]
                row += [f"w{step}={other.lower_}", f"t{step}={other.tag_}", f"d{step}={other.dep_}"]
        if cue:
            row += _relation(doc, index, cue, above, index in window.quoted)
        yield row


def _relation(doc: Doc, index: int, cue: Range, above: dict[int, str], quoted: bool) -> list[str]:
    """Where a token stands as seen from the cue: side, distance, and the way through the parse."""
    side = "<" if index < cue[0] else ">" if index >= cue[1] else "="
    far = cue[0] - index if side == "<" else index - cue[1] + 1
    distance = far if far < 4 else 4 if far < 8 else 8 if far < 16 else 16 if far < 32 else 32
    token, path = doc[index], ""
    for _ in range(_CLIMB * 3):
        if token.i in above:
            break
        path, token = f"{token.dep_}>{path}"[:40], token.head
    way = f"{above.get(token.i, 'far')}|{path}"
    first = f"{above.get(token.i, 'far')}|{path.split('>')[0]}"
    lemma, sentence = doc[cue[0] : cue[1]].root.lemma_, doc[index].sent.start <= cue[0] < doc[index].sent.end
    return [
        f"side={side}{distance}", f"way={way}", f"first={first}", f"first side={first} {side}",
        f"cue={lemma} {side}", f"cue first={lemma} {first}", f"side q={side} {quoted} {sentence}",
        f"side first q={side} {first} {quoted}", f"same={side} {sentence}", f"first d={first} {doc[index].dep_}",
        f"cue tag={doc[cue[0] : cue[1]].root.tag_} {first}",
    ]  # fmt: skip


def _above(cue: Token) -> dict[int, str]:
    """The cue's head word and its governors, with the way up to them."""
    ways, way = {cue.i: ""}, ""
    for _ in range(_CLIMB):
        if cue.head == cue:
            break
        way, cue = f"{way}<{cue.dep_}", cue.head
        ways[cue.i] = way
    return ways


def _classes(token: Token) -> str:
    pos = {"NOUN": "N", "ADJ": "A"}.get(token.pos_, "V")
    return "|".join(entry.cue_class for entry in load_attribution_cues().get((token.lemma_.lower(), pos), ()))


if __name__ == "__main__":
    compare(ConditionalRandomField(), ConditionalRandomField(), __doc__)
