"""The fields by which a word that may head a cue is judged: its frame, its subject, its neighbours, the
quotation marks."""

from __future__ import annotations

from casus.reading.attribution.cues import cue_classes, find_subject, key_lemma, noun_class, subject_kind
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
_ABBREVIATED = {name: name[:3] + "," for name in _COMPLEMENTS}
_GOVERNED = frozenset({"pobj", "pcomp"})
_CLAUSES = frozenset({"acl", "relcl", "prep"})
_MARKERS = frozenset({"mark", "aux"})
_QUOTE_REACH = 8
_QUOTE_FAR = 4


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
    found = _complements(parse, index)
    subject = find_subject(parse, index)
    return [
        key_lemma(parse, index), parse.tag[index], parse.dep[index], cue_classes(parse, index),
        "".join([short for name, short in _ABBREVIATED.items() if name in found]),
        subject_kind(parse, subject), parse.lemma[subject] if subject is not None else "-",
        "_".join([lower[child] for child in parse.children[index] if parse.dep[child] in _AUXILIARIES]),
        _quotes_near(index, layout.quotation_at), str(layout.quotation_at[index] >= 0),
        lower[index + 1] if index + 1 < size else "#", lower[index - 1] if index >= 1 else "#",
        lower[index + 2] if index + 2 < size else "#", lower[index - 2] if index >= 2 else "#",
        str(index < layout.title_end), parse.lemma[governor], parse.pos[governor],
        str(min((index - start) // 3, 6)), str(min((end - index) // 3, 6)), word[-3:], word[-4:], parse.pos[index],
        *_complement_fields(parse, found), *_nominal_fields(parse, index), *_colon_fields(index, layout),
    ]  # fmt: skip


def _complements(parse: Parse, index: int) -> dict[str, int]:
    """The first complement of each kind; the second preposition as "prep 2"."""
    found: dict[str, int] = {}
    for child in parse.children[index]:
        label = parse.dep[child]
        if label in _ABBREVIATED:
            found.setdefault("prep 2" if label == "prep" and label in found else label, child)
    return found


def _quotes_near(index: int, at: list[int]) -> str:
    """Whether a quotation ends just before or begins just after the token, within the next words."""
    before, after = 0, 0
    preceding = at[max(index - _QUOTE_REACH, 0) : index]
    if preceding and max(preceding) >= 0:
        before = next(d for d in range(1, _QUOTE_REACH + 1) if at[index - d] >= 0)
    following = at[index + 1 : index + _QUOTE_REACH + 1]
    if following and max(following) >= 0:
        after = next(d for d in range(1, _QUOTE_REACH + 1) if at[index + d] >= 0)
    return f"{min(before, _QUOTE_FAR)}{min(after, _QUOTE_FAR)}"


def _complement_fields(parse: Parse, found: dict[str, int]) -> list[str]:
    """do dot doc dok dod cc cm xc xm ac ap p1 pp1 p2p ad ag sp."""
    lemma, tag = parse.lemma, parse.tag
    thing, clause, infinitive = found.get("dobj"), found.get("ccomp"), found.get("xcomp")
    predicate = found.get("acomp", found.get("attr", found.get("oprd")))
    preposition, second, passive = found.get("prep"), found.get("prep 2"), found.get("nsubjpass")
    governed = parse.child(preposition, _GOVERNED) if preposition is not None else None
    modifier = parse.child(thing, _CLAUSES) if thing is not None else None
    return [
        *(("-", "-", "-", "-", "-") if thing is None else (
            lemma[thing], tag[thing], noun_class(lemma[thing]), subject_kind(parse, thing),
            parse.dep[modifier] if modifier is not None else "",
        )),
        tag[clause] if clause is not None else "-", _marker(parse, clause),
        tag[infinitive] if infinitive is not None else "-", _marker(parse, infinitive),
        lemma[predicate] if predicate is not None else "-", tag[predicate] if predicate is not None else "-",
        lemma[preposition] if preposition is not None else "-",
        lemma[governed] if governed is not None else "-",
        lemma[second] if second is not None else "-", tag[found["advcl"]] if "advcl" in found else "-",
        str("agent" in found), lemma[passive] if passive is not None else "-",
    ]  # fmt: skip


def _nominal_fields(parse: Parse, index: int) -> list[str]:
    """ch hh: the dependents and governor's governor of a cue that is no verb."""
    if parse.pos[index] in VERBAL:
        return ["-", "-"]
    labels = {parse.dep[child] for child in parse.children[index]} - {"punct"}
    governor = parse.head[index]
    return [" ".join(sorted(labels)), f"{parse.pos[parse.head[governor]]} {parse.dep[governor]}"]


def _marker(parse: Parse, clause: int | None) -> str:
    """The word that introduces a clause: "that", "whether", "to"."""
    if clause is None:
        return "-"
    marker = parse.child(clause, _MARKERS)
    return parse.lower[marker] if marker is not None else ""


def _colon_fields(index: int, layout: Layout) -> list[str]:
    """cq cn cv clt ck: what stands before and after a colon, and how often its label comes back."""
    parse = layout.parse
    if parse.text[index] != ":":
        return ["-"] * 5
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
