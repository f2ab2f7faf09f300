"""Who does what to whom in a parsed clause: subjects, objects and prepositional phrases of a verb or noun.

Plain functions over spaCy tokens with ClearNLP dependency labels (those of the English pipelines): passives,
relative clauses, participles, shared subjects of coordinated verbs and the usual control of infinitives.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from casus.parsed import Token, asked_once

SUBJECTS = ("nsubj", "csubj")
PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
ALL_SUBJECTS = (*SUBJECTS, *PASSIVE_SUBJECTS)
LINKS = ("prep", "prt", "advmod", "agent", "dative")
MODIFIERS = ("amod", "compound", "nmod", "nummod", "poss", "quantmod")
SHARING = ("acomp", "advcl", "conj", "dep", "xcomp")
PREDICATES = ("acomp", "ccomp", "oprd", "xcomp")
"""What a verb says of its object or subject: "call its troops *home*", "hold it *accountable*", "remain *closed*"."""
_STATES = frozenset({"blocked", "closed", "expire", "go", "lapse", "persona", "personae", "sealed", "shut"})
"""What is said so whatever the parser takes it for: "kept the border *shut*", "let the crew *go*"."""
_CALLING = frozenset({"call", "describe", "term", "label", "identify"})
OBJECT_LINKS = ("against", "from", "into", "of")
"""Prepositions whose gerund belongs to the object: "accused Athens of violating", "kept Kyiv from it"."""
JUDGING = frozenset(
    (
        "accuse", "arrest", "berate", "blame", "castigate", "chide", "condemn", "criticise", "criticize", "denounce",
        "detain", "fault", "fine", "jail", "penalise", "penalize", "praise", "punish", "rebuke", "reprimand",
        "sanction", "slam", "thank",
    )
)  # fmt: skip
"""Verbs whose gerund after "for" tells what the object did: "criticised Kyiv for closing the border"."""
RELATIVE_TAGS = ("WDT", "WP", "IN")
RANKS = frozenset({"first", "last", "next", "one"})
"""Predicates whose infinitive belongs to their subject: "Japan will be the *first* to leave"."""
GIVING = frozenset({"allow", "give", "grant"})
SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "pledge", "offer", "swear"})
"""Verbs whose infinitive belongs to their subject even with an object ("promised Kyiv to send …")."""


def child(token: Token, *labels: str) -> Token | None:
    """The first child of ``token`` with one of the dependency labels."""
    for found in token.children:
        if found.dep_ in labels:
            return found
    return None


PASSIVE_MARKS = ("auxpass", *PASSIVE_SUBJECTS)
_BARE_PASSIVES = frozenset({"acl", "amod", "advcl"})


@asked_once
def is_passive(verb: Token) -> bool:
    """Whether ``verb`` is a passive, with or without auxiliary ("troops sent by Britain")."""
    if verb.lemma_ == "go":
        return False  # "will be *gone* by spring"
    return child(verb, *PASSIVE_MARKS) is not None or _is_bare_passive(verb)


_WITH_SUBJECT = frozenset({"advcl", "acl"})
"""Clauses that have a subject of their own where they are active: "the accord *the ministers signed*"."""


def _is_bare_passive(verb: Token) -> bool:
    if verb.dep_ == "conj":
        return _goes_on_passive(verb)
    if verb.tag_ != "VBN" or verb.dep_ not in _BARE_PASSIVES:
        return False
    return child(verb, "aux") is None and (verb.dep_ not in _WITH_SUBJECT or child(verb, "nsubj") is None)


def _goes_on_passive(verb: Token) -> bool:
    """ "Were arrested and *deported*", "was boarded and *towed away by Peru*": one auxiliary serves both."""
    if verb.tag_ != "VBN" or verb.head.tag_ != "VBN" or child(verb, "aux", "dobj", *SUBJECTS) is not None:
        return False
    return is_passive(verb.head)


def with_conjuncts(token: Token) -> Iterator[Token]:
    """``token`` and what is coordinated with it, in order."""
    yield token
    for found in token.children:
        if found.dep_ in ("conj", "appos"):
            yield from with_conjuncts(found)


def antecedent(token: Token, verb: Token) -> Token:
    """What a relative pronoun of ``verb`` stands for; any other token stands for itself."""
    clause = verb
    while clause.dep_ in ("conj", "xcomp") and clause.head != clause:
        clause = clause.head
    is_relative = token.tag_ in RELATIVE_TAGS and token.lower_ in ("that", "which", "who", "whom")
    if is_relative and clause.dep_ == "ccomp" and (brought_out := _brought_out(clause.head)) is not None:
        return brought_out
    return clause.head if is_relative and clause.dep_ == "relcl" else token


def _brought_out(copula: Token) -> Token | None:
    """Who is brought out in "it was *Thailand* that closed the border"."""
    it = child(copula, "nsubj")
    return child(copula, "attr") if it is not None and it.lower_ == "it" else None


FINITE = frozenset({"VBZ", "VBP", "VBD"})
"""Tags of finite verbs, which no compound can end with."""


def subject(verb: Token) -> Token | None:
    """The grammatical subject of ``verb``, its own or shared, seen through relative pronouns and control."""
    own = child(verb, *ALL_SUBJECTS)
    if own is None and (verb.tag_ in FINITE or is_absolute(verb)):
        # Small models take the subject of "if Turkey attacks Greece" for part of a name.
        own = child(verb, "compound")
    if own is not None:
        return antecedent(own, verb)
    head = verb.head
    if head == verb:
        return None
    if verb.dep_ == "acl":
        return _planner(head) if _is_infinitive(verb) else head
    if verb.dep_ == "pcomp":
        is_of_object = head.lower_ in OBJECT_LINKS or (head.lower_ == "for" and head.head.lemma_ in JUDGING)
        return _object_or_subject(head.head) if is_of_object else subject(head.head)
    if verb.dep_ == "xcomp" and head.pos_ == "VERB":
        return subject(head) if head.lemma_ in SUBJECT_CONTROL else _object_or_subject(head)
    if verb.dep_ == "relcl" and _is_infinitive(verb) and head.lower_ in RANKS and head.dep_ == "attr":
        return subject(head.head)
    if verb.dep_ == "advcl" and head.lemma_ in GIVING and (given := _given_time(head)) is not None:
        return given
    is_shared = verb.dep_ in SHARING and head.pos_ in ("VERB", "AUX", "ADJ")
    is_shared = is_shared or (verb.dep_ == "oprd" and verb.pos_ == "ADJ")  # "is thought *likely* to"
    return subject(head) if is_shared else None


def is_absolute(verb: Token) -> bool:
    """Whether a participle behind "with" has a subject: "*with Turkey massing* troops on the border"."""
    if verb.dep_ != "pcomp" or verb.tag_ != "VBG" or verb.head.lower_ != "with":
        return False
    return any(word.dep_ in ("nsubj", "compound") and word.i < verb.i for word in verb.children)


def _object_or_subject(verb: Token) -> Token | None:
    found = child(verb, "dobj")
    return found if found is not None else subject(verb)


def _given_time(verb: Token) -> Token | None:
    """Who is given time to do something: "gave *the French* a week to leave", "gave *them* until May to go"."""
    receiver = child(verb, "dative")
    if receiver is not None and receiver.pos_ != "ADP":
        return receiver if child(verb, "npadvmod", "dobj") is not None else None
    has_limit = any(link.dep_ == "prep" and link.lower_ in ("until", "till", "by") for link in verb.children)
    return child(verb, "dobj") if has_limit else None


def _is_infinitive(verb: Token) -> bool:
    return any(found.lower_ == "to" and found.dep_ == "aux" for found in verb.children)


def _planner(noun: Token) -> Token | None:
    """Whose plan it is: "Paris has no plans to …", "Moscow's plan to …", "the decision *by* (*of*) *Oslo* to …"."""
    found = child(noun, "poss")
    if found is None:
        found = linked(noun, "by")
    if found is None and (of := linked(noun, "of")) is not None and of.pos_ == "PROPN":
        found = of
    if found is None and noun.dep_ in ("dobj", "attr") and noun.head.pos_ in ("VERB", "AUX"):
        found = subject(noun.head)
    return found


def agent(verb: Token) -> Token | None:
    """Who does what ``verb`` says: the subject, or in a passive the one named with "by"."""
    if not is_passive(verb):
        return _doer_of_gerund(verb) or subject(verb)
    return _named_with_by(verb)


def _doer_of_gerund(verb: Token) -> Token | None:
    """Who did what a gerund names: "overnight shelling *by Armenian forces*"; not by what means."""
    if verb.tag_ != "VBG" or child(verb, "aux", "dobj") is not None:
        return None
    named = behind(links(verb), "by")
    if named is None:
        return None
    return named if any(word.ent_type_ in _SIDES for word in (named, *named.lefts)) else None


def _named_with_by(verb: Token) -> Token | None:
    """Who did it by the "by" of a passive, also where it hangs on the noun before it: "imposed on three firms *by
    Oslo*"; a measure did nothing ("was cut *by a third*").
    """
    beside = links(verb)
    named = (child(link, "pobj", "pcomp") for link in beside if link.lower_ == "by")
    found = next((noun for noun in named if noun is not None and not _is_measure(noun)), None)
    if found is not None:
        return found
    called = child(verb, "oprd")  # "declared *persona* non grata by the government"
    if called is not None and (doer := _last_by(called)) is not None:
        return doer
    hung = (linked(noun, "by") for link in beside for noun in _things_behind(link))
    return next((doer for doer in hung if doer is not None and doer.ent_type_ in _DOERS), None)


def _last_by(called: Token) -> Token | None:
    """The "by" behind what a passive calls somebody, wherever the parser hung it."""
    words = (called, *called.children)
    return next((doer for word in words if (doer := linked(word, "by")) is not None), None)


_MEASURES = frozenset({"DATE", "TIME", "PERCENT", "QUANTITY", "MONEY", "CARDINAL", "ORDINAL"})
_PORTIONS = frozenset({"third", "half", "quarter", "percent", "%", "margin"})
_SIDES = frozenset({"GPE", "NORP", "ORG"})
_DOERS = frozenset({"GPE", "NORP", "ORG"})


def _is_measure(noun: Token) -> bool:
    return noun.ent_type_ in _MEASURES or noun.lower_ in _PORTIONS


def _things_behind(link: Token) -> Iterator[Token]:
    """What something is done to or with, and what that is in or on: "hit with duties *on squid* by Brussels"."""
    if link.lower_ not in {"on", "with", "to", "from"}:
        return
    noun = child(link, "pobj")
    if noun is not None:
        yield noun
        yield from (below for inner in links(noun) if (below := child(inner, "pobj")) is not None)


@asked_once
def patient(verb: Token) -> Token | None:
    """What ``verb`` is done to: its object, or in a passive its subject; shared in coordination."""
    wanted = ("attr",) if verb.lemma_ == "become" else ("dobj", "obj")
    own, later, own_subject, called = None, None, None, None
    for below in verb.children:
        label = below.dep_
        if label in PASSIVE_MARKS:
            return _patient_of_passive(verb)
        if own is None and label in wanted:
            own = below
        elif own_subject is None and label in SUBJECTS:
            own_subject = below
        elif own is None and (is_predicate(below) or (label == "ccomp" and verb.lemma_ == "let")):
            own = child(below, "nsubj")  # "let *the ship* dock"
        elif label == "oprd" and below.pos_ == "NOUN":
            called = below  # "called home its *ambassador*" taken for a name that it is called
        elif later is None and label == "conj" and below.pos_ == "VERB" and child(below, *SUBJECTS) is None:
            later = below
    if _is_bare_passive(verb):
        return _patient_of_passive(verb)
    if own is None:
        own = called or _so_called(verb)
    if own is not None:
        return antecedent(own, verb)
    if later is not None:
        return patient(later)
    if verb.dep_ == "relcl" and own_subject is not None and antecedent(own_subject, verb) == own_subject:
        return verb.head
    return None


def _so_called(verb: Token) -> Token | None:
    """What somebody calls the object: "hit *what* the army described as two *camps*", "what it called a *depot*"."""
    clause = child(verb, "ccomp")
    if clause is None or clause.lemma_ not in _CALLING:
        return None
    meant = child(clause, "dobj")
    if meant is None or meant.lower_ != "what":
        return None
    return child(clause, "oprd") or linked(clause, "as")


def _patient_of_passive(verb: Token) -> Token | None:
    return verb.head if verb.dep_ == "amod" else subject(verb)


@asked_once
def links(token: Token) -> Sequence[Token]:
    """Particles, adverbs and prepositions under ``token``, also in a chain ("out of")."""
    found: list[Token] = []
    for below in token.children:
        label = below.dep_
        if label in LINKS or (label == "conj" and token.dep_ in LINKS) or is_predicate(below):
            found.append(below)
            if below.pos_ in ("ADP", "ADV", "SCONJ"):
                found += links(below)
    return found or ()


def is_predicate(word: Token) -> bool:
    """Whether it says, without a verb of its own, what the verb above makes of its object: "set them *free*"."""
    state = word.lower_ in _STATES
    placed = word.dep_ in PREDICATES or (state and word.dep_ == "advcl" and word.i > word.head.i)
    if not placed or child(word, "mark", "aux", "cop") is not None:
        return False
    return state or word.pos_ in ("ADJ", "ADV") or word.tag_ == "RP"


def linked(token: Token, *words: str) -> Token | None:
    """The noun, no date, after the first preposition of ``words``; for "to" also the indirect object."""
    beside = links(token)
    for word in words:
        found = behind(beside, word)
        if found is not None:
            return found
        if word == "to" and token.pos_ == "VERB":
            found = child(token, "dative")
            if found is not None and found.pos_ != "ADP":
                return found
    return None


def behind(prepositions: Iterable[Token], word: str) -> Token | None:
    """The noun, no date, after the first of the prepositions that is ``word``."""
    for link in prepositions:
        found = child(link, "pobj", "pcomp") if link.lower_ == word else None
        if found is not None and found.ent_type_ not in ("DATE", "TIME"):
            return found
    return None


def owner(noun: Token) -> Token | None:
    """Whose the noun is: a possessive, a modifier that is a name or nationality, or an "of" phrase."""
    found = possessor(noun)
    return found if found is not None else linked(noun, "of")


def possessor(noun: Token) -> Token | None:
    """Whose the noun is by the words before it: a possessive, or a modifier that is a name or nationality."""
    for found in noun.children:
        if found.dep_ == "poss":
            return found
        if found.dep_ in ("amod", "compound", "nmod") and _is_name(found):
            return found
        if found.dep_ == "compound" and (named := child(found, "amod")) is not None and _is_name(named):
            return named  # "a *Pakistani* drone strike"
        if (
            found.dep_ == "amod"
            and found.lower_ == "led"
            and (leader := child(found, "npadvmod")) is not None
        ):
            return leader  # "a *Saudi*-led strike"
    return None


def _is_name(token: Token) -> bool:
    """Whether a modifier is a name or nationality, and no date ("a *Tuesday* attack")."""
    if token.dep_ == "amod" and not token.ent_type_ and token.i == token.sent.start:
        return False  # "*Heavy* shelling"
    return token.ent_type_ not in ("DATE", "TIME") and (
        token.pos_ == "PROPN" or token.ent_type_ in ("GPE", "NORP", "ORG", "LOC")
    )
