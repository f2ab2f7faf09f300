"""Pronouns of the third person: whom "he", "she", "it" and "they" take up.

Agreement in gender, number and animacy and the syntactic bounds decide who may be meant, salience who is: grammatical
role and recency over all mentions of the same actor (Lappin and Leass 1994; the bounds also Hobbs 1978). Nouns
that are no actors compete, so that "it" may be a ship. Quick and deterministic; silent when nothing agrees.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from casus.codebook.attribution_cues import load_attribution_cues
from casus.codebook.genders import Gender
from casus.reading.mentions import PLURAL, SUBJECTS, Actors, Antecedent, Mentions
from casus.reading.syntax import subject_of

HIM = frozenset({"he", "him", "his", "himself"})
HER = frozenset({"she", "her", "hers", "herself"})
"""Older and machine-translated English also uses these of states."""
IT = frozenset({"it", "its", "itself"})
THEM = frozenset({"they", "them", "their", "theirs", "themselves"})
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

_NOT_AN_ACTOR = -40
_GENDER_UNKNOWN = -60
"""Salience of a thing beside actors, and of a person whose gender nothing tells beside one who agrees. Set on the
tuning part of ``benchmarks/data/coreference.jsonl``."""

_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_MINDLESS = frozenset({"show", "seem", "phrase", "decree"})
_PROPOSITIONAL = frozenset({"say", "write", "deny", "think", "expect", "show", "perceive"})
_WEATHER = frozenset({"seem", "appear", "happen", "rain", "snow", "turn", "remain", "mean", "take"})
_ALWAYS_PLURAL = THEM | {"police", "people", "staff", "we", "us", "our"}
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

    def __init__(self, mentions: Mentions) -> None:
        """``mentions`` grows while the document is read."""
        self._mentions = mentions

    def pronoun(self, token: Token, sentence: int, barred: frozenset[str] = frozenset()) -> Actors:
        """Whom a pronoun of the third person stands for; ``()`` when nothing agrees.

        ``barred`` are the keys of those it cannot mean, as the speaker of the quotation it stands in.
        """
        word = bare(token)
        if word in HIM or word in HER:
            gender: Gender = "m" if word in HIM else "f"
            found = self._best(token, sentence, _REACH_PERSON, barred, lambda a: _agrees(a, gender), gender)
            if not found and word in HER:
                return self._best(token, sentence, 1, barred, _is_body)
            return found
        if word in IT and not is_expletive(token) and not _is_propositional(token):
            acts = _needs_actor(token)
            return self._best(token, sentence, _REACH_THING, barred, _is_body if acts else _is_one)
        if word in THEM:
            acts = _needs_actor(token)
            found = self._best(token, sentence, _REACH_SEVERAL, barred, _are_actors if acts else _are_several)
            if found or (not acts and any(map(_are_several, self._mentions.within(sentence, 1)))):
                return found
            return self._best(token, sentence, 1, barred, _is_body)
        return ()

    def _best(
        self,
        token: Token,
        sentence: int,
        reach: int,
        barred: frozenset[str],
        agrees: Callable[[Antecedent], bool],
        gender: Gender | None = None,
    ) -> Actors:
        """The most salient of those who agree; the latest mention of equally salient ones."""
        excluded = barred | {found.key for found in self._clause_mates(token, sentence)}
        around = {word.i for word in token.ancestors if word.pos_ not in {"VERB", "AUX"}}
        salience: dict[str, float] = {}
        latest: dict[str, Antecedent] = {}
        seen: dict[tuple[str, int], int] = {}
        for found in self._mentions.within(sentence, reach):
            key = found.key
            if not agrees(found) or key in excluded or found.token.i in around:
                continue
            weight = self._mentions.prominence(found) + self._bonus(found, token, gender)
            before = seen.get((key, found.sentence), 0)
            if weight > before:
                seen[key, found.sentence] = weight
                fading = 0.5 ** (sentence - found.sentence)
                salience[key] = salience.get(key, 0) + (weight - before) * fading
            if key not in latest or found.token.i > latest[key].token.i:
                latest[key] = found
        if not salience:
            return ()
        best = max(salience, key=lambda key: (salience[key], latest[key].token.i))
        return latest[best].actors

    def _bonus(self, found: Antecedent, token: Token, gender: Gender | None) -> int:
        bonus = 0
        if any(found.token.dep_ in roles and token.dep_ in roles for roles in (SUBJECTS, _OBJECTS)):
            bonus += _PARALLEL
        if token.dep_ == "poss" and found.token.dep_ in SUBJECTS:
            bonus += _bonus_of_subject(found.token.head, token)
        if not found.actors:
            bonus += _NOT_AN_ACTOR
        if gender is not None and found.gender is None:
            bonus += _GENDER_UNKNOWN
        return bonus

    def _clause_mates(self, token: Token, sentence: int) -> Iterator[Antecedent]:
        """Mentions that cannot be meant: the subject of the pronoun's own verb, the noun it possesses."""
        if token.dep_ == "poss":
            bounds = {token.head.i}
            head = token.head
            while head.dep_ == "appos":
                head = head.head
                bounds.add(head.i)
        elif token.lower_.endswith(("self", "selves")):
            return
        else:
            verb = _verb_of(token)
            subject = subject_of(verb) if token.dep_ not in SUBJECTS else None
            bounds = {subject.i} if subject is not None else set()
            bounds |= {child.i for child in verb.children if child.dep_ in _OBJECTS | SUBJECTS}
            bounds |= {
                child.i
                for preposition in verb.children
                if preposition.dep_ in {"prep", "agent"}
                for child in preposition.children
                if child.dep_ == "pobj" and preposition.i < token.i
            }
        for found in self._mentions.within(sentence, 0):
            if found.token.i in bounds and found.token.i != token.i:
                yield found


def agrees(pronoun: Token, found: Antecedent) -> bool:
    """Whether a pronoun may mean the mention by gender, number and animacy."""
    word = bare(pronoun)
    if word in HIM or word in HER:
        return _agrees(found, "m" if word in HIM else "f")
    return _is_body(found) if word in IT else word in THEM and _are_actors(found)


def _bonus_of_subject(clause: Token, possessive: Token) -> int:
    """What being the subject of the clause adds for a possessive: the clause may be its own or the one it reports."""
    verb = possessive.head
    while (verb.pos_ not in {"VERB", "AUX"} or verb.lower_ == "according") and verb.head.i != verb.i:
        verb = verb.head
    if clause.i == verb.i:
        return _OWN_SUBJECT
    return _REPORTED_SUBJECT if clause.dep_ == "ccomp" and clause.head.i == verb.i else 0


def _verb_of(token: Token) -> Token:
    """The verb whose argument a pronoun is."""
    while token.dep_ in {"conj", "pobj", "prep"} and token.head.i != token.i:
        token = token.head
        if token.pos_ in {"VERB", "AUX"}:
            return token
    return token.head


def is_expletive(token: Token) -> bool:
    """Whether "it" stands for nothing: "it is unlikely that", "it seems"."""
    if token.dep_ == "expl":
        return True
    verb = token.head
    if token.dep_ != "nsubj" or token.lower_ != "it":
        return False
    return verb.lemma_ == "be" or verb.lemma_ in _WEATHER


def _is_propositional(token: Token) -> bool:
    """Whether "it" takes up what was said or done: "Moscow denies *it*"."""
    return token.lower_ == "it" and token.dep_ == "dobj" and bool(_cue_classes(token.head) & _PROPOSITIONAL)


def _cue_classes(verb: Token) -> set[str]:
    cues = load_attribution_cues().get((verb.lemma_.lower(), "V"), ())
    return {cue.cue_class for cue in cues if not cue.particle}


def _needs_actor(token: Token) -> bool:
    """Whether only someone who speaks, wants or has soldiers can be meant."""
    if token.dep_ == "poss":
        return token.head.lemma_.lower() in _AGENTS_OWN
    verb = token.head
    while verb.dep_ == "xcomp" and verb.head.i != verb.i:
        verb = verb.head
    return token.dep_ == "nsubj" and bool(_cue_classes(verb) - _MINDLESS)


def _agrees(found: Antecedent, gender: Gender) -> bool:
    return found.is_person and found.gender in {None, gender}


def _is_body(found: Antecedent) -> bool:
    """Whether a state, organisation or group is meant, not one of its people."""
    if len(found.actors) != 1 or found.is_person:
        return False
    return found.actors[0].kind in {"state", "organisation", "bloc", "group", "company"}


def _is_one(found: Antecedent) -> bool:
    return not found.plural and (not found.actors or _is_body(found))


def _are_several(found: Antecedent) -> bool:
    return len(found.actors) > 1 or found.plural


def _are_actors(found: Antecedent) -> bool:
    return bool(found.actors) and _are_several(found)


def is_plural(token: Token) -> bool:
    """Whether a noun is in the plural, or always means several."""
    return token.tag_ in PLURAL or token.lower_ in _ALWAYS_PLURAL


def bare(token: Token) -> str:
    """The token in lower case without quotation marks that the tokeniser left on it."""
    return token.lower_.strip("\"'“”‘’")
