"""Deeds told by nouns: "Rwanda's *deployment* of 900 soldiers", "the *airstrike* that killed 12".

A noun only names an act; that it took place, its surroundings say: who did it and to whom, how many took part, or what
came of it. Wars and whatever is only possible, planned or feared is told by no noun.
"""

from __future__ import annotations

from casus.codebook.deeds import deed_words
from casus.parsed import Token
from casus.reading.commitments.brought_about import is_brought_about
from casus.reading.commitments.stance import StanceReading
from casus.reading.context import Act, Context
from casus.reading.events.clauses import casualty_words, results
from casus.reading.events.realis import realis_of
from casus.reading.syntax import (
    COPULAS,
    child,
    children,
    is_negated,
    mood_of,
    object_of_preposition,
    subject_of,
)

_NAMED = frozenset({"MOBILIZE", "ASSAULT", "AID", "COERCE", "RETREAT", "SANCTION"})

_OWNING_UP = frozenset({"report", "confirm", "acknowledge", "admit", "claim", "announce"})
_WATCHING = frozenset(
    {
        "confirm",
        "detect",
        "film",
        "monitor",
        "notice",
        "observe",
        "record",
        "report",
        "see",
        "show",
        "spot",
        "witness",
    }
)
_HEARD = frozenset({"report", "claim"})
_SENDING = frozenset({"sending", "dispatch", "despatch", "deployment", "withdrawal"})
_ON_A_DAY = frozenset({"on", "of", "in", "last", "this"})
_OWN = frozenset({"MOBILIZE", "RETREAT"})
"""PLOVER types of what is done with one's own: "confirmed the withdrawal of *its* men"."""
_PRECEDING = frozenset({"after", "following"})
_GATHERING = frozenset({"build-up", "buildup", "massing", "mobilisation", "mobilization", "deployment"})
_ANSWERED = frozenset(
    {"wake", "aftermath", "response", "reaction", "retaliation", "reprisal", "revenge", "reply"}
)
"""Nouns that lead to what came before the news: "in *response* to Iran's seizure", "in the *wake* of an attack"."""

_PROMPTING = frozenset({"prompt", "trigger", "spark", "provoke", "precipitate"})
_ANSWERING = frozenset({"react", "respond", "retaliate"})
_OPEN = frozenset({"possible", "potential", "alleged", "planned", "threatened"})
_SINGLE = frozenset({"a", "an", "another"})
_FATAL = frozenset({"in", "during", "by", "from", "after"})
_SEEMING = frozenset({"appear", "seem"})
_ARRIVING = frozenset({"arrive", "land", "reach", "dock", "enter", "cross", "leave", "depart"})
_OUT_ON = frozenset({"exercise", "manoeuvre", "maneuver", "patrol", "drill"})
"""What forces are on: "tanks are *on exercise*", "a destroyer *on patrol*"."""

FIGHTS = frozenset({"clash", "fighting", "firefight", "gunfight", "skirmish", "battle", "shootout"})
_RAGING = frozenset(
    {
        "erupt",
        "break",
        "continue",
        "rage",
        "resume",
        "flare",
        "intensify",
        "persist",
        "start",
        "spread",
        "escalate",
        "return",
        "spill",
    }
)
_ACHIEVED = frozenset({"complete", "completed", "over", "finished", "underway", "way", "ongoing"})


def is_told(act: Act, reading: StanceReading, context: Context) -> bool:
    """Whether a noun tells that its act took place."""
    noun = act.token
    governed = reading.operators and not is_brought_about(noun)
    if noun.pos_ != "NOUN" or governed or noun.lemma_ in deed_words("lasting"):
        return False
    if any(
        word.lower_ == "special" for word in children(noun, "amod")
    ):  # "its *special* military operation": the war
        return False
    if realis_of(noun) not in {"actual", "ongoing"} and not _led_to_deed(noun):
        return False
    return (
        _is_counted(act, context)
        or _has_effect(act, context)
        or _names_parties(act, context)
        or _has_arrived(act)
        or _is_achieved(act, context)
        or _is_dated(act, context)
        or _is_watched(act, context)
    )


def fighters_of(act: Act) -> Token | None:
    """Who fights in "*clashes* erupted *between Thai and Cambodian troops*", where that is told as news."""
    noun, verb = act.token, act.token.head
    there_was = noun.dep_ == "attr" and child(verb, "expl") is not None
    raged = noun.dep_ in {"nsubj", "csubj"} and (verb.lemma_ in _RAGING or verb in list(results(noun)))
    told = (there_was or raged) and mood_of(verb) == "finite" and not is_negated(verb)
    if not told or not _is_fight(act):
        return None
    return object_of_preposition(noun, "between") or object_of_preposition(verb, "between")


def _is_fight(act: Act) -> bool:
    """ "*Clashes*", "an *exchange of fire*"."""
    noun = act.token
    exchanged = noun.lemma_ == "exchange" and act.entry.type == "ASSAULT"
    return exchanged or not FIGHTS.isdisjoint({noun.lemma_.lower(), noun.lower_})


def sent_out(act: Act) -> Token | None:
    """Whose forces are out in "Turkish *tanks have been on exercise* there for days"."""
    noun = act.token
    link, verb = noun.head, noun.head.head
    if noun.lemma_ not in _OUT_ON or noun.dep_ != "pobj" or link.lower_ != "on" or verb.lemma_ not in COPULAS:
        return None
    return subject_of(verb) if mood_of(verb) == "finite" and not is_negated(verb) else None


def owned_up(act: Act, reading: StanceReading) -> Token | None:
    """Who says that it was he: "said *it was behind* the blast", "said *its fighters were responsible for* it"."""
    if act.entry.type not in {"ASSAULT", "COERCE"} or len(reading.operators) != 1:
        return None
    word = reading.operators[0]
    if word.lower_ != "responsible" and act.token.head.lower_ != "behind":
        return None
    copula = word if word.lemma_ in COPULAS else word.head
    if (
        copula.lemma_ not in COPULAS
        or copula.dep_ != "ccomp"
        or mood_of(copula) != "finite"
        or is_negated(copula)
    ):
        return None
    doer = subject_of(copula)
    whose = child(doer, "poss") or doer if doer is not None else None
    return doer if whose is not None and whose.tag_ in {"PRP", "PRP$"} else None


def reported_by_doer(act: Act, context: Context) -> Token | None:
    """Who tells his own deed in "*the Peruvian army* reported the capture of two Ecuadoreans", "confirmed the arrest".

    What he reports of "*its* soldiers' capture" he suffered.
    """
    noun, verb = act.token, act.token.head
    told = (
        noun.dep_ == "dobj"
        and verb.lemma_ in _OWNING_UP
        and mood_of(verb) == "finite"
        and not is_negated(verb)
    )
    if not told or act.entry.type not in _NAMED or act.source is not None or child(noun, "poss") is not None:
        return None
    if noun.tag_ != "NN" or noun.lemma_ in deed_words("broad") or act.target is None:
        return None
    teller, suffered = subject_of(verb), context.parties(act.target)
    moved = object_of_preposition(noun, "of") or act.target  # not "the massing of troops on *its* border"
    own = any(word.tag_ == "PRP$" for word in moved.children)
    # "confirmed the sending of 500 troops": what no word lays to another is his who owns up to it
    nobodys = (
        act.entry.type in _OWN and not own and noun.lemma_ in _SENDING and verb.lemma_ in _OWNING_UP - _HEARD
    )
    if teller is None or (own != (act.entry.type in _OWN) and not nobodys):
        return None
    doers = context.parties(teller)
    acting = all(doer.kind in {"state", "group"} for doer in doers)
    return (
        teller
        if doers and acting and {x.code for x in doers}.isdisjoint({x.code for x in suffered})
        else None
    )


def _is_counted(act: Act, context: Context) -> bool:
    """ "The massing *of 900 troops*": a number of those that moved."""
    noun = act.token
    if act.entry.type != "MOBILIZE":
        return False
    known = any(word.dep_ == "poss" or word.lower_ == "the" for word in noun.children)
    return known and bool(context.quantities_of(noun))


def _has_effect(act: Act, context: Context) -> bool:
    """ "The attack *that killed* 12", "Israeli strikes *destroyed* the bridge", "three *died in* a raid"."""
    if act.entry.type != "ASSAULT":
        return False
    if _is_fatal(act.token, context):
        return True
    dates = (child(link, "pobj") for link in children(act.token, "prep"))
    named = [act.token, *(date for date in dates if date is not None and date.ent_type_ in {"DATE", "TIME"})]
    told = [*(clause for noun in named for clause in children(noun, "relcl")), *results(act.token)]
    return any(mood_of(clause) == "finite" and not is_negated(clause) for clause in told)


def _is_fatal(noun: Token, context: Context) -> bool:
    """ "Three soldiers *died in an air raid*"; a verb that is an act itself tells it already."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in _FATAL:
        return False
    verb = noun.head.head
    return verb.lemma_ in casualty_words() and verb.i not in context.act_at and mood_of(verb) == "finite"


def _is_achieved(act: Act, context: Context) -> bool:
    """ "The *Chadian* withdrawal *is complete*", "France's airlift *appears to be under way*"."""
    verb = act.token.head
    if act.token.dep_ != "nsubj" or act.entry.type not in _NAMED or act.source is None:
        return False
    if verb.lemma_ in _SEEMING:
        verb = child(verb, "xcomp") or verb
    said = {word.lower_ for word in verb.children if word.dep_ in {"acomp", "advmod", "prep"}}
    said |= {word.lower_ for link in children(verb, "prep") for word in children(link, "pobj")}
    return verb.lemma_ == "be" and bool(said & _ACHIEVED) and bool(context.parties(act.source))


def _is_dated(act: Act, context: Context) -> bool:
    """ "The Israeli *raid of May 31*", "Moscow's *closure* of the office *on Monday*": what has its day took place."""
    if act.entry.type not in _NAMED or act.source is None or not context.parties(act.source):
        return False
    days = (child(link, "pobj") for link in children(act.token, "prep") if link.lower_ in _ON_A_DAY)
    dated = any(day is not None and day.ent_type_ == "DATE" and day.pos_ == "PROPN" for day in days)
    return dated and any(word.dep_ == "poss" or word.lower_ == "the" for word in act.token.children)


def _is_watched(act: Act, context: Context) -> bool:
    """ "Residents *reported Ghanaian troop movements*", "images *show its build-up*": what is seen takes place."""
    noun, verb = act.token, act.token.head
    if act.entry.type != "MOBILIZE" or noun.dep_ != "dobj" or verb.lemma_ not in _WATCHING:
        return False
    told = mood_of(verb) == "finite" and not is_negated(verb)
    return told and act.source is not None and bool(context.parties(act.source))


def _has_arrived(act: Act) -> bool:
    """ "A second *shipment* of Polish tanks *arrived* in Odesa": what arrives has been sent."""
    verb = act.token.head
    arrives = act.token.dep_ == "nsubj" and verb.lemma_ in _ARRIVING and mood_of(verb) == "finite"
    return act.entry.type == "AID" and arrives and not is_negated(verb)


def _names_parties(act: Act, context: Context) -> bool:
    """ "*Iran's* transfer of missiles *to Russia*": who did it to whom; "*Oslo's* deployment *of two ships*"."""
    settled = act.token.lemma_ in deed_words("settled") and (
        child(act.token, "poss") is not None or led_to_news(act.token)
    )
    if (act.entry.type not in _NAMED and not settled) or act.source is None:
        return False
    if act.entry.type == "ASSAULT" and not _is_single_strike(act):
        return False
    known = act.target is not None and bool(context.affected(act.target))
    named = act.source in _named_doers(act)
    return (known or named) and bool(context.parties(act.source))


def _named_doers(act: Act) -> tuple[Token | None, ...]:
    """ "*Oslo's* deployment", "the killing of four people *by Indian troops*": whose deed it is said to be."""
    owner, thing = child(act.token, "poss"), object_of_preposition(act.token, "of")
    # "the lifting of the embargo by the EU": it lifts it
    whole = act.token.dep_ == "pobj" and act.token.head.lower_ == "of" and not led_to_news(act.token)
    # "Senegal's reopening *of the border*": what it did it to makes it a deed, not "its truce *of four years*"
    done_to = thing is not None and thing.ent_type_ not in {"DATE", "TIME"} and not whole
    led = owner is not None and owner.pos_ != "PRON" and (led_to_news(act.token) or done_to)
    by = (
        act.source is not None and act.source.head.lower_ == "by"
    )  # also "the arrest of a *judge by* the army"
    agent = act.source if by and not whole else None
    beside = _nationality(act) if led_to_news(act.token) else None
    return (owner if act.entry.links or led else None, agent, beside, _moved(act))


def _nationality(act: Act) -> Token | None:
    """ "After *Saudi* air raids on the port": the adjective that says whose deed it was."""
    source = act.source
    is_beside = source is not None and source.dep_ in {"amod", "compound", "nmod", "conj"}
    return source if is_beside and source in act.token.subtree and source.i < act.token.i else None


def _moved(act: Act) -> Token | None:
    """ "The sending *of Burundian troops* was confirmed": those who move are their state's."""
    verb = act.token.head
    told = act.token.dep_ in {"nsubj", "nsubjpass"} and mood_of(verb) == "finite" and not is_negated(verb)
    told = (told and verb.lemma_ not in COPULAS) or is_brought_about(act.token)
    told = told or (act.token.dep_ == "pobj" and act.token.head.lower_ == "amid" and led_to_news(act.token))
    moves = act.entry.type in {"MOBILIZE", "RETREAT"} or act.token.lemma_ == "recall"
    return object_of_preposition(act.token, "of") if told and moves else None


def _is_single_strike(act: Act) -> bool:
    """Whether one attack is meant and no war: "a missile attack", "the *incursion*"; not "its attacks on"."""
    noun = act.token
    led = led_to_news(noun)
    single = led and any(word.lower_ in _SINGLE for word in children(noun, "det"))
    return (noun.tag_ == "NN" or led) and (
        single or act.entry.phrase is not None or noun.lemma_ not in deed_words("broad")
    )


def led_to_news(noun: Token) -> bool:
    """Whether a noun names what led to the news: "*after Turkey's seizure* of a tanker", "*in response to* it", "the
    step *followed* its raid", "was *prompted by* it".
    """
    if noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        return led_to_news(noun.head)
    if noun.dep_ == "dobj":
        return noun.head.lemma_ == "follow" and mood_of(noun.head) in {"finite", "participle"}
    if noun.dep_ != "pobj":
        return False
    link = noun.head
    if link.lower_ == "by":
        return link.head.lemma_ in _PROMPTING
    if link.lower_ == "amid" and noun.lemma_ in _GATHERING:  # no battle, which only goes on
        return True
    if link.lower_ in _PRECEDING or (link.head.lower_ in _ANSWERED and link.head.dep_ == "pobj"):
        return True
    return link.head.lemma_ in _ANSWERING and link.lower_ in {"to", "for"}


def _led_to_deed(noun: Token) -> bool:
    """ "*Suspended* the talks *after an attack*": it took place, whatever became of the talks.

    What is to come after a deed leaves it open: "will withdraw *after a Russian withdrawal*".
    """
    if not led_to_news(noun) or any(word.lower_ in _OPEN for word in children(noun, "amod")):
        return False
    verb = noun.head.head
    while verb.head != verb and verb.pos_ not in {"VERB", "AUX"}:
        verb = verb.head
    return mood_of(verb) == "finite" or (
        noun.head.lower_ != "after" and mood_of(verb) in {"infinitive", "progressive"}
    )
