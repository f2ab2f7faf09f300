"""Who judges whose act: the holders, subjects and targets of fears, forecasts, accusations and likelihoods."""

from __future__ import annotations

from dataclasses import replace

from casus.codebook.lexicon import word_classes
from casus.model import REPORTER
from casus.parsed import Token
from casus.reading.commitments.participants import Participants
from casus.reading.commitments.roles import ACTING, Case, Roles, names_a_thing
from casus.reading.commitments.stance import StanceReading
from casus.reading.commitments.targets import Actors, codes
from casus.reading.context import Act
from casus.reading.measures.likelihood_scope import scope_of
from casus.reading.syntax import child, children, is_passive, mood_of

_EVENTS = frozenset({"COERCE", "MOBILIZE"})
"""PLOVER types of what a report may foresee though nobody is named who would do it."""

_PROMPTING = frozenset({"prompt", "lead", "spur", "push"})
_PERFECT = frozenset({"had", "having"})
_MEANING = frozenset(
    {
        "aim",
        "attempt",
        "conspire",
        "hope",
        "intend",
        "mean",
        "plan",
        "plot",
        "prepare",
        "seek",
        "try",
        "want",
        "wish",
    }
)
"""Verbs that in the past tell what came to nothing or is known already: "*had planned* an attack"."""

_FEARS = frozenset({"fear", "dread", "afraid", "scared", "fearful"})


def assessment(case: Case) -> Roles | None:
    """Who judges whose act; ``None`` when nobody does, or it is nobody's."""
    parties = case.parties
    if _is_past(case):
        return None
    own_option = case.reading.possible and case.act.token.pos_ == "NOUN" and not parties.agents
    own_option = own_option and case.act.token.lemma_.lower() not in word_classes()["wars"]
    speaking = parties.bound or parties.side
    if own_option and speaking and speaking[0].kind == "state" and parties.targets:
        return case.roles("may", speaking, inferred=("holder: the speaker's side",))
    holders = parties.bound or parties.side or (REPORTER,)
    if case.reading.supposed and holders == (REPORTER,):
        return None
    if not parties.agents and case.act.token.pos_ == "VERB" and names_a_thing(case.act, case.context):
        return None
    if _warns_of_own(case) and holders != (REPORTER,):
        return case.roles("will", holders)
    if case.act.token.pos_ == "NOUN" and not parties.bound and _is_nobodys(case, holders):
        return None
    own = _is_own_act(case.act) and not parties.agents
    if own and (holders == (REPORTER,) or _is_impersonal(case.reading)):
        return None
    subjects = holders if own else parties.agents
    if _is_prompted(case.reading) and _is_of_own_side(case, holders, subjects):
        return case.roles("will", subjects)
    if case.reading.thought is not None and _is_of_own_side(case, holders, subjects):
        return case.roles(case.reading.thought, subjects)
    case = replace(case, parties=_with_judges_as_target(case.act, parties, holders))
    reported = holders == (REPORTER,) and case.act.entry.type in _EVENTS and _is_judged(case)
    event = reported or case.act.entry.type == "ASSAULT"
    foreseen = event and case.act.token.pos_ in {"NOUN", "PROPN"}
    if _is_feared_attack(case, holders, subjects):
        case = replace(case, parties=replace(case.parties, targets=holders))
    known = parties.agents or parties.targets or foreseen
    known = known or (holders != (REPORTER,) and (_is_weighed(case) or _is_to_be_done(case.act)))
    return case.roles("assesses", holders, subjects) if known else None


def _is_past(case: Case) -> bool:
    """ "Accused Chad of *having wanted* to seize it", "thought that some *had got* away": nothing that is to come.

    Who did a deed of violence is judged afterwards: "believes that Chad *had fired* the rocket".
    """
    done = case.act.token
    meant = tuple(word for word in case.reading.operators[:-1] if word.lemma_ in _MEANING)
    words = meant if case.act.entry.type == "ASSAULT" else (*meant, done)
    perfect = any(word.pos_ == "VERB" and _is_perfect(word) for word in words)
    return perfect and case.context.likelihood_of(done) is None


def _is_perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(word.lower_ in _PERFECT for word in children(verb, "aux"))


def _is_of_own_side(case: Case, holders: Actors, subjects: Actors) -> bool:
    """ "*Poland* will send tanks, *its minister* assessed": nobody foresees what is his own to decide, unless he says
    how likely it is.
    """
    states = all(holder.kind in ACTING for holder in holders)
    same = bool(subjects) and codes(subjects) <= codes(holders)
    return same and states and case.context.likelihood_of(case.act.token) is None


def _is_prompted(reading: StanceReading) -> bool:
    """ "An attack *would prompt* it to intervene": said of one's own side, it is a threat."""
    return any(word.lemma_ in _PROMPTING and mood_of(word) == "will" for word in reading.operators)


def _is_feared_attack(case: Case, holders: Actors, subjects: Actors) -> bool:
    """ "It *fears an American attack*": on itself, where nobody else is named."""
    fear = case.reading.outermost
    if case.parties.targets or fear is None or fear.lemma_ not in _FEARS or case.act.entry.type != "ASSAULT":
        return False
    own = all(holder.kind in ACTING for holder in holders)
    return own and bool(subjects) and codes(subjects).isdisjoint(codes(holders))


def _is_judged(case: Case) -> bool:
    """ "*Big exercises* are expected there", "a second *test* is thinkable": words of likelihood stand with it."""
    return case.context.likelihood_of(case.act.token) is not None


def _is_to_be_done(act: Act) -> bool:
    """ "Is sceptical that the mandate *can be renewed*": what somebody judges will or may be done, whoever does it."""
    return act.token.pos_ == "VERB" and is_passive(act.token) and mood_of(act.token) in {"will", "may"}


def _is_weighed(case: Case) -> bool:
    """Whether somebody says how likely it is, not only that there is a possibility nor what it needs ("possible only
    if"): then nobody need be named who would do it.
    """
    judged = case.context.likelihood_of(case.act.token)
    if judged is None:
        return False
    head = case.context.doc[judged.head]
    if not {case.act.token, case.act.token.head} & {head, *scope_of(head)}:
        return False  # "is bound to colour his view *of the treaty*"
    return (judged.end - judged.start > 1 or head.pos_ != "NOUN") and head.lower_ != "possible"


def _warns_of_own(case: Case) -> bool:
    """ "Warned *of retaliation*", "of military action if": of what nobody else would do, one threatens oneself."""
    warning = case.reading.outermost
    if warning is None or warning.lemma_ not in {"warn", "caution"} or case.parties.agents:
        return False
    conditional = case.act.entry.type == "ASSAULT" and bool(case.context.conditions_near(case.act.token))
    return case.act.entry.type in {"COERCE", "SANCTION"} or conditional


def _is_nobodys(case: Case, holders: Actors) -> bool:
    """Whether an event is only named as feared or possible, by nobody: "amid *fears of* a wider war"."""
    operators = case.reading.operators
    bare = len(operators) == 1 and operators[0].pos_ == "NOUN"
    if bare and holders != (REPORTER,):
        return not case.reading.possible and operators[0].head.dep_ == "advcl"
    if bare and case.reading.possible and operators[0].dep_ == "nsubj" and operators[0].head.dep_ != "advcl":
        return False
    if bare and case.parties.agents and child(operators[0].head, "expl") is not None:
        return False  # "*there are* fears of a *Turkish* attack"
    judged = case.context.likelihood_of(case.act.token) if bare else None
    return bare and (judged is None or judged.head == operators[0].i)


def _with_judges_as_target(act: Act, parties: Participants, judges: Actors) -> Participants:
    """ "Accused Athens of dragging *it* into a war", "of a plot against *its* leaders": the judge's, as nobody plots
    against himself.
    """
    on_itself = bool(parties.targets) and codes(parties.targets) <= codes(parties.agents)
    if not on_itself or act.target is None:
        return parties
    if act.target.pos_ != "PRON" and not any(word.tag_ == "PRP$" for word in act.target.children):
        return parties
    return replace(parties, targets=tuple(judge for judge in judges if judge != REPORTER))


def _is_own_act(act: Act) -> bool:
    """Whether an act judged is the judge's own: a bare gerund or infinitive ("the possibility of sending troops")."""
    bare = mood_of(act.token) in {"infinitive", "participle"} and not is_passive(act.token)
    return act.token.pos_ == "VERB" and bare


def _is_impersonal(reading: StanceReading) -> bool:
    """ "*It* is impossible to take the city": for nobody in particular."""
    judging = reading.outermost
    if judging is None or judging.pos_ != "ADJ":
        return False
    return any(word.lower_ == "it" for word in judging.head.children)
