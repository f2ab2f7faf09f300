"""Whose stance it is: from everyone around an act to holder, subject and target.

What a speaker says of his own side's act binds it; what he says of another's act judges it. Passives and "would face"
leave the holder open, unless the speaker is a state's or an armed group's.
"""

from __future__ import annotations

from dataclasses import replace

from casus.codebook.deeds import deed_words
from casus.codebook.lexicon import word_classes
from casus.model import REPORTER, UNKNOWN_ACTOR, Stance
from casus.reading.commitments.act_choice import is_force_permitted, is_permitted
from casus.reading.commitments.announcements import is_announced_for_another, is_levied, may_answer
from casus.reading.commitments.assessments import assessment
from casus.reading.commitments.bare_forces import is_move_of_bare_forces
from casus.reading.commitments.demand_roles import demand
from casus.reading.commitments.lasting_measures import counted
from casus.reading.commitments.later_doers import later_doer
from casus.reading.commitments.own_affairs import is_own_affair
from casus.reading.commitments.pact_duties import laid_down
from casus.reading.commitments.participants import find_participants
from casus.reading.commitments.roles import (
    ACTING,
    ORGANISED,
    PRIVATE,
    Case,
    Roles,
    is_done_to_thing,
    names_a_thing,
)
from casus.reading.commitments.stance import StanceReading, find_operator
from casus.reading.commitments.stance_moods import changed
from casus.reading.commitments.targets import FRIENDS, Actors, codes, others
from casus.reading.commitments.threats import is_threatened_fate
from casus.reading.commitments.understood_doers import is_doer, understood_doer, understood_talks
from casus.reading.context import Act, Context
from casus.reading.events.causes_of_war import CASUS_BELLI
from casus.reading.syntax import child, is_passive, mood_of, object_of_preposition

_VISITING = frozenset({"visit", "travel", "come", "arrive", "attend", "go"})
_GRANTED = frozenset({"RETREAT", "CONCEDE", "CONSULT", "AGREE", "AID", "MOBILIZE"})
"""PLOVER types of what is a side's to do: "there will be no *ceasefire*" refuses one, "no war" foresees none."""

_LEFT_OPEN = frozenset({"door", "possibility", "option", "prospect"})
"""What stands open or is not ruled out, whoever says so: "*the possibility* of a blockade is not ruled out"."""

_WISHED = 2
_HOSTILE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
"""PLOVER types of what nobody announces on another's behalf."""

_WORLDWIDE = frozenset({"UN"})
"""Bodies of nearly all states, whose officials speak for none of them."""

_DUTIES = frozenset({"duty", "obligation", "responsibility"})
_VIOLENT = frozenset({"ASSAULT", "COERCE"})


def assign_roles(act: Act, reading: StanceReading, context: Context) -> Roles | None:
    """Who holds the stance, whose act is judged and on whom it falls; ``None`` when nobody political is meant."""
    parties = find_participants(act, reading, context)
    case = Case(act, reading, parties, context)
    if reading.asks:
        return _asking(case)
    if (duty := laid_down(case)) is not None:
        return duty
    match reading.stance:
        case "did":
            if is_own_affair(case):
                return None
            named = parties.bound if reading.holder is not None else parties.agents
            doers = tuple(agent for agent in named if is_doer(agent, case))
            return case.roles("did", doers) if doers else understood_doer(case)
        case "denies":
            return _denial(case)
        case "demand":
            return demand(case)
        case "assesses":
            return assessment(case)
        case "will" | "will_not" | "may":
            return _commitment(case, reading.stance)
        case None:
            return None


def _asking(case: Case) -> Roles | None:
    """Who will, may or will not ask, or denies having asked, and whom."""
    parties, stance = case.parties, case.reading.stance
    holders = parties.bound or parties.side
    if stance is None or not holders or codes(holders) == {UNKNOWN_ACTOR.code}:
        return None
    return Roles(stance, holders, (), others(parties.agents, holders), parties.speaker)


def _denial(case: Case) -> Roles | None:
    """Whoever says that his own side did not do it: for others nobody can deny.

    What is said of somebody ("it was *not involved*", "it did *not cross* the border") is a denial only of his own.
    """
    parties, reading = case.parties, case.reading
    if not reading.undone:
        deniers = parties.bound or parties.side
        if deniers and codes(deniers) == {UNKNOWN_ACTOR.code} and case.reading.operators[-1].pos_ != "VERB":
            deniers = parties.agents or deniers  # "reports that *Peru* did it are false, an official said"
        return case.roles("denies", deniers) if deniers else None
    accused = parties.bound or parties.agents
    between = case.act.entry.type == "CONSULT" and parties.targets  # "there are no talks *with Peru*"
    known = codes(parties.side) != {UNKNOWN_ACTOR.code}
    if not accused and (between or (known and _is_said_not_to_exist(case.act))):
        accused = parties.side
    if not accused or not parties.side or not _speaks_for(parties.side, accused, case.context):
        return None
    return case.roles("denies", parties.side)


def _is_said_not_to_exist(act: Act) -> bool:
    """ "*There is no embargo*, Beijing said": whoever says so speaks of his own."""
    return (
        act.entry.type in _HOSTILE and act.token.dep_ == "attr" and child(act.token.head, "expl") is not None
    )


def _commitment(case: Case, stance: Stance) -> Roles | None:
    """A promise, refusal or reservation: of the operator's subject, of the agent, or of nobody named."""
    parties, reading = case.parties, case.reading
    if _is_duty_of_others(case):
        laid_on = replace(parties, bound=(), agents=parties.bound)
        return demand(replace(case, parties=laid_on, reading=changed(reading, obliged=True, holder=None)))
    if reading.ceases and parties.agents and not codes(parties.agents) & codes(parties.bound):
        return None
    foreseen = parties.bound or parties.agents
    if reading.foretold and codes(foreseen) - {UNKNOWN_ACTOR.code}:
        war = case.act.entry.type == "ASSAULT" and case.act.token.pos_ == "NOUN"
        if war or not parties.side or not _speaks_for(parties.side, foreseen, case.context):
            return case.roles("assesses", parties.side or (REPORTER,), foreseen)
    elif reading.foretold and parties.side and case.act.entry.type == "ASSAULT":
        return case.roles("assesses", parties.side)
    known = codes(parties.side) - {UNKNOWN_ACTOR.code}
    laid_to = parties.bound if known and (reading.ascribed or _is_feared(case)) else ()
    if laid_to and not _speaks_for(parties.side, laid_to, case.context):
        return case.roles("assesses", parties.side, laid_to)
    if reading.unable and parties.speaker is not None and not parties.side:
        return None
    if is_permitted(reading) and not parties.bound and mood_of(reading.operators[-1]) == "finite":
        return None
    if (
        _is_refused_leave(reading)
        and parties.side
        and not _speaks_for(parties.side, parties.agents, case.context)
    ):
        return replace(case, parties=replace(parties, targets=parties.agents)).roles(stance, parties.side)
    if parties.bound and is_force_permitted(case.act, reading):
        source = case.act.source  # "decided to allow *Kyiv* to fire"
        named = parties.agents if source is None else (*parties.agents, *case.context.parties(source))
        permitted = others(named, parties.bound)
        return replace(case, parties=replace(parties, targets=permitted)).roles(stance, parties.bound)
    if parties.bound and (is_permitted(reading) or _blocks(case.act, reading) or _declines_offer(reading)):
        return case.roles(stance, parties.bound)
    if parties.bound and _proposes(case.act, reading):
        case = replace(case, parties=replace(parties, targets=parties.targets or parties.agents))
        return case.roles(stance, parties.bound)
    if stance in {"will", "may"} and not parties.bound and parties.agents and _is_experts(case):
        return case.roles("assesses", (UNKNOWN_ACTOR,), parties.agents)
    judge = tuple(actor for actor in parties.bound or parties.side if actor.code != UNKNOWN_ACTOR.code)
    if (
        judge
        and parties.agents
        and not (_is_of_himself(case.act) or _speaks_for(judge, parties.agents, case.context))
    ):
        if reading.unable:
            return None
        if not (parties.bound or reading.operators) and stance != "may" and _is_doubtful_judge(case, judge):
            return case.roles(stance, parties.agents)
        if stance == "will" and _is_visit_announced(case):
            return case.roles(stance, parties.agents)
        if stance in {"will", "will_not"} and is_announced_for_another(case, judge):
            return case.roles(stance, parties.agents)
        return case.roles("assesses", judge, parties.agents)
    if reading.supposed and not parties.agents and case.act.entry.type == "ASSAULT" and judge:
        return case.roles("assesses", judge)
    holders = parties.bound or parties.agents or (parties.side if _hangs_on_noun(reading) else ())
    if codes(holders) == {UNKNOWN_ACTOR.code}:
        return None
    if holders:
        bare_may = stance == "may" and not parties.bound and not parties.side
        return None if bare_may and not may_answer(case) else case.roles(stance, holders)
    return _open(case, stance)


def _is_doubtful_judge(case: Case, judge: Actors) -> bool:
    """Whether who says what another will do is only taken up ("China would respond, *she* said"): he hardly judges it.

    Of what would be done to himself he may.
    """
    speaker = case.parties.speaker
    if (
        speaker is None
        or speaker.span is None
        or speaker.direct
        or codes(case.parties.targets) & codes(judge)
    ):
        return False
    told = speaker.span.text
    return (told[1:].islower() and "western" not in told) or told.isupper()


def _is_visit_announced(case: Case) -> bool:
    """ "The Kremlin said Xi Jinping *would visit* Moscow in May": a host who names the day judges nothing."""
    act = case.act
    return act.entry.type == "CONSULT" and not case.reading.operators and act.token.lemma_ in _VISITING


def _is_refused_leave(reading: StanceReading) -> bool:
    """ "Iran *will not be allowed* to build a bomb": whoever says so will not let it."""
    verb = reading.outermost
    denied = (
        reading.stance == "will_not" and verb is not None and is_passive(verb) and mood_of(verb) == "will"
    )
    operator = find_operator(verb) if denied and verb is not None else None
    return operator is not None and operator.operator_class == "allow"


def _is_duty_of_others(case: Case) -> bool:
    """ "Russia has *a duty* to withdraw, Paris said": who tells another his duty asks it of him."""
    noun = case.reading.outermost
    if noun is None or noun.pos_ != "NOUN" or noun.lemma_ not in _DUTIES or case.reading.stance != "will":
        return False
    parties = case.parties
    told = codes(parties.bound) - {UNKNOWN_ACTOR.code}
    asking = codes(parties.side) - {UNKNOWN_ACTOR.code}
    return bool(told and asking) and not _speaks_for(parties.side, parties.bound, case.context)


def _is_feared(case: Case) -> bool:
    """Whether a readiness or wish is for something hostile, which others only suspect of the one who has it."""
    operator = find_operator(case.reading.operators[-1]) if case.reading.operators else None
    if operator is None or operator.operator_class not in {"ready", "want"} or operator.strength < _WISHED:
        return False
    hostile = _HOSTILE if operator.operator_class == "want" else _VIOLENT
    return case.reading.stance != "will_not" and case.act.entry.type in hostile


def _befalls_whoever(case: Case) -> bool:
    """ "*Whoever attacks the ship* will pay", "*any attempt* will bring sanctions": what answers a condition.

    Other consequences of an event ("an attack would have severe consequences") are no threat by themselves.
    """
    act, suffers = case.act, case.act.target
    conditions = case.context.conditions_near(act.token)
    subject = child(act.token, "nsubj", "nsubjpass", "csubj", "csubjpass")
    if subject is not None and act.entry.type == "SANCTION" and act.token.dep_ != "relcl":
        answering = (clause for clause in conditions if clause.consequent == act.token.i)
        if any(clause.start <= subject.i < clause.end for clause in answering):
            return True
    if suffers is None or not act.entry.frame.startswith(("open", "from|open")):
        return False
    return any(clause.start <= suffers.i < clause.end for clause in conditions)


def _is_experts(case: Case) -> bool:
    """Whether those who say so only judge: "Turkey could invade Syria, *analysts* said"."""
    speaker = case.parties.speaker
    if speaker is None or speaker.span is None or codes(case.parties.side) - {UNKNOWN_ACTOR.code}:
        return False
    words = case.context.doc.char_span(speaker.span.start, speaker.span.end)
    return words is not None and words.root.lemma_.lower() in word_classes()["judges"]


def _blocks(act: Act, reading: StanceReading) -> bool:
    """Whether another's act is refused, not doubted: "*vetoed* the deployment of Bosnian troops"."""
    blocked = act.token.pos_ == "NOUN" and reading.stance == "will_not" and reading.operators
    return bool(blocked) and reading.operators[-1].lemma_ in deed_words("blocking")


def _proposes(act: Act, reading: StanceReading) -> bool:
    """Whether something is offered by its noun, whoever else takes part: "proposed *talks between* the two"."""
    operator = find_operator(reading.operators[-1]) if reading.operators else None
    return act.token.pos_ == "NOUN" and operator is not None and operator.operator_class == "offer"


def _declines_offer(reading: StanceReading) -> bool:
    """ "Rebuffed *Peru's offer* of talks", "rejected a *proposal by Peru* to": whose offer it is, he will not."""
    if reading.stance != "will_not":
        return False
    nouns = (find_operator(word) for word in reading.operators[:-1] if word.pos_ == "NOUN")
    return any(operator is not None and operator.operator_class == "offer" for operator in nouns)


def _open(case: Case, stance: Stance) -> Roles | None:
    """Nobody is named who would act: the side of a state's or group's speaker, else it stays open.

    An organisation that says what "will be imposed" speaks of itself; that others "would face" it need not.
    """
    parties = case.parties
    source = case.act.source
    if source is not None and source.lemma_ in FRIENDS and stance == "will":
        return case.roles(stance, (UNKNOWN_ACTOR,))
    describes = case.act.token.dep_ == "relcl" or (source is not None and source.lower_ in {"we", "i"})
    answers = case.act.entry.type == "COERCE" and case.act.token.pos_ == "NOUN" and stance == "will"
    answers = answers or case.act.entry is CASUS_BELLI or (stance == "will" and _befalls_whoever(case))
    threatened = stance == "will" and is_threatened_fate(case)
    if threatened or (answers and parties.side and parties.side[0].kind in ACTING):
        return case.roles(stance, parties.side, inferred=("holder: the speaker's side",))
    door = case.reading.holder
    if door is not None and door.lemma_ in _LEFT_OPEN and parties.side and parties.side[0].kind in ACTING:
        return case.roles(stance, parties.side, inferred=("holder: the speaker's side",))
    there_is = case.act.token.dep_ == "attr" and case.act.entry.type in _GRANTED and parties.side
    if there_is and parties.side[0].kind in ACTING:
        return case.roles(stance, parties.side, inferred=("holder: the speaker's side",))
    thing = names_a_thing(case.act, case.context)
    announced = _is_announced(case, stance)
    done_to = is_passive(case.act.token) or is_done_to_thing(case.act)
    if describes or (thing and not (announced and done_to)):
        return None
    if stance == "will" and not parties.targets and (talks := understood_talks(case)) is not None:
        return talks
    if announced:
        return case.roles(stance, parties.side, inferred=("holder: the speaker's side",))
    if stance in {"will", "will_not"} and (later := later_doer(case)) is not None:
        return case.roles(stance, later.doers, inferred=(f"holder: {later.reason}",))
    own_act = _is_own_of_speaker(case) or is_move_of_bare_forces(case)
    if not parties.targets and not (own_act and parties.side and parties.side[0].kind in ACTING | ORGANISED):
        return None
    if parties.side and (parties.side[0].kind in ACTING or own_act):
        return case.roles(stance, parties.side, inferred=("holder: the speaker's side",))
    return case.roles(stance, (UNKNOWN_ACTOR,)) if stance == "will" else None


def _is_announced(case: Case, stance: Stance) -> bool:
    """Whether somebody who speaks for a state or group says what will be: "the bodies *will be returned*, he said".

    What something else would bring about ("the killing would have grave consequences") he only foresees.
    """
    parties, act = case.parties, case.act.token
    if stance == "may" or parties.speaker is None or not parties.side or parties.side[0].kind not in ACTING:
        return False
    return (act.pos_ == "VERB" and not case.act.open_source) or _is_own_of_speaker(case)


def _is_own_of_speaker(case: Case) -> bool:
    """Whether what nobody is named for is the speaker's to do: "the embassies *are to be reopened*, Kyiv said"."""
    act = counted(case.act.token)
    if act.dep_ in {"attr", "nsubj", "nsubjpass"} and act.pos_ == "NOUN":
        by = object_of_preposition(act.head, "by")
        named = case.act.source is not None or (by is not None and by.ent_type_ not in {"DATE", "TIME"})
        return not named and act.lemma_.lower() not in word_classes()["wars"]
    passive = is_passive(act) and (not case.act.entry.frame.startswith("open") or is_levied(case.act))
    return passive or is_done_to_thing(case.act)


def _speaks_for(judges: Actors, judged: Actors, context: Context) -> bool:
    """Whether what the judges say of the judged binds: the same side, or an organisation and its member."""
    sides = codes(judges) | {judge.country for judge in judges if judge.country and judge.kind not in PRIVATE}
    on = context.document.date
    for actor in judged:
        if actor.code in sides or actor.code == "?":
            return True
        if actor.kind in ORGANISED and sides & context.codebook.members(actor.code, on):
            return True
        bodies = (judge for judge in judges if judge.kind in ORGANISED and judge.code not in _WORLDWIDE)
        if any(actor.code in context.codebook.members(body.code, on) for body in bodies):
            return True
    return False


def _is_of_himself(act: Act) -> bool:
    """A person who speaks of "he" and "we" speaks of himself and his side, whoever he binds."""
    return act.source is not None and act.source.lower_ in {"he", "she", "i", "we"}


def _hangs_on_noun(reading: StanceReading) -> bool:
    """ "The focus is on …", "*a plan* to leave is being studied", said by a speaker: a noun that is nobody's is his."""
    passed = [word for word in reading.operators if not is_passive(word)][-1:]
    return bool(passed) and passed[0].pos_ in {"NOUN", "PRON"}
