"""The fields by which a word that may head a cue is judged: its frame, its subject, its neighbours, the
quotation marks."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from casus.reading.attribution_model import Templates
from casus.reading.cues import cue_classes, find_subject, key_lemma, noun_class, subject_kind
from casus.reading.layout import Layout

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


def _frame(token: Token) -> tuple[str, dict[str, Token]]:
    """Which complements the word has, and the first of each kind; the second preposition as "prep 2"."""
    found: dict[str, Token] = {}
    for child in token.children:
        label = child.dep_
        if label in _COMPLEMENTS:
            found.setdefault("prep 2" if label == "prep" and label in found else label, child)
    return "".join(name[:3] + "," for name in _COMPLEMENTS if name in found), found


def _quotes_near(token: Token, layout: Layout) -> str:
    """Whether a quotation ends just before or begins just after the token, within its paragraph's next
    words."""
    at, here = layout.quotation_at, token.i
    before = next((d for d in range(1, 9) if here - d >= 0 and at[here - d] >= 0), 0)
    after = next((d for d in range(1, 9) if here + d < len(at) and at[here + d] >= 0), 0)
    return f"{min(before, 4)}{min(after, 4)}"


def _word(doc: Doc, index: int) -> str:
    return doc[index].lower_ if 0 <= index < len(doc) else "#"


CUE_TEMPLATES = Templates.of(
    "l w t d c f s sl x q i n p n2 p2 title hl hp len at end suf3 suf4 pos "
    "do dot doc dok dod cc cm xc xm xl ac ap p1 pp1 p2p ad ag sp ch cp hh "
    "cq cn cv ce ccl cr clt cup ck",
    "pos,l,w,t,d,c,f,l t,l f,l d,c f,c d t,s,c s,l s,f s t,x,c x,l x,q i,l q,c q i,t q,n,p,l n,l p,n2,p2,"
    "c n,p n,title t,"
    "hl,hl d,hp d,d l hl,pos d,len,at,end,suf3,suf4 t,sl,c sl,"
    "l do,c dot,do,l dot,doc c,dok c,l dok,dod doc,dod do c,l doc,dot f,"
    "cc cm c,l cc cm,cc cm t,xc xm c,l xc xm,xl,l xl,xc xm t,ac,l ac,ap c,l ap,p1,l p1,c p1,l p1 pp1,pp1,"
    "c pp1,p1 doc c,"
    "l p2p,c p2p,ad c,l ad,ag c,l ag,sp c,l sp,pos l ch,pos ch,pos ch cp,l cp,pos hl d l,pos hh d,pos c hh,"
    "pos s c,"
    "cq,cn,cv cq,cq cv cn,ce cn cq,title cq cv,ccl cq,cr,clt cq,cup cq,ck,ck cn cv,ck ce",
)
"""l: key lemma, w: word, t: tag, d: dependency, c: attitude classes, f: frame, s, sl: subject, x:
auxiliaries, q, i: quotations near and around, n, p: neighbours, h: governor, do: object, cc: clause, xc:
infinitive, ac: predicate, p1, pp1: preposition and its object, ad: adverbial clause, ag: agent, sp:
passive subject, ch, cp: dependents of a cue that is no verb, cq and after: what stands around a colon."""


def cue_row(token: Token, layout: Layout) -> list[str]:
    """The fields of ``CUE_TEMPLATES`` for a word that may be the head of a cue."""
    doc, here, head = token.doc, token.i, token.head
    start, end = layout.sentence_at[here]
    frame, found = _frame(token)
    subject = find_subject(token)
    word = token.lower_
    return [
        key_lemma(token), word, token.tag_, token.dep_, cue_classes(token), frame,
        subject_kind(subject), subject.lemma_.lower() if subject is not None else "-",
        "_".join(c.lower_ for c in token.children if c.dep_ in _AUXILIARIES),
        _quotes_near(token, layout), str(layout.quotation_at[here] >= 0),
        _word(doc, here + 1), _word(doc, here - 1), _word(doc, here + 2), _word(doc, here - 2),
        str(here < layout.title_end), head.lemma_.lower(), head.pos_,
        str(min((end - start) // 5, 8)), str(min((here - start) // 3, 6)),
        str(min((end - here) // 3, 6)), word[-3:], word[-4:], token.pos_,
        *_complement_fields(found), *_nominal_fields(token), *_colon_fields(token, layout),
    ]  # fmt: skip


def _complement_fields(found: dict[str, Token]) -> list[str]:
    """do dot doc dok dod cc cm xc xm xl ac ap p1 pp1 p2p ad ag sp."""
    thing, clause, infinitive = found.get("dobj"), found.get("ccomp"), found.get("xcomp")
    predicate = found.get("acomp") or found.get("attr") or found.get("oprd")
    preposition, second = found.get("prep"), found.get("prep 2")
    governed = (
        next((c for c in preposition.children if c.dep_ in {"pobj", "pcomp"}), None) if preposition else None
    )
    return [
        *((thing.lemma_.lower(), thing.tag_, noun_class(thing), subject_kind(thing)) if thing else "----"),
        next((c.dep_ for c in thing.children if c.dep_ in {"acl", "relcl", "prep"}), "") if thing else "-",
        clause.tag_ if clause else "-", _marker(clause), infinitive.tag_ if infinitive else "-",
        _marker(infinitive),
        _lemma(infinitive), _lemma(predicate), predicate.tag_ if predicate else "-", _lemma(preposition),
        _lemma(governed),
        _lemma(second), found["advcl"].tag_ if "advcl" in found else "-", str("agent" in found),
        _lemma(found.get("nsubjpass")),
    ]  # fmt: skip


def _nominal_fields(token: Token) -> list[str]:
    """ch cp hh: the dependents and governor's governor of a cue that is no verb."""
    if token.pos_ in {"VERB", "AUX"}:
        return ["-", "-", "-"]
    labels = sorted({c.dep_ for c in token.children if c.dep_ != "punct"})
    words = [c.lower_ for c in token.children if c.dep_ in {"prep", "poss", "det"} and c.pos_ != "PROPN"]
    return [" ".join(labels), " ".join(words), f"{token.head.head.pos_} {token.head.dep_}"]


def _lemma(token: Token | None) -> str:
    return token.lemma_.lower() if token is not None else "-"


def _marker(clause: Token | None) -> str:
    """The word that introduces a clause: "that", "whether", "to"."""
    if clause is None:
        return "-"
    return next((c.lower_ for c in clause.children if c.dep_ in {"mark", "aux"}), "")


def _colon_fields(token: Token, layout: Layout) -> list[str]:
    """cq cn cv ce ccl cr clt cup ck: what stands before and after a colon, and how often its label comes
    back."""
    if token.text != ":":
        return ["-"] * 9
    doc, here = token.doc, token.i
    start, end = layout.sentence_at[here]
    before = doc[start:here]
    after = here + 1
    while after < len(doc) and doc[after].is_space:
        after += 1
    cues = [cue_classes(t) for t in before if t.pos_ == "VERB" and cue_classes(t)]
    return [
        str(after < len(doc) and layout.quotation_at[after] >= 0), str(min(len(before), 12)),
        str(min(sum(t.pos_ in {"VERB", "AUX"} for t in before), 2)),
        "".join(sorted({t.ent_type_ for t in before})),
        cues[-1] if cues else "", str(min(end - here, 8)), doc[here - 1].tag_ if here else "",
        str(after < len(doc) and doc[after].is_title), _label_kind(token, layout),
    ]  # fmt: skip


def _label_kind(colon: Token, layout: Layout) -> str:
    """How many paragraphs begin with the words before the colon, as the turns of an interview do, and in
    capitals or not."""
    label = layout.labels.get(colon.i)
    if label is None:
        return "-"
    again = sum(other == label for other in layout.labels.values())
    return f"{min(again, 3)} {label.isupper()} {min(len(layout.labels), 6)}"
