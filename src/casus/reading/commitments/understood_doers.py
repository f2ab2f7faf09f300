"""Who did what is told without a doer: "thirty-one firms *were placed* on the list", "the tanker *has been seized*".

It is the side of the official who tells it, unless that side is the one it was done to; else whoever the document most
often has do such a thing, to the same side where one is named; at last the state that the report is plainly about ("a
curfew *was imposed*"). Of arrests, sentences and expulsions it is the state of the place. So it is with forces and
organs that nobody is named for ("two jets *flattened* a post", "prosecutors *charged* a general"). It is marked as
inferred.
"""

from __future__ import annotations

from casus.codebook.deeds import deed_words
from casus.codebook.lexicon import word_classes
from casus.model import UNKNOWN_ACTOR, Actor
from casus.parsed import Token
from casus.reading.commitments.bare_forces import MOVED, is_by_bare_forces, is_parried, is_warded_off
from casus.reading.commitments.doers_beside import doer_beside, is_tried, owners
from casus.reading.commitments.participants import is_topical
from casus.reading.commitments.private_doers import is_private
from casus.reading.commitments.roles import ACTING, ORGANISED, Case, Roles
from casus.reading.commitments.speakers import is_they
from casus.reading.commitments.targets import Actors, codes
from casus.reading.commitments.unnamed_attackers import (
    has_doer,
    is_by_unidentified,
    is_by_weapons,
    is_of_attacked,
    is_of_slain,
    is_of_slain_soldiers,
)
from casus.reading.commitments.usual_doers import enemy_of, lifts, usual_doer
from casus.reading.conditions.trigger_parties import arguments
from casus.reading.context import Act, Context
from casus.reading.syntax import (
    child,
    children,
    holder_of_noun,
    is_passive,
    object_of_preposition,
    subject_of,
)

_ORDERED = frozenset({"SANCTION", "COERCE", "AID", "MOBILIZE", "CONCEDE"})
"""PLOVER types of what a government orders, and is told of in the passive; who killed or attacked, is said."""
_BROUGHT_AWAY = frozenset({"evacuate", "withdraw", "disband", "dismantle"})
"""Verbs of what is ordered away: "thousands *were evacuated*"; not of what "is left"."""
_BY_FORCES = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT"})
_OTHERS = frozenset(
    {"foreign", "other", "rival", "enemy", "opposing", "allied", "international", "foreign-backed"}
)
_BY_OTHERS = frozenset({"ASSAULT", "AID"})
"""PLOVER types of what others do to the state that a report is about: it is attacked, and helped."""
_ORGANS = frozenset({"MIL", "COP", "JUD", "SPY", "GOV", "LEG"})
"""PLOVER sectors of those who act for a state."""
_GOVERNMENTS = frozenset({"government", "cabinet", "junta", "regime"})
_TELLING = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
"""Clauses that tell something new; others only describe."""
_BESIDE = frozenset({"advcl", "relcl"})
"""Clauses that tell of forces beside something else: "as *troops* closed in", "which *troops* seized on Monday"."""
_FOR_NOW = frozenset({"now", "again", "temporarily", "provisionally", "currently", "already"})
"""What makes a state of things news: "is *temporarily* closed"."""
_BLAMING = frozenset(
    {"abduct", "abuse", "assassinate", "blackmail", "bully", "coerce", "compel", "discriminate", "harass", "hijack",
     "intimidate", "kidnap", "massacre", "menace", "mistreat", "murder", "oppress", "persecute", "pillage", "pressure",
     "rape", "rob", "silence", "slaughter", "terrorise", "terrorize", "threaten", "torture", "trample", "violate"}
)  # fmt: skip
"""Verbs by which a deed is blamed on others: nobody tells of his own that "thirteen people *were abducted*"."""
_TOLD_BY = "of the official who tells it"
_NAMED_ELSEWHERE = "named elsewhere with this act"
"""Why somebody is taken for the doer."""

_TALKED = frozenset({"CONSULT", "AGREE"})
_DOING = ACTING | ORGANISED


def is_doer(agent: Actor, case: Case) -> bool:
    """Whether a deed may be laid to an agent: not to a private person, nor to the state of which "police" are only
    taken to be where the thing is its own ("police broke into the *Mexican* embassy").
    """
    if agent.kind == "person" or agent.code == UNKNOWN_ACTOR.code or is_private(agent, case.act):
        return False
    if _is_of_another(case):
        return False
    supposed = agent.sector == "COP" and is_topical((agent,))
    return not supposed or agent.code not in codes(owners(case))


def _is_of_another(case: Case) -> bool:
    """Whether a coordinated verb in the singular cannot be the deed of several: "*the three* will act unless Chad
    returns and *lets* inspectors in".
    """
    verb, source = case.act.token, case.act.source
    if verb.dep_ != "conj" or verb.tag_ != "VBZ" or source is None or source.i > verb.head.i:
        return False
    return source.tag_ in {"NNS", "CD"} and child(verb, "nsubj", "aux") is None


def understood_doer(case: Case) -> Roles | None:
    """The roles of a deed told without anybody known to have done it; ``None`` where nothing else tells it either."""
    act, verb = case.act, case.act.token
    if case.reading.operators or is_they(act.source) or _is_standing(verb):
        return None
    if represented := _represented(case):
        return case.roles("did", represented)
    warded_off = is_warded_off(case)
    by_forces = not warded_off and act.entry.type in _BY_FORCES and is_by_bare_forces(case)
    beside = by_forces and verb.dep_ in _BESIDE and not is_passive(verb)
    if verb.dep_ not in _TELLING and not beside:
        told_beside = verb.dep_ in _BESIDE and _is_ordered(case)
        told_beside = told_beside or (verb.dep_ == "acl" and is_tried(verb) and _is_dated(verb))
        return _beside(case) if told_beside else None
    if is_of_slain(case) and (teller := _teller(case)):
        return _laid_to(teller, _TOLD_BY, case)
    if is_of_slain_soldiers(case) and (enemy := usual_doer(act, case.parties.targets, case.context)):
        return _laid_to((enemy,), _NAMED_ELSEWHERE, case)
    if is_of_attacked(case):
        enemy = enemy_of(case)
        return _laid_to((enemy,), _NAMED_ELSEWHERE, case) if enemy is not None else None
    if is_by_weapons(case):
        usual = usual_doer(act, case.parties.targets, case.context)
        return _laid_to((usual,), _NAMED_ELSEWHERE, case) if usual else case.roles("did", (UNKNOWN_ACTOR,))
    if is_by_unidentified(case):
        return case.roles("did", (UNKNOWN_ACTOR,))
    if not (by_forces or warded_off or _is_ordered(case)):
        return _of_topic(case) if _is_by_bare_organ(case) else None
    if (placed := _beside(case)) is not None:
        return placed
    usual = usual_doer(act, case.parties.targets, case.context)
    if verb.lemma_ in _BLAMING:
        return _laid_to((usual,), _NAMED_ELSEWHERE, case) if usual is not None else None
    teller = _teller(case) if not by_forces or act.entry.type in MOVED else ()
    if teller and (usual is None or not lifts(act)):
        return _laid_to(teller, _TOLD_BY, case)
    if usual is not None:
        return _laid_to((usual,), _NAMED_ELSEWHERE, case)
    return _of_topic(case)


def _is_dated(verb: Token) -> bool:
    """ "One of 47 people put to death *on Saturday*" is news; "a nurse detained in Eritrea" says which one."""
    return any(word.ent_type_ == "DATE" for word in verb.subtree if word.i > verb.i)


def _represented(case: Case) -> Actors:
    """ "Ivanov and Mensah signed it *on behalf of Chad and Ghana*": those in whose name somebody acts."""
    behalf = object_of_preposition(case.act.token, "on")
    named = object_of_preposition(behalf, "of") if behalf is not None and behalf.lemma_ == "behalf" else None
    return case.context.parties(named) if named is not None else ()


def _is_standing(verb: Token) -> bool:
    """ "Millions *are displaced*", "they *are suspended* from the bloc": how things are, whoever once made them so.

    "Is *now* barred" tells news; so does, in translated English, what comes before its subject ("on the base *is
    deployed* a battery").
    """
    auxiliaries = children(verb, "aux", "auxpass")
    if len(auxiliaries) != 1 or auxiliaries[0].dep_ != "auxpass" or auxiliaries[0].tag_ not in {"VBZ", "VBP"}:
        return False
    is_new = any(word.lower_ in _FOR_NOW for word in children(verb, "advmod"))
    return not is_new and child(verb, "nsubjpass", "nsubj") is not None


def _laid_to(doers: Actors, reason: str, case: Case) -> Roles:
    """The roles of a deed laid to doers whom it does not name, with the reason."""
    return case.roles("did", doers, inferred=(f"holder {doers[0].code}: {reason}",))


def _beside(case: Case) -> Roles | None:
    """Who did it by the words beside the verb: "suspended *from the African Union*", "arrested *in Harare*"."""
    found = doer_beside(case)
    return _laid_to(found.doers, found.reason, case) if found is not None else None


def _is_by_bare_organ(case: Case) -> bool:
    """ "*Prosecutors* charged a general", "*a court* banned the party": organs that no word says whose they are."""
    source = case.act.source
    if source is None or codes(case.parties.agents) - {UNKNOWN_ACTOR.code}:
        return False
    actors = case.context.actors.of(source)
    if not actors:
        return source.lemma_.lower() in _GOVERNMENTS
    return all(actor.code == UNKNOWN_ACTOR.code and actor.sector in _ORGANS for actor in actors)


def _is_elsewhere(organ: Token) -> bool:
    """ "*Foreign* governments", "*rival* forces": those of others than the state that is spoken of."""
    return any(word.lower_ in _OTHERS for word in organ.lefts)


def _of_topic(case: Case) -> Roles | None:
    """The state that the report is plainly about: its organs, and what its government ordered."""
    source, verb = case.act.source, case.act.token
    if is_passive(verb) and (case.act.entry.type in _BY_OTHERS or has_doer(verb)):
        return None
    if source is not None and (_is_elsewhere(source) or _is_thing(source, case.context)):
        return None
    topic = case.context.actors.plain_topic(verb)
    suffering = codes(case.parties.targets) | codes(owners(case))
    if topic is None or (topic.code in suffering and not is_tried(verb)):
        return None
    return _laid_to((topic,), "the report is about it", case)


def _is_thing(source: Token, context: Context) -> bool:
    """Whether a weapon did it that anybody may have: "*a missile*", "*bombers*"."""
    name = source.lemma_.lower()
    return name in word_classes()["missile"] or not (name in _GOVERNMENTS or context.actors.of(source))


def _is_ordered(case: Case) -> bool:
    """Whether it is what a government orders or lifts, told without anyone who did it: in the passive, or of what was
    done ("the border *remains closed*").
    """
    told_of = child(case.act.token, "auxpass") is not None or case.act.entry.frame.startswith("none")
    if not told_of or case.act.source is not None or codes(case.parties.agents):
        return False  # "blocked *by a landslide*"
    lawful = case.act.token.lemma_ in deed_words("lawful")
    ordered = case.act.entry.type in _ORDERED or case.act.token.lemma_ in _BROUGHT_AWAY
    return ordered or lawful or lifts(case.act) or is_parried(case.act)


def understood_talks(case: Case) -> Roles | None:
    """Who will meet where only the meeting is told: "*the next round* will be held in Oslo" goes on with the talks that
    the document tells of before; of "*a summit* is due in May" it stays open.
    """
    act, context = case.act, case.context
    noun = act.token if act.token.pos_ == "NOUN" else subject_of(act.token)
    if act.entry.type != "CONSULT" or noun is None or not _names_talks(noun):
        return None
    if len(between := _between(noun, context)) > 1:
        return case.roles("will", between)
    if any(word.lower_ in {"a", "an", "another"} for word in noun.lefts):
        return _unnamed(case)
    before = [other for other in reversed(context.acts) if other.token.i < act.token.i]
    talked = (other for other in before if other.entry.type in _TALKED)
    for other in (*talked, *before):
        met = _sides_of(other, context)
        if len(met) > 1:
            return case.roles("will", met[:2], inferred=("holders: of the talks told of before",))
    return _unnamed(case)


def _between(noun: Token, context: Context) -> Actors:
    """ "A further round of talks *between Peru and Chile*" is due."""
    talks = object_of_preposition(noun, "of") or noun
    sides = object_of_preposition(talks, "between") or object_of_preposition(noun, "between")
    return context.parties(sides) if sides is not None else ()


def _unnamed(case: Case) -> Roles | None:
    return None if case.parties.side else case.roles("will", (UNKNOWN_ACTOR,))


def _sides_of(act: Act, context: Context) -> Actors:
    """Who talks or agrees with whom, the subject of a verb above included: "*both* ended two weeks of talks"."""
    holder = holder_of_noun(act.token) if act.token.pos_ == "NOUN" else None
    above = context.affected(holder) if holder is not None else ()
    sides = {party.code: party for found in (*arguments(act, context), above) for party in found}
    return tuple(party for party in sides.values() if party.kind in _DOING)


def _names_talks(noun: Token) -> bool:
    """ "*Talks*", "a round *of negotiations*"."""
    of = object_of_preposition(noun, "of")
    talks = word_classes()["talks"]
    return noun.lemma_.lower() in talks or (of is not None and of.lemma_.lower() in talks)


def _teller(case: Case) -> Actors:
    """The side of an official who announces what was ordered: not of one who tells what his side suffered."""
    side = tuple(actor for actor in case.parties.side if actor.kind in _DOING)
    suffered = codes(case.parties.targets) | codes(owners(case))
    return () if codes(side) & suffered else side
