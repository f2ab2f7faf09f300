"""Invitations to talks: "Oman *has invited* both sides *to Muscat*" asks them to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.context import Act
from casus.reading.events.owed_acts import understood
from casus.reading.syntax import child, is_passive, object_of_preposition, subject_of

INVITATION = understood("(an invitation)", "verb", "CONSULT", "040", "subj>obj")

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_MEETINGS = frozenset({"talks", "summit", "meeting", "negotiation", "conference", "visit", "table"})


def invitations(verbs: Sequence[Token]) -> Iterator[Act]:
    """Who invites whom to a place or to talks; to be invited *to do* something is to be asked for it."""
    for verb in verbs:
        if verb.lemma_ != "invite" or child(verb, "xcomp", "ccomp") is not None:
            continue
        host = object_of_preposition(verb, "by") if is_passive(verb) else subject_of(verb)
        guest = subject_of(verb) if is_passive(verb) else child(verb, "dobj")
        if host is not None and guest is not None and _is_to_talk(verb, guest):
            yield Act(verb, INVITATION, host, guest, False)


def _is_to_talk(verb: Token, guest: Token) -> bool:
    """ "Invited them *to Muscat*", "*for talks*", also where the parser hung it on the guest."""
    asked = (object_of_preposition(holder, "to", "for") for holder in (verb, guest))
    meetings = _MEETINGS | word_classes()["talks"]
    return any(
        noun is not None and (noun.ent_type_ in _PLACES or noun.lemma_.lower() in meetings) for noun in asked
    )
