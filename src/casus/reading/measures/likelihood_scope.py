"""What a likelihood is said of: the proposition that "likely" or "the possibility of" scopes over."""

from __future__ import annotations

from collections.abc import Iterator

from casus.codebook.lexicon import word_classes
from casus.codebook.likelihood import likelihood_wordings_of
from casus.parsed import Token
from casus.reading.syntax import COPULAS, child, children, has_own_subject, is_negated, is_passive

_CALLING = frozenset(
    {"call", "describe", "consider", "deem", "rate", "see", "assess", "judge", "regard", "characterise",
     "think", "characterize", "find", "view", "make", "put", "believe", "say", "estimate", "place", "reckon",
     "rat"}
)  # fmt: skip
"""Verbs of judging; "rat" is what spaCy's lemmatizer makes of "rated"."""
_BELIEVING = frozenset({"think", "believe", "consider", "see", "expect", "regard", "deem", "find", "reckon"})
"""Verbs whose negation is that of what is believed: "does not think it likely" (neg-raising; Horn 1989)."""

PERCENT = frozenset({"percent", "%", "pct"})
NOTHING = frozenset({"zero", "nil"})
"""The end of the scale: "put the odds at *close to zero*"."""
_COMPLEMENTS = ("xcomp", "ccomp", "acl", "relcl", "pcomp", "csubj", "advcl")
_NAMED = ("dobj", "nsubjpass", "ccomp", "oprd")
_UPWARD = frozenset(
    {"xcomp", "conj", "dobj", "pobj", "prep", "acl", "pcomp", "amod", "poss", "compound", "oprd", "attr",
     "acomp", "nsubjpass", "nsubj", "agent", "nmod", "dative", "advcl", "csubj"}
)  # fmt: skip
_COMING = frozenset(
    {"hold", "last", "pass", "resume", "success", "succeed", "survive", "survival", "adoption", "passage",
     "materialise", "materialize", "ratification", "approval"}
)  # fmt: skip
"""What an undertaking does, or undergoes, when it comes about."""

_TIMES = frozenset(
    {"at", "after", "during", "before", "since", "until", "till", "following", "amid", "despite"}
)
"""Prepositions of when something takes place: what they name is not itself judged."""

_FARTHEST = 5


def steps_to_scope(act: Token, head: Token) -> int | None:
    """How many links lie between an act and what the likelihood headed by ``head`` is said of.

    ``None`` when the likelihood is said of something else.
    """
    scope = {token.i for token in scope_of(head)}
    for steps in range(_FARTHEST):
        if act.i in scope:
            return steps
        if act.dep_ == "nsubj" and act.head.pos_ == "VERB" and not _tells_it_occurs(act.head):
            return None
        own_clause = act.dep_ in {"conj", "advcl"} and (
            has_own_subject(act) or child(act, "mark") is not None
        )
        if act.dep_ == "prep" and act.lower_ in _TIMES:
            return None
        if act.head == act or act.dep_ not in _UPWARD or own_clause or act.head.i == head.i:
            return None
        act = act.head
    return None


def _has_deed(predicate: Token) -> bool:
    """Whether it is what the subject does that is likely: "the deal is bound *to anger* Kyiv", not "*to be signed*"."""
    deed = child(predicate, "xcomp")
    if deed is None or is_passive(deed) or deed.pos_ == "AUX":
        return False
    return not _tells_it_occurs(deed) and deed.lemma_ not in _COMING


def _tells_it_occurs(verb: Token) -> bool:
    """Whether a verb says no more of its subject than that it takes place: "will likely *begin*"."""
    return verb.lemma_ in word_classes()["occurring"] or verb.lemma_ == "end"


def scope_of(head: Token) -> Iterator[Token]:
    """The heads of the propositions that a likelihood is said of."""
    carrier = carrier_of(head)
    if carrier is not None:
        yield from _contents(carrier)
    elif _word_class(head) in {"noun", "carrier"}:
        yield from _contents(head)
        if head.dep_ in {"oprd", "attr", "ccomp"} and head.head.lemma_ in _CALLING | COPULAS:
            yield from _said_of(head)
    elif (called := _called(head)) is not None:
        yield called
    elif head.dep_ == "amod" and head.head.pos_ != "ADP":
        yield head.head
    elif head.dep_ in {"advmod", "aux", "prep"} or (
        head.pos_ == "ADV" and child(head, *_COMPLEMENTS) is None
    ):
        yield from _predication(head.head)
    else:
        subjects = () if _has_deed(head) else ("nsubj", "nsubjpass")
        yield from children(head, *_COMPLEMENTS, *subjects, "dobj")
        if head.dep_ == "relcl":  # "the test, which is expected"
            yield from (head.head for word in children(head, "nsubjpass") if word.tag_ == "WDT")
        for preposition in children(head, "prep"):
            yield from children(preposition, "pcomp")
        for joined in children(head.head if head.dep_ == "acomp" else head, "conj"):
            yield from children(joined, "ccomp")
        for named in _said_of(head) if subjects else ():
            yield named
            if is_likelihood_noun(named):
                yield from _contents(named)


def is_likelihood_noun(token: Token) -> bool:
    """Whether the word is a noun that carries a proposition: "chance", "risk", "possibility"."""
    return token.pos_ == "NOUN" and _word_class(token) == "noun"


def carrier_of(head: Token) -> Token | None:
    """The noun that a size or a number is said of: "the *possibility* … as very weak", "the *odds* are slim"."""
    if head.lower_ in PERCENT or (head.lower_ in NOTHING and head.dep_ != "amod"):
        return measured_noun(head)
    attributive = head.dep_ == "amod" and head.head.pos_ != "ADP" and not _follows_as(head)
    attributive = attributive and _called(head) is None
    if attributive or is_likelihood_noun(head):
        return None
    if _word_class(head) != "degree":
        return next((noun for noun in _said_of(head) if is_likelihood_noun(noun)), None)
    return next((noun for noun in _said_of(head) if _word_class(noun) in {"noun", "carrier"}), None)


def measured_noun(percent: Token) -> Token | None:
    """The likelihood that a percentage is said of: "the *chances* are below 10 percent", "put the *odds* at 40 %"."""
    above = percent.head
    while above.dep_ in {"prep", "pobj", "attr", "quantmod", "advmod", "acomp"} and above.pos_ not in {
        "VERB",
        "AUX",
    }:
        above = above.head
    if above.pos_ not in {"VERB", "AUX"}:
        return above if is_likelihood_noun(above) and above.i < percent.i else None
    return next(filter(is_likelihood_noun, children(above, "nsubj", "nsubjpass", "dobj")), None)


def assessor_of(head: Token) -> Token | None:
    """Who judges, where a verb of judging says so: "*Kyiv* put the chance at 20 percent"."""
    carrier = carrier_of(head) or head
    verb = next((above for above in carrier.ancestors if above.pos_ in {"VERB", "AUX"}), None)
    gives = (
        verb is not None and verb.lemma_ == "give" and carrier.dep_ == "dobj"
    )  # "gave a truce little chance"
    if verb is None or not (gives or verb.lemma_ in _CALLING) or carrier.dep_ in {"nsubj", "nsubjpass"}:
        return None
    return child(verb, "nsubj")


def is_disbelieved(head: Token) -> bool:
    """ "Does not *think* it likely", "does not *believe* that an attack is likely"."""
    inner = head.head if head.dep_ in {"acomp", "attr"} and head.head.lemma_ in COPULAS else head
    verb = inner.head
    return (
        inner.dep_ in {"ccomp", "oprd", "acomp", "xcomp"} and verb.lemma_ in _BELIEVING and is_negated(verb)
    )


def _follows_as(head: Token) -> bool:
    """ "As low", 'as "very low"': degrees and quotation marks may stand between."""
    before = head.i - 1
    while before > head.sent.start and (head.doc[before].is_quote or head.doc[before].pos_ == "ADV"):
        if head.doc[before].lower_ == "as":
            return True
        before -= 1
    return before >= head.sent.start and head.doc[before].lower_ == "as"


def calling_verb(head: Token) -> Token | None:
    """The verb by which somebody calls something likely or not: "is *considered* unlikely", "*regard* it as remote"."""
    above = head.head
    while above.pos_ not in {"VERB", "AUX"} and above.head != above:
        above = above.head
    return above if above.lemma_ in _CALLING and above != head else None


def _called(head: Token) -> Token | None:
    """What is called so where the parser takes the predicate for an attribute: "consider *a blockade* improbable", or
    for an adverbial: "called *sending* troops very unlikely".
    """
    doing = head.head
    if (
        head.dep_ in {"advcl", "acomp"}
        and head.pos_ == "ADJ"
        and doing.tag_ == "VBG"
        and doing.dep_ == "xcomp"
    ):
        return doing if doing.head.lemma_ in _CALLING and doing.i < head.i else None
    if head.dep_ != "amod" or head.i < head.head.i or head.head.pos_ == "ADP":
        return None
    noun = head.head
    while noun.dep_ in {"pobj", "prep", "compound", "nmod"}:
        noun = noun.head
    return noun if noun.dep_ == "dobj" and noun.head.lemma_ in _CALLING else None


def _said_of(predicate: Token) -> Iterator[Token]:
    """What a predicate is said of: the subject of its copula, the object of "called … very likely"."""
    yield from children(predicate, "nsubj", "nsubjpass")
    verb = predicate.head
    if (called := _called(predicate)) is not None:
        yield called
        return
    if verb.lower_ in {"as", "at", "than"} or _follows_as(predicate):
        verb = next((above for above in verb.ancestors if above.lemma_ in _CALLING), verb)
    if verb == predicate:
        return
    if verb.lemma_ in COPULAS:
        yield from children(verb, "nsubj", "csubj", "ccomp", "xcomp")
        if child(verb, "nsubj") is None:
            yield from children(verb, "attr")
    elif verb.lemma_ in _CALLING:
        yield from (named for named in children(verb, *_NAMED) if named.i != predicate.i)


def _predication(verb: Token) -> Iterator[Token]:
    """The clause an adverb modifies; "was likely Iran's doing" is said of subject and predicate alike."""
    yield verb
    if verb.pos_ == "AUX":
        yield from children(verb, "attr", "acomp", "nsubj")


def _contents(noun: Token) -> Iterator[Token]:
    """What a noun of likelihood is about: "of sending troops", "that Russia attacks", "for an agreement"."""
    yield from children(noun, "acl", "relcl", "ccomp", "compound")
    for preposition in children(noun, "prep"):
        if preposition.lower_ in {"of", "for", "about", "that"}:
            yield from children(preposition, "pobj", "pcomp")
    yield from _takers(noun)
    if noun.dep_ in {"attr", "nsubj", "dobj"} and noun.head.lemma_ in COPULAS | {
        "have",
        "see",
        "exist",
        "face",
    }:
        yield from children(noun.head, "ccomp", "acl", "xcomp")


def _takers(chance: Token) -> Iterator[Token]:
    """What has the chance of coming about: "*the talks* have no chance of being resumed", "gave *a truce* little
    chance".
    """
    verb = chance.head
    if chance.dep_ != "dobj" or verb.lemma_ not in {"have", "stand", "give"}:
        return
    if verb.lemma_ == "give":
        yield from (noun for noun in children(verb, "dative", "dobj", "nsubjpass") if noun.i < chance.i)
        return
    link = child(chance, "prep")
    coming = child(link, "pcomp", "pobj") if link is not None and link.lower_ == "of" else None
    if coming is not None and (is_passive(coming) or _tells_it_occurs(coming) or coming.lemma_ in _COMING):
        yield from children(verb, "nsubj")


def _word_class(token: Token) -> str | None:
    entries = likelihood_wordings_of(token.lower_, token.lemma_.lower())
    return next((entry.word_class for entry in entries if len(entry.words) == 1), None)
