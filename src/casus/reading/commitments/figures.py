"""Words of deeds that tell none: figures of speech ("struck a softer note"), people's own comings and goings."""

from __future__ import annotations

from collections.abc import Iterator

from casus.codebook.clauses import agent
from casus.codebook.deeds import deed_words
from casus.parsed import Token
from casus.reading.commitments.targets import FRIENDS
from casus.reading.context import Act, Context
from casus.reading.syntax import child, children, object_of_preposition

_FOUGHT_OVER = ("for", "over", "about", "against")
_CIVILIAN = "CVL"
_BESIDE_LEAVING = frozenset({"behind", "aside", "over", "out", "off"})
_SPEAKING = frozenset({"say", "call", "describe", "accuse", "insist", "warn", "tell"})
_ANSWERING = frozenset({"react", "respond", "reply"})
_FOR_OTHERS = frozenset({"to", "up", "at", "with", "for"})
_CITIZENS = frozenset({"citizen", "national", "subject"})
"""Whom a state only advises: "told its *citizens* to leave"."""
_BEATING = frozenset({"defeat", "beat", "trounce", "rout", "crush"})
_CONTESTS = frozenset(
    {
        "election",
        "runoff",
        "run-off",
        "vote",
        "poll",
        "ballot",
        "referendum",
        "race",
        "primary",
        "round",
        "final",
    }
)
_CAMPAIGNS = frozenset({"campaign", "offensive", "war", "attack", "assault", "battle", "fight", "blitz"})
_OF_ITSELF = frozenset({"sink", "burn", "eject"})
"""Verbs that without an object say what becomes of a thing: "the ship *sank*", "the pilots *ejected*"."""

_RECKONED = frozenset(
    {"number", "figure", "total", "toll", "strength", "count", "cost", "value", "size", "bill", "share"}
)
_DESCRIBING = frozenset({"relcl", "acl", "advcl", "pcomp"})

_HIMSELF = frozenset({"he", "she", "i"})
_GOING = frozenset(
    {"fly", "come", "go", "move", "return", "sail", "drive", "march", "travel", "head", "arrive"}
)
"""Verbs by which also a person comes and goes: "the envoy *sailed* through the hearing"."""
_PLAYED = frozenset({"ASSAULT", "RETREAT", "MOBILIZE", "AID"})
_GUARDING = frozenset({"guard", "protect", "defend", "shield", "safeguard"})
"""Verbs of what somebody is there for, day and night: "the depot is *guarded* by Russian conscripts"."""


def tells_no_deed(act: Act, context: Context) -> bool:
    """Whether the words of a deed are meant otherwise than as one of a state's or an armed group's."""
    if act.token.pos_ != "VERB":
        return False
    if act.entry.type == "ASSAULT" and (_is_by_war(act.token) or any(map(_is_no_target, _things(act.token)))):
        return True
    if act.entry.type in _PLAYED and _is_of_game(act.token):
        return True
    if act.token.lemma_ == "order" and child(act.token, "xcomp") is not None:
        return True  # "the ship *was ordered* to leave": whatever it does, it has not been sent anywhere
    if act.token.lemma_ in _GUARDING and act.entry.phrase is None and not _is_friend(act.target):
        return True
    if act.token.lemma_ == "put" and any(thing.lemma_ in _RECKONED for thing in _things(act.token)):
        return True  # "*put the number* of soldiers at 3,000"
    if act.token.lemma_ == "fight" and _is_state_of_war(act.token):
        return True
    if act.token.lemma_ == "attack" and _is_rebuke(act.token):
        return True
    if act.token.lemma_ in _OF_ITSELF and child(act.token, "dobj", "nsubjpass") is None:
        return True
    lost = object_of_preposition(act.token, "in", "at") if act.token.lemma_ in _BEATING else None
    if lost is not None and lost.lemma_.lower() in _CONTESTS:  # "defeated the president *in the election*"
        return True
    if act.entry.mode == "release" and any(map(_is_published, _released(act.token))):
        return True
    if act.entry.type == "RETREAT" and act.entry.needs_infinitive:
        return any(thing.lemma_ in _CITIZENS for thing in children(act.token, "dobj"))
    if act.token.lemma_ == "target" and _is_of_measures(act, context):
        return True
    if act.entry.type == "COERCE" and act.token.lemma_ in _ANSWERING:  # "*responded* coolly to the plan"
        return True
    if act.entry.pattern == "hit back":  # "*hit back* on television, *saying* there would be"
        return any(clause.lemma_ in _SPEAKING for clause in children(act.token, "advcl"))
    if act.entry.pattern == "give in":
        return child(act.token, "dobj", "dative") is not None
    if act.token.lemma_ == "leave" and act.entry.type == "RETREAT":
        return _leaves_a_thing(act.token) or _is_traveller(act, context)
    if act.token.lemma_ in _GOING and act.entry.type in {"RETREAT", "MOBILIZE"}:
        return child(act.token, "dobj") is None and _is_traveller(act, context)
    return False


def _is_state_of_war(fighting: Token) -> bool:
    """ "Says it *fights* for a state", "soldiers *who fought* there", "Mali, *fighting* rebels, asked for aid"."""
    return fighting.dep_ in _DESCRIBING or fighting.tag_ in {"VBZ", "VBP"}


def _is_friend(guarded: Token | None) -> bool:
    """ "Shields *its ally*": backs it, whoever guards a bridge."""
    return guarded is not None and guarded.lemma_ in FRIENDS


def _is_of_game(verb: Token) -> bool:
    """ "Morocco's coach sent on two *strikers* and France retreated"."""
    return any(word.lemma_.lower() in deed_words("sport") for word in verb.sent)


def _is_of_measures(act: Act, context: Context) -> bool:
    """ "Approved sanctions, *targeting its tankers*": whom measures reach, nobody shoots at."""
    if act.token.dep_ not in {"advcl", "acl"}:
        return False
    beside = (context.act_at.get(word.i) for word in act.token.head.subtree)
    return any(measure is not None and measure.entry.type == "SANCTION" for measure in beside)


def _things(verb: Token) -> Iterator[Token]:
    """What a verb of violence is done to or about: its object, in a passive its subject, what is fought for."""
    yield from children(verb, "dobj", "nsubjpass", "oprd")
    for campaign in children(verb, "dobj"):  # "launched a campaign *against poverty*"
        yield from _behind(campaign, "against", "on")
    if verb.lemma_ == "fire":  # "fired back *at critics*"
        yield from _behind(verb, "at")
    if verb.lemma_ == "open":  # "opened fire *on his critics*"
        yield from _behind(verb, "on")
    if verb.lemma_ in {"fight", "battle"}:
        yield from _behind(verb, *_FOUGHT_OVER)


def _behind(word: Token, *prepositions: str) -> Iterator[Token]:
    """What stands behind each of the prepositions."""
    yield from (noun for link in prepositions if (noun := object_of_preposition(word, link)) is not None)


def _released(verb: Token) -> Iterator[Token]:
    """What is let go: "released *the crew*", "*the crew* released by them"."""
    yield from children(verb, "dobj", "nsubjpass")
    if verb.dep_ == "acl":
        yield verb.head


def _is_published(thing: Token) -> bool:
    """ "Released *a speech*", "the *figures* were released"."""
    return thing.lemma_.lower() in deed_words("published")


def _is_no_target(thing: Token) -> bool:
    """ "Struck a *tone*", "shot down the *proposal*", "fought for a *timetable*", "launched a *charm offensive*", "have
    fought three *wars*", and "has been waging a *war*", which only names what goes on.
    """
    if thing.lemma_ in _CAMPAIGNS and any(
        word.lower_ in deed_words("bloodless") for word in children(thing, "amod", "compound")
    ):
        return True
    if thing.lemma_ == "war":
        return thing.tag_ == "NNS" or thing.head.lemma_ == "wage"
    return thing.pos_ == "NOUN" and thing.lemma_ in deed_words("untouchable")


def _is_rebuke(attacking: Token) -> bool:
    """ "Attacked the president *for waiting*": with words."""
    return any(
        word.lower_ == "for" and (reason := child(word, "pcomp")) is not None and reason.tag_ == "VBG"
        for word in children(attacking, "prep")
    )


def _is_by_war(verb: Token) -> bool:
    """ "The strip has been ravaged *by the war*": what a war has brought on somebody is background."""
    by_whom = agent(verb)
    return by_whom is not None and by_whom.lemma_ == "war"


def _leaves_a_thing(verb: Token) -> bool:
    """ "Left *it at that*", "leaves *the decision to* them", "the army *left* in the country": nobody goes away."""
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return True
    if any(word.lower_ in _BESIDE_LEAVING for word in children(verb, "prt", "advmod")):
        return True
    if any(word.lower_ == "without" and child(word, "pcomp") is not None for word in children(verb, "prep")):
        return True  # "the ministers *left without taking questions*": the end of a meeting
    left = child(verb, "dobj")
    if left is None:
        return False
    links = [
        *children(verb, "prep", "dative"),
        *(word for word in children(left, "prep") if word.lower_ == "to"),
    ]
    return left.pos_ != "PROPN" and any(word.lower_ in _FOR_OTHERS for word in links)


def _is_traveller(act: Act, context: Context) -> bool:
    """Whether a visitor or a private person leaves: "the envoy *left*", "200,000 people *have left* their homes"."""
    source = act.source
    if source is None:
        return False
    role = context.codebook.role_nouns.get(source.lemma_.lower())
    if (role is not None and role.sector == _CIVILIAN) or source.lemma_.lower() in deed_words("inhabitants"):
        return True
    office = child(act.token, "dobj")
    if office is not None and act.entry.phrase is not None:
        return False
    return source.lower_ in _HIMSELF or any(actor.person is not None for actor in context.actors.of(source))
