"""Acts that no row of the lexicon names, but the wording says: what is taken up, left undone or only asked for.

Whoever says he will not do nothing says he will act: litotes ("will not stand idly by"). For what is asked for see
``demanded_acts``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from casus.codebook.lexicon import LexiconEntry, word_classes
from casus.codebook.lexicon_arguments import frame_arguments
from casus.parsed import Token
from casus.reading.commitments.salience import SPEECH
from casus.reading.context import Act
from casus.reading.events.causes_of_war import CASUS_BELLI, FAIR_GAME, causes_of_war
from casus.reading.events.demanded_acts import demanded_acts
from casus.reading.events.denied_deeds import denied_deeds
from casus.reading.events.foreseen_acts import COURSE, HARM, VISIT, VOTE, foreseen_acts
from casus.reading.events.invitations import invitations
from casus.reading.events.owed_acts import CONCESSION, understood
from casus.reading.events.reliances import RELIANCE, reliances
from casus.reading.events.things_asked import DELIVERY, PENALTY
from casus.reading.syntax import (
    child,
    children,
    is_negated,
    is_passive,
    modal_of,
    mood_of,
    object_of_preposition,
    subject_of,
)

INACTION = understood("(standing by)", "verb", "COERCE", "170", "subj>none")
IMPUNITY = understood("(going unanswered)", "verb", "COERCE", "170", "open>subj")
ACTION = understood("(acting)", "verb", "COERCE", "170", "subj>against")

PUNISHMENT = understood("(being made to pay)", "verb", "COERCE", "170", "none>subj")
ARRIVAL = understood("(being due)", "verb", "CONSULT", "042", "subj>in")
VISIT_FORESEEN = understood("(being expected)", "verb", "CONSULT", "042", "subj>in")

WAR = understood("(war)", "noun", "ASSAULT", "190", "gen>with|against|on|in")
"""Wars under other names ("a wider conflict"), which are only feared or foreseen."""

PRESENCE = understood("(being there)", "noun", "MOBILIZE", "150", "gen>in|on")
"""Soldiers where there will or will not be any."""

UNDERSTOOD = (
    CONCESSION,
    COURSE,
    HARM,
    VISIT,
    VOTE,
    DELIVERY,
    PENALTY,
    INACTION,
    IMPUNITY,
    ACTION,
    PUNISHMENT,
    ARRIVAL,
    VISIT_FORESEEN,
    RELIANCE,
    CASUS_BELLI,
    WAR,
    PRESENCE,
    FAIR_GAME,
)
"""Acts that no row of the lexicon names: they carry stances and are no events."""

_KEEPING = frozenset({"have", "keep", "maintain", "station"})
_SOLDIERS = frozenset({"boot", "boots"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_MEETING_PLACES = frozenset(
    {"capital", "region", "country", "summit", "conference", "meeting", "gathering", "talk", "talks"}
)
_AWAITING = frozenset({"expect", "await"})
_VISITORS = frozenset({"president", "premier", "leader", "chancellor", "king", "pope", "secretary", "chief"})
_SUFFERING = frozenset({"pay", "suffer", "regret", "bleed", "rue", "answer"})

_STAYING = frozenset({"stand", "sit", "remain", "stay", "be", "look", "watch", "keep"})
_IDLE = frozenset(
    {"idle", "idly", "passive", "passively", "silent", "indifferent", "inactive", "aside", "still"}
)
_STANDING_BY = frozenset({"stand", "sit", "look"})
_INACTIVE = frozenset({"tolerate"})
_BLIND = frozenset({("turn", "eye"), ("sit", "hand"), ("fold", "arm"), ("look", "way")})
_VERBS_OF_INACTION = _STAYING | _INACTIVE | {"shy"} | {verb for verb, _ in _BLIND}
_UNANSWERED = frozenset({"unanswered", "unpunished"})
_REPLIES = frozenset({"response", "reaction", "answer", "reply", "punishment", "retaliation", "consequence"})
_REACHING = frozenset({"hit", "target", "affect", "cover", "apply", "strike", "punish", "aim", "fall"})
_MANNERS = frozenset({"as", "like", "on", "in", "responsibly", "prudently", "cautiously", "rationally"})
"""Beside "act" these say how somebody behaves, not that something will be done."""
_NEEDING = frozenset({"need", "take", "require", "necessary"})
_VERBAL = frozenset({"VERB", "AUX"})
_LEAVING = frozenset({"leave"})
_GOING = frozenset({"go", "remain"}) | _LEAVING
_PRO_VERBS = frozenset({"do", "make", "take", "follow"})
_LIKEWISE = frozenset({"same", "likewise", "suit"})
_TOO = frozenset({"too", "also"})
_PRO_FORMS = frozenset({"so", "too", "it", "that", "this", "same", "likewise"})


def understood_acts(words: Sequence[Token], known: Sequence[Act]) -> list[Act]:
    """The acts of a document's words that the lexicon does not name, given those it does, in the order of the text.

    One that takes up or undoes a known act stands in its place: "take *such a step*", "*tolerate*".
    """
    verbs = [word for word in words if word.pos_ in _VERBAL]
    own = [*_left_undone(verbs), *_taken_up(verbs, known), *_made_to_pay(verbs)]
    told = (act for act in known if act.entry.type not in SPEECH or act.entry.mode == "investigate")
    places = {act.token.i for act in told} | {act.token.i for act in own}
    unspecified = [*_unspecified(verbs, places)]
    demanded = [*demanded_acts(words, places | {act.token.i for act in unspecified})]
    named = {act.token.i for act in (*known, *own, *demanded, *unspecified)}
    return [
        *own,
        *causes_of_war(verbs),
        *_wars(words, known),
        *_presences(verbs),
        *unspecified,
        *_arrivals(verbs),
        *invitations(verbs),
        *reliances(verbs),
        *demanded,
        *foreseen_acts(verbs, named),
        *denied_deeds(words, {act.token.i for act in known}),
        *_measures_that_reach(verbs, known),
    ]


def _wars(words: Sequence[Token], known: Sequence[Act]) -> Iterator[Act]:
    """Wars by names that are no acts of the lexicon, since most such nouns name no war that is fought."""
    named = {act.token.i for act in known}
    wars = word_classes()["wars"]
    for noun in words:
        if noun.lemma_.lower() in wars and noun.pos_ == "NOUN" and noun.i not in named:
            source, target, _ = frame_arguments(noun, WAR)
            yield Act(noun, WAR, source, target, False)


def _presences(verbs: Sequence[Token]) -> Iterator[Act]:
    """Soldiers who will be somewhere, or are not: "there will be *no German soldiers*", "we have *no troops* there"."""
    for verb in verbs:
        kept = child(verb, "dobj") if verb.lemma_ in _KEEPING else None
        if (
            kept is not None
            and kept.lemma_.lower() in _SOLDIERS | word_classes()["troops"]
            and is_negated(kept)
        ):
            yield Act(kept, PRESENCE, subject_of(verb), object_of_preposition(kept, "in", "on"), False)
        if verb.lemma_ != "be" or child(verb, "expl") is None:
            continue
        there = child(verb, "attr")
        told = there is not None and (mood_of(verb) == "will" or is_negated(there))
        if there is not None and told and there.lemma_.lower() in _SOLDIERS | word_classes()["troops"]:
            source, target, _ = frame_arguments(there, PRESENCE)
            yield Act(there, PRESENCE, source, target, source is None)


def _left_undone(verbs: Sequence[Token]) -> Iterator[Act]:
    """Doing nothing, and what goes unanswered: acts only where they are denied."""
    for verb in verbs:
        lemma = verb.lemma_
        if lemma in _GOING and _is_unanswered(verb):
            if lemma in _LEAVING and not is_passive(verb):  # "will not *leave it unanswered*"
                yield Act(verb, INACTION, subject_of(verb), None, False)
            else:
                yield Act(verb, IMPUNITY, None, subject_of(verb), True)
        elif lemma in _VERBS_OF_INACTION and _is_inaction(verb):
            yield Act(verb, INACTION, subject_of(verb), None, False)


def _is_unanswered(verb: Token) -> bool:
    """ "Go *unanswered*", "go *without a response*", "*leave* it *unanswered*"."""
    reply = object_of_preposition(verb, "without")
    words = verb.subtree if verb.lemma_ in _LEAVING else verb.children
    return any(word.lower_ in _UNANSWERED for word in words) or (
        reply is not None and reply.lemma_ in _REPLIES
    )


def _is_inaction(verb: Token) -> bool:
    """ "Stand idly by", "remain passive", "shy away", "sit on one's hands", "turn a blind eye", "tolerate"."""
    if verb.lemma_ in _INACTIVE:
        return True
    if verb.lemma_ in _STAYING and any(word.lower_ in _IDLE for word in verb.children):
        return True
    if verb.lemma_ == "shy":
        return any(word.lower_ == "away" for word in children(verb, "prt", "advmod"))
    if verb.lemma_ in _STANDING_BY and child(verb, "dobj", "prep") is None and child(verb, "prt", "advmod"):
        return any(word.lower_ in {"by", "on"} for word in children(verb, "prt", "advmod"))
    objects = (child(link, "pobj") if link.dep_ == "prep" else link for link in verb.children)
    return any(noun is not None and (verb.lemma_, noun.lemma_) in _BLIND for noun in objects)


def _made_to_pay(verbs: Sequence[Token]) -> Iterator[Act]:
    """ "Will *make* the rebels *pay* for it": whoever makes others suffer punishes them."""
    for verb in verbs:
        made = verb.dep_ == "ccomp" and verb.head.lemma_ == "make" and verb.tag_ == "VB"
        if made and verb.lemma_ in _SUFFERING and (sufferer := child(verb, "nsubj")) is not None:
            yield Act(verb, PUNISHMENT, subject_of(verb.head), sufferer, False)


def _taken_up(verbs: Sequence[Token], known: Sequence[Act]) -> Iterator[Act]:
    """Acts spoken of before and taken up by a pro-verb: "asked Paris to withdraw; it said it *would do so*".

    In the past only what others did as well: "Norway closed its embassy; Sweden *followed suit*".
    """
    indices = [act.token.i for act in known]
    for verb in verbs:
        if _is_pro_verb(verb) and (mood_of(verb) in {"will", "may", "infinitive"} or _is_likewise(verb)):
            start = verb.sent.start
            start = verb.doc[start - 1].sent.start if start else start
            before = known[bisect_left(indices, start) : bisect_left(indices, verb.i)]
            governing = _governing(verb)
            deeds = [
                act
                for act in reversed(before)
                if act.entry.type not in SPEECH and act.token.i not in governing
            ]
            latest = next((act for act in deeds if act.token.pos_ == "VERB"), next(iter(deeds), None))
            asked = latest is not None and latest.token.tag_ == "VB" and verb.tag_ == "VBD"
            if latest is not None and not asked:  # "demanded that Peru *withdraw*, as did Chile"
                yield Act(verb, latest.entry, subject_of(verb), latest.target, False)


def _governing(verb: Token) -> set[int]:
    """The verbs that a verb completes: "has *promised* to do so"."""
    found = set()
    while verb.dep_ in {"xcomp", "ccomp"} and verb.head != verb:
        verb = verb.head
        found.add(verb.i)
    return found


def _is_likewise(verb: Token) -> bool:
    """ "*Did the same*", "*followed suit*", "*so did* Chile", "Chile *did so too*": somebody else did it too."""
    if any(word.lower_ in _LIKEWISE for word in children(verb, "advmod", "dobj")):
        return True
    beside = {word.lower_: word.i for word in children(verb, "advmod", "intj")}
    subject = subject_of(verb)
    inverted = subject is not None and verb.i < subject.i and beside.get("so", verb.i) < verb.i
    return (
        verb.lemma_ == "do"
        and verb.tag_ in {"VBD", "VBN"}
        and (inverted or not beside.keys().isdisjoint(_TOO))
    )


def _is_pro_verb(verb: Token) -> bool:
    """ "Do so", "do that", "make such a decision", "take this step"."""
    lemma = verb.lemma_
    if lemma not in _PRO_VERBS or verb.pos_ != "VERB":
        return False
    if lemma == "follow":
        return any(word.lower_ in {"suit", "example", "lead"} for word in children(verb, "dobj"))
    if lemma == "do":
        beside = children(verb, "advmod", "dobj")
        as_well = (inner for word in beside if word.lower_ == "well" for inner in word.children)
        return any(word.lower_ in _PRO_FORMS for word in (*beside, *as_well))
    taken = child(verb, "dobj")
    if taken is None or taken.lemma_ not in {"decision", "step", "move"}:
        return False
    return any(word.lower_ in {"such", "this", "that"} for word in taken.children)


def _unspecified(verbs: Sequence[Token], places: set[int]) -> Iterator[Act]:
    """ "We *will act*", "is *ready to act*": something will be done about it, nobody says what."""
    for verb in verbs:
        if (
            verb.lemma_ not in {"act", "do"}
            or verb.pos_ != "VERB"
            or verb.i in places
            or mood_of(verb) == "may"
        ):
            continue
        if verb.lemma_ == "do" and not _does_what_it_takes(verb):
            continue
        if all(word.lower_ not in _MANNERS for word in verb.children):
            yield Act(verb, ACTION, subject_of(verb), object_of_preposition(verb, "against"), False)


def _does_what_it_takes(verb: Token) -> bool:
    """ "Will do *whatever it takes*", "do *what is needed*", "do what *must be done*"."""
    clause = child(verb, "ccomp", "xcomp", "dobj")
    if clause is None or all(word.lower_ not in {"whatever", "what"} for word in clause.lefts):
        return False
    needed = clause.lemma_ in _NEEDING or any(word.lemma_ in _NEEDING for word in children(clause, "acomp"))
    return needed or modal_of(clause) == "must"


def _arrivals(verbs: Sequence[Token]) -> Iterator[Act]:
    """ "The envoy *is due in Cairo*", "*is expected in the Egyptian capital*": whoever is awaited comes to talk."""
    for verb in verbs:
        awaited = _awaited(verb)
        if awaited is None or is_negated(verb):
            continue
        word, entry = awaited
        visitor, place = subject_of(verb), object_of_preposition(word, "in", "at")
        if visitor is None or place is None:
            continue
        if place.ent_type_ not in _PLACES and place.lemma_ not in _MEETING_PLACES:
            continue
        if visitor.ent_type_ == "PERSON" or visitor.lemma_.lower() in word_classes()["envoy"] | _VISITORS:
            yield Act(verb, entry, visitor, place, False)


def _awaited(verb: Token) -> tuple[Token, LexiconEntry] | None:
    """The word of "is *due*", "is *expected*", "will *be* in Lima" that the place hangs on, and the act it makes."""
    if verb.lemma_ in _AWAITING:
        told = is_passive(verb) and mood_of(verb) == "finite" and child(verb, "xcomp", "ccomp") is None
        return (verb, VISIT_FORESEEN) if told else None
    if verb.lemma_ == "be" and mood_of(verb) == "will" and child(verb, "acomp", "attr", "xcomp") is None:
        return verb, ARRIVAL
    due = child(verb, "acomp") if verb.lemma_ == "be" else None
    return (due, ARRIVAL) if due is not None and due.lower_ == "due" else None


def _measures_that_reach(verbs: Sequence[Token], known: Sequence[Act]) -> Iterator[Act]:
    """Sanctions told by whom they reach: "the new *sanctions hit* 20 banks", "US *tariffs target* steel"."""
    measures = {
        act.token.i: act for act in known if act.entry.type == "SANCTION" and act.token.pos_ == "NOUN"
    }
    for verb in verbs if measures else ():
        if verb.lemma_ not in _REACHING or is_passive(verb):
            continue
        subject = subject_of(verb)
        measure = measures.get(subject.i) if subject is not None else None
        if measure is not None:
            reached = child(verb, "dobj") or object_of_preposition(verb, "on", "to", "at", "against")
            yield Act(verb, measure.entry, measure.source, reached, measure.source is None)
