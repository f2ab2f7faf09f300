"""Arrests told by a noun and their place: "after *the arrest* of two officers *in Kampala*" is the deed of Uganda."""

from __future__ import annotations

from casus.reading.commitments.nominal_deeds import led_to_news
from casus.reading.context import Act
from casus.reading.syntax import children, is_negated, mood_of, object_of_preposition

_ARRESTS = frozenset(
    {"arrest", "detention", "jailing", "imprisonment", "sentencing", "deportation", "execution"}
)
"""What nobody but a state does by its law, wherever it is in force."""


def is_placed_arrest(act: Act) -> bool:
    """ "*After the arrest* of two men *in Kampala*", "*the detention* of a pilot *in Minsk has angered* Paris".

    Nobody is said to have done it; it is the law of the place.
    """
    noun, thing = act.token, object_of_preposition(act.token, "of")
    if noun.lemma_ not in _ARRESTS or act.source is not None or noun.pos_ != "NOUN":
        return False
    verb = noun.head
    news = noun.dep_ == "nsubj" and mood_of(verb) == "finite" and not is_negated(verb)
    if not (led_to_news(noun) or news) or all(word.lower_ != "the" for word in children(noun, "det")):
        return False
    places = (object_of_preposition(word, "in") for word in (noun, thing) if word is not None)
    return any(place is not None and place.pos_ == "PROPN" for place in places)
