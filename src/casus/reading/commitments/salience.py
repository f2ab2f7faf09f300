"""Which acts are worth a record: not speech, not background, not what lies long before the report."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.commitments.asking import asks_later
from casus.reading.commitments.background import (
    answers_threat,
    is_background,
    is_suspects_deed,
    was_declared_long_ago,
)
from casus.reading.commitments.binding_support import binds_states
from casus.reading.commitments.carried_deeds import answer_named
from casus.reading.commitments.figures import tells_no_deed
from casus.reading.commitments.long_ago import is_dated_old
from casus.reading.commitments.nominal_deeds import fighters_of, led_to_news
from casus.reading.commitments.operator_lookup import CALLING
from casus.reading.commitments.stance import StanceReading, find_operator
from casus.reading.commitments.stance_idioms import is_next_step
from casus.reading.commitments.targets import MUTUAL, codes
from casus.reading.commitments.unsaid import leaves_unsaid
from casus.reading.context import Act, Context
from casus.reading.events.clauses import results
from casus.reading.syntax import child, children, is_negated, is_passive, modal_of, mood_of, subject_of

DEEDS = frozenset(
    {"AID", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "RETREAT", "AGREE", "COOPERATE", "CONCEDE"}
)
"""PLOVER types that are recorded as done: material deeds, and agreements. Speech and meetings are not."""


SPEECH = frozenset({"ACCUSE", "REQUEST", "THREATEN", "PROTEST"})
"""PLOVER types that are ways of speaking (or a crowd's act): never what is promised, refused or demanded."""

_ASPIRATION = 2
_KNOWN = frozenset({"the", "this", "that", "its", "their", "his", "her"})
_CIRCUMSTANCES = frozenset({"after", "since", "amid", "despite", "following", "before"})
_TOPICS = frozenset({"on", "about", "over", "regarding", "concerning"})
_DEEDS_THEMSELVES = frozenset({"enact", "cease", "refuse", "aspect", "allow"})
"""Classes of operators that do something to their object: "*lifted* a ban", "*let* trucks into the town"."""
_OPEN_RELATIVES = frozenset({"how", "whatever", "whoever", "what"})
_REFLEXIVE = frozenset({"itself", "themselves", "himself", "herself", "ourselves"})
_CAPACITIES = frozenset({"right", "means", "mean", "ability", "capacity", "capability", "power"})
_BALLOTS = frozenset({"vote", "abstain"})
_TELLING = frozenset({"tell", "order", "ask", "beg"})
_VERBAL = frozenset({"VERB", "AUX"})
_GIVING_WAY = frozenset({"back", "climb", "row"})
_OUTCOMES = frozenset({"consequence", "cost", "price", "repercussion"})
"""Nouns of what somebody will have to bear; judged or described, they are no act of anybody."""

_OPPOSING = frozenset({"oppose", "opposed", "object"})
_DISCUSSING = frozenset({"discuss", "discussion"})
_SUFFERED = frozenset({"ASSAULT", "COERCE"})
_WORRYING = frozenset({"alarm", "concern", "dread", "fear", "worry"})
_FEARED = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
_TRYING = frozenset({"try", "attempt", "struggle", "strive", "work", "seek"})
_SAYABLE = frozenset({"AGREE", "SUPPORT", "REJECT", "CONCEDE", "CONSULT", "COOPERATE"})


def is_reportable(act: Act, reading: StanceReading, context: Context) -> bool:
    """Whether the act makes a record: deeds only when material, done by a verb and not more than a year old.

    A verb that only reports a clause ("agreed that …") is speech. A war named is background unless it is feared.
    """
    if context.is_beside_report(act.token) or leaves_unsaid(act, reading):
        return False
    if reading.stance == "will_not" and (_only_avoids(reading) or _fell_short(act, reading)):
        return False
    if reading.operators and (
        _opposes_others(act, reading, context) or is_suspects_deed(reading) or answers_threat(reading)
    ):
        return False
    if any(
        word.lemma_ == "include" and mood_of(word) in {"finite", "infinitive"} for word in reading.operators
    ):
        return False  # of "the demands *include* the release of" nobody knows yet whether it is done
    if act.entry.type in SPEECH and act.entry.mode != "investigate" and not asks_later(act, reading):
        return False
    if act.token.pos_ in {"NOUN", "PROPN"} and (
        _only_describes(act, reading) or _is_actor(act, reading, context) or _is_only_discussed(act, reading)
    ):
        return False
    judged = reading.stance == "assesses" and act.token.pos_ == "NOUN"
    if judged and (_is_only_minded(act, reading, context) or _is_only_called(act, reading, context)):
        return False
    if act.entry.type in _SAYABLE and _reports_clause(act.token, reading) and reading.stance != "demand":
        return False
    if act.entry.type == "REJECT" and find_operator(act.token) is not None:
        restated = reading.stance == "will" and act.token.pos_ == "NOUN"  # "reiterated its *rejection* of"
        if reading.stance == "will_not" or restated:
            return False
    if (
        act.entry.type == "REJECT"
        and act.token.lemma_ in _BALLOTS
        and reading.stance in {"will", "will_not", "may"}
    ):
        return False  # who "will vote against" refuses what he votes on
    leaves = act.token.lemma_ == "leave" and act.entry.type not in {
        "COERCE",
        "SANCTION",
    }  # not "*leave* it unanswered"
    if leaves and child(act.token, "xcomp", "ccomp", "oprd") is not None:
        return False
    if _is_defence_in_name(act.token):
        return False
    if reading.stance == "did" and act.entry.type in _SAYABLE and (_only_promises(act) or _is_tried(reading)):
        return False
    if act.token.pos_ == "NOUN" and act.token.lemma_ in _OUTCOMES and reading.stance not in {"will", "may"}:
        return False
    if reading.foretold and _clause_of(reading.top).dep_ == "relcl":
        return False
    if reading.stance == "did" and fighters_of(act) is not None:
        return not is_dated_old(act.token.head, context)
    if act.token.lemma_.lower() in word_classes()["wars"] and act.token.pos_ in {"NOUN", "PROPN"}:
        if reading.stance == "assesses":
            return bool(reading.operators) or reading.possible
        if reading.stance == "will_not" or (reading.stance == "denies" and not reading.operators):
            return True
        known = any(word.lower_ in _KNOWN for word in act.token.children)
        return reading.stance in {"will", "may"} and bool(reading.operators) and not known
    recent = reading.stance == "did" and led_to_news(act.token)
    if reading.stance != "demand" and _is_circumstance(reading.top) and not recent:
        return False
    if was_declared_long_ago(reading, context):
        return False
    if reading.obliged and not reading.operators and reading.top.dep_ == "relcl":
        return False  # "a moment *that should not be wasted*"
    if reading.stance == "demand" and _tells_speaker(reading):
        return False
    if reading.stance in {"demand", "denies", "assesses"}:
        return True
    if reading.stance != "did":
        if _in_relative(act, reading) and reading.operators and reading.operators[-1].lemma_ == "be":
            return _lays_down(_clause_of(reading.operators[-1]))
        return not _in_relative(act, reading) or reading.strength > _ASPIRATION or _is_offer(reading)
    if _is_only_outcome(act, context):
        return False
    if act.target is not None and act.target.lower_ in _REFLEXIVE:
        return False
    if act.entry.pattern == "(acting)" and act.target is None:  # "parliament *acted* after the vote"
        return False
    if tells_no_deed(act, context) or (act.token.lemma_ == "flee" and not act.entry.doers):
        return False
    if act.entry.mode == "resign" or act.entry.pattern == "agree with":
        return False
    if act.entry.type not in DEEDS and not binds_states(act):
        return False
    if act.entry.type == "ASSAULT" and act.token.pos_ == "NOUN":
        ordered = [operator.lemma_ for operator in reading.operators] == ["order"]
        if (reading.operators and not ordered) or act.token.lemma_ == "invasion":
            return False
        return not is_dated_old(act.token, context)
    return not is_background(act, reading.top, context)


def _tells_speaker(reading: StanceReading) -> bool:
    """ "*Told me* not to touch it", "they *told us* to run": what somebody was once told, said by himself."""
    telling = reading.outermost
    return (
        telling is not None
        and telling.lemma_ in _TELLING
        and telling.tag_ == "VBD"
        and any(word.lower_ in {"me", "us"} for word in children(telling, "dobj", "dative"))
    )


def _is_only_outcome(act: Act, context: Context) -> bool:
    """ "Shelled the town, *killing* nine", "withdrew, *leaving* ruins": what came of a deed just told."""
    verb = act.token
    first = verb.head if verb.dep_ == "conj" and verb.head.tag_ == "VBG" else verb
    deed = context.act_at.get(first.head.i)
    if deed is None or first.dep_ != "advcl" or verb.tag_ != "VBG":
        return False
    presses = (act.entry.type == "COERCE" and act.entry.mode is None) or verb.lemma_ == "leave"
    return presses or (deed.entry.type == "ASSAULT" and verb in results(deed.token))


def _reports_clause(verb: Token, reading: StanceReading) -> bool:
    """ "Agreed *that* …"; "would (not) allow Venezuela *to use* its soil", "will let it *in*" report nothing."""
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


def _is_defence_in_name(verb: Token) -> bool:
    """ "The *right* to defend itself", "*means* to defend itself": nobody says that it will be used."""
    return verb.head.lemma_ in _CAPACITIES and any(
        word.lower_ in _REFLEXIVE for word in children(verb, "dobj")
    )


def _only_avoids(reading: StanceReading) -> bool:
    """ "Held talks *to avoid* a war": a purpose, no refusal."""
    last = reading.outermost
    return last is not None and last.lemma_ == "avoid" and mood_of(last) in {"infinitive", "participle"}


def _opposes_others(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Opposes *US* arms sales to Taiwan": blame of what another does, and no refusal to do it."""
    opposing = reading.operators[-1]
    if opposing.lemma_ not in _OPPOSING or act.source is None or act.entry.type in _SAYABLE:
        return False
    opponent = subject_of(opposing)
    own = codes(context.parties(opponent)) if opponent is not None else set()
    return bool(own) and own.isdisjoint(codes(context.parties(act.source)))


def _fell_short(act: Act, reading: StanceReading) -> bool:
    """ "*Could not* reach an agreement", "*were unable* to agree": what did not come about nobody refused."""
    if act.entry.type not in MUTUAL:
        return False
    inability = reading.outermost
    if inability is None:
        return reading.unable and modal_of(act.token) == "could"
    return inability.lemma_ == "unable" and inability.head.tag_ == "VBD"


def _is_circumstance(noun: Token) -> bool:
    """Whether a plan or need is only when or about what something else is: "*after* its decision to", "talks *on*"."""
    if noun.pos_ != "NOUN" or noun.dep_ != "pobj":
        return False
    preposition = noun.head
    if preposition.lower_ in _TOPICS:
        return preposition.head.pos_ == "NOUN"
    if preposition.head.lemma_ == "come" and preposition.lower_ == "after":
        return False  # "the step *comes a day after Mali's decision* to leave": that is the news
    return preposition.lower_ in _CIRCUMSTANCES


def _is_actor(act: Act, reading: StanceReading, context: Context) -> bool:
    """Whether the noun means those who act, no act: "border *patrol*", "armed *forces*".

    Strikes, arms, talks, whom one asks for and whether they will be somewhere ("there will be no *troops*") are acts.
    """
    if act.token.dep_ == "attr" or (act.token.head.lemma_ == "have" and is_negated(act.token)):
        return False
    if act.token.lemma_ == "force" and act.token.tag_ == "NNS":
        return True
    is_thing = act.entry.type in {"ASSAULT", "AID"} or reading.stance == "demand"
    is_thing = is_thing and act.token.lower_ != "forces"
    return not is_thing and act.entry.type != "CONSULT" and bool(context.actors.of(act.token))


def _in_relative(act: Act, reading: StanceReading) -> bool:
    return act.token.dep_ == "relcl" or reading.top.dep_ == "relcl"


def _lays_down(clause: Token) -> bool:
    """ "A deal *under which* Russia is to withdraw": what is agreed, no mere description of a thing."""
    under = any(
        link.dep_ == "prep" and (noun := child(link, "pobj")) is not None and noun.lower_ == "which"
        for link in clause.subtree
        if link.i < clause.i
    )
    return under and clause.head.lemma_.lower() in word_classes()["agreement"] | word_classes()["paper"]


def _is_offer(reading: StanceReading) -> bool:
    """ "Who *offered* to mediate", "goods on which it *proposes* to levy duties": offers are no mere aspirations."""
    operator = find_operator(reading.operators[-1]) if reading.operators else None
    return operator is not None and operator.pos == "V" and operator.operator_class == "offer"


def _clause_of(word: Token) -> Token:
    """The verb of the clause in which the word is a predicate: "are *on course* to"."""
    while word.pos_ not in {"VERB", "AUX"} and word.head != word:
        word = word.head
    return word


def _is_only_minded(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Alarm *about China's support*": what worries somebody is there already, unless it is an attack or reprisal.

    What is called doubtful or likely is yet to come.
    """
    if context.likelihood_of(act.token) is not None:
        return False
    if reading.operators and _is_reason(reading.operators[-1]):
        return True
    worry = find_operator(reading.operators[-1]) if reading.operators else None
    if worry is None or worry.operator_class != "assess" or act.token.head.dep_ == "acl":
        return False
    if worry.pos == "V" and worry.lemma not in _WORRYING:
        return False
    return act.entry.type not in _FEARED and not reading.possible


def _is_reason(fear: Token) -> bool:
    """ "Slept outside *for fear of* another strike": why somebody does what he does."""
    return fear.lemma_ == "fear" and fear.dep_ == "pobj" and fear.head.lower_ == "for"


def _is_only_called(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Called it an escalation": what a thing is called is a judgement only with words of likelihood."""
    calling = len(reading.operators) == 1 and reading.operators[0].lemma_ in CALLING
    return calling and context.likelihood_of(act.token) is None


def _is_only_discussed(act: Act, reading: StanceReading) -> bool:
    """ "Met to *discuss the coup*", "its response", "repercussions of the war": what has happened, no option."""
    if (
        not reading.operators
        or reading.operators[-1].lemma_ not in _DISCUSSING
        or act.entry.type not in _SUFFERED | {"MOBILIZE"}
    ):
        return False
    told = reading.operators[-1].head.lemma_.lower() in word_classes()["talks"]  # "a *meeting to discuss* it"
    told = told or any(word.lower_ in _KNOWN or word.dep_ == "poss" for word in act.token.children)
    return told or act.token.lemma_ in _OUTCOMES


def _only_describes(act: Act, reading: StanceReading) -> bool:
    """Whether the noun is a predicate ("this is a response"), not one that exists ("there may be an invasion")
    or is one of what may happen or be done ("one of the scenarios is an attack", "one option is a strike").
    """
    noun = act.token
    if (reading.stance == "assesses" and reading.possible) or _is_choice(reading):
        return False
    if reading.holder is not None and answer_named(act) is not None:
        return False  # "Chad's reaction was *the recall* of its envoy"
    return noun.dep_ == "attr" and child(noun.head, "expl") is None


def _is_choice(reading: StanceReading) -> bool:
    """ "*One option* is a limited strike", "*the next step* will be sanctions": what is done next, as a predicate."""
    named = bool(reading.operators) and reading.operators[0].pos_ == "NOUN"
    return named and (reading.stance == "may" or is_next_step(reading.operators[0]))


def _is_tried(reading: StanceReading) -> bool:
    """ "*Are trying* to reach an agreement": none has been reached."""
    return any(operator.lemma_ in _TRYING for operator in reading.operators)


def _only_promises(act: Act) -> bool:
    """Whether the act's word is itself a promise or refusal of something else: "pledged to expand", "sought help"."""
    operator = find_operator(act.token)
    named = act.entry.type == "AGREE" and act.entry.phrase is not None
    if act.entry.is_phrasal and act.token.lemma_ in _GIVING_WAY:
        return False  # "*backed down*" backs nothing
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
