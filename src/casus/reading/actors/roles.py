"""Role nouns in a document: which noun says what part of society is meant, and whether it is past."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from casus.codebook import Codebook
from casus.codebook.actors import RoleNoun
from casus.model import Actor, ActorKind
from casus.parsed import Doc
from casus.reading.columns import Parse

FORMER = frozenset(
    {"former", "ex", "onetime", "one-time", "erstwhile", "retired", "ousted", "deposed", "toppled", "late"}
)
"""Words that make a role a past one."""

CIVIL = frozenset({"ordinary", "innocent"})
"""Words that make a people's name mean its civilians: "ordinary Peruvians"."""

_LONGEST = 4
_IRREGULAR = {"men": "man", "women": "woman", "people": "people", "children": "child", "forces": "force"}


@lru_cache(maxsize=1 << 16)
def singular_of(word: str, lemma: str) -> str:
    """The lower-case singular of a noun, by its word in lower case and its lemma, whatever the tagger made of it."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    lemma = lemma.lower()
    if lemma != word or not word.endswith("s") or word.endswith("ss"):
        return lemma
    return word[:-1]


class Roles:
    """The role nouns of one document."""

    def __init__(self, doc: Doc, parse: Parse, codebook: Codebook) -> None:
        """Find every role noun."""
        self._doc, self._parse, self._codebook = doc, parse, codebook
        self.ending: dict[int, tuple[RoleNoun, int]] = {}
        """The longest role noun that a token ends, with its first token: "foreign *minister*"."""
        self.complemented: dict[int, tuple[RoleNoun, int]] = {}
        """The role noun that goes on after a token, with the token after it: "*chief* of staff"."""
        ends, heads, telling = codebook.role_ends, codebook.role_complements, _telling(codebook)
        forms = enumerate(zip(parse.lower, parse.lemma, strict=True))
        for index in [index for index, (word, lemma) in forms if word in telling or lemma in telling]:
            word = parse.lower[index]
            noun = singular_of(word, parse.lemma[index])
            if noun in ends or word in ends or noun in heads:
                self._read_ending(index, noun)
            if noun in heads:
                self._read_complement(index, noun)

    def _read_ending(self, index: int, last: str) -> None:
        nouns, parse, tails = self._codebook.role_nouns, self._parse, _tails(self._codebook)
        offset, text, lower = parse.offset, parse.text, parse.lower
        word, before = lower[index], ""
        for start in range(index, max(index - _LONGEST, -1), -1):
            if start < index:
                gap = "" if offset[start] + len(text[start]) == offset[start + 1] else " "
                before = lower[start] + gap + before
                if before + last not in tails and before + word not in tails:
                    return
            role = nouns.get(before + last) or nouns.get(before + word)
            if role is not None:
                self.ending[index] = role, start

    def _read_complement(self, index: int, head: str) -> None:
        nouns, doc = self._codebook.role_nouns, self._doc
        if index + 2 >= len(doc) or doc[index + 1].lower_ not in {"of", "for", "to"}:
            return
        for length in (4, 3, 2):
            end = index + 1 + length
            role = nouns.get(f"{head} {doc[index + 1 : end].text.lower()}") if end <= len(doc) else None
            if role is not None:
                self.complemented[index] = role, end
                return


@cache
def _telling(codebook: Codebook) -> frozenset[str]:
    """Words that may end or begin a role noun, also in the plural."""
    nouns = codebook.role_ends | codebook.role_complements
    return frozenset({*nouns, *_IRREGULAR, *(f"{noun}s" for noun in nouns)})


@cache
def _tails(codebook: Codebook) -> frozenset[str]:
    """What role nouns end in, themselves included: where the words so far are none, no longer noun ends."""
    return frozenset(noun[start:] for noun in codebook.role_nouns for start in range(len(noun)))


def is_former(parse: Parse, head: int, first: int) -> bool:
    """Whether the noun phrase speaks of a past holder: "former president", "ex-minister"."""
    if singular_of(parse.lower[head], parse.lemma[head]).startswith("ex-"):
        return True
    start = max(parse.left[head], first - 5)
    words = parse.lower[start:head]
    return not FORMER.isdisjoint(words) and any(
        word in FORMER and parse.dep[index] != "prep" for index, word in enumerate(words, start)
    )


def in_role(codebook: Codebook, side: Actor, role: RoleNoun) -> Actor:
    """The part of a side that a role noun names; a group or company of a state is an actor of its own."""
    if side.kind != "state" and role.sector != "JRN":
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
