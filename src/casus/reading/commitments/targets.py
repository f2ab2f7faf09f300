"""On whom an act falls: the one its words name, the state behind what is struck, the other side of a pronoun."""

from __future__ import annotations

from collections.abc import Iterator

from casus.codebook.clauses import patient
from casus.codebook.lexicon import word_classes
from casus.model import Actor
from casus.parsed import Token
from casus.reading.commitments.askers import refused_asker
from casus.reading.commitments.places import land_left, struck_there, whose_town
from casus.reading.commitments.reciprocity import is_reciprocal
from casus.reading.commitments.stance import StanceReading, find_operator
from casus.reading.context import Act, Context
from casus.reading.events.clauses import results
from casus.reading.syntax import child, children, has_own_subject, mood_of

Actors = tuple[Actor, ...]

FRIENDS = frozenset({"ally", "partner", "friend", "neighbour", "neighbor"})
DESCRIPTIONS = frozenset({"country", "nation", "state", "neighbour", "neighbor"})
"""Nouns that mean a state only by what was said before: too unsure to make a state the target of those who judge it."""

MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""PLOVER types whose parties act on each other."""

HOSTILE = frozenset({"ASSAULT", "SANCTION", "COERCE"})
"""PLOVER types of what harms another, and is threatened."""

COURTS = frozenset({"ECHR", "ECJ", "ICJ", "ITLOS", "PCA", "WORLD_TRADE_ORGANIZATION"})
"""Those before whom states sue each other, by their codes."""

_MEASURES = frozenset({"SANCTION", "CONCEDE"})
_HELPING = frozenset({"AID", "SUPPORT"})
_PROMISING = frozenset({"promise", "pledge", "assure", "offer", "guarantee"})
_ON_THINGS = frozenset({"COERCE", "SANCTION"})
_SIDES = frozenset({"state", "group", "organisation", "bloc"})
_OBJECT_PRONOUNS = frozenset({"it", "him", "her", "them"})
_OWNERS = frozenset({"its", "his", "her", "their"})
_INTRUDING = frozenset(
    {"enter", "violate", "breach", "cross", "invade", "infringe", "intrude", "penetrate", "stray"}
)
"""What nobody does to his own: "Poland said drones *entered its airspace*"."""
_ON_PLACES = frozenset({"ASSAULT", "COERCE", "RETREAT", "MOBILIZE"})
_SETTING_OUT = frozenset({"depart", "leave"})
_SUFFERED = frozenset({"SANCTION", "COERCE"})
_CAUSES = frozenset(
    {
        "after",
        "since",
        "before",
        "response",
        "retaliation",
        "despite",
        "because",
        "under",
        "amid",
        "during",
        "according",
        "behest",
        "prompting",
        "suspicion",
        "urging",
    }
)


def codes(actors: Actors) -> set[str]:
    """The codes of actors."""
    return {actor.code for actor in actors}


def others(actors: Actors, holders: Actors) -> Actors:
    """The actors without the holders themselves."""
    return tuple(actor for actor in actors if actor.code not in codes(holders))


def find_targets(
    act: Act, reading: StanceReading, agents: Actors, judging: set[str], context: Context
) -> Actors:
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
        named = _other_than_doer(act, agents, context) or context.affected(act.target)
        guessed = act.target.lemma_.lower() in DESCRIPTIONS
        found = tuple(actor for actor in named if not ((guessed or actor.inferred) and actor.code in judging))
        if found:
            return found
        if act.target.lemma_ in FRIENDS:
            return ()
        if act.open_source and act.entry.type in _SUFFERED and act.target.pos_ == "NOUN":
            owner = context.actors.modifier_actor(act.target)  # "the *Chilean* economy would face tariffs"
            if owner is not None and owner.code not in codes(agents):
                return (context.side(owner),)
        if _is_on_place(act, act.target):
            found = others(whose_town(act.target, context), agents)
            if found:
                return found
        owned = act.entry.type in _ON_THINGS or act.entry.mode == "release"
        if owned and (found := others(_whose_thing(act.target, context), agents)):
            return found
        visited = _visited(act.target, context) if agents and act.entry.mode == "visit" else ()
        if found := others(visited, agents):
            return found
    promised = _promised_to(act, reading)
    if promised is not None and (found := others(context.affected(promised), agents)):
        return found
    joined = context.act_at.get(act.token.head.i)
    shares = act.token.dep_ == "conj" and not has_own_subject(act.token)
    if shares and joined is not None:
        return find_targets(joined, reading, agents, judging, context)
    if act.entry.type == "CONSULT" and (met := _met_in_talks(act, context)) is not None:
        return others(context.affected(met), agents)
    left = land_left(act.token, context) if act.entry.type == "RETREAT" else ()
    asker = refused_asker(reading)
    if not left and asker is not None and (found := others(context.affected(asker), agents)):
        return found
    if act.entry.type == "RETREAT":
        return others(left, agents)
    between_them = act.entry.type in MUTUAL or is_reciprocal(act.target)
    if act.entry.type == "CONSULT" or (between_them and len(agents) > 1):
        return ()
    for token in _governed(act.token, context, helps=act.entry.type in _HELPING):
        found = others(context.affected(token), agents)
        if not found and act.entry.type in _MEASURES:
            found = others(context.actors.maker(token), agents)
        if not found and _is_on_place(act, token):
            found = others(whose_town(token, context), agents)
        if found:
            return found
    found = _reached_by_thing(act, agents, context) or _victims(act, agents, context)
    if not found and act.entry.type in {"ASSAULT", "MOBILIZE"}:
        return others(struck_there(act.token, context), agents)
    return found


def _is_on_place(act: Act, place: Token) -> bool:
    """Whether the act falls on whose town it names: "fired at *Haifa*", "troops in *Tapa*"; ships only leave a port."""
    if act.entry.type not in _ON_PLACES or place.pos_ != "PROPN":
        return False
    return act.entry.type != "MOBILIZE" or act.token.lemma_ not in _SETTING_OUT


def _met_in_talks(act: Act, context: Context) -> Token | None:
    """With whom the talks are that one goes to: "will return *to talks with Chad*"."""
    nouns = (
        child(link, "pobj") for link in children(act.token, "prep") if link.lower_ in {"to", "in", "into"}
    )
    talks = (context.act_at.get(noun.i) for noun in nouns if noun is not None)
    return next((talk.target for talk in talks if talk is not None and talk.entry.type == "CONSULT"), None)


def _victims(act: Act, agents: Actors, context: Context) -> Actors:
    """On whom an attack fell that a noun tells: "an air strike *that killed two Lebanese soldiers*"."""
    if act.entry.type != "ASSAULT" or act.token.pos_ != "NOUN":
        return ()
    struck = (patient(clause) for clause in (*children(act.token, "relcl"), *results(act.token)))
    found = (others(context.affected(noun), agents) for noun in struck if noun is not None)
    return next((victims for victims in found if victims), ())


def _threatened_with(reading: StanceReading) -> Token | None:
    """ "threatened *Finland* with retaliation": the object of the threat, not of the act."""
    threats = [operator for operator in reading.operators if operator.lemma_ == "threaten"]
    return child(threats[0], "dobj") if threats and child(threats[0], "prep") is not None else None


def _promised_to(act: Act, reading: StanceReading) -> Token | None:
    """ "Promised *the South* revenge", "promised *Syria* to supply missiles": to whom it is promised or offered."""
    over = reading.operators[0] if reading.operators else None
    if over is None or over.pos_ != "VERB" or act.token.pos_ == "NOUN":
        return child(over, "dative") if over is not None and over.pos_ == "VERB" else None
    helps = act.entry.type in _HELPING and over.lemma_ in _PROMISING and act.token.head == over
    return child(over, "dative", "dobj") if helps else None


def _whose_thing(thing: Token, context: Context) -> Actors:
    """Whose goods, ships or land it is: "closed the canal to *Qatari* ships"."""
    if thing.pos_ != "NOUN" or thing.lemma_.lower() in word_classes()["agreement"]:
        return ()  # "the *Paris* climate accord"
    owner = context.actors.modifier_actor(thing)
    return () if owner is None else tuple(a for a in (context.side(owner),) if a.kind in _SIDES)


def _visited(place: Token, context: Context) -> Actors:
    """The state whose capital is visited, where the report names that state: "will fly to *Minsk*"."""
    code = context.codebook.capitals.get(place.text)
    return (context.codebook.actor(code),) if code is not None and code in context.countries else ()


def _other_than_doer(act: Act, agents: Actors, context: Context) -> Actors:
    """Whom a pronoun means that cannot be the doer: nobody does a thing to *himself* and calls himself "him".

    Of "each other" it is the other doers; else the last one named before it in its sentence who does not act.
    """
    target = act.target
    if target is None or is_reciprocal(target) or not agents:
        return ()
    pronouns = _OBJECT_PRONOUNS
    if act.token.lemma_ in _INTRUDING:
        target, pronouns = child(target, "poss") or target, _OWNERS | _OBJECT_PRONOUNS
    if target.lower_ not in pronouns:
        return ()
    if not codes(context.affected(target)) <= codes(agents):
        return ()
    sentence = context.sentence(target)
    for word in reversed(target.doc[sentence.start : target.i]):
        if word.pos_ in {"NOUN", "PROPN"}:
            found = others(context.affected(word), agents)
            if found:
                return found
    return ()


def _reached_by_thing(act: Act, agents: Actors, context: Context) -> Actors:
    """Whom the measure reaches by what is said of it: "raise the tariffs *it has imposed on Chinese goods*", "approved
    missiles *to be sent to Ukraine*".
    """
    thing = child(act.token, "dobj")
    clause = child(thing, "relcl", "acl") if thing is not None else None
    if clause is None or not (act.entry.type in _MEASURES or mood_of(clause) == "infinitive"):
        return ()
    for token in _governed(clause, context):
        found = others(context.affected(token), agents)
        if found:
            return found
    return ()


def _answered(act: Act, context: Context) -> Act | None:
    """ "Will respond to *the killing of its leader*": the answer falls on whoever did the deed, not on its victim."""
    if act.entry.type != "COERCE" or act.target is None or act.target.pos_ != "NOUN":
        return None
    return context.act_at.get(act.target.i)


_WIELDING = frozenset({"use", "employ", "apply", "wield"})
"""Verbs whose object is a means: "*use* nuclear weapons"."""


def _governed(act: Token, context: Context, *, helps: bool = False) -> Iterator[Token]:
    """The nouns after the act in its own clause: who acts, and clauses of time, reason and condition are left out.

    What ``helps`` one side is "*against* another"; what is moved, "400 troops *from Chad*", does not suffer the move.
    """
    below = list(act.subtree)
    above = context.act_at.get(act.i)
    moves = above is not None and above.entry.type == "MOBILIZE" and above.entry.mode == "troops"
    left_out = {
        inner.i
        for word in below
        if word != act
        and (
            word.dep_ in {"relcl", "parataxis", "agent"}
            or word.lower_ == "bordering"
            or _is_subordinate(word)
            or _is_help_beside_harm(word, act, context)
            or _is_next_to_alert(word, act, context)
            or word.lower_ in _CAUSES
            or (helps and word.lower_ == "against")
            or (word.head == act and word.lower_ == "alongside")
            or (moves and word.lower_ == "from")
        )
        for inner in word.subtree
    }
    wields = act.lemma_ in _WIELDING and above is not None and above.entry.type == "ASSAULT"
    if moves or wields:
        left_out.update(moved.i for moved in children(act, "dobj") if moved.pos_ == "NOUN")
    if wields:  # "used the *Russian* weapons stationed on its soil": nobody is struck whose weapons they are
        left_out.update(word.i for used in children(act, "dobj") for word in children(used, "amod", "acl"))
    for clause in context.conditions_near(act):
        left_out.update(range(clause.start, clause.end))
    for word in below:
        if word.i > act.i and word.i not in left_out and word.pos_ in {"NOUN", "PROPN", "ADJ"}:
            yield word


def _is_help_beside_harm(word: Token, act: Token, context: Context) -> bool:
    """ "Would impose sanctions and *send weapons to Kyiv*": whoever is helped is not the one who is harmed."""
    above, beside = context.act_at.get(act.i), context.act_at.get(word.i)
    if word.dep_ != "conj" or above is None or beside is None:
        return False
    return beside.entry.type in _HELPING and above.entry.type in HOSTILE


def _is_next_to_alert(word: Token, act: Token, context: Context) -> bool:
    """ "Put its troops on alert and *asked* the UN to intervene": no troops are moved against whoever is asked."""
    alert = context.act_at.get(act.i)
    if alert is None or alert.entry.type != "MOBILIZE" or word.dep_ != "conj" or word.head != act:
        return False
    return word.pos_ == "VERB" and find_operator(word) is not None


def _is_subordinate(word: Token) -> bool:
    return (word.dep_ == "advcl" and child(word, "mark") is not None) or (
        word.dep_ == "conj" and has_own_subject(word)
    )


def states_behind(targets: Actors, context: Context) -> Actors:
    """The targets with a company's state for the company ("banned *Aeroflot*"); news agencies are nobody's target, nor
    are the courts to which states take each other.
    """
    states = (
        context.codebook.actor(target.country) if target.kind == "company" and target.country else target
        for target in targets
        if (target.kind != "company" or (target.country and target.sector != "JRN"))
        and target.code not in COURTS
    )
    return tuple(dict.fromkeys(states))
