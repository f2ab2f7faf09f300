"""Clauses that commit nobody by their form: questions, boasts about nobody, mere silence, habits."""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.commitments.stance import StanceReading
from casus.reading.context import Act
from casus.reading.syntax import child, children, is_passive

_ASKING_TAGS = frozenset({"WRB", "WP", "WDT", "WP$"})
_NOBODY = frozenset({"nobody", "nothing", "none"})
_TELLING = frozenset(
    {"discuss", "comment", "elaborate", "detail", "specify", "disclose", "address", "speculate"}
)
_REPLYING = frozenset({"answer", "reply", "respond"})
_FOR_THE_PRESS = frozenset({"news", "press"})
_SILENT = frozenset({"decline", "refuse"})
_HABITUAL = frozenset(
    {
        "routinely", "regularly", "often", "usually", "always", "typically", "traditionally", "frequently",
        "generally", "normally", "rarely", "sometimes", "commonly", "periodically", "annually", "yearly",
    }
)  # fmt: skip
_PRESENT = frozenset({"VBZ", "VBP"})


def leaves_unsaid(act: Act, reading: StanceReading) -> bool:
    """Whether the clause around an act says of nobody that he did, will or will not do it."""
    if reading.stance in {"will", "will_not", "may", "did"} and _is_question(reading.top):
        return True
    if act.token.lemma_ == "press" and act.token.tag_ == "VBN" and act.token.dep_ == "advcl":
        return True  # "*pressed* on whether Peru would leave, he said"
    if reading.outermost is not None and _only_deems(reading.outermost):
        return True
    if act.entry.type == "CONSULT" and _is_for_the_press(act.token):
        return True
    if reading.stance in {"will", "will_not"} and _is_of_nobody(act.token):
        return not _is_planned_by_nobody(act, reading)
    if reading.stance == "will_not" and (_keeps_silent(act, reading) or _has_no_right(reading)):
        return True
    if reading.stance == "may" and _speaks_of_talks(act, reading):
        return True
    return reading.stance == "did" and _is_habit(act.token)


def _only_deems(verb: Token) -> bool:
    """ "Whatever steps *it deems* necessary to defend itself": what the steps are for, no judgement."""
    return verb.lemma_ in {"deem", "consider"} and verb.dep_ == "relcl" and child(verb, "oprd") is not None


def _is_question(clause: Token) -> bool:
    """ "Will the commandos storm it?", "How did Beijing respond?", and "*How* Rwanda will use its tanks" of a headline.

    A statement may end in a question mark too.
    """
    labelled = clause.dep_ == "ccomp" and clause.head.dep_ == "ROOT" and clause.head.pos_ in {"NOUN", "PROPN"}
    if not (clause.dep_ == "ROOT" or labelled):
        return False  # labelled: "*QUESTION:* Will you send troops?"
    if any(word.lower_ == "how" and word.i < clause.i for word in children(clause, "advmod")):
        return True
    if not _ends_in_question(clause):
        return False
    subject = child(clause, "nsubj", "nsubjpass")
    if subject is None:
        return False
    inverted = any(word.i < subject.i for word in children(clause, "aux", "auxpass"))
    return inverted or any(word.tag_ in _ASKING_TAGS for word in clause.subtree if word.i <= subject.i)


def _ends_in_question(clause: Token) -> bool:
    """Whether the last mark of a sentence is a question mark."""
    for place in range(clause.sent.end - 1, clause.i, -1):
        word = clause.doc[place]
        if not (word.is_space or word.is_quote):
            return word.text.startswith("?")
    return False


def _is_of_nobody(verb: Token) -> bool:
    """ "*Nobody* will frighten us" is a boast and refuses nothing; what will be done to nobody may be refused.

    "*Few allies* will send troops" promises nothing either.
    """
    if is_passive(verb):
        return False
    for word in (verb, verb.head):
        subject = child(word, "nsubj")
        if subject is not None:
            one = subject.lower_ == "one" and any(each.lower_ == "no" for each in children(subject, "det"))
            few = {each.lower_ for each in subject.lefts} & {"few", "a"} == {"few"}
            return one or few or subject.lower_ in _NOBODY
    return False


def _is_planned_by_nobody(act: Act, reading: StanceReading) -> bool:
    """ "Nobody *is going to* attack Peru": said of what one might do oneself, unless one were to suffer it."""
    suffers = child(act.token, "dobj")
    harms = act.entry.type in {"ASSAULT", "MOBILIZE"} and (
        suffers is None or suffers.lower_ not in {"us", "me"}
    )
    return harms and bool(reading.operators)


def _keeps_silent(act: Act, reading: StanceReading) -> bool:
    """ "*Declined to discuss* the ransom", "*declined to answer*": words are kept back, no talks refused."""
    silent = next((operator for operator in reading.operators if operator.lemma_ in _SILENT), None)
    if silent is None or any(
        word.lower_ == "even" for verb in (silent, act.token) for word in children(verb, "advmod")
    ):
        return False  # "declined *even* to discuss the base"
    if act.token.lemma_ in _REPLYING:
        return child(act.token, "dobj", "prep") is None
    return act.token.lemma_ in _TELLING and child(act.token, "dobj") is not None


def _is_for_the_press(act: Token) -> bool:
    """ "Called a *news conference*", "will *hold* a press conference": no talks with anybody."""
    talks = child(act, "dobj") if act.pos_ == "VERB" else act
    if talks is None or talks.lemma_ != "conference":
        return False
    return any(word.lower_ in _FOR_THE_PRESS for word in children(talks, "compound", "nmod", "amod"))


def _speaks_of_talks(act: Act, reading: StanceReading) -> bool:
    """ "*Discussed* his recent *meeting* with": what is spoken of took place, or others settle it."""
    return (
        act.entry.type == "CONSULT"
        and act.token.pos_ == "NOUN"
        and bool(reading.operators)
        and (reading.operators[-1].lemma_ == "discuss")
    )


def _has_no_right(reading: StanceReading) -> bool:
    """ "Britain *had no right* to search it": who is told so has refused nothing."""
    return any(operator.lemma_ == "right" for operator in reading.operators)


def _is_habit(verb: Token) -> bool:
    """ "*Routinely act* against smugglers": what is done again and again is no deed of the day."""
    return verb.tag_ in _PRESENT and any(word.lower_ in _HABITUAL for word in children(verb, "advmod"))
