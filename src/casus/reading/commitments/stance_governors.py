"""What governs an act: the next word up that may turn the stance towards it, and the operator that word is.

The climb stops at a finite clause that is not the operator's complement.
"""

from __future__ import annotations

from casus.codebook.clauses import is_absolute
from casus.codebook.stances import OperatorClass
from casus.parsed import Token
from casus.reading.commitments.deadlines import (
    SPANS_OF_TIME,
    giver_of_time,
    gives_itself,
    is_given_time,
    sets_time,
    time_had,
)
from casus.reading.commitments.denied_claims import denial_of_claim, is_alleged
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.commitments.stance_complements import (
    asks_for_thing,
    completes_object,
    does_well,
    has_to,
    is_complement,
    is_for_amends,
    time_come,
)
from casus.reading.commitments.stance_constructions import is_future_of_copula
from casus.reading.commitments.stance_idioms import (
    AGAINST,
    ALL_EFFORT,
    BEHIND,
    CHOICES,
    HAVE_TO,
    IS_TO,
    LEGISLATE,
    NOTHING_TO_DO,
    OF_EFFORT,
    OPENING_OR_CLOSING,
    OWN_DEADLINE,
    PART_DENIED,
    SOONER_OR_LATER,
    ULTIMATUM,
    UP_TO,
    WARNING,
    WISH_DONE,
    airing_above,
    door_above,
    effort_above,
    is_part_denied,
    is_threatened,
    wishing_above,
)
from casus.reading.commitments.stance_predicates import Step, as_subject, predicated, up_to
from casus.reading.syntax import (
    COPULAS,
    child,
    children,
    has_own_subject,
    is_negated,
    is_passive,
    mood_of,
    object_of_preposition,
)

_LIGHT = frozenset(
    {
        "have",
        "make",
        "issue",
        "give",
        "express",
        "voice",
        "state",
        "reaffirm",
        "show",
        "hold",
        "present",
        "repeat",
        "renew",
        "exercise",
    }
)
_DENYING = frozenset({"deny", "disclaim", "dismiss", "disown", "reject", "refute", "repudiate"})
"""Verbs whose object carries what stands behind it as light verbs do: "denied any *hand* in the attack"."""
_LIGHT_NOUNS = frozenset(
    {"invitation", "use", "idea", "kind", "form", "number", "way", "series", "round", "wave", "package"}
)
_ARGUMENT_PREPOSITIONS = frozenset({"for", "to", "of", "on", "about", "against", "from", "into", "with"})
_LINKING = frozenset({"of", "for", "on", "about", "in", "to", "against", "over"})
_SPEECH_WITH_CLAUSE: frozenset[OperatorClass] = frozenset({"commit", "enact", "threat", "offer"})

_WARNING = frozenset({"warn", "caution"})
_FORCING = frozenset({"force", "compel"})
"""Verbs whose passive binds its subject ("was forced to respond"); the active is an act of its own."""

_STOPPING = frozenset({"stop", "halt", "hold", "ban", "keep", "deter"})
"""Verbs that keep others *from* something."""

_LEGISLATING = frozenset({"sign", "pass", "publish", "issue", "vote", "table"})
_MEASURES = frozenset(
    {"law", "bill", "decree", "order", "regulation", "rule", "resolution", "act", "legislation", "motion"}
)
"""What acts are laid down in: "signed a *decree* banning imports"."""


_DATES = frozenset({"DATE", "TIME"})
_TIMES = frozenset({"after", "before", "since", "despite"})


def climb(token: Token) -> Step | None:
    """Step 2: the next governing word and the operator it is, or ``None`` where the clause stands on its own."""
    label, head = token.dep_, token.head
    if head == token:
        return None
    if label == "conj" and (first := _first_infinitive(token)) is not None:
        return climb(first)
    if label == "conj":
        spurned = any(
            word.lower_ == "than" for word in children(head, "cc")
        )  # "leave rather *than hand* it over"
        shares_governor = head.pos_ in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"} and (
            not has_own_subject(token) or _is_second_that(token)
        )
        shares_governor = shares_governor and not spurned
        return climb(head) if shares_governor else None
    if token.pos_ == "NOUN" and (door := door_above(token)) is not None:
        return door
    if (denial := denial_of_claim(token)) is not None:
        return denial
    if is_part_denied(token):
        return head, PART_DENIED
    if label in {"nsubj", "nsubjpass", "csubj", "csubjpass"}:
        return as_subject(token, head)
    if label in {"pobj", "pcomp"}:
        return _through_preposition(token, head)
    if label in OF_EFFORT and (effort := effort_above(token)) is not None:
        return effort, ALL_EFFORT
    if label == "advcl" and (noun := _matter_of_time(token)) is not None:
        return noun, SOONER_OR_LATER
    if label in {"advcl", "xcomp"} and (noun := time_come(token)) is not None:
        return noun, find_operator(noun)
    if label == "ccomp" and (noun := _said_far_off(token)) is not None:
        return noun, find_operator(noun)
    if token.tag_ == "VB" and (having := time_had(token)) is not None:
        return having, HAVE_TO
    if (wishing := wishing_above(token)) is not None:
        return wishing, WISH_DONE
    if not is_complement(token) or _is_reduced_relative(token):
        return None
    if head.lemma_ == "order" and head.head.lower_ == "in":  # "in order to"
        return None
    if label in {"advcl", "xcomp"} and (noun := completes_object(token)) is not None:
        return noun, find_operator(noun)
    operator = find_operator(head, complement=token) if not sets_time(token) else None
    if operator is None and label == "dobj" and token.lemma_ in _MEASURES and head.lemma_ in _LEGISLATING:
        return head, LEGISLATE
    if head.lemma_ == "help" and (has_own_subject(token) or child(head, "dobj") is not None):
        return None
    if operator is None and is_given_time(token):
        giver = giver_of_time(token)
        return giver, OWN_DEADLINE if gives_itself(giver) else ULTIMATUM
    if operator is None and has_to(head, token):
        return head, HAVE_TO
    if head.lemma_ in _FORCING and not is_passive(head):
        return None
    if label == "advcl" and does_well(head):
        return head, HAVE_TO
    if operator is None and head.lemma_ in COPULAS:
        if (up := up_to(head)) is not None and up != token:
            return up, UP_TO
        if (step := predicated(token, head)) is not None:
            return step
        if label == "xcomp" and is_future_of_copula(head, token):
            return head, IS_TO
    if operator is None:
        return (head, None) if label != "ccomp" and _is_transparent(head) else None
    if label == "ccomp" and head.lemma_ == "insist" and mood_of(token) not in {"must", "infinitive"}:
        return None
    if label == "ccomp" and operator.operator_class in _SPEECH_WITH_CLAUSE and mood_of(token) != "infinitive":
        return None
    return head, operator


def _is_second_that(clause: Token) -> bool:
    """ "Fears that Serbia will attack *and that Croatia will* answer": the same fear."""
    return clause.head.dep_ in {"ccomp", "acl"} and any(
        mark.lower_ == "that" for mark in children(clause, "mark")
    )


def _matter_of_time(clause: Token) -> Token | None:
    """ "It is only *a matter of time* before it attacks"."""
    noun = child(clause.head, "attr") if clause.head.lemma_ in COPULAS else None
    if noun is None or noun.lemma_ not in {"matter", "question"}:
        return None
    time = object_of_preposition(noun, "of")
    before = any(mark.lower_ in {"before", "until", "till"} for mark in children(clause, "mark"))
    return noun if before and time is not None and time.lemma_ in SPANS_OF_TIME | {"time"} else None


def _said_far_off(clause: Token) -> Token | None:
    """The noun that a clause after the verb belongs to: "*fears* are growing that it will attack"."""
    verb = clause.head
    noun = child(verb, "nsubj", "nsubjpass")
    if noun is None or noun.pos_ != "NOUN" or clause.i < verb.i or find_operator(verb) is not None:
        return None
    operator = find_operator(noun, complement=clause)
    carries = operator is not None and operator.operator_class in {"assess", "allege", "possible"}
    return noun if carries and all(word.dep_ != "attr" for word in verb.children) else None


def _first_infinitive(token: Token) -> Token | None:
    """The infinitive that a later one goes on with, where the parser joined it to the verb above: "is calling Moscow
    to talk and *avoid* war".
    """
    head = token.head
    if token.tag_ != "VB" or head.tag_ in {"VB", "MD"} or child(token, "aux", "nsubj") is not None:
        return None
    first = child(head, "xcomp")
    return first if first is not None and first.i < token.i else None


def _through_preposition(token: Token, preposition: Token) -> Step | None:
    if preposition.lower_ == "including":
        whole = _whole_of(preposition)
        return climb(whole) if whole is not None else None
    if preposition.dep_ == "conj" and preposition.head.dep_ == "prep":  # "called for a truce and *for* talks"
        preposition = preposition.head
    governor = _governor_of(preposition)
    reason = is_for_amends(preposition) or (token.tag_ == "VBG" and asks_for_thing(preposition.head))
    if preposition.lower_ == "for" and reason:
        return None  # "demanded an apology *for closing* the border"
    if preposition.lower_ in _TIMES and (token.tag_ == "VBG" or preposition.head.lemma_ in COPULAS):
        return None  # "is ready for a truce *after fighting*", "all options are open *after talks*"
    if is_absolute(token) or _is_kept_from(preposition, governor):
        return None
    if preposition.dep_ not in {"prep", "agent"} or governor == preposition:
        return None
    opened = child(governor, "dobj") if governor.lemma_ in OPENING_OR_CLOSING else governor
    if opened is not None and opened.pos_ == "NOUN" and (door := door_above(opened)) is not None:
        return door
    if preposition.lower_ == "of" and (airing := airing_above(governor, token)) is not None:
        return airing
    if governor.lemma_ == "stand" and preposition.lower_ == "by":  # "stands *by its pledge* to"
        return governor, None
    if preposition.lower_ in {"but", "except"} and governor.lemma_ in CHOICES and is_negated(governor):
        return governor.head, HAVE_TO
    operator = find_operator(governor, preposition.lower_)
    if preposition.lower_ == "of" and is_threatened(token):
        warning = governor.head if governor.dep_ == "dobj" else governor  # "warned *Kabul* of consequences"
        if warning.lemma_ in _WARNING:
            return warning, WARNING
    if operator is not None and operator.lemma == "time":  # "at the *time of* the strike"
        return None
    if operator is not None and governor.lower_ == "close" and token.tag_ != "VBG":
        return None  # "sources *close to* the talks"
    if operator is not None and (governor.lower_ == "due" or _is_only_topic(token, governor)):
        return None
    if operator is not None:
        named = preposition.lower_ in operator.particles
        takes_it = preposition.lower_ in _ARGUMENT_PREPOSITIONS and operator.operator_class != "enact"
        takes_it = takes_it or (preposition.lower_ == "as" and is_alleged(token))
        takes_it = takes_it or (
            preposition.lower_ == "in" and operator.operator_class in {"truth", "refrain"}
        )
        return (governor, operator) if named or takes_it else None
    if preposition.lower_ == "with" and token.pos_ == "NOUN" and governor.lemma_ == "proceed":
        return governor, find_operator(governor)  # "will not proceed *with its plan* to withdraw"
    if preposition.lower_ == "in" and token.tag_ == "VBG":  # "all options are open *in dealing* with it"
        return None
    if governor.lemma_ in COPULAS:
        if preposition.lower_ in {"against", "behind"}:
            return governor, AGAINST if preposition.lower_ == "against" else BEHIND
        return predicated(token, governor)
    if governor.lemma_ == "do" and preposition.lower_ == "with" and governor.head.lower_ == "nothing":
        return governor.head.head, NOTHING_TO_DO
    return (governor, None) if _is_transparent(governor) and preposition.lower_ in _LINKING else None


def _is_only_topic(token: Token, governor: Token) -> bool:
    """ "Talked about *the war*": only *doing* something that is talked about is weighed."""
    return governor.lemma_ in {"talk", "speak"} and governor.pos_ == "VERB" and token.tag_ != "VBG"


def _whole_of(including: Token) -> Token | None:
    """What an act is named as a part of: "*all options* are on the table, including a blockade"."""
    head = including.head
    if head.pos_ in {"VERB", "AUX"}:
        return child(head, "nsubj", "nsubjpass")
    return head if head.pos_ in {"NOUN", "PRON"} else None


def _governor_of(preposition: Token) -> Token:
    """What a preposition belongs to: a verb also behind an adverb, "shied *away* from"; not "*ahead* of talks"."""
    adverb = preposition.head
    of = preposition.lower_ == "of" and adverb.dep_ == "pobj" and adverb.head.dep_ == "prep"
    if of and adverb.ent_type_ in _DATES:
        return adverb.head.head  # "warned Peru *on Monday* of consequences"
    beside = adverb.pos_ in {"ADV", "ADP"} and adverb.dep_ in {"advmod", "prep", "prt"}
    beside = beside and adverb.lower_ != "ahead"
    clause = child(preposition, "pcomp")
    beside = beside and (clause is None or clause.tag_ == "VBG")
    verb = adverb.head
    if (
        beside
        and verb.pos_ == "VERB"
        and find_operator(adverb) is None
        and find_operator(verb, preposition.lower_)
    ):
        return verb
    return _noun_of_light_verb(preposition)


def _is_kept_from(preposition: Token, verb: Token) -> bool:
    """ "Will *stop Iran from* building a bomb": it is another who is to do nothing of the kind."""
    stops = verb.lemma_ in _STOPPING and verb.pos_ == "VERB" and preposition.lower_ == "from"
    return stops and child(verb, "dobj", "nsubjpass") is not None


def _noun_of_light_verb(preposition: Token) -> Token:
    """What a preposition belongs to: in "made a plea for aid" the noun, where the parser hung it on the verb."""
    verb = preposition.head
    carried = child(verb, "dobj") if verb.pos_ == "VERB" else None
    if verb.lemma_ == "give" and preposition.lower_ == "to":  # "*consideration* is given to sending troops"
        carried = carried or child(verb, "nsubjpass")
    if carried is None or carried.i > preposition.i:
        return verb
    if preposition.lower_ == "on" and carried.lemma_ in _MEASURES:  # "passed *a bill on* sanctions"
        return carried
    if verb.lemma_ not in _LIGHT | _DENYING | {"play"}:
        return verb
    return verb if find_operator(carried, preposition.lower_) is None else carried


def _is_reduced_relative(token: Token) -> bool:
    if token.dep_ != "acl" or token.tag_ not in {"VBG", "VBN"}:
        return False
    if token.tag_ == "VBG" and token.head.lemma_ in _MEASURES:
        return False
    return child(token, "aux", "mark") is None


def _is_transparent(token: Token) -> bool:
    """Whether an act keeps its governor through the word: "*has* plans", "*is* to", "the *use* of force"."""
    if token.lemma_ == "justify" and token.dep_ == "acl":  # "an excuse *to justify* an attack"
        return mood_of(token) == "infinitive"
    light_noun = token.pos_ == "NOUN" and token.lemma_ in _LIGHT_NOUNS | _MEASURES
    if token.dep_ == "xcomp" and token.tag_ == "NN":  # "offered to *host* talks", taken for a noun
        return any(mark.lower_ == "to" for mark in children(token, "aux"))
    return token.lemma_ in _LIGHT | COPULAS or light_noun
