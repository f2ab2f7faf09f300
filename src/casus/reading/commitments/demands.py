"""Demands told by nouns: who demands and of whom, in "ignored calls *from the EU*", "sent *NATO* a list of demands"."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.syntax import child, children, holder_of_noun, object_of_preposition, subject_of

_CONTAINERS = frozenset(
    {"list", "series", "set", "number", "string", "package", "raft", "flurry", "wave", "host"}
)
_SIDES = frozenset({"GPE", "NORP", "ORG"})
_ENCLOSING = frozenset({"with", "in", "as"})


def demander_of(noun: Token) -> Token | None:
    """Whose demand, call or appeal a noun tells, unless only those who answer it are named."""
    owner = child(noun, "poss") or object_of_preposition(noun, "by", "from") or _named_of(noun)
    owner = owner or _made_by(noun) or _sent_from(noun) or side_before(noun)
    if owner is not None:
        return owner
    if noun.dep_ == "conj" and noun.head.pos_ == "NOUN":  # "criticism and calls from the EU"
        return demander_of(noun.head)
    whole = _whole(noun)
    verb = whole.head
    if whole.dep_ == "dobj":
        return object_of_preposition(verb, "from") if _answers(verb) else subject_of(verb)
    if whole.dep_ == "pobj":
        return holder_of_noun(whole) if verb.lower_ in _ENCLOSING else None
    return holder_of_noun(whole) if whole.dep_ in {"attr", "oprd", "conj", "nsubjpass"} else None


def side_before(noun: Token) -> Token | None:
    """ "Refused to comply with *US* demands", "blocked a *British* push for talks"."""
    sides = (word for word in children(noun, "compound", "amod", "nmod") if word.ent_type_ in _SIDES)
    return next(sides, None)


def _sent_from(noun: Token) -> Token | None:
    """ "Appeals to the king *from Norway*", where the parser hung the sender on whom the appeal is made to."""
    asked = object_of_preposition(noun, "to", "for")
    return object_of_preposition(asked, "from") if asked is not None else None


def _made_by(noun: Token) -> Token | None:
    """ "The deadline *set by the League*", "a demand *repeated by Peru*"."""
    made = next((word for word in children(noun, "acl") if word.tag_ == "VBN"), None)
    return object_of_preposition(made, "by") if made is not None else None


def _named_of(noun: Token) -> Token | None:
    """The owner in "the demands *of Azerbaijan*"; what is demanded in "the necessity *of a ceasefire*" is none."""
    found = object_of_preposition(noun, "of")
    if found is None or found.ent_type_ in {"DATE", "TIME", "CARDINAL"}:  # "a deadline of *72 hours*"
        return None
    return found if found.pos_ == "PROPN" or found.ent_type_ else None


def addressee_of(noun: Token) -> Token | None:
    """On whom a demand told by a noun falls: "pressure *on Israel*", or whoever rejects, ignores or faces it."""
    asked = object_of_preposition(noun, "on", "upon", "to", "against")
    if asked is not None:
        return asked
    whole = _whole(noun)
    verb = whole.head
    if whole.dep_ == "pobj" and verb.lower_ == "under":  # "is under pressure from Peru to"
        return subject_of(verb.head)
    if whole.dep_ == "nsubjpass":
        return object_of_preposition(verb, "by") if _answers(verb) else None
    if whole.dep_ != "dobj":
        return None
    if _answers(verb):
        return subject_of(verb)
    return object_of_preposition(verb, "on", "upon", "to") or child(verb, "dative")


def _whole(noun: Token) -> Token:
    """The noun, or what holds it: "a *list* of demands"."""
    noun = noun.head if noun.dep_ == "conj" else noun
    container = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    return container if container is not None and container.lemma_ in _CONTAINERS else noun


def _answers(verb: Token) -> bool:
    """Whether the verb's subject is the one asked: "rejected", "heeded", "faces"."""
    return verb.lemma_ in word_classes()["answer"]
