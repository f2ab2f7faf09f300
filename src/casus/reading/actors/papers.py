"""Whose words a statement, letter or source holds: "*a statement from the Turkish foreign ministry* said".

It is told by what stands around the noun ("the *EU* declaration", "a letter *from Riga*"); of "the statement" by what
was told of one before: "*Oslo* issued a statement. “We will respond,” *it read*".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from casus.codebook import Codebook
from casus.codebook.attribution_cues import load_attribution_cues
from casus.model import Actor
from casus.parsed import Doc
from casus.reading.actors.mentions import Actors
from casus.reading.actors.roles import Roles, side_of
from casus.reading.actors.sides import Sides, unique
from casus.reading.columns import VERBAL, Parse
from casus.reading.syntax import subject_of

_PAPERS = frozenset(
    {"statement", "communique", "communiqué", "declaration", "letter", "message", "post", "tweet", "readout",
     "note", "memo", "memorandum", "resolution", "release", "telegram", "cable", "decree", "proclamation",
     "document", "text"}
)  # fmt: skip
_ANY = frozenset({"document", "text"})
"""What every paper may be called once it has been told of: "*the document* said"."""

_SOURCES = frozenset({"source", "people", "person", "insider"})
_WITHIN = ("in", "at", "from", "within", "inside")
_FROM = ("from", "by", "of")
_DEFINITE = frozenset({"the", "this", "that"})
_COMPOUND = frozenset({"compound", "nmod"})
_CLAUSE = frozenset({"acl"})
_REACH = 120
"""How many tokens back a statement may have been told of that is taken up."""

_ACTING = frozenset({"state", "organisation", "bloc", "group"})


class Papers:
    """The statements and letters of one document. ``at`` resolves any phrase by its head, ``topical`` the state that
    a role without a side belongs to there.
    """

    def __init__(
        self,
        doc: Doc,
        parse: Parse,
        codebook: Codebook,
        sides: Sides,
        roles: Roles,
        at: Callable[[int], Actors],
        topical: Callable[[int], Actors],
    ) -> None:
        """Nothing is read before it is asked for."""
        self._doc, self._parse, self._codebook = doc, parse, codebook
        self._sides, self._roles, self._at, self._topical = sides, roles, at, topical

    def authors(self, head: int) -> Actors:
        """Who issued the paper that a noun names; ``()`` for another noun, or where nobody is told."""
        parse = self._parse
        if parse.lemma[head].lower() in _SOURCES:
            return self._insiders(head)
        if parse.lemma[head].lower() not in _PAPERS:
            return ()
        told = self._told(head)
        if told or not parse.has_child(head, _DEFINITE):
            return told
        called = parse.lemma[head].lower()
        meant = _PAPERS if called in _ANY else {called}
        for before in range(head - 1, max(-1, head - _REACH), -1):
            if parse.lemma[before].lower() in meant:
                issuers = self._told(before) or self._issuers(before)
                if issuers:
                    return issuers
        return self._spoke_before(head) if called == "statement" else ()

    def _spoke_before(self, head: int) -> Actors:
        """Who is quoted in the sentence before, where no statement was told of: "Oslo will act, *the king* said"."""
        start = self._parse.sentence_at[head][0]
        if not start:
            return ()
        first, end = self._parse.sentence_at[start - 1]
        verb = next((i for i in range(first, end) if self._parse.dep[i] == "ROOT"), None)
        if verb is None or (self._parse.lemma[verb], "V") not in load_attribution_cues():
            return ()
        subject = subject_of(self._doc[verb])
        return self._acting(self._at(subject.i)) if subject is not None else ()

    def _insiders(self, head: int) -> Actors:
        """For whom an unnamed source speaks: "a source *in the Turkish army*", "people close *to the presidency*"."""
        close = (child for child in self._parse.children[head] if self._parse.lower[child] == "close")
        near = (self._sides.behind(adjective, "to") for adjective in close)
        within = (self._sides.behind(head, preposition) for preposition in _WITHIN)
        found = next(filter(None, (*near, *within)), ()) or self._sides.modifying(head)
        return self._acting(actor for actor in found if actor.sector in {None, "GOV", "MIL", "SPY"})

    def _told(self, head: int) -> Actors:
        """Whose it is by the words around the noun."""
        for preposition in _FROM:
            if behind := self._acting(self._sides.behind(head, preposition)):
                return behind
        clauses = self._parse.children_as(head, _CLAUSE)  # "the statement *adopted by* the leaders"
        owners = self._acting(self._sides.modifying(head)) or next(
            filter(None, (self._acting(self._sides.behind(clause, "by")) for clause in clauses)), ()
        )
        if owners:
            return owners
        organs = (child for child in self._parse.children_as(head, _COMPOUND) if child in self._roles.ending)
        return next((self._topical(organ) for organ in organs if self._is_organ(organ)), ())

    def _is_organ(self, index: int) -> bool:
        """Whether a noun before it is that of a part of a state: "a *foreign ministry* statement"."""
        role = self._roles.ending[index][0]
        return role.acts == "side" and role.sector in {"GOV", "MIL"}

    def _issuers(self, head: int) -> Actors:
        """Who issued it, by the verb it belongs to: "*Oslo* published a statement", "*Oslo* said in a statement"."""
        parse, verb = self._parse, self._parse.head[head]
        while parse.pos[verb] not in VERBAL and parse.head[verb] != verb:
            verb = parse.head[verb]
        subject = subject_of(self._doc[verb])
        return self._acting(self._at(subject.i)) if subject is not None and subject.i != head else ()

    def _acting(self, actors: Iterable[Actor]) -> Actors:
        sides = (side_of(self._codebook, actor) for actor in actors if actor.kind in _ACTING)
        return unique(side for side in sides if side.code != "?")
