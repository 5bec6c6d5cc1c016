"""Where a contact is in its life, read from the construction that governs its word.

The reader climbs from the word that names the contact ("rencontre", "rencontrer") to the verbs, nouns and
adjectives above it; the nearest sign that settles the matter wins. What each word does is data
(``[events.status]`` of the language's rules).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from lib.extract.events.clause import (
    SUBJECTS,
    children,
    conjugation,
    coordinate,
    governing_verb,
    is_past,
    is_verbal,
    lemma,
    negated,
    passive,
    phrase_start,
    preposition,
)
from lib.extract.events.lexicon import Lexicon
from lib.records import Certainty, Status

PAST = ("past", "pluperfect", "infinitive_past", "participle_past", "imperfect")
PURPOSE = ("pour", "jusqu'à")
OPEN = ("infinitive", "participle", "subjunctive")


@dataclass(frozen=True)
class Reading:
    """A contact's status as one mention gives it; ``status`` is None when the mention is silent.

    ``support`` are the words that carry the contact (its noun or verb, support verbs, modals): dates, places
    and parties that hang on them are the contact's. ``cues`` are the words that justify the status.
    """

    status: Status | None
    certainty: Certainty | None = None
    support: tuple[Token, ...] = ()
    cues: tuple[Token, ...] = ()
    present: bool = False
    soft: bool = False
    announced: Token | None = None

    def on(self, *tokens: Token) -> Reading:
        """The same reading with ``tokens`` added to its support."""
        return replace(self, support=self.support + tuple(t for t in tokens if t not in self.support))


def read_verb(verb: Token, lex: Lexicon) -> Reading:
    """Status of the act that the verb group of ``verb`` tells."""
    form = conjugation(verb)
    no = negated(verb)
    here = (verb,)
    if _asked(verb):
        return Reading("unknown", None, here, here)
    if _under_if(verb):
        return _under_condition(verb, here)
    if verb.dep_ == "advcl" and any(c.lower_ == "avant" and c.dep_ in ("mark", "case", "advmod") for c in verb.children):
        return _before(verb.head, lex).on(verb)
    wished = _wished_or_denied(verb, form, lex)
    if wished is not None:
        return wished.on(verb)
    if form in ("present", "imperfect") and not no and (lemma(verb) in ("poursuivre", "continuer") or _since(verb)):
        return Reading("ongoing", None, here, here)
    if form == "conditional_past":
        return Reading("denied" if no else "held", "hearsay", here, here)
    if form in PAST:
        if no and (_not_yet(verb) or _not_since(verb)):
            return Reading(None)
        return Reading("denied" if no else "held", None, here, here)
    if form == "future":
        return Reading("cancelled" if no else "planned", None, here, here)
    if form == "conditional":
        future_in_past = reported_in_the_past(verb)
        return Reading("cancelled" if no else "planned", None if future_in_past else "hearsay", here, here)
    if form == "present":
        return Reading("denied" if no else "held", None, here, here, present=not no)
    governed = read_governed(verb, lex)
    if no and governed.status in ("planned", "proposed", "held"):
        governed = replace(governed, status="refused")
    return governed.on(verb)


def _asked(verb: Token) -> bool:
    """A direct question: a clitic subject after the verb, and a question mark."""
    last = verb.sent[-1]
    closing = last.text == "?" or (len(verb.sent) > 1 and verb.sent[-2].text == "?")
    return closing and any(t.text.startswith("-") and t.pos_ == "PRON" for t in verb.subtree)


def _not_since(verb: Token) -> bool:
    """ "ne s'étaient pas vus depuis mai": nothing is denied, the last time is told."""
    return any(c.lower_ == "depuis" for child in verb.children for c in child.children)


def _since(verb: Token) -> bool:
    """ "négocie depuis deux jours": what goes on since then goes on now."""
    return any(c.lower_ == "depuis" for child in verb.children for c in child.children)


def _not_yet(verb: Token) -> bool:
    return any(c.lower_ in ("encore", "toujours") for c in verb.children)


def _wished_or_denied(verb: Token, form: str, lex: Lexicon) -> Reading | None:
    """ "souhaite que … se rencontrent", "dément avoir rencontré": the clause is only wished for, or denied."""
    if verb.dep_ not in ("ccomp", "xcomp", "csubj") or verb.head == verb:
        return None
    sign = _sign(verb.head, lex)
    if sign == "denied" and (form in PAST or form in ("present", "subjunctive")):
        return Reading("held" if negated(verb.head) else "denied", None, (), (verb.head,))
    if sign == "planned" and lemma(verb.head) not in lex.announce and form in ("present", "subjunctive"):
        return _signed(verb.head, sign, lex)
    if sign in ("proposed", "refused") and form in ("present", "subjunctive", "future", "conditional"):
        return _signed(verb.head, sign, lex)
    return None


def _sign(token: Token, lex: Lexicon) -> str | None:
    return lex.status.get(lemma(token)) or lex.status.get(token.lower_)


def _under_if(verb: Token) -> bool:
    if (
        verb.dep_ == "xcomp"
        and verb.head != verb
        and verb.head.pos_ in ("VERB", "AUX")
        and _under_if(verb.head)
    ):
        return True
    return any(c.lower_ in ("si", "s'") and c.dep_ == "mark" for c in verb.children)


def _under_condition(verb: Token, here: tuple[Token, ...]) -> Reading:
    above = verb.head
    while above.dep_ == "xcomp" and above.head.pos_ in ("VERB", "AUX") and above.head != above:
        above = above.head
    if verb.dep_ == "xcomp" and above.head != above and above.dep_ == "ccomp":
        above = above.head
    if above != verb and (lemma(above) in ("savoir", "ignorer", "demander") or negated(above)):
        return Reading("unknown", "hypothetical", here, (above, verb))
    return Reading("proposed", "hypothetical", here, here)


def reported_in_the_past(verb: Token) -> bool:
    """Whether a past verb reports the clause: its conditional is then a future in the past."""
    node = verb
    while node.head != node:
        if node.dep_ in ("ccomp", "xcomp", "advcl", "parataxis") and is_verbal(node.head):
            if is_past(node.head) or conjugation(node.head) == "participle":
                return True
        node = node.head
    return False


def read_governed(token: Token, lex: Lexicon) -> Reading:
    """Status of an infinitive, a participle or a noun from what governs it."""
    phrase, kind = preposition(token, lex.prepositions, lex.contractions)
    if phrase == "en" and lemma(token) in lex.nouns and phrase_start(token) == token:
        return Reading("ongoing", None, (), (token,))
    above = _noun_before(token, lex) or _above(token, phrase)
    if above == token:
        return Reading(None)
    if token.dep_ == "conj":
        twin = coordinate(token)
        if twin.pos_ == token.pos_:
            return read_verb(twin, lex) if is_verbal(token) else read_noun(twin, lex)
    if kind == "without":
        return Reading("denied", None, (), (token,))
    if kind in ("after", "before") and not is_verbal(token) and phrase not in PURPOSE:
        verb = governing_verb(token)
        if verb is None:
            return Reading("held" if kind == "after" else "planned", None, (), (token,))
        return _after(verb, lex) if kind == "after" else _before(verb, lex)
    if kind == "conditional":
        return Reading("proposed", "hypothetical", (), (token,))
    verb = above if is_verbal(above) else None
    if is_verbal(token) and kind == "after":
        return Reading("held", None, (), (token,))
    if verb is None:
        return _under_noun(token, above, lex)
    return _under_verb(token, verb, phrase or "", kind, lex)


def _noun_before(token: Token, lex: Lexicon) -> Token | None:
    """ "sa volonté d'accueillir": the noun just before the infinitive governs it, whatever the parser says."""
    if "Inf" not in token.morph.get("VerbForm", []):
        return None
    index = token.i - 1
    while index > token.sent.start and token.doc[index].pos_ in ("ADP", "PRON", "ADV", "AUX"):
        index -= 1
    before = token.doc[index]
    return before if before.pos_ == "NOUN" and index < token.i - 1 and _sign(before, lex) else None


def _above(token: Token, phrase: str | None) -> Token:
    """The governor, words of the preposition left out: "à l'issue d'un entretien" hangs on the verb."""
    above = token.head
    first = phrase_start(token).i - (phrase.count(" ") + phrase.count("'") + 1 if phrase else 0)
    while first <= above.i < token.i and above.head != above and not is_verbal(above):
        above = above.head
    return above


def _under_verb(token: Token, verb: Token, phrase: str, kind: str, lex: Lexicon) -> Reading:
    word = lemma(verb)
    sign = _sign(verb, lex)
    role = token.dep_.split(":")[0]
    if is_verbal(token):
        if kind == "before" and role in ("advcl", "xcomp", "obl", "acl") and sign is None:
            return _before(verb, lex)
        if sign in ("postponed", "silent", "held") and not _come_from(token, verb):
            sign = None
        if _come_from(token, verb):
            return Reading("denied" if negated(verb) else "held", None, (verb,), (verb,))
    elif role != "obj" or " " in phrase:
        if kind == "during":
            return read_verb(verb, lex)
        if kind == "before" and sign is None:
            return _before(verb, lex)
    if sign == "ongoing":
        return read_verb(verb, lex)
    if sign is not None and sign != "silent":
        return _signed(verb, sign, lex, announced=word in lex.announce)
    if sign == "silent":
        return Reading(None)
    if kind == "plain" and not is_verbal(token) and role in ("obl", "nmod") and word not in lex.attend:
        # "croire à un sommet", "parler d'une rencontre": nothing is said of whether it takes place.
        return Reading(None)
    if is_verbal(token) or role in SUBJECTS or word in lex.hold or word in lex.occur or kind:
        if role == "obj" and word not in lex.hold:
            return Reading(None)
        return read_verb(verb, lex)
    return Reading(None)


def _come_from(token: Token, verb: Token) -> bool:
    # "vient de rencontrer" is past, "vient rencontrer" is not.
    return (
        lemma(verb) == "venir" and is_verbal(token) and any(c.lower_ in ("de", "d'") for c in token.children)
    )


def _after(verb: Token, lex: Lexicon) -> Reading:
    main = read_verb(verb, lex)
    later = main.status in ("planned", "proposed", "cancelled") and conjugation(verb) in (
        "future",
        "conditional",
    )
    return Reading("planned" if later else "held", None, (), (verb,))


def _before(verb: Token, lex: Lexicon) -> Reading:
    if conjugation(verb) == "pluperfect":
        return Reading(None, None, (), ())
    main = read_verb(verb, lex)
    return Reading("planned", main.certainty if main.certainty == "hypothetical" else None, (), (verb,))


def _signed(verb: Token, sign: str, lex: Lexicon, announced: bool = False) -> Reading:
    """What the governing verb ``verb`` of class ``sign`` makes of the contact, its own tense considered."""
    form, no, word = conjugation(verb), negated(verb), lemma(verb)
    here = (verb,)
    own = () if announced else here
    if word == "pouvoir" and form in ("past", "pluperfect"):
        return Reading("denied" if no else "held", None, own, here)
    if word == "devoir" and form in ("past", "pluperfect") and not no:
        return Reading("held", None, own, here)
    if word == "devoir" and form == "conditional":
        return Reading("planned", None, own, here, soft=True)
    if sign in ("proposed", "planned") and _denied_plan(verb, no):
        return Reading("denied" if sign == "planned" else "refused", None, own, here)
    if sign == "refused" and no:
        return Reading("proposed", "hypothetical", own, here)
    if sign in ("postponed", "cancelled", "refused", "denied"):
        return _undone(verb, sign, no, own, lex)
    doubtful = ("pouvoir", "envisager", "possible", "évoquer", "probable", "improbable", "plausible", "envisageable")
    hypothetical = word in doubtful or form == "conditional_past"
    certainty: Certainty | None = "hypothetical" if hypothetical and sign == "proposed" else None
    if announced:
        return Reading("planned", "attributed", own, here, announced=verb)
    status: Status = sign  # type: ignore[assignment]
    return Reading(status, certainty, own, here)


def _denied_plan(verb: Token, no: bool) -> bool:
    return no and lemma(verb) not in ("savoir",)


def _undone(verb: Token, sign: str, no: bool, own: tuple[Token, ...], lex: Lexicon) -> Reading:
    if no:
        return Reading("planned", None, own, (verb,))
    form = conjugation(verb)
    if form in OPEN:
        outer = read_governed(verb, lex)
        if outer.status in ("proposed", "planned") and not passive(verb):
            return Reading("planned", "hypothetical", own + outer.support, (verb, *outer.cues))
    status: Status = sign  # type: ignore[assignment]
    return Reading(status, "hearsay" if form == "conditional_past" else None, own, (verb,))


def _under_noun(token: Token, noun: Token, lex: Lexicon) -> Reading:
    sign = _sign(noun, lex)
    if sign == "silent":
        return Reading(None)
    if sign is None or (sign == "held" and noun.pos_ != "ADJ"):
        # "la tenue de", "l'issue de", "un cycle de": the status is that of the noun above.
        return read_noun(noun, lex) if noun.pos_ in ("NOUN", "PROPN", "PRON") else read_governed(noun, lex)
    no = negated(noun)
    if sign == "proposed":
        return Reading("refused" if no else "proposed", None, (noun,), (noun,))
    if sign == "planned" and no:
        return Reading("denied", None, (noun,), (noun,))
    status: Status = sign  # type: ignore[assignment]
    if noun.pos_ == "NOUN" and sign in ("planned", "refused", "cancelled", "postponed"):
        outer = lex.status.get(lemma(noun.head)) if noun.dep_ in ("obj", "nsubj:pass") else None
        if outer in ("refused", "denied"):
            return Reading("planned", None, (noun,), (noun,))
    return Reading(status, None, (noun,), (noun,))


def read_noun(noun: Token, lex: Lexicon) -> Reading:
    """Status of the contact that ``noun`` names: its own modifiers, then what governs it."""
    if any(c.dep_ == "cop" for c in noun.children):
        return read_verb(noun, lex)
    own = _modifiers(noun, lex)
    above = noun.head
    if noun.dep_ in ("ROOT", "dep") or above == noun:
        predicate = _lost_predicate(noun)
        return (_subject_of(noun, predicate, lex) if predicate is not None else own).on(noun)
    if noun.dep_ == "appos" or (noun.dep_ == "conj" and above.pos_ in ("NOUN", "PROPN")):
        outer = read_noun(above, lex)
    elif (
        noun.dep_.split(":")[0] in ("nsubj", "csubj")
        and not preposition(noun, lex.prepositions, lex.contractions)[0]
    ):
        outer = _subject_of(noun, above, lex)
    else:
        outer = read_governed(noun, lex)
    settled = outer.status in ("postponed", "cancelled", "refused", "denied", "unknown")
    if (
        own.status is None
        or settled
        or (own.status == "planned" and outer.status in ("held",) and not own.cues)
    ):
        return outer.on(noun, *own.support)
    return replace(own, support=own.support + outer.support, announced=outer.announced).on(noun)


def _lost_predicate(noun: Token) -> Token | None:
    """The main verb that the parser took for a modifier of a long subject: "Une rencontre … pourrait se tenir"."""
    for token in noun.subtree:
        if token.i > noun.i and token.dep_ == "acl" and "Fin" in token.morph.get("VerbForm", []):
            if not any("Rel" in c.morph.get("PronType", []) for c in token.subtree):
                return token
    return None


def _subject_of(noun: Token, above: Token, lex: Lexicon) -> Reading:
    word = lemma(above)
    sign = _sign(above, lex)
    if not is_verbal(above):
        return Reading(None)
    if sign == "ongoing" and above.pos_ == "NOUN":
        return Reading("ongoing", None, (above,), (above,))
    passives = passive(above) or above.pos_ in ("ADJ", "NOUN") or conjugation(above) == "participle_past"
    if word in ("devoir", "pouvoir", "aller") and not passives:
        below = next((c for c in children(above, "xcomp")), None)
        inner = lex.status.get(lemma(below)) if below is not None and passive(below) else None
        reading = _signed(above, sign or "planned", lex)
        if inner in ("postponed", "cancelled", "refused") and reading.status == "held":
            reading = replace(reading, status=inner)
        return reading.on(*((below,) if below is not None else ()))
    if sign in ("planned", "postponed", "cancelled", "refused", "denied", "proposed") and passives:
        return _signed(above, sign, lex).on(above)
    if word in lex.occur or sign == "ongoing":
        return _happens(above, word, lex)
    main = read_verb(above, lex)
    if main.status == "denied":
        # "la rencontre n'a pas apaisé": what is denied is its effect.
        return replace(main, status="held")
    return main if main.status == "held" and not main.present else Reading(None)


def _happens(verb: Token, word: str, lex: Lexicon) -> Reading:
    reading = read_verb(verb, lex).on(verb)
    if reading.status == "denied" and word not in lex.exist:
        return replace(reading, status="held")
    return reading


def _relative(noun: Token, lex: Lexicon) -> Reading:
    """ "la rencontre qui a eu lieu mercredi": the status that the relative clause gives, its verb as support."""
    below = [
        t for t in noun.subtree if t.i > noun.i and t.dep_.split(":")[0] in ("nmod", "appos", "flat", "conj")
    ]
    holders = [noun, *below] if noun.dep_ != "nmod" or noun.head == noun else [noun, noun.head, *below]
    for holder in holders:
        for clause in children(holder, "acl:relcl"):
            if clause.i < noun.i or (holder != noun and not _agrees(clause, noun, lex)):
                continue
            relative = next((c for c in clause.children if "Rel" in c.morph.get("PronType", [])), None)
            if relative is None and conjugation(clause) != "infinitive":
                relative = next((c for c in clause.children if c.lower_ in ("qui", "que", "qu'")), None)
            if relative is not None and relative.lower_ == "qui":
                reading = _subject_of(noun, clause, lex)
                if reading.status is not None:
                    return reading.on(clause)
            elif relative is not None and lemma(clause) in lex.hold:
                return read_verb(clause, lex).on(clause)
    return Reading(None)


def _agrees(clause: Token, noun: Token, lex: Lexicon) -> bool:
    """Whether a relative that the parser hung on a later noun tells when ``noun`` takes place."""
    if lemma(clause) not in lex.exist and lemma(clause) not in lex.status:
        return False
    finite = next(
        (t for t in (*children(clause, "aux"), clause) if "Fin" in t.morph.get("VerbForm", [])), clause
    )
    return finite.morph.get("Number", []) == noun.morph.get("Number", [])


def _modifiers(noun: Token, lex: Lexicon) -> Reading:
    relative = _relative(noun, lex)
    if relative.status is not None:
        return relative
    for child in noun.children:
        if child.dep_.split(":")[0] not in ("acl", "amod", "nmod") or child.dep_ == "acl:relcl":
            continue
        word = lemma(child)
        sign = lex.status.get(word) or lex.status.get(child.lower_)
        if sign in ("planned", "postponed", "cancelled", "refused") and child.dep_.split(":")[0] != "nmod":
            status: Status = sign  # type: ignore[assignment]
            return Reading(status, None, (child,), (child,))
        if word in ("éventuel", "possible", "hypothétique"):
            return Reading("proposed", "hypothetical", (), (child,))
        if (
            child.pos_ == "VERB"
            and (word in lex.hold or word in lex.exist)
            and conjugation(child) == "participle_past"
        ):
            return Reading("held", None, (child,), (child,))
        if child.lower_ == "cours":
            return Reading("ongoing", None, (), (child,))
    return Reading(None)
