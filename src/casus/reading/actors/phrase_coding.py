"""Coding a bare phrase ("retired Polish general", "Tehran") as an actor, without a parse and without a
document.

The rules, in order: a person of the codebook; the role noun that heads the phrase, with the nearest name as
its side;
what the name by itself stands for (a capital the government, a city its people); a misspelt name.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from rapidfuzz.distance import JaroWinkler

from casus.codebook import Codebook, load
from casus.codebook.actors import ActorName, RoleNoun
from casus.codebook.names import NameMatch
from casus.codebook.wordings import fold
from casus.model import UNKNOWN_ACTOR, Actor
from casus.reading.actors.identities import by_offices, who_is
from casus.reading.actors.roles import CIVIL, FORMER

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BREAKS = frozenset(
    {"of", "for", "in", "at", "from", "who", "that", "which", "with", "near", "to", "by", "on", "under"}
)
_LEADERS = frozenset(
    {
        "president", "head", "chief", "chairman", "chairwoman", "chair", "leader", "member", "director",
        "spokesman",
        "spokeswoman", "spokesperson", "secretary", "official", "representative", "speaker", "group",
        "number",
        "dozen", "hundred", "thousand", "founder", "boss", "deputy", "commander", "general secretary",
        "delegation", "coalition", "alliance", "association", "federation", "network", "council", "team",
    }
)  # fmt: skip
"""Heads whose sector is that of the body behind "of": "president *of the parliament*"."""

_ARMED = frozenset({"MIL", "UAF", "REB", "PRM"})
_STAFF = frozenset({"officer", "agent", "operative", "force"})
"""Heads whose sector is that of the organ before them: "a *CIA* officer"."""

_ALIKE = 0.9
"""Least Jaro-Winkler similarity (Winkler 1990) of a misspelt name of a state, people, city or weapon."""

_LONGEST_ROLE = 5
_SHORTEST_MISSPELT = 6
_SHORTEST_SWAPPED = 4
_NO_ROLE = frozenset({"city", "town", "village", "capital", "district", "building"})


@dataclass(frozen=True, slots=True)
class _Role:
    role: RoleNoun
    start: int
    end: int


def code_phrase(
    phrase: str, context: str | None = None, on: dt.date | None = None, codebook: Codebook | None = None
) -> Actor:
    """The actor a phrase denotes on the day. ``context`` is further text that may name the state.

    ``UNKNOWN_ACTOR`` when it denotes none; a role without a side keeps the code "?" and its sector.
    """
    book = codebook or load()
    text = phrase.replace("’", "'").replace(" 's", "'s").strip(' .,;"“”')
    roles = _roles(text, book)
    person = _person(text, roles, on, book)
    if person is not None:
        return person
    matches = _sides(text, roles, on, book)
    holder = _holder_of(text, matches, on, book)
    if holder is not None:
        return holder
    head = _head(text, roles, [m for m in matches if m.names[0].kind not in {"adjective", "demonym"}])
    if head is not None:
        return _in_role(text, head.role, matches or list(book.names.find(context or "", on)), on, book)
    if matches:
        return _named(text, matches[-1].names[0], on, book)
    return _misspelt(text, on, book) or UNKNOWN_ACTOR


def _roles(text: str, book: Codebook) -> list[_Role]:
    """Role nouns in the phrase, longest first at each word, none overlapping."""
    words = [(m.group().lower().removesuffix("'s"), m.start(), m.end()) for m in _WORD.finditer(text)]
    found, position = [], 0
    while position < len(words):
        for length in range(min(_LONGEST_ROLE, len(words) - position), 0, -1):
            stretch = words[position : position + length]
            role = _role_of([word for word, _, _ in stretch], book)
            if role is not None and "," not in text[stretch[0][1] : stretch[-1][2]]:
                found.append(_Role(role, stretch[0][1], stretch[-1][2]))
                position += length
                break
        else:
            position += 1
    return found


def _role_of(words: list[str], book: Codebook) -> RoleNoun | None:
    before, last = words[:-1], words[-1]
    for form in (last, *singulars(last)):
        role = book.plain_roles.get(" ".join([*before, form]))
        if role is not None:
            return role
    return None


def singulars(word: str) -> tuple[str, ...]:
    """What the singular of a lower-case plural may be."""
    if word.endswith("men"):
        return (word[:-2] + "an",)
    if word.endswith("ies"):
        return (word[:-3] + "y",)
    if word.endswith("es"):
        return (word[:-1], word[:-2])
    return (word[:-1],) if word.endswith("s") and not word.endswith("ss") else ()


def _person(text: str, roles: list[_Role], on: dt.date | None, book: Codebook) -> Actor | None:
    """A person of the codebook, with or without title: "Foreign Minister *Jan Novak*", "Novak"."""
    for match in book.names.find(text, on):
        people = [name for name in match.names if name.kind == "person"]
        if people:
            return who_is(book, people, on)
    name = _without_titles(text, roles)
    if name and name[0].isupper() and not any(fold(name) == fold(role.role.noun) for role in roles):
        return by_offices(book, name, on)
    return None


def _holder_of(text: str, sides: list[NameMatch], on: dt.date | None, book: Codebook) -> Actor | None:
    """A surname behind the state it serves: "Ruritania's *Novak*"."""
    if len(sides) != 1 or sides[0].start or not re.match(r"'s? [A-Z]\S*$", text[sides[0].end :]):
        return None
    return by_offices(book, text[sides[0].end :].rsplit(maxsplit=1)[-1], on, sides[0].names[0].code)


def _without_titles(text: str, roles: list[_Role]) -> str:
    """What is left behind the last title: "Lt. Gen. *Anna Berg*"."""
    start = max((role.end for role in roles if role.end < len(text)), default=0)
    return re.sub(r"^(?:(?:[A-Z][a-z]{1,3}\.|Mr|Mrs|Ms|Dr)\s+)+", "", text[start:].strip(" ,"))


def _sides(text: str, roles: list[_Role], on: dt.date | None, book: Codebook) -> list[NameMatch]:
    """Names in the phrase that say whose something is, without those that only say what it leans to."""
    matches = []
    for match in book.names.find(text, on, any_case=True):
        before, after = text[: match.start].lower(), text[match.end :].lower()
        leaning = before.endswith(("pro-", "anti-", "non-")) or re.match(
            r"-(backed|led|supported|funded|sponsored|trained|armed|controlled|occupied|held)", after
        )
        inside_role = match.names[0].kind == "city" and any(r.start <= match.start < r.end for r in roles)
        if not leaning and not inside_role:
            matches.append(match)
    states = {m.names[0].code for m in matches if m.names[0].kind != "organ"}
    return [m for m in matches if m.names[0].kind != "organ" or states <= {m.names[0].code}] or matches


def _head(text: str, roles: list[_Role], names: list[NameMatch]) -> _Role | None:
    """The role noun that heads the phrase; behind "of" where the head only leads, counts or belongs."""
    roles = [r for r in roles if not any(m.start <= r.start and r.end <= m.end for m in names)]
    if not roles:
        return None
    limit = next((m.start() for m in _WORD.finditer(text) if m.start() and _is_break(m, roles)), len(text))
    first = [role for role in roles if role.start < limit]
    if not first:
        return None if _covers_head(text[:limit], names) else roles[0]
    head, behind = _qualified(first), roles[len(first) :]
    if any(m.start >= head.end and m.start < limit and m.names[0].kind != "person" for m in names):
        return None if head.role.noun in _NO_ROLE else head
    if behind and head.role.noun in _LEADERS and behind[0].role.sector not in {"GOV", "CVL"}:
        return behind[0]
    if head.role.noun in {"group", "number", "member"} and behind:
        return behind[0]
    return head


def _qualified(roles: list[_Role]) -> _Role:
    """The last of several roles, unless the one before says more: "*cartel* gunmen", "*opposition* marchers"."""
    head = roles[-1]
    if len(roles) < 2 or roles[-2].end + 1 != head.start:
        return head
    before, own = roles[-2].role.sector, head.role.sector
    says_more = (own == "UAF" and before in {"CRM", "REB"}) or (
        before == "OPP" and own in {"CVL", "SOC", "PTY"}
    )
    return roles[-2] if says_more else head


def _is_break(match: re.Match[str], roles: list[_Role]) -> bool:
    return match.group().lower() in _BREAKS and not any(r.start <= match.start() < r.end for r in roles)


def _covers_head(text: str, names: list[NameMatch]) -> bool:
    return any(match.end >= len(text.rstrip()) for match in names)


def _in_role(text: str, role: RoleNoun, nearby: list[NameMatch], on: dt.date | None, book: Codebook) -> Actor:
    """A role and its side; a past holder of an office is ELI; a body's own sector counts before a
    leader's.
    """
    sector = role.sector
    words = {word.lower() for word in re.split(r"[^\w]+", text)}
    if words & FORMER and sector in {"GOV", "MIL", "LEG", "JUD", "SPY", "COP", "PTY"}:
        sector = "ELI"
    named = [match.names[0] for match in nearby if match.names[0].kind != "person"]
    names = [name for name in named if name.kind != "company"] or named
    if not names:
        meant = _misspelt(text, on, book)
        if meant is None or meant.country is None:
            return replace(UNKNOWN_ACTOR, name=text, sector=sector)
        return replace(meant, sector=sector)
    side = book.denoted(names[0], on)[0]
    own = names[-1].sector if names[-1].kind in {"organ", "organisation", "group"} else None
    belongs = role.noun in _LEADERS | _STAFF or (names[-1].kind == "group" and sector in _ARMED)
    if own is not None and belongs and sector != "ELI":
        sector, side = own, book.denoted(names[-1], on)[0]
    return Actor(side.code, side.name, side.kind, side.country, sector)


def _named(text: str, name: ActorName, on: dt.date | None, book: Codebook) -> Actor:
    """What a name by itself stands for."""
    actor = book.denoted(name, on)[0]
    sector = name.sector
    if name.kind in {"adjective", "demonym"} and {w.lower() for w in text.split()} & CIVIL:
        sector = "CVL"
    if name.kind == "city":
        return replace(actor, sector="CVL")
    return replace(actor, sector=sector or actor.sector)


def _misspelt(text: str, on: dt.date | None, book: Codebook) -> Actor | None:
    """A misspelt name of a state, its people or a city, or a misspelt role, marked as inferred."""
    best: tuple[float, str, ActorName | RoleNoun] | None = None
    words = [match.group() for match in _WORD.finditer(text) if match.group()[0].isupper()]
    if len(words) > 1 and text == " ".join(words):
        return None  # it looks like a person's name
    for written in words:
        word = fold(written)
        for known, target in book.spellings.get(word[0], ()):
            likeness = JaroWinkler.similarity(word, known, score_cutoff=_ALIKE)
            if likeness and _near(word, known) and (best is None or likeness > best[0]):
                best = (likeness, written, target)
    if best is None:
        return None
    likeness, written, target = best
    if isinstance(target, RoleNoun):
        reason = f"'{written}' resembles '{target.noun}' ({likeness:.2f})"
        return replace(UNKNOWN_ACTOR, name=text, sector=target.sector, inferred=reason)
    reason = f"'{written}' resembles '{target.text}' ({likeness:.2f})"
    return replace(_named(text, target, on, book), inferred=reason)


def _near(word: str, known: str) -> bool:
    """Whether one slip separates the words; in short ones only letters that changed places."""
    if len(word) < _SHORTEST_MISSPELT:
        return len(word) > _SHORTEST_SWAPPED and sorted(word) == sorted(known)
    return abs(len(word) - len(known)) <= 1
