"""Infinitives put where they belong, where the parser lost its way in a list of what is asked.

"Urged Serbia to leave, *to free* its prisoners and *to open* the port" asks three things, "called on Oslo to pay and
*on Riga to wait*" asks two of two; the parser hangs the later ones on whatever stands nearest.
"""

from __future__ import annotations

from collections.abc import Callable

from casus.codebook.lexicon import word_classes
from casus.parsed import Doc, Token
from casus.reading.reparsing.distant_infinitives import complete_distant_noun, turn_cleft
from casus.reading.reparsing.misread_clauses import (
    mend_after_we,
    mend_also,
    mend_clause,
    mend_compared,
    mend_conjunct,
    mend_conjunct_present,
    mend_considering,
    mend_general,
    mend_inverted,
    mend_inverted_condition,
    mend_told_on,
    mend_unchanging,
)
from casus.reading.reparsing.misread_demands import (
    PLOTTING,
    mend_asked_for,
    mend_joined_demand,
    mend_ordered_by,
    mend_plotting,
    mend_quoted_order,
    mend_summoned,
)
from casus.reading.reparsing.misread_forecasts import (
    complete_predicate,
    mend_headline,
    mend_question,
    name_of_judge,
)
from casus.reading.reparsing.reduced_relatives import mend_reduced_relative
from casus.reading.reparsing.subjunctives import mend_bare_infinitive, mend_subjunctive
from casus.reading.reparsing.tree import (
    dependent,
    hang,
    infinitive_between,
    labelled,
    particle_of,
    relabel,
    retag,
)

_PLURALS = frozenset({"NNS", "VBZ"})
"""Tags of the present of a verb: it may be taken for a plural."""
_NO_VERBS = frozenset({"JJ", "NN"})
_PAST = frozenset({"VBD", "VBN"})
_MISREAD = frozenset({"VBD", "VBG", "VBN", "JJ"})
"""Tags of the clauses that ``mend_clause`` knows."""
_COMPARED = frozenset({"JJ", "JJR", "JJS"})
_JOINING = frozenset({"and", "or"})
_LOOSE = frozenset({"advcl", "acl", "ccomp", "conj", "relcl", "xcomp"})
_PREPOSITIONS = frozenset({"on", "upon", "to", "with", "for"})
_OBLIGING = frozenset({"allow", "be", "bind", "commit", "compel", "force", "oblige", "permit", "require"})
_LAWS = frozenset({"legislation", "law", "bill", "regulation", "decree"})
_PLURAL = frozenset({"NNS", "NNPS"})


def mend_infinitives(doc: Doc) -> None:
    """Hang listed infinitives on the first, and tag subjunctives and misread infinitives as base forms."""
    for labels, mend in _MENDS:
        for token in labelled(doc, *labels):
            mend(token)


def _mend_root(word: Token) -> None:
    if word.tag_ == "NNS" and dependent(word, "nsubj") is not None:
        _mend_present(word)
    elif word.tag_ in _PLURALS and (name := name_of_judge(word)) is not None:
        _name_judge(name, word)
        _tag_present(word)
        _mend_present(word)
    else:
        if word.tag_ in _PAST:
            mend_headline(word)
        mend_inverted(word)


def _name_judge(name: Token, verb: Token) -> None:
    """Make a name the subject of "*Kyiv* suspects that"."""
    relabel(name, "nsubj")
    if name.tag_ == "NN":
        for word in [word for word in verb.children if word.i < name.i]:
            hang(word, name, word.dep_)
    else:
        retag(name, "NNP", "PROPN")


def _mend_no_verb(word: Token) -> None:
    if word.tag_ == "NNS":
        _mend_headed(word)
    elif word.tag_ in _NO_VERBS:
        mend_after_we(word)


def _mend_subordinate(word: Token) -> None:
    if word.tag_ == "NNS" and _is_clause(word):
        _tag_present(word)
    elif word.tag_ == "VB" and word.dep_ == "advcl":
        mend_quoted_order(word)


def _mend_marked(mark: Token) -> None:
    if mark.tag_ == "TO" and mark.dep_ == "aux":
        _mend(mark.head, mark)
    elif mark.lower_ == "whether":
        mend_question(mark.head, mark)
    elif mark.lower_ == "should":
        mend_inverted_condition(mark)
    elif mark.tag_ == "IN" and mark.dep_ == "mark" and mark.lower_ == "that":
        _complete_adjective(mark.head)
        mend_joined_demand(mark)
        mend_subjunctive(mark.head)


def _mend_modifier(word: Token) -> None:
    if word.tag_ == "VBG" or word.lower_ in PLOTTING:
        mend_plotting(word)
        mend_considering(word)
    elif word.lower_ == "general":
        mend_general(word)


def _mend_misread(clause: Token) -> None:
    if clause.tag_ in _MISREAD:
        mend_clause(clause)


def _mend_unlabelled(verb: Token) -> None:
    """ "To take down barricades, *withdraw* its police and": what has no label goes on with the list."""
    if verb.tag_ == "VB" and verb.head.tag_ == "VB" and particle_of(verb.head) is not None:
        relabel(verb, "conj")


def _mend_cleft(clause: Token) -> None:
    if clause.lemma_ == "do":
        turn_cleft(clause.head)


def _mend_reduced(verb: Token) -> None:
    if verb.tag_ in {"VB", "VBN"} and verb.head.tag_ in _PAST:
        mend_reduced_relative(verb)


def _mend_joined(verb: Token) -> None:
    if verb.tag_ == "NNS":
        mend_conjunct_present(verb)
    elif verb.tag_.startswith("VB"):
        mend_told_on(verb)
        mend_also(verb)
        mend_conjunct(verb)
        mend_bare_infinitive(verb)
        mend_unchanging(verb)


_MENDS: tuple[tuple[tuple[str, ...], Callable[[Token], None]], ...] = (
    (("ROOT",), _mend_root),
    (("ROOT", "ccomp", "npadvmod"), _mend_no_verb),
    (("advcl", "ccomp"), _mend_subordinate),
    (("aux", "mark"), _mend_marked),
    (("amod", "compound"), _mend_modifier),
    (("acl", "advcl", "ccomp", "xcomp"), _mend_misread),
    (("dep",), _mend_unlabelled),
    (("csubj",), _mend_cleft),
    (("ccomp", "conj"), _mend_reduced),
    (("conj",), _mend_joined),
)
"""What is mended at the words of which labels, in order."""


def _mend(verb: Token, to: Token) -> None:
    if verb.dep_ not in _LOOSE or to.i == 0:
        return
    if verb.tag_ in _COMPARED:
        mend_compared(verb, to)
        return
    mend_ordered_by(verb)
    for link in verb.head.children:
        if link.dep_ == "prt" and dependent(link, "pobj") is not None:
            relabel(link, "prep")  # "call *on* Warsaw to leave"
    if verb.dep_ == "relcl" and verb.head.lemma_ in _LAWS:
        relabel(verb, "acl")  # "legislation *to ban* imports"
    if not (
        mend_asked_for(verb, to)
        or _take_own_subject(verb, to)
        or _complete_asking(verb)
        or _go_on(verb)
        or _be_needed(verb)
        or complete_predicate(verb, to)
        or mend_summoned(verb)
        or complete_distant_noun(verb)
    ):
        _join_list(verb, to)


def _join_list(verb: Token, to: Token) -> None:
    """ "…, *to free* its prisoners and *to open* the port": later parts of a list that an infinitive begins."""
    before = to.nbor(-1)
    listed = before.lower_ in _JOINING or (before.text == "," and _goes_on(verb, to))
    if not listed or (verb.dep_ == "conj" and particle_of(verb.head) is not None):
        return
    first = next(
        (word for word in verb.ancestors if word.tag_ == "VB" and particle_of(word) is not None), None
    )
    if first is None and verb.dep_ == "conj":
        first = infinitive_between(verb.head, verb)
    if first is not None and first.i < verb.i and first not in verb.subtree:
        hang(verb, first, "conj")


def _goes_on(verb: Token, to: Token) -> bool:
    """Whether a list goes on after an infinitive behind a comma: "to pay, *to leave* and to disarm"."""
    return any(
        word.tag_ == "TO" and word.dep_ == "aux" and word.nbor(-1).lower_ in _JOINING
        for word in verb.doc[to.i + 1 : verb.sent.end]
    )


def _take_own_subject(verb: Token, to: Token) -> bool:
    """ "Called on Oslo to pay *and on Riga to wait*", "obliges Oslo to pay *and Riga to wait*"."""
    named = to.nbor(-1)
    named = named.head if named.dep_ == "compound" else named
    if named.pos_ not in {"NOUN", "PROPN"} or named.right_edge.i != to.i - 1 or verb in named.subtree:
        return False
    link = named.head if named.dep_ == "pobj" and named.head.lower_ in _PREPOSITIONS else None
    start = link or named.left_edge
    if start.i == 0 or start.nbor(-1).lower_ not in _JOINING:
        return False
    if link is None and (named.dep_ not in {"conj", "nsubj", "dobj"} or named.pos_ != "PROPN"):
        return False
    for asking in verb.ancestors:
        if asking.lemma_ not in word_classes()["asking"] | _OBLIGING or asking.i > start.i:
            continue
        same = any(word.lower_ == link.lower_ for word in asking.children) if link is not None else True
        if same and infinitive_between(asking, verb) is not None and asking not in named.subtree:
            hang(verb, asking, "xcomp")
            hang(named, verb, "nsubj")
            return True
    return False


def _complete_asking(verb: Token) -> bool:
    """ "Asked the UN *in a letter* to its chief *to send* observers"."""
    noun = verb.head
    if (
        verb.dep_ not in {"acl", "relcl"}
        or noun.lemma_ not in word_classes()["spoken_in"]
        or noun.dep_ != "pobj"
    ):
        return False
    asking = noun.head.head
    if asking.lemma_ not in word_classes()["asking"] or noun.head.lower_ not in {"in", "during", "at", "on"}:
        return False
    asked = dependent(asking, "dobj", "dative") or next(
        (word for word in asking.children if word.dep_ == "prep" and word.lower_ in _PREPOSITIONS), None
    )
    if asked is None or asked.i > noun.i or asked == noun.head:
        return False
    hang(verb, asking, "xcomp")
    return True


def _go_on(verb: Token) -> bool:
    """ "Would *go on to seize* the town": no purpose."""
    going = verb.head
    if verb.dep_ != "advcl" or going.lemma_ != "go":
        return False
    if all(word.lower_ != "on" for word in going.children):
        return False
    hang(verb, going, "xcomp")
    return True


def _be_needed(verb: Token) -> bool:
    """ "Peru *needed to stop*": no purpose either, where nothing else is needed."""
    needing = verb.head
    if verb.dep_ != "advcl" or needing.lemma_ != "need" or needing.pos_ != "VERB" or verb.i < needing.i:
        return False
    if dependent(needing, "dobj", "auxpass", "xcomp", "ccomp") is not None:
        return False
    hang(verb, needing, "xcomp")
    return True


def _is_clause(noun: Token) -> bool:
    """ "Even if Russia *invades*": a conjunction and a subject stand only beside a verb."""
    subject = dependent(noun, "nsubj")
    return subject is not None and subject.tag_ not in _PLURAL and dependent(noun, "mark") is not None


def _tag_present(verb: Token) -> None:
    """Make a verb in the third person of what was taken for a plural: "attacks", "crosses", "denies"."""
    word = verb.lower_
    stem = word.removesuffix("s")
    if word.endswith("ies"):
        stem = word.removesuffix("ies") + "y"
    elif word.endswith(("sses", "shes", "ches", "xes", "zes")):
        stem = word.removesuffix("es")
    retag(verb, "VBZ", "VERB", stem)


def _mend_present(verb: Token) -> None:
    """ "A resolution *demands* that": a present tense taken for a plural, and its clause for a relative one."""
    that = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    clause = dependent(verb, "ccomp", "relcl", "acl")
    if that.lower_ != "that" or clause is None or that.head != clause:
        return
    _tag_present(verb)
    relabel(clause, "ccomp")
    relabel(that, "mark")
    retag(that, "IN")


def _mend_headed(verb: Token) -> None:
    """ "Turkey *reserves the* right to": no plural stands between a name and the article of another noun."""
    thing = dependent(verb, "appos", "dobj")
    name = dependent(verb, "compound", "amod")
    if thing is None or name is None or not name.text[:1].isupper() or name.i != verb.i - 1:
        return
    if thing.i < verb.i:  # nothing need follow
        return
    if verb.nbor(1).lower_ in {"the", "a", "an", "its"} and verb.nbor(1).head == thing:
        _tag_present(verb)
        relabel(name, "nsubj")
        retag(name, "NNP", "PROPN")
        relabel(thing, "dobj")
        if verb.dep_ == "npadvmod":
            relabel(verb, "ccomp")


def _complete_adjective(clause: Token) -> None:
    """ "Thinks it *unlikely that* it will pay": the clause completes the adjective."""
    if clause.dep_ == "advcl" and clause.head.pos_ == "ADJ" and clause.i > clause.head.i:
        relabel(clause, "ccomp")
