"""Who does what a condition names, to whom, and whose act it limits: the parties of a trigger as named."""

from __future__ import annotations

from itertools import pairwise

from casus.parsed import Token
from casus.reading.commitments.targets import HOSTILE, Actors
from casus.reading.conditions.clauses import ConditionalClause
from casus.reading.context import Act, Context
from casus.reading.syntax import child, children, object_of_preposition, subject_of

_THREATENING = frozenset({"warn", "caution", "threaten"})
_TELLING = frozenset({"tell", "remind", "inform"})
_ORDERING = frozenset({"tell", "order", "urge", "instruct", "command", "ask", "force", "give"})
"""Verbs whose object is told what to do: "*ordered Serbia* to withdraw or be bombed"."""

_EXCHANGES = frozenset({"exchange", "return"})


def misread_subject(head: Token) -> Token | None:
    """The subject of a verb that the tagger takes for a plural: "if *Russia* attacks", "unless *Iran* complies"."""
    if head.tag_ != "NNS" or head.dep_ != "advcl" or child(head, "mark") is None:
        return None
    return child(head, "nsubj", "compound", "poss")


def trigger_subject(clause: ConditionalClause, context: Context) -> Actors:
    """Whom the antecedent is about, if it names him."""
    head = context.doc[clause.head]
    subject = misread_subject(head) or child(head, "nsubj", "nsubjpass", "csubj")
    if subject is None or subject.pos_ == "PRON":
        return ()
    return known(context.parties(subject))


def addressee_of(clause: ConditionalClause, context: Context) -> Actors:
    """Who is threatened: "*warned Serbia* that any attack would bring sanctions", "attack and …, he *told Serbia*"."""
    limited = limited_act(clause, context)
    word = context.doc[clause.consequent] if clause.consequent is not None else None
    if word is None or limited is None or limited.entry.type not in HOSTILE:
        return ()
    alternative = context.doc[clause.marker].dep_ == "cc" and clause.sense == "unless"
    while word.dep_ in {"ccomp", "conj", "parataxis", "xcomp"} and word.head != word:
        ordered = word.dep_ == "xcomp"
        word = word.head
        if ordered:
            if not alternative or word.lemma_ not in _ORDERING:
                return ()
            addressed = child(word, "dobj", "dative")
            return known(context.affected(addressed)) if addressed is not None else ()
        if word.lemma_ in _THREATENING or (word.lemma_ in _TELLING and is_imperative(clause, context)):
            addressed = child(word, "dobj", "dative")
            return known(context.affected(addressed)) if addressed is not None else ()
    return ()


def is_imperative(clause: ConditionalClause, context: Context) -> bool:
    """ "*Attack us* and you will pay", "*withdraw* or we attack": a condition that is what one is told to do."""
    head = context.doc[clause.head]
    return context.doc[clause.marker].dep_ == "cc" and (clause.sense == "if" or head.left_edge is head)


def is_exchange(clause: ConditionalClause, context: Context) -> bool:
    """Whether the condition is what one side gives for the act of the other."""
    return is_bargain(clause, context) or any(
        word.lower_ in _EXCHANGES for word in context.doc[clause.marker : clause.head]
    )


def is_bargain(clause: ConditionalClause, context: Context) -> bool:
    """Whether an act is said to be done "*in return*", without what for: "*In exchange*, Athens will lift its veto"."""
    head = context.doc[clause.head]
    if clause.head == clause.marker + 1 and head.lower_ in _EXCHANGES:
        return True
    if not clause.stated or clause.consequent is None:
        return False
    opening = [word.lower_ for word in context.doc[clause.consequent].sent[:4] if word.is_alpha]
    return any(pair[0] == "in" and pair[1] in _EXCHANGES for pair in pairwise(opening[:3]))


def arguments(act: Act, context: Context, *, owners: bool = False) -> tuple[Actors, Actors]:
    """Who does an act and on whom it falls, as named; with ``owners`` also whose the thing is that suffers."""
    source = act.source
    if source is None and act.token.pos_ == "NOUN":
        source = object_of_preposition(act.token, "from", "by")
    sources = known(context.parties(source)) if source is not None else ()
    suffering = suffering_from if owners else Context.affected
    targets = suffering(context, act.target) if act.target is not None else ()
    doers = {actor.code for actor in sources}
    return sources, tuple(target for target in targets if target.code not in doers)


def suffering_from(context: Context, token: Token) -> Actors:
    """Those named, else whose the thing is that suffers: "attacks *US* bases", "*its* ships"."""
    named = context.affected(token)
    if named or token.pos_ != "NOUN":
        return named
    owner = child(token, "poss")
    if owner is not None:
        return context.affected(owner)
    modifier = context.actors.modifier_actor(token)
    return (context.side(modifier),) if modifier is not None and modifier.kind != "person" else ()


def known(actors: Actors) -> Actors:
    """The actors without those whom nobody can name."""
    return tuple(actor for actor in actors if actor.code != "?")


def doers_of(head: Token, context: Context) -> Actors:
    """Whom the subject of an antecedent's verb names: "if *Iran* complies"; nobody for "if *it* comes to a war"."""
    subject = misread_subject(head) or subject_of(head)
    if subject is None or (subject.lower_ == "it" and head.lemma_ == "come"):  # "if it comes to a war"
        return ()
    return known(context.parties(subject))


def doers_beside(noun: Token, targets: Actors, context: Context) -> Actors:
    """Whose act a noun tells: "a *North Korean* launch", "a resumption of tests *by India*"."""
    by = next((of for word in noun.subtree if (of := object_of_preposition(word, "by")) is not None), None)
    doers = known(context.parties(by)) if by is not None else suffering_from(context, noun)
    suffering = {actor.code for actor in targets}
    return tuple(actor for actor in doers if actor.code not in suffering)


def limited_act(clause: ConditionalClause, context: Context) -> Act | None:
    """The act that a condition limits: its clause's verb, the first of verbs joined to it, or what they govern."""
    if clause.consequent is None:
        return None
    verb = context.doc[clause.consequent]
    predicates = children(verb, "acomp", "xcomp")
    below = [word for above in (verb, *predicates) for word in children(above, "xcomp", "advcl", "dobj")]
    links = (link for above in predicates for link in children(above, "prep"))  # "is open *to lifting* it"
    below += [word for link in links for word in children(link, "pcomp", "pobj")]
    for word in (verb, verb.head if verb.dep_ == "conj" else verb, *predicates, *below):
        if word.i in context.act_at and not clause.start <= word.i < clause.end:
            return context.act_at[word.i]
    return None
