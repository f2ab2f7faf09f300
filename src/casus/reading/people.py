"""People in a document: who they are by the codebook, by their titles in the text, and by earlier mentions.

For each person named, in this order:

1. the offices of the codebook on the day of the report (a past holder is ELI);
2. people of the codebook without such an office;
3. the title beside the name, here or earlier in the document ("Ruritanian Foreign Minister Jan Novak");
   when that is an office of the codebook whose holder's name resembles the one written, it is he, inferred;
4. nobody's: an actor of his own, under his surname.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from rapidfuzz.distance import JaroWinkler
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Slice

from casus.codebook import Codebook
from casus.codebook.genders import Gender, gender_of
from casus.codebook.wordings import fold
from casus.model import Actor
from casus.reading.attribution_parse import Parse
from casus.reading.attribution_spans import root_in
from casus.reading.identities import by_offices, of_office, surname_of, who_is
from casus.reading.implied_sides import implied_holder
from casus.reading.naming import Named
from casus.reading.roles import Roles
from casus.reading.titles import Title, Titles

_HONORIFICS = frozenset(
    {
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "dame", "prof.", "gen.", "lt.", "col.",
        "adm.", "maj.", "capt.", "sgt.", "sen.", "rep.", "gov.", "rev.",
    }
)  # fmt: skip

_NOUNS = frozenset({"NOUN", "PROPN"})
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


class People:
    """The people named in one document, in the order of the text."""

    def __init__(
        self,
        doc: Doc,
        parse: Parse,
        on: dt.date | None,
        codebook: Codebook,
        names: dict[int, Named],
        roles: Roles,
    ) -> None:
        """Find and identify every person named."""
        self._roles = roles
        self._doc, self._parse, self._on, self._codebook, self._names = doc, parse, on, codebook, names
        self._known: dict[str, Actor] = {}
        self._by_word: dict[str, str] = {}
        self._titles_of: dict[str, set[str]] = {}
        self._genders: dict[str, Gender | None] = {}
        self.by_head: dict[int, Person] = {}
        self.by_token: dict[int, Person] = {}
        self._titles = Titles(doc, parse, on, codebook, names, roles, self.by_token)
        for tokens in self._candidates():
            self._add(tokens)
        self._complete()

    def _candidates(self) -> list[Slice]:
        """Stretches of tokens that are names of people: the codebook's, the model's, then bare surnames."""
        doc, found = self._doc, dict[int, Slice]()
        for index, named in self._names.items():
            if index == named.start and named.name.kind == "person":
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
        pos = self._parse.pos
        for index in self._capitalised_nouns():
            if index not in covered and self._begins_name(doc[index], surnames):
                end = index + 1
                while (
                    end < len(doc) and pos[end] == "PROPN" and end not in covered and end not in self._names
                ):
                    end += 1
                found[index] = doc[index:end]
                covered.update(range(index, end))
        return [found[start] for start in sorted(found)]

    def _capitalised_nouns(self) -> Iterator[int]:
        """Nouns with a capital letter that are no names of the codebook."""
        for index, pos in enumerate(self._parse.pos):
            if pos in _NOUNS and index not in self._names and self._parse.text[index][0].isupper():
                yield index

    def _begins_name(self, token: Token, surnames: set[str]) -> bool:
        """Whether a noun that neither the codebook nor the model knows as a name begins that of a person."""
        if self._is_known_surname(token, surnames):
            return True
        return token.pos_ == "PROPN" and (self._follows_title(token) or self._is_untagged_name(token))

    def _is_known_surname(self, token: Token, surnames: set[str]) -> bool:
        """Whether a word is the surname of somebody the text names in full, or of one holder of an office then."""
        word = fold(token.text)
        if word in surnames:
            return True
        if word not in self._codebook.by_surname or token.ent_type_ in {"GPE", "LOC", "NORP", "DATE"}:
            return False
        return bool(self._codebook.offices.offices_of(token.text, self._on))

    def _trimmed(self, entity: Slice) -> Slice | None:
        """The entity without titles before the name and possessives after it; ``None`` if nothing is left."""
        start, end = entity.start, entity.end
        while end > start and entity.doc[end - 1].lower_ in {"'s", "’s", "’", "'"}:
            end -= 1
        while start < end and (
            entity.doc[start].lower_ in _HONORIFICS
            or start in self._names
            or (start in self._roles.ending and end - start > 1)
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
        before = token.i - 1
        if self._parse.lower[before] in {"mr", "mr.", "mrs", "mrs.", "ms", "ms."}:
            return True
        if not self._parse.text[before][0].isupper() or token.i in self._roles.ending:
            return False
        found = self._roles.ending.get(before)
        return (
            found is not None
            and found[0].sector in {"GOV", "MIL", "LEG", "REL", "COP"}
            and self._parse.dep[before] == "compound"
        )

    def _is_untagged_name(self, token: Token) -> bool:
        """Whether the token begins a name the model left untagged: two proper nouns that head a clause's
        subject.
        """
        if token.ent_type_ or token.dep_ != "compound" or token.i + 1 >= len(self._doc):
            return False
        last = token.nbor(1)
        if last.i != token.head.i or last.ent_type_ or last.pos_ != "PROPN" or last.dep_ != "nsubj":
            return False
        capitalised = token.text.istitle() and last.text.istitle()
        return capitalised and not {token.i, last.i} & self._roles.ending.keys()

    def titles_of(self, person: str) -> frozenset[str]:
        """The titles a person bears in the text, in lower case."""
        return frozenset(self._titles_of.get(person, ()))

    def gender_of(self, person: str) -> Gender | None:
        """The gender of a person by titles in the text, else by the name."""
        if person not in self._genders:
            titles = self._titles_of.get(person, set())
            self._genders[person] = gender_of(person, titles | {w for title in titles for w in title.split()})
        return self._genders[person]

    def _keep_titles(self, tokens: Slice, title: Title | None, actor: Actor) -> None:
        found = self._titles_of.setdefault(actor.person or actor.name, set())
        if title is not None and not title.former:
            found.add(title.role.noun)
            if not {"to", "of", "for"} & set(title.words.lower().split()):
                found.add(title.words.lower())
        if tokens.start:
            found.add(tokens.doc[tokens.start - 1].lower_.rstrip("."))

    def _add(self, tokens: Slice) -> None:
        title = self._titles.of(tokens)
        actor = self._identify(tokens, title)
        self._keep_titles(tokens, title, actor)
        person = Person(tokens.start, tokens.end, root_in(self._parse, (tokens.start, tokens.end)), actor)
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
        """Give people of whom nothing was known where they are named what the rest of the report says of
        them.
        """
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
        """The holder of an office the report mentions, or a person it names, whose name is nearly the
        same.
        """
        if self._on is not None:
            for body, office in self._offices_mentioned:
                likely = self._codebook.offices.closest_holder(name, office, body, self._on)
                if likely is not None:
                    return replace(of_office(self._codebook, likely.tenure), inferred=likely.reason)
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
        """The (body, office) pairs that the report words, whoever holds them: "the British foreign
        secretary".
        """
        found: dict[tuple[str, str], None] = {}
        for index, (role, first) in self._roles.ending.items():
            if role.sector != "GOV" or index + 1 in self.by_token:
                continue
            before = first - 1
            if before >= 0 and self._doc[before].lower_ in {"'s", "’s"}:
                before -= 1
            named = self._names.get(before)
            if named is not None and not named.leaning:
                phrase = f"{named.name.text} {self._doc[first : index + 1].text}"
                found.update(dict.fromkeys(self._codebook.offices.read(phrase)))
        return list(found)

    def _identify(self, tokens: Slice, title: Title | None) -> Actor:
        name = tokens.text.replace("\n", " ")
        folded = fold(name)
        earlier = self._known.get(folded) or self._known.get(self._by_word.get(folded, ""))
        if earlier is not None and (title is None or not (title.side or title.former) or earlier.office):
            return earlier
        known = self._by_codebook(tokens, name, title)
        if known is not None:
            return known
        if title is not None:
            return self._by_likeness(name, title) or self._by_title(tokens, title, earlier)
        return earlier or Actor(surname_of(name), name, "person", person=name)

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
                return replace(of_office(self._codebook, found.tenure), inferred=found.reason)
        return None

    def _by_title(self, tokens: Slice, title: Title, earlier: Actor | None) -> Actor:
        """The person as the text presents him: of the title's side when his role speaks for it."""
        side, name = title.side, tokens.text.replace("\n", " ")
        if title.former:
            country = side.country if side is not None else None
            return Actor(surname_of(name), name, "person", country, "ELI", name, f"former {title.words}")
        if side is None:
            implied = None
            if earlier is None and title.role.acts == "side":
                implied = implied_holder(tokens, title.words, self._names, self._codebook, self._on)
            stranger = Actor(surname_of(name), name, "person", None, title.role.sector, name, title.words)
            return implied or earlier or stranger
        if title.role.acts == "side" or side.kind != "state":
            return replace(
                self._codebook.actor(side.code), sector=title.role.sector, person=name, office=title.words
            )
        return Actor(surname_of(name), name, "person", side.country, title.role.sector, name, title.words)
