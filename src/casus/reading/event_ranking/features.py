"""What the event ranker sees of a sentence in which a source and a target are given or supposed.

Features are names with weights: the words on the dependency path between the two, the verbs that govern them,
the acts the lexicon finds and how their actors meet the pair, modality and negation, and the words between. A
feature's first letters name its group (``path:``, ``lex:`` …), so that groups can be left out in ablations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from casus.codebook.clauses import child, is_passive
from casus.parsed import Span, Token
from casus.reading.context import Act

Features = dict[str, float]

NAMES = frozenset({"PERSON", "GPE", "NORP", "ORG", "LOC", "FAC"})


def pair_features(acts: Sequence[Act], source: Span | None, target: Span | None) -> Features:
    """The features of a pair of mentions in a sentence with these acts; either may be missing."""
    features: Features = {"bias": 1.0}
    for name in _act_features(acts, source, target):
        features[name] = 1.0
    if source is not None:
        _add(features, _role_features("s", source))
    if target is not None:
        _add(features, _role_features("t", target))
    if source is not None and target is not None:
        _add(features, _between_features(source, target))
    return features


def _add(features: Features, found: Iterator[tuple[str, float]]) -> None:
    for name, weight in found:
        features[name] = weight


def word(token: Token) -> str:
    """The token as features name it: names by their kind, numbers as such, other words by lemma."""
    if token.ent_type_ in NAMES:
        return token.ent_type_
    return "#" if token.like_num else token.lemma_.lower()


def _act_features(acts: Sequence[Act], source: Span | None, target: Span | None) -> Iterator[str]:
    for act in acts:
        fit = meets(act.source, source) + 2 * meets(act.target, target)
        fit = fit or (4 if meets(act.source, target) or meets(act.target, source) else 0)
        kind = f"{act.entry.type}.{act.entry.mode}"
        yield f"lex:{act.entry.type}:{fit}"
        yield f"lex:{kind}:{fit}"
        yield f"lex:{act.entry.cameo}:{fit}"
        yield f"lex:{act.entry.pattern}"
        if act.token.dep_ == "ROOT":
            yield f"lex:root:{act.entry.type}"
            yield f"lex:root:{act.entry.cameo}"
    best = [act for act in acts if meets(act.source, source)]
    for act in best[:1]:
        yield f"lex:first:{act.entry.type}"
        yield f"lex:first:{act.entry.cameo}"
        inner = next((other for other in acts if other.token.head == act.token), None)
        yield f"lex:nested:{act.entry.type}>{inner.entry.type if inner else None}"


def meets(token: Token | None, mention: Span | None) -> bool:
    """Whether an actor of an act is the mention."""
    return token is not None and mention is not None and mention.start <= token.i < mention.end


def governor(token: Token) -> Token:
    """The verb or event noun that the mention headed by ``token`` depends on."""
    head = token
    while head.head != head:
        head = head.head
        if head.pos_ in ("VERB", "AUX") or (head.pos_ == "NOUN" and head.dep_ not in ("compound",)):
            break
    return head


def _role_features(role: str, mention: Span) -> Iterator[tuple[str, float]]:
    head = mention.root
    yield f"{role}:kind:{head.ent_type_ or head.pos_}", 0.5
    yield f"{role}:head:{word(head)}", 0.7
    yield f"{role}:dep:{head.dep_}", 0.5
    predicate = governor(head)
    yield f"{role}:gov:{word(predicate)}", 1.0
    yield f"{role}:gov:{head.dep_}:{word(predicate)}", 1.0
    chain = list(_predicates(predicate))
    for depth, verb in enumerate(chain):
        yield f"{role}:up:{verb.lemma_.lower()}", 1.0 if depth == 0 else 0.6
        yield from _predicate_features(role, verb, depth)


def _predicates(token: Token) -> Iterator[Token]:
    """The predicate and those it is embedded in, or coordinated with, up to three."""
    for _ in range(3):
        if token.pos_ in ("VERB", "AUX", "NOUN", "ADJ"):
            yield token
        if token.head == token:
            return
        token = token.head


def _predicate_features(role: str, verb: Token, depth: int) -> Iterator[tuple[str, float]]:
    lemma = verb.lemma_.lower()
    if is_passive(verb):
        yield f"{role}:passive:{lemma}", 0.7
    for found in verb.children:
        if found.dep_ in ("aux", "neg", "prt"):
            yield f"{role}:{depth}:{found.dep_}:{found.lemma_.lower()}", 0.7
        if found.dep_ == "prt":
            yield f"{role}:verb+prt:{lemma} {found.lower_}", 1.0
        elif found.dep_ in ("dobj", "nsubjpass", "attr", "acomp"):
            yield f"{role}:verb+obj:{lemma} {word(found)}", 1.0
            yield f"{role}:obj:{word(found)}", 0.8
        elif found.dep_ in ("xcomp", "ccomp"):
            yield f"{role}:verb+comp:{lemma} {found.lemma_.lower()}", 1.0
            yield f"{role}:comp:{found.lemma_.lower()}", 1.0
            noun = child(found, "dobj")
            if noun is not None:
                yield f"{role}:comp+obj:{found.lemma_.lower()} {word(noun)}", 0.7
        elif found.dep_ == "prep":
            yield f"{role}:verb+prep:{lemma} {found.lower_}", 0.7
            noun = child(found, "pobj")
            if noun is not None:
                yield f"{role}:pobj:{found.lower_} {word(noun)}", 0.7


def _between_features(source: Span, target: Span) -> Iterator[tuple[str, float]]:
    order = "st" if source.start < target.start else "ts"
    yield f"order:{order}", 0.5
    for token in path(source.root, target.root):
        yield f"path:{word(token)}", 1.0
        yield f"path:{order}:{token.dep_}:{word(token)}", 0.7
    first, last = (source, target) if order == "st" else (target, source)
    between = [token for token in source.doc[first.end : last.start] if token.is_alpha][:14]
    for token in between:
        yield f"mid:{order}:{word(token)}", 0.5
    for left, right in pairwise(between):
        yield f"mid2:{order}:{word(left)} {word(right)}", 0.5
    after = [
        token for token in source.doc[last.end : last.end + 8] if token.is_alpha and token.sent == first.sent
    ]
    for token in after:
        yield f"aft:{word(token)}", 0.3


def path(left: Token, right: Token) -> list[Token]:
    """The tokens between two tokens in the dependency tree, neither of them included, from left to right."""
    up = [left, *left.ancestors]
    places = {token.i: number for number, token in enumerate(up)}
    down: list[Token] = []
    for token in (right, *right.ancestors):
        if token.i in places:
            top = up[1 : places[token.i] + 1]
            return [token for token in (*top, *reversed(down)) if token != right]
        down.append(token)
    return []
