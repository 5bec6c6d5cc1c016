"""The status of a contact that a noun names: its own modifiers, then what governs it."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.events.clause import (
    SUBJECTS,
    agrees,
    children,
    conjugation,
    is_verbal,
    lemma,
    negated,
    passive,
)
from lib.extract.events.lexicon import CONTACT_TYPES, Lexicon
from lib.extract.events.phrases import coordinate, preposition
from lib.extract.events.status import governed, verbal
from lib.extract.events.status.condition import condition, under_if
from lib.extract.events.status.effect import (
    in_progress,
    lasts,
    of_its_effect,
    tells_its_effect,
    tells_of_effect,
    to_end,
)
from lib.extract.events.status.main_verb import lost_predicate, main_verb_beyond
from lib.extract.events.status.modifiers import modifiers
from lib.extract.events.status.mood import just_past, since
from lib.extract.events.status.reading import PAST, SILENT, UNDONE, Reading, about_to, sign_of, within_reach
from lib.extract.events.status.signing import signed_before, to_be_signed, upheld
from lib.extract.events.status.signs import signed
from lib.languages.tokens import Token


def read_noun(noun: Token, lex: Lexicon) -> Reading:
    """Status of the contact that ``noun`` names."""
    reading = _read_noun(noun, lex)
    if reading.status in ("planned", "proposed") and any(
        lemma(c) in lex.words.earlier for c in children(noun, "amod")
    ):
        # "se verront jeudi, après une précédente rencontre en février"
        return replace(reading, status="held", certainty=None)
    none = any(c.lower_ in lex.words.none for c in children(noun, "det", "amod"))
    if none and reading.status in ("held", "ongoing", "planned"):
        # "aucun accord n'a été trouvé", whatever the negation was hung on.
        return replace(reading, status="denied", cues=(noun, *reading.cues))
    return reading


def _read_noun(noun: Token, lex: Lexicon) -> Reading:
    if any(c.dep_ == "cop" for c in noun.children):
        reading = verbal.read_verb(noun, lex)
        within = any(c.lower_ in lex.words.underway for c in children(noun, "case"))
        # "sont en pourparlers", "est en visite"
        return replace(reading, status="ongoing", present=False) if reading.present and within else reading
    if any(c.lower_ in lex.words.conditional for c in children(noun, "case", "mark")):
        # "si un accord n'est pas trouvé", whatever the parser hung "si" on
        return Reading("proposed", "hypothetical", (), (noun,)).on(noun)
    put_off = _put_off(noun, lex)
    if put_off is not None:
        return put_off.on(noun)
    own = modifiers(noun, lex)
    above = noun.head
    if noun.dep_ in ("ROOT", "dep") or above == noun:
        predicate = lost_predicate(noun)
        return (own if predicate is None else subject_of(predicate, lex)).on(noun)
    outer = _outer(noun, above, lex)
    if outer.status in ("planned", "proposed") and own.status is None and upheld(noun, lex):
        return SILENT.on(noun)
    stays_away = outer.status in UNDONE and any(lemma(t) in lex.attend for t in outer.support)
    if own.status in ("held", "ongoing") and stays_away:
        # "a renoncé à participer au sommet qui se tient mardi": it is he who is missing.
        return own.on(noun)
    if own.status is None or outer.status in (*UNDONE, "unknown", "ongoing"):
        return outer.on(noun, *own.support)
    took_place = not outer.present and any(lemma(cue) in lex.occur for cue in outer.cues)
    if own.present and outer.status == "held" and not outer.present:
        # "les pourparlers, auxquels participent X et Y, ont débuté mercredi"
        return outer.on(noun, *own.support)
    resumed = any(lemma(cue) in lex.words.resuming for cue in outer.cues)
    if own.status == "postponed" and outer.status in ("planned", "held") and (resumed or not outer.present):
        # "la réunion reportée en mai est fixée au 3 juin"
        return outer.on(noun)
    if outer.status in ("planned", "proposed") and signed_before(noun, own, outer, lex):
        return own.on(noun)
    if own.status in ("planned", "proposed") and to_be_signed(noun, own, outer, lex):
        return outer.on(noun)
    if own.status == "held" and outer.status in ("planned", "proposed"):
        # "doit participer aux discussions organisées par l'ONU"
        return outer.on(noun, *own.support)
    if outer.status == "held" and of_its_effect(own, lex) and any(cue == noun.head for cue in outer.cues):
        # "ont signé un accord qui pourrait aboutir"; "a ouvert la session, qui doit durer jusqu'à lundi"
        return (replace(outer, status="ongoing") if lasts(own, lex) else outer).on(noun)
    if own.status == "planned" and outer.status == "held" and (not own.cues or took_place):
        # "la rencontre prévue mardi a eu lieu"
        return outer.on(noun, *own.support)
    return replace(own, support=own.support + outer.support, announced=outer.announced).on(noun)


def _put_off(noun: Token, lex: Lexicon) -> Reading | None:
    """ "leur entretien a été remis à lundi", "a dû être remis": a letter that was is handed over."""
    verb = noun.head
    contact = any(kind in CONTACT_TYPES for kind in lex.nouns.get(lemma(noun), ()))
    if not contact or not noun.dep_.startswith("nsubj") or negated(verb):
        return None
    modal = lemma(verb) in lex.words.modal
    below = next(children(verb, "xcomp"), verb) if modal else verb
    if lemma(below) not in lex.words.putting or not passive(below):
        return None
    if modal and conjugation(verb) not in PAST:
        return None
    return Reading("postponed", None, (verb, below), (verb,))


def _outer(noun: Token, above: Token, lex: Lexicon) -> Reading:
    if noun.dep_ == "appos" or (noun.dep_ == "conj" and above.pos_ in ("NOUN", "PROPN")):
        return read_noun(above if noun.dep_ == "appos" else coordinate(noun), lex)
    beyond = main_verb_beyond(noun, above, lex)
    if beyond is not None:
        return subject_of(beyond, lex)
    marked = preposition(noun, lex.prepositions, lex.contractions)[0]
    if not marked and noun.dep_.split(":")[0] in ("nsubj", "csubj"):
        if conjugation(above) == "participle_past" and not agrees(above, noun):
            # "les négociations avec X présidée par Y": the parser took the participle for the main verb.
            return SILENT
        if tells_its_effect(noun, above, lex):
            return SILENT
        return _of_one_of(above, lex)
    return governed.read_governed(noun, lex)


def _of_one_of(verb: Token, lex: Lexicon) -> Reading:
    """ "la rencontre, la septième, a surpris et s'est tenue à P": the first verb that tells of it."""
    found = subject_of(verb, lex)
    for other in children(verb, "conj") if found.status is None else ():
        if is_verbal(other) and other.i > verb.i and not any(True for _ in children(other, *SUBJECTS)):
            found = subject_of(other, lex)
            if found.status is not None:
                break
    return found


def subject_of(above: Token, lex: Lexicon) -> Reading:
    """Status of a contact that is the subject of ``above``: "la rencontre a eu lieu", "… est annulée"."""
    if not is_verbal(above):
        return SILENT
    if above.dep_.startswith("aux") and is_verbal(above.head):
        # "n'avait rien donné", of which the parser made two clauses
        above = above.head
    word, sign = lemma(above), sign_of(above, lex)
    if under_if(above) and not since(above):
        return condition(above).on(above)
    if word in lex.words.force:
        # "un cessez-le-feu est en vigueur depuis mardi"
        told = verbal.read_verb(above, lex)
        return replace(told, status="ongoing" if told.present else told.status, present=False).on(above)
    talks = next(children(above, "nsubj"), None)
    if talks is not None and conjugation(above) in ("present", "future") and to_end(talks, above, lex):
        # "les pourparlers s'achèveront dimanche"
        return SILENT if negated(above) else Reading("ongoing", None, (), (above,))
    if in_progress(above, lex) and conjugation(above) in ("present", "imperfect"):
        return Reading("denied" if negated(above) else "ongoing", None, (above,), (above,))
    near = within_reach(above, lex)
    if near is not None:
        return SILENT if _out_of_reach(above, near, lex) else Reading("proposed", None, (above,), (near,))
    if word in lex.words.bringing_forward and passive(above) and not negated(above):
        # "la rencontre a été avancée à samedi": it is to come
        return Reading("planned", None, (above,), (above,))
    if any(about_to(child, lex) for child in children(above, "obl", "nmod")):
        return Reading("denied" if negated(above) else "planned", None, (above,), (above,))
    below = next((c for c in children(above, "xcomp") if just_past(c, above)), None)
    if below is not None:
        return _has_just(above, below, lex)
    if word in lex.words.engaging:
        return _happens(above, word, lex)
    if sign == "ongoing" and above.pos_ == "NOUN":
        return Reading("ongoing", None, (above,), (above,))
    # "est reporté", of which the parser made a perfect
    put_off = sign in UNDONE and any(c.lemma_ == "être" for c in children(above, "aux:tense", "cop"))
    passives = (
        put_off or passive(above) or above.pos_ in ("ADJ", "NOUN") or conjugation(above) == "participle_past"
    )
    if word in lex.words.modal and not passives:
        return _under_modal(above, lex)
    if word in lex.words.agreeing_to and passive(above) and conjugation(above) in PAST and not negated(above):
        # "la proposition a été acceptée"
        return Reading("held", None, (above,), (above,))
    if word in lex.words.expiring:
        # "la trêve a expiré dimanche", "s'est effondrée"
        over = conjugation(above) in ("past", "pluperfect") and not negated(above)
        return Reading("cancelled", None, (above,), (above,)) if over else SILENT
    if word in lex.words.threatening | lex.words.disputing and passives and conjugation(above) == "present":
        # "le traité n'est pas menacé", "est contesté"
        return SILENT
    if sign == "planned" and _what_it_is(above):
        return SILENT
    if sign in ("planned", "proposed", *UNDONE) and passives:
        return signed(above, sign, lex, governed.read_governed, announced=word in lex.announce).on(above)
    if (word in lex.occur and not (word in lex.words.ordering and passive(above))) or sign == "ongoing":
        return _happens(above, word, lex)
    if conjugation(above) == "imperfect":
        # "un sommet qui s'annonçait houleux" describes it, and does not say that it took place.
        return SILENT
    main = verbal.read_verb(above, lex)
    if word in lex.words.ordering and main.status == "held":
        # "a été précédé mardi d'une rencontre": day and place are those of the second.
        return replace(main, support=())
    if main.status == "planned" and passives and word in lex.words.launching:
        # "une réunion sera organisée"
        return main.on(above)
    if main.status == "denied" and above.pos_ in ("NOUN", "ADJ", "ADP", "ADV"):
        # "n'est pas à l'ordre du jour"; "n'est pas une surprise" says nothing
        return main if word in lex.words.not_on else SILENT
    if main.status == "denied":
        # "la rencontre n'a pas apaisé": what is denied is its effect.
        return replace(main, status="held")
    if main.present and passives and word in lex.words.launching and _are_talks(above, lex):
        # "des discussions sont organisées au Soudan"
        return replace(main, status="ongoing", present=False).on(above)
    return main if main.status == "held" and not main.present else SILENT


def _has_just(verb: Token, below: Token, lex: Lexicon) -> Reading:
    """ "la réunion vient de se tenir", "vient d'être reportée"."""
    sign = sign_of(below, lex)
    if negated(verb) or sign == "silent":
        return SILENT
    if passive(below) and sign in ("planned", *UNDONE):
        return Reading(sign, None, (verb, below), (verb, below))
    if lemma(below) in lex.occur:
        return Reading("held", None, (verb, below), (verb, below))
    return SILENT


def _out_of_reach(above: Token, near: Token, lex: Lexicon) -> bool:
    """ "n'est pas en vue", "semble hors de portée": there is none, nor is one near."""
    out = any(t.lower_ in lex.words.out_of for t in near.doc[max(near.sent.start, near.i - 3) : near.i])
    return out or negated(above)


def _what_it_is(above: Token) -> bool:
    """ "l'accord que nous avons signé est un engagement": not that it is to come, as "est en projet"."""
    return above.pos_ == "NOUN" and not any(True for _ in children(above, "case"))


def _are_talks(verb: Token, lex: Lexicon) -> bool:
    """Whether several talks are the subject: a lone "dialogue" may be only called for."""
    told = (c for c in children(verb, "nsubj") if "Plur" in c.morph.get("Number", []))
    return any("talks" in lex.nouns.get(lemma(c), ()) for c in told)


def _under_modal(modal: Token, lex: Lexicon) -> Reading:
    """ "la rencontre doit se tenir", "a dû être reportée"."""
    below = next((c for c in children(modal, "xcomp")), None)
    if below is None and lemma(modal) in lex.words.going:
        # "les négociations vont bon train"
        return SILENT
    inner = lex.status.get(lemma(below)) if below is not None and passive(below) else None
    if below is not None and lemma(below) in lex.words.continuing and negated(modal):
        # "les pourparlers ne pouvaient pas se poursuivre": they have been held.
        return SILENT
    told = next(children(modal, "nsubj"), None)
    if below is not None and told is not None and to_end(told, below, lex):
        return Reading("ongoing", None, (), (modal,))
    pointing = told is not None and any("Dem" in c.morph.get("PronType", []) for c in children(told, "det"))
    if pointing and below is not None and not passive(below) and lemma(below) in lex.words.leading_to:
        # "ces entretiens vont permettre d'avancer": what comes of those just told
        return SILENT
    definite = told is not None and any(lemma(c) in lex.words.definite for c in children(told, "det"))
    if definite and below is not None and lemma(modal) in lex.words.able and tells_of_effect(below, lex):
        # "la rencontre peut devenir une base", "pourrait apaiser les tensions": what may come of it
        return SILENT
    reading = signed(modal, sign_of(modal, lex) or "planned", lex, governed.read_governed)
    if inner in ("postponed", "cancelled", "refused") and reading.status == "held":
        reading = replace(reading, status=inner)
    return reading.on(below) if below is not None else reading


def _happens(verb: Token, word: str, lex: Lexicon) -> Reading:
    reading = verbal.read_verb(verb, lex).on(verb)
    if reading.status == "denied" and word not in lex.exist:
        return replace(reading, status="held")
    return reading
