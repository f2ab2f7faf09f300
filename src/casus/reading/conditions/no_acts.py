"""Conditions that nobody's act meets, and those that only say that what is wanted is done.

"If *the situation changes*", "if *there is no other way*", "until *the job is done*"; "if it *does what it promised*".
"""

from __future__ import annotations

from casus.codebook.conditions import load_condition_acts
from casus.parsed import Token
from casus.reading.conditions.clauses import ConditionalClause
from casus.reading.conditions.trigger_words import entry_of
from casus.reading.context import Context
from casus.reading.syntax import child, children, is_passive, mood_of

_COURSE = frozenset(
    {"situation", "circumstance", "condition", "event", "thing", "something", "nothing", "anything"}
)
"""Subjects that nobody moves: "if *the situation* gets out of control", "if *nothing* changes"."""
_OPENINGS = frozenset(
    {
        "alternative", "basis", "chance", "choice", "danger", "doubt", "ground", "hope", "interest", "need", "option",
        "possibility", "prospect", "reason", "risk", "room", "time", "way", "will",
    }
)  # fmt: skip
"""What there is or is not without anybody's doing: "if there is no other *way*"."""
_TASKS = frozenset({"aim", "business", "goal", "job", "mission", "objective", "task", "work"})
_DOING = frozenset(
    {"accomplish", "achieve", "attain", "complete", "do", "finish", "fulfil", "fulfill", "reach"}
)
_NEEDED = frozenset({"require", "need", "deem", "consider"})
_NEEDING = frozenset({"require", "demand", "need", "dictate", "warrant", "call", "allow", "permit"})
_POINTING = frozenset({"it", "that", "this"})
_AS_SAID = frozenset({"what", "as"})
_ASKING = frozenset(
    {"ultimatum", "demand", "urge", "call", "ask", "press", "tell", "warn", "advise", "order"}
)
_TERMS = frozenset(
    {
        "accord",
        "agreement",
        "armistice",
        "ceasefire",
        "cease-fire",
        "deal",
        "pact",
        "peace",
        "settlement",
        "treaty",
        "truce",
    }
)
_TIES = frozenset({"relation", "tie"})
_RESTORING = frozenset({"establish", "normalise", "normalize", "restore", "resume"})
_FORCE = frozenset({"effect", "force", "place"})


def is_no_act(head: Token, context: Context) -> bool:
    """Whether a condition's words tell how things go, or stand, and nothing that anybody does."""
    if _is_called_for(head, context):
        return True
    if head.lemma_ == "do" and any(word.lower_ == "whatever" for word in children(head, "dobj")):
        return True
    if head.lemma_ == "be" and child(head, "expl") is not None:
        return any(word.lemma_ in _OPENINGS for word in children(head, "attr"))
    subject = child(head, "nsubj", "nsubjpass")
    if subject is None:
        return False
    if subject.lemma_.lower() in _COURSE:
        acts = load_condition_acts()
        return (entry_of(head, acts) if is_passive(head) else acts.get(head.lemma_)) is None
    if not is_passive(head):
        return False
    done = subject.lemma_ in _TASKS and head.lemma_ in _DOING
    return done or (subject.lower_ in _POINTING and head.lemma_ in _NEEDED)


def _is_called_for(head: Token, context: Context) -> bool:
    """ "If *the situation requires* it", "if *conditions* on the ground *permit*": nobody asks or allows it."""
    subject = child(head, "nsubj")
    if subject is None or subject.pos_ != "NOUN" or head.lemma_ not in _NEEDING:
        return False
    return not context.parties(subject)


def does_as_told(head: Token) -> bool:
    """ "If it does *what it has promised*", "does *as it was told*": gives way, whatever it is."""
    clause = child(head, "dobj", "ccomp", "advcl") if head.lemma_ == "do" else None
    return clause is not None and clause.i > head.i and clause.left_edge.lower_ in _AS_SAID


def is_in_force(head: Token) -> bool:
    """ "Once a *ceasefire is in place*", "if *the deal takes effect*": it is agreed, by nobody alone."""
    subject = child(head, "nsubj", "nsubjpass")
    if subject is not None and subject.lemma_ in _TIES:
        normal = any(word.lemma_ == "normal" for word in children(head, "acomp"))
        return normal or (is_passive(head) and head.lemma_ in _RESTORING)
    if subject is None or subject.lemma_.lower() not in _TERMS:
        return False
    links = children(head, "prep")
    stands = [child(link, "pobj") for link in links if link.lower_ in {"in", "into"}]
    return any(word is not None and word.lemma_ in _FORCE for word in (*stands, child(head, "dobj")))


def is_asked_of_somebody(clause: ConditionalClause, context: Context) -> bool:
    """Whether a condition names what one is asked to do something for: "should withdraw *if it wants* peace"."""
    if clause.consequent is None:
        return False
    limited = context.doc[clause.consequent]
    if mood_of(limited) == "must":
        return True
    return mood_of(limited) == "infinitive" and limited.head.lemma_ in _ASKING
