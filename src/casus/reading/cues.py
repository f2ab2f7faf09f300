"""Which words may be cues of an attribution, and what about them tells: candidates and their features.

A cue is represented by its head word: the verb of a verb group, the noun of "his claim that", the copula of "is
convinced that", "according", the colon of "Britain: It is unlikely that …". Their fields are those of
``CUE_TEMPLATES`` (see ``attribution_model``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from spacy.tokens import Doc, Token

from casus.codebook.attribution_cues import load_attribution_cues
from casus.reading.attribution_model import Templates
from casus.reading.quotation import Quotation

_NOT_CLAUSES = frozenset({"aux", "auxpass"})
_AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
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
_VIEW_PREPOSITIONS = frozenset({"in", "for", "to", "by", "per", "from", "with", "on"})
_VIEW_NOUNS = frozenset(
    {"view", "opinion", "eye", "word", "mind", "judgment", "judgement", "estimation", "part", "account"}
)
_HEARSAY = frozenset({"reportedly", "allegedly", "seemingly", "apparently", "supposedly", "purportedly"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_COLONS = frozenset({":"})


@dataclass(frozen=True, slots=True)
class Layout:
    """What the fields ask about the whole document, counted once.

    Lists run over the tokens; ``quoted``, ``verbs``, ``commas`` and ``relatives`` count the tokens of that kind before
    each place, so that those in ``[start, end)`` are ``counts[end] - counts[start]``.
    """

    quotations: tuple[Quotation, ...]
    quotation_at: list[int]
    """For each token, the number of the quotation in double marks it stands in, or -1."""
    sentence_at: list[tuple[int, int]]
    quoted: list[int]
    verbs: list[int]
    commas: list[int]
    relatives: list[int]
    nominals: list[int]
    """The tokens that may head the phrase of a source, in order."""

    @property
    def title_end(self) -> int:
        """End of the first sentence, in tokens."""
        return self.sentence_at[0][1] if self.sentence_at else 0


def lay_out(doc: Doc, quotations: tuple[Quotation, ...]) -> Layout:
    """The document's layout."""
    at = [-1] * len(doc)
    for number, quotation in enumerate(quotations):
        if not quotation.single:
            at[quotation.start : quotation.end] = [number] * (quotation.end - quotation.start)
    sentences = [(sentence.start, sentence.end) for sentence in doc.sents for _ in range(len(sentence))]
    return Layout(
        quotations, at, sentences,
        quoted=_counts(number >= 0 for number in at),
        verbs=_counts(token.pos_ in {"VERB", "AUX"} for token in doc),
        commas=_counts(token.text == "," for token in doc),
        relatives=_counts(token.dep_ == "relcl" for token in doc),
        nominals=[token.i for token in doc if _may_head_phrase(token)],
    )  # fmt: skip


def _may_head_phrase(token: Token) -> bool:
    label = token.dep_
    if label in {"compound", "nmod"} and token.head.i > token.i:
        return False
    return token.pos_ in _NOMINAL or label in {"nsubj", "nsubjpass", "agent"} or token.tag_ in {"WDT", "WP"}


def _counts(marks: Iterable[bool]) -> list[int]:
    return list(accumulate(marks, initial=0))


def cue_candidates(doc: Doc, layout: Layout) -> Iterator[Token]:
    """The tokens that may head a cue."""
    table = load_attribution_cues()
    for token in doc:
        if _may_be_cue(token, table, layout):
            yield token


def _may_be_cue(token: Token, table: dict[tuple[str, str], tuple[object, ...]], layout: Layout) -> bool:
    match token.pos_:
        case "VERB":
            return True
        case "AUX":
            return token.dep_ not in _NOT_CLAUSES
        case "NOUN":
            lemma = token.lemma_.lower()
            return (lemma, "N") in table or (token.dep_ == "ROOT" and (lemma, "V") in table)
        case "PROPN":
            return token.i < layout.title_end and (_verb_lemma(token), "V") in table
        case "ADJ":
            return (token.lemma_.lower(), "V") in table or (
                token.dep_ in {"amod", "advcl", "acl", "ROOT"} and (token.lemma_.lower(), "A") in table
            )
        case "ADP":
            return token.lower_ in _VIEW_PREPOSITIONS and any(
                child.dep_ == "pobj" and child.lemma_.lower() in _VIEW_NOUNS for child in token.children
            )
        case "ADV":
            return token.lower_ in _HEARSAY
        case "PUNCT":
            return token.text in _COLONS
    return False


def _verb_lemma(token: Token) -> str:
    """A capitalised verb of a headline, without its ending."""
    word = token.lower_
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def key_lemma(token: Token) -> str:
    """The lemma that carries the cue's meaning: the predicate of a copula, else the word itself."""
    if token.pos_ == "AUX" or token.lemma_ in {"be", "remain", "become", "feel"}:
        for child in token.children:
            if child.dep_ in {"acomp", "attr", "oprd", "prep"} and child.i > token.i:
                return f"{token.lemma_.lower()}+{child.lemma_.lower()}"
    if token.pos_ == "PROPN":
        return _verb_lemma(token)
    particle = next((child.lower_ for child in token.children if child.dep_ == "prt"), None)
    return f"{token.lemma_.lower()}+{particle}" if particle else token.lemma_.lower()


def cue_classes(token: Token) -> str:
    """The attitude classes of the cue word in the codebook, joined; empty when it is not there."""
    table = load_attribution_cues()
    pos = {"NOUN": "N", "ADJ": "A"}.get(token.pos_, "V")
    lemma = key_lemma(token)
    if "+" in lemma and token.lemma_.lower() in {"be", "remain", "become", "feel"}:
        lemma, pos = lemma.split("+")[1], "A"
    entries = table.get((lemma.split("+")[0], pos), ()) or table.get((lemma, "N"), ())
    return "|".join(dict.fromkeys(entry.cue_class for entry in entries))


def subject_kind(token: Token | None) -> str:
    """What sort of word a subject is: a named entity, a pronoun by its form, a common noun by its lemma."""
    if token is None:
        return "-"
    if token.ent_type_:
        return token.ent_type_
    if token.pos_ == "PRON" or token.tag_ in {"DT", "WDT", "WP"}:
        return token.lower_
    return token.tag_


def find_subject(token: Token) -> Token | None:
    """The nearest subject of a clause, through coordination and auxiliaries."""
    for _ in range(4):
        for child in token.children:
            if child.dep_ in {"nsubj", "nsubjpass", "csubj", "expl"}:
                return child
        if token.dep_ in {"relcl", "acl"}:
            return token.head
        if token.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep"}:
            return None
        token = token.head
    return None


def _frame(token: Token) -> tuple[str, dict[str, Token]]:
    """Which complements the word has, and the first of each kind; the second preposition as "prep 2"."""
    found: dict[str, Token] = {}
    for child in token.children:
        label = child.dep_
        if label in _COMPLEMENTS:
            found.setdefault("prep 2" if label == "prep" and label in found else label, child)
    return "".join(name[:3] + "," for name in _COMPLEMENTS if name in found), found


def _quotes_near(token: Token, layout: Layout) -> str:
    """Whether a quotation ends just before or begins just after the token, within its paragraph's next words."""
    at, here = layout.quotation_at, token.i
    before = next((d for d in range(1, 9) if here - d >= 0 and at[here - d] >= 0), 0)
    after = next((d for d in range(1, 9) if here + d < len(at) and at[here + d] >= 0), 0)
    return f"{min(before, 4)}{min(after, 4)}"


def _word(doc: Doc, index: int) -> str:
    return doc[index].lower_ if 0 <= index < len(doc) else "#"


CUE_TEMPLATES = Templates.of(
    "l w t d c f s sl x q i n p n2 p2 title hl hp len at end suf3 suf4 pos "
    "do dot doc dok dod cc cm xc xm xl ac ap p1 pp1 p2p ad ag sp ch cp hh "
    "cq cn cv ce ccl cr clt cup",
    "pos,l,w,t,d,c,f,l t,l f,l d,c f,c d t,s,c s,l s,f s t,x,c x,l x,q i,l q,c q i,t q,n,p,l n,l p,n2,p2,c n,p n,title t,"
    "hl,hl d,hp d,d l hl,pos d,len,at,end,suf3,suf4 t,sl,c sl,"
    "l do,c dot,do,l dot,doc c,dok c,l dok,dod doc,dod do c,l doc,dot f,"
    "cc cm c,l cc cm,cc cm t,xc xm c,l xc xm,xl,l xl,xc xm t,ac,l ac,ap c,l ap,p1,l p1,c p1,l p1 pp1,pp1,c pp1,p1 doc c,"
    "l p2p,c p2p,ad c,l ad,ag c,l ag,sp c,l sp,pos l ch,pos ch,pos ch cp,l cp,pos hl d l,pos hh d,pos c hh,pos s c,"
    "cq,cn,cv cq,cq cv cn,ce cn cq,title cq cv,ccl cq,cr,clt cq,cup cq",
)
"""l: key lemma, w: word, t: tag, d: dependency, c: attitude classes, f: frame, s, sl: subject, x: auxiliaries, q, i:
quotations near and around, n, p: neighbours, h: governor, do: object, cc: clause, xc: infinitive, ac: predicate, p1,
pp1: preposition and its object, ad: adverbial clause, ag: agent, sp: passive subject, ch, cp: dependents of a cue that is
no verb, cq and after: what stands around a colon."""


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
        clause.tag_ if clause else "-", _marker(clause), infinitive.tag_ if infinitive else "-", _marker(infinitive),
        _lemma(infinitive), _lemma(predicate), predicate.tag_ if predicate else "-", _lemma(preposition), _lemma(governed),
        _lemma(second), found["advcl"].tag_ if "advcl" in found else "-", str("agent" in found), _lemma(found.get("nsubjpass")),
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


def noun_class(token: Token) -> str:
    """The attitude class of a noun ("claim", "support"), empty for other words."""
    entries = load_attribution_cues().get((token.lemma_.lower(), "N"), ())
    return entries[0].cue_class if entries else ""


def _colon_fields(token: Token, layout: Layout) -> list[str]:
    """cq cn cv ce ccl cr clt cup: what stands before and after a colon."""
    if token.text != ":":
        return ["-"] * 8
    doc, sentence, here = token.doc, token.sent, token.i
    before = doc[sentence.start : here]
    after = here + 1
    while after < len(doc) and doc[after].is_space:
        after += 1
    cues = [cue_classes(t) for t in before if t.pos_ == "VERB" and cue_classes(t)]
    return [
        str(after < len(doc) and layout.quotation_at[after] >= 0), str(min(len(before), 12)),
        str(min(sum(t.pos_ in {"VERB", "AUX"} for t in before), 2)), "".join(sorted({t.ent_type_ for t in before})),
        cues[-1] if cues else "", str(min(sentence.end - here, 8)), doc[here - 1].tag_ if here else "",
        str(after < len(doc) and doc[after].is_title),
    ]  # fmt: skip
