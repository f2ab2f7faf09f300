"""Conditions opened by an inverted "should", which the parser takes for the main clause, hung where they belong.

"Turkey would guard the prisons should Syria ask for it": the parser makes "ask" the root and the promise a part of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from casus.parsed import Doc

_MODALS = frozenset(
    {"will", "would", "'ll", "’ll", "'d", "’d", "may", "might", "can", "could", "shall", "must"}
)
_OPEN = _MODALS | {"to"}
"""Auxiliaries of what a condition may limit: "*would* guard", "offered *to* guard"."""

_CONNECTIVES = frozenset({"that", "and", "but", "nor", "neither", "so"})

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_CLAUSES = frozenset({"conj", "parataxis", "ccomp"})
_PUNCTUATION = frozenset({",", "–", "—", "-", ":", ";"})


@dataclass(frozen=True, slots=True)
class Tree:
    """The columns of a parse that are read and, ``heads`` and ``deps``, set right."""

    words: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]


def attach_inversions(doc: Doc) -> None:
    """Hang every inverted "should" clause below the clause it limits."""
    if "should" not in doc.lower_column:
        return
    tree = Tree(doc.lower_column, doc.tag_column, [*doc.dep_column], [*doc.head_column])
    for auxiliary, word in enumerate(tree.words):
        if word == "should" and _opens_inversion(tree, auxiliary):
            sentence = doc.sentence(auxiliary)
            _attach(tree, auxiliary, sentence.start, sentence.end)
    for token, head, label in zip(doc.words, tree.heads, tree.deps, strict=True):
        doc.attach(token, doc.words[head])
        doc.relabel(token, label)


def _opens_inversion(tree: Tree, auxiliary: int) -> bool:
    """Whether the subject stands between the auxiliary and its verb; "*why* should it" is none."""
    verb = tree.heads[auxiliary]
    if tree.deps[auxiliary] not in _AUXILIARIES or verb <= auxiliary + 1:
        return False
    if auxiliary and tree.tags[auxiliary - 1][:1] == "W":
        return False
    subjects = [place for place in _children(tree, verb) if tree.deps[place] in _SUBJECTS]
    behind = bool(subjects) and all(auxiliary < place < verb for place in subjects)
    return behind and _left_edge(tree, subjects[0]) == auxiliary + 1


def _attach(tree: Tree, auxiliary: int, start: int, end: int) -> None:
    """Make the "should" clause an adverbial of what it limits, which takes its place in the sentence."""
    verb = tree.heads[auxiliary]
    limited = _clause_behind(tree, verb, end)
    if limited is None and tree.words[end - 1] != "?":
        limited = _clause_before(tree, auxiliary, start, end)
    if limited is None:
        return
    above = limited
    while tree.heads[above] not in {above, verb}:
        above = tree.heads[above]
    if tree.heads[above] == verb:
        for place in _children(tree, verb):
            ends = tree.deps[place] == "punct" and place > verb
            if ends or (place < auxiliary if above < auxiliary else place > above):
                tree.heads[place] = above
        is_root = tree.heads[verb] == verb
        tree.heads[above], tree.deps[above] = (
            (above, "ROOT") if is_root else (tree.heads[verb], tree.deps[verb])
        )
    tree.heads[verb], tree.deps[verb] = limited, "advcl"


def _clause_behind(tree: Tree, verb: int, end: int) -> int | None:
    """The clause that follows a condition at the head of the sentence: "Should it attack, *we will act*"."""
    for place in _children(tree, verb):
        edge = _left_edge(tree, place)
        apart = bool(_PUNCTUATION.intersection(tree.words[edge - 1 : edge + 1]))
        if verb < edge <= place < end and tree.deps[place] in _CLAUSES and apart:
            joined = any(tree.deps[part] == "cc" and verb < part < place for part in _children(tree, verb))
            if not joined and _is_open(tree, place) and _has_subject(tree, place):
                return place
    return None


def _clause_before(tree: Tree, auxiliary: int, start: int, end: int) -> int | None:
    """The nearest verb before the condition that says what will, may or is to be done."""
    if auxiliary == start or tree.words[auxiliary - 1] in _CONNECTIVES:
        return None
    behind = tree.words[tree.heads[auxiliary] + 1 : end]
    if tree.words[auxiliary - 1] in _PUNCTUATION and any(word in _MODALS for word in behind):
        return None
    opened = (
        place
        for place in range(auxiliary - 1, start - 1, -1)
        if tree.tags[place][:2] == "VB" and _is_open(tree, place)
    )
    return next(opened, None)


def _children(tree: Tree, head: int) -> list[int]:
    window = range(max(head - 60, 0), min(head + 60, len(tree.heads)))
    return [place for place in window if tree.heads[place] == head and place != head]


def _left_edge(tree: Tree, head: int) -> int:
    edge = head
    for place in _children(tree, head):
        if place < head:
            edge = min(edge, _left_edge(tree, place))
    return edge


def _is_open(tree: Tree, verb: int) -> bool:
    return any(
        tree.deps[place] in _AUXILIARIES and tree.words[place] in _OPEN for place in _children(tree, verb)
    )


def _has_subject(tree: Tree, verb: int) -> bool:
    return any(tree.deps[place] in _SUBJECTS for place in _children(tree, verb))
