"""Where a condition ends and which clause it limits, with the parser's usual errors repaired."""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.syntax import child, children, has_own_subject, mood_of

_OPENING = {"“": "”", "„": "”", "«": "»", "‘": "’", '"': '"'}
_CLOSING = frozenset(_OPENING.values())
_DASHES = frozenset({"–", "—", "-", "--"})
_MODAL = frozenset({"will", "may", "must"})
_PLAIN = frozenset({"if", "unless"})
_KEEPING = frozenset({"keep", "leave", "hold"})
_CAUSING = frozenset({"let", "make", "have"})
_STATES = frozenset({"acomp", "advcl", "ccomp", "oprd", "xcomp"})
_ATTRIBUTION = frozenset(
    {"say", "add", "tell", "warn", "write", "state", "stress", "declare", "insist", "argue", "note"}
)


def consequent_of(marker: list[Token], head: Token) -> Token | None:
    """The head of the clause or phrase that a condition limits; ``None`` when the sentence has none.

    ``marker`` are the words that open the condition, ``head`` what they govern.
    """
    inside = {token.i for token in marker} | {token.i for token in head.subtree}
    absorbed = _absorbed_consequent(head, marker)
    if absorbed is not None:
        return absorbed
    for token in (*marker, head):
        if token.head.i not in inside:
            clause = _told_of_a_thing(_of_whole(_clause_of(token.head)), marker[0])
            return _spoken(_nearest_conjunct(clause, marker[0]), head)
    return _main_clause_after(head)


def _absorbed_consequent(head: Token, marker: list[Token]) -> Token | None:
    """The main clause of a fronted condition that the parser has hung below the condition."""
    for clause in children(head, "ccomp", "conj", "parataxis", "advcl"):
        edge = clause.left_edge
        if (
            clause.i < head.i
            or edge.i == 0
            or not has_own_subject(clause)
            or child(clause, "mark") is not None
        ):
            continue
        if (
            edge.nbor(-1).text in {",", "–", "-", "—"}
            and mood_of(clause) in _MODAL
            and child(clause, "cc") is None
        ):
            return clause
    if head.dep_ == "ROOT" and head.i > marker[0].i:
        before = [clause for clause in children(head, "ccomp") if clause.i < marker[0].i]
        return before[0] if before else None
    return None


def _main_clause_after(head: Token) -> Token | None:
    """A condition that is the root of its sentence may limit the clause before it."""
    return next((clause for clause in children(head, "ccomp", "parataxis") if clause.i < head.i), None)


def _clause_of(token: Token) -> Token:
    """From a noun that only fills a place in a clause up to the verb of that clause."""
    while token.pos_ in {"PROPN", "PRON", "NUM", "ADP"} and token.head != token:
        token = token.head
    return token


def _of_whole(clause: Token) -> Token:
    """ "Will *let* the oil flow until …", "will not begin talks, as *agreed*, until …": all that is done waits."""
    above = clause.head
    caused = clause.dep_ == "ccomp" and above.lemma_ in _CAUSING and mood_of(above) in _MODAL
    aside = clause.dep_ == "advcl" and clause.tag_ == "VBN" and clause.left_edge.lower_ == "as"
    return above if caused or aside else clause


def _told_of_a_thing(clause: Token, marker: Token) -> Token:
    """ "Will stop the money that migrants *send* unless …": what is done to the thing, not what the thing is."""
    while marker.lower_ in _PLAIN and _only_describes(clause):
        verbs = (word for word in clause.head.ancestors if word.pos_ in {"VERB", "AUX"})
        above = next(verbs, None) if clause.head.pos_ not in {"VERB", "AUX"} else clause.head
        if above is None:
            break
        clause = above
    return clause


def _only_describes(clause: Token) -> bool:
    """Whether a clause about a noun tells no plan ("goods on which it *proposes to* levy duties")."""
    return clause.dep_ == "relcl" and mood_of(clause) == "finite" and child(clause, "xcomp") is None


def _nearest_conjunct(clause: Token, marker: Token) -> Token:
    """Of coordinated clauses with subjects of their own, the last before a condition that follows them."""
    before = [other for other in clause.conjuncts if clause.i < other.i < marker.i and has_own_subject(other)]
    return before[-1] if before else clause


def _spoken(token: Token, condition: Token) -> Token:
    """ "He said, if attacked, Poland would act": the condition limits what was said, not the saying.

    So in "if it is attacked, *he said*, Poland will act".
    """
    said = token.head
    if said.lemma_ in _KEEPING and token.dep_ in _STATES and token.tag_ in {"VBN", "VBD", "JJ"}:
        return said  # "will *keep* the border closed until …"
    aside = token.dep_ in {"parataxis", "advcl", "ccomp"} and token.i < said.i
    inserted = token.lemma_ in _ATTRIBUTION and aside
    if inserted and mood_of(said) in _MODAL:
        return said
    if token.pos_ not in {"VERB", "AUX"} or mood_of(token) in _MODAL:
        return token
    for clause in children(token, "ccomp"):
        if clause != condition and mood_of(clause) in _MODAL and has_own_subject(clause):
            return clause
    return token


def antecedent_end(head: Token, first: int, consequent: Token | None) -> int:
    """The token index after the last word of a condition that begins at token ``first``."""
    doc = head.doc
    last = min(head.right_edge.i, head.sent.end - 1)
    if consequent is not None and first < consequent.i <= last:
        last = consequent.left_edge.i - 1 if consequent.left_edge.i > first else consequent.i - 1
    last = min(
        last,
        _end_of_quotation(head, first, last),
        _before_attribution(head, first, last),
        _before_afterthought(head, last),
        _before_stray_subject(head, last, consequent),
    )
    while last > head.i and (doc[last].is_punct or doc[last].is_space or doc[last].dep_ == "cc"):
        last -= 1
    return last + 1


def _end_of_quotation(head: Token, first: int, last: int) -> int:
    """A condition inside quotation marks ends with them."""
    opened = ""
    for token in head.doc[first : last + 1]:
        if token.text in _OPENING and not opened and token.text not in _CLOSING - {'"'}:
            opened = _OPENING[token.text]
        elif token.text in _CLOSING:
            if not opened and token.i > head.i and token.text != "’":
                return token.i - 1
            opened = ""
    return last


def _before_attribution(head: Token, first: int, last: int) -> int:
    """ "If attacked, we will respond, he said": the saying is no part of the condition."""
    for token in head.doc[head.i + 1 : last + 1]:
        if (
            token.lemma_ in _ATTRIBUTION
            and token.dep_ in {"ccomp", "parataxis", "advcl", "conj"}
            and token.head.i < token.i
        ):
            edge = token.left_edge.i
            if edge > max(first, head.i) and head.doc[edge - 1].is_punct:
                return edge - 1
    return last


def _before_afterthought(head: Token, last: int) -> int:
    """What goes on after a single dash, or with another "and that …", is no part of the condition."""
    until = min(last + 2, head.sent.end)
    dashes = [
        token.i
        for token in head.doc[head.i + 1 : until]
        if token.text in _DASHES and token.nbor(-1).whitespace_
    ]
    if len(dashes) == 1 and dashes[0] <= last:
        return dashes[0] - 1
    for clause in children(head, "conj"):
        if any(mark.lower_ == "that" for mark in children(clause, "mark")) and clause.left_edge.i <= last:
            return clause.left_edge.i - 1
    return last


def _before_stray_subject(head: Token, last: int, consequent: Token | None) -> int:
    """ "In the event of an invasion of Chad, Sudan would act": the parser may join Sudan to Chad."""
    if consequent is None or consequent.i <= last or has_own_subject(consequent):
        return last
    behind = head.doc[last + 1]
    if behind.head != consequent or behind.dep_ not in {"aux", "auxpass"}:
        return last
    commas = [token.i for token in head.doc[head.i + 1 : last + 1] if token.text == ","]
    return commas[0] - 1 if commas else last
