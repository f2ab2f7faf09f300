"""Where tokens and sentences begin in real news: paragraphs end sentences, and so do full stops without a blank.

Used on Casus's own pipeline. In anyone else's pipeline the sentence borders are as that pipeline sets them.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.util import compile_infix_regex

from casus.codebook.furniture import load_labels
from casus.reading.infinitives import COMPONENT as INFINITIVES
from casus.reading.lemmas import teach_lemmas
from casus.reading.lost_subjects import COMPONENT as LOST_SUBJECTS

COMPONENT = "casus_paragraphs"

_GLUED_FULL_STOPS = (
    r"(?<=[a-z]{2})[.?!](?=[A-Z“\"])",
    r"(?<=[A-Z]{3})\.(?=[A-Z][a-z])",
    r"(?<=[0-9%]{2})\.(?=[A-Z][a-z])",
    r"(?<=[”\"’)])\.(?=[A-Z“\"])",
    r"(?<=[a-z][.?!])[“\"](?=[A-Z])",
    r"(?<=[a-z])[:,](?=[“\"])",
    r"(?<=[a-z][:,])[“\"](?=[A-Z])",
    r"(?<=[a-z]{2}),(?=[A-Za-z“\"])",
    r"(?<=[”\"])[―—–]",
)
_CLOSING_MARKS = frozenset({'"', "”", "“", "’", "'", "»"})
_LONGEST_LABEL = 2
_LONGEST_DATELINE = 14
_SHORTEST_PLACE = 3
_DASHES = frozenset({"-", "--", "---", "–", "—", "―"})
_IN_DATELINES = frozenset({",", "/", ".", "(", ")", "of", "the", "de", "al", "el"})
_WHOLE_WORDS = (
    "build-up", "build-ups", "Build-up", "Col.", "Lt.", "Maj.", "Brig.", "Capt.", "Cmdr.", "Sgt.", "Amb."
)  # fmt: skip
"""Nouns of the lexicon that the tokenizer would cut in three, and ranks cut short."""


@Language.component(COMPONENT, assigns=["token.is_sent_start"])
def mark_paragraphs(doc: Doc) -> Doc:
    """Begin a sentence after every line break: headlines and list items are not parsed into their neighbours.

    Neither are labels and datelines: "BREAKING NEWS Turkey has closed its border", "MINSK, May 3 - Russia has". A
    quotation mark that closes ends its sentence, also where the next one is glued to it; at the end of a line it
    begins none. Neither does a small letter that follows a word, nor what follows an editor's words in square brackets
    ("[at the border - ed.]").
    """
    after_break, at_start = False, True
    quoted = False
    for token in doc:
        if token.is_space:
            after_break = after_break or "\n" in token.text
            continue
        if after_break:
            token.is_sent_start = True
            quoted = False
        elif not at_start and (_goes_on(token) or _ends_line(token) or _follows_insertion(token)):
            token.is_sent_start = False
        if token.text == '"':
            if quoted and _is_glued_on(token):
                token.is_sent_start, token.nbor(1).is_sent_start = False, True
            quoted = not quoted
        if after_break or at_start:
            end = token.i + (_label_length(doc, token.i) or _dateline_length(doc, token.i))
            if token.i < end < len(doc):
                doc[end].is_sent_start = True
        after_break = at_start = False
    return doc


def _goes_on(token: Token) -> bool:
    """Whether a token stands in the midst of a sentence: a small letter after a word or comma begins none."""
    before = token.nbor(-1)
    return token.text[0].islower() and (before.text[-1].isalnum() or before.text == ",")


def _ends_line(mark: Token) -> bool:
    """Whether a quotation mark closes the sentence before it and its line: it begins none of its own."""
    if mark.text not in _CLOSING_MARKS or mark.nbor(-1).whitespace_ or mark.nbor(-1).is_space:
        return False
    return mark.i + 1 == len(mark.doc) or "\n" in mark.nbor(1).text


def _follows_insertion(token: Token) -> bool:
    """Whether an editor's words end before a token: "so many troops [at the border - ed.] to attack"."""
    if token.nbor(-1).text != "]":
        return False
    return any(word.lower_ in {"ed", "ed."} for word in token.doc[max(token.i - 4, 0) : token.i - 1])


def _is_glued_on(mark: Token) -> bool:
    """Whether a closing mark stands between a full stop and the next sentence without a blank."""
    if not mark.i or mark.i + 1 == len(mark.doc) or mark.whitespace_ or mark.nbor(-1).whitespace_:
        return False
    return mark.nbor(-1).text in {".", "?", "!"} and mark.nbor(1).text[0].isupper()


def _label_length(doc: Doc, start: int) -> int:
    """How many tokens a label in capitals at ``start`` has, its colon included; 0 when there is none."""
    for length in range(min(_LONGEST_LABEL, len(doc) - start - 1), 0, -1):
        words = doc[start : start + length]
        if words.text.isupper() and tuple(word.lower_ for word in words) in load_labels():
            following = doc[start + length]
            if following.text == ":":
                return length + 1
            return 0 if following.is_upper and following.is_alpha else length
    return 0


def _dateline_length(doc: Doc, start: int) -> int:
    """How many tokens the place a report comes from has, its dash included: "MINSK, May 3 (Reuters) -"; else 0.

    Whatever stands before the dash is a name, a date or in brackets. A place in small letters has an agency or a
    date behind it: "Brussels, 3 May –", "Berlin (dpa) -".
    """
    first = doc[start]
    shouted = first.is_upper and first.is_alpha and len(first) >= _SHORTEST_PLACE
    if not (shouted or first.is_title):
        return 0
    bracketed, dated = False, shouted
    for token in doc[start + 1 : start + _LONGEST_DATELINE]:
        if token.text in _DASHES:
            apart = token.nbor(-1).whitespace_ or token.text != "-"
            return token.i + 1 - start if apart and dated and not bracketed and _opens(doc, token) else 0
        bracketed = (bracketed or token.text == "(") and token.text != ")"
        dated = dated or bracketed or token.is_digit or (token.is_upper and len(token) >= _SHORTEST_PLACE)
        if not (bracketed or token.text in _IN_DATELINES or token.text[0].isupper() or token.is_digit):
            return 0
    return 0


def _opens(doc: Doc, dash: Token) -> bool:
    """Whether a sentence begins behind a dash: a capital letter, a figure or a quotation mark."""
    following = next((word for word in doc[dash.i + 1 : dash.i + 3] if not word.is_space), None)
    return following is not None and not following.text[0].islower()


def adapt_to_news(nlp: Language) -> Language:
    """Teach a loaded pipeline the two habits above, base forms (``lemmas``), and to mend subjects (``lost_subjects``)
    and infinitives.

    The parser keeps borders that are set before it.
    """
    if COMPONENT not in nlp.pipe_names:
        nlp.add_pipe(COMPONENT, before="parser")
    if LOST_SUBJECTS not in nlp.pipe_names:
        nlp.add_pipe(LOST_SUBJECTS, after="lemmatizer")
    if INFINITIVES not in nlp.pipe_names:
        nlp.add_pipe(INFINITIVES, after=LOST_SUBJECTS)
    teach_lemmas(nlp)
    infixes = [*(nlp.Defaults.infixes or []), *_GLUED_FULL_STOPS]
    for word in _WHOLE_WORDS:
        nlp.tokenizer.add_special_case(word, [{"ORTH": word}])  # type: ignore[union-attr]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer  # type: ignore[union-attr]
    return nlp
