"""Descriptions that take up who was mentioned: "the alliance", "the two leaders", "the minister", "the latter".

The last mention that fits is meant (Hobbs 1978), in the subject of the same clause never: that would be a pronoun.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import replace

from casus.codebook import Codebook
from casus.codebook.actors import RoleNoun
from casus.codebook.attribution_cues import load_attribution_cues
from casus.codebook.borders import load_neighbours
from casus.codebook.state_nouns import load_regions, load_state_nouns
from casus.codebook.wordings import title_key
from casus.model import UNKNOWN_ACTOR, Actor
from casus.parsed import Doc, Token
from casus.reading.actors.described_bodies import of_size, only_counts
from casus.reading.actors.mentions import PLURAL, SUBJECTS, Actors, Antecedent, Mentions
from casus.reading.actors.naming import Named, named_before
from casus.reading.actors.roles import in_role
from casus.reading.actors.several import REACH, REACH_PAIR, Several
from casus.reading.actors.taken_up import (
    ASSEMBLED,
    BODIES,
    COMPANIES,
    GROUPS,
    HALVES,
    HOMES,
    INSURGENTS,
    LEADERS,
    MEETINGS,
    ORGANISATIONS,
    PEOPLE,
)
from casus.reading.actors.topics import Topics
from casus.reading.columns import VERBAL, Parse
from casus.reading.syntax import mood_of, subject_of

_REACH_PERSON = 5
_REACH_ORDINAL = 1
"""How many sentences back an antecedent may stand."""

_NUMBERS = {
    "two": 2,
    "both": 2,
    "each": 2,
    "neither": 2,
    "pair": 2,
    "duo": 2,
    "three": 3,
    "four": 4,
    "five": 5,
}
_OF_TWO = frozenset({"each", "neither", "either"})
_OPPOSED = frozenset({"warring", "opposing", "rival", "feuding", "belligerent"})
"""What makes "the *warring* sides" the two that fight each other."""

_ANYBODY = frozenset({"man", "woman"})
"""Nouns for two leaders only behind an article: "the two men"; "*two men* attacked a patrol" are nobody known."""

_MUTUAL = frozenset({"neighbour", "neighbor", "rival", "foe", "enemy", "adversary"})
"""Nouns by which two are told of that were named together: "the *neighbours* agreed to a ceasefire"."""

_TOGETHER = frozenset({"side", "country", "nation", "state", "government", "party", "neighbour", "neighbor"})
"""Nouns that bare, behind an article, mean all who were named together: "*the countries* agreed to build a dam"."""

_DETERMINERS = frozenset({"det", "predet"})
_DEFINITE = frozenset({"the", "this", "that", "both", "these", "those"})
_OF_REGIONS = frozenset({"member", "ally", "power", "ruler", "giant", "heavyweight", "powerhouse"})
"""Nouns that mean a state only behind its region or bloc: "the *NATO* member", "the former *colonial* power"."""

_NEIGHBOURING = frozenset({"neighbouring", "neighboring", "neighbour", "neighbor"})
_OTHERS = frozenset(
    {"other", "another", "same", "first", "second", "third", "new", "next", "own", "former", "entire", "whole",
     "every", "only", "small", "smallest", "largest", "biggest", "poorest", "richest"}
)  # fmt: skip
"""Adjectives that pick one out instead of taking it up again."""

_MEETING = {"union", "alliance", "organisation", "bloc"}
"""Kinds of organisations whose members meet: "the *summit* called on"."""

_LESS_LIKELY: dict[str, set[str]] = {"bloc": {"alliance"}}
"""What a noun means where nothing else is mentioned that it may: "*the bloc*" of NATO."""

_IRREGULAR = frozenset({"paramilitary"})
_AGAINST = frozenset({"coup", "junta", "opposition", "rebel", "religious", "tribal"})
"""What makes leaders others than those who met: "the *coup* leaders"."""

_MEMBERSHIP = frozenset({"member"})
"""What makes "*member* states" an organisation's, the one mentioned last."""

_UNARMED = frozenset({"JRN", "BUS", "LAB", "SOC"})
"""PLOVER sectors of groups that are neither armed nor a movement."""

_POLITICIANS = frozenset({"PTY", "ELI", "LEG", "OPP"})
"""PLOVER sectors of those whom "the candidate", "the Republican", "the lawmaker" may take up."""

_TO_COME = frozenset({"will", "may"})
_WHERE = frozenset({"in", "across", "throughout", "of"})
_HEADS_OF_STATE = 14
"""Characters of "heads of state"."""

_DEPUTY = frozenset({"vice", "deputy", "former", "ex"})


class Definites:
    """What descriptions take up of the mentions read so far.

    ``titles`` gives the titles a person bears in the text, in lower case; ``names`` are the tokens that name
    somebody by themselves; ``home`` are the states from whose capitals the report was sent.
    """

    def __init__(
        self,
        doc: Doc,
        parse: Parse,
        codebook: Codebook,
        on: dt.date | None,
        mentions: Mentions,
        titles: Callable[[str], frozenset[str]],
        names: Mapping[int, Named],
        home: frozenset[str],
    ) -> None:
        """``mentions`` grows while the document is read."""
        self._doc, self._parse, self._codebook, self._on, self._mentions = doc, parse, codebook, on, mentions
        self._titles, self._names = titles, names
        self.topics = Topics(parse, codebook, mentions, names, home)
        self._several = Several(
            parse, codebook, mentions, lambda actor, noun: self._is_called(actor, noun, noun)
        )

    def definite(self, token: int, sentence: int, noun: str) -> Actors:
        """Whom "the alliance", "the country", "the two leaders" or "the rebels" takes up; ``()`` for nobody."""
        parse = self._parse
        determiner = parse.child(token, _DETERMINERS)
        definite = determiner is not None and parse.lower[determiner] in _DEFINITE
        plural = parse.tag[token] in PLURAL
        anybody = noun in _ANYBODY and not definite
        if definite and plural and noun in _TOGETHER and not self._is_modified(token):
            named = self._several.together(sentence) or self.both_met(sentence)
            if named:
                return named
        if noun in PEOPLE | BODIES and (plural or not definite) and not anybody:
            count = self._count(token, noun, definite=definite)
            if count:
                return self._so_many(token, sentence, noun, count)
        if plural and self._parse.has_child(token, _MEMBERSHIP):
            return self._last(sentence, lambda actor: self._is_organisation(actor, {"union", "alliance"}))
        if (
            plural and noun == "member" and only_counts(token, parse)
        ):  # "*some members* will recall their envoys"
            return self._last(sentence, self._is_bloc, reach=REACH_PAIR)
        if definite and plural and noun in ASSEMBLED and not self._is_others(token):
            return self._several.assembled(
                sentence, noun, self._region(token), self._in_subject(token, sentence)
            )
        if plural and noun == "ally" and not self._is_modified(token):
            acting = definite and parse.dep[token] in SUBJECTS
            return (self._several.together(sentence, acting=True) if acting else ()) or self._organisation(
                sentence, {"alliance"}
            )
        if not definite or self._identifies_itself(token):
            return ()
        irregular = self._parse.has_child(token, INSURGENTS | _IRREGULAR)  # "the *rebel* forces"
        if irregular or (noun in GROUPS and (not plural or noun in INSURGENTS)):
            found = self.last_group(sentence)
            if found:
                return found
        if plural:
            return ()
        if noun == "group":
            return self._last(sentence, lambda actor: self._is_joint(actor) or _is_company(actor))
        if noun in MEETINGS:
            return self._organisation(sentence, _MEETING) if self._speaks(token) else ()
        if noun == "community" and not self._is_modified(token):
            return self._last(sentence, lambda actor: "Community" in actor.name)
        kinds = ORGANISATIONS.get(noun)
        if kinds is not None:
            found = self._organisation(sentence, kinds & {"organ"}) or self._organisation(sentence, kinds)
            found = found or self._organisation(sentence, _LESS_LIKELY.get(noun, set()))
            found = found or self._before_noun(token, kinds)
            if "organ" not in kinds:
                found = of_size(token, kinds, parse, self._codebook, self._on) or found
            if found:
                return found
        if noun in COMPANIES and (found := self._last(sentence, _is_company)):
            return found
        return self._country(token, sentence, noun) if noun in load_state_nouns() else ()

    def _count(self, token: int, noun: str, *, definite: bool) -> int:
        """How many a phrase speaks of: "the *two* leaders", "*each* side", "the *warring* sides"."""
        words = self._words_below(token)
        if self._parse.tag[token] not in PLURAL:
            return 2 if not _OF_TWO.isdisjoint(words) else 0
        if definite and noun in {"side", "party"} and not _OPPOSED.isdisjoint(words):
            return 2
        count = next((_NUMBERS[word] for word in words if word in _NUMBERS), 0)
        return count or (2 if definite and noun in _MUTUAL and not self._identifies_itself(token) else 0)

    def both_met(self, sentence: int) -> Actors:
        """Whom "they" means after a sentence with two people of two sides, and no third: both sides."""
        return self._several.both_met(sentence) if sentence else ()

    def both_meeting(self, sentence: int) -> Actors:
        """Whom "they" means in a sentence with two people so far: "Ms Lund met Mr Novak, and *they* agreed"."""
        return self._several.both_met(sentence + 1)

    def pair(self, sentence: int) -> Actors:
        """The two states named together last: "a deal of Chad and Mali lets *each* send patrols"."""
        named = self._several.together(sentence + 1)
        return named if len(named) == _NUMBERS["each"] else ()

    def numeral(self, token: int, sentence: int) -> Actors:
        """Whom a bare "the two" or "both" takes up: people when one was mentioned last, else sides."""
        latest = next((m for m in self._mentions.last(sentence, REACH_PAIR) if m.actors), None)
        if latest is None:
            both = self._parse.lower[token] == "both"
            return self._named_behind(token, _NUMBERS["both"]) if both else ()
        noun = "leader" if latest.actors[-1].person is not None else "side"
        return self._so_many(token, sentence, noun, _NUMBERS[self._parse.lower[token]])

    def _so_many(self, token: int, sentence: int, noun: str, count: int) -> Actors:
        found = self._several.of_kind(
            sentence, noun, count, self._region(token), self._in_subject(token, sentence)
        )
        return found or (self._named_behind(token, count) if count == _NUMBERS["both"] else ())

    def _named_behind(self, token: int, count: int) -> Actors:
        """So many sides that are only named later: "*Both sides* will pull back, he said of talks by Chad and Mali".

        Those who say so or judge it are others.
        """
        parse, end = self._parse, self._parse.sentence_at[token][1]
        for last in range(token + 1, end):
            if parse.dep[last] != "conj" or last not in self._names or self._names[last].head != last:
                continue
            parts = sorted(parse.coordinated(last))
            named = [self._names[part].name for part in parts if part in self._names]
            sides = tuple(
                self._codebook.actor(name.code) for name in named if name.code in self._codebook.states
            )
            if len(parts) == len(sides) == count and not self._speaks(parts[0]):
                return sides
        return ()

    def ordinal(self, token: int, sentence: int) -> Actors:
        """Whom "the former" or "the latter" takes up: of two coordinated, else the two mentioned last."""
        place = 0 if self._parse.lower[token] == "former" else -1
        single = [m for m in self._mentions.last(sentence - 1, _REACH_ORDINAL) if len(m.actors) == 1]
        pair = next(
            (m for m in self._mentions.last(sentence - 1, _REACH_ORDINAL) if len(m.actors) == 2), None
        )
        if pair is not None:
            return (pair.actors[place],)
        distinct: dict[str, Antecedent] = {}
        for mention in single:
            if self._parse.pos[mention.head] != "PRON":
                distinct.setdefault(mention.key, mention)
        if len(distinct) < 2:
            return ()
        last, first = list(distinct.values())[:2]
        return (first, last)[place].actors

    def half(self, token: int) -> Actors:
        """The state that "the North" or "the South" means beside its other half; not where somebody is in it."""
        if self._parse.dep[token] == "pobj" and self._parse.lower[self._parse.head[token]] in _WHERE:
            return ()
        spoken_of = {actor.code for found in self._mentions.history for actor in found.actors}
        spoken_of.update(named.name.code for named in self._names.values() if named.name.kind == "capital")
        for own, other in HALVES[self._parse.text[token]]:
            if own in spoken_of or other in spoken_of:
                return (self._codebook.actor(own),)
        return ()

    def relative(self, token: int, sentence: int, owners: Actors) -> Actors:
        """Whom "its ally", "his neighbour" takes up: the state mentioned last that is not the owner's."""
        if self._parse.tag[token] in PLURAL:
            return ()
        own = _own(owners)
        if not own:
            return ()
        beside = self._parse.lower[token] in _NEIGHBOURING
        found = self._neighbour(sentence, own) if beside else self.last_state(sentence, own)
        which = "neighbour" if beside else "other state"
        words = self._parse.written(self._parse.left[token], token + 1)
        return tuple(replace(a, inferred=f"“{words}” read as the {which} mentioned last") for a in found)

    def last_state(self, sentence: int, but: frozenset[str] = frozenset()) -> Actors:
        """The state named last, other than ``but``, as itself and not by one of its officials."""
        found = self._last(sentence, lambda actor: actor.kind == "state" and actor.code not in but)
        return tuple(self._codebook.actor(actor.code) for actor in found)

    def _neighbour(self, sentence: int, of: frozenset[str]) -> Actors:
        """The state named last that borders one of these, else the one named last that is none of them."""
        beside = frozenset().union(*(load_neighbours().get(code, frozenset()) for code in of)) - of
        found = self._last(sentence, lambda actor: actor.kind == "state" and actor.code in beside)
        return tuple(self._codebook.actor(actor.code) for actor in found) or self.last_state(sentence, of)

    def backed(self, role: RoleNoun, backer: str, sentence: int, *, known: bool) -> Actors:
        """A group of which only the backer is named acts in another state: the one mentioned last.

        One that is ``known`` ("*the* Iran-backed rebels") is the group mentioned last, if there is one.
        """
        groups = self.last_group(sentence) if known else ()
        if groups:
            return groups
        backing = self._codebook.actor(backer)
        reason = f"backed by {backing.name}; the other state mentioned last is meant"
        states = self.last_state(sentence, frozenset({backer}))
        if states:
            return tuple(replace(in_role(self._codebook, side, role), inferred=reason) for side in states)
        return (replace(UNKNOWN_ACTOR, name=f"{backing.name}-backed {role.noun}", sector=role.sector),)

    def by_role(
        self, words: str, noun: str, sentence: int, of: str | None = None, *, human: bool = True
    ) -> Actors:
        """Who was last mentioned in the role: "the *minister*" after "the Polish defence minister".

        One whom the text gives the title comes before one only known to hold it, unless he acted.
        ``words`` are those of the whole role ("foreign minister"); ``of`` is the code of the side he must speak for.
        What is not ``human`` ("the *ministry*") takes up a body, never a person.
        """
        judged: dict[str, bool] = {}
        by_office: Actors = ()
        for found in self._mentions.last(sentence, REACH):
            if by_office and found.sentence < sentence - _REACH_PERSON:
                break
            if len(found.actors) != 1 or (of is not None and of not in _codes(found.actors[0])):
                continue
            actor = found.actors[0]
            if actor.person is None:
                if actor.code != "?" and self._parse.lemma[found.head] == noun:
                    return (actor,)
                continue
            if not human:
                continue
            if actor.person not in judged:
                judged[actor.person] = self._is_called(actor, words, noun)
            if not judged[actor.person] and self._parse.lemma[found.head] != noun:
                continue
            acts = self._parse.dep[found.head] in SUBJECTS
            if acts or self._parse.lemma[found.head] == noun or self._is_titled(actor, words, noun):
                return (actor,)
            by_office = by_office or (actor,)
        return by_office

    def person_of(self, code: str, sentence: int) -> Actors:
        """The person mentioned last who belongs to a state, else to some body: "the *Dutchman*", of NATO's chief."""
        of_body: Actors = ()
        for found in self._mentions.last(sentence, _REACH_PERSON):
            if not found.is_person or found.actors[0].person is None:
                continue
            if code in _codes(found.actors[0]):
                return found.actors
            if not of_body and found.actors[0].kind == "organisation":
                of_body = found.actors
        return of_body

    def last_person(self, sentence: int) -> Actors:
        """The one person mentioned lately: "the *52-year-old*"."""
        people = {
            found.actors[0].person: found.actors
            for found in self._mentions.last(sentence, _REACH_ORDINAL)
            if len(found.actors) == 1 and found.actors[0].person is not None
        }
        return next(iter(people.values())) if len(people) == 1 else ()

    def former(self, noun: str, sentence: int) -> Actors:
        """The past holder of an office mentioned last: "the *former president*"."""
        for found in self._mentions.last(sentence, _REACH_PERSON):
            actor = found.actors[0] if len(found.actors) == 1 else None
            if actor is not None and actor.sector == "ELI" and noun in str(actor.office).lower():
                return (actor,)
        return ()

    def private_person(self, role: RoleNoun, sentence: int) -> Actors:
        """The one person mentioned lately who binds no state and may be "the *nominee*", "the *economist*"."""
        sectors = _POLITICIANS if role.sector in _POLITICIANS else {role.sector}
        people = {
            found.actors[0].person: found.actors[0]
            for found in self._mentions.last(sentence, _REACH_PERSON)
            if len(found.actors) == 1 and _is_private(found.actors[0], sectors)
        }
        return tuple(people.values()) if len(people) == 1 else ()

    def group_of(self, code: str, sentence: int) -> Actors:
        """The armed group of a country mentioned last: "the *Yemeni rebels*"."""
        return self._last(sentence, lambda actor: actor.kind == "group" and actor.country == code)

    def body_with(self, office: str, sentence: int) -> Actors:
        """The organisation mentioned last that has such an office: the alliance of "*the secretary-general*"."""
        offices, key = self._codebook.offices, title_key(office)

        def has_office(actor: Actor) -> bool:
            return any((actor.code, title) in offices.by_office for title in offices.worded(key, actor.code))

        return self._last(sentence, lambda actor: actor.kind != "state" and has_office(actor))

    def last_group(self, sentence: int) -> Actors:
        """The armed group mentioned last: whose "*rebel* commander Omar Sidi" is; no "Russian *television*"."""
        return self._last(sentence, lambda actor: actor.kind == "group" and actor.sector not in _UNARMED)

    def agency(self, noun: str, sentence: int) -> Actors:
        """The agency mentioned last, of which a noun says whose it is: "the UN *watchdog*"."""
        return self._organisation(sentence, ORGANISATIONS.get(noun, set()) & {"agency"})

    def company_of(self, code: str, sentence: int) -> Actors:
        """The company of a state mentioned last: "the *Russian company*"."""
        return self._last(sentence, lambda actor: _is_company(actor) and actor.country == code)

    def _is_called(self, actor: Actor, words: str, noun: str) -> bool:
        """Whether the person bears the title in the text, or holds an office so called."""
        if self._is_titled(actor, words, noun):
            return True
        person, words = str(actor.person), words.lower().replace("-", " ")
        if noun in LEADERS and actor.code != actor.person:
            return actor.sector in {"GOV", "REB", None} or actor.kind in {"organisation", "group"}
        if actor.office is None or self._on is None:
            return False
        if _ends_with(actor.office.lower(), words) or _ends_with(actor.office.lower(), noun):
            return True
        offices = self._codebook.offices
        called = set(offices.worded(words, actor.code)) | set(offices.worded(noun, actor.code))
        return any(
            term.body == actor.code
            and term.held(self._on)
            and (term.office in called or noun == term.office.rpartition("-")[2])
            for term in offices.offices_of(person, self._on)
        )

    def _is_titled(self, actor: Actor, words: str, noun: str) -> bool:
        """Whether the text itself gives the person the title."""
        words = words.lower().replace("-", " ")
        return any(
            _ends_with(title, words) or _ends_with(title, noun) for title in self._titles(str(actor.person))
        )

    def _country(self, token: int, sentence: int, noun: str) -> Actors:
        """The state meant by "the country"; a neighbouring one is another than the subject's."""
        if self._parse.has_child(token, _NEIGHBOURING) or self._parse.lower[token] in _NEIGHBOURING:
            history = reversed(self._mentions.history)
            subject = next((m for m in history if self._parse.dep[m.head] == "nsubj"), None)
            return self._neighbour(sentence, _own(subject.actors) if subject else frozenset())
        allowed = self._states(load_state_nouns()[noun])
        region = self._region(token)
        if region is None and noun in _OF_REGIONS:
            return ()
        if region is not None:
            allowed = allowed & region if allowed else region
        excluded = self._in_subject(token, sentence)

        def fits(actor: Actor) -> bool:
            return (
                actor.kind == "state"
                and actor.code not in excluded
                and (not allowed or actor.code in allowed)
            )

        opens = (
            self._parse.dep[token] == "nsubj" and noun in HOMES and not self._last(sentence, fits, reach=0)
        )
        own = self._own_of_speaker(token, sentence) if noun in HOMES else ()
        if own and fits(own[0]):
            return own
        topic = self.topics.subject_before(sentence) if opens else None
        if topic is not None and fits(topic):
            return (topic,)
        told_of = [found.actors[0] for found in self._told_of(token, sentence) if len(found.actors) == 1]
        found = tuple(filter(fits, told_of)) or self._last(sentence, fits)
        return tuple(self._codebook.actor(actor.code) for actor in found)

    def _own_of_speaker(self, token: int, sentence: int) -> Actors:
        """The state of the official who says what it will do: "Chad's minister told Mali *the country* would leave"."""
        parse, verb = self._parse, self._parse.head[token]
        saying = parse.head[verb]
        if (
            parse.dep[token] != "nsubj"
            or parse.dep[verb] != "ccomp"
            or mood_of(self._doc[verb]) not in _TO_COME
        ):
            return ()
        if (parse.lemma[saying], "V") not in load_attribution_cues():
            return ()
        speakers = [
            found.actors[0]
            for found in self._mentions.within(sentence, 0)
            if parse.head[found.head] == saying
            and parse.dep[found.head] == "nsubj"
            and len(found.actors) == 1
        ]
        officials = (actor for actor in speakers if actor.kind == "state" and actor.person is not None)
        return tuple(self._codebook.actor(actor.code) for actor in officials)

    def _told_of(self, token: int, sentence: int) -> list[Antecedent]:
        """The subject of what an official behind it says: "*Turkish* troops will stay, the country's minister said"."""
        parse = self._parse
        if parse.dep[token] != "poss":
            return []
        subjects = {subject.i for _, subject in self._said_before(token, parse.head[parse.head[token]])}
        return [found for found in self._mentions.within(sentence, 0) if found.head in subjects]

    def promising(self, token: int, sentence: int) -> Actors:
        """The one state that an official behind says will act: "*Ghana* will go unless Togo pays, the minister said".

        What others are to do first stands in a clause of its own and is not his to promise.
        """
        parse = self._parse
        if parse.dep[token] != "nsubj":
            return ()
        said = self._said_before(token, parse.head[token])
        subjects = {subject.i for clause, subject in said if mood_of(clause) in _TO_COME}
        states = {
            actor.code
            for found in self._mentions.within(sentence, 0)
            if found.head in subjects
            for actor in found.actors
            if actor.kind == "state"
        }
        return tuple(self._codebook.actor(code) for code in states) if len(states) == 1 else ()

    def _said_before(self, token: int, verb: int) -> Iterator[tuple[Token, Token]]:
        """The clauses before a token that a verb reports, each with its subject."""
        for child in self._parse.children[verb]:
            if self._parse.dep[child] == "ccomp" and child < token:
                subject = subject_of(self._doc[child])
                if subject is not None:
                    yield self._doc[child], subject

    def _in_subject(self, token: int, sentence: int) -> frozenset[str]:
        """The codes of the subject of the clause that the phrase stands in."""
        parse = self._parse
        verb = parse.head[token]
        while parse.pos[verb] not in VERBAL and parse.head[verb] != verb:
            verb = parse.head[verb]
        subject = subject_of(self._doc[verb])
        if subject is None or subject.i == token:
            return frozenset()
        return frozenset(
            actor.code
            for m in self._mentions.within(sentence, 0)
            if m.head == subject.i
            for actor in m.actors
        )

    def _region(self, token: int) -> frozenset[str] | None:
        """The states of the region that an adjective names: "the *Baltic* country"."""
        regions = load_regions()
        lower, before = self._parse.lower, [c for c in self._parse.children[token] if c < token]
        names = [*(" ".join(lower[max(c - 1, 0) : c + 1]) for c in before), *(lower[c] for c in before)]
        found = next((regions[name] for name in names if name in regions), None)
        return None if found is None else self._states(found)

    def _states(self, codes: frozenset[str]) -> frozenset[str]:
        members = (
            self._codebook.members(code, self._on) if code in self._codebook.organisations else {code}
            for code in codes
        )
        return frozenset().union(*members)

    def _last(self, sentence: int, fits: Callable[[Actor], bool], reach: int = REACH) -> Actors:
        for found in self._mentions.last(sentence, reach):
            if len(found.actors) == 1 and fits(found.actors[0]):
                return (replace(found.actors[0], person=None, office=None, inferred=None),)
        return ()

    def _is_modified(self, token: int) -> bool:
        """Whether anything but the article says which ones: "the *other* countries", "the countries *involved*"."""
        return any(
            self._parse.dep[child] not in _DETERMINERS and self._parse.pos[child] != "PUNCT"
            for child in self._parse.children[token]
        )

    def _is_others(self, token: int) -> bool:
        """Whether a plural says itself whose ministers are meant; "the heads *of state*" does not."""
        if self._parse.has_child(token, _AGAINST):
            return True
        if self._parse.lemma[token] == "head":
            return " of state" not in self._parse.whole[self._parse.offset[token] :][:_HEADS_OF_STATE]
        return self._identifies_itself(token)

    def _organisation(self, sentence: int, kinds: set[str]) -> Actors:
        """The organisation of one of the kinds mentioned last; "the council" is a union's only for want of an organ."""
        return self._last(sentence, lambda actor: self._is_organisation(actor, kinds))

    def _speaks(self, token: int) -> bool:
        """Whether a noun is the subject of a word of saying or asking: "the *summit* called on Serbia"."""
        verb = self._parse.head[token]
        return self._parse.dep[token] == "nsubj" and (self._parse.lemma[verb], "V") in load_attribution_cues()

    def _is_organisation(self, actor: Actor, kinds: set[str]) -> bool:
        return self._is_of_kind(actor.code, kinds)

    def _is_bloc(self, actor: Actor) -> bool:
        return self._is_of_kind(actor.code, _MEETING)

    def _is_joint(self, actor: Actor) -> bool:
        """Whether states act together in it, so that it may be called a group of them: "*the group* of seven"."""
        return self._is_of_kind(actor.code, {"bloc", "union"})

    def _is_of_kind(self, code: str, kinds: set[str]) -> bool:
        found = self._codebook.organisations.get(code)
        return found is not None and found.kind in kinds

    def _before_noun(self, token: int, kinds: set[str]) -> Actors:
        """The organisation that is only named before a noun: "warned of *NATO* strikes. The alliance …"."""
        for named in named_before(self._names, token):
            if self._is_of_kind(named.name.code, kinds):
                return (self._codebook.actor(named.name.code),)
        return ()

    def _words_below(self, token: int) -> list[str]:
        return [self._parse.lower[child] for child in self._parse.children[token]]

    def _identifies_itself(self, token: int) -> bool:
        """Whether the phrase says itself which one it is: "the country of origin", "the state that"; not ", which"."""
        regional = self._region(token) is not None  # "the *former Soviet* republic" is still only taken up
        return any(
            self._identifies(child)
            for child in self._parse.children[token]
            if not (regional and self._parse.lower[child] == "former")
        )

    def _identifies(self, child: int) -> bool:
        label, word = self._parse.dep[child], self._parse.lower[child]
        if label in {"relcl", "acl", "appos", "poss"}:
            aside = label == "relcl" and self._parse.text[self._parse.left[child] - 1] == ","
            return word not in _NEIGHBOURING and not aside
        if label == "prep":
            return word == "of"
        if label in {"amod", "compound"}:
            is_name = child in self._names and word not in load_regions()
            return (
                word in _OTHERS
                or is_name
                or (
                    self._parse.pos[child] == "PROPN"
                    and not self._is_creed(child)
                    and word not in load_regions()
                )
            )
        return False

    def _is_creed(self, child: int) -> bool:
        """Whether an adjective says what faith or people somebody is of, which says not who: "the *Shiite* group"."""
        return self._parse.ent[child] == "NORP"


def _is_private(actor: Actor, sectors: Container[str | None]) -> bool:
    return actor.kind == "person" and actor.person is not None and actor.sector in sectors


def _is_company(actor: Actor) -> bool:
    """Whether it does business, for itself or for its state: "*the company* said"."""
    return actor.kind == "company" or (actor.kind == "state" and actor.sector == "BUS")


def _own(owners: Actors) -> frozenset[str]:
    return frozenset().union(*map(_codes, owners))


def _codes(actor: Actor) -> frozenset[str]:
    return frozenset(code for code in (actor.code, actor.country) if code)


def _ends_with(title: str, words: str) -> bool:
    """Whether a title ends in the words and is not that of a deputy: "foreign minister" in "minister"."""
    title = title.replace("-", " ")
    if title == words:
        return True
    rest = title.removesuffix(f" {words}")
    return rest != title and rest.rpartition(" ")[2].rstrip("-") not in _DEPUTY
