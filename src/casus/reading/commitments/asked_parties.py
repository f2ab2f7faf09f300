"""Whom a demand means who was taken for the asker, as nobody asks himself: "*its neighbours*", "*the troops*"."""

from __future__ import annotations

from dataclasses import replace

from casus.codebook.state_nouns import load_state_nouns
from casus.parsed import Token
from casus.reading.commitments.participants import Participants, is_topical
from casus.reading.commitments.roles import Case
from casus.reading.commitments.targets import Actors, codes, others
from casus.reading.context import Context
from casus.reading.syntax import child

_OBJECT_PRONOUNS = frozenset({"it", "him", "her", "them"})
_CONTINGENTS = frozenset({"force", "contingent", "garrison", "mission"})
OTHER_STATES = frozenset({"ally", "counterpart", "neighbor", "neighbour", "partner", "rival"})


def of_others(parties: Participants, holders: Actors) -> Participants:
    """Without those taken for the asker's own only as the report is about him: "demanded that *the troops* leave"."""
    own = codes(parties.agents) <= codes(holders)
    return replace(parties, agents=()) if own and is_topical(parties.agents) else parties


def may_be_others(asked: Token) -> bool:
    """Whether those asked may be another's though no word says so: "demanded that *the troops*, *the force* leave"."""
    return asked.tag_ == "NNS" or (asked.lemma_ in _CONTINGENTS and child(asked, "poss") is None)


def is_taken_up_state(case: Case, asked: Token | None) -> bool:
    """ "Want *the kingdom* to close it": by such a word nobody asks his own state, whoever it was taken for."""
    if asked is None or case.reading.obliged or asked.lemma_.lower() not in load_state_nouns():
        return False
    return asked.tag_ == "NN" and any(word.lower_ == "the" for word in asked.lefts)


def asks_neighbours(case: Case) -> bool:
    """ "Appealed to *its neighbours* to open the border": whoever they are, they are not the asker."""
    asked = case.reading.agent
    return asked is not None and asked.tag_ == "NNS" and asked.lemma_ in OTHER_STATES


def other_than_asker(asked: Token | None, holders: Actors, context: Context) -> Actors:
    """Whom a pronoun means, as nobody asks himself: "Chad turned to France and asked *it* to help"."""
    if asked is None or asked.lower_ not in _OBJECT_PRONOUNS:
        return ()
    sentence = context.sentence(asked)
    for word in reversed(asked.doc[sentence.start : asked.i]):
        if word.pos_ == "PROPN":
            found = others(context.affected(word), holders)
            if found:
                return found
    return ()
