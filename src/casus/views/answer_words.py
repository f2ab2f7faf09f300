"""The words of an answer to a what-if question, the same in every format."""

from __future__ import annotations

from casus.model import Grounds, Reaction, Related, Relation, Scenario
from casus.reasoning.succession import CURRENT
from casus.views.answer import Duty, NoDuty, Outline
from casus.views.phrases import SENSES, STANCES, date_phrase, kind_phrase, likelihood_phrase, squeeze

MANY = 6
"""From this many on, the silent who are bound by treaty are not named one by one."""

OPEN_STILL = "open: nobody is named, and nobody has said so since"

RELATIONS: dict[Relation, str] = {
    "superseded by": "since then",
    "withdrawn by": "withdrawn",
    "kept by": "done",
    "broken by": "done all the same",
    "contradicted by": "contradicted",
    "filled by": "since filled",
}
"""How the statements that bear on a reaction are introduced."""


def no_duty_names(absent: NoDuty) -> str:
    """Who owes nothing, on one line."""
    return ", ".join(absent.actors)


def no_duty_phrase(absent: NoDuty) -> str:
    """What is not owed: "no duty to Borduria", or, of those bound otherwise, "nothing by this to Borduria"."""
    return f"{'nothing by this' if absent.otherwise else 'no duty'} to {absent.beneficiary}"


def note_lines(duty: Duty) -> tuple[str, ...]:
    """What is so for everyone bound, then what is so for some, named, then precedents."""
    particular = (f"{names}: {note}" for names, note in duty.particular)
    return (*duty.notes, *particular, *precedent_lines(duty))


def precedent_lines(duty: Duty) -> tuple[str, ...]:
    """What became of the article when its case arose."""
    return tuple(f"precedent, {date_phrase(each.on)}: {each.what}" for each in duty.precedents)


def silent_phrase(shown: Outline) -> str:
    """Whom nobody has quoted; many of those bound by treaty are not named one by one again."""
    bound = {actor.name for duty in shown.duties for actor in duty.actors}
    silent = [name for name in shown.silent if name in bound]
    if len(silent) < MANY:
        return ", ".join(shown.silent)
    everybody = "all those" if len(silent) == len(bound) else "the others"
    return ", ".join([*(name for name in shown.silent if name not in bound), f"{everybody} bound by treaty"])


def scenario_phrase(scenario: Scenario) -> str:
    """How the question was understood, in codes: "RUS: ASSAULT → UKR, on 31 January 2022"."""
    actor = scenario.actor.code if scenario.actor else "?"
    act = kind_phrase(scenario.act or "?", scenario.mode, scenario.subtype)
    target = f" → {scenario.target.code}" if scenario.target else ""
    place = f" in {scenario.place}" if scenario.place else ""
    negated = "not " if scenario.negated else ""
    term = f" by {date_phrase(scenario.deadline.end)}" if scenario.deadline else ""
    return f"{actor}: {negated}{act}{target}{place}{term}, on {date_phrase(scenario.on)}"


def reaction_phrase(reaction: Reaction) -> str:
    """What the actor does or not, in codes: "will not MOBILIZE → UKR"."""
    target = f" → {reaction.target}" if reaction.target else ""
    return f"{STANCES[reaction.stance]} {reaction.subtype or reaction.act}{target}"


def article_phrase(duty: Duty) -> str:
    """The treaty article, how firmly it binds, and its labels: "Treaty of Ruritania, Article 2 (assist)"."""
    grounds = duty.reaction.grounds
    named = ", ".join(part for part in (grounds.treaty, grounds.article) if part)
    qualities = "; ".join(str(part) for part in (duty.reaction.strength, *duty.labels) if part)
    return f"{named} ({qualities})" if qualities else named


def condition_words(reaction: Reaction) -> str | None:
    """The condition in the words of the text; its sense first where the words do not begin with it."""
    if reaction.condition is None or reaction.sense is None:
        return None
    words, sense = squeeze(reaction.condition), SENSES[reaction.sense]
    negative = reaction.sense == "unless" and words.casefold().startswith(("if ", "should ", "until "))
    return words if negative or words.casefold().startswith(sense) else f"{sense}: {words}"


def speaker_words(reaction: Reaction) -> str:
    """Who said it, when, and in which document."""
    return _origin(reaction.grounds)


def _origin(grounds: Grounds) -> str:
    speaker = squeeze(grounds.speaker) if grounds.speaker else "the report"
    return ", ".join(part for part in (speaker, date_phrase(grounds.date), grounds.document) if part)


def related_lines(reaction: Reaction) -> tuple[str, ...]:
    """The statements that bear on a reaction, one a line; for an open holder, that nobody fills the gap."""
    if reaction.actor.code == "?" and reaction.status == CURRENT and not reaction.related:
        return (OPEN_STILL,)
    return tuple(map(_related_phrase, reaction.related))


def _related_phrase(related: Related) -> str:
    target = f" → {related.target}" if related.target else ""
    claim = f"{related.actor.name} {STANCES[related.stance]} {related.act}{target}"
    said = f"“{squeeze(related.grounds.evidence)}”" if related.grounds.evidence else ""
    return f"{RELATIONS[related.relation]}: {claim} ({_origin(related.grounds)}) {said}".rstrip()


def likelihood_words(reaction: Reaction) -> str | None:
    """The words of likelihood with their range."""
    return likelihood_phrase(reaction.likelihood) if reaction.likelihood else None
