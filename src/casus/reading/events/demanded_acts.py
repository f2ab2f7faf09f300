"""What is demanded where the lexicon knows no act: to do as asked is to concede, whatever the words.

A demand to refrain, to respect or to guarantee something is a demand to concede (annotation guidelines, section 4), so
the complement of a demand is an act even when its verb is in no list, and so is what somebody is asked to grant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from casus.codebook.lexicon import word_classes
from casus.codebook.stances import StanceOperator, load_stance_operators
from casus.parsed import Token
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.commitments.stance_governors import climb
from casus.reading.commitments.stance_idioms import wished_for
from casus.reading.context import Act
from casus.reading.events.owed_acts import CONCESSION, due, given_time, obliged
from casus.reading.events.things_asked import (
    AWAITING,
    DELIVERY,
    NAMED,
    RENEWING,
    asked_for,
    is_good,
    is_grant,
    is_sought_from,
)
from casus.reading.syntax import (
    child,
    children,
    has_own_subject,
    is_negated,
    is_passive,
    is_threatened_alternative,
    mood_of,
    object_of_preposition,
    subject_of,
)

_INSISTENT = 3
_HIGHEST = 6
_REQUESTING = frozenset({"request", "recommend", "advocate", "solicit", "crave"})
"""Weaker verbs whose object is what is asked for, not who is asked."""

_OF_OTHERS = frozenset(
    {"call", "push", "press", "pressure", "challenge", "command", "direct", "instruct", "commission"}
)
"""Verbs whose object is whoever is asked, or no demand at all: "*pushed* the talks forward"."""

_PRESSING = frozenset(
    {"put", "exert", "apply", "pile", "heap", "step", "increase", "ratchet", "intensify", "maintain"}
)
"""Verbs that are an act with "pressure" as their object, by whose subject it is a demand: "*put* pressure on it to"."""

_VERBAL = frozenset({"VERB", "AUX"})
_AUXILIARY = frozenset({"aux", "auxpass"})
_DEMANDS = frozenset({"demand", "ultimatum", "request", "urging", "exhortation", "entreaty"})
"""Nouns that tell of a demand although what is demanded is unsaid, or only what it is about: "*demands* on debt"."""

_PLEAS = frozenset({"plea", "appeal", "call"})
"""Nouns that tell of a demand without its contents when it is made again or named with its addressee."""

_AGAIN = frozenset({"similar", "same", "another", "new", "fresh", "renewed", "further", "such"})

_LEARNING = frozenset({"know", "hear", "learn", "understand"})
"""What somebody demands for himself: "demanded *to know* where the ship was"."""
_NAMING = frozenset({"name", "identify", "quote", "cite", "mention"})


def demanded_acts(words: Sequence[Token], places: set[int]) -> Iterator[Act]:
    """The acts demanded of somebody that no known act (``places``) stands for, in the order of the text."""
    for word in words:
        if word.pos_ in _VERBAL and word.dep_ not in _AUXILIARY:
            found = (
                obliged(word) or _insisted_on(word) or given_time(word) or due(word) or _sought(word, places)
            )
        elif word.pos_ == "NOUN" or (word.pos_ == "PROPN" and is_good(word)):
            found = _nominal(word, places) or asked_for(word, places)
        else:
            continue
        if found is None or _is_anonymity(found.token) or is_threatened_alternative(found.token):
            continue
        if found.token.lemma_ in _LEARNING and found.token.dep_ == "xcomp":
            continue
        if is_grant(found.token) or not _holds_act(found.token, word, places):
            yield found
        yield from _also_demanded(found.token, word, places)


def _is_anonymity(asked: Token) -> bool:
    """ "Asked *not to be named*", "requested *anonymity*": what sources ask of the press."""
    if asked.lemma_.lower() in {"anonymity", "confidentiality"}:
        return True
    unnamed = asked.lemma_ in _NAMING and is_negated(asked)
    return unnamed or any(word.lower_ in {"anonymous", "unnamed"} for word in asked.children)


def _also_demanded(first: Token, word: Token, places: set[int]) -> Iterator[Act]:
    """What more is demanded in a list: "to pay and *to wait*", "on Oslo to pay and on Riga *to wait*"."""
    listed = [verb for verb in first.conjuncts if verb.i > first.i and mood_of(verb) == "infinitive"]
    listed = [verb for verb in listed if all(cc.lower_ != "but" for cc in children(verb.head, "cc"))]
    listed = [verb for verb in listed if not is_threatened_alternative(verb)]
    listed += [verb for verb in children(word, "xcomp") if verb.i > first.i and has_own_subject(verb)]
    for verb in listed:
        own = {inner.i for inner in verb.subtree}
        own -= {inner.i for later in children(verb, "conj") for inner in later.subtree}
        if verb.pos_ == "VERB" and own.isdisjoint(places):
            yield Act(verb, CONCESSION, subject_of(verb) if has_own_subject(verb) else None, None, False)


@cache
def _demanding() -> frozenset[str]:
    """The lemmas of the words that may demand."""
    operators = (operator for found in load_stance_operators().values() for operator in found)
    return frozenset(o.lemma for o in operators if o.operator_class in {"demand", "want", "forbid"}) | {
        "propose"
    }


@cache
def asking_nouns() -> frozenset[str]:
    """The lemmas of the nouns that tell of a demand or may be asked for in any place of a sentence."""
    return _demanding() | word_classes()["grant"]


def _demand(word: Token) -> StanceOperator | None:
    operator = find_operator(word) if word.lemma_.lower() in _demanding() else None
    return operator if operator is not None and operator.operator_class == "demand" else None


def _insisted_on(verb: Token) -> Act | None:
    """The complement of a verb of demanding: an infinitive or clause of any, the object of one that names things."""
    if verb.lemma_.lower() not in _demanding():
        return None
    thing = child(verb, "dobj")
    if thing is not None and verb.lemma_ in AWAITING:
        return Act(thing, CONCESSION, None, None, False) if is_sought_from(thing) else None
    clause = child(verb, "ccomp", "xcomp") or _laid_on(verb)
    clause = (wished_for(clause) or clause) if clause is not None else None
    operator = find_operator(verb, complement=clause) if clause is not None else find_operator(verb)
    if operator is None or operator.operator_class == "forbid":
        return _warned_against(verb)
    if operator.operator_class == "want" and clause is not None and _is_own_wish(verb, clause):
        return None if clause.pos_ != "NOUN" else Act(clause, CONCESSION, None, None, False)
    if operator.operator_class not in {"demand", "want"} and not _is_proposed(clause, operator):
        return None
    complement = clause or child(verb, "dobj")
    if complement is None or complement.pos_ == "PRON":
        return None
    claims = bool(operator.particles) or verb.lemma_ == "insist"
    if claims and complement.dep_ == "ccomp" and mood_of(complement) == "finite":
        return None  # "argued for years that it is a mistake", "insists that it is under no obligation"
    if complement.dep_ == "dobj" and not _is_asked_as_thing(complement, verb, operator):
        return None
    done_by = has_own_subject(complement) and not is_passive(
        complement
    )  # of "wants *it* scrapped" nothing is asked
    named = subject_of(complement) if done_by else None
    delivered = complement.dep_ == "dobj" and is_good(complement)
    return Act(complement, DELIVERY if delivered else CONCESSION, named, None, False)


def _sought(verb: Token, places: set[int]) -> Act | None:
    """The arms that somebody "is *seeking*", or what he seeks of somebody named: "the *return* of it *from Oslo*".

    Other things sought are found by their nouns.
    """
    thing = child(verb, "dobj") if verb.lemma_ == "seek" else None
    found = thing is not None and (is_good(thing) or is_sought_from(thing))
    return asked_for(thing, places) if thing is not None and found else None


def _is_proposed(clause: Token | None, operator: StanceOperator) -> bool:
    """ "*Proposed that Lima scrap* the tax": what others should do."""
    if operator.lemma != "propose" or clause is None:
        return False
    return has_own_subject(clause) and mood_of(clause) in {"infinitive", "must"}


def _is_own_wish(verb: Token, clause: Token) -> bool:
    """ "Wants *to leave*"; who "would like *Lima to leave*" asks it of another."""
    wished_of = child(verb, "dobj")
    return not has_own_subject(clause) and (wished_of is None or wished_of == clause)


def _is_asked_as_thing(noun: Token, verb: Token, operator: StanceOperator) -> bool:
    """Whether the object is what is asked, not whom: "*demanded* an apology", "*wants* observers at the border"."""
    if verb.lemma_ in _OF_OTHERS or not (
        is_good(noun) or (noun.pos_ == "NOUN" and noun.ent_type_ not in NAMED)
    ):
        return False
    if operator.operator_class == "want":
        bare = next(iter(noun.children), None) is None  # "we want peace" names a value
        return not bare and not is_negated(verb)
    return operator.strength >= _INSISTENT or verb.lemma_ in _REQUESTING


def _laid_on(verb: Token) -> Token | None:
    """An infinitive that the parser took for a purpose: "demanded from Interpol *to publish* the notice", "asked for
    it *to be carried out*".
    """
    infinitives = [word for word in children(verb, "advcl") if mood_of(word) == "infinitive"]
    for clause in infinitives:
        marked = any(mark.lower_ == "for" for mark in children(clause, "mark"))
        if marked and find_operator(verb, "for") is not None:
            return clause
    asked = object_of_preposition(verb, "on", "upon", "to", "from", "of", "with", "for")
    asked = asked or next((word for word in children(verb, "dobj") if word.pos_ == "PROPN"), None)
    if asked is None or asked.ent_type_ in {"DATE", "TIME"}:
        return None
    return next((word for word in infinitives if asked.i < word.i), None)


def _warned_against(verb: Token) -> Act | None:
    """ "Warned Manila *against playing* with fire", "against *such a step*", "cautioned it against *any talks*"."""
    if verb.lemma_ not in {"warn", "caution", "admonish"}:
        return None
    deed = object_of_preposition(verb, "against")
    named = deed is not None and (deed.tag_ == "VBG" or deed.lemma_.lower() in word_classes()["step"])
    named = named or (deed is not None and deed.pos_ == "NOUN" and child(verb, "dobj") is not None)
    return Act(deed, CONCESSION, None, None, False) if deed is not None and named else None


def _nominal(noun: Token, places: set[int]) -> Act | None:
    """What a demand told by a noun asks for: "calls *to use* its influence", "Russia's *demands* on missiles"."""
    operator = _demand(noun)
    if operator is None or _is_granted(noun, places):
        return None
    clause = _completing(noun)
    if clause is not None:
        named = subject_of(clause) if has_own_subject(clause) else None
        return Act(clause, CONCESSION, named, None, False)
    told = noun.lemma_ in _DEMANDS or _is_renewed(noun)
    return Act(noun, CONCESSION, None, None, False) if told else None


def _is_renewed(noun: Token) -> bool:
    """ "Made a *similar* plea", "renewed its appeal *to Iran*": a demand made again, or told with its addressee."""
    if noun.lemma_ not in _PLEAS or noun.dep_ != "dobj" or noun.head.lemma_ not in RENEWING:
        return False
    again = any(word.lower_ in _AGAIN for word in children(noun, "amod", "det"))
    return again or object_of_preposition(noun, "to", "on", "upon") is not None


def _is_granted(noun: Token, places: set[int]) -> bool:
    """Whether a demand is told as one met or turned down, which is the act itself: "*rejected* the demand".

    Whoever is named as the one who made it ("rejected a call *by Peru*") demands all the same.
    """
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ == "nsubj":
        return False
    if verb.lemma_ in word_classes()["answer"] and object_of_preposition(noun, "by", "from") is not None:
        return False
    return verb.i in places and verb.lemma_ not in word_classes()["unheeding"] | _PRESSING | RENEWING


def _completing(noun: Token) -> Token | None:
    """The infinitive or clause with "that" which says what a noun demands, wherever the parser hung it."""
    own = [*children(noun, "acl", "relcl", "ccomp", "advcl")]
    first = noun.head if noun.dep_ == "conj" else noun
    if first.dep_ in {"dobj", "nsubjpass", "pobj"} and find_operator(first.head) is None:
        own += [clause for clause in children(first.head, "advcl") if clause.i > noun.i]
    for clause in own:
        that = any(word.lower_ == "that" and word.tag_ == "IN" for word in clause.children)
        if that or mood_of(clause) == "infinitive":
            return clause
    return None


def _holds_act(demanded: Token, word: Token, places: set[int]) -> bool:
    """Whether an act of the lexicon is what is demanded: one that the word of demanding governs."""
    below = {inner.i: inner for inner in (*demanded.subtree, *word.subtree) if inner.i in places}
    itself = {demanded} if word.pos_ == "NOUN" else {demanded, word}
    return any(inner in itself or (inner != word and is_governed(inner, word)) for inner in below.values())


def is_governed(act: Token, word: Token) -> bool:
    """Whether what governs an act leads to the word: "urged it to *stop* the *attacks*"."""
    for _ in range(_HIGHEST):
        step = climb(act)
        if step is None:
            return False
        act = step[0]
        if act == word:
            return True
    return False
