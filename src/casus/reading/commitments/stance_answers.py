"""What an answer makes of the act asked about: "*asked whether* Peru would send tanks, he *declined* to say"."""

from __future__ import annotations

from typing import NamedTuple

from casus.model import Stance
from casus.parsed import Token
from casus.reading.commitments.stance_constructions import ANSWERING, WITHHOLDING
from casus.reading.syntax import child, children, is_negated, mood_of

_ASKED = frozenset({"ask", "press", "question", "quiz"})
_EXCLUDING = frozenset({"rule", "exclude"})
_WEIGHING = frozenset(
    {
        "analyse",
        "analyze",
        "assess",
        "consider",
        "debate",
        "discuss",
        "examine",
        "mull",
        "review",
        "study",
        "weigh",
    }
)
_UNDECIDED = frozenset({"early", "premature", "soon"})
_PLAIN: dict[str, Stance] = {"yes": "will", "no": "will_not"}
_MAYBE = frozenset({"may", "might", "could"})
_PREPOSITIONAL = frozenset({"pcomp", "pobj"})
_REACH = 3
"""How many words may lie between the question and the verb that asks it: "pressed by *a reporter on* whether"."""


class Answer(NamedTuple):
    """The verb that answers a question, and the stance that the answer takes."""

    verb: Token
    stance: Stance


def answer_to(question: Token) -> Answer | None:
    """The answer to a question about the act: "asked if it would leave, he *said no*", "*would not rule it out*"."""
    asked = _asking(question)
    if asked is None or asked.dep_ not in {"advcl", "acl"}:
        return None
    reply = asked.head
    if reply.pos_ != "VERB":
        return None
    if reply.lemma_ in WITHHOLDING:
        withheld = any(word.lemma_ in ANSWERING for word in children(reply, "xcomp"))
        return Answer(reply, "may") if withheld else None
    plain = [word for word in children(reply, "intj") if word.lower_ in _PLAIN]
    if plain:
        both = is_negated(reply) or any(word.lower_ in _PLAIN for word in children(plain[0], "conj"))
        return Answer(reply, "may" if both else _PLAIN[plain[0].lower_])
    if (bare := _bare_modal(reply)) is not None:
        will: Stance = "will_not" if is_negated(bare) else "will"
        return Answer(reply, "may" if bare.lower_ in _MAYBE else will)
    inside = {word.i for word in asked.subtree}
    opens = any(_leaves_open(word) for word in reply.subtree if word.i not in inside)
    return Answer(reply, "may") if opens else None


def _bare_modal(reply: Token) -> Token | None:
    """The verb left out but for its modal: "asked if it would leave, he said it *would not*"."""
    clause = child(reply, "ccomp")
    if clause is None or clause.tag_ != "MD" or child(clause, "nsubj") is None:
        return None
    return None if child(clause, "ccomp", "xcomp", "attr", "acomp", "dobj") else clause


def _asking(question: Token) -> Token | None:
    """The verb that asks: "*asked* whether", "*asked* about sending", "*pressed* by a reporter on whether"."""
    if question.dep_ not in _PREPOSITIONAL:
        return question.head if question.head.lemma_ in _ASKED else None
    above = question.head
    for _ in range(_REACH):
        above = above.head
        if above.lemma_ in _ASKED and above.pos_ == "VERB":
            return above
    return None


def _leaves_open(word: Token) -> bool:
    """ "*No decision* has been made", "*nothing* is *ruled* out", "it is *being studied*", "*too early* to say"."""
    if word.lemma_ == "decision":
        return any(each.lower_ == "no" for each in children(word, "det"))
    if word.lemma_ in _UNDECIDED:
        return any(each.lower_ == "too" for each in children(word, "advmod"))
    if word.lemma_ in _WEIGHING and not is_negated(word):
        return mood_of(word) == "progressive"
    subject = child(word, "nsubjpass")
    excluded = is_negated(word) or (subject is not None and subject.lower_ == "nothing")
    return word.lemma_ in _EXCLUDING and excluded
