"""Pronouns of the third person: whom "he", "she", "it" and "they" take up.

Agreement in gender, number and animacy and the syntactic bounds decide who may be meant, salience who is: grammatical
role and recency over all mentions of the same actor (Lappin and Leass 1994; the bounds also Hobbs 1978). Nouns
that are no actors compete, so that "it" may be a ship. Quick and deterministic; silent when nothing agrees.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from casus.codebook.attribution_cues import load_attribution_cues
from casus.codebook.genders import Gender
from casus.parsed import Doc
from casus.reading.actors.mentions import SUBJECTS, THEM, US, Actors, Antecedent, Mentions
from casus.reading.columns import VERBAL, Parse
from casus.reading.commitments.deadlines import SPANS_OF_TIME
from casus.reading.syntax import MUST, subject_of

HIM = frozenset({"he", "him", "his", "himself"})
HER = frozenset({"she", "her", "hers", "herself"})
"""Older and machine-translated English also uses these of states."""
IT = frozenset({"it", "its", "itself"})
FIRST_PERSON = frozenset({"we", "us", "our", "ours", "ourselves", "i", "me", "my", "mine", "myself"})
THIRD_PERSON = HIM | HER | IT | THEM
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})

_REACH_PERSON, _REACH_THING, _REACH_SEVERAL = 5, 2, 3
"""How many sentences back an antecedent may stand."""

_PARALLEL = 35
"""Salience of an antecedent in the pronoun's own grammatical role (Lappin and Leass 1994)."""

_OWN_SUBJECT, _REPORTED_SUBJECT = 160, 400
"""Salience of the subject for a possessive in its own clause: "the Union would defend *its* borders" (Hobbs 1978); and
for one in the clause that reports it: "Belarus will leave, *its* minister said"."""

_SPEAKING_SUBJECT = 120
"""Salience of the subject of the verb that reports the pronoun's clause: "reacted after Iran said *it* would leave"."""

_DESCRIBING = 160
"""Salience of the subject of the verb to whose object the pronoun's clause belongs: "Syria left hills *it* holds"."""

_NOT_AN_ACTOR = -40
_GENDER_UNKNOWN = -60
"""Salience of a thing beside actors, and of a person whose gender nothing tells beside one who agrees. Set on the
tuning part of ``benchmarks/data/coreference.jsonl``."""

_ALSO = frozenset({"also"})
_TOLD = frozenset({"dobj", "dative"})
_LIMITS = frozenset({"until", "till"})
_INFINITIVE = frozenset({"xcomp"})
_BURDENS = frozenset({"face", "suffer", "bear", "pay", "risk", "regret"})
"""Verbs of what a threat lays on whoever is threatened."""

_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_ARGUMENTS = _OBJECTS | SUBJECTS
_PREPOSITIONS = frozenset({"prep", "agent"})
_OF_PREPOSITION = frozenset({"pobj"})
_MINDLESS = frozenset({"show", "seem", "phrase", "decree"})
_PROPOSITIONAL = frozenset({"say", "write", "deny", "think", "expect", "show", "perceive"})
_WEATHER = frozenset({"seem", "appear", "happen", "rain", "snow", "turn", "remain", "mean", "take"})
_AGENTS_OWN = frozenset(
    {
        "government", "capital", "border", "territory", "people", "parliament", "soldier", "troop", "army", "navy",
        "force", "president", "minister", "ministry", "leader", "ally", "neighbour", "neighbor", "member", "citizen",
        "spokesman", "spokeswoman", "ambassador", "embassy", "fighter", "police", "independence", "sovereignty",
        "commander", "chief", "secretary", "partner", "airspace", "constitution", "economy",
    }
)  # fmt: skip
"""What only states, organisations and groups have: "*its* soldiers" are not a ship's."""


class Coreference:
    """What pronouns take up of the mentions read so far."""

    def __init__(self, doc: Doc, parse: Parse, mentions: Mentions) -> None:
        """``mentions`` grows while the document is read."""
        self._doc, self._parse, self._mentions = doc, parse, mentions

    def pronoun(self, token: int, sentence: int, barred: frozenset[str] = frozenset()) -> Actors:
        """Whom a pronoun of the third person stands for; ``()`` when nothing agrees.

        ``barred`` are the keys of those it cannot mean, as the speaker of the quotation it stands in.
        """
        parse = self._parse
        word = bare(parse.lower[token])
        if word in HIM or word in HER:
            gender: Gender = "m" if word in HIM else "f"
            found = self._best(token, sentence, _REACH_PERSON, barred, lambda a: _agrees(a, gender), gender)
            if not found and word in HER:
                return self._best(token, sentence, 1, barred, _is_body)
            return found
        if word in IT and not is_expletive(parse, token) and not _is_propositional(parse, token):
            acts = _needs_actor(parse, token)
            return self._best(token, sentence, _REACH_THING, barred, _is_body if acts else self._is_one)
        if word in THEM:
            acts = _needs_actor(parse, token)
            found = self._best(token, sentence, _REACH_SEVERAL, barred, _are_actors if acts else _are_several)
            if found or (not acts and any(map(_are_several, self._mentions.within(sentence, 1)))):
                return found
            return self._best(token, sentence, 1, barred, _is_body)
        return ()

    def _is_one(self, found: Antecedent) -> bool:
        """Whether one thing or body is meant; of bodies also one named like several: "*ECOWAS*", "the *Emirates*"."""
        if found.actors:
            named = self._parse.text[found.head][0].isupper() and found.actors[0].sector != "MIL"
            return _is_body(found) and (named or not found.plural)
        return not found.plural

    def _best(
        self,
        token: int,
        sentence: int,
        reach: int,
        barred: frozenset[str],
        agrees: Callable[[Antecedent], bool],
        gender: Gender | None = None,
    ) -> Actors:
        """The most salient of those who agree; the latest mention of equally salient ones."""
        excluded = barred | {found.key for found in self._clause_mates(token, sentence)}
        around = {word for word in _ancestors(self._parse, token) if self._parse.pos[word] not in VERBAL}
        salience: dict[str, float] = {}
        latest: dict[str, Antecedent] = {}
        seen: dict[tuple[str, int], int] = {}
        for found in self._mentions.within(sentence, reach):
            key = found.key
            if not agrees(found) or key in excluded or found.head in around:
                continue
            weight = self._mentions.prominence(found) + self._bonus(found, token, gender)
            before = seen.get((key, found.sentence), 0)
            if weight > before:
                seen[key, found.sentence] = weight
                fading = 0.5 ** (sentence - found.sentence)
                salience[key] = salience.get(key, 0) + (weight - before) * fading
            if key not in latest or found.head > latest[key].head:
                latest[key] = found
        if not salience:
            return ()
        best = max(salience, key=lambda key: (salience[key], latest[key].head))
        return latest[best].actors

    def _bonus(self, found: Antecedent, token: int, gender: Gender | None) -> int:
        bonus, parse = 0, self._parse
        role, own = parse.dep[found.head], parse.dep[token]
        if own in SUBJECTS:
            if role in SUBJECTS:
                bonus += _PARALLEL
                if _describes_object(parse, parse.head[found.head], token):
                    bonus += _DESCRIBING
                if _speaks_on(parse, found.head, token):
                    bonus += _SPEAKING_SUBJECT
            if _reports(parse, parse.head[found.head], parse.head[token]):
                bonus += _bonus_of_reporting(parse, found.head, parse.head[token])
        elif own == "poss":
            if role in SUBJECTS:
                bonus += _bonus_of_subject(parse, parse.head[found.head], token)
            elif role == "dobj" and self._controls(found.head, token):
                bonus += _OWN_SUBJECT
        elif own in _OBJECTS and role in _OBJECTS:
            bonus += _PARALLEL
        if not found.actors:
            bonus += _NOT_AN_ACTOR
        if gender is not None and found.gender is None:
            bonus += _GENDER_UNKNOWN
        return bonus

    def _controls(self, found: int, possessive: int) -> bool:
        """Whether an object is who acts in the clause of a possessive: "urged *Chad* to withdraw *its* troops"."""
        verb = self._parse.head[possessive]
        while self._parse.pos[verb] not in VERBAL and self._parse.head[verb] != verb:
            verb = self._parse.head[verb]
        subject = subject_of(self._doc[verb]) if self._parse.head[found] == self._parse.head[verb] else None
        return subject is not None and subject.i == found

    def _clause_mates(self, token: int, sentence: int) -> Iterator[Antecedent]:
        """Mentions that cannot be meant: the subject of the pronoun's own verb, the noun it possesses."""
        parse = self._parse
        if parse.dep[token] == "poss":
            head = parse.head[token]
            bounds = {head}
            while parse.dep[head] == "appos":
                head = parse.head[head]
                bounds.add(head)
        elif parse.lower[token].endswith(("self", "selves")):
            return
        else:
            bounds = self._arguments(_verb_of(parse, token), token)
        for found in self._mentions.within(sentence, 0):
            if found.head in bounds and found.head != token:
                yield found

    def _arguments(self, verb: int, token: int) -> set[int]:
        """The subject and objects of a verb, those behind prepositions up to the token included."""
        parse = self._parse
        bounds = {*parse.children_as(verb, _ARGUMENTS)}
        for preposition in parse.children_as(verb, _PREPOSITIONS):
            if preposition < token:
                bounds.update(parse.children_as(preposition, _OF_PREPOSITION))
        subject = subject_of(self._doc[verb]) if parse.dep[token] not in SUBJECTS else None
        return bounds | {subject.i} if subject is not None else bounds


def agrees(pronoun: str, found: Antecedent) -> bool:
    """Whether a pronoun may mean the mention by gender, number and animacy."""
    word = bare(pronoun)
    if word in HIM or word in HER:
        return _agrees(found, "m" if word in HIM else "f")
    return _is_body(found) if word in IT else word in THEM and _are_actors(found)


def _ancestors(parse: Parse, token: int) -> Iterator[int]:
    while parse.head[token] != token:
        token = parse.head[token]
        yield token


def _bonus_of_subject(parse: Parse, clause: int, possessive: int) -> int:
    """What being the subject of the clause adds for a possessive: the clause may be its own or the one it reports."""
    verb = parse.head[possessive]
    while (parse.pos[verb] not in VERBAL or parse.lower[verb] == "according") and parse.head[verb] != verb:
        verb = parse.head[verb]
    if clause == verb:
        return _OWN_SUBJECT
    if parse.dep[clause] != "ccomp" or parse.head[clause] != verb:
        return 0
    other = any(parse.lower[word] in US for word in range(parse.left[clause], parse.right[clause]))
    return -_REPORTED_SUBJECT if other else _REPORTED_SUBJECT  # "“*Peru* must fear us,” its neighbour said"


def _reports(parse: Parse, verb: int, clause: int) -> bool:
    """Whether a verb has the clause as what is said."""
    return parse.dep[clause] == "ccomp" and parse.head[clause] == verb and verb < clause


def _bonus_of_reporting(parse: Parse, found: int, clause: int) -> int:
    """What taking part in the saying adds for the subject of what is said: who says it is meant, or, of what must be
    done or borne, who is told: "warned *Niger* that it must free him", "told *Iraq* that it faced strikes".
    """
    told = parse.children_as(parse.head[found], _TOLD)
    meant = _TOLD if told and _is_burden(parse, clause) else SUBJECTS
    return _SPEAKING_SUBJECT if parse.dep[found] in meant else 0


def _speaks_on(parse: Parse, found: int, pronoun: int) -> bool:
    """Whether who spoke goes on: "*the army* said Peru had attacked. *It* added", "*it* also said"."""
    verb, before = parse.head[pronoun], parse.head[found]
    again = parse.lemma[verb] == "add" or (
        parse.has_child(verb, _ALSO) and bool(_cue_classes(parse.lemma[verb]))
    )
    return again and parse.dep[before] != "ccomp" and bool(_cue_classes(parse.lemma[before]))


def _is_burden(parse: Parse, clause: int) -> bool:
    """Whether a clause says what somebody has to do or bear: "*must* free him", "*had a week* to"."""
    if parse.lemma[clause] == "have":
        timed = any(parse.lemma[word] in SPANS_OF_TIME for word in parse.children[clause])
        return timed or bool(parse.has_child(clause, _LIMITS) or parse.children_as(clause, _INFINITIVE))
    return parse.lemma[clause] in _BURDENS or parse.has_child(clause, MUST)


def _describes_object(parse: Parse, clause: int, pronoun: int) -> bool:
    """ "Syria left the hills that *it* holds": what the subject of a clause does something to is described."""
    described = parse.head[pronoun]
    if parse.dep[described] != "relcl":
        return False
    verb = parse.head[described]
    while parse.pos[verb] not in VERBAL and parse.head[verb] != verb:
        verb = parse.head[verb]
    return verb == clause


def _verb_of(parse: Parse, token: int) -> int:
    """The verb whose argument a pronoun is."""
    while parse.dep[token] in {"conj", "pobj", "prep"} and parse.head[token] != token:
        token = parse.head[token]
        if parse.pos[token] in VERBAL:
            return token
    return parse.head[token]


def is_expletive(parse: Parse, token: int) -> bool:
    """Whether "it" stands for nothing: "it is unlikely that", "it seems"."""
    if parse.dep[token] == "expl":
        return True
    if parse.dep[token] != "nsubj" or parse.lower[token] != "it":
        return False
    verb = parse.lemma[parse.head[token]]
    return verb == "be" or verb in _WEATHER


def _is_propositional(parse: Parse, token: int) -> bool:
    """Whether "it" takes up what was said or done: "Moscow denies *it*"."""
    if parse.lower[token] != "it" or parse.dep[token] != "dobj":
        return False
    return bool(_cue_classes(parse.lemma[parse.head[token]]) & _PROPOSITIONAL)


def _cue_classes(verb: str) -> set[str]:
    cues = load_attribution_cues().get((verb, "V"), ())
    return {cue.cue_class for cue in cues if not cue.particle}


def _needs_actor(parse: Parse, token: int) -> bool:
    """Whether only someone who speaks, wants or has soldiers can be meant."""
    verb = parse.head[token]
    if parse.dep[token] == "poss":
        return parse.lemma[verb] in _AGENTS_OWN
    while parse.dep[verb] == "xcomp" and parse.head[verb] != verb:
        verb = parse.head[verb]
    return parse.dep[token] == "nsubj" and bool(_cue_classes(parse.lemma[verb]) - _MINDLESS)


def _agrees(found: Antecedent, gender: Gender) -> bool:
    return found.is_person and found.gender in {None, gender}


def _is_body(found: Antecedent) -> bool:
    """Whether a state, organisation or group is meant, not one of its people."""
    if len(found.actors) != 1 or found.is_person:
        return False
    return found.actors[0].kind in {"state", "organisation", "bloc", "group", "company"}


def _are_several(found: Antecedent) -> bool:
    return len(found.actors) > 1 or found.plural


def _are_actors(found: Antecedent) -> bool:
    return bool(found.actors) and _are_several(found)


def bare(word: str) -> str:
    """A word without quotation marks that the tokeniser left on it."""
    return word.strip("\"'“”‘’")
