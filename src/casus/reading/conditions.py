"""Which condition limits an act: the words of the antecedent, its head, its sense and the clause it governs.

Four forms are read, each by the parse: a marker before a clause or phrase ("if", "in the event of"); an
inverted auxiliary ("should Russia invade"); a hypothetical event as the subject ("any attack on X would be
met with force"); and a restrictive relative clause about actors in general ("companies that evade sanctions
will be cut off").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casus.codebook.conditions import ConditionMarker, load_condition_markers, load_condition_nouns
from casus.model import Sense
from casus.reading.antecedents import antecedent_end, consequent_of
from casus.reading.syntax import child, children, is_negated, mood_of

_QUESTION_VERBS = frozenset(
    {"ask", "wonder", "know", "see", "question", "doubt", "check", "say", "decide", "determine", "inquire"}
)
_ASKED = frozenset({"ask", "press", "question", "pressed"})
_FOCUS = frozenset({"even", "only", "especially", "particularly"})
_NOT_CONDITIONS = frozenset({("as", "if"), ("what", "if"), ("like", "if")})
_FRAGMENTS = frozenset({"not", "any", "anything", "so", "ever", "only", "possible"})
_OFFERS = frozenset(
    {"offer", "propose", "demand", "agree", "promise", "seek", "want", "ask", "request", "suggest"}
)
_IDIOMS = frozenset({"take", "necessary", "possible", "need", "want", "live"})
_CLAUSE_HEADS = frozenset({"VERB", "AUX", "ADJ"})
_INVERTED = frozenset({"should", "had", "were"})
_OPEN_MOODS = frozenset({"will", "may", "must", "infinitive"})
_INDEFINITE = frozenset({"any", "a", "an", "another", "further", "possible", "potential", "new", "future"})
_GENERIC = frozenset({"any", "every", "all", "each", "those", "no"})
_RESPOND = frozenset({"respond", "react", "retaliate", "response", "answer", "reply"})
_NOMINAL_LINKS = frozenset(
    {
        "prep",
        "pobj",
        "pcomp",
        "xcomp",
        "acl",
        "dobj",
        "conj",
        "amod",
        "compound",
        "nmod",
        "poss",
        "attr",
        "oprd",
        "acomp",
    }
)


@dataclass(frozen=True, slots=True)
class ConditionalClause:
    """A condition in a parsed document. Positions are token indices.

    ``start`` to ``end`` (exclusive) is the condition with its marker, as it stands in the text; ``head`` is
    the verb, adjective or noun of the antecedent, ``consequent`` the head of the clause or phrase it limits,
    ``None`` when the sentence has none. ``negated`` is true for "if NATO does *not* decide", whose sense is
    ``unless``. ``asked`` is true when it stands in a question that the sentence answers ("asked what
    he would do if …").
    """

    marker: int
    start: int
    end: int
    head: int
    consequent: int | None
    sense: Sense
    negated: bool = False
    asked: bool = False


def find_conditions(doc: Doc) -> tuple[ConditionalClause, ...]:
    """The conditions of the document, in the order of the text."""
    found: dict[int, ConditionalClause] = {}
    for clause in (
        *_marked(doc),
        *_inverted(doc),
        *_hypothetical_subjects(doc),
        *_restrictive_relatives(doc),
    ):
        found.setdefault(clause.head, clause)
    return tuple(sorted(found.values(), key=lambda clause: (clause.start, clause.end)))


def conditions_of(token: Token, conditions: tuple[ConditionalClause, ...]) -> tuple[ConditionalClause, ...]:
    """The conditions that limit the act headed by ``token``, the nearest first."""
    above = list(_chain(token))
    ranked = []
    for clause in conditions:
        if clause.consequent is None or clause.start <= token.i < clause.end:
            continue
        consequent = token.doc[clause.consequent]
        if consequent.i in above:
            ranked.append((above.index(consequent.i), clause))
        elif token.i in _nominal_chain(consequent):
            ranked.append((len(above), clause))
        elif clause.asked and consequent.sent == token.sent and not _within_question(token):
            ranked.append((len(above) + 1, clause))
    return tuple(clause for _, clause in sorted(ranked, key=lambda pair: pair[0]))


def _chain(token: Token) -> Iterator[int]:
    """The token and what governs it, up to the border of another clause that only explains or describes."""
    yield token.i
    while token.head != token and token.dep_ not in {"advcl", "relcl", "parataxis", "appos"}:
        token = token.head
        yield token.i


def _nominal_chain(token: Token) -> set[int]:
    """The phrases that a phrase is part of: "*offers* of *talks* on *cutting* weapons in exchange for …"."""
    chain = set()
    while token.head != token and token.dep_ in _NOMINAL_LINKS:
        token = token.head
        chain.add(token.i)
    return chain


def _within_question(token: Token) -> bool:
    return any(word.lemma_ in _ASKED for word in (token, *token.ancestors))


def _clause(
    marker: Token, head: Token, first: int, sense: Sense, consequent: Token | None
) -> ConditionalClause:
    """The record of a condition whose words begin no later than ``first``."""
    doc = head.doc
    begin = first - 1 if first > head.sent.start and doc[first - 1].lower_ in _FOCUS else first
    negated = sense == "if" and is_negated(head)
    read: Sense = "even_if" if doc[begin].lower_ == "even" else "unless" if negated else sense
    end = antecedent_end(head, first, consequent)
    asked = consequent is not None and consequent.dep_ != "ROOT" and _within_question(consequent)
    return ConditionalClause(
        marker.i, begin, end, head.i, consequent.i if consequent is not None else None, read, negated, asked
    )


def _marked(doc: Doc) -> Iterator[ConditionalClause]:
    """Conditions opened by a marker of the codebook."""
    for first, marker in _markers(doc):
        words = list(doc[first : first + len(marker.words)])
        if first and (doc[first - 1].lower_, words[0].lower_) in _NOT_CONDITIONS:
            continue
        head = _phrase_head(words) if marker.syntax == "phrase" else _clause_head(words)
        if (
            head is None
            or (marker.syntax == "clause" and head.pos_ not in _CLAUSE_HEADS)
            or _is_idiom(words, head)
            or _is_indirect_question(words[0], head)
        ):
            continue
        consequent = consequent_of(words, head)
        if marker.hypothetical and not _is_open(words, head, consequent):
            continue
        yield _clause(words[0], head, first, marker.sense, consequent)


def _markers(doc: Doc) -> Iterator[tuple[int, ConditionMarker]]:
    """Every place where the words of a marker stand; only the longest ones of a place."""
    table = load_condition_markers()
    words = [token.lower_ for token in doc]
    for start, word in enumerate(words):
        fitting = [m for m in table.get(word, ()) if tuple(words[start : start + len(m.words)]) == m.words]
        for marker in fitting:
            if len(marker.words) == len(fitting[0].words):
                yield start, marker


def _clause_head(words: list[Token]) -> Token | None:
    """The head of the clause that a subordinator opens."""
    for token in words:
        if token.head.i > words[-1].i and token.dep_ in {"mark", "advmod", "prep", "cc"}:
            return token.head
    for token in reversed(words):
        for dependent in token.rights:
            if dependent.i > words[-1].i and dependent.dep_ in {
                "advcl",
                "ccomp",
                "acl",
                "relcl",
                "pcomp",
                "xcomp",
            }:
                return dependent
    return None


def _phrase_head(words: list[Token]) -> Token | None:
    """What a prepositional marker governs: a noun or a gerund."""
    return child(words[-1], "pobj", "pcomp")


def _is_idiom(words: list[Token], head: Token) -> bool:
    """ "As long as it takes", "if not", "if any": no condition that anything could meet."""
    if words[0].lower_ in {"as", "so"}:
        return head.lemma_ in _IDIOMS or (words[0].i > 0 and words[0].nbor(-1).lower_ == "for")
    if words[-1].lower_ not in {"if", "unless"}:
        return False
    following = words[-1].nbor(1) if words[-1].i + 1 < len(head.doc) else head
    return following.lower_ in _FRAGMENTS and head.i <= following.i + 1 and not list(head.rights)


def _is_indirect_question(marker: Token, head: Token) -> bool:
    """ "Asked if he would": a question, not a condition."""
    if marker.lower_ != "if" or head.dep_ != "ccomp" or head.head.i > head.i:
        return head.head.lemma_ in _ASKED and head.head.i == marker.i - 1
    return head.head.lemma_ in _QUESTION_VERBS or marker.i - head.head.i == 1


def _is_open(words: list[Token], head: Token, consequent: Token | None) -> bool:
    """Whether what follows "after", "once", "until" or "without" has not happened yet but may."""
    if consequent is None or head.ent_type_ in {"DATE", "TIME"}:
        return False
    verb = consequent.pos_ in {"VERB", "AUX"}
    if words[-1].lower_ == "for" and (consequent.lemma_ in _OFFERS or mood_of(consequent) == "participle"):
        return True
    if verb and mood_of(consequent) not in _OPEN_MOODS:
        return False
    return _may_happen(words[0].lower_, words[-1].lower_, head, verb and is_negated(consequent))


def _may_happen(first: str, last: str, head: Token, refused: bool) -> bool:
    """Whether the antecedent's head is what a marker needs: an event, a consent, a clause not in the past."""
    nouns = load_condition_nouns()
    is_clause = head.pos_ in _CLAUSE_HEADS and head.tag_ != "VBD"
    if first == "without":
        return head.lemma_ in nouns["consent"] or (refused and head.pos_ == "VERB")
    if first in {"until", "till"}:
        return is_clause or head.lemma_ in nouns["event"] | nouns["consent"]
    if first in {"after", "following"}:
        return head.lemma_ in nouns["event"] and _is_indefinite(head)
    if last == "of":
        return head.lemma_ in nouns["event"]
    return is_clause or last == "for"


def _is_indefinite(noun: Token) -> bool:
    marks = {part.lower_ for part in children(noun, "det", "amod", "predet")}
    return bool(marks & _INDEFINITE) and not marks & {"such", "the", "this", "that"}


def _inverted(doc: Doc) -> Iterator[ConditionalClause]:
    """ "Should Russia invade", "were China to attack": the auxiliary stands before its subject."""
    for token in doc:
        if token.lower_ not in _INVERTED:
            continue
        verb = token.head if token.dep_ in {"aux", "auxpass"} else token
        subject = child(verb, "nsubj", "nsubjpass", "expl", "attr")
        if token.i + 1 >= len(doc) or doc[token.i + 1].pos_ in {"VERB", "AUX", "PUNCT", "PART"}:
            continue
        if (subject is not None and subject.i < token.i) or any(part.i < token.i for part in verb.lefts):
            continue
        consequent, head = _inverted_consequent(token, verb)
        if consequent is not None and consequent != head and token.sent[-1].text != "?":
            yield _clause(token, head, token.i, "if", consequent)


def _inverted_consequent(auxiliary: Token, verb: Token) -> tuple[Token | None, Token]:
    """The clause an inverted one limits, and the verb of what must happen ("were China *to attack*")."""
    infinitive = child(verb, "xcomp", "advcl") if verb == auxiliary else None
    head = infinitive if infinitive is not None and infinitive.i > auxiliary.i else verb
    if head.lower_ == "should":
        head = child(head, "nsubj", "dobj") or head
    if verb.dep_ in {"advcl", "ccomp"}:
        return verb.head, head
    main = [clause for clause in children(verb, "ccomp", "advcl") if clause != infinitive]
    return (main[0] if main else None), head


def _hypothetical_subjects(doc: Doc) -> Iterator[ConditionalClause]:
    """ "Any attack on Estonia would be met with force"; "will respond to any attack"."""
    nouns = load_condition_nouns()["event"]
    for token in doc:
        if token.lemma_ not in nouns or token.pos_ != "NOUN" or not _is_indefinite(token):
            continue
        whatever = any(part.lower_ == "any" for part in children(token, "det"))
        if token.dep_ in {"nsubj", "nsubjpass"} and mood_of(token.head) == "will":
            if whatever or any(
                auxiliary.lower_ in {"would", "'d"} for auxiliary in children(token.head, "aux")
            ):
                yield _clause(token, token, token.left_edge.i, "if", token.head)
        elif token.dep_ == "pobj" and whatever and token.head.lower_ in {"to", "against"}:
            answer = token.head.head
            if answer.lemma_ in _RESPOND:
                yield _clause(token, token, token.left_edge.i, "if", answer)


def _restrictive_relatives(doc: Doc) -> Iterator[ConditionalClause]:
    """ "Countries that impose price caps will get no oil": whoever does so, not actors already known."""
    actors = load_condition_nouns()["actor"]
    for token in doc:
        noun = token.head
        if token.dep_ not in {"relcl", "acl"} or noun.lemma_.lower() not in actors or not _is_generic(noun):
            continue
        pronoun = next((word for word in token.subtree if word.lower_ in {"who", "that", "which"}), None)
        opening = pronoun if pronoun is not None and token.dep_ == "relcl" else token
        if (
            opening.nbor(-1).is_punct
            or token.tag_ in {"VBD", "VBN"}
            or (token.dep_ == "acl" and token.tag_ != "VBG")
        ):
            continue
        governor = _governor(noun)
        if governor is not None and mood_of(governor) in {"will", "may", "must"}:
            yield _clause(opening, token, opening.i, "if", governor)


def _is_generic(noun: Token) -> bool:
    determiners = [part.lower_ for part in children(noun, "det", "poss", "nummod")]
    return all(word in _GENERIC for word in determiners) and (noun.tag_ in {"NNS", "DT", "NN", "WP"})


def _governor(noun: Token) -> Token | None:
    """The verb whose subject, object or addressee a noun is."""
    if noun.dep_ in {"nsubj", "nsubjpass", "dobj"}:
        return noun.head
    if noun.dep_ == "pobj" and noun.head.head.pos_ in {"VERB", "NOUN"}:
        above = noun.head.head
        return (
            above
            if above.pos_ == "VERB"
            else above.head
            if above.dep_ in {"dobj", "nsubjpass", "nsubj"}
            else None
        )
    return None
