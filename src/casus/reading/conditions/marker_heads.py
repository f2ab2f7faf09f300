"""What a marker governs: the head of the clause or phrase behind it, with the parser's usual errors repaired."""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.syntax import child, has_own_subject

_OPENING = frozenset({"mark", "advmod", "npadvmod", "prep", "cc", "intj"})
_CLAUSES = frozenset({"advcl", "ccomp", "acl", "relcl", "pcomp", "xcomp"})
_QUALIFYING = frozenset({"amod", "compound", "nmod"})
_FINITE = frozenset({"VBZ", "VBP", "VBD"})
PROVIDED = frozenset({"provided", "providing"})


def clause_head(words: list[Token]) -> Token | None:
    """The head of the clause that a subordinator opens; its last word knows best."""
    for token in reversed(words):
        for dependent in token.rights:
            if dependent.i > words[-1].i and dependent.dep_ in _CLAUSES:
                return dependent
    for token in reversed(words):
        if token.head.i > words[-1].i and token.dep_ in _OPENING:
            return token.head
    return _clause_right_behind(words[-1]) or _clause_provided(words[-1])


def opens_clause(provided: Token) -> bool:
    """ "Will stay *provided* the others *could* guarantee it": what seems its object is the subject of another verb."""
    seeming = child(provided, "dobj")
    if (
        seeming is None
        or child(provided, "nsubj") is not None
        or seeming.right_edge.i + 1 >= provided.sent.end
    ):
        return False
    return seeming.right_edge.nbor(1).tag_ in _FINITE | {"MD"}


def _clause_provided(marker: Token) -> Token | None:
    """ "*Provided* Chad withdraws": the verb behind the subject, where the parser takes "provided" for a verb."""
    if marker.lower_ not in PROVIDED or marker.i + 1 == len(marker.doc):
        return None
    if opens_clause(marker):
        behind = child(marker, "dobj")
        verb = behind.right_edge.nbor(1) if behind is not None else marker
        return verb.head if verb.tag_ == "MD" else verb
    if marker.tag_ == "VBD":
        return None
    for word in marker.doc[marker.i + 1 : marker.sent.end]:
        if word.is_punct or word.dep_ in {"prep", "agent"}:
            return None
        if word.tag_ in _FINITE and word.pos_ in {"VERB", "AUX"}:
            return word
    return None


def _clause_right_behind(marker: Token) -> Token | None:
    """The verb of the clause that begins behind the marker, where the parser has hung it elsewhere."""
    if marker.i + 1 == len(marker.doc):
        return None
    verbs = (word for word in marker.nbor(1).ancestors if word.pos_ in {"VERB", "AUX"})
    verb = next(verbs, None)
    return verb if verb is not None and verb.left_edge.i == marker.i + 1 and has_own_subject(verb) else None


def phrase_head(words: list[Token]) -> Token | None:
    """What a prepositional marker governs: a noun or a gerund ("in exchange for *Iran lifting* its ban")."""
    governed = child(words[-1], "pobj", "pcomp", "dobj")
    if governed is not None and (gerund := _gerund_behind(governed)) is not None:
        return gerund
    if words[-1].dep_ == "amod" and words[-1].tag_ == "VBG":
        return words[-1].head  # "failing agreement", taken for an agreement that fails
    if words[-1].lower_ == "absent" and words[-1].dep_ in _QUALIFYING:
        first = words[-1].head.left_edge == words[-1]
        opens = first and (words[-1].is_sent_start or words[-1].nbor(-1).text == ",")
        return words[-1].head if opens else None
    if governed is None and words[-1].i + 1 < len(words[-1].doc):
        clause = _clause_right_behind(words[-1])
        return clause if clause is not None and clause.tag_ == "VBG" else None
    return governed


def _gerund_behind(doer: Token) -> Token | None:
    """ "In exchange for *Peru reopening* the border", the gerund hung on "exchange"."""
    if doer.pos_ != "PROPN" or doer.i + 1 >= doer.sent.end:
        return None
    behind = doer.nbor(1)
    return behind if behind.tag_ == "VBG" and behind.dep_ in {"acl", "pcomp", "advcl"} else None
