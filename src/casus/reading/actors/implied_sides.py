"""Whose minister is meant where the text does not say: "Foreign Minister Jan Novak" in a report on one state.

The state named in the same sentence, unless as the one he speaks to or of ("cautioned *Beirut*"); else the one named
most often so far, or later where none was yet. States whose office is known to have been another person's on the day
come after all others.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from casus.codebook import Codebook
from casus.codebook.wordings import title_key
from casus.model import Actor
from casus.reading.actors.identities import of_office
from casus.reading.actors.mentions import US
from casus.reading.actors.naming import Named
from casus.reading.actors.where_spoken import AT_HOME, capital_spoken_in
from casus.reading.attribution.spans import Range
from casus.reading.columns import Parse
from casus.reading.syntax import FUTURE, MUST

_SAYING_WHOSE = frozenset(
    {"name", "adjective", "demonym", "capital", "metonym", "organ", "abbreviation", "nickname"}
)


_OBJECTS = frozenset({"dobj", "dative"})
_TOWARDS = frozenset({"to", "with", "against", "on", "for", "into", "from", "over", "toward", "towards"})
"""Prepositions before whom a minister speaks to or of, who is not his own state: "talks *with* Turkey"."""

_WITHIN_PHRASE = frozenset({"amod", "compound", "nmod"})
_OTHERS = frozenset({"counterpart", "colleague"})
"""Those whom one meets of another state: "told his *Ethiopian* counterpart"."""

_OBJECT = frozenset({"pobj"})
_SEATS = frozenset({"capital", "metonym", "organ", "name"})
_DECLARING = frozenset(
    {
        "say", "state", "note", "stress", "emphasise", "emphasize", "deny", "threaten", "confirm", "announce",
        "declare", "believe", "report", "promise", "demand", "urge", "call", "warn", "refuse", "plan", "intend",
        "claim",
    }
)  # fmt: skip
"""Verbs by which a government speaks."""

_TELLING = frozenset({"tell", "inform", "add", "insist", "vow", "pledge"})
"""Verbs by which somebody in office speaks to others."""

_SPOKEN_TO = "named in the sentence as the one spoken to"

_MARKS = frozenset({'"', "“", "”", "„", "«", "»"})
_PLACES = frozenset({"in", "at", "near", "off", "by"})

_MINISTERS = frozenset({"minister", "premier", "vice-premier"})
_RANKS = frozenset({"general", "colonel", "admiral", "marshal", "brigadier", "commodore"})
"""Nouns that make of whoever bears them somebody's officer, whatever else stands in the title."""

_VOICES = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "negotiator", "adviser", "advisor", "aide", "commander",
     "chief", "head", "secretary", "undersecretary", "diplomat", "director", "ambassador", "representative", "ministry"}
)  # fmt: skip
_MANIFOLD = _VOICES - {
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "negotiator",
    "adviser",
    "advisor",
    "ambassador",
}
"""Voices that say nothing alone: "*official*", "*chief*" may be anybody's."""

_PORTFOLIOS = frozenset(
    {"commerce", "trade", "economy", "economic", "energy", "finance", "treasury", "justice", "transport", "agriculture",
     "industry", "oil", "petroleum", "environment", "health", "migration", "immigration", "technology", "information"}
)  # fmt: skip
"""What a ministry deals with: "*Commerce* Ministry spokesman"."""

_SERVING = frozenset({"for", "to", "of", "at", "in"})
_SERVED = frozenset(
    {"president", "minister", "premier", "chancellor", "king", "emir", "ministry", "government", "army"}
)
"""Whom an official serves, whatever name stands behind: "an adviser to *President* Marta Kovar"."""
_OFFICIAL = frozenset(
    {"government", "military", "army", "navy", "air", "force", "ministry", "foreign", "defence", "defense", "interior",
     "presidential", "cabinet", "police", "chief", "senior", "deputy", "official", "administration", "acting", "state",
     "junta", "regime", "ruling", "interim", "transitional", "authorities", "council", "national", "security",
     "office", "palace", "top", "country", "nation", "affairs", "permanent", "general", "staff",
     "armed", "forces", "intelligence", "border", "coast", "guard", "prime", "minister", "president",
     "principal", "'s", "s", "first", "joint", "commerce", "finance", "information", "trade", "home", "external",
     "treasury", "un", "united", "nations", "lead", "political", "emergency", "relations", "communications", "economy",
     "energy", "justice", "transport", "unification", "agriculture", "health", "customs", "department"}
)  # fmt: skip
"""What may stand before a spokesman without making him that of a party, a company or a charity."""

_MINISTRIES = frozenset({"ministry", "department"})
_BEFORE_PORTFOLIO = 4
_CLEARLY = 2
"""How many times as often as any other a state must be named for its spokesman to be meant."""


def implied_voice(
    name: str, words: str, names: Mapping[int, Named], parse: Parse, start: int, codebook: Codebook
) -> Actor | None:
    """A spokesman of whom only the name is told, as that of the one state the sentence or the report is about."""
    if not is_official(words):
        return _of_announced(name, words, names, parse, start, codebook)
    before, noun, _ = _parts(words)
    title = words.lower().split()
    spoke_in = capital_spoken_in(start, names, parse, codebook) if noun in AT_HOME else None
    start, end = parse.sentence_at[start]
    quoted = _quoted_with_we(parse, (start, end))
    own = {
        i: named
        for i, named in names.items()
        if not (start <= i < end and (i in quoted or _is_elsewhere(i, parse)))
    }
    ministry = _PORTFOLIOS.intersection(title)
    for place, named in (
        ("whose ministry is named before", _named(_of_ministry(ministry, names, parse), 0, start, codebook)),
        ("in whose capital he spoke", Counter([spoke_in] if spoke_in is not None else [])),
        ("named in the sentence", _named(own, start, end, codebook)),
        ("named before in the report", _named(names, 0, start, codebook)),
        ("named later in the report", _named(names, end, len(parse), codebook) if before else Counter()),
    ):
        if named:
            where = place
            (code, count), *others = named.most_common(2)
            if others and count < _CLEARLY * others[0][1]:
                promising = {own[i].name.code for i in own if start <= i < end and _will_act(i, parse)}
                spoke = _subject_before(names, parse, start, codebook)
                if len(promising) == 1:
                    (code,) = promising
                elif spoke in named:
                    code, where = spoke, "of which the sentence before tells"
                else:
                    continue
            state = codebook.actor(code, "GOV")
            reason = f"“{words} {name}” read as of {state.name}, {where}"
            return replace(state, person=name, office=words, inferred=reason)
    return None


def _of_announced(
    name: str, words: str, names: Mapping[int, Named], parse: Parse, start: int, codebook: Codebook
) -> Actor | None:
    """Somebody in office who says what one capital will do: "Prince Faisal Nasser said *Riyadh* would retaliate"."""
    speaker = start
    while parse.dep[speaker] in _WITHIN_PHRASE and parse.head[speaker] != speaker:
        speaker = parse.head[speaker]
    saying = parse.head[speaker]
    if parse.dep[speaker] != "nsubj" or parse.lemma[saying] not in _DECLARING | _TELLING:
        return None
    codes = {
        named.name.code
        for index, named in names.items()
        if index == named.head and named.name.kind == "capital" and named.name.code in codebook.states
        if parse.head[parse.head[index]] == saying and _will_act(index, parse)
    }
    if len(codes) != 1:
        return None
    state = codebook.actor(codes.pop(), "GOV")
    reason = f"“{words} {name}” read as of {state.name}, of which he says what it will do"
    return replace(state, person=name, office=words, inferred=reason)


def is_official(words: str) -> bool:
    """Whether a title is that of a voice of some state, and of no party, company or charity: "defence *official*"."""
    before, noun, served = _parts(words)
    if noun == "ambassador" and before == ["its"]:
        before = []
    known = _OFFICIAL if _MINISTRIES.isdisjoint(words.lower().split()) else _OFFICIAL | _PORTFOLIOS
    if noun not in _VOICES or not known.issuperset([*before, *served]):
        return False
    return bool(before or served) or noun not in _MANIFOLD


def _subject_before(names: Mapping[int, Named], parse: Parse, start: int, codebook: Codebook) -> str:
    """The state that the sentence before is of: "*Ruritania's* ministry reacted. This was said by its spokesman"."""
    first = parse.sentence_at[start - 1][0] if start else start
    for index in range(first, start):
        if parse.dep[index] == "nsubj" and parse.dep[parse.head[index]] == "ROOT" and index not in names:
            return next(iter(_named(names, parse.left[index], parse.right[index], codebook)), "")
    return ""


def _parts(words: str) -> tuple[list[str], str, list[str]]:
    """A title's words before its noun, the noun, and those of whom he serves, up to the one that says who that is."""
    parts = words.lower().replace("-", " ").split()
    if len(parts) > 1 and parts[-1] in _VOICES:  # "*ministry of commerce* spokesman"
        return [word for word in parts[:-1] if word not in _SERVING], parts[-1], []
    link = next((i for i, word in enumerate(parts) if word in _SERVING and i), len(parts))
    served = [word for word in parts[link + 1 :] if word not in _SERVING]
    office = next((i for i, word in enumerate(served) if word in _SERVED), len(served))
    return parts[: link - 1], parts[link - 1] if parts else "", served[: office + 1]


def those_in(pronoun: int, names: Mapping[int, Named], parse: Parse, codebook: Codebook) -> Actor | None:
    """The government meant by "they" behind its seat, in translated English: "In Minsk, *they* denied plans to"."""
    verb = parse.head[pronoun]
    if parse.lower[pronoun] != "they" or parse.lemma[verb] not in _DECLARING:
        return None
    for link in parse.children[verb]:
        place = parse.child(link, _OBJECT) if link < pronoun and parse.lower[link] in {"in", "at"} else None
        named = names.get(place) if place is not None else None
        if named is not None and named.name.kind in _SEATS and named.name.code in codebook.states:
            return codebook.actor(named.name.code, "GOV")
    return None


def _of_ministry(portfolio: frozenset[str], names: Mapping[int, Named], parse: Parse) -> dict[int, Named]:
    """The names right before a ministry of that portfolio: "*China's* Commerce Ministry"."""
    if not portfolio:
        return {}
    return {
        i: named
        for i, named in names.items()
        if not portfolio.isdisjoint(parse.lower[named.end : named.end + _BEFORE_PORTFOLIO])
    }


def implied_holder(
    name: str,
    words: str,
    names: Mapping[int, Named],
    parse: Parse,
    start: int,
    codebook: Codebook,
    on: dt.date | None,
) -> Actor | None:
    """The person called ``name`` at ``start`` as the holder of the office ``words`` mean, inferred with the reason.

    ``None`` when the words mean no office or no state is named that may have one.
    """
    if not _is_office(words, codebook):
        return None
    against: Actor | None = None
    likeliest = [*_states(words, start, parse, names, codebook)]
    called_so = [state for state in likeliest if _may_be_called(words, state[0], codebook)]
    for code, where in called_so or likeliest:
        if against is not None and where == _SPOKEN_TO:
            return against
        state = codebook.actor(code, "GOV")
        offices = codebook.offices.worded(title_key(words), code)
        for office in offices:
            likely = codebook.offices.closest_holder(name, office, code, on) if on is not None else None
            if likely is not None:
                return replace(of_office(codebook, likely.tenure), inferred=likely.reason)
        held = [term for office in offices if on for term in codebook.offices.held(code, office, on)]
        known = f"; the codebook has {held[0].holder} on {on}" if held else ""
        reason = f"“{words} {name}” read as of {state.name}, {where}{known}"
        implied = replace(state, person=name, office=words, inferred=reason)
        if not held:
            return implied
        against = against or implied
    return against


def _may_be_called(words: str, code: str, codebook: Codebook) -> bool:
    """Whether a state has an office so called: a "*Foreign Secretary*" in a report on Iran and Britain is no Iranian.

    Only what by itself means the office of some state tells so.
    """
    titles = codebook.offices.titles.get(title_key(words), ())
    own = any(title.bare for title in titles) and all(title.bodies for title in titles)
    return not own or any(code in title.bodies for title in titles)


def _is_office(words: str, codebook: Codebook) -> bool:
    """Whether the words mean an office of state: one of the codebook's, any minister's, an officer's rank."""
    if title_key(words) in codebook.offices.titles:
        return True
    parts = words.lower().replace("-", " ").split()
    return not _MINISTERS.isdisjoint(parts) or (bool(parts) and parts[-1] in _RANKS)


def _states(
    words: str, start: int, parse: Parse, names: Mapping[int, Named], codebook: Codebook
) -> Iterator[tuple[str, str]]:
    """The states whose he may be, the likeliest first: of his sentence, by the office, of the report."""
    first, end = parse.sentence_at[start]
    within = _named(names, first, end, codebook)
    quoted = _quoted_with_we(parse, (first, end))
    spoken_to = {
        named.name.code
        for index, named in names.items()
        if first <= index < end and index == named.head and (index in quoted or _is_elsewhere(index, parse))
    }
    places = {names[i].name.code for i in names if first <= i < end and _is_in_place(i, parse)}
    own = [code for code in within if code not in spoken_to]
    bare = [body for title in codebook.offices.titles.get(title_key(words), ()) for body in title.bare]
    bare = [body for body in bare if body in codebook.states]
    before = _named(names, 0, first, codebook)
    spoke_in = capital_spoken_in(start, names, parse, codebook)
    after = _named(names, end, len(parse), codebook)
    settled = [code for code in own if code in before]
    settled += [
        code
        for index, code in _outside(names, (first, end), start, parse)
        if code in own or (index < start and _is_in_place(index, parse))
    ]
    yielded: set[str] = set()
    for codes, where in (
        (settled, "named in the sentence"),
        ([spoke_in] if bare and spoke_in is not None else [], "in whose capital he spoke"),
        (bare, "where the office is so called"),
        ([code for code, _ in before.most_common() if code not in spoken_to], "named before in the report"),
        ([spoke_in] if spoke_in is not None else [], "in whose capital he spoke"),
        (own, "named in the sentence"),
        ([code for code, _ in after.most_common() if code not in spoken_to], "named later in the report"),
        (sorted(within, key=lambda code: code not in places), _SPOKEN_TO),
    ):
        for code in codes:
            if code not in yielded:
                yielded.add(code)
                yield code, where


def _outside(
    names: Mapping[int, Named], sentence: Range, person: int, parse: Parse
) -> Iterator[tuple[int, str]]:
    """The states of a sentence that are more than part of what somebody says of others in it.

    A minister says of his own what it will do: "said *Chad* would leave"; not "said *Chad* had attacked".
    """
    saying = person
    while parse.head[saying] != saying and parse.dep[saying] not in {"nsubj", "ccomp"}:
        saying = parse.head[saying]
    saying = parse.head[saying]
    said = [range(parse.left[i], parse.right[i]) for i in parse.children[saying] if parse.dep[i] == "ccomp"]
    for index in range(*sentence):
        named = names.get(index)
        if named is None or named.head != index:
            continue
        if _will_act(index, parse) or not any(index in clause for clause in said):
            yield index, named.name.code


def _quoted_with_we(parse: Parse, sentence: Range) -> frozenset[int]:
    """The words in quotation marks of a sentence in which "we" speak: whom they name there is somebody else."""
    start, end = sentence
    marks = [index for index in range(start, end) if parse.text[index] in _MARKS]
    found: set[int] = set()
    for opening, closing in pairwise((*marks, end)):
        inside = range(opening + 1, closing)
        if any(parse.lower[index] in US for index in inside):
            found.update(inside)
    return frozenset(found)


def _will_act(index: int, parse: Parse) -> bool:
    """Whether a name is the subject of what is to come: "*Vietnam* will have to answer"."""
    verb = parse.head[index]
    return parse.dep[index] == "nsubj" and parse.has_child(verb, FUTURE)


def _is_elsewhere(index: int, parse: Parse) -> bool:
    """Whether a name only says to whom or of whom somebody speaks, or where something was."""
    if _is_in_place(index, parse) or parse.lemma[parse.head[index]] in _OTHERS:
        return True
    noun = index
    while parse.dep[noun] in _WITHIN_PHRASE and parse.head[noun] != noun:
        noun = parse.head[noun]
    if noun != index and parse.dep[noun] in _OBJECTS:
        return True  # "criticised *the U.S. administration*", "met *Chilean* Foreign Minister Novak"
    return _is_spoken_to(index, parse) or (parse.dep[index] == "nsubj" and _asks(parse, index))


def _is_in_place(index: int, parse: Parse) -> bool:
    """Whether a name says where something was: "*in Ghana*"."""
    return parse.dep[index] == "pobj" and parse.lower[parse.head[index]] in _PLACES


def _asks(parse: Parse, index: int) -> bool:
    """Whether a name is the subject of what somebody asks of it: "urge *Cambodia* to withdraw", "*Chad* must leave"."""
    verb = parse.head[index]
    if parse.has_child(verb, MUST):
        return True
    return parse.dep[verb] in {"ccomp", "xcomp"} and any(
        parse.lower[child] == "to" and parse.pos[child] == "PART" for child in parse.children[verb]
    )


def _is_spoken_to(index: int, parse: Parse) -> bool:
    """Whether a name is the object of a verb or of a preposition of direction."""
    if parse.dep[index] in _OBJECTS:
        return True
    return parse.dep[index] == "pobj" and parse.lower[parse.head[index]] in _TOWARDS


def _named(names: Mapping[int, Named], start: int, end: int, codebook: Codebook) -> Counter[str]:
    """How often each state is named in ``[start, end)``, in the order of the text."""
    return Counter(
        named.name.code
        for index, named in names.items()
        if start <= index < end
        and index == named.head
        and not named.leaning
        and named.name.kind in _SAYING_WHOSE
        and named.name.code in codebook.states
    )
