"""Whose demand it is, and of whom: an obligation on one's own side, or an order to one's own forces, is a promise."""

from __future__ import annotations

from dataclasses import replace

from casus.codebook.deeds import deed_words
from casus.codebook.lexicon import word_classes
from casus.model import UNKNOWN_ACTOR
from casus.parsed import Token
from casus.reading.commitments.addressees import addressees_around
from casus.reading.commitments.asked_parties import (
    OTHER_STATES,
    asks_neighbours,
    is_taken_up_state,
    may_be_others,
    of_others,
    other_than_asker,
)
from casus.reading.commitments.envoys_sent_away import departure_demanded
from casus.reading.commitments.reciprocity import is_the_other
from casus.reading.commitments.roles import ACTING, PRIVATE, Case, Roles, names_a_thing
from casus.reading.commitments.said_of_others import spoken_by_another
from casus.reading.commitments.speakers import SPEAKING
from casus.reading.commitments.stance import StanceReading, find_operator
from casus.reading.commitments.stance_obligations import has_no_choice
from casus.reading.commitments.stated_positions import stated_by
from casus.reading.commitments.targets import Actors, codes, others
from casus.reading.commitments.unasked import asks_nothing
from casus.reading.commitments.unlisted_askers import unlisted_asker
from casus.reading.context import Act
from casus.reading.events.owed_acts import CONCESSION
from casus.reading.syntax import (
    COPULAS,
    is_negated,
    is_passive,
    mood_of,
    object_of_preposition,
    subject_of,
)

_WISHED = 2
_BOTH = 2
_FIRM = 3
"""How firm a demand in unknown words must be that is told by its owner's noun: "*London's call* to …"."""
_LAWS = frozenset(
    {
        "law",
        "term",
        "resolution",
        "truce",
        "ceasefire",
        "plan",
        "rule",
        "roadmap",
        "constitution",
        "ruling",
        "provision",
    }
)
_BY_ORDER = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"})
"""PLOVER types of what is done by giving an order."""

_STATE_OWNED = frozenset(
    {"state", "national", "public", "central", "state-owned", "state-run", "owned", "run"}
)
_ENTERPRISES = frozenset({"company", "firm", "enterprise", "corporation", "bank", "utility"})
"""Words for what a state owns and instructs as its own: "the *state* oil *company*"."""

_OF_THE_WORLD = frozenset({"international", "global", "world", "western", "diplomatic"})
"""What makes a community one of states: "asked *the international community* for help"."""

_CALLING = frozenset({"call", "appeal", "push", "advocate"})
_ADVISING = frozenset({"advise", "recommend"})
"""Advice to nobody named is advice to travellers or citizens, which binds no state."""


def demand(case: Case) -> Roles | None:
    """A demand on another; an obligation on one's own side is a promise; advice to private people is nothing."""
    parties, reading = spoken_by_another(case), case.reading
    case = case if parties is case.parties else replace(case, parties=parties)
    if (sent_away := departure_demanded(case)) is not None:
        return sent_away
    holders = tuple(actor for actor in parties.bound or parties.side if actor.code != UNKNOWN_ACTOR.code)
    if asks_nothing(case):
        return None
    holders = holders or unlisted_asker(case) or stated_by(case)
    if at_home := _asked_of_own_state(case, holders):
        return at_home
    bound = reading.obliged and (_is_agreed(case.act.token) or any(map(has_no_choice, reading.operators)))
    if not holders and bound and parties.agents:
        return case.roles("will_not" if reading.refrain else "will", parties.agents)
    asked = reading.agent or case.act.source
    in_relative = bool(reading.operators) and reading.operators[-1].dep_ == "relcl"
    if not parties.bound and (in_relative or _is_nobodys(reading)):
        return None
    if _instructs_own_enterprise(asked or subject_of(case.act.token), holders, case):
        return None
    if holders and _orders_deed(case, holders):
        return case.roles("did", holders)
    if _orders_own(case, asked) and (ordering := holders or parties.agents):
        return case.roles("will_not" if reading.refrain else "will", ordering)
    if not holders or (asked is not None and _means_own_citizens(asked, holders, case)):
        return None
    if reading.obliged and parties.agents and codes(parties.agents) <= codes(holders):
        if case.act.entry is CONCESSION:
            return None
        return case.roles("will_not" if reading.refrain else "will", holders)
    foreseen = reading.obliged and not (reading.operators or parties.agents or is_passive(case.act.token))
    if foreseen and case.act.entry is not CONCESSION and names_a_thing(case.act, case.context):
        return None  # "the deal should help exporters"
    own = case.act.source is not None and case.act.source.lower_ in {"we", "i"}
    if own and case.act.entry is CONCESSION:
        return None
    if len(holders) == _BOTH and is_the_other(asked):
        return Roles("demand", holders, (), (), parties.speaker)
    parties = of_others(parties, holders) if asked is not None and may_be_others(asked) else parties
    nobodys = _calls_for_it(case) or asks_neighbours(case) or is_taken_up_state(case, asked)
    if nobodys and codes(parties.agents) <= codes(holders):
        parties = replace(parties, agents=())
    addressees = others(parties.agents, holders) or other_than_asker(asked, holders, case.context)
    if parties.agents and not addressees and not (_is_own_return(case.act) or _is_nominal(reading)):
        return None
    addressees = addressees or others(addressees_around(case), holders) or _other_side_of_talks(case, holders)
    if not addressees and reading.operators and reading.operators[-1].lemma_ in _ADVISING:
        return None
    if not addressees and case.act.entry is CONCESSION and not _is_insisted_on(case):
        return None
    named = tuple(actor for actor in addressees if actor.code != UNKNOWN_ACTOR.code)
    private = all(holder.kind in PRIVATE for holder in holders)
    of_himself = private and reading.holder is not None and reading.holder.lower_ in SPEAKING
    vague = case.act.entry is CONCESSION and not reading.obliged
    # "the senator wants *America* to do well"
    of_own = reading.strength < _FIRM and _are_own(named, holders)
    if private and vague and ((not named and of_himself) or (named and of_own)):
        return None
    return Roles("demand", holders, (), named, parties.speaker)


def _asked_of_own_state(case: Case, holders: Actors) -> Roles | None:
    """The demand of a politician on his own state, for which he does not speak: "*Senator Lund* demanded that the
    United States send troops", "*we* must not join the war, the opposition leader said".
    """
    parties, asking, context = case.parties, case.reading.holder, case.context
    if not _are_own(parties.agents, holders):
        return None
    states = tuple(
        context.codebook.actor(agent.country)
        for agent in parties.agents
        if agent.country in context.codebook.states
    )
    wished = case.act.entry is CONCESSION and not case.reading.obliged and case.reading.strength < _FIRM
    if not states or wished or (case.act.entry is CONCESSION and not _is_insisted_on(case)):
        return None
    speaker = parties.speaker.actor if parties.speaker is not None else None
    found = context.actors.of_all(asking) if parties.bound and asking is not None else (speaker,)
    people = tuple(actor for actor in found if actor is not None and actor.kind == "person")
    return (
        Roles("demand", people, (), states, parties.speaker) if people and len(people) == len(found) else None
    )


def _are_own(actors: Actors, holders: Actors) -> bool:
    """Whether some, and nobody else's, are of the holders' own states."""
    home = {code for holder in holders for code in (holder.code, holder.country)}
    return bool(actors) and all(actor.code in home or actor.country in home for actor in actors)


def _other_side_of_talks(case: Case, holders: Actors) -> Actors:
    """ "Asked for *talks with Peru*": whoever wants them wants the other side to come."""
    talks = case.act.entry.type == "CONSULT" and case.act.token.pos_ == "NOUN"
    return others(case.parties.targets, holders) if talks else ()


def _calls_for_it(case: Case) -> bool:
    """ "*Called for* lifting the ban", in translated English "*called to* lift it": nobody is named to do it."""
    verb, calling = case.act.token, case.reading.outermost
    if calling is None or calling.pos_ != "VERB" or calling.lemma_ not in _CALLING:
        return False
    undone = verb.tag_ in {"VBG", "VB"} and verb.dep_ in {"pcomp", "xcomp"}
    return undone and case.act.source == subject_of(calling)


def _is_agreed(verb: Token) -> bool:
    """Whether it is a treaty, law or ruling that lays a duty down: "*under the accord* it must withdraw"."""
    clause = verb.head if verb.dep_ == "xcomp" else verb
    binding = (object_of_preposition(word, "under", "by", "to") for word in (verb, clause))
    laws = word_classes()["agreement"] | _LAWS
    return any(noun is not None and noun.lemma_.lower() in laws for noun in binding)


def _orders_deed(case: Case, holders: Actors) -> bool:
    """ "*Ordered an attack* on Kharkiv": what a state orders and nobody else is to do, it does; a body only asks."""
    order, act = case.reading.operators[-1:], case.act.token
    if not order or order[0].lemma_ != "order" or act.dep_ != "dobj" or act.head != order[0]:
        return False
    if mood_of(order[0]) not in {"finite", "progressive"} or case.act.entry.type not in _BY_ORDER:
        return False
    own = codes(case.parties.agents) <= codes(holders) | {UNKNOWN_ACTOR.code}
    return own and all(holder.kind in ACTING for holder in holders)


def _orders_own(case: Case, asked: Token | None) -> bool:
    """Whether a side's own forces or offices are ordered to act: "*ordered the army* to retake the town".

    What is ordered to be done is as much its own: "ordered *the border* to be closed", "ordered *to close* the border".
    """
    operators, parties = case.reading.operators, case.parties
    asked = asked or subject_of(case.act.token)
    if asked is None or not operators or operators[-1].lemma_ not in deed_words("orders"):
        return False
    done_to = case.act.token.tag_ == "VBN"
    own = (
        asked.lemma_.lower() in deed_words("ordered")
        or done_to
        or (asked == subject_of(operators[-1]) and not is_passive(operators[-1]))
    )
    if case.act.entry is CONCESSION or not own or _is_sent_away(asked, case):
        return False
    if done_to and not is_passive(case.act.token):  # "ordered Chad's envoy *expelled*"
        return True
    if parties.agents and parties.bound:
        return codes(parties.agents) <= codes(parties.bound) | {UNKNOWN_ACTOR.code}
    return True


def _is_sent_away(asked: Token, case: Case) -> bool:
    """ "*Peru's ambassador* has been told to leave the country": by his hosts, whoever told him."""
    told = is_passive(case.reading.operators[-1]) and case.act.token.lemma_ == "leave"
    return told and asked.lemma_.lower() in deed_words("envoys")


def _instructs_own_enterprise(asked: Token | None, holders: Actors, case: Case) -> bool:
    """Whether it is a state's own enterprise that is told what to do: "asked *the state oil company* to drill"."""
    if asked is None or asked.lemma_.lower() not in _ENTERPRISES or others(case.parties.agents, holders):
        return False
    return any(word.lower_ in _STATE_OWNED for word in asked.subtree if word.i < asked.i)


def _is_insisted_on(case: Case) -> bool:
    """Whether a demand in words outside the lexicon counts although nobody is named who should meet it."""
    act, source = case.act.token, case.act.source
    if act.pos_ == "NOUN" and act.lemma_.lower() in word_classes()["grant"] | word_classes()["plea"]:
        return True
    if source is not None and source.lemma_.lower() in word_classes()["everybody"]:
        return True
    if not case.reading.obliged:
        owned = bool(case.parties.bound) and case.reading.operators[-1].pos_ == "NOUN"
        owned = owned and case.reading.agent is None
        return case.reading.strength >= (_FIRM if owned else _WISHED)
    return is_negated(act) or is_passive(act) or act.lemma_ in word_classes()["duty"]


def _is_own_return(act: Act) -> bool:
    """ "Demanded *the return of its sailors*": they are to come back, whoever lets them."""
    return act.token.pos_ == "NOUN" and act.source is not None


def _is_nominal(reading: StanceReading) -> bool:
    """Whether a noun tells what is asked ("renewed *calls* to boost it"), not what it is asked for to be used."""
    noun = reading.outermost
    return noun is not None and noun.pos_ == "NOUN" and object_of_preposition(noun, "for") is None


def _is_nobodys(reading: StanceReading) -> bool:
    """Whether a noun tells of a demand without its owner: "amid *calls* for talks" is not the speaker's."""
    noun = reading.outermost
    operator = find_operator(noun) if noun is not None and noun.pos_ == "NOUN" else None
    if noun is None or operator is None or operator.operator_class != "demand":
        return False
    return not (noun.dep_ in {"nsubj", "attr"} and noun.head.lemma_ in COPULAS)


def _means_own_citizens(token: Token, holders: Actors, case: Case) -> bool:
    """Advice to private people is nothing, unless they are another side's: "told *the people of Grozny* to leave"."""
    role = case.context.codebook.role_nouns.get(token.lemma_.lower())
    if role is None or role.sector != "CVL" or any(word.lower_ in _OF_THE_WORLD for word in token.children):
        return False
    if token.lemma_ in OTHER_STATES:  # "asked *its neighbours* to close their borders"
        return False
    return not others(case.parties.agents, holders)
