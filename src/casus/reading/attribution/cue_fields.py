"""The fields by which a word that may head a cue is judged: its frame, its subject, its neighbours, the
quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from casus.reading.attribution.cues import cue_word, find_subject, noun_class, subject_kind
from casus.reading.attribution.layout import Layout
from casus.reading.attribution.model import Templates
from casus.reading.columns import VERBAL, Parse

_COMPLEMENTS = (
    "ccomp",
    "xcomp",
    "dobj",
    "acomp",
    "attr",
    "oprd",
    "prep",
    "agent",
    "dative",
    "advcl",
    "prt",
    "nsubjpass",
)
_AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
_COMPLEMENT_NAMES = frozenset(_COMPLEMENTS)
_GOVERNED = frozenset({"pobj", "pcomp"})
_CLAUSES = frozenset({"acl", "relcl", "prep"})
_MARKERS = frozenset({"mark", "aux"})
_NO_COMPLEMENTS = (*"-" * 15, "False", "-")
_NO_COLON = ("-",) * 5
_BY_THREES = [str(number // 3) for number in range(18)]
"""Distances by threes, up to those that count as far."""


CUE_TEMPLATES = Templates.of(
    "l t d c f s sl x q i n p n2 p2 title hl hp at end suf3 suf4 pos do dot doc dok dod cc cm xc xm "
    "ac ap p1 pp1 p2p ad ag sp ch hh cq cn cv clt ck",
    "t,d,c,f,c f,c d t,s,c s,f s t,c x,q i,l q,c q i,t q,n,p,n2,p2,c n,title t,hl,hl d,hp d,pos d,at,"
    "end,suf3,suf4 t,sl,do,doc c,dok c,dod doc,l doc,dot f,l cc cm,cc cm t,xc xm c,xc xm t,l ac,ap c,"
    "l ap,p1,c p1,pp1,p1 doc c,l p2p,c p2p,ad c,ag c,l ag,l sp,pos ch,pos hh d,pos c hh,cq cv cn,"
    "title cq cv,clt cq,ck cn cv",
)
"""l: key lemma, t: tag, d: dependency, c: attitude classes, f: frame, s, sl: subject, x: auxiliaries, q, i: quotations
near and around, n, p: neighbours, h: governor, do: object, cc: clause, xc: infinitive, ac: predicate, p1, pp1:
preposition and its object, ad: adverbial clause, ag: agent, sp: passive subject, ch, hh: dependents and governor of a
cue that is no verb, cq and after: what stands around a colon."""


def cue_row(index: int, layout: Layout) -> list[str]:
    """The fields of ``CUE_TEMPLATES`` for a word that may be the head of a cue."""
    parse = layout.parse
    lower, size, word, governor = parse.lower, len(parse.text), parse.lower[index], parse.head[index]
    start, end = parse.sentence_at[index]
    found, auxiliaries = _complements(parse, index)
    subject = find_subject(parse, index)
    key, classes = cue_word(layout, index)
    return [
        key, parse.tag[index], parse.dep[index], classes, _frame(tuple(found)),
        subject_kind(parse, subject), parse.lemma[subject] if subject is not None else "-", auxiliaries,
        f"{layout.quoted_before[index]}{layout.quoted_after[index]}", str(layout.quotation_at[index] >= 0),
        lower[index + 1] if index + 1 < size else "#", lower[index - 1] if index >= 1 else "#",
        lower[index + 2] if index + 2 < size else "#", lower[index - 2] if index >= 2 else "#",
        str(index < layout.title_end), parse.lemma[governor], parse.pos[governor],
        _BY_THREES[index - start] if index - start < len(_BY_THREES) else "6",
        _BY_THREES[end - index] if end - index < len(_BY_THREES) else "6", *_endings(word), parse.pos[index],
        *_complement_fields(parse, found), *_nominal_fields(parse, index), *_colon_fields(index, layout),
    ]  # fmt: skip


def _complements(parse: Parse, index: int) -> tuple[dict[str, int], str]:
    """The first complement of each kind, the second preposition as "prep 2", and the auxiliaries."""
    found: dict[str, int] = {}
    auxiliaries = ""
    for child in parse.children[index]:
        label = parse.dep[child]
        if label in _COMPLEMENT_NAMES:
            found.setdefault("prep 2" if label == "prep" and label in found else label, child)
        elif label in _AUXILIARIES:
            auxiliaries = f"{auxiliaries}_{parse.lower[child]}" if auxiliaries else parse.lower[child]
    return found, auxiliaries


@lru_cache(maxsize=1 << 14)
def _endings(word: str) -> tuple[str, str]:
    """suf3 suf4."""
    return word[-3:], word[-4:]


@cache
def _frame(found: tuple[str, ...]) -> str:
    """The kinds of complements in one order, abbreviated."""
    return "".join([name[:3] + "," for name in _COMPLEMENTS if name in found])


def _complement_fields(parse: Parse, found: dict[str, int]) -> Sequence[str]:
    """do dot doc dok dod cc cm xc xm ac ap p1 pp1 p2p ad ag sp."""
    if not found:
        return _NO_COMPLEMENTS
    lemma, tag = parse.lemma, parse.tag
    thing, clause, infinitive = found.get("dobj"), found.get("ccomp"), found.get("xcomp")
    predicate = found.get("acomp", found.get("attr", found.get("oprd")))
    preposition, second, passive = found.get("prep"), found.get("prep 2"), found.get("nsubjpass")
    governed = parse.child(preposition, _GOVERNED) if preposition is not None else None
    return [
        *(("-", "-", "-", "-", "-") if thing is None else _object_fields(parse, thing)),
        *(("-", "-") if clause is None else (tag[clause], _marker(parse, clause))),
        *(("-", "-") if infinitive is None else (tag[infinitive], _marker(parse, infinitive))),
        *(("-", "-") if predicate is None else (lemma[predicate], tag[predicate])),
        lemma[preposition] if preposition is not None else "-",
        lemma[governed] if governed is not None else "-",
        lemma[second] if second is not None else "-", tag[found["advcl"]] if "advcl" in found else "-",
        str("agent" in found), lemma[passive] if passive is not None else "-",
    ]  # fmt: skip


def _object_fields(parse: Parse, thing: int) -> tuple[str, ...]:
    """do dot doc dok dod."""
    lemma, modifier = parse.lemma[thing], parse.child(thing, _CLAUSES)
    kind, modified = subject_kind(parse, thing), parse.dep[modifier] if modifier is not None else ""
    return lemma, parse.tag[thing], noun_class(lemma), kind, modified


def _nominal_fields(parse: Parse, index: int) -> Sequence[str]:
    """ch hh: the dependents and governor's governor of a cue that is no verb."""
    if parse.pos[index] in VERBAL:
        return "-", "-"
    labels = {parse.dep[child] for child in parse.children[index]} - {"punct"}
    governor = parse.head[index]
    return [" ".join(sorted(labels)), f"{parse.pos[parse.head[governor]]} {parse.dep[governor]}"]


def _marker(parse: Parse, clause: int) -> str:
    """The word that introduces a clause: "that", "whether", "to"."""
    marker = parse.child(clause, _MARKERS)
    return parse.lower[marker] if marker is not None else ""


def _colon_fields(index: int, layout: Layout) -> Sequence[str]:
    """cq cn cv clt ck: what stands before and after a colon, and how often its label comes back."""
    parse = layout.parse
    if parse.text[index] != ":":
        return _NO_COLON
    start, after = parse.sentence_at[index][0], index + 1
    while after < len(parse.text) and parse.spaces[after]:
        after += 1
    return [
        str(after < len(parse.text) and layout.quotation_at[after] >= 0), str(min(index - start, 12)),
        str(min(layout.verbs[index] - layout.verbs[start], 2)), parse.tag[index - 1] if index else "",
        _label_kind(index, layout),
    ]  # fmt: skip


def _label_kind(colon: int, layout: Layout) -> str:
    """How many paragraphs begin with the words before the colon, as the turns of an interview do, and in
    capitals or not."""
    label = layout.labels.get(colon)
    if label is None:
        return "-"
    again = sum(other == label for other in layout.labels.values())
    return f"{min(again, 3)} {label.isupper()} {min(len(layout.labels), 6)}"
