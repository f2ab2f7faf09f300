"""Which words may be cues of an attribution, and what about them tells: candidates and their features.

A cue is represented by its head word: the verb of a verb group, the noun of "his claim that", the copula of "is
convinced that", "according", the colon of "Britain: It is unlikely that …". Features are strings; they are only ever
hashed (see ``attribution_model``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casus.codebook.attribution_cues import load_attribution_cues
from casus.reading.quotation import Quotation

_NOT_CLAUSES = frozenset({"aux", "auxpass"})
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
_COLONS = frozenset({":"})


@dataclass(frozen=True, slots=True)
class Layout:
    """What the features ask about the whole document: which tokens stand in quotation marks, where paragraphs begin."""

    quotations: tuple[Quotation, ...]
    quotation_at: tuple[int, ...]
    """For each token, the number of the quotation it stands in, or -1."""
    title_end: int
    """End of the first sentence, in tokens."""


def lay_out(doc: Doc, quotations: tuple[Quotation, ...]) -> Layout:
    """The document's layout."""
    at = [-1] * len(doc)
    for number, quotation in enumerate(quotations):
        if quotation.single:
            continue
        for token in range(quotation.start, quotation.end):
            at[token] = number
    first = next(iter(doc.sents), None)
    return Layout(quotations, tuple(at), first.end if first is not None else 0)


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
    complements: dict[str, Token] = {}
    for child in token.children:
        if child.dep_ in _COMPLEMENTS and child.dep_ not in complements:
            complements[child.dep_] = child
    return "".join(name[:3] + "," for name in _COMPLEMENTS if name in complements), complements


def _quotes_near(token: Token, layout: Layout) -> str:
    """Whether a quotation ends just before or begins just after the token, within its paragraph's next words."""
    at, here = layout.quotation_at, token.i
    before = next((d for d in range(1, 9) if here - d >= 0 and at[here - d] >= 0), 0)
    after = next((d for d in range(1, 9) if here + d < len(at) and at[here + d] >= 0), 0)
    return f"{min(before, 4)}{min(after, 4)}"


def _word(doc: Doc, index: int) -> str:
    return doc[index].lower_ if 0 <= index < len(doc) else "#"


def cue_features(token: Token, layout: Layout) -> list[str]:
    """What speaks for or against the token being the head of a cue."""
    doc, here = token.doc, token.i
    lemma, classes = key_lemma(token), cue_classes(token)
    frame, complements = _frame(token)
    subject = find_subject(token)
    kind = subject_kind(subject)
    inside = layout.quotation_at[here] >= 0
    near = _quotes_near(token, layout)
    auxiliaries = "_".join(c.lower_ for c in token.children if c.dep_ in {"aux", "auxpass", "neg"})
    title = here < layout.title_end
    sentence = token.sent
    head = token.head
    following, previous = _word(doc, here + 1), _word(doc, here - 1)
    features = [
        "b", f"l={lemma}", f"w={token.lower_}", f"t={token.tag_}", f"d={token.dep_}", f"c={classes}", f"f={frame}",
        f"l={lemma} t={token.tag_}", f"l={lemma} f={frame}", f"l={lemma} d={token.dep_}", f"c={classes} f={frame}",
        f"c={classes} d={token.dep_} t={token.tag_}", f"s={kind}", f"c={classes} s={kind}", f"l={lemma} s={kind}",
        f"f={frame} s={kind} t={token.tag_}", f"x={auxiliaries}", f"c={classes} x={auxiliaries}", f"l={lemma} x={auxiliaries}",
        f"q={near} i={inside}", f"l={lemma} q={near}", f"c={classes} q={near} i={inside}", f"t={token.tag_} q={near}",
        f"n={following}", f"p={previous}", f"l={lemma} n={following}", f"l={lemma} p={previous}", f"n2={_word(doc, here + 2)}",
        f"p2={_word(doc, here - 2)}", f"c={classes} n={following}", f"np={previous}_{following}", f"title={title} t={token.tag_}",
        f"hd={head.lemma_.lower()}", f"hd={head.lemma_.lower()} d={token.dep_}", f"hd={head.pos_} d={token.dep_}",
        f"d={token.dep_} l={lemma} hd={head.lemma_.lower()}", f"pos={token.pos_} d={token.dep_}",
        f"len={min((sentence.end - sentence.start) // 5, 8)}", f"at={min((here - sentence.start) // 3, 6)}",
        f"end={min((sentence.end - here) // 3, 6)}", f"suf={token.lower_[-3:]}", f"suf={token.lower_[-4:]} t={token.tag_}",
    ]  # fmt: skip
    if subject is not None:
        features += [f"sl={subject.lemma_.lower()}", f"c={classes} sl={subject.lemma_.lower()}"]
    for name, child in complements.items():
        word = child.lemma_.lower()
        features += [
            f"k={name} {child.tag_}",
            f"l={lemma} k={name} {word}",
            f"c={classes} k={name} {child.tag_}",
            f"k={name} {word}",
        ]
        features += [f"l={lemma} k={name} {child.tag_}", f"kc={name} {noun_class(child)} {classes}"]
        if name == "dobj":
            features += [f"o={subject_kind(child)} c={classes}", f"l={lemma} o={subject_kind(child)}"]
            features += [f"od={g.dep_} {noun_class(child)}" for g in child.children]
        marker = next((g.lower_ for g in child.children if g.dep_ in {"mark", "aux"}), "")
        features.append(f"m={name} {marker} c={classes}")
    if token.pos_ in {"NOUN", "ADJ", "ADP", "PUNCT", "PROPN"}:
        features += [
            f"{token.pos_} ch={c.dep_} {c.lower_ if c.dep_ in {'prep', 'det', 'poss'} else c.tag_}"
            for c in token.children
        ]
        features += [f"l={lemma} ch={c.dep_} {c.lower_ if c.dep_ == 'prep' else ''}" for c in token.children]
        features += [
            f"{token.pos_} hd={head.lemma_.lower()} {token.dep_} {lemma}",
            f"{token.pos_} hh={head.head.pos_} {head.dep_}",
        ]
    if token.text == ":":
        features += _colon_features(token, layout)
    return features


def noun_class(token: Token) -> str:
    """The attitude class of a noun ("claim", "support"), empty for other words."""
    entries = load_attribution_cues().get((token.lemma_.lower(), "N"), ())
    return entries[0].cue_class if entries else ""


def _colon_features(token: Token, layout: Layout) -> list[str]:
    doc, sentence, here = token.doc, token.sent, token.i
    before = doc[sentence.start : here]
    after = here + 1
    while after < len(doc) and doc[after].is_space:
        after += 1
    quoted = after < len(doc) and layout.quotation_at[after] >= 0
    verbs = sum(t.pos_ in {"VERB", "AUX"} for t in before)
    cues = [cue_classes(t) for t in before if t.pos_ == "VERB" and cue_classes(t)]
    entities = "".join(sorted({t.ent_type_ for t in before if t.ent_type_}))
    length = min(len(before), 12)
    return [
        f":q={quoted}", f":n={length}", f":v={verbs}", f":q={quoted} v={min(verbs, 2)} n={length}", f":e={entities}",
        f":e={entities} q={quoted} n={length}", f":t={here < layout.title_end} q={quoted} v={min(verbs, 2)}",
        f":c={cues[-1] if cues else ''} q={quoted}", f":rest={min(sentence.end - here, 8)}",
        f":last={doc[here - 1].tag_ if here else ''} q={quoted}", f":up={after < len(doc) and doc[after].is_title}",
    ]  # fmt: skip
