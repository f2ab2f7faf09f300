"""Conditions opened by a marker of the codebook: "if", "unless", "in the event of", "without", "once"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from casus.codebook.conditions import ConditionMarker, load_condition_markers, load_condition_nouns
from casus.parsed import Doc, Token
from casus.reading.conditions.antecedents import consequent_of
from casus.reading.conditions.clauses import ASKED, ConditionalClause, make_clause
from casus.reading.conditions.marker_heads import PROVIDED, clause_head, opens_clause, phrase_head
from casus.reading.conditions.yet_to_come import (
    SCHEDULED,
    is_in_the_past,
    is_refused,
    is_ruled_out,
    is_scheduled,
    is_told_beforehand,
    is_willing,
    is_yet_to_come,
)
from casus.reading.syntax import (
    child,
    children,
    has_own_subject,
    mood_of,
)
from casus.reading.token_places import LEMMA, places_of

_QUESTION_VERBS = frozenset(
    {"ask", "wonder", "know", "see", "question", "doubt", "check", "say", "decide", "determine", "inquire"}
)
_NOT_CONDITIONS = frozenset({("as", "if"), ("what", "if"), ("like", "if")})
_FRAGMENTS = frozenset({"not", "any", "anything", "so", "ever", "only", "possible"})
_OFFERS = frozenset(
    {"offer", "propose", "demand", "agree", "promise", "seek", "want", "ask", "request", "suggest"}
)
_IDIOMS = frozenset({"take", "necessary", "possible", "need", "want", "live"})
_CLAUSE_HEADS = frozenset({"VERB", "AUX", "ADJ"})
_EACH_TIME = frozenset({"the", "every", "each", "any", "next"})
"""First words of markers that are nouns of time: "the day", "every time"."""
_TEMPORAL = frozenset({"when", "whenever", "after", "as"})
"""First words of markers that set a time, and a condition only before what is yet to happen."""
_ONCE = frozenset({"once", "as"})
"""First words of markers whose clause in the present is yet to come, whatever the mood of the main clause."""
_BACKSHIFTED = frozenset(
    {"until", "till", "once", "when", "whenever", "as", "only", "moment", "minute", "instant", *_EACH_TIME}
)
"""First words of markers whose clause is yet to come also in the past: "would stay until it signed"."""
_LIMITS = frozenset({"until", "till"})
_NO_MATTER = frozenset({"anonymity", "precondition", "secrecy", "confidentiality", "further", "notice"})
"""Nouns that no act waits for: "on condition of *anonymity*", "until further *notice*"."""
_POINTING = frozenset({"that", "this", "which"})
"""What takes up the sentence before: "failing *that*"."""
_PENDING = frozenset({"subject", "pending"})
"""First words of markers whose noun is waited for, also by who in the past "*agreed* to go, subject to" it."""
_MANNER = frozenset(
    {
        "ado", "answer", "charge", "cause", "comment", "consequence", "delay", "difficulty", "distinction", "doubt",
        "end", "exception", "explanation", "fear", "fight", "foundation", "haste", "hesitation", "incident", "issue",
        "interruption", "it", "limit", "mercy", "merit", "name", "need", "notice", "pause", "precedent", "prejudice",
        "problem", "punishment", "question", "reaction", "reason", "reference", "regard", "respect", "response",
        "restraint", "result", "risk", "success", "them", "trace", "trial", "warning", "which", "word",
    }
)  # fmt: skip
"""What only says how a thing is done or left: "will not act *without warning*"."""
_LONGEST_MARKER = 5
_OPEN_MOODS = frozenset({"will", "may", "must", "infinitive"})
_IMAGINED = frozenset(
    {"any", "possible", "potential", "hypothetical", "eventual", "feared", "future", "looming"}
)
_INDEFINITE = frozenset({"any", "a", "an", "another", "further", "possible", "potential", "new", "future"})


def marked_conditions(doc: Doc) -> Iterator[ConditionalClause]:
    """Conditions opened by a marker of the codebook."""
    imagined: set[str] | None = None
    for first, marker in _markers(doc):
        words = list(doc[first : first + len(marker.words)])
        if (first and (doc[first - 1].lower_, words[0].lower_) in _NOT_CONDITIONS) or _is_main_verb(
            words[0], marker
        ):
            continue
        head = phrase_head(words) if marker.syntax == "phrase" else clause_head(words)
        if (
            head is None
            or (marker.syntax == "clause" and not _heads_clause(head))
            or head.lemma_ in _NO_MATTER
            or (marker.syntax == "phrase" and head.lower_ in _POINTING)
            or _is_idiom(words, head)
            or _is_indirect_question(words[0], head)
        ):
            continue
        consequent = consequent_of(words, head)
        told = False
        if marker.syntax == "phrase" and words[0].lower_ in {"after", "following"}:
            imagined = imagined_events(doc, loosely=True) if imagined is None else imagined
            told = head.lemma_ in imagined
        if marker.hypothetical and not _is_open(words, head, consequent, told=told):
            continue
        yield make_clause(words[0], head, first, marker.sense, consequent)


def _heads_clause(head: Token) -> bool:
    """A verb or predicate, or a verb that the tagger takes for a plural: "in case Russia *attacks*"."""
    misread = (
        head.dep_ == "advcl" and head.tag_ == "NNS" and child(head, "mark", "compound", "nsubj") is not None
    )
    has_both = head.dep_ == "advcl" and child(head, "mark") is not None and child(head, "nsubj") is not None
    return head.pos_ in _CLAUSE_HEADS or misread or has_both


def _is_main_verb(word: Token, marker: ConditionMarker) -> bool:
    """ "*Provided* Kenya with grain", "*failing* to agree", "for *barring* it": the verb itself, no marker.

    "*Failing* a deal" is one.
    """
    if word.tag_ == "VBG" and word.dep_ == "pcomp":
        return True
    own = {"dative", "nsubj", "aux", "auxpass", "xcomp"} | ({"dobj"} if marker.syntax == "clause" else set())
    if word.lower_ in PROVIDED and (
        (word.tag_ == "VBN" and word.dep_ in {"prep", "compound"}) or opens_clause(word)
    ):
        return False
    if word.tag_[:2] != "VB" or (word.dep_ == "prep" and child(word, "ccomp", "pcomp") is not None):
        return False
    return child(word, *own) is not None


def _markers(doc: Doc) -> Iterator[tuple[int, ConditionMarker]]:
    """Every place where the words of a marker stand; only the longest ones of a place."""
    table, openings = load_condition_markers(), _openings()
    for start in places_of(doc, frozenset(table)):
        words = tuple(doc.lower_column[start : start + _LONGEST_MARKER])
        length = 0
        for marker in (*openings.get(words[:2], ()), *openings.get(words[:1], ())):
            if len(marker.words) >= length and words[: len(marker.words)] == marker.words:
                length = len(marker.words)
                yield start, marker


@cache
def _openings() -> dict[tuple[str, ...], tuple[ConditionMarker, ...]]:
    """Markers by their first two words, or the only one, the longest first."""
    table: dict[tuple[str, ...], tuple[ConditionMarker, ...]] = {}
    for markers in load_condition_markers().values():
        for marker in markers:
            table[marker.words[:2]] = (*table.get(marker.words[:2], ()), marker)
    return table


def _is_idiom(words: list[Token], head: Token) -> bool:
    """ "As long as it takes", "if not", "if any", "*go* without an answer": no condition that anything could meet."""
    if words[0].lower_ == "without":
        return words[0].head.lemma_ in {"go", "do", "remain", "stay"}
    if words[-1].lower_ == "of" and words[0].lower_ in {"regardless", "irrespective"}:
        return head.pos_ not in {"NOUN", "PROPN"}
    if words[0].lower_ in {"as", "so", "for"}:
        return head.lemma_ in _IDIOMS or (words[0].i > 0 and words[0].nbor(-1).lower_ == "for")
    if words[-1].lower_ not in {"if", "unless"}:
        return False
    following = words[-1].nbor(1) if words[-1].i + 1 < len(head.doc) else head
    return following.lower_ in _FRAGMENTS and head.i <= following.i + 1 and not list(head.rights)


def _is_indirect_question(marker: Token, head: Token) -> bool:
    """ "Asked if he would": a question, not a condition."""
    if marker.lower_ != "if" or head.dep_ != "ccomp" or head.head.i > head.i:
        return head.head.lemma_ in ASKED and head.head.i == marker.i - 1
    return head.head.lemma_ in _QUESTION_VERBS or marker.i - head.head.i == 1


def imagined_events(doc: Doc, *, loosely: bool = False) -> set[str]:
    """Events that the document speaks of as not having happened: "a *possible* invasion", "in the event of war".

    ``loosely`` counts "a Russian invasion" too.
    """
    events = load_condition_nouns()["event"]
    return {
        token.lemma_
        for token in (doc[place] for place in places_of(doc, events, LEMMA))
        if token.pos_ == "NOUN"
        and (
            _is_case(token)
            or (loosely and is_indefinite(token))
            or any(part.lower_ in _IMAGINED for part in token.children)
        )
    }


def _is_case(noun: Token) -> bool:
    """ "In the event of a war", "in case of war"."""
    of = noun.head
    return noun.dep_ == "pobj" and of.lower_ == "of" and of.head.lower_ in {"event", "case"}


def _is_open(words: list[Token], head: Token, consequent: Token | None, *, told: bool) -> bool:
    """Whether what follows "after", "once", "until" or "without" has not happened yet but may."""
    if consequent is None or head.ent_type_ in {"DATE", "TIME"}:
        return False
    first, last = words[0].lower_, words[-1].lower_
    verb = consequent.pos_ in {"VERB", "AUX"}
    negated = words[0].i > 0 and words[0].nbor(-1).lower_ == "not"
    if first in _LIMITS and head.dep_ == "advcl" and verb and is_yet_to_come(head):
        return True
    refused = (verb and (negated or is_refused(consequent))) or is_ruled_out(consequent)
    past = (first in _BACKSHIFTED or (first == "before" and refused)) and is_in_the_past(head, consequent)
    planned = is_told_beforehand(consequent, planned=first in _ONCE | _LIMITS)
    if past and planned and not is_scheduled(head, timed=first not in _ONCE):
        return first != "as" or last == "as"
    if first in _ONCE and head.dep_ == "advcl" and (consequent.tag_ != "VBD" or planned):
        return head.pos_ in _CLAUSE_HEADS and is_yet_to_come(head, timed=False)
    if last == "for" and (consequent.lemma_ in _OFFERS or mood_of(consequent) == "participle"):
        return True
    if first == "in" and words[-2].lower_ in {"case", "cases"} and mood_of(consequent) != "finite":
        return head.lemma_ in load_condition_nouns()["event"]
    waited_for = first in _PENDING and is_told_beforehand(consequent, planned=True)
    waited_for = waited_for or (first == "without" and is_ruled_out(consequent))
    if verb and mood_of(consequent) not in _OPEN_MOODS and not is_willing(consequent) and not waited_for:
        return False
    if told and verb:
        return True
    return _may_happen(words, head, refused=refused)


def _may_happen(words: list[Token], head: Token, *, refused: bool) -> bool:
    """Whether the antecedent's head is what a marker needs: an event, a consent, a clause not in the past."""
    nouns = load_condition_nouns()
    first, last = words[0].lower_, words[-1].lower_
    is_clause = head.pos_ in _CLAUSE_HEADS and head.tag_ != "VBD"
    is_event = head.lemma_ in nouns["event"]
    match first:
        case "in" if last == "for" and words[1].lower_ in {"exchange", "return"}:
            return True
        case "without":
            return head.lemma_ in nouns["consent"] or (
                refused and not {head.lower_, head.lemma_.lower()} & _MANNER
            )
        case "until" | "till" | "pending":
            return is_clause or is_event or head.lemma_ in nouns["consent"]
        case "before":
            return refused and is_clause and is_yet_to_come(head)
        case "once":
            return (head.tag_ == "VBN" or has_own_subject(head)) and is_clause
        case "moment" | "minute" | "instant":
            return has_own_subject(head) and is_clause and is_yet_to_come(head)
        case "while":
            return refused and is_clause and has_own_subject(head) and is_yet_to_come(head)
        case "only" | "short" | "even" if last in {"with", "of", "under"}:
            return head.lemma_ in nouns["consent"] or is_event
        case _ if first in _EACH_TIME and last != "of":
            return has_own_subject(head) and is_clause and is_yet_to_come(head)
        case "depending":
            return words[0].dep_ == "prep"
        case "upon":
            return is_event or (is_clause and head.lemma_ not in SCHEDULED)
        case _ if first in _TEMPORAL and head.pos_ in _CLAUSE_HEADS:
            return head.dep_ in {"advcl", "pcomp"} and is_yet_to_come(head)
        case "after" | "following":
            return is_event and is_indefinite(head)
        case "faced":
            return is_event and _is_any(head)
        case "subject":
            return head.lemma_ in nouns["consent"]
        case _ if last == "of":
            return is_event and (words[-2].lower_ != "face" or _is_any(head))
        case "in" | "as" if is_event and last in {"to", "for"}:
            return is_indefinite(head)
        case _:
            return is_clause or last == "for"


def _is_any(noun: Token) -> bool:
    """ "In the face of *aggression*", "of *an attack*": whichever comes, not one that is named."""
    known = {"det", "poss", "prep", "relcl", "acl", "nummod"}
    return is_indefinite(noun) or not any(
        part.dep_ in known or part.ent_type_ in {"NORP", "GPE"} for part in noun.children
    )


def is_indefinite(noun: Token) -> bool:
    """Whether an event is any that may come, not one known already."""
    marks = {part.lower_ for part in children(noun, "det", "amod", "predet")}
    return bool(marks & _INDEFINITE) and not marks & {"such", "the", "this", "that"}
