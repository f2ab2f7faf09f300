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

from casus.codebook import Codebook
from casus.codebook.genders import Gender, gender_of
from casus.codebook.wordings import fold
from casus.model import Actor
from casus.parsed import Doc
from casus.reading.actors.identities import PARTICLES, by_offices, of_office, surname_of, who_is
from casus.reading.actors.implied_sides import implied_holder, implied_voice
from casus.reading.actors.mentions import is_human_noun
from casus.reading.actors.naming import HYPHENS, Named, is_of_person
from casus.reading.actors.roles import Roles
from casus.reading.actors.titles import ABBREVIATED, FORMS_OF_ADDRESS, Title, Titles
from casus.reading.attribution.spans import Range, root_in
from casus.reading.columns import Parse

_BEFORE_NAMES = FORMS_OF_ADDRESS | ABBREVIATED.keys()

_NOUNS = frozenset({"NOUN", "PROPN"})
CALLED_AFTER_PEOPLE = frozenset({"administration", "government", "cabinet", "regime"})
"""What is named after whoever leads it, sometimes with a capital: "the Biden *Administration*"."""
_AFTER_NAMES = CALLED_AFTER_PEOPLE | {"'s", "’s", "’", "'"}
_BINDING_NOBODY = frozenset({"LEG", "OPP", "PTY", "ELI"})
"""PLOVER sectors of titles whose bearers speak for no state: "*Senator* Marco Rubio", "*candidate* Donald Trump"."""

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
        self._in_roles = {at for last, (_, first) in roles.ending.items() for at in range(first, last + 1)}
        self._doc, self._parse, self._on, self._codebook, self._names = doc, parse, on, codebook, names
        self._known: dict[str, Actor] = {}
        self._by_word: dict[str, str] = {}
        self._titles_of: dict[str, set[str]] = {}
        self._genders: dict[str, Gender | None] = {}
        self.unplaced: dict[str, Title] = {}
        """The titles of those beside whom no side is named, by the name."""
        self.by_head: dict[int, Person] = {}
        self.by_token: dict[int, Person] = {}
        self._titles = Titles(parse, on, codebook, names, roles, self.by_token)
        for name in self._candidates():
            self._add(*name)
        self._complete()

    def _candidates(self) -> list[Range]:
        """Stretches of tokens that are names of people: the codebook's, the model's, then bare surnames."""
        parse, found = self._parse, dict[int, int]()
        for index, named in self._names.items():
            if index == named.start and named.name.kind == "person":
                found[named.start] = named.end
        covered = {index for name in found.items() for index in range(*name)}
        for entity in self._doc.ents:
            if is_of_person(entity):
                start, end = self._trimmed(entity.start, entity.end)
                if start < end and covered.isdisjoint(range(start, end)):
                    found[start] = end
                    covered.update(range(start, end))
        surnames = {fold(parse.text[index]) for start, end in found.items() for index in (start, end - 1)}
        for index in self._capitalised_nouns():
            if index not in covered and self._begins_name(index, surnames):
                end = index + 1
                while (
                    end < len(parse)
                    and parse.pos[end] == "PROPN"
                    and not (end in covered or end in self._names or parse.lower[end] in CALLED_AFTER_PEOPLE)
                ):
                    end += 1
                found[index] = end
                covered.update(range(index, end))
        return sorted(found.items())

    def _capitalised_nouns(self) -> Iterator[int]:
        """Nouns with a capital letter that are no names of the codebook."""
        text, names = self._parse.text, self._names
        for index in [index for index, pos in enumerate(self._parse.pos) if pos in _NOUNS]:
            if index not in names and text[index][0].isupper():
                yield index

    def _begins_name(self, index: int, surnames: set[str]) -> bool:
        """Whether a noun that neither the codebook nor the model knows as a name begins that of a person."""
        if self._is_known_surname(index, surnames):
            return True
        return (
            self._parse.pos[index] == "PROPN"
            and not self._is_in_role(index)
            and (
                self._follows_title(index) or self._is_untagged_name(index) or self._follows_profession(index)
            )
        )

    def _is_known_surname(self, index: int, surnames: set[str]) -> bool:
        """Whether a word is the surname of somebody the text names in full, or of one holder of an office then."""
        text = self._parse.text[index]
        word = fold(text)
        if word in surnames:
            return True
        if word not in self._codebook.by_surname or self._parse.ent[index] in {"GPE", "LOC", "NORP", "DATE"}:
            return False
        return bool(self._codebook.offices.offices_of(text, self._on))

    def _trimmed(self, start: int, end: int) -> Range:
        """The entity without titles before the name and what follows it; empty if it is no person's name."""
        lower, names = self._parse.lower, self._names
        while end > start and lower[end - 1] in _AFTER_NAMES:
            end -= 1
        while start < end and (
            lower[start] in _BEFORE_NAMES
            or start in names
            or (start in self._roles.ending and end - start > 1)
        ):
            start += 1
        is_name = (
            start < end
            and (self._parse.text[start][0].isupper() or lower[start] in PARTICLES)
            and not any(i in names for i in range(start, end))
        )
        return (start, end) if is_name else (start, start)

    def _follows_title(self, index: int) -> bool:
        """Whether an untagged proper noun stands where a name must: "President Xorkan"."""
        parse, before = self._parse, index - 1
        if index == 0 or parse.ent[index] in {"ORG", "GPE", "LOC", "DATE", "NORP"}:
            return False
        if parse.lower[before] in {"mr", "mr.", "mrs", "mrs.", "ms", "ms."}:
            return True
        if not parse.text[before][0].isupper():
            return False
        found = self._roles.ending.get(before)
        return (
            found is not None
            and found[0].sector in {"GOV", "MIL", "LEG", "REL", "COP"}
            and parse.dep[before] == "compound"
        )

    def _is_in_role(self, index: int) -> bool:
        """Whether a word belongs to a role noun or a rank: "Deputy *Prime* Minister", "spokesman *Col.* Novak"."""
        if self._parse.lower[index] in ABBREVIATED:
            return True
        return index in self._in_roles

    def _follows_profession(self, index: int) -> bool:
        """Whether two proper nouns, whatever the model made of them, bear a profession: "economist *Rosa Lind*"."""
        parse, last = self._parse, index + 1
        found = self._roles.ending.get(index - 1)
        if found is None or last >= len(parse) or self._is_in_role(index):
            return False
        if not is_human_noun(parse, index - 1):
            return False
        if found[0].sector == "BUS" or parse.dep[index] != "compound" or parse.pos[last] != "PROPN":
            return False
        joined = parse.head[index] == parse.head[index - 1] == last
        return joined and parse.text[index].istitle() and parse.text[last].istitle()

    def _is_untagged_name(self, index: int) -> bool:
        """Whether the token begins a name the model left untagged: two proper nouns that head a clause's
        subject.
        """
        parse, last = self._parse, index + 1
        if parse.ent[index] or parse.dep[index] != "compound" or last >= len(parse):
            return False
        if (
            last != parse.head[index]
            or parse.ent[last]
            or parse.pos[last] != "PROPN"
            or parse.dep[last] != "nsubj"
        ):
            return False
        capitalised = parse.text[index].istitle() and parse.text[last].istitle()
        return capitalised and not {index, last} & self._roles.ending.keys()

    def place(self, name: str, voice: Actor, office: str) -> Actor:
        """Make a person, wherever the text names him, one of a side: "*its* chairman, Jan Novak"; who he then is."""
        placed = replace(voice, person=name, office=office)
        del self.unplaced[name]
        for index, person in self.by_token.items():
            if person.actor.person == name:
                self.by_token[index] = replace(person, actor=placed)
                if index in self.by_head:
                    self.by_head[index] = self.by_token[index]
        return placed

    def titles_of(self, person: str) -> frozenset[str]:
        """The titles a person bears in the text, in lower case."""
        return frozenset(self._titles_of.get(person, ()))

    def gender_of(self, person: str) -> Gender | None:
        """The gender of a person by titles in the text, else by the name."""
        if person not in self._genders:
            titles = self._titles_of.get(person, set())
            self._genders[person] = gender_of(person, titles | {w for title in titles for w in title.split()})
        return self._genders[person]

    def _keep_titles(self, start: int, title: Title | None, actor: Actor) -> None:
        found = self._titles_of.setdefault(actor.person or actor.name, set())
        if title is not None and not title.former:
            found.add(title.role.noun)
            if not {"to", "of", "for"} & set(title.words.lower().split()):
                found.add(title.words.lower())
        if start:
            found.add(self._parse.lower[start - 1].rstrip("."))

    def _add(self, start: int, end: int) -> None:
        parse = self._parse
        title = self._titles.of((start, end))
        actor = self._identify(start, end, title)
        self._keep_titles(start, title, actor)
        person = Person(start, end, root_in(parse, (start, end)), actor)
        self.by_head[person.head] = person
        for index in range(start, end):
            self.by_token[index] = person
        name = fold(parse.written(start, end))
        if actor.sector is not None or name not in self._known:
            self._known[name] = actor
        bare = self._is_bare_surname(start, end)
        if (end - start > 1 and not bare) or actor.kind != "person":
            for word in parse.text[end - 1 : end] if bare else (parse.text[start], parse.text[end - 1]):
                self._by_word[fold(word)] = name

    def _is_bare_surname(self, start: int, end: int) -> bool:
        """ "*al-Sharaa*", "*van den Berg*": particles and hyphens make no first name."""
        return all(word in PARTICLES or word in HYPHENS for word in self._parse.lower[start : end - 1])

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
        words = (self._parse.text[i] for i in (person.end - 1, person.start))
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
        return self._respelt(name)

    def _respelt(self, name: str) -> Actor | None:
        """The holder of any office on the day whose name sounds the same, in whatever spelling."""
        term = self._codebook.offices.sounding_like(name, self._on) if self._on is not None else None
        if term is None:
            return None
        reason = f"'{name}' sounds like {term.holder}, {term.title} ({term.body}) on {self._on}"
        return replace(of_office(self._codebook, term), inferred=reason)

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
            if before >= 0 and self._parse.lower[before] in {"'s", "’s"}:
                before -= 1
            named = self._names.get(before)
            if named is not None and not named.leaning:
                phrase = f"{named.name.text} {self._parse.written(first, index + 1)}"
                found.update(dict.fromkeys(self._codebook.offices.read(phrase)))
        return list(found)

    def _identify(self, start: int, end: int, title: Title | None) -> Actor:
        name = self._parse.written(start, end).replace("\n", " ")
        folded = fold(name)
        word = fold(self._parse.text[end - 1]) if self._is_bare_surname(start, end) else folded
        earlier = self._known.get(folded) or self._known.get(self._by_word.get(word, ""))
        if earlier is not None and (title is None or not (title.side or title.former) or earlier.office):
            return earlier
        known = self._by_codebook(start, name, title)
        if known is not None:
            return known
        if title is not None:
            return self._by_likeness(name, title) or self._by_title(start, name, title, earlier)
        return earlier or Actor(surname_of(name), name, "person", person=name)

    def _by_codebook(self, start: int, name: str, title: Title | None) -> Actor | None:
        """The person by the codebook, unless a past holder has another title in the text."""
        body = title.side.code if title is not None and title.side is not None else None
        named = self._names.get(start)
        if named is not None and named.name.kind == "person":
            actor = who_is(self._codebook, named.names, self._on, body)
        else:
            found = by_offices(self._codebook, name, self._on, body)
            if found is None:
                return None
            actor = found
        if actor.kind == "person" and actor.sector is None and title is not None:
            return None
        if self._on is None and title is not None and _contradicts(actor, title):
            return None
        past = actor.kind == "person" and actor.sector == "ELI"
        if not past or title is None or title.former:
            return actor
        return None if title.side is not None else self._in_new_office(actor, name, title) or actor

    def _in_new_office(self, past: Actor, name: str, title: Title) -> Actor | None:
        """A past holder of one office whom the text gives another: "*Finance Minister* Jaitley", once of defence."""
        state = self._codebook.states.get(past.country or "")
        if state is None or title.role.acts != "side" or title.role.sector != "GOV":
            return None
        held = {term.office for term in self._codebook.offices.offices_of(name, self._on)}
        if any(office in held for _, office in self._codebook.offices.read(f"{state.name} {title.words}")):
            return None
        voice = self._codebook.actor(state.code, title.role.sector)
        return replace(voice, person=past.person, office=title.words)

    def _by_likeness(self, name: str, title: Title) -> Actor | None:
        """The holder of the title's office on the day, when the written name resembles his."""
        if title.side is None or title.former or self._on is None:
            return None
        for _, office in self._codebook.offices.read(f"{title.side.name} {title.words}"):
            found = self._codebook.offices.closest_holder(name, office, title.side.code, self._on)
            if found is not None:
                return replace(of_office(self._codebook, found.tenure), inferred=found.reason)
        return None

    def _by_title(self, start: int, name: str, title: Title, earlier: Actor | None) -> Actor:
        """The person as the text presents him: of the title's side when his role speaks for it."""
        side = title.side
        if title.former:
            country = side.country if side is not None else None
            return Actor(surname_of(name), name, "person", country, "ELI", name, f"former {title.words}")
        if side is None:
            self.unplaced.setdefault(name, title)
            implied = None
            if earlier is None and title.role.acts == "side":
                implied = (
                    self._respelt(name)
                    or implied_holder(
                        name, title.words, self._names, self._parse, start, self._codebook, self._on
                    )
                    or implied_voice(name, title.words, self._names, self._parse, start, self._codebook)
                )
            stranger = Actor(surname_of(name), name, "person", None, title.role.sector, name, title.words)
            return implied or earlier or stranger
        if title.role.acts == "side" or side.kind != "state":
            return replace(
                self._codebook.actor(side.code), sector=title.role.sector, person=name, office=title.words
            )
        return Actor(surname_of(name), name, "person", side.country, title.role.sector, name, title.words)


def _contradicts(known: Actor, title: Title) -> bool:
    """Whether a report gives somebody another title than the office he is known to hold at another time.

    "Dutch Prime Minister *Mark Rutte*" was not yet of NATO, "Senator *Marco Rubio*" and "*candidate* Donald Trump" bind
    nobody.
    """
    if known.kind == "person":
        return False
    if title.former or title.role.sector in _BINDING_NOBODY:
        return True
    return title.side is not None and title.side.country != known.country
