"""Everyone around an act: who would act, who is bound by the words above it, who says so, and on whom it falls."""

from __future__ import annotations

from dataclasses import dataclass

from casus.model import UNKNOWN_ACTOR
from casus.parsed import Token
from casus.reading.commitments import gapped
from casus.reading.commitments.bound_parties import authors, bound_parties, of_nobody
from casus.reading.commitments.doing_too import doing_too
from casus.reading.commitments.sayers import his_own, those_who_say
from casus.reading.commitments.speakers import (
    SPEAKING,
    Speaker,
    is_of_himself,
    is_they,
    meant_by,
    side_of_speaker,
    speaker_of,
)
from casus.reading.commitments.stance import StanceReading, find_operator
from casus.reading.commitments.targets import (
    FRIENDS,
    MUTUAL,
    Actors,
    codes,
    find_targets,
    others,
    states_behind,
)
from casus.reading.context import Act, Context
from casus.reading.syntax import child, children, is_passive, object_of_preposition, subject_of

_FIRST_PERSON = frozenset({"our", "my", "we"})

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BESIDE = frozenset({"compound", "amod", "nmod", "npadvmod", "poss"})
_ADDRESSED = frozenset({"it", "they", "he", "she", "you"})
_PEOPLE_OF = frozenset({"member", "mission", "affiliate", "branch", "wing", "cell", "follower", "organization",
                         "organisation", "element", "faction"})  # fmt: skip
"""Nouns for parts of somebody that act for him."""
_GROUPS = frozenset({"group", "movement"})
"""Nouns beside the name of a group for itself: "the *Hezbollah group*"; a "Greek shipping group" is not Greece."""
_OCCASIONS = frozenset({"in", "by", "during"})


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
    announced = _is_announced(act, reading)
    if codes(agents) <= {UNKNOWN_ACTOR.code} or is_topical(agents):
        asked = reading.agent if reading.stance == "demand" and reading.agent is not None else _mover(act)
        agents = meant_by(asked, speaker, side, context, announced=announced) or agents
    told = _told(act.source) if reading.obliged else None
    if told is not None and (named := context.affected(told)):
        agents = named
    elif reading.agent in {None, act.source} and is_of_himself(act.source, speaker):
        meant = meant_by(act.source, speaker, side, context)
        joined = act.source is not None and child(act.source, "conj") is not None
        joined = joined or codes(meant) < codes(agents)  # "*together with France* it will"
        agents = (*meant, *others(agents, meant)) if meant and joined else meant or agents
    elif (saying := those_who_say(act.source, agents, side, context)) is not None:
        agents = saying
    elif (own := his_own(act.source, side)) is not None:
        agents = own
    if speaker is not None and speaker.direct and is_they(act.source) and codes(agents) <= codes(side):
        agents = ()
    sharing = gapped.doers(gapped.shares_of(act, context)) if agents else ()
    too = (*doing_too(act, context), *sharing) if agents else ()
    agents = (*agents, *others(too, agents))
    bound = bound_parties(reading, side, context)
    if codes(bound) <= {UNKNOWN_ACTOR.code} and not reading.passive_holder:
        bound = meant_by(reading.holder, speaker, side, context, announced=announced) or bound
    if bound and (saying := those_who_say(reading.holder, bound, side, context)) is not None:
        bound = saying
    if bound and codes(bound) <= codes(agents):
        bound = (*bound, *others(too, bound))
    judging = codes(bound) | codes(side)
    pact = _sides_of_agreement(act, context)
    targets = () if pact else states_behind(find_targets(act, reading, agents, judging, context), context)
    targets = others(targets, sharing)
    side = tuple(actor for actor in side if actor.sector != "JRN")  # the press reports and judges for nobody
    return Participants(speaker, side, bound, agents, targets)


def _is_announced(act: Act, reading: StanceReading) -> bool:
    """Whether it is told what somebody will do, may do or has bound himself not to do, and no fear or doubt of it."""
    if reading.foretold:
        return False
    kept = act.entry.type == "RETREAT" or bool(reading.operators)
    return reading.stance in {"will", "may"} or (reading.stance == "will_not" and kept)


def _mover(act: Act) -> Token | None:
    """Who moves, in the active or the passive: "*the army* has been put on alert"."""
    moved = act.entry.type == "MOBILIZE" and act.source is None and is_passive(act.token)
    return subject_of(act.token) if moved else act.source


def is_topical(agents: Actors) -> bool:
    """Whether "the army" is only taken for that of the state most spoken of: its own spokesman means his own."""
    return bool(agents) and all(" read as of " in (agent.inferred or "") for agent in agents)


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
    if partners := _sides_of_agreement(act, context):
        return partners
    if act.entry.type == "MOBILIZE" and is_passive(act.token):
        source = act.source
        sender = (context.parties(source) or _of_its_people(source, context)) if source is not None else ()
        troops = subject_of(act.token)
        return sender or (context.affected(troops) if troops is not None else ())
    if act.source is None and is_passive(act.token) and (deed := _deed_behind(act, context)) is not None:
        return context.parties(deed)
    if reading.undone and (own := of_nobody(act.source, side, context)):
        return own
    if act.source is None and (pair := _sides_of_talks(act, context) or _givers(act, context)):
        return pair
    if act.open_source or act.source is None:
        carrier = _carrier(act, reading)
        return context.parties(carrier) if carrier is not None else ()
    found = (
        _sides_of_talks(act, context)
        or context.parties(_antecedent_of_others(act.source))
        or _sides_of_fighting(act, context, told=reading.stance == "did")
    )
    possessives = {act.source.lower_, *(word.lower_ for word in act.source.children)}
    ours = possessives & _FIRST_PERSON and act.source.lemma_ not in FRIENDS
    ours = ours or act.source.lower_ in SPEAKING
    if act.source.lower_ == "they" and len(side) > 1:
        return side
    if ours:
        return found or side
    found = found or _of_its_people(act.source, context)
    return found if found or reading.stance == "did" else authors(act.source, context)


def _of_its_people(noun: Token, context: Context) -> Actors:
    """Those by whom somebody acts: "300 *Hezbollah members* surrendered", "Peru's *mission* to the UN will vote"."""
    name = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or name not in _PEOPLE_OF | _GROUPS:
        return ()
    of = object_of_preposition(noun, "of") if name in _PEOPLE_OF else None
    if of is not None and (named := context.affected(of)):
        return named
    beside = children(noun, *_BESIDE)
    if not beside or any(word.tag_ in {"PRP$", "VBN"} for word in beside):  # "an *Iran-backed* group"
        return ()
    owner = context.actors.modifier_actor(noun)
    if owner is None or (name in _GROUPS and owner.kind != "group"):
        return ()
    return (context.side(owner),)


def _givers(act: Act, context: Context) -> Actors:
    """Whose aid it is that is sent: "a third shipment of *American* weapons landed in Kyiv"."""
    aid = (
        object_of_preposition(act.token, "of")
        if act.entry.type == "AID" and act.token.pos_ == "NOUN"
        else None
    )
    giver = context.actors.modifier_actor(aid) if aid is not None else None
    return (context.side(giver),) if giver is not None else ()


def _sides_of_talks(act: Act, context: Context) -> Actors:
    """Both sides that stand before what they do together: "the *US-China* talks", "*Franco-German* exercises"."""
    if act.entry.type not in MUTUAL or act.token.pos_ != "NOUN":
        return ()
    if len(named := _between(act, context)) > 1:
        return named
    before = (word for word in act.token.subtree if word.i < act.token.i and word.dep_ in _BESIDE)
    sides = {side.code: side for word in before for side in context.affected(word)}
    return tuple(sides.values()) if len(sides) > 1 else ()


def _between(act: Act, context: Context) -> Actors:
    """ "Talks are planned *between* Peru and Chile", "are due to take place *between* them"."""
    verb = act.token.head
    if act.token.dep_ not in _SUBJECTS:
        return ()
    below = [
        *children(verb, "xcomp", "acomp"),
        *(i for w in children(verb, "acomp") for i in children(w, "xcomp")),
    ]
    pairs = (object_of_preposition(word, "between") for word in (verb, *below))
    return next((context.affected(pair) for pair in pairs if pair is not None), ())


def _sides_of_agreement(act: Act, context: Context) -> Actors:
    """Between whom a pact is made, whoever signs it: "a pact *signed between* Peru and Chile"."""
    if act.entry.type != "AGREE" or act.token.pos_ != "VERB":
        return ()
    top = act.token.head if act.token.dep_ == "acl" else act.token
    links = (word for word in top.subtree if word.lower_ == "between" and word.dep_ in {"prep", "agent"})
    pairs = (context.parties(pair) for link in links if (pair := child(link, "pobj")) is not None)
    return next((pair for pair in pairs if len(pair) > 1), ())


def _sides_of_fighting(act: Act, context: Context, *, told: bool) -> Actors:
    """Whose fighting did harm, whose forces grow: "an *Israeli* strike hit a house", "*China's* budget will rise"."""
    arms = act.entry.type == "MOBILIZE"
    if not (arms or act.entry.type == "ASSAULT") or act.token.pos_ != "VERB" or act.source is None:
        return ()
    pair = object_of_preposition(act.source, "between")
    if pair is not None:
        return context.parties(pair)
    noun = object_of_preposition(act.source, "of") or act.source  # "a wave *of Israeli strikes* hit Damascus"
    deed = context.act_at.get(noun.i) if told or arms else None
    if deed is None or deed.entry.type != act.entry.type or deed.source is None:
        return ()
    return context.parties(deed.source)


def _antecedent_of_others(source: Token) -> Token:
    """ "Israeli jets bombed the port and *others* struck the town": those that the clause before speaks of."""
    verb = source.head
    if source.lower_ not in {"others", "another", "some"} or verb.dep_ != "conj":
        return source
    return subject_of(verb.head) or source


def _told(pronoun: Token | None) -> Token | None:
    """Whom a pronoun takes up in what he is told to do: "told *China it* should respect the ruling"."""
    if pronoun is None or pronoun.lower_ not in _ADDRESSED:
        return None
    clause = pronoun.head
    while clause.dep_ in {"xcomp", "conj"}:
        clause = clause.head
    return child(clause.head, "dobj", "dative") if clause.dep_ == "ccomp" else None


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
