"""What a token looks like to the tagger of conditions: words, parse, clause, and the rule's answer."""

from __future__ import annotations

from collections.abc import Iterator

from casus.parsed import Doc, Token
from casus.reading.conditions.finding import ConditionalClause, find_conditions

WINDOW = 2
_CLAUSES = frozenset(
    {"ROOT", "advcl", "ccomp", "relcl", "acl", "pcomp", "csubj", "parataxis", "xcomp", "conj"}
)
_MARKERS = frozenset(
    {"if", "wish", "had", "were", "unless", "without", "should", "until", "because", "that", "then", "but"}
)
_MODALS = frozenset({"would", "could", "should", "might"})
_NEAR = 6


def token_features(doc: Doc) -> list[list[str]]:
    """One list of feature names for each token of the document."""
    plain = [_plain_features(token) for token in doc]
    clauses = [_clause_features(token) for token in doc]
    regions = _regions(doc)
    found = _present(doc)
    edges = _edges(doc)
    return [
        [
            "bias",
            *_window(plain, index),
            *_clause_window(doc, clauses, index),
            *_region_features(doc, regions, index),
            *(f"has {marker}+{doc[index].dep_}" for marker in found),
            *_distances(doc, index),
            *_place(doc, index),
            *_near_edges(edges, index),
        ]
        for index in range(len(doc))
    ]


def _plain_features(token: Token) -> tuple[str, ...]:
    return (
        f"w={token.lower_}",
        f"t={token.tag_}",
        f"d={token.dep_}",
        f"h={token.head.lemma_.lower()}/{token.dep_}",
    )


def _window(plain: list[tuple[str, ...]], index: int) -> Iterator[str]:
    for offset in range(-WINDOW, WINDOW + 1):
        place = index + offset
        if 0 <= place < len(plain):
            for feature in plain[place]:
                yield f"{offset}:{feature}"
        else:
            yield f"{offset}:edge"
    here, before = plain[index], plain[index - 1] if index else ("start",) * 4
    after = plain[index + 1] if index + 1 < len(plain) else ("end",) * 4
    yield f"{before[1]}|{here[1]}"
    yield f"{here[1]}|{after[1]}"
    yield f"{before[1]}|{here[1]}|{after[1]}"
    yield f"{before[2]}|{here[2]}|{after[2]}"
    yield f"{before[0]}|{here[0]}"
    yield f"{here[0]}|{after[0]}"


def _clause_head(token: Token) -> Token:
    while token.head != token and not (token.dep_ in _CLAUSES and token.pos_ in {"VERB", "AUX"}):
        token = token.head
    return token


def _clause_features(token: Token) -> tuple[str, ...]:
    head = _clause_head(token)
    left = [
        child.lower_ for child in head.lefts if child.dep_ in {"mark", "aux", "advmod", "cc", "neg", "prep"}
    ]
    auxiliaries = "+".join(child.lower_ for child in head.lefts if child.dep_ in {"aux", "auxpass"})
    governor = _clause_head(head.head) if head.head != head else head
    marks = [word for word in left if word in _MARKERS]
    above = [child.lower_ for child in governor.lefts if child.dep_ in {"mark", "aux"}]
    return (
        f"cd={head.dep_}",
        f"ct={head.tag_}",
        f"ca={auxiliaries}",
        f"cm={'+'.join(marks)}",
        f"cl={head.lemma_.lower()}",
        f"gd={governor.dep_}+{governor.lemma_.lower()}",
        f"ga={'+'.join(above)}",
        f"cx={head.dep_}+{auxiliaries}+{'+'.join(marks)}",
        f"if above={_under_if(token)}",
    )


def _under_if(token: Token) -> bool:
    for word in (token, *token.ancestors):
        if any(child.lower_ in {"if", "unless"} and child.dep_ == "mark" for child in word.lefts):
            return True
    return False


def _clause_window(doc: Doc, clauses: list[tuple[str, ...]], index: int) -> Iterator[str]:
    yield from clauses[index]
    for offset in (-1, 1):
        place = index + offset
        if 0 <= place < len(doc):
            same = _clause_head(doc[place]) == _clause_head(doc[index])
            yield f"{offset}same={same}"
            if not same:
                yield from (f"{offset}:{feature}" for feature in clauses[place][:4])
                yield f"{offset}:{clauses[index][7]}|{clauses[place][7]}"


def _regions(doc: Doc) -> list[tuple[int, int]]:
    """The rule's condition and the clause it limits, as token ranges; empty where the rule finds none."""
    conditions = find_conditions(doc)
    best = next((clause for clause in conditions if clause.consequent is not None), None)
    if best is None:
        wish = next((token for token in doc if token.lemma_ == "wish" and token.pos_ == "VERB"), None)
        return [(wish.left_edge.i, wish.right_edge.i + 1) if wish is not None else (0, 0), (0, 0)]
    return [(best.start, best.end), limited_range(doc, best)]


def limited_range(doc: Doc, clause: ConditionalClause) -> tuple[int, int]:
    """The clause that a condition limits, as a token range on its head's side of the condition."""
    head = doc[clause.consequent or 0]
    inside = [
        t.i for t in head.subtree if (t.i < clause.start if head.i < clause.start else t.i >= clause.end)
    ]
    if not inside:
        return 0, 0
    first, last = inside[0], inside[-1]
    while first < last and (doc[first].is_punct or doc[first].is_space):
        first += 1
    while last > first and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    return first, last + 1


def _region_features(doc: Doc, regions: list[tuple[int, int]], index: int) -> Iterator[str]:
    place = []
    for name, (first, end) in zip("ac", regions, strict=True):
        if end == first:
            where = "none"
        elif index < first:
            where = f"before{min(first - index, 3)}"
        elif index >= end:
            where = f"after{min(index - end, 3)}"
        else:
            where = "start" if index == first else "last" if index == end - 1 else "inside"
        yield f"r{name}={where}"
        place.append(where)
    yield f"r={'+'.join(place)}"
    yield f"r={'+'.join(place)}+{doc[index].tag_}"
    yield f"r={'+'.join(place)}+{doc[index].dep_}"
    if index:
        yield f"r={'+'.join(place)}+{doc[index - 1].lower_}"
    if index + 1 < len(doc):
        yield f"r={'+'.join(place)}+{doc[index + 1].tag_}"


def _present(doc: Doc) -> list[str]:
    words = {token.lower_ for token in doc} | {token.lemma_ for token in doc if token.lemma_ == "wish"}
    first = [marker for marker in ("if", "wish", "had", "were", "unless", "without") if marker in words]
    if first:
        return ["+".join(first[:2])]
    modals = [token.lower_ for token in doc if token.tag_ == "MD" and token.lower_ in _MODALS]
    return [f"none {modal}" for modal in dict.fromkeys(modals)] or ["none"]


def _edges(doc: Doc) -> dict[int, list[str]]:
    """Where clauses begin and end, with what the clause looks like."""
    edges: dict[int, list[str]] = {}
    for token in doc:
        if token.pos_ in {"VERB", "AUX"} and token.dep_ in _CLAUSES:
            last = token.right_edge
            while last.i > token.i and last.is_punct:
                last = doc[last.i - 1]
            words = [child.lower_ for child in token.lefts if child.dep_ in {"mark", "aux"}]
            shape = f"{token.dep_}+{'+'.join(words)}"
            for place, side in ((token.left_edge.i, "L"), (last.i, "R")):
                edges.setdefault(place, []).extend((f"{side}={shape}", f"{side}={token.dep_}"))
    return edges


def _near_edges(edges: dict[int, list[str]], index: int) -> Iterator[str]:
    for offset in (-1, 0, 1):
        yield from (f"{offset}{edge}" for edge in edges.get(index + offset, ()))


def _place(doc: Doc, index: int) -> Iterator[str]:
    """Where the token stands in its sentence, in the text and between quotation marks."""
    token = doc[index]
    from_start, from_end = index - token.sent.start, token.sent.end - 1 - index
    yield f"s={min(from_start, 3)} {token.tag_}"
    yield f"e={min(from_end, 3)} {token.tag_}"
    yield f"sentence={token.sent.start == 0}+{token.sent.end == len(doc)}"
    quotes = sum(word.is_quote for word in doc[token.sent.start : index])
    yield f"q={quotes % 2}+{token.dep_}"
    modal = any(child.tag_ == "MD" for child in _clause_head(token).children)
    perfect = any(child.lower_ in {"have", "'ve", "of"} for child in _clause_head(token).lefts)
    yield f"counterfactual={modal}+{perfect}+{token.dep_}"


def _distances(doc: Doc, index: int) -> Iterator[str]:
    """How far the nearest marker before and after the token is, and what punctuation lies between."""
    for step in (-1, 1):
        place, commas = index + step, 0
        while 0 <= place < len(doc) and doc[place].lower_ not in {"if", "wish", "unless"}:
            commas += doc[place].is_punct
            place += step
        if 0 <= place < len(doc):
            yield f"{step}{doc[place].lower_}={min(abs(place - index), _NEAR)}"
            yield f"{step}{doc[place].lower_} punct={min(commas, 3)} {doc[index].sent == doc[place].sent}"
            yield f"{step}{doc[place].lower_} punct={min(commas, 3)} {doc[index].dep_}"
