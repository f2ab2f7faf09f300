"""Which two mentions of a sentence are the source and the target of what it reports.

Every ordered pair of the sentence's noun phrases is a candidate. A linear model ranks them by their places in the
syntax and by the frames of the acts that the lexicon finds; the encoder says which mentions look like a source and
which like a target.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from casus.model import Actor
from casus.parsed import Span, Token
from casus.reading.context import Act
from casus.reading.event_ranking.features import NAMES, Features, governor, path, word
from casus.reading.event_ranking.heads import log_softmax
from casus.reading.event_ranking.model import Vector, load_model

Codes = Mapping[int, str | None]
"""The code of the actor that a mention denotes, by the place of its head; ``None`` for an unknown one."""

NO_ACTORS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
MOST_MENTIONS = 12
PRONOUNS = frozenset(
    {"it", "its", "they", "them", "their", "he", "him", "his", "she", "her", "we", "us", "our", "i"}
)


class ActorFinder(Protocol):
    """What is asked of the index of actors."""

    def of(self, token: Token) -> tuple[Actor, ...]:
        """The actors of the noun phrase headed by a token."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A supposed source and target with the probability that the sentence is about them."""

    source: Span
    target: Span
    probability: float


def mentions(sentence: Span, acts: Sequence[Act] = ()) -> list[Span]:
    """The sentence's noun phrases that may denote actors, without what follows their head.

    A nationality is a mention of its own only where its noun is none: before an act ("the *Russian* attack") and
    beside another nationality ("*Chinese* and *Indian* troops clashed").
    """
    named_by_acts = {act.token.i for act in acts}
    found = []
    for token in sentence:
        alone = _is_nationality(token) and (
            token.head.i in named_by_acts or not _is_noun(token.head) or _stands_beside_another(token)
        )
        if alone or _is_noun(token) or (token.lower_ in PRONOUNS and token.ent_type_ not in NO_ACTORS):
            found.append(_phrase(token, alone=alone))
    return found[:MOST_MENTIONS]


def _is_noun(token: Token) -> bool:
    return (
        token.pos_ in ("NOUN", "PROPN")
        and (token.dep_ not in ("compound", "amod", "npadvmod") or _precedes_date(token))
        and token.ent_type_ not in NO_ACTORS
        and token.lower_ not in ("who", "which", "that", "there")
    )


def _precedes_date(noun: Token) -> bool:
    """Whether a noun only seems to modify the day behind it: "met with President *Mirziyoyev* Tuesday"."""
    return noun.head.i == noun.i + 1 and noun.head.ent_type_ == "DATE" and noun.ent_type_ != "DATE"


def _is_nationality(token: Token) -> bool:
    return token.dep_ in ("amod", "compound", "nmod") and token.ent_type_ in ("NORP", "GPE")


def _stands_beside_another(nationality: Token) -> bool:
    return any(
        _is_nationality(other) or (other.dep_ == "conj" and other.ent_type_ in ("NORP", "GPE"))
        for other in (*nationality.head.children, *nationality.children)
        if other != nationality
    )


def _phrase(head: Token, *, alone: bool) -> Span:
    start = head.i if alone else head.left_edge.i
    for child in head.lefts:
        if child.dep_ in ("relcl", "acl", "advcl", "prep", "cc", "conj"):
            start = max(start, child.right_edge.i + 1)
    return head.doc[min(start, head.i) : head.i + 1]


def candidate_pairs(found: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Every ordered pair of different mentions that do not overlap."""
    for source in found:
        for target in found:
            if source.end <= target.start or target.end <= source.start:
                yield source, target


def mention_codes(found: Sequence[Span], index: ActorFinder) -> Codes:
    """The code of each mention's first known actor, by the place of its head: "the city *of Nablus*"."""
    codes: dict[int, str | None] = {}
    for mention in found:
        heads = (mention.root, *mention, *mention.root.subtree)
        actors = (actor for token in heads for actor in index.of(token))
        codes[mention.root.i] = next(
            (actor.country or actor.code for actor in actors if actor.code != "?"), None
        )
    return codes


def ranking_features(
    sentence: Span, acts: Sequence[Act], codes: Codes, source: Span, target: Span
) -> Features:
    """What speaks for and against the pair."""
    return {
        **mention_features(sentence, codes, "s", source.root),
        **mention_features(sentence, codes, "t", target.root),
        **relation_features(acts, codes, source.root, target.root),
    }


def mention_features(sentence: Span, codes: Codes, role: str, token: Token) -> Features:
    """What speaks for and against a mention in one role, source ("s") or target ("t")."""
    return {f"pair:{role}:{name}": 1.0 for name in _mention_names(sentence, codes, token)}


def _mention_names(sentence: Span, codes: Codes, token: Token) -> Iterator[str]:
    predicate = governor(token)
    yield token.dep_
    yield f"{token.pos_}:{token.ent_type_}"
    yield f"gov:{predicate.dep_}:{predicate.pos_}"
    yield f"{token.dep_}:gov:{predicate.dep_}"
    yield f"head:{token.head.lower_ if token.head.pos_ == 'ADP' else token.head.pos_}"
    yield f"place:{min(9, 10 * (token.i - sentence.start) // max(1, len(sentence)))}"
    yield f"depth:{min(6, sum(1 for _ in token.ancestors))}"
    yield f"lemma:{word(token)}"
    yield f"pred:{word(predicate)}"
    yield f"{token.dep_}:pred:{word(predicate)}"
    for kind in sorted({part.ent_type_ for part in token.subtree if part.ent_type_ in NAMES})[:3]:
        yield f"holds:{kind}"
    yield f"proper:{any(part.pos_ == 'PROPN' for part in token.lefts)}:{token.pos_}"
    yield f"coded:{codes[token.i] is not None}"
    yield f"coded:{codes[token.i] is not None}:{token.dep_}"


def relation_features(acts: Sequence[Act], codes: Codes, source: Token, target: Token) -> Features:
    """What the two mentions have to do with each other."""
    return {f"pair:{name}": 1.0 for name in _relation_names(acts, codes, source, target)}


def _relation_names(acts: Sequence[Act], codes: Codes, source: Token, target: Token) -> Iterator[str]:
    between = path(source, target)
    yield "bias"
    yield f"length:{min(8, len(between))}"
    yield f"labels:{source.dep_}>{'>'.join(token.dep_ for token in between[:5])}>{target.dep_}"
    yield f"tags:{'>'.join(token.pos_ for token in between[:6])}"
    yield f"same:{governor(source) == governor(target)}:{source.dep_}:{target.dep_}"
    yield f"order:{source.i < target.i}"
    yield f"kinds:{source.ent_type_ or source.pos_}:{target.ent_type_ or target.pos_}"
    theirs, others = codes[source.i], codes[target.i]
    yield f"codes:{theirs is not None}:{others is not None}:{theirs == others}"
    for act in acts:
        yield from _act_names(act, source, target)


def _act_names(act: Act, source: Token, target: Token) -> Iterator[str]:
    is_source, is_target = act.source == source, act.target == target
    if is_source and is_target:
        yield "act:both"
        yield f"act:both:{act.token.dep_}"
        yield f"act:both:{act.entry.type}"
    elif is_source:
        yield "act:source"
        yield f"act:source:{act.token.dep_}:{act.target is None}"
    elif is_target:
        yield "act:target"
    if act.source == target or act.target == source:
        yield "act:reversed"


def rank_pairs(
    sentence: Span, acts: Sequence[Act], codes: Codes, found: Sequence[Span], roles: Vector
) -> list[Pair]:
    """The candidate pairs of the mentions found, the likeliest first; their probabilities add up to one.

    ``roles`` holds the encoder's opinion, the logarithm of each mention's probability to be source and target.
    """
    model = load_model("event_pairs")
    alone = {
        (mention.root.i, role): float(model.scores(mention_features(sentence, codes, role, mention.root))[0])
        + float(roles[row, column])
        for row, mention in enumerate(found)
        for column, role in enumerate(("s", "t"))
    }
    pairs = list(candidate_pairs(found))
    scores = np.array(
        [
            alone[source.root.i, "s"]
            + alone[target.root.i, "t"]
            + float(model.scores(relation_features(acts, codes, source.root, target.root))[0])
            for source, target in pairs
        ],
        dtype=np.float32,
    )
    if not pairs:
        return []
    chances = np.exp(log_softmax(scores))
    order = sorted(range(len(pairs)), key=lambda number: (-chances[number], number))
    return [Pair(*pairs[number], float(chances[number])) for number in order]
