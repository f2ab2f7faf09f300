"""Role nouns in a document: which noun says what part of society is meant, and whether it is past."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from casus.codebook import Codebook
from casus.codebook.actors import RoleNoun
from casus.model import Actor, ActorKind

FORMER = frozenset(
    {"former", "ex", "onetime", "one-time", "erstwhile", "retired", "ousted", "deposed", "toppled", "late"}
)
"""Words that make a role a past one."""

CIVIL = frozenset({"ordinary", "innocent"})
"""Words that make a people's name mean its civilians: "ordinary Peruvians"."""

_LONGEST = 4
_IRREGULAR = {"men": "man", "women": "woman", "people": "people", "children": "child", "forces": "force"}


def singular(token: Token) -> str:
    """The lower-case singular of a noun, whatever the tagger made of it."""
    word = token.lower_
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    lemma = token.lemma_.lower()
    if lemma != word or not word.endswith("s") or word.endswith("ss"):
        return lemma
    return word[:-1]


def role_at(token: Token, codebook: Codebook) -> tuple[RoleNoun, int] | None:
    """The longest role noun that the token ends, with the index of its first word: "foreign *minister*"."""
    last = singular(token)
    if last not in codebook.role_ends and token.lower_ not in codebook.role_ends:
        return None
    doc, roles = token.doc, codebook.role_nouns
    for length in range(min(_LONGEST, token.i + 1), 0, -1):
        start = token.i - length + 1
        before = "".join(doc[i].lower_ + doc[i].whitespace_ for i in range(start, token.i))
        role = roles.get(before + last) or roles.get(before + token.lower_)
        if role is not None:
            return role, start
    return None


def role_with_complement(token: Token, codebook: Codebook) -> tuple[RoleNoun, int] | None:
    """A role noun that goes on after the token: "*chief* of staff", "*ministry* of defence". Returns its
    end.
    """
    doc, head = token.doc, singular(token)
    if head not in codebook.role_complements or token.i + 2 >= len(doc):
        return None
    if doc[token.i + 1].lower_ not in {"of", "for", "to"}:
        return None
    for length in (4, 3, 2):
        end = token.i + 1 + length
        if end <= len(doc):
            role = codebook.role_nouns.get(f"{head} {doc[token.i + 1 : end].text.lower()}")
            if role is not None:
                return role, end
    return None


def is_former(token: Token, first: int) -> bool:
    """Whether the noun phrase speaks of a past holder: "former president", "ex-minister"."""
    doc: Doc = token.doc
    if singular(token).startswith("ex-"):
        return True
    start = max(token.left_edge.i, first - 5)
    return any(doc[i].lower_ in FORMER and doc[i].dep_ != "prep" for i in range(start, token.i))


def in_role(codebook: Codebook, side: Actor, role: RoleNoun) -> Actor:
    """The part of a side that a role noun names; a group or company of a state is an actor of its own."""
    if side.kind != "state":
        return replace(side, person=None, office=None)
    if role.acts in {"side", "people"}:
        return codebook.actor(side.code, role.sector)
    kind: ActorKind = "company" if role.sector == "BUS" else "person" if role.acts == "person" else "group"
    code, name = f"{side.code}{role.sector}", f"{side.name}: {role.noun}"
    return Actor(code, name, kind, side.country, role.sector)


def former_holder(side: Actor, role: RoleNoun) -> Actor:
    """Someone who once had the role and speaks for nobody now (PLOVER's ELI)."""
    return Actor(f"{side.code}ELI", f"former {role.noun} of {side.name}", "person", side.country, "ELI")


def side_of(codebook: Codebook, actor: Actor) -> Actor:
    """The state or organisation itself, for one of its officials."""
    if actor.code in codebook.states or actor.code in codebook.organisations:
        return codebook.actor(actor.code)
    return actor
