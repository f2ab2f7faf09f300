"""Whose deed it is by what stands beside a passive: "suspended *from the African Union*", "arrested *in Harare*".

The verb's own words may name who ordered it, the body or list that somebody is put out of or on, or whose the aid,
visa or envoy was that is now withheld; what a state does by its law and at its border is the deed of the place.
"""

from __future__ import annotations

from dataclasses import dataclass

from casus.codebook.deeds import deed_words
from casus.codebook.gazetteer import find_site
from casus.codebook.state_nouns import load_state_nouns
from casus.model import Actor
from casus.parsed import Token
from casus.reading.commitments.roles import ACTING, ORGANISED, Case
from casus.reading.commitments.targets import Actors, codes
from casus.reading.context import Context
from casus.reading.syntax import child, children, is_passive, object_of_preposition

_ORDERS = frozenset({"order", "instruction", "behest", "command", "initiative"})
_LISTS = frozenset({"list", "blacklist", "watchlist", "register"})
_MEMBERSHIP = frozenset({"membership", "participation", "seat", "vote", "right", "rights"})
_BOUNDARIES = frozenset({"airspace", "border", "crossing", "frontier"})
_TURNED_OUT = frozenset({"COERCE", "SANCTION"})
_TRYING = frozenset(
    {"acquit", "arrest", "behead", "charge", "convict", "detain", "execute", "fine", "hang", "imprison", "indict",
     "jail", "sentence", "try"}
)  # fmt: skip
_FORCING = frozenset({"force", "compel", "order", "oblige"})
_LANDING = frozenset({"land", "dock", "anchor"})
"""What planes and ships are made to do by those whose sky or port it is: "was forced *to land* in Minsk"."""
_DECREED = frozenset({"curfew", "emergency", "lockdown", "martial", "siege"})
"""Words of what a state decrees at home: "a *state of emergency* was declared", "the *curfew* was lifted"."""
_DECREEING = frozenset(
    {"announce", "declare", "extend", "impose", "introduce", "lift", "order", "proclaim", "prolong", "tighten"}
)  # fmt: skip
_OUT_OR_IN = ("from", "to", "into", "on", "off", "in", "under")


@dataclass(frozen=True, slots=True)
class Beside:
    """Who did what a passive tells of, and why he is taken for it."""

    doers: Actors
    reason: str


def doer_beside(case: Case) -> Beside | None:
    """Who did it by the words beside the passive; never whose the thing was that it was done to."""
    verb = case.act.token
    if not is_passive(verb) and not case.act.entry.frame.startswith("none"):
        return None
    return (
        _who_ordered(case)
        or _keeper_of_list(case)
        or _body(case)
        or _withholder(case)
        or _host(case)
        or _place(case)
    )


def owners(case: Case) -> Actors:
    """Whose the thing is that something was done to: "*our* ships were seized", "*Manila's* boats"."""
    thing = case.act.target
    if thing is None:
        return ()
    if any(word.lower_ in {"our", "my"} for word in thing.children):
        return case.parties.side
    owner = case.context.actors.modifier_actor(thing)
    return (*case.context.affected(thing), *((case.context.side(owner),) if owner is not None else ()))


def _who_ordered(case: Case) -> Beside | None:
    """ "Was sealed *on orders from Kathmandu*", "on the order *of President Biya*", "at *Peru's* behest"."""
    for link in children(case.act.token, "prep"):
        noun = child(link, "pobj")
        if noun is None or link.lower_ not in {"on", "at", "by", "under"} or noun.lemma_ not in _ORDERS:
            continue
        giver = object_of_preposition(noun, "of", "from", "by") or child(noun, "poss")
        found = case.context.parties(giver) if giver is not None else ()
        if found:
            return Beside(found, "who ordered it")
    return None


def _keeper_of_list(case: Case) -> Beside | None:
    """ "Were added *to the EU's blacklist*", "was struck from the *US* list of": whose list it is."""
    for link in children(case.act.token, "prep"):
        noun = child(link, "pobj")
        if noun is None or link.lower_ not in _OUT_OR_IN or noun.lemma_.lower() not in _LISTS:
            continue
        keeper = case.context.actors.modifier_actor(noun)
        if keeper is not None and keeper.kind in ACTING | ORGANISED:
            return Beside((case.context.side(keeper),), "whose list it is")
    return None


def _body(case: Case) -> Beside | None:
    """ "Mali was suspended *from ECOWAS*", "its membership *of the Commonwealth* was frozen": the body does it."""
    verb = case.act.token
    beside = [object_of_preposition(verb, "from", "to", "out")] if verb.lemma_ in deed_words("seated") else []
    thing = child(verb, "nsubjpass")
    if thing is not None and thing.lemma_ in _MEMBERSHIP:
        beside.append(object_of_preposition(thing, "of", "in"))
    for noun in beside:
        found = case.context.parties(noun) if noun is not None else ()
        bodies = tuple(party for party in found if party.kind in ORGANISED)
        if len(bodies) == 1:
            return Beside(bodies, "the body that it belongs to")
    return None


def _withholder(case: Case) -> Beside | None:
    """ "*British* aid was suspended", "*Egypt's* ambassador has been recalled", "*US* visas were cancelled"."""
    thing = case.act.target if case.act.token.dep_ == "acl" else child(case.act.token, "nsubjpass")
    if thing is None or not _is_own_to_withhold(thing, case.act.token):
        return None
    giver = case.context.actors.modifier_actor(thing)
    if giver is None or giver.kind not in ACTING | ORGANISED:
        return None
    return Beside((case.context.side(giver),), "whose it was to give")


def _is_own_to_withhold(thing: Token, verb: Token) -> bool:
    lemma = thing.lemma_.lower()
    if lemma in _BOUNDARIES and child(thing, "compound") is not None:  # "the *Rafah* crossing" has two sides
        return False
    envoy = lemma in deed_words("envoys") and verb.lemma_ in deed_words("recalling")
    return envoy or (lemma in deed_words("granted") and verb.lemma_ in deed_words("withholding"))


def _host(case: Case) -> Beside | None:
    """ "Israel's ambassador *to Bolivia* has been sent home": whoever received an envoy turns him out."""
    envoy, verb = child(case.act.token, "nsubjpass"), case.act.token
    if (
        envoy is None
        or envoy.lemma_.lower() not in deed_words("envoys")
        or verb.lemma_ in deed_words("recalling")
    ):
        return None
    place = object_of_preposition(envoy, "to", "in") if case.act.entry.type in _TURNED_OUT else None
    hosts = _states_of(place, case.context) if place is not None else []
    if len(hosts) != 1 or hosts[0].code in codes(owners(case)):
        return None
    return Beside((hosts[0],), "whose guest the envoy was")


def _place(case: Case) -> Beside | None:
    """The state whose law or border it is: "was arrested *in Harare*", "was banned from entering *Russia*"; so
    of what stands beside the news ("a week since four officers *were arrested in Georgia*").

    Its law is over its own people too: "a Zimbabwean priest *was arrested in Harare*".
    """
    kept_there = case.act.entry.frame.startswith("none")  # "remains in custody *in Tripoli*"
    if not (kept_there or _takes_its_course(case)):
        return None
    verb = case.act.token
    spared = set() if is_tried(verb) or _is_decreed(verb) else codes(owners(case))
    for place in _places(verb) or _places_before(verb):
        found = _states_of(place, case.context)
        if len(found) == 1 and found[0].code not in spared:
            return Beside((found[0],), "where it was done")
    return None


def _takes_its_course(case: Case) -> bool:
    """Whether it is done by the law of the place: somebody "*was arrested*", "a curfew *was imposed*", a plane "*was
    forced to land*".
    """
    verb = case.act.token
    if verb.lemma_ in deed_words("lawful"):
        return True
    if verb.lemma_ in _FORCING:
        return any(clause.lemma_ in _LANDING for clause in children(verb, "xcomp"))
    return is_tried(verb) or _is_decreed(verb)


def is_tried(verb: Token) -> bool:
    """Whether a state does it mostly to its own people: "*was arrested*", "were *put to death*"."""
    if verb.lemma_ == "put":
        put_to = object_of_preposition(verb, "to", "on")
        return put_to is not None and put_to.lemma_ in {"death", "trial"}
    return verb.lemma_ in _TRYING


def _is_decreed(verb: Token) -> bool:
    """ "*A curfew was imposed* in Gitega", "*martial law was declared*"."""
    thing = child(verb, "nsubjpass") if verb.lemma_ in _DECREEING else None
    return thing is not None and any(word.lemma_.lower() in _DECREED for word in thing.subtree)


def _places_before(verb: Token) -> list[Token]:
    """Where the clause before has it done: "the plane was forced to land *in Minsk* and a passenger *arrested*"."""
    return _places(verb.head) if verb.dep_ == "conj" and is_passive(verb.head) else []


def _places(verb: Token) -> list[Token]:
    """The places where it may have been done, the likeliest first."""
    suffers = child(verb, "nsubjpass", "nsubj")
    words = [object_of_preposition(verb, link) for link in ("from", "in", "at")]
    words.append(child(verb, "dobj", "oprd", "xcomp"))
    if suffers is not None:
        kept = (clause for clause in children(suffers, "acl") if clause.lemma_ in deed_words("holding"))
        words += [object_of_preposition(word, "in") for word in (*kept, suffers)]
    found = [word for word in words if word is not None]
    within = (object_of_preposition(word, "in", "to", "into") for word in found)
    return [child(word, "dobj") or inner or word for word, inner in zip(found, within, strict=True)]


def _states_of(place: Token, context: Context) -> list[Actor]:
    """The state that a place is or belongs to: "in *Harare*", "at *Dubai* airport", "from docking in *EU* harbours"."""
    if place.pos_ == "NOUN":
        if place.lemma_.lower() in load_state_nouns():  # "were put to death in the *kingdom*"
            return [party for party in context.parties(place) if party.kind == "state"]
        owner = context.actors.modifier_actor(place)
        if owner is not None and owner.kind in {"state", "organisation"}:
            return [context.side(owner)]
        named = child(place, "compound")
        return _state_of_city(named, context) if named is not None else []
    if place.pos_ != "PROPN":
        return []
    found = [party for party in context.parties(place) if party.kind == "state"]
    return found or _state_of_city(place, context)


def _state_of_city(place: Token, context: Context) -> list[Actor]:
    """The state of a city that only says where something was done: "was sentenced *in Ho Chi Minh City*"."""
    if place.pos_ != "PROPN":
        return []
    name = " ".join(word.text for word in place.subtree if word.i <= place.i and word.pos_ == "PROPN")
    site = find_site(name, sorted(context.countries))
    in_state = site is not None and site.country in context.codebook.states
    return [context.codebook.actor(str(site.country))] if site is not None and in_state else []
