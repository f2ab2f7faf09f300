"""Whose act it is, whose stance, and on whom: from tokens to actors, with the speaker's side where the text means it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from casus.model import REPORTER, UNKNOWN_ACTOR, Actor, Attribution, Span, Stance
from casus.reading.context import Act, Context
from casus.reading.stance import StanceReading
from casus.reading.syntax import child, has_own_subject, is_passive, mood_of

Actors = tuple[Actor, ...]

_THREAT_CUES = frozenset({"warn", "threaten", "vow", "promise", "pledge", "swear", "assure", "announce"})
_CAUSES = frozenset(
    {"after", "since", "before", "response", "retaliation", "despite", "because", "under", "amid", "during"}
)
_WITH_ONLY = frozenset({"CONSULT", "RETREAT"})
_ORGANISED = frozenset({"organisation", "bloc"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted for a statement: the actor, and the words that name him."""

    actor: Actor | None
    span: Span | None
    cue: str


@dataclass(frozen=True, slots=True)
class Roles:
    """A stance with everyone in it. Several holders or targets make several commitments."""

    stance: Stance
    holders: Actors
    subjects: Actors
    targets: Actors
    speaker: Speaker | None
    inferred: tuple[str, ...] = ()


def speaker_of(token: Token, context: Context, operators: tuple[Token, ...]) -> Speaker | None:
    """The innermost source quoted for the word, leaving out cues that are themselves the stance ("plans", "denies")."""
    within = {operator.idx for operator in operators}
    for attribution in context.attributions_of(token):
        if any(cue.start <= index < cue.end for cue in attribution.cue for index in within):
            continue
        if attribution.source or attribution.speaker:
            return _speaker(attribution)
    return None


def _speaker(attribution: Attribution) -> Speaker:
    source = attribution.source[0] if attribution.source else None
    return Speaker(attribution.speaker, source, " ".join(cue.text for cue in attribution.cue).lower())


def assign_roles(act: Act, reading: StanceReading, context: Context) -> Roles | None:
    """Who holds the stance, whose act is judged and on whom it falls; ``None`` when nobody political is meant."""
    speaker = speaker_of(act.token, context, reading.operators)
    side = (speaker.actor,) if speaker and speaker.actor else ()
    agents = _agents(act, reading, context)
    bound = (
        context.parties(reading.holder) if reading.holder is not None and not reading.passive_holder else ()
    )
    targets = _targets(act, agents, context)
    match reading.stance:
        case "did":
            doers = tuple(agent for agent in agents if agent.kind != "person")
            return Roles("did", doers, (), _others(targets, doers), speaker) if doers else None
        case "demand":
            return _demand(reading, bound, side, agents, targets, speaker)
        case "denies":
            return Roles("denies", bound, (), _others(targets, bound), speaker) if bound else None
        case "assesses":
            holders = bound or side or (REPORTER,)
            subjects = agents or (holders if _is_own_act(act) else ())
            return Roles("assesses", holders, subjects, targets, speaker) if agents or targets else None
        case "will" | "will_not" | "may":
            return _bound(act, reading, bound, side, agents, targets, speaker, context)
        case None:
            return None


def _agents(act: Act, reading: StanceReading, context: Context) -> Actors:
    """Who would act: the one an operator names, else the act's own subject."""
    if reading.agent is not None:
        named = context.parties(reading.agent)
        if named:
            return named
    if act.open_source or act.source is None:
        return ()
    return context.parties(act.source)


def _bound(
    act: Act,
    reading: StanceReading,
    bound: Actors,
    side: Actors,
    agents: Actors,
    targets: Actors,
    speaker: Speaker | None,
    context: Context,
) -> Roles | None:
    """A promise, refusal or reservation: of the operator's subject, of the agent, or of nobody named."""
    assert reading.stance is not None
    nominal = bool(reading.operators) and reading.operators[-1].pos_ == "NOUN"
    holders = bound or agents or (side if nominal else ())
    if reading.ceases and agents and not _shared(agents, bound):
        return None
    judged = agents if bound else side and agents
    judge = bound or side
    if judged and judge and not _speaks_for(judge, judged, context):
        return Roles("assesses", judge, judged, targets, speaker)
    if holders:
        if reading.stance == "may" and not bound and not side:
            return None
        return Roles(reading.stance, holders, (), _others(targets, holders), speaker)
    if not targets:
        return None
    if side and speaker and (_is_threat_cue(speaker.cue) or side[0].kind == "state"):
        inferred = ("holder: the speaker's side",)
        return Roles(reading.stance, side, (), _others(targets, side), speaker, inferred)
    if reading.stance == "may":
        return None
    return Roles(reading.stance, (UNKNOWN_ACTOR,), (), targets, speaker)


def _demand(
    reading: StanceReading,
    bound: Actors,
    side: Actors,
    agents: Actors,
    targets: Actors,
    speaker: Speaker | None,
) -> Roles | None:
    holders = bound or side
    if not holders:
        return None
    if reading.obliged and agents and {a.code for a in agents} <= {h.code for h in holders}:
        return Roles(
            "will_not" if reading.refrain else "will", holders, (), _others(targets, holders), speaker
        )
    addressees = _others(agents, holders)
    if agents and not addressees:
        return None
    return Roles("demand", holders, (), addressees, speaker)


def _is_own_act(act: Act) -> bool:
    """Whether an act judged is the judge's own: a bare gerund or infinitive ("the possibility of sending troops")."""
    return (
        act.token.pos_ == "VERB"
        and mood_of(act.token) in {"infinitive", "participle"}
        and not is_passive(act.token)
    )


def _speaks_for(judges: Actors, judged: Actors, context: Context) -> bool:
    """Whether what the judges say of the judged binds: the same side, or an organisation and its member."""
    codes = {actor.code for actor in judges}
    for actor in judged:
        if actor.code in codes or actor.code == "?":
            return True
        if actor.kind in _ORGANISED and codes & context.codebook.members(actor.code, context.document.date):
            return True
        if any(
            judge.kind in _ORGANISED
            and actor.code in context.codebook.members(judge.code, context.document.date)
            for judge in judges
        ):
            return True
    return False


def _is_threat_cue(cue: str) -> bool:
    return any(word.startswith(stem) for word in cue.split() for stem in _THREAT_CUES)


def _targets(act: Act, agents: Actors, context: Context) -> Actors:
    """On whom the act falls: the lexicon's target, else the first state or body named in what the act governs."""
    if act.target is not None:
        found = context.affected(act.target)
        if found:
            return found
    if act.entry.type in _WITH_ONLY:
        return ()
    for token in _governed(act.token, context):
        found = _others(context.affected(token), agents)
        if found:
            return found
    return ()


def _governed(act: Token, context: Context) -> Iterator[Token]:
    """The nouns after the act in its own clause: clauses of time, reason and condition are left out."""
    left_out = {
        inner.i
        for word in act.subtree
        if word != act
        and (word.dep_ in {"relcl", "parataxis"} or _is_subordinate(word) or word.lower_ in _CAUSES)
        for inner in word.subtree
    }
    for word in act.subtree:
        conditional = any(clause.start <= word.i < clause.end for clause in context.conditions)
        if (
            word.i > act.i
            and word.i not in left_out
            and not conditional
            and word.pos_ in {"NOUN", "PROPN", "ADJ"}
        ):
            yield word


def _is_subordinate(word: Token) -> bool:
    return (word.dep_ == "advcl" and child(word, "mark") is not None) or (
        word.dep_ == "conj" and has_own_subject(word)
    )


def _shared(one: Actors, other: Actors) -> bool:
    return bool({actor.code for actor in one} & {actor.code for actor in other})


def _others(actors: Actors, holders: Actors) -> Actors:
    """The actors without the holders themselves."""
    codes = {holder.code for holder in holders}
    return tuple(actor for actor in actors if actor.code not in codes)
