"""Conditions without a marker: inversion, restrictive and free relatives, alternatives, the sentence before."""

from __future__ import annotations

from collections.abc import Iterator

from casus.codebook.conditions import load_condition_nouns
from casus.parsed import Attribute, Doc, Token
from casus.reading.conditions.clauses import ConditionalClause, make_clause
from casus.reading.syntax import COPULAS, child, children, has_own_subject, is_threatened_alternative, mood_of
from casus.reading.token_places import DEP, places_of

_INVERTED = frozenset({"should", "had", "were"})
_RESTRICTING = frozenset({"relcl", "acl", "csubj"})
_JOINERS = frozenset({"or", "and"})
_GENERIC = frozenset({"any", "every", "all", "each", "those", "no"})
_WHOEVER = frozenset({"whoever", "whosoever", "whichever"})
_OPEN = frozenset({"will", "may", "must"})
_CAUGHT = frozenset(
    {"catch", "find", "see", "spot", "suspect", "detect", "identify", "deem", "judge", "convict", "accuse"}
)
PROMISING = frozenset(
    {
        "threaten",
        "vow",
        "promise",
        "pledge",
        "swear",
        "intend",
        "plan",
        "agree",
        "undertake",
        "commit",
        "oblige",
    }
)
"""Verbs of what somebody binds himself or others to, which a condition limits: "*vowed* to answer any attack"."""


def inverted_conditions(doc: Doc) -> Iterator[ConditionalClause]:
    """ "Should Russia invade", "were China to attack": the auxiliary stands before its subject."""
    for token in _tokens(doc, _INVERTED):
        verb = token.head if token.dep_ in {"aux", "auxpass"} else token
        subject = child(verb, "nsubj", "nsubjpass", "expl", "attr")
        behind = doc[token.i + 1] if token.i + 1 < len(doc) else token
        misread = behind == subject  # "should *tension* flare up"
        if behind == token or (behind.pos_ in {"VERB", "AUX", "PUNCT", "PART"} and not misread):
            continue
        behind_main = verb.dep_ == "advcl" and verb.head.i < token.i
        before = [part for part in verb.lefts if part.i < token.i and not _is_clause_before(part)]
        if (subject is not None and subject.i < token.i) or (before and not behind_main):
            continue
        consequent, head = _inverted_consequent(token, verb)
        if consequent is not None and consequent != head and token.sent[-1].text != "?":
            yield make_clause(token, head, token.i, "if", consequent)


def _is_clause_before(part: Token) -> bool:
    """What may stand before the inverted auxiliary: a connective ("*However*, should …"), or the main clause, which the
    parser hangs below the condition ("*NATO would respond* were Serbia to attack").
    """
    connects = part.dep_ == "cc" or (part.dep_ == "advmod" and part.nbor().is_punct)
    return part.is_punct or connects or (part.dep_ == "ccomp" and mood_of(part) in {"will", "may", "must"})


def _inverted_consequent(auxiliary: Token, verb: Token) -> tuple[Token | None, Token]:
    """The clause an inverted one limits, and the verb of what must happen ("were China *to attack*")."""
    infinitive = child(verb, "xcomp", "advcl") if verb == auxiliary else None
    head = infinitive if infinitive is not None and infinitive.i > auxiliary.i else verb
    if head.lower_ == "should":
        head = child(head, "nsubj", "dobj") or head
    if verb.dep_ in {"advcl", "ccomp"}:
        return verb.head, head
    if verb.head.i < auxiliary.i and auxiliary.lower_ == "should":
        governor = next((word for word in verb.ancestors if word.pos_ in {"VERB", "AUX"}), None)
        return governor, head
    main = [clause for clause in children(verb, "ccomp", "advcl") if clause != infinitive]
    return (main[0] if main else None), head


def restrictive_relatives(doc: Doc) -> Iterator[ConditionalClause]:
    """ "Countries that impose price caps will get no oil": whoever does so, not actors already known."""
    for token in _tokens(doc, _RESTRICTING, DEP):
        noun = _restricted_noun(token)
        if noun is None:
            continue
        pronoun = next((word for word in token.subtree if word.lower_ in {"who", "that", "which"}), None)
        opening = pronoun if pronoun is not None and token.dep_ == "relcl" else token
        if opening.nbor(-1).is_punct or (
            token.dep_ != "relcl" and token.tag_ != "VBG" and not _is_caught(token)
        ):
            continue
        governor = _governor(noun)
        if governor is None:
            continue
        if _lies_ahead(governor):
            yield make_clause(opening, token, opening.i, "if", governor)


def _lies_ahead(verb: Token) -> bool:
    """ "*Will sink* any ship that", "threatened *to sink* it", "*would not hesitate to sink* it"."""
    if mood_of(verb) == "infinitive" and verb.dep_ == "xcomp":
        return verb.head.lemma_ in PROMISING or verb.head.lemma_ in COPULAS or mood_of(verb.head) in _OPEN
    return mood_of(verb) in _OPEN


def _restricted_noun(clause: Token) -> Token | None:
    """The actor in general that a clause restricts, also where the parser takes a participle for the subject."""
    if clause.dep_ in {"relcl", "acl"}:
        noun = clause.head
    elif clause.dep_ == "csubj" and clause.tag_ == "VBG" and clause.i > clause.sent.start:
        noun = clause.nbor(-1)
    else:
        return None
    is_actor = noun.lemma_.lower() in load_condition_nouns()["actor"]
    is_object = clause.dep_ in {"relcl", "acl"} and noun.dep_ in {"dobj", "pobj"}
    is_any = is_object and any(part.lower_ == "any" for part in children(noun, "det"))
    if (
        clause.dep_ in {"relcl", "acl"} and noun.dep_ == "nsubjpass"
    ):  # "*any guns* found there will be bombed"
        is_any = any(part.lower_ in {"any", "no"} for part in children(noun, "det"))
    if (
        clause.dep_ == "acl"
        and noun.dep_ == "dobj"
        and not _GENERIC.intersection(w.lower_ for w in noun.lefts)
    ):
        return None  # "will bring home soldiers *serving abroad*": its own
    if mood_of(clause) == "infinitive":
        return None  # "all those *to blame*"
    told = clause.tag_ != "VBN" or _is_caught(clause)
    return noun if (is_actor or is_any) and _is_generic(noun) and told else None


def _is_caught(participle: Token) -> bool:
    """ "Anyone *caught* crossing", "any vessel *found* with arms"."""
    return participle.dep_ == "acl" and participle.lemma_ in _CAUGHT and participle.tag_ == "VBN"


def free_relatives(doc: Doc) -> Iterator[ConditionalClause]:
    """ "*Whoever attacks Israel* will pay": a clause as the subject of what follows from it."""
    for token in _tokens(doc, _WHOEVER):
        if token.dep_ not in {"nsubj", "nsubjpass"}:
            continue
        clause = token.head
        if clause.dep_ in {"csubj", "csubjpass"} and mood_of(clause.head) == "will":
            yield make_clause(token, clause, token.i, "if", clause.head)


def alternatives(doc: Doc) -> Iterator[ConditionalClause]:
    """ "X must withdraw *or* Y will attack": unless it does; "attack us *and* you will pay": if you do."""
    for joiner in _tokens(doc, _JOINERS):
        if joiner.dep_ != "cc":
            continue
        first = joiner.head
        token = child(first, "conj")
        if token is None or not first.i < joiner.i < token.i:
            continue
        threatened = is_threatened_alternative(token)
        if not threatened and (not has_own_subject(token) or mood_of(token) != "will"):
            continue
        either = child(first, "preconj")
        demanded = mood_of(first) == "must" or either is not None or threatened or _is_imperative(first)
        if joiner.lower_ == "or" and demanded:
            start = (
                either.i + 1 if either is not None and either.i == first.left_edge.i else first.left_edge.i
            )
            yield make_clause(joiner, first, start, "unless", token, stated=either is None)
        elif joiner.lower_ == "and" and _is_imperative(first):
            yield make_clause(joiner, first, first.i, "if", token)


def _is_imperative(verb: Token) -> bool:
    return verb.tag_ == "VB" and verb.left_edge == verb and verb.i == verb.sent.start


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


def _tokens(doc: Doc, words: frozenset[str], *attributes: Attribute) -> Iterator[Token]:
    return (doc[place] for place in places_of(doc, words, *attributes))
