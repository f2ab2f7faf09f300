"""The nouns of Casus: immutable typed records that import nothing of the project.

Offsets are characters of ``Document.text``, half-open ``[start, end)``, as Python indexes strings.
Every record keeps the span of its evidence, so that any claim can be shown in its sentence.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

Stance = Literal["will", "will_not", "may", "demand", "did", "denies", "assesses"]
Sense = Literal["if", "unless", "even_if"]
Realis = Literal["actual", "ongoing", "planned", "threatened", "hypothetical", "denied", "negated"]
ActorKind = Literal["state", "organisation", "bloc", "group", "company", "person", "reporter", "unknown"]
QuotationKind = Literal["direct", "indirect", "mixed"]
Grain = Literal["day", "week", "month", "year"]
Verdict = Literal["same", "different"]
Basis = Literal["declared", "treaty"]
Duty = Literal["defence", "consult", "none"]
Status = Literal["declared", "triggered", "fulfilled", "broken", "withdrawn", "lapsed"]
Relation = Literal["superseded by", "withdrawn by", "kept by", "broken by", "contradicted by", "filled by"]
CommitmentKind = Literal[
    "promise", "threat", "assurance", "refusal", "reservation", "plan", "demand", "ultimatum", "deed",
    "denial", "assessment",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Document:
    """One report to be read. ``date`` is the day of publication, ``None`` when unknown."""

    text: str
    id: str = "document"
    date: dt.date | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the document's text: ``text == document.text[start:end]``."""

    start: int
    end: int
    text: str

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is meant: a state, an organisation, a group, a company or a person.

    ``code`` is what actors are matched by: ISO 3166-1 alpha-3 for a state and everyone who speaks or acts for
    it, the codebook's identifier for organisations (``NATO``) and armed groups (``HEZBOLLAH``), a short name for a
    person who binds nobody else, ``REPORTER`` for the text itself and ``?`` when the text leaves it open.
    ``country`` is alpha-3, ``sector`` a PLOVER sector. ``inferred`` says why, when the text does not say it outright.
    """

    code: str
    name: str
    kind: ActorKind = "state"
    country: str | None = None
    sector: str | None = None
    person: str | None = None
    office: str | None = None
    inferred: str | None = None


UNKNOWN_ACTOR = Actor("?", "not said", kind="unknown")
REPORTER = Actor("REPORTER", "the report itself", kind="reporter")


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase of the text that denotes actors: several for "the Baltic states" or "US and British officials"."""

    span: Span
    actors: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said, thought or wrote what: the source, the cue and the content, each possibly in pieces.

    ``venue`` (a BBC interview, a joint statement) and ``addressee`` are given where the text states them.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: QuotationKind
    speaker: Actor | None = None
    venue: Span | None = None
    addressee: Span | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A date with the grain the text gives it: ``start`` to ``end`` inclusive, equal for a single day."""

    start: dt.date
    end: dt.date
    grain: Grain
    span: Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happens: the words of the text and, when known, the ISO alpha-3 code and coordinates (degrees)."""

    span: Span
    country: str | None = None
    admin: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that counts something: troops, weapons, money, a share, a ratio (``unit`` "times").

    ``value`` is ``None`` when the text is vague ("thousands of troops"); ``low`` and ``high`` bound it where the
    wording does ("more than 100,000": ``low`` 100000, ``high`` ``None``).
    """

    span: Span
    value: float | None
    unit: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """Words of estimative probability and the range a yardstick gives them (probabilities from 0 to 1).

    ``term`` is the yardstick's own term, ``note`` says how the words of the text were mapped to it.
    """

    span: Span
    yardstick: str
    term: str
    low: float
    high: float
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """What must happen, or not happen, for an act to fall due. The trigger is coded like an event.

    ``inferred`` lists what the words leave unsaid and the context supplies, with the reason.
    ``deadline`` is kept for "by 15 March" and ultimatums; ``trigger_subtype`` is an event type of the user's own.
    """

    span: Span
    sense: Sense
    trigger_actor: Actor | None = None
    trigger_act: str | None = None
    trigger_mode: str | None = None
    trigger_target: Actor | None = None
    inferred: tuple[str, ...] = ()
    deadline: When | None = None
    trigger_subtype: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something done, planned, threatened, denied or imagined, coded in PLOVER with CAMEO beside it.

    ``subtype`` is an event type of the user's own, which narrows ``type`` and ``mode``.
    """

    type: str
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str
    quad: int
    goldstein: float
    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]
    source_span: Span | None
    target_span: Span | None
    realis: Realis
    trigger: Span
    evidence: Span
    when: When | None = None
    place: Place | None = None
    magnitude: tuple[Quantity, ...] = ()
    confidence: float = 1.0
    subtype: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class MentionKey:
    """One mention of an event: the document and the character at which its trigger begins."""

    document: str
    start: int

    def __str__(self) -> str:
        """As people write it: "report-7#1204"."""
        return f"{self.document}#{self.start}"


@dataclass(frozen=True, slots=True)
class EventDecision:
    """What a user has decided about two mentions: that they tell of the same event, or of different ones.

    It holds as long as both triggers read as they did then.
    """

    first: MentionKey
    second: MentionKey
    verdict: Verdict
    first_trigger: str
    second_trigger: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """Who will, will not, may, demands, did, denies or assesses what, to whom, under which condition.

    ``subject`` is whose act is judged, for ``assesses``. ``strength`` is ordinal, 0 to 5 (see docs/concepts.md).
    ``evidence`` holds the sentences it rests on, the one with ``act_span`` first.
    ``inferred`` lists what the words leave unsaid and the context supplies, with the reason.
    ``subtype`` is an event type of the user's own, which narrows ``act`` and ``mode``.
    """

    holder: Actor
    stance: Stance
    act: str
    act_span: Span
    evidence: tuple[Span, ...]
    target: Actor | None = None
    subject: Actor | None = None
    condition: Condition | None = None
    likelihood: Assessment | None = None
    quantities: tuple[Quantity, ...] = ()
    speaker: Actor | None = None
    speaker_span: Span | None = None
    mode: str | None = None
    place: Place | None = None
    when: When | None = None
    kind: CommitmentKind = "plan"
    strength: int = 0
    confidence: float = 1.0
    inferred: tuple[str, ...] = ()
    subtype: str | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two commitments of one reading, by index, that cannot both hold, and why."""

    first: int
    second: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything Casus read in one document. A pure value: it holds offsets and text, no tokens."""

    document: Document
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    def rows(self) -> Iterator[dict[str, Any]]:
        """One flat mapping per commitment, in the order of the text: what the table conversions hold."""
        for commitment in self.commitments:
            yield commitment_row(commitment, self.document)

    def to_pandas(self) -> pandas.DataFrame:
        """The commitments as a pandas data frame (``pip install casus[pandas]``)."""
        import pandas

        return pandas.DataFrame(list(self.rows()), columns=list(ROW_COLUMNS))

    def to_polars(self) -> polars.DataFrame:
        """The commitments as a polars data frame (``pip install casus[polars]``)."""
        import polars

        return polars.DataFrame(list(self.rows()), schema=dict(ROW_COLUMNS))

    def to_arrow(self) -> pyarrow.Table:
        """The commitments as an Arrow table (``pip install casus[arrow]``)."""
        import pyarrow

        types = {str: pyarrow.string(), float: pyarrow.float64(), int: pyarrow.int64()}
        schema = pyarrow.schema([(name, types[kind]) for name, kind in ROW_COLUMNS.items()])
        return pyarrow.Table.from_pylist(list(self.rows()), schema=schema)

    def _repr_html_(self) -> str:
        """A table for notebooks. All text is escaped: articles are hostile input."""
        shown = ("holder", "stance", "act", "target", "condition", "likelihood", "speaker", "evidence")
        head = "".join(f"<th>{name}</th>" for name in shown)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(str(row[name] or ''))}</td>" for name in shown) + "</tr>"
            for row in self.rows()
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


ROW_COLUMNS: dict[str, type] = {
    "document": str, "date": str, "holder": str, "stance": str, "act": str, "mode": str, "subtype": str,
    "act_text": str,
    "target": str, "subject": str, "condition": str, "condition_sense": str, "trigger_actor": str,
    "trigger_act": str, "trigger_target": str, "likelihood": str, "likelihood_low": float, "likelihood_high": float,
    "quantity": str, "speaker": str, "kind": str, "strength": int, "confidence": float, "inferred": str,
    "evidence": str, "start": int, "end": int,
}  # fmt: skip
"""Columns of a commitment's flat row, with the Python type of their values (any may be ``None``)."""


def commitment_row(commitment: Commitment, document: Document) -> dict[str, Any]:
    """The commitment as one flat mapping with the columns of ``ROW_COLUMNS``."""
    condition, likelihood = commitment.condition, commitment.likelihood
    return {
        "document": document.id,
        "date": document.date.isoformat() if document.date else None,
        "holder": commitment.holder.code,
        "stance": commitment.stance,
        "act": commitment.act,
        "mode": commitment.mode,
        "subtype": commitment.subtype,
        "act_text": commitment.act_span.text,
        "target": commitment.target.code if commitment.target else None,
        "subject": commitment.subject.code if commitment.subject else None,
        "condition": condition.span.text if condition else None,
        "condition_sense": condition.sense if condition else None,
        "trigger_actor": condition.trigger_actor.code if condition and condition.trigger_actor else None,
        "trigger_act": condition.trigger_act if condition else None,
        "trigger_target": condition.trigger_target.code if condition and condition.trigger_target else None,
        "likelihood": likelihood.span.text if likelihood else None,
        "likelihood_low": likelihood.low if likelihood else None,
        "likelihood_high": likelihood.high if likelihood else None,
        "quantity": "; ".join(quantity.span.text for quantity in commitment.quantities) or None,
        "speaker": commitment.speaker_span.text if commitment.speaker_span else None,
        "kind": commitment.kind,
        "strength": commitment.strength,
        "confidence": commitment.confidence,
        "inferred": "; ".join(commitment.inferred) or None,
        "evidence": " ".join(span.text for span in commitment.evidence),
        "start": commitment.act_span.start,
        "end": commitment.act_span.end,
    }


@dataclass(frozen=True, slots=True)
class Scenario:
    """A question "what if …": one hypothetical event, coded like any other, on a date.

    ``negated`` is true for "Russia does not withdraw"; ``place`` is the codebook's name of a place attacked that is
    not the target's homeland; ``subtype`` is an event type of the user's own, which narrows ``act`` and ``mode``.
    """

    text: str
    on: dt.date
    actor: Actor | None
    act: str | None
    mode: str | None = None
    target: Actor | None = None
    place: str | None = None
    negated: bool = False
    deadline: When | None = None
    subtype: str | None = None


@dataclass(frozen=True, slots=True)
class Obligation:
    """What a treaty, a law or an assurance owes in a scenario, or, as plainly, that it owes nothing.

    ``strength`` is one of "all means", "assist", "own judgment", "consult", "none"; ``caveats`` are the labels and
    ``notes`` the sentences that qualify it; ``contested`` is true when lawyers differ, with both readings in ``notes``.
    """

    actor: str
    duty: Duty
    treaty: str
    treaty_name: str
    article: str | None
    strength: str
    beneficiary: str
    caveats: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    contested: bool = False
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a reaction rests on: a treaty article, or a sentence with its speaker, date and document."""

    evidence: str | None = None
    speaker: str | None = None
    date: dt.date | None = None
    document: str | None = None
    treaty: str | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """Another statement that bears on a reaction: one that overtakes, keeps or contradicts it, or says who will act."""

    relation: Relation
    actor: Actor
    stance: Stance
    act: str
    target: str | None
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Reaction:
    """What an actor has said or is bound to do in a scenario, with its grounds. Not a forecast.

    ``status`` is "current" or why the statement no longer stands ("superseded", "lapsed", …); ``related`` are the
    statements that overtake, keep, contradict or fill it; ``explanation`` is the chain of reasoning, one sentence a
    step; ``due`` is the last day of the term that the condition sets. ``subtype`` and ``trigger_subtype`` are event
    types of the user's own: of the act, and of the condition.
    """

    actor: Actor
    stance: Stance
    act: str
    target: str | None
    basis: Basis
    grounds: Grounds
    strength: str | int = 0
    likelihood: Assessment | None = None
    condition: str | None = None
    sense: Sense | None = None
    status: str = "current"
    caveats: tuple[str, ...] = ()
    mode: str | None = None
    due: dt.date | None = None
    related: tuple[Related, ...] = ()
    subtype: str | None = None
    trigger_subtype: str | None = None
    explanation: tuple[str, ...] = field(default=(), compare=False)
