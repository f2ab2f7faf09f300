"""Deeds that a report only recalls or describes: old ones, habits, what tells things apart, what is yet to come."""

from __future__ import annotations

from casus.codebook.deeds import deed_words
from casus.parsed import Token
from casus.reading.commitments.demands import side_before
from casus.reading.commitments.long_ago import (
    began_long_ago,
    goes_on_for_ages,
    is_dated_old,
    was_said_long_ago,
)
from casus.reading.commitments.nominal_deeds import led_to_news
from casus.reading.commitments.stance import StanceReading
from casus.reading.commitments.stance_constructions import copula_of_first
from casus.reading.context import Act, Context
from casus.reading.syntax import FUTURE, child, children, is_negated, modal_of, mood_of, object_of_preposition

_FULL_STOP = 3
"""Within how many words of its end a sentence holds no more than a full stop and quotation marks."""
_TIMES = frozenset({"when", "once", "until", "before", "after"})
_CONDITIONS = frozenset({"if", "unless", "provided", "providing"})
_SUSPECTING = frozenset({"suspect", "accuse"})
_UNTIL = frozenset({"until", "till", "before"})
_FIRST = frozenset({"first", "early", "opening", "initial"})
_PRESENT = frozenset({"VBZ", "VBP"})
_RELATIVES = frozenset({"WDT", "WP", "WP$"})
_HABITUALLY = frozenset(
    {"often", "usually", "always", "traditionally", "typically", "generally", "normally", "sometimes",
     "occasionally", "rarely", "seldom", "once", "formerly", "historically"}
)  # fmt: skip
"""Adverbs of what is done again and again or was done of old; "has *regularly* sent jets" is told as news."""
_EACH = frozenset({"every", "each"})
_ENDURING = frozenset({"AID", "ASSAULT", "COERCE", "COOPERATE", "MOBILIZE"})
"""PLOVER types of what a side may do for ages; a pact or a ban "for a decade" is new."""

_UNTOTALLED = _ENDURING - {"AID"}
"""Of these, those that nobody adds up to this day, as one does what has been given since the war began."""

_STANDING = {"MOBILIZE": "keeping", "SANCTION": "listing", "COOPERATE": "trading", "AID": "trading"}
"""Words of ``deeds.toml`` that in the simple present say how things stand, by the PLOVER type of the act."""


def is_background(act: Act, clause: Token, context: Context) -> bool:
    """Whether a deed is no news: ``clause`` is the verb that heads all that is said of it."""
    if _is_yet_to_come(act) or _is_posted(act) or _is_habit(act.token) or _is_charged(act.token):
        return True
    if _tells_apart(act.token) and not (_is_measure_in_force(act) or _goes_on(act.token, context)):
        return True
    if act.entry.type in _ENDURING and goes_on_for_ages(act.token):
        return True
    if act.entry.type in _UNTOTALLED and began_long_ago(act.token, context):
        return True
    told_of_first = copula_of_first(act.token)  # "*was* the first to recognise it, *in 1949*"
    if told_of_first is not None and is_dated_old(told_of_first, context):
        return True
    return is_dated_old(act.token, context) or _is_long_past(clause) or _is_early_in_war(act.token)


def is_suspects_deed(reading: StanceReading) -> bool:
    """ "Arrested a man *suspected of* planning a raid": which one is meant, no judgement of what will happen."""
    suspecting = reading.outermost
    return suspecting is not None and suspecting.lemma_ in _SUSPECTING and suspecting.dep_ in {"acl", "relcl"}


def answers_threat(reading: StanceReading) -> bool:
    """ "*In response to the threat* of sanctions": what nobody named threatens is only what is answered."""
    threat = reading.outermost
    if threat is None or threat.lemma_ != "threat" or not led_to_news(threat):
        return False
    return child(threat, "poss") is None and side_before(threat) is None


def was_declared_long_ago(reading: StanceReading, context: Context) -> bool:
    """ "In 1997 it *threatened* to hang them", "refused in 2011 to leave": history, unless it is still said."""
    declaring = reading.outermost
    return declaring is not None and declaring.pos_ == "VERB" and was_said_long_ago(declaring, context)


def _is_yet_to_come(act: Act) -> bool:
    """A present tense in a clause of time or condition speaks of the future: "will end *when they withdraw*".

    So does any tense behind "until" and "before" after a future: "would not meet *before they had withdrawn*".
    """
    verb = act.token
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    if verb.dep_ != "advcl":
        return False
    before = {word.lower_ for word in verb.children if word.dep_ in {"mark", "advmod"} and word.i < verb.i}
    opening = before & (_TIMES | _CONDITIONS)
    if verb.tag_ in _PRESENT or (opening - _TIMES and act.token.tag_ in _PRESENT):
        return bool(opening)
    return bool(opening & _UNTIL) and (modal_of(verb.head) in FUTURE or modal_of(verb.head.head) in FUTURE)


def _is_charged(verb: Token) -> bool:
    """ "Accused Chad of arming rebels *as it blocked* aid": what goes with the deed somebody is accused of."""
    link = verb.head.head
    return (
        verb.dep_ == "advcl"
        and verb.head.dep_ == "pcomp"
        and link.lower_ == "of"
        and link.head.lemma_ in _SUSPECTING
        and mood_of(verb) == "finite"
    )


def _is_posted(act: Act) -> bool:
    """ "2,000 soldiers *are stationed* there", "it *maintains* troops there", "it *designates* them": no news."""
    auxiliary = child(act.token, "auxpass")
    if auxiliary is None:
        states = _STANDING.get(act.entry.type)
        told = act.token.tag_ in _PRESENT and not children(act.token, "aux")
        return states is not None and told and act.token.lemma_ in deed_words(states)
    return auxiliary.tag_ in _PRESENT and act.token.lemma_ in deed_words("posted")


def _is_habit(verb: Token) -> bool:
    """ "Has *often* crossed into Iraq", "*every spring* they put out to sea and are arrested"; not "on *each* side"."""
    while True:
        beside = children(verb, "advmod", "npadvmod")
        if any(
            (word.lower_ in _HABITUALLY and not (word.lower_ == "once" and _is_once_more(word)))
            or (word.dep_ == "npadvmod" and any(found.lower_ in _EACH for found in children(word, "det")))
            for word in beside
        ):
            return True
        if verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"}:
            return False
        verb = verb.head


def _tells_apart(verb: Token) -> bool:
    """Whether a relative clause only says which one is meant: "the officers *who toppled him*", "the gas *it sells*".

    What is added behind a comma is news where it says when it was: "Qatar, *which on Monday cut off* the gas", not
    "Qatar, *which supplies* gas", "which has lent it billions".
    """
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    if verb.dep_ != "relcl" or verb.tag_ == "VBG" or copula_of_first(verb) is not None or _is_cleft(verb):
        return False
    if verb.tag_ in _PRESENT:
        return True
    first = verb.left_edge
    if first.i == 0 or not first.nbor(-1).is_punct:
        return True
    relative = any(word.tag_ in _RELATIVES for word in verb.subtree if word.i < verb.i)
    return relative and not _is_dated(verb)


def _is_cleft(clause: Token) -> bool:
    """ "*It was Peruvian ships that* rammed the boat": the clause tells the deed, and sets apart who did it."""
    copula, doer = clause.head.head, child(clause, "nsubj")
    if clause.head.dep_ != "attr" or copula.lemma_ != "be" or doer is None or doer.tag_ not in _RELATIVES:
        return False
    subject = child(copula, "nsubj")
    return subject is not None and subject.lower_ == "it" and not is_negated(copula)


def _is_once_more(once: Token) -> bool:
    return once.i + 1 < len(once.doc) and once.nbor(1).lower_ in {"again", "more"}


def _goes_on(verb: Token, context: Context) -> bool:
    """ "Fired a missile at Riyadh, *which Saudi gunners shot down*": what came next, told at the sentence's end."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    first, thing = verb.left_edge, verb.head
    added = first.i > 0 and first.nbor(-1).text == "," and verb.sent.end - verb.right_edge.i <= _FULL_STOP
    if not added or verb.tag_ != "VBD" or children(verb, "aux"):
        return False
    while thing.pos_ not in {"VERB", "AUX"} and thing.head != thing:
        thing = thing.head
    return thing.i in context.act_at and thing.tag_ == "VBD" and mood_of(thing) == "finite"


def _is_measure_in_force(act: Act) -> bool:
    """ "The pact that Fiji *has signed*", "countries that *have adopted* sanctions": what the perfect tells is news.

    "The tariffs it *has imposed*" are only told apart from others.
    """
    verb = act.token
    if verb.tag_ != "VBN" or all(word.lower_ not in {"has", "have"} for word in children(verb, "aux")):
        return False
    taker = child(verb, "nsubj")
    takes = taker is not None and taker.tag_ in {"WDT", "WP"}
    return act.entry.type == "AGREE" or (act.entry.type == "SANCTION" and takes)


def _is_dated(verb: Token) -> bool:
    """Whether a clause says when it was: what is only named of a thing does not ("the pact, *which Peru signed*")."""
    lasting = {word.i for link in children(verb, "prep") if link.lower_ == "for" for word in link.subtree}
    if any(word.ent_type_ in {"DATE", "TIME"} and word.i not in lasting for word in verb.subtree):
        return True
    clauses = (word.lower_ for clause in children(verb, "advcl", "prep") for word in clause.lefts)
    return not _TIMES.isdisjoint([*clauses, *(link.lower_ for link in children(verb, "prep"))])


def _is_long_past(clause: Token) -> bool:
    """ "*In the past*, it has responded by …": a habit, no deed of the day."""
    noun = (child(link, "pobj") for link in clause.children if link.lower_ == "in")
    return any(found is not None and found.lower_ == "past" for found in noun)


def _is_early_in_war(verb: Token) -> bool:
    """ "*Early in the war*", "*at the start of the invasion*", "*in the first weeks of the war*": an earlier phase."""
    for word in verb.children:
        if word.dep_ != "prep" or word.lower_ not in {"in", "at"}:
            continue
        noun = child(word, "pobj")
        if noun is None:
            continue
        phase = noun.lemma_ in deed_words("begun") or any(each.lower_ in _FIRST for each in noun.lefts)
        phase = phase or any(
            each.lower_ == "early" for each in (*word.lefts, *verb.children) if each.i == word.i - 1
        )
        war = object_of_preposition(noun, "of") or noun
        if phase and war.lemma_.lower() in deed_words("lasting"):
            return True
    return False
