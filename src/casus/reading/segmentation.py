"""Where tokens and sentences begin in real news: paragraphs end sentences, and so do full stops without a blank.

Used on Casus's own pipeline. In anyone else's pipeline the sentence borders are as that pipeline sets them.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

COMPONENT = "casus_paragraphs"

_GLUED_FULL_STOPS = (
    r"(?<=[a-z]{2})[.?!](?=[A-Z“\"])",
    r"(?<=[A-Z]{3})\.(?=[A-Z][a-z])",
    r"(?<=[0-9%]{2})\.(?=[A-Z][a-z])",
    r"(?<=[”\"’)])\.(?=[A-Z“\"])",
    r"(?<=[a-z]{2}),(?=[A-Za-z“\"])",
)


@Language.component(COMPONENT, assigns=["token.is_sent_start"])
def mark_paragraphs(doc: Doc) -> Doc:
    """Begin a sentence after every line break: headlines and list items are not parsed into their neighbours."""
    after_break = False
    for token in doc:
        if token.is_space:
            after_break = after_break or "\n" in token.text
        else:
            if after_break:
                token.is_sent_start = True
            after_break = False
    return doc


def adapt_to_news(nlp: Language) -> Language:
    """Teach a loaded pipeline the two habits above. The parser keeps borders that are set before it."""
    if COMPONENT not in nlp.pipe_names:
        nlp.add_pipe(COMPONENT, before="parser")
    infixes = [*(nlp.Defaults.infixes or []), *_GLUED_FULL_STOPS]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer  # type: ignore[union-attr]
    return nlp
