"""Small questions about a parsed sentence: who is the subject, is it negated, which modality.

Dependency labels are those of spaCy's English pipelines (ClearNLP style; Choi 2012).
"""

from __future__ import annotations

from typing import Literal

from casus.codebook.clauses import FINITE, child, is_passive
from casus.parsed import Token, asked_once
from casus.reading.inverted import is_inverted_should

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
COPULAS = frozenset({"be", "remain", "seem", "appear", "become", "stay", "stand", "look", "sound"})
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom"})

_NEGATING = frozenset({"advmod", "amod", "cc", "det", "neg", "nsubj", "nsubjpass", "preconj", "prep"})
_HOLDING = COPULAS | {"have", "see", "find", "feel", "show", "harbour", "harbor"}
_SHARING_NEGATION = frozenset({"acomp", "attr", "conj", "dobj", "oprd", "pcomp", "pobj"})
"""Dependents that a negation of the word above, or of what they are joined to, may reach."""

_LAYING = frozenset({"for", "of", "from", "into"})
"""Prepositions that lay a deed to a verb's object: "criticised *Brazil for* pushing", "accused it *of*"."""

_PREPOSITIONS = frozenset({"prep", "dative", "agent"})
_TIMES = frozenset({"DATE", "TIME"})
_WITH_BARE_INFINITIVE = frozenset({"help", "let", "make", "see", "watch", "have"})
_NOT = frozenset({"not", "n't", "n’t"})
_SINGLE = frozenset({"a", "an", "one", "even"})
_KEEPING_SUBJECT = frozenset({"promise", "threaten", "vow", "pledge", "use"})
"""Verbs whose infinitive is their subject's to do, whatever their object: "*used* the visit *to demand* guarantees"."""

_MERELY = frozenset({"only", "just", "merely", "simply", "but"})
_WITH_SUBJUNCTIVE = frozenset(
    {
        "insist", "insistence", "demand", "require", "requirement", "urge", "propose", "proposal", "recommend",
        "recommendation", "request", "ask", "order", "beg", "plead", "decree", "dictate", "desirable",
        "essential", "imperative", "important", "necessary", "urgent", "vital", "stipulate", "condition", "call",
        "suggest", "advise", "crucial", "direct", "move", "adamant", "insistent",
    }
)  # fmt: skip
"""Words whose clause has the subjunctive: "insisted that Israel *take* steps" reports no deed."""

_ALWAYS = frozenset({"circumstance", "condition", "way", "case", "means", "event", "account", "time"})

WILL = frozenset({"will", "shall", "would", "'ll", "’ll", "wo", "'d", "’d"})
FUTURE = frozenset({"will", "would", "'ll", "’ll", "shall"})
"""Those of them that cannot stand for "had"."""
MAY = frozenset({"may", "might", "can", "could", "ca"})
MUST = frozenset({"must", "should", "ought"})
_MODALS = WILL | MAY | MUST
_HAD = frozenset({"had", "'d", "’d"})
_FINITE_AUXILIARIES = frozenset({"has", "have", "had", "did", "does", "do", "'ve", "’ve"})

NEGATIVE_WORDS = frozenset(
    {
        "no",
        "not",
        "never",
        "n't",
        "n’t",
        "neither",
        "nor",
        "nobody",
        "none",
        "hardly",
        "rarely",
        "seldom",
        "without",
    }
)

_FACING = frozenset({"face", "risk", "suffer", "incur", "confront", "bear"})
"""Verbs whose subject is the one that something is done to."""

__all__ = [
    "COPULAS", "Mood", "child", "children", "has_own_subject", "holder_of_noun", "is_counterfactual", "is_negated",
    "is_passive", "is_past_perfect", "is_threatened_alternative", "modal_of", "mood_of",
    "object_of_preposition", "subject_of",
]  # fmt: skip

Mood = Literal["will", "may", "must", "finite", "progressive", "infinitive", "participle"]


def children(token: Token, *labels: str) -> list[Token]:
    """The token's direct dependents that bear one of the labels, in the order of the text."""
    return [child for child in token.children if child.dep_ in labels]


def object_of_preposition(token: Token, *prepositions: str) -> Token | None:
    """The noun or clause governed by one of the token's prepositions: "sanctions *against Russia*".

    Days and dates count only where nothing else is governed: "called on Tuesday *on Russia* to withdraw".
    """
    governed = (
        child(preposition, "pobj", "pcomp")
        for preposition in token.children
        if preposition.lower_ in prepositions and preposition.dep_ in _PREPOSITIONS
    )
    when = None
    for found in governed:
        if found is not None and found.ent_type_ not in _TIMES:
            return found
        when = when or found
    return when


def has_own_subject(token: Token) -> bool:
    """Whether the clause headed by the token names its subject itself."""
    return child(token, "nsubj", "nsubjpass", "csubj", "csubjpass") is not None


def subject_of(token: Token, depth: int = 8) -> Token | None:
    """The word that is, or is understood as, the subject of a verb, adjective or noun.

    Follows coordination, relative clauses, participles, control and copulas. Passive subjects are returned too;
    the caller asks ``is_passive``.
    """
    if depth == 0:
        return None
    own = child(token, "nsubj", "nsubjpass", "csubj")
    if own is not None:
        if own.lower_ in RELATIVE_PRONOUNS and token.dep_ == "relcl":
            return _antecedent(token)
        return own
    if token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"attr", "conj", "ROOT"}:
        return child(token, "poss")
    match token.dep_:
        case "conj" | "acomp" | "attr" | "oprd" | "xcomp" | "advcl" | "prep" | "pcomp" | "prt":
            return _controller(token, depth)
        case "relcl":
            return token.head
        case "acl":
            return _subject_of_modifier(token, depth)
        case _:
            return None


def _antecedent(verb: Token) -> Token:
    """What a relative clause is about: of two names the second, where it is about one, "Chad and *Mali*, which has
    left", or what is "between" them.
    """
    first = verb.head
    last = child(first, "conj")
    if last is None or first.pos_ != "PROPN" or not last.i < verb.left_edge.i:
        return first
    finite = child(verb, "aux", "auxpass") or verb
    between = first.dep_ == "pobj" and first.head.lower_ == "between"
    single = finite.tag_ == "VBZ" or finite.lower_ == "was"
    return last if single or (between and finite.tag_ == "VBD") else first


def _controller(token: Token, depth: int) -> Token | None:
    """Subject of a clause without one of its own: the governor's object where it controls, else its subject."""
    head = token.head
    blamed = child(head.head, "dobj") if token.dep_ == "pcomp" and head.lower_ in _LAYING else None
    if blamed is not None and blamed.pos_ in {"PROPN", "PRON"}:
        return blamed
    if token.dep_ in {"xcomp", "pcomp"} and head.lemma_ not in _KEEPING_SUBJECT:
        controlled = child(head, "dobj", "dative") if token.dep_ == "xcomp" else None
        if controlled is not None and controlled.pos_ in {"NOUN", "PROPN", "PRON"}:
            return controlled
    return subject_of(head, depth - 1)


def _subject_of_modifier(token: Token, depth: int) -> Token | None:
    """Subject of a participle or infinitive that modifies a noun: "troops *massed*", "plans *to invade*"."""
    if token.tag_ == "VBG" or (token.tag_ == "VBN" and child(token, "aux") is None):
        return token.head
    return holder_of_noun(token.head, depth - 1)


_VOICED = frozenset(
    {
        "announce",
        "express",
        "give",
        "issue",
        "make",
        "reach",
        "reaffirm",
        "reiterate",
        "renew",
        "repeat",
        "take",
        "voice",
    }
)
"""What is done with a plan, decision or threat by whoever has it."""


def holder_of_noun(noun: Token, depth: int = 8) -> Token | None:
    """Whose plan, threat or demand a noun names: its possessor, or the subject of the verb it is an object of."""
    if depth == 0:
        return None
    possessor = child(noun, "poss")
    if possessor is not None:
        return possessor
    by = object_of_preposition(noun, "by")
    if by is not None and by.pos_ in {"NOUN", "PROPN"} and by.ent_type_ not in _TIMES:
        return by  # "welcomed the commitment *by Norway* to leave"
    owner = object_of_preposition(noun, "by", "of", "from")
    deciding = object_of_preposition(noun, "of")
    if deciding is not None and deciding.pos_ == "PROPN" and _is_to_do(noun):
        return deciding  # "welcomed the decision *of Kenya* to leave"
    voiced = noun.dep_ == "nsubjpass" and noun.head.lemma_ in _VOICED and mood_of(noun.head) == "finite"
    if voiced and owner is None:
        return object_of_preposition(noun.head, "by")  # "the decision to leave was taken *by the cabinet*"
    if noun.dep_ in {"dobj", "attr", "oprd"}:
        return subject_of(noun.head, depth - 1)
    if noun.dep_ == "pobj":
        governor = noun.head.head
        if governor.pos_ in {"VERB", "AUX", "ADJ"}:
            return subject_of(governor, depth - 1)
        return holder_of_noun(governor, depth - 1)
    if noun.dep_ == "conj":
        return holder_of_noun(noun.head, depth - 1)
    return owner


def _is_to_do(noun: Token) -> bool:
    """Whether an infinitive says what a noun is about: "the *decision* of Kenya *to leave*"."""
    clause = child(noun, "acl")
    return clause is not None and mood_of(clause) == "infinitive"


@asked_once
def is_negated(token: Token) -> bool:
    """Whether a word is negated where it stands: by "not", by "no", by a negative subject or by "without"."""
    for dependent in token.children:
        if dependent.dep_ in _NEGATING and _negates(dependent):
            return True
        if dependent.dep_ == "auxpass" and child(dependent, "neg") is not None:  # "did *not get* involved"
            return True
    label = token.dep_
    if label not in _SHARING_NEGATION:
        return False
    head = token.head
    if label == "conj" and any(cc.lower_ == "nor" for cc in children(head, "cc")):
        return True
    if label == "pobj":
        copula = head.head if head.head.dep_ != "prep" else head.head.head
        return copula.lemma_ in COPULAS and is_negated(copula)
    if label == "pcomp":
        return head.lower_ == "without"
    if label == "conj":
        return head.pos_ == token.pos_ and not _restarts(token) and is_negated(head)
    return head.pos_ in {"AUX", "VERB"} and head.lemma_ in _HOLDING and is_negated(head)


def _negates(dependent: Token) -> bool:
    """Whether a word negates what it depends on, adverbials included: "*no longer*", "*under no circumstances*"."""
    match dependent.dep_:
        case "neg":
            return not _only_adds(dependent)
        case "amod":  # "has *little intention* of leaving", not "a little"
            return dependent.lower_ == "little" and child(dependent.head, "det") is None
        case "advmod" if dependent.lower_ == "longer":
            return any(word.lower_ in {"no", "any"} for word in dependent.children)
        case "advmod" if dependent.lower_ in {"again", "before"}:  # "*never again* will it"
            return any(word.lower_ == "never" for word in dependent.children)
        case "det" | "advmod" | "preconj":
            return dependent.lower_ in NEGATIVE_WORDS and not _only_adds(dependent)
        case "cc":  # "*Nor* will Peru send troops"
            return dependent.lower_ == "nor" and dependent.i < dependent.head.i
        case "nsubj" | "nsubjpass":
            return _is_negative_phrase(dependent)
        case "prep":
            noun = child(dependent, "pobj")
            return noun is not None and noun.lemma_ in _ALWAYS and _is_negative_phrase(noun)
        case _:
            return False


def _only_adds(negative: Token) -> bool:
    """ "*not only* massed troops but …", "*not just* tanks", "can*not but* respond": what follows holds."""
    after = negative.nbor(1).lower_ if negative.i + 1 < len(negative.doc) else ""
    return negative.lower_ in _NOT and after in _MERELY


def _is_negative_phrase(token: Token) -> bool:
    if token.lower_ in {"nobody", "none", "nothing", "neither"}:
        return True
    first = token.left_edge
    if first.lower_ == "no" and first.head.lower_ == "more":
        return True
    if first.lower_ == "not" and first.i < token.i and first.nbor(1).lower_ in _SINGLE:
        return True  # "*not a single* soldier"
    return any(
        part.lower_ == "neither" or (part.dep_ == "det" and part.lower_ == "no") for part in token.children
    )


def _restarts(token: Token) -> bool:
    """Whether a coordinated verb begins afresh, so that the negation before it does not reach it."""
    if child(token, "aux", "nsubj", "nsubjpass", "neg") is not None or token.tag_ != token.head.tag_:
        return True
    return any(cc.lower_ == "but" for cc in children(token.head, "cc"))


@asked_once
def modal_of(token: Token) -> str | None:
    """The lower-case modal auxiliary of the clause the token heads, inherited through coordination."""
    verb = _clause_verb(token)
    for auxiliary in children(verb, "aux"):
        if is_inverted_should(auxiliary):
            return None  # "*should* Russia attack": if it does, not that it ought to
        if auxiliary.tag_ == "MD" or auxiliary.lower_ in _MODALS:
            return auxiliary.lower_
        if auxiliary.lower_ in _HAD and any(word.lower_ == "better" for word in children(verb, "advmod")):
            return "should"  # "had better withdraw"
    if verb.dep_ == "conj" and verb.tag_ == "VB" and not has_own_subject(verb):
        return modal_of(verb.head)
    if verb.dep_ == "xcomp" and verb.head.tag_ == "MD":  # "will to send", in translated English
        return verb.head.lower_
    return None


def _clause_verb(token: Token) -> Token:
    """The verb that carries the tense: the copula for a predicate adjective or noun."""
    if token.dep_ in {"acomp", "attr", "oprd"} and token.head.pos_ in {"AUX", "VERB"}:
        return token.head
    return token


def _is_subjunctive(verb: Token) -> bool:
    """ "Insists *Iran halt* enrichment": no present tense of one state, though the tagger takes it for that."""
    subject = child(verb, "nsubj")
    return (
        subject is not None
        and subject.tag_ in {"NN", "NNP"}
        and verb.dep_ == "ccomp"
        and verb.head.lemma_ in _WITH_SUBJUNCTIVE
        and child(verb, "aux") is None
        and child(subject, "conj") is None
    )


@asked_once
def mood_of(token: Token) -> Mood:
    """The mood of the clause the token heads."""
    verb = _clause_verb(token)
    modal = modal_of(token)
    if modal is not None:
        return "will" if modal in WILL else "may" if modal in MAY else "must"
    auxiliaries = children(verb, "aux")
    if any(auxiliary.lower_ == "to" for auxiliary in auxiliaries):
        return "infinitive"
    if verb.tag_ == "VBG":
        return "progressive" if any(auxiliary.tag_ in FINITE for auxiliary in auxiliaries) else "participle"
    if verb.tag_ == "VBP" and _is_subjunctive(verb):
        return "infinitive"
    if verb.tag_ in FINITE or any(auxiliary.lower_ in _FINITE_AUXILIARIES for auxiliary in auxiliaries):
        return "finite"
    passive = child(verb, "auxpass")
    if passive is not None and any(auxiliary.tag_ in FINITE for auxiliary in auxiliaries):
        return "progressive"  # "are being sent"
    passive = passive if not auxiliaries else None
    if passive is not None and passive.tag_ == "VB" and _governor(verb).lemma_ in _WITH_SUBJUNCTIVE:
        return "infinitive"  # "insists that it *be* dealt with"
    if passive is not None:
        return "finite" if passive.tag_ != "VBG" else "progressive"
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and not has_own_subject(verb):
        return mood_of(verb.head)
    if verb.tag_ == "VBN" and verb.dep_ in {"ROOT", "ccomp", "relcl"} and child(verb, "nsubj") is not None:
        return "finite"  # a past tense taken for a participle: "the president recently *signed* a pact"
    if verb.tag_ == "VB":
        misread_present = not auxiliaries and child(verb, "nsubj") is not None
        governed = _WITH_BARE_INFINITIVE | _WITH_SUBJUNCTIVE
        stands_alone = verb.head == verb or _governor(verb).lemma_ not in governed
        misread_present = misread_present and stands_alone
        return "finite" if misread_present else "infinitive"
    return "participle"


def _governor(verb: Token) -> Token:
    """The word that governs a clause, or the first of several: of "it is *vital* that" the adjective."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    head = verb.head
    return (child(head, "acomp", "attr") or head) if head.lemma_ in COPULAS else head


def is_threatened_alternative(verb: Token) -> bool:
    """ "Must withdraw *or face* sanctions", "leave or *be bombed*": what comes if the demand before is not met."""
    if (
        verb.dep_ != "conj"
        or has_own_subject(verb)
        or not any(cc.lower_ == "or" for cc in children(verb.head, "cc"))
    ):
        return False
    return verb.lemma_ in _FACING or (verb.tag_ == "VBN" and child(verb, "auxpass") is not None)


def is_past_perfect(token: Token) -> bool:
    """Whether the verb lies before the time of the report: "had planned"."""
    return token.tag_ == "VBN" and any(auxiliary.lower_ in _HAD for auxiliary in children(token, "aux"))


_TO_COME = frozenset({"will", "'ll", "’ll", "shall"})


def is_counterfactual(token: Token) -> bool:
    """Whether the clause is a past counterfactual: "would have sent"; "will have left by Friday" is to come."""
    verb = _clause_verb(token)
    auxiliaries = [auxiliary.lower_ for auxiliary in children(verb, "aux")]
    modal = auxiliaries[0] if "have" in auxiliaries else None
    return modal in MAY or (modal in WILL and modal not in _TO_COME)
