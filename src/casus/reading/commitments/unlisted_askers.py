"""Who asks where the codebook knows nobody: associations, parties, families, lawmakers, by the words that name them.

"*The exporters' association* asked Peru to reopen the port", "*the Marines' families* called on him to sign". They bind
no state; their code is their name in capitals.
"""

from __future__ import annotations

from casus.model import Actor
from casus.parsed import Token
from casus.reading.commitments.roles import Case
from casus.reading.commitments.targets import Actors, codes
from casus.reading.events.owed_acts import CONCESSION
from casus.reading.syntax import children, is_negated, is_passive, mood_of, object_of_preposition, subject_of

_BODIES = frozenset(
    {
        "academy", "alliance", "association", "assembly", "board", "campaign", "caucus", "chamber", "charity",
        "church", "club", "coalition", "college", "commission", "committee", "confederation", "conference",
        "congress", "congregation", "council", "delegation", "faction", "federation", "forum", "foundation",
        "front", "group", "grouping", "institute", "league", "lobby", "movement", "network", "ngo", "opposition",
        "organisation", "organization", "panel", "parliament", "party", "senate", "society", "synod", "syndicate",
        "tribunal", "union", "wing",
    }
)  # fmt: skip
_PEOPLE = frozenset(
    {
        "academic", "activist", "backbencher", "bishop", "campaigner", "centrist", "cleric", "congressman",
        "conservative", "critic", "demonstrator", "deputy", "dissident", "donor", "elder", "employer", "exile",
        "exporter", "family", "farmer", "figure", "green", "hardliner", "historian", "importer", "industrialist",
        "intellectual", "lawmaker", "lawyer", "legislator", "liberal", "manufacturer", "monk", "mp", "nationalist",
        "opponent", "parent", "parliamentarian", "physician", "politician", "producer", "protester", "relative",
        "republican", "retiree", "scholar", "scientist", "senator", "socialist", "survivor", "trader", "unionist",
        "veteran", "victim", "widow",
    }
)  # fmt: skip
_BODIES_OF_OTHERS = frozenset(
    {"assembly", "board", "commission", "committee", "council", "delegation", "panel"}
)
"""Bodies that speak for the organisation whose they are: "a *UN committee* demanded"."""

_NAMED_AFTER = frozenset({"of", "for"})
_DETERMINERS = frozenset({"det", "predet"})


def unlisted_asker(case: Case) -> Actors:
    """Who asks something of somebody known, or asks for an act the lexicon names, by the words for him."""
    asking = case.reading.operators[-1] if case.reading.operators else None
    if asking is None or not _asks(asking):
        return ()
    asker = subject_of(asking)
    if asker is None or asker != case.reading.holder:
        return ()
    if case.act.entry is CONCESSION and not codes(case.parties.agents) - {"?"}:
        return ()
    lemma = asker.lemma_.lower()
    if lemma in _BODIES_OF_OTHERS and (whole := case.context.actors.modifier_actor(asker)) is not None:
        return (case.context.side(whole),) if whole.kind == "organisation" else ()
    if _names_people(asker):
        return (_named(asker, case),)
    return ()


def _asks(verb: Token) -> bool:
    """Whether the verb of asking is told as done: "have urged", "wants", "…, demanding that"."""
    if verb.pos_ != "VERB" or is_passive(verb) or is_negated(verb) or verb.dep_ in {"relcl", "acl"}:
        return False
    beside = verb.dep_ == "advcl" and verb.tag_ == "VBG"
    return beside or mood_of(verb) in {"finite", "progressive"}


def _names_people(asker: Token) -> bool:
    """Whether the words name people who act together, or a number of them: "*seven of the parties*"."""
    if asker.pos_ == "NUM":
        counted = object_of_preposition(asker, "of")
        return counted is not None and _names_people(counted)
    lemma = asker.lemma_.lower()
    several = asker.tag_ in {"NNS", "NNPS"}
    if lemma in _BODIES:  # "*the alliance*" is one that was named before
        told = several or lemma == "opposition" or asker.pos_ == "PROPN"
        return told or any(word.dep_ != "det" for word in asker.lefts)
    return several and (lemma in _PEOPLE or lemma.removesuffix("s") in _PEOPLE or _is_party_name(asker))


def _is_party_name(asker: Token) -> bool:
    """ "*The Maoists*": followers, who are no people of a country."""
    return asker.tag_ == "NNPS" and asker.ent_type_ not in {"GPE", "LOC"} and asker.text.endswith("ists")


def _named(asker: Token, case: Case) -> Actor:
    """The actor whose code is his name, without article and relative clause, in capitals."""
    after = next((link for link in children(asker, "prep") if link.lower_ in _NAMED_AFTER), None)
    kept = after is not None and asker.pos_ in {"PROPN", "NUM"}
    end = after.right_edge.i + 1 if kept and after is not None else asker.i + 1
    start = asker.left_edge.i
    while start < asker.i and case.context.doc[start].dep_ in _DETERMINERS:
        start += 1
    name = case.context.span(case.context.doc[start], case.context.doc[end - 1]).text.replace("\n", " ")
    return Actor(name.upper(), name, kind="person")
