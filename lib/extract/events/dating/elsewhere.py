"""Days that stand beside a contact and are those of something else, or of its being made known."""

from __future__ import annotations

from itertools import takewhile

from lib.extract.dates import FoundDate
from lib.extract.events.clause import DONE_FORMS, children, conjugation, is_verbal, lemma, passive
from lib.extract.events.lexicon import Lexicon, lexicon_of, words_of
from lib.extract.events.phrases import case_of, governing_verb, preposition, told_in_a_row
from lib.extract.events.rounds import counts
from lib.extract.events.status import sign_of
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token
from lib.languages.verbs import verb


def none_before(head: Token, trigger: Trigger, found: FoundDate) -> bool:
    """ "le premier sommet depuis quatre ans s'est tenu": how long there was none before.

    So it is in "la rencontre est la première depuis quatre ans".
    """
    if trigger.frame is not None or found.mention.text.split()[0].lower() not in words_of(head).since:
        return False
    verb = governing_verb(trigger.token)
    first = verb is not None and counts(verb, lexicon_of(verb))
    return trigger.token.i < head.i and (verb is None or head.i < verb.i or first)


def first_since(trigger: Trigger, head: Token, found: FoundDate, lex: Lexicon) -> bool:
    """ "ont tenu mercredi leurs premières discussions depuis dix ans": how long there was none before."""
    if trigger.frame is not None or found.mention.text.split()[0].lower() not in lex.words.since:
        return False
    first = any(lemma(c) in lex.words.first_of_all for c in children(trigger.token, "amod"))
    return first and trigger.token.i < head.i


def inserted(trigger: Trigger, found: FoundDate, lex: Lexicon) -> Token | None:
    """The noun whose day is told between it and its complement: "l'échec, le 29 avril, des pourparlers".

    "après la démission dimanche du ministre" tells when he resigned, whatever the parser hung the day on.
    """
    doc = trigger.token.doc
    span = doc.char_span(found.mention.start, found.mention.end)
    if span is None or span.start < 2 or span.end + 1 >= len(doc):
        return None
    set_off = doc[span.start - 1].text == "," and doc[span.end].text == ","
    noun, behind = doc[span.start - 1 - set_off], doc[span.end + set_off]
    of = lex.contractions.get(behind.lower_, behind.lower_) in lex.words.of
    of = of and (set_off or noun.is_ancestor(behind))
    if not of or noun.pos_ != "NOUN" or behind.i >= noun.sent.end:
        return None
    # "a reçu la délégation mardi de l'opposition", "a parlé avec les ministres mardi de la trêve"
    party = noun.head == trigger.token and noun.dep_ in ("obj", "nsubj", "iobj")
    return None if party or case_of(noun, lex) in lex.words.with_or_between else noun


def led_by_since(node: Token) -> bool:
    """ "depuis quatre ans", "depuis leur appel"."""
    return any(c.lower_ in words_of(node).since for c in children(node, "case", "mark"))


def behind_since(head: Token, trigger: Trigger, found: FoundDate) -> bool:
    """ "la première rencontre depuis la prise de Bria par les rebelles en mars": the time of what was taken.

    In "depuis trois ans" the span is all that is told, and a day behind it is that of the contact.
    """
    words = words_of(head)
    behind = head.doc[trigger.token.i + 1 : head.i]
    led = next((t for t in behind if t.lower_ in words.since and t.idx < found.mention.start), None)
    if led is None:
        return False
    told = [t for t in behind if t.i > led.i]
    noun = next((t for t in told if t.pos_ == "NOUN"), None)
    apart = any(t.is_punct or t.pos_ in ("VERB", "AUX") for t in told)
    return noun is not None and not apart and lemma(noun) not in words.spans


def of_a_noun(head: Token, trigger: Trigger, support: set[int], found: FoundDate) -> bool:
    """ "la Déclaration du 27 avril", "les violences de mardi": the day of something else."""
    noun = head.head
    own = noun == trigger.token or (noun.i in support and not _in_conjunct(trigger.token, noun))
    own = own or _called_so(noun, trigger.token)
    if own or noun.pos_ != "NOUN" or noun.i > head.i or head.dep_ != "nmod":
        return False
    if lemma(noun) in words_of(head).parts_of_day:
        # "dans les premières heures de ce jeudi"
        return False
    of = words_of(head).of_day
    # "d'ici vendredi" is a date, and "d'" a part of it
    return any(c.lower_ in of and c.idx < found.mention.start for c in children(head, "case"))


def of_one_before(head: Token, trigger: Trigger, support: set[int], found: FoundDate, lex: Lexicon) -> bool:
    """ "fait suite à une rencontre en mai", "a repris après la visite en juin de X": the time of that one."""
    noun = head.head
    if _of_another_like_it(head, trigger, lex):
        return True
    own = noun == trigger.token or noun.i in support or noun.is_ancestor(trigger.token)
    # "après deux vagues de pourparlers en mai"
    beside = (noun, *(c for c in children(noun, "nmod") if c.i < head.i))
    if own or noun.pos_ != "NOUN" or noun.i > head.i or all(lemma(each) not in lex.nouns for each in beside):
        return False
    if any(t.text == "," for t in noun.doc[noun.i : head.i]):
        # "après une réunion, le 5 juin, X a signé"
        return False
    led_by = preposition(noun, lex.prepositions, lex.contractions)[0]
    # "après la réunion lundi": perhaps on that very day
    return led_by in lex.words.some_time_after and found.mention.date_basis == "explicit"


def _of_another_like_it(head: Token, trigger: Trigger, lex: Lexicon) -> bool:
    """ "cette visite suit celle du 3 mai", "celle effectuée en mai par X": the time of that one."""
    between = list(takewhile(lambda t: t.text != ",", reversed(head.doc[trigger.token.i + 1 : head.i])))
    return any(t.pos_ == "PRON" and t.lower_ in lex.words.that_of and told_in_a_row(t, lex) for t in between)


def on_the_way_back(trigger: Trigger, found: FoundDate, lex: Lexicon) -> bool:
    """ "de retour d'une visite à P en mai, X a rencontré Y": the time of the visit, whatever it hangs on."""
    doc = trigger.token.doc
    span = doc.char_span(found.mention.start, found.mention.end)
    before = reversed(doc[trigger.token.sent.start : span.start]) if span is not None else ()
    phrase = list(takewhile(lambda t: not (t.is_punct or is_verbal(t) or t == trigger.token), before))
    journey = next((t for t in phrase if lemma(t) in lex.nouns), None)
    return journey is not None and any(lemma(t) in lex.words.returning for t in phrase if t.i < journey.i)


def _called_so(name: Token, noun: Token) -> bool:
    """ "le sommet conjoint UA-UE du 8 février": a name behind the noun that no preposition sets apart."""
    return name.text[0].isupper() and noun.is_ancestor(name) and not any(True for _ in children(name, "case"))


def _in_conjunct(token: Token, noun: Token) -> bool:
    """Whether ``token`` stands in what is joined to ``noun``: "la déclaration et la tenue d'un sommet"."""
    return any(token == each or token in each.subtree for each in noun.conjuncts if each.i > noun.i)


def day_of_the_saying(head: Token, trigger: Trigger, found: FoundDate) -> bool:
    """ "a accepté jeudi de rencontrer X": Thursday right behind the verb is the day of the acceptance.

    So it is behind "s'est dit prêt", and in "Mardi, X a accepté de rencontrer Y".
    """
    start = found.mention.start
    span = head.doc.char_span(start, found.mention.end)
    if span is None or trigger.token.i < span.end or (span.start == 0 and head.head == head):
        return False
    before = head.doc[span.start - 1] if span.start else head
    if span.start == head.sent.start and head.head in trigger.token.ancestors:
        before = head.head
    if before.dep_ == "xcomp" and (before.pos_ == "ADJ" or conjugation(before) == "participle_past"):
        before = before.head
    return before.pos_ == "VERB" and before.i != trigger.token.i and conjugation(before) == "past"


def done_then(head: Token, trigger: Trigger, lex: Lexicon) -> bool:
    """ "doivent signer l'accord négocié en juin": it has been negotiated then, and is yet to be signed.

    So it is of "l'accord qu'ils ont paraphé en juin".
    """
    done = governing_verb(head) if trigger.type == "agreement" and trigger.frame is None else None
    if done is None or done.dep_ not in ("acl", "acl:relcl") or done.head != trigger.token:
        return False
    return conjugation(done) in DONE_FORMS and sign_of(done, lex) in (None, "held")


def announcement_before(trigger: Trigger, found: FoundDate, lex: Lexicon) -> str | None:
    """The word between "annoncée" and the day in "la rencontre annoncée (pour) lundi"; None without any.

    So in "la rencontre a été annoncée lundi". Without "pour" it is the day on which it was made known.
    """
    doc = trigger.token.doc
    span = doc.char_span(found.mention.start, found.mention.end)
    if span is None or span.start <= trigger.token.i + 1:
        return None
    before = doc[span.start - 1]
    led = before.lower_ in lex.words.purpose
    told = doc[span.start - 2] if led else before
    if told.pos_ not in ("VERB", "ADJ") or verb(told) not in lex.announce:
        return None
    participle = told.dep_ in ("acl", "amod") and trigger.token in told.ancestors
    been = passive(told) and any(trigger.token in c.subtree for c in children(told, "nsubj"))
    return (before.lower_ if led else "") if participle or been else None
