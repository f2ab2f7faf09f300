"""People in a document: who they are by the codebook, by their titles in the text, and by earlier mentions.

For each person named, in this order:

1. the offices of the codebook on the day of the report (a past holder is ELI);
2. people of the codebook without such an office;
3. the title beside the name, here or earlier in the document ("Ruritanian Foreign Minister Jan Novak");
   when that is an office the codebook knows, and the holder's name resembles the one written, it is he, inferred;
4. nobody's: an actor of his own, under his surname.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import cached_property

from rapidfuzz.distance import JaroWinkler
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Slice

from casus.codebook import Codebook
from casus.codebook.actors import ActorName, RoleNoun
from casus.codebook.tenures import Tenure
from casus.codebook.wordings import fold
from casus.model import Actor
from casus.reading.naming import Named
from casus.reading.roles import FORMER, role_at, role_with_complement

_HONORIFICS = frozenset(
    {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "dame", "prof.", "gen.", "lt.", "col.", "adm.",
     "maj.", "capt.", "sgt.", "sen.", "rep.", "gov.", "rev."}
)  # fmt: skip
_ABBREVIATED = {"gen.": "general", "lt.": "lieutenant", "col.": "colonel", "adm.": "admiral", "maj.": "major",
                "capt.": "captain", "sen.": "senator", "rep.": "congressman", "gov.": "governor", "sgt.": "sergeant",
                "prof.": "professor", "rev.": "pastor"}  # fmt: skip
_TITLE_WORDS = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "PART", "CCONJ", "NUM", "PRON"})
_LINKS = frozenset({"of", "for", "to", "the", "and", "'s", "’s", "-", ".", "s", "a", "an"})
_LONGEST_TITLE = 14
_SHORTEST_MISSPELT = 5
_ALIKE = 0.88
"""Least Jaro-Winkler similarity (Winkler 1990) at which a surname is taken for another one of the report."""


@dataclass(frozen=True, slots=True)
class Person:
    """A mention of a person: tokens ``[start, end)`` of the name and who it is."""

    start: int
    end: int
    head: int
    actor: Actor


@dataclass(frozen=True, slots=True)
class Title:
    """A title beside a name: the role, the words, whose it is and whether it is a past one."""

    role: RoleNoun
    words: str
    side: Actor | None
    former: bool


class People:
    """The people named in one document, in the order of the text."""

    def __init__(self, doc: Doc, on: dt.date | None, codebook: Codebook, names: dict[int, Named]) -> None:
        """Find and identify every person named."""
        self._doc, self._on, self._codebook, self._names = doc, on, codebook, names
        self._known: dict[str, Actor] = {}
        self._by_word: dict[str, str] = {}
        self.by_head: dict[int, Person] = {}
        self.by_token: dict[int, Person] = {}
        for tokens in self._candidates():
            self._add(tokens)
        self._complete()

    def _candidates(self) -> list[Slice]:
        """Stretches of tokens that are names of people: the codebook's, the model's, then bare surnames."""
        doc, found = self._doc, dict[int, Slice]()
        for named in dict.fromkeys(self._names.values()):
            if named.name.kind == "person":
                found[named.start] = doc[named.start : named.end]
        covered = {index for tokens in found.values() for index in range(tokens.start, tokens.end)}
        for entity in doc.ents:
            if entity.label_ != "PERSON":
                continue
            tokens = self._trimmed(entity)
            if tokens is not None and not covered & set(range(tokens.start, tokens.end)):
                found[tokens.start] = tokens
                covered.update(range(tokens.start, tokens.end))
        surnames = {fold(tokens[-1].text) for tokens in found.values()}
        surnames |= {fold(tokens[0].text) for tokens in found.values()}
        for token in doc:
            if token.i in covered or token.i in self._names or token.pos_ != "PROPN":
                continue
            if fold(token.text) in surnames or self._follows_title(token) or self._is_untagged_name(token):
                end = token.i + 1
                while end < len(doc) and doc[end].pos_ == "PROPN" and end not in covered | self._names.keys():
                    end += 1
                found[token.i] = doc[token.i : end]
                covered.update(range(token.i, end))
        return [found[start] for start in sorted(found)]

    def _trimmed(self, entity: Slice) -> Slice | None:
        """The entity without titles before the name and possessives after it; ``None`` if nothing is left."""
        start, end = entity.start, entity.end
        while end > start and entity.doc[end - 1].lower_ in {"'s", "’s", "’", "'"}:
            end -= 1
        while start < end and (
            entity.doc[start].lower_ in _HONORIFICS
            or start in self._names
            or role_at(entity.doc[start], self._codebook) is not None
            and end - start > 1
        ):
            start += 1
        tokens = entity.doc[start:end]
        if (
            not len(tokens)
            or not tokens.text[0].isupper()
            or any(i in self._names for i in range(start, end))
        ):
            return None
        return tokens

    def _follows_title(self, token: Token) -> bool:
        """Whether an untagged proper noun stands where a name must: "President Xorkan"."""
        if (
            token.i == 0
            or not token.text[0].isupper()
            or token.ent_type_ in {"ORG", "GPE", "LOC", "DATE", "NORP"}
        ):
            return False
        before = token.nbor(-1)
        if before.lower_ in {"mr", "mr.", "mrs", "mrs.", "ms", "ms."}:
            return True
        if not before.text[:1].isupper() or role_at(token, self._codebook) is not None:
            return False
        found = role_at(before, self._codebook)
        return (
            found is not None
            and found[0].sector in {"GOV", "MIL", "LEG", "REL", "COP"}
            and before.dep_ == "compound"
        )

    def _is_untagged_name(self, token: Token) -> bool:
        """Whether the token begins a name the model left untagged: two proper nouns that head a clause's subject."""
        if token.ent_type_ or token.dep_ != "compound" or token.i + 1 >= len(self._doc):
            return False
        last = token.nbor(1)
        if last.i != token.head.i or last.ent_type_ or last.pos_ != "PROPN" or last.dep_ != "nsubj":
            return False
        capitalised = token.text.istitle() and last.text.istitle()
        return capitalised and not (role_at(token, self._codebook) or role_at(last, self._codebook))

    def _add(self, tokens: Slice) -> None:
        actor = self._identify(tokens)
        person = Person(tokens.start, tokens.end, tokens.root.i, actor)
        self.by_head[person.head] = person
        for index in range(tokens.start, tokens.end):
            self.by_token[index] = person
        name = fold(tokens.text)
        if actor.sector is not None or name not in self._known:
            self._known[name] = actor
        if len(tokens) > 1 or actor.kind != "person":
            for word in {fold(tokens[0].text), fold(tokens[-1].text)}:
                self._by_word[word] = name

    def _complete(self) -> None:
        """Give people of whom nothing was known where they are named what the rest of the report says of them."""
        found: dict[str, Actor] = {}
        for index, person in list(self.by_token.items()):
            if person.actor.sector is not None or person.actor.kind != "person":
                continue
            name = person.actor.name
            if name not in found:
                found[name] = self._presented_later(person) or self._misspelt(name) or person.actor
            self.by_token[index] = replace(person, actor=found[name])
            if person.head in self.by_head:
                self.by_head[person.head] = self.by_token[index]

    def _presented_later(self, person: Person) -> Actor | None:
        words = (self._doc[i].text for i in (person.end - 1, person.start))
        names = (self._by_word.get(fold(word), "") for word in words)
        later = next((self._known[name] for name in names if name in self._known), None)
        return later if later is not None and later.sector is not None else None

    def _misspelt(self, name: str) -> Actor | None:
        """The holder of an office the report mentions, or a person it names, whose name is nearly the same."""
        if self._on is not None:
            for body, office in self._offices_mentioned:
                likely = self._codebook.offices.closest_holder(name, office, body, self._on)
                if likely is not None:
                    return replace(_of_office(self._codebook, likely.tenure), inferred=likely.reason)
        surname = fold(name).rsplit(maxsplit=1)[-1]
        for actor in self._known.values():
            if actor.sector is None or actor.person is None or len(surname) < _SHORTEST_MISSPELT:
                continue
            known = fold(actor.person).rsplit(maxsplit=1)[-1]
            alike = JaroWinkler.similarity(surname, known)
            if surname != known and alike >= _ALIKE:
                reason = f"'{name}' resembles '{actor.person}', named in the report ({alike:.2f})"
                return replace(actor, inferred=reason)
        return None

    @cached_property
    def _offices_mentioned(self) -> list[tuple[str, str]]:
        """The (body, office) pairs that the report words, whoever holds them: "the British foreign secretary"."""
        found: dict[tuple[str, str], None] = {}
        for token in self._doc:
            role = role_at(token, self._codebook)
            if role is None or role[0].sector != "GOV" or token.i + 1 in self.by_token:
                continue
            before = role[1] - 1
            if before >= 0 and self._doc[before].lower_ in {"'s", "’s"}:
                before -= 1
            named = self._names.get(before)
            if named is not None and not named.leaning:
                phrase = f"{named.name.text} {self._doc[role[1] : token.i + 1].text}"
                found.update(dict.fromkeys(self._codebook.offices.read(phrase)))
        return list(found)

    def _identify(self, tokens: Slice) -> Actor:
        name = tokens.text.replace("\n", " ")
        folded = fold(name)
        title = self._title_of(tokens)
        earlier = self._known.get(folded) or self._known.get(self._by_word.get(folded, ""))
        if earlier is not None and (title is None or not (title.side or title.former) or earlier.office):
            return earlier
        known = self._by_codebook(tokens, name, title)
        if known is not None:
            return known
        if title is not None:
            return self._by_likeness(name, title) or self._by_title(name, title, earlier)
        return earlier or Actor(_surname(name), name, "person", person=name)

    def _by_codebook(self, tokens: Slice, name: str, title: Title | None) -> Actor | None:
        """The person by the codebook, unless a past holder has another title in the text."""
        body = title.side.code if title is not None and title.side is not None else None
        named = self._names.get(tokens.start)
        if named is not None and named.name.kind == "person":
            actor = who_is(self._codebook, named.names, self._on, body)
        else:
            found = by_offices(self._codebook, name, self._on, body)
            if found is None:
                return None
            actor = found
        past = actor.kind == "person" and actor.sector == "ELI"
        return None if past and title is not None and not title.former and title.side is not None else actor

    def _by_likeness(self, name: str, title: Title) -> Actor | None:
        """The holder of the title's office on the day, when the written name resembles his."""
        if title.side is None or title.former or self._on is None:
            return None
        for _, office in self._codebook.offices.read(f"{title.side.name} {title.words}"):
            found = self._codebook.offices.closest_holder(name, office, title.side.code, self._on)
            if found is not None:
                return replace(_of_office(self._codebook, found.tenure), inferred=found.reason)
        return None

    def _by_title(self, name: str, title: Title, earlier: Actor | None) -> Actor:
        """The person as the text presents him: of the title's side when his role speaks for it."""
        side = title.side
        if side is None:
            return earlier or Actor(
                _surname(name), name, "person", None, title.role.sector, name, title.words
            )
        if title.former:
            office = f"former {title.words}"
            return Actor(_surname(name), name, "person", side.country, "ELI", name, office)
        if title.role.acts == "side" or side.kind != "state":
            return replace(
                self._codebook.actor(side.code), sector=title.role.sector, person=name, office=title.words
            )
        return Actor(_surname(name), name, "person", side.country, title.role.sector, name, title.words)

    def _title_of(self, tokens: Slice) -> Title | None:
        return self._title_before(tokens) or self._title_after(tokens)

    def _title_before(self, tokens: Slice) -> Title | None:
        """The title right before the name: "US Secretary of State *Antony Blinken*"."""
        doc, end = self._doc, tokens.start
        if end and doc[end - 1].text == "," and tokens.root.dep_ == "appos":
            end -= 1
        start, first = end, tokens[0].sent.start
        while start > first and end - start < _LONGEST_TITLE and self._is_title_word(doc[start - 1]):
            start -= 1
        for index in range(end - 1, start - 1, -1):
            role = self._role_ending(index, end)
            if role is not None:
                return self._make_title(role[0], role[1], start, end)
            if doc[index].pos_ in {"CCONJ", "VERB"}:
                break
        return None

    def _title_after(self, tokens: Slice) -> Title | None:
        """The title in apposition after the name: "*Jan Novak*, the Ruritanian foreign minister"."""
        doc, start = self._doc, tokens.end
        if start + 1 >= len(doc) or doc[start].text not in {",", "("}:
            return None
        start += 1
        end, last = start, tokens[-1].sent.end
        while end < last and end - start < _LONGEST_TITLE and self._is_title_word(doc[end]):
            end += 1
        for index in range(start, end):
            role = role_with_complement(doc[index], self._codebook)
            if role is not None:
                return self._make_title(role[0], index, start, end)
            found = role_at(doc[index], self._codebook)
            if found is not None and (index + 1 == end or doc[index + 1].pos_ not in {"NOUN", "PROPN"}):
                return self._make_title(found[0], found[1], start, end)
        return None

    def _is_title_word(self, token: Token) -> bool:
        if token.i in self.by_token or token.is_space:
            return False
        return token.pos_ in _TITLE_WORDS or token.lower_ in _LINKS or token.i in self._names

    def _role_ending(self, index: int, end: int) -> tuple[RoleNoun, int] | None:
        """A role noun at ``index`` whose words, complement included, reach to the name."""
        token = self._doc[index]
        abbreviated = self._codebook.role_nouns.get(_ABBREVIATED.get(token.lower_, ""))
        if abbreviated is not None and index == end - 1:
            return abbreviated, index
        whole = role_with_complement(token, self._codebook)
        if whole is not None:
            return whole[0], index
        found = role_at(token, self._codebook)
        if found is None or index == end - 1:
            return found
        follows = self._doc[index + 1]
        return found if follows.lower_ in {"of", "for", "to"} and self._doc[end - 1].pos_ != "ADP" else None

    def _make_title(self, role: RoleNoun, first: int, start: int, end: int) -> Title:
        """The title in ``[start, end)`` whose role noun begins at ``first``."""
        names = [self._names[i] for i in range(start, end) if i in self._names]
        sides = [
            n for n in dict.fromkeys(names) if not n.leaning and n.name.kind not in {"person", "company"}
        ]
        side = self._codebook.denoted(sides[-1].name, self._on)[0] if sides else None
        named = {i for n in names for i in range(n.start, n.end)}
        words = [self._doc[i] for i in range(start, end) if i not in named]
        kept = [token.text for token in words if token.lower_ not in {"the", "a", "an", "'s", "’s"} | FORMER]
        former = any(token.lower_ in FORMER for token in words if token.i < end)
        return Title(role, " ".join(kept).strip(" -"), side, former)


def who_is(
    codebook: Codebook,
    names: tuple[ActorName, ...] | list[ActorName],
    on: dt.date | None,
    body: str | None = None,
) -> Actor:
    """The person of the codebook behind a name: by an office held on the day, else as the table of people has it."""
    by_office = by_offices(codebook, names[0].text, on, body)
    if by_office is not None and by_office.sector != "ELI":
        return by_office
    notable = next((name for name in names if name.country is not None), None)
    if notable is not None:
        return of_notable(codebook, notable)
    return by_office or Actor(_surname(names[0].code), names[0].code, "person", person=names[0].code)


def by_offices(codebook: Codebook, name: str, on: dt.date | None, body: str | None = None) -> Actor | None:
    """The person called so by the table of offices: as the voice of the body he serves on the day, else ELI.

    ``body`` prefers an office of that state or organisation. A surname alone must be of one person only.
    """
    terms = codebook.offices.offices_of(name, on) or _by_surname(codebook, name, on)
    if not terms:
        return None
    if on is None:
        latest = next((term for term in terms if term.end is None), terms[-1])
        reason = None if latest.end is None else "the report is undated: the office last held is meant"
        return replace(_of_office(codebook, latest), inferred=reason)
    held = [term for term in terms if term.held(on)]
    held = [term for term in held if term.body == body] or held
    if held:
        return _of_office(codebook, held[0])
    last = terms[-1]
    state = codebook.actor(last.body)
    office = f"former {last.title} of {state.name}"
    return Actor(last.surname, last.holder, "person", state.country, "ELI", last.holder, office)


def _by_surname(codebook: Codebook, name: str, on: dt.date | None) -> list[Tenure]:
    """The terms begun by the day of the one person in the table who bears the surname."""
    if " " in name or not name[:1].isupper():
        return []
    terms = [t for t in codebook.by_surname.get(fold(name), ()) if on is None or t.start <= on]
    return terms if len({term.holder for term in terms}) == 1 else []


def of_notable(codebook: Codebook, name: ActorName) -> Actor:
    """A person of the codebook's table of people: speaks for the state only from government or army."""
    if name.sector in {"GOV", "MIL", "SPY", "COP"} and name.country in codebook.states:
        return replace(codebook.actor(name.country, name.sector), person=name.code)
    return Actor(_surname(name.code), name.code, "person", name.country, name.sector, name.code)


def _of_office(codebook: Codebook, term: Tenure) -> Actor:
    """The holder as the voice of the state or organisation."""
    body = codebook.actor(term.body)
    sector = body.sector if body.kind != "state" else term.sector
    return replace(body, sector=sector, person=term.holder, office=term.title)


def _surname(name: str) -> str:
    return name.split()[-1] if name.split() else name
