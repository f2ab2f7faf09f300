"""Events: what a sentence reports between two marked actors, what it reports at all, and between whom.

Figures agree with the scorer of the development set: macro-F1 over roots, quad classes and conflict for the
marked and the bare sentence; triples of source, root and target by span and by country code for extraction.
What is given as ``root_unmarked`` and ``events`` never looks at the marked pair.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from casus.codebook import load as load_codebook
from casus.codebook.gazetteer import find_site
from casus.codebook.ontology import load_ontology
from casus.evaluation import Record
from casus.evaluation.metrics import (
    Counts,
    add_counts,
    bootstrap_interval,
    largest_matching,
    precision_recall_f1,
    ratio,
)
from casus.model import Actor, Document
from casus.parsed import Doc, Span, Token
from casus.reading.actors.index import ActorIndex
from casus.reading.event_ranking.coder import CodedPair, SentenceCoder
from casus.reading.event_ranking.features import governor
from casus.reading.language import DEFAULT_MODEL, parse

FUNCTION_WORDS = frozenset(
    ("a", "an", "and", "by", "for", "from", "in", "its", "of", "on", "or", "s", "the", "their", "to", "with")
)
ORGANISATIONS = {"organisation": "IGO", "bloc": "IGO", "company": "MNC"}
"""What the set writes instead of a country."""
PLACES = frozenset({"GPE", "LOC", "FAC"})
KEYS = {
    "root, actors ignored": None,
    "source, root, target by span": "spans",
    "source, root, target by code": "country",
}
"""What extraction is measured by, with the field of an actor that it needs."""
QUAD_OF_YIELD = 2
"""YIELD joins CONCEDE and RETREAT; the set counts it as material cooperation."""


def predict(records: Iterable[Record], model: str = DEFAULT_MODEL, **_: object) -> Iterator[Record]:
    """For each sentence the root of the marked pair, the root without it, and the event found."""
    for record in records:
        doc = parse(record["text"], model)
        index = ActorIndex(doc, Document(doc.text), load_codebook())
        coder = SentenceCoder(doc[:], index)
        marked = coder.code(_mention(doc, record.get("source")), _mention(doc, record.get("target")))
        yield {
            "id": record["id"],
            "root": marked.root,
            "root_unmarked": coder.code_unmarked().root,
            "events": [event for pair in coder.events() for event in _events(pair, index)],
        }


def _events(pair: CodedPair, index: ActorIndex) -> Iterator[Record]:
    """The event once for each country among its sources with each among its targets: "*US and British* activists"."""
    assert pair.source is not None
    assert pair.target is not None
    for source in _countries(pair.source.root, index):
        for target in _targets(pair, index):
            yield {
                "root": pair.root,
                "source": {"span": [pair.source.start_char, pair.source.end_char], "country": source},
                "target": {"span": [pair.target.start_char, pair.target.end_char], "country": target},
            }


def _targets(pair: CodedPair, index: ActorIndex) -> list[str | None]:
    """The codes of the target; victims of no named country are coded by where it happened, as the lexicon does."""
    assert pair.target is not None
    found = _countries(pair.target.root, index)
    if found != [None] or pair.root != "ASSAULT":
        return found
    places = (token for token in governor(pair.target.root).subtree if token.ent_type_ in PLACES)
    scenes = (_countries(token, index) for token in places)
    return next((codes for codes in scenes if codes != [None]), found)


def _mention(doc: Doc, actors: Sequence[Record] | None) -> Span | None:
    spans = [span for actor in actors or () for span in actor.get("spans") or ()]
    return doc.char_span(spans[0][0], spans[0][1], alignment_mode="expand") if spans else None


def _countries(head: Token, index: ActorIndex) -> list[str | None]:
    """The codes of the phrase, or of the first name it holds ("the northern city *of Nablus*"); never none at all."""
    phrase = list(_phrase(head))
    for token in (head, *phrase, *_clauses(head, phrase)):
        codes = dict.fromkeys(_code_of(actor) for actor in index.of(token))
        found: list[str | None] = [code for code in codes if code is not None]
        site = find_site(token.text) if token.pos_ == "PROPN" and token.ent_type_ != "PERSON" else None
        if found or (site is not None and site.country is not None):
            return found or [site.country if site else None]
    return [None]


def _phrase(head: Token) -> Iterator[Token]:
    """The words below the head that belong to its own phrase: no conjuncts, no clauses."""
    for child in head.children:
        if child.dep_ not in ("conj", "relcl", "acl", "advcl", "cc", "punct"):
            yield child
            yield from _phrase(child)


def _clauses(head: Token, phrase: list[Token]) -> Iterator[Token]:
    """The words of the clauses that modify the head: "a report *released in the Rwandan capital*"."""
    clauses = (
        child for token in (head, *phrase) for child in token.children if child.dep_ in ("relcl", "acl")
    )
    for clause in clauses:
        yield from clause.subtree


def _code_of(actor: Actor) -> str | None:
    """The code the set would write: an armed group of no state is IMG, as in CAMEO."""
    return ORGANISATIONS.get(actor.kind) or actor.country or ("IMG" if actor.kind == "group" else None)


def score(gold: Iterable[Record], predictions: Iterable[Record]) -> dict[str, Any]:
    """Classification of the marked and the bare sentence, and extraction, set by set."""
    given = {prediction["id"]: prediction for prediction in predictions}
    sets: dict[str, list[Record]] = defaultdict(list)
    for record in gold:
        sets[record["set"]].append(record)
    return {
        name: _score_set(sets[name], [given.get(r["id"], {}) for r in sets[name]]) for name in sorted(sets)
    }


def _score_set(records: list[Record], given: list[Record]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    rooted = "root" in records[0]
    for field, title in (("root", "marked sentence"), ("root_unmarked", "bare sentence")):
        if any(field in each or (field == "root" and "conflict" in each) for each in given):
            result[title] = _classified(records, given, field, rooted=rooted)
    if rooted and any("events" in each for each in given):
        result["extraction"] = _extracted(records, given)
    return result


def _classified(records: list[Record], given: list[Record], field: str, *, rooted: bool) -> dict[str, Any]:
    roots = [each.get(field) for each in given]
    quads = [quad_of(root) if root else None for root in roots]
    conflict = [None if quad is None else int(quad > 2) for quad in quads]
    if field == "root":
        said = [each.get("conflict") for each in given]
        conflict = [own if stated is None else stated for stated, own in zip(said, conflict, strict=True)]
    result: dict[str, Any] = {}
    if rooted:
        result["root"] = classification([record["root"] for record in records], roots)
        result["quad"] = classification([record["quad"] for record in records], quads)
    result["conflict"] = classification([record["conflict"] for record in records], conflict)
    return result


def quad_of(root: str) -> int:
    """The quad class of a root of the set."""
    return QUAD_OF_YIELD if root == "YIELD" else load_ontology().quad(root)


def classification(gold: Sequence[Any], found: Sequence[Any]) -> dict[str, Any]:
    """Accuracy, macro-F1 over the gold classes, and each class's figures."""
    pairs = list(zip(gold, found, strict=True))
    table = {
        str(label): precision_recall_f1(
            (pairs.count((label, label)), list(found).count(label), list(gold).count(label))
        )
        for label in sorted(set(gold), key=str)
    }
    return {
        "accuracy": ratio(sum(wanted == given for wanted, given in pairs), len(pairs)),
        "macro_f1": ratio(sum(row["f1"] for row in table.values()), len(table)),
        "records": len(pairs),
        "classes": table,
    }


def _extracted(records: list[Record], given: list[Record]) -> dict[str, Any]:
    """Records of one sentence are taken together, and so are their predictions."""
    wanted: dict[str, list[Record]] = defaultdict(list)
    found: dict[str, list[Record]] = defaultdict(list)
    for record, each in zip(records, given, strict=True):
        wanted[record["text"]].append(record)
        found[record["text"]] += [
            event for event in each.get("events") or [] if event not in found[record["text"]]
        ]
    counts: dict[str, list[Counts]] = defaultdict(list)
    for text, gold in wanted.items():
        for title, key in KEYS.items():
            if key is None or all(_has_all(record, key) for record in gold):
                counts[title].append(_count(found[text], gold, key))
    return {
        name: {**precision_recall_f1(add_counts(each)), "f1_95": bootstrap_interval(each)}
        for name, each in counts.items()
    }


def _count(found: list[Record], gold: list[Record], key: str | None) -> Counts:
    def fits(i: int, j: int) -> bool:
        return event_fits(found[i], gold[j], key)

    return largest_matching(len(found), len(gold), fits), len(found), len(gold)


def _has_all(record: Record, key: str) -> bool:
    return all(
        any(actor.get(key) for actor in record[role]) if record[role] else role == "target"
        for role in ("source", "target")
    )


def event_fits(found: Record, wanted: Record, key: str | None) -> bool:
    """Whether an event has the wanted root and both actors, by "spans" or "country", or by neither."""
    if found.get("root") != wanted["root"]:
        return False
    if key is None:
        return True
    pairs = [(found.get("source"), found.get("target"))]
    if wanted.get("symmetric"):
        pairs.append((found.get("target"), found.get("source")))
    text = wanted["text"]
    return any(
        actor_fits(source, wanted["source"], text, key) and actor_fits(target, wanted["target"], text, key)
        for source, target in pairs
    )


def actor_fits(found: Record | None, wanted: list[Record], text: str, key: str) -> bool:
    """Whether an actor is one of the wanted ones: same code, or half of the shorter mention's words shared.

    A role that the gold record leaves open fits anything.
    """
    if not wanted:
        return True
    if found is None:
        return False
    if key == "country":
        codes = {_code(actor["country"]) for actor in wanted if actor.get("country")}
        return _code(found.get("country")) in codes
    span = found.get("span")
    return span is not None and any(
        _spans_agree(span, other, text) for actor in wanted for other in actor["spans"] or ()
    )


def _spans_agree(first: Sequence[int], second: Sequence[int], text: str) -> bool:
    if first[0] >= second[1] or second[0] >= first[1]:
        return False
    mine, theirs = _content_words(text[first[0] : first[1]]), _content_words(text[second[0] : second[1]])
    return 2 * len(mine & theirs) >= min(len(mine), len(theirs))


def _content_words(text: str) -> set[str]:
    words = {word.lower() for word in re.findall(r"\w+", text)}
    return words - FUNCTION_WORDS or words


def _code(code: str | None) -> str | None:
    upper = code.upper() if code else None
    return "IGO" if upper == "UNO" else upper
