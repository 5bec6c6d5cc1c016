"""Words that lost the space between them: "Pyongyang.Samedi", "dit-il.Le", "M.Zarif".

Web pages lose the breaks between their paragraphs, and some papers set no space after an abbreviation.
Without this the two words would be one unknown word, and the two sentences one.
"""

from __future__ import annotations

import re
from typing import Any

from spacy.lang.fr import French
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex

CAPITALISED = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’]"
LETTER = r"[a-zà-öø-ÿA-ZÀ-ÖØ-Þ0-9]"
OPENING = r"[«“\"]"
CLOSING = r"[»”\")\]]"
STOP = r"[.!?…]"

INFIXES = (
    # The end of a word, an acronym or a year, a full stop, a capitalised word. Two characters are asked for
    # before the stop so that initials ("J.D. Vance") stay whole.
    rf"(?:(?<=[a-zà-öø-ÿ]{{2}})|(?<=[A-Z]{{2}})|(?<=[0-9]{{2}})|(?<={CLOSING})){STOP}(?={OPENING}?{CAPITALISED})",
    # The marks and the pronoun that such a stop would otherwise leave glued to their word.
    rf"(?<={LETTER}){CLOSING}(?={STOP}{CAPITALISED})",
    rf"(?<={LETTER})-(?:t-)?(?:je|tu|ils?|elles?|on|ce|nous|vous)(?={STOP}{OPENING}?{CAPITALISED})",
    rf"(?<={LETTER}):(?={OPENING}{LETTER})",
    rf"(?<={STOP}){OPENING}(?={CAPITALISED})",
    rf"(?<=:){OPENING}(?={LETTER})",
    # An elision before a mark: d'"une rencontre".
    rf"(?<=[cdjlmnstuCDJLMNSTU]['’]){OPENING}(?={LETTER})",
)

# The same where a space follows the mark: d'« historique » reads d'" historique ".
ELISIONS = ("c'", "d'", "j'", "l'", "m'", "n'", "s'", "t'", "qu'", "lorsqu'", "puisqu'", "jusqu'")

# An elision leaves a consonant or "qu'" before its apostrophe: a vowel there is of a name, "Eto'o", "Ma'rib".
ELIDED: str = list(French.Defaults.infixes or ())[-1]
NO_ELISION = r"(?<![aeioyàâäéèêëîïôö]['’])(?<![^qQ]u['’])"

# Names with an apostrophe that is no elision, though a consonant stands before it.
WHOLE = ("N'Djamena", "N'Djaména")

# Such a name that stands alone, whatever is before its apostrophe: "Sa'dia", not "Lorsqu'il", "Entr'ouvert".
NAME = r"(?!(?:\w*qu|Qu|Entr)['’])[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+['’][a-zà-öø-ÿ]+$"

# "M.Zarif" is "M." and "Zarif", and so with initials: "V.Poutine", "J.D.Vance".
ABBREVIATIONS = rf"(?:MM|Mme|Mmes|Mlle|Me|Mgr|Dr|Pr|(?:[A-Z]\.)*[A-Z])\.(?={CAPITALISED}[a-zà-öø-ÿ])"


def split(nlp: Language) -> None:
    """Teach the tokenizer of ``nlp`` to split such words; its other rules stay as they are."""
    tokenizer: Any = nlp.tokenizer
    known = [each.replace(ELIDED, NO_ELISION + ELIDED) for each in _pattern(tokenizer.infix_finditer)]
    tokenizer.infix_finditer = compile_infix_regex([*known, *INFIXES]).finditer
    tokenizer.token_match = re.compile("|".join([*_pattern(tokenizer.token_match), NAME])).match
    # Before the other prefixes, which would take a letter or an opening mark away from it.
    tokenizer.prefix_search = compile_prefix_regex([ABBREVIATIONS, *_pattern(tokenizer.prefix_search)]).search
    for name in WHOLE:
        tokenizer.add_special_case(name, [{"ORTH": name}])
    for elision in ELISIONS:
        for word in (elision, elision.capitalize()):
            tokenizer.add_special_case(f'{word}"', [{"ORTH": word}, {"ORTH": '"'}])


def _pattern(method: Any) -> list[str]:
    # spaCy keeps only the bound method of the compiled pattern.
    return [] if method is None else [method.__self__.pattern]
