"""Everyone around an act: who would act, who is bound by the words above it, who says so, and on whom it falls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from casus.codebook.gazetteer import sites_named
from casus.model import UNKNOWN_ACTOR
from casus.reading.commitments.speakers import (
    SPEAKING,
    Actors,
    Speaker,
    codes,
    is_of_himself,
    is_they,
    meant_by,
    others,
    side_of_speaker,
    speaker_of,
)
from casus.reading.commitments.stance import StanceReading, find_operator
from casus.reading.context import Act, Context
from casus.reading.syntax import child, has_own_subject, is_passive, subject_of

FRIENDS = frozenset({"ally", "partner", "friend", "neighbour", "neighbor"})
_FIRST_PERSON = frozenset({"our", "my", "we"})
DESCRIPTIONS = frozenset({"country", "nation", "state", "neighbour", "neighbor"})
"""Nouns that mean a state only by what was said before: too unsure to make a state the target of those who judge it."""

_OCCASIONS = frozenset({"in", "by", "during"})
_WITH_ONLY = frozenset({"CONSULT", "RETREAT"})
_CAUSES = frozenset(
    {"after", "since", "before", "response", "retaliation", "despite", "because", "under", "amid", "during"}
)


@dataclass(frozen=True, slots=True)
class Participants:
    """The parties to one act. ``side`` is the speaker's, ``bound`` the operator's subject, ``agents`` would act."""

    speaker: Speaker | None
    side: Actors
    bound: Actors
    agents: Actors
    targets: Actors


def find_participants(act: Act, reading: StanceReading, context: Context) -> Participants:
    """Everyone in the sentence, and in the attribution it stands in, who has a part in the act."""
    speaker = speaker_of(act.token, context, reading.operators)
    side = side_of_speaker(speaker, context)
    agents = _agents(act, reading, side, context)
    if codes(agents) <= {UNKNOWN_ACTOR.code}:
        agents = meant_by(act.source, speaker, side, context) or agents
    if is_of_himself(act.source, speaker) and not _is_asked_of_hearer(act, reading, context):
        agents = meant_by(act.source, speaker, side, context) or agents
    if speaker is not None and speaker.direct and is_they(act.source) and codes(agents) <= codes(side):
        agents = ()
    bound = _bound(reading, side, context)
    if codes(bound) <= {UNKNOWN_ACTOR.code} and not reading.passive_holder:
        bound = meant_by(reading.holder, speaker, side, context) or bound
    judging = codes(bound) | codes(side)
    targets = _states_behind(_targets(act, reading, agents, judging, context), context)
    return Participants(speaker, side, bound, agents, targets)


def _states_behind(targets: Actors, context: Context) -> Actors:
    """The targets with a company's state for the company ("banned *Aeroflot*"); news agencies are nobody's target."""
    states = (
        context.codebook.actor(target.country) if target.kind == "company" and target.country else target
        for target in targets
        if target.kind != "company" or (target.country and target.sector != "JRN")
    )
    return tuple(dict.fromkeys(states))


def _is_asked_of_hearer(act: Act, reading: StanceReading, context: Context) -> bool:
    """Whether what "it" must do is told the one addressed: "told *China it* should play by the rules"."""
    if reading.stance != "demand" or act.source is None:
        return False
    hearer = child(act.source.head.head, "dobj", "dative")
    return hearer is not None and bool(context.affected(hearer))


def _bound(reading: StanceReading, side: Actors, context: Context) -> Actors:
    """Whom the operator binds: its subject or owner, or whoever modifies a noun ("the EU decision to")."""
    if reading.holder is not None:
        if reading.passive_holder:
            return ()
        return context.parties(reading.holder) or (side if reading.holder.lower_ in SPEAKING else ())
    if reading.operators and reading.operators[-1].pos_ == "NOUN":
        owner = context.actors.modifier_actor(reading.operators[-1])
        return (context.side(owner),) if owner is not None else ()
    return ()


def _agents(act: Act, reading: StanceReading, side: Actors, context: Context) -> Actors:
    """Who would act: the one an operator names, else the act's own subject; "our government" is the speaker's.

    Troops that "will be sent" are their own state's to send.
    """
    if reading.agent is not None:
        named = context.parties(reading.agent)
        if named:
            return named
        if reading.stance == "demand" and reading.agent.pos_ == "NOUN" and reading.agent != act.source:
            return ()
    if act.entry.type == "MOBILIZE" and is_passive(act.token):
        troops = subject_of(act.token)
        return context.affected(troops) if troops is not None else ()
    if is_passive(act.token) and (deed := _deed_behind(act, context)) is not None:
        return context.parties(deed)
    if act.open_source or act.source is None:
        carrier = _carrier(act, reading)
        return context.parties(carrier) if carrier is not None else ()
    found = context.parties(act.source)
    possessives = {act.source.lower_, *(word.lower_ for word in act.source.children)}
    ours = possessives & _FIRST_PERSON and act.source.lemma_ not in FRIENDS
    ours = ours or act.source.lower_ in SPEAKING
    if act.source.lower_ == "they" and len(side) > 1:
        return side
    return found or (side if ours else ())


def _carrier(act: Act, reading: StanceReading) -> Token | None:
    """The subject of the light verb above an act named as a part: "*will take* all measures, including *force*"."""
    if reading.stance == "did" or act.token.head.lower_ != "including" or not reading.operators:
        return None
    verb = reading.operators[-1]
    operator = find_operator(verb)
    light = verb.pos_ == "VERB" and operator is not None and operator.operator_class == "aspect"
    return subject_of(verb) if light else None


def _deed_behind(act: Act, context: Context) -> Token | None:
    """Who is behind what happened "*in an Israeli air strike*", where the passive names nobody."""
    for link in act.token.children:
        noun = child(link, "pobj") if link.dep_ in {"prep", "agent"} and link.lower_ in _OCCASIONS else None
        deed = context.act_at.get(noun.i) if noun is not None else None
        if deed is not None and deed.entry.type == "ASSAULT" and deed.source is not None:
            return deed.source
    return None


def _threatened_with(reading: StanceReading) -> Token | None:
    """ "threatened *Finland* with retaliation": the object of the threat, not of the act."""
    threats = [operator for operator in reading.operators if operator.lemma_ == "threaten"]
    return child(threats[0], "dobj") if threats and child(threats[0], "prep") is not None else None


def _targets(act: Act, reading: StanceReading, agents: Actors, judging: set[str], context: Context) -> Actors:
    """On whom the act falls: the lexicon's target, else the first state or body named in what the act governs.

    A description that only inference gives to those who judge ("the neighbouring country") is left open. Of
    coordinated verbs the later one has the target of the earlier ("provides Kyiv shells and sends tanks").
    """
    threatened = _threatened_with(reading)
    if threatened is not None and (found := context.affected(threatened)):
        return found
    deed = _answered(act, context)
    if deed is not None:
        return context.affected(deed.source) if deed.source is not None else ()
    if act.target is not None:
        named = context.affected(act.target)
        guessed = act.target.lemma_.lower() in DESCRIPTIONS
        found = tuple(actor for actor in named if not ((guessed or actor.inferred) and actor.code in judging))
        if found:
            return found
    joined = context.act_at.get(act.token.head.i)
    shares = act.token.dep_ == "conj" and not has_own_subject(act.token)
    if shares and joined is not None:
        return _targets(joined, reading, agents, judging, context)
    if act.entry.type in _WITH_ONLY:
        return ()
    for token in _governed(act.token, context):
        found = others(context.affected(token), agents)
        if not found and act.entry.type == "ASSAULT" and token.pos_ == "PROPN":
            found = others(_whose_town(token, context), agents)
        if found:
            return found
    return ()


def _whose_town(name: Token, context: Context) -> Actors:
    """The state, named in the document, in which a town or area lies: rockets fired at Haifa are fired at Israel."""
    words = [word for word in name.children if word.dep_ == "compound" and word.pos_ == "PROPN"]
    start = min((word.i for word in words), default=name.i)
    sites = sites_named(name.doc[start : name.i + 1].text)
    here = (
        site.country for site in sites if site.kind in {"city", "area"} and site.country in context.countries
    )
    country = next(here, None)
    return (context.codebook.actor(country),) if country else ()


def _answered(act: Act, context: Context) -> Act | None:
    """ "Will respond to *the killing of its leader*": the answer falls on whoever did the deed, not on its victim."""
    if act.entry.type != "COERCE" or act.target is None or act.target.pos_ != "NOUN":
        return None
    return context.act_at.get(act.target.i)


def _governed(act: Token, context: Context) -> Iterator[Token]:
    """The nouns after the act in its own clause: who acts, and clauses of time, reason and condition are left out."""
    below = list(act.subtree)
    left_out = {
        inner.i
        for word in below
        if word != act
        and (word.dep_ in {"relcl", "parataxis", "agent"} or _is_subordinate(word) or word.lower_ in _CAUSES)
        for inner in word.subtree
    }
    for clause in context.conditions_near(act):
        left_out.update(range(clause.start, clause.end))
    for word in below:
        if word.i > act.i and word.i not in left_out and word.pos_ in {"NOUN", "PROPN", "ADJ"}:
            yield word


def _is_subordinate(word: Token) -> bool:
    return (word.dep_ == "advcl" and child(word, "mark") is not None) or (
        word.dep_ == "conj" and has_own_subject(word)
    )
