"""Words of which no act follows: mere speech, predicates, ballots, refusals of what is refused already."""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.commitments.stance import StanceReading, find_operator
from casus.reading.context import Act, Context
from casus.reading.syntax import child, children, is_passive, mood_of

SAYABLE = frozenset({"AGREE", "SUPPORT", "REJECT", "CONCEDE", "CONSULT", "COOPERATE"})
"""PLOVER types that may be no more than words."""

REFLEXIVE = frozenset({"itself", "themselves", "himself", "herself", "ourselves"})

_DEEDS_THEMSELVES = frozenset({"enact", "cease", "refuse", "aspect", "allow"})
"""Classes of operators that do something to their object: "*lifted* a ban", "*let* trucks into the town"."""

_OPEN_RELATIVES = frozenset({"how", "whatever", "whoever", "what"})
_CAPACITIES = frozenset({"right", "means", "mean", "ability", "capacity", "capability", "power"})
_BALLOTS = frozenset({"vote", "abstain"})
_VERBAL = frozenset({"VERB", "AUX"})
_GIVING_WAY = frozenset({"back", "climb", "row"})
_TRYING = frozenset({"try", "attempt", "struggle", "strive", "work", "seek"})


def rejects_already(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Refused to *rule it out*", "reiterated its *rejection* of it": the word says itself what is refused."""
    if act.entry.type != "REJECT" or find_operator(act.token) is None:
        return False
    restated = reading.stance == "will" and act.token.pos_ == "NOUN"
    return reading.stance == "will_not" or restated


def is_ballot(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Will *vote against* it": refuses what he votes on."""
    voting = act.token.lemma_ in _BALLOTS and act.entry.type == "REJECT"
    return voting and reading.stance in {"will", "will_not", "may"}


def leaves_so(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "*Left* them *wondering*": nobody goes away; "*leave* it unanswered" is another matter."""
    if act.token.lemma_ != "leave" or act.entry.type in {"COERCE", "SANCTION"}:
        return False
    return child(act.token, "xcomp", "ccomp", "oprd") is not None


def is_defence_in_name(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "The *right* to defend itself", "*means* to defend itself": nobody says that it will be used."""
    verb = act.token
    return verb.head.lemma_ in _CAPACITIES and any(
        word.lower_ in REFLEXIVE for word in children(verb, "dobj")
    )


def reports_clause(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Agreed *that* …"; "would (not) allow Venezuela *to use* its soil", "will let it *in*" report nothing."""
    verb = act.token
    if reading.stance == "demand" or act.entry.type not in SAYABLE:
        return False
    clause = child(verb, "ccomp")
    if clause is None or clause.pos_ not in _VERBAL or _is_no_report(clause):  # "let it *in*"
        return False
    says_so = reading.stance == "will_not" or (reading.stance in {"will", "may"} and not reading.operators)
    permits = verb.lemma_ == "let" and reading.stance in {"will", "will_not", "may", "assesses"}
    lets = verb.lemma_ in {"allow", "let", "permit"} and not is_passive(verb)
    permits = permits or (lets and reading.stance == "did" and mood_of(clause) == "infinitive")
    return not (permits or (says_so and mood_of(clause) == "infinitive"))


def _is_no_report(clause: Token) -> bool:
    """ "Consult *how* they share it", "back *whatever* is needed", "free it *provided* it is paid": no that-clause."""
    words = {word.lower_ for word in clause.subtree if word.i <= clause.i}
    return clause.lower_ == "provided" or bool(words & _OPEN_RELATIVES)


def is_only_tried(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "*Are trying* to reach an agreement": none has been reached."""
    if reading.stance != "did" or act.entry.type not in SAYABLE:
        return False
    return any(operator.lemma_ in _TRYING for operator in reading.operators)


def only_promises(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "*Pledged* to expand it", "*sought* help": the act's word is itself a promise or refusal of something else."""
    if reading.stance != "did" or act.entry.type not in SAYABLE:
        return False
    if act.entry.is_phrasal and act.token.lemma_ in _GIVING_WAY:
        return False  # "*backed down*" backs nothing
    operator = find_operator(act.token)
    named = act.entry.type == "AGREE" and act.entry.phrase is not None
    if operator is None or act.token.lemma_ in {"agree", "vote"} or named:
        return False
    names_object = act.entry.phrase is not None or any(link.phrase for link in act.entry.links)
    names_object = (
        names_object or child(act.token, "ccomp", "xcomp") is not None
    )  # "*allowed* them to import"
    itself = names_object and (
        operator.operator_class in _DEEDS_THEMSELVES
        or (act.token.lemma_ == "call" and act.entry.phrase is not None and "truce" in act.entry.phrase.heads)
    )
    return not itself
