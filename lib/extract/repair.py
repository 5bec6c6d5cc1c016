"""Mends mistakes that the parser makes often in news.

A subject taken for an apposition:

In "Après un appel avec Emmanuel Macron, Volodymyr Zelensky a dit", the parser hangs Zelensky on Macron.
The comma before and the finite verb right after, which has no subject, tell that it is the subject; so does
"et" between a verb and a noun.

An object taken for a complement: in "vont entamer mardi de nouvelles discussions", "de" before an adjective
is an article. So is "des" behind a town or a day: "a reçu lundi à Luanda des chefs rebelles".

An attribute hung on the day before it: "s'est dit vendredi prêt à".

A person taken for nobody: in "Il s'entretiendra avec X" "il" is no "il" of "il s'agit".
"""

from __future__ import annotations

from functools import cache

from lib import languages
from lib.extract.adjuncts import mend_adjunct
from lib.extract.astray import (
    EARLIER,
    OBJECTS,
    behind_aside,
    give_back,
    give_object,
    name_of_one,
    say_which,
    say_which_truce,
    take_for_complement,
)
from lib.extract.behind_verb import mend_subject_behind
from lib.extract.bracketed import mend_bracketed
from lib.extract.circumstances import mend_circumstance
from lib.extract.clauses_behind import mend_clause_behind
from lib.extract.complements import mend_complement
from lib.extract.deeds import mend_deed
from lib.extract.infinitives import mend_infinitive
from lib.extract.joined_subjects import SUBJECTS, join_pointing, join_second, join_to_name
from lib.extract.labels import mend_label
from lib.extract.listed_names import mend_listed_name
from lib.extract.lost_objects import mend_object
from lib.extract.lost_subjects import mend_subject
from lib.extract.main_clauses import mend_clause
from lib.extract.main_verbs import mend_main_verb
from lib.extract.mistaken_heads import mend_head
from lib.extract.nominals import mend_nominal, mend_second
from lib.extract.nouns_as_verbs import mend_noun_as_verb
from lib.extract.object_relatives import mend_object_relative
from lib.extract.off_the_noun import mend_on_noun
from lib.extract.participles import mend_participle
from lib.extract.partners import mend_apposed, mend_behind_town, mend_listed, mend_partner
from lib.extract.purposes import mend_purpose
from lib.extract.relatives import WHICH, WHOM, mend_relative
from lib.extract.reported_clauses import mend_reported
from lib.extract.said_clauses import mend_said_clause
from lib.extract.shapes import INDEFINITE, PARTITIVE, behind_comma, make_subject
from lib.extract.tags import has_auxiliary, mend_form, mend_tag
from lib.extract.too_high import mend_height
from lib.extract.verb_groups import DAYS, MONTHS, mend_verb_group
from lib.extract.verbs_below import mend_verb_below
from lib.languages.tokens import Doc, Token
from lib.languages.verbs import infinitive

MISTAKEN = ("appos", "conj", "nmod", "flat:name")
LISTING = ("à", "au", "aux", "avec")
SPANS = (
    "an", "année", "années", "mois", "semaine", "semaines", "jour", "jours", "heures",
    "été", "automne", "hiver", "printemps",
)  # fmt: skip
LAST = (
    "dernier", "dernière", "derniers", "dernières", "prochain", "prochaine", "prochains", "prochaines",
    "passé", "passée",
)  # fmt: skip
TIMED = (*LAST, "depuis", "pendant", "durant")
SOME = (*INDEFINITE, "des")
HANGING = ("obl", "nmod", "obl:arg", "obl:mod", "advmod")
SEATS = ("capitale", "ville", "cité", "métropole", "station", "pays", "palais", "hôtel")
UNSEEN = ("secret", "privé", "catimini", "clos", "public", "tête-à-tête", "aparté", "marge")
WITH_OBJECT = ("object", "host", "object_person")
CLITICS = ("s'", "se", "y", "en", "n'", "ne", "l'", "le", "la", "les", "lui", "leur", "m'", "t'")


def mend(doc: Doc) -> Doc:
    """``doc`` with such mistakes mended; changed in place and given back."""
    language = doc.language
    rules = languages.rules(language)
    transitive = frozenset(rules["parsing"]["transitive"])
    relations = frozenset(rules["parsing"]["relations"])
    impersonal = frozenset(rules["actors"]["impersonal"])
    reflexive = frozenset(rules["actors"]["reflexives"])
    saying = frozenset(rules["actors"]["speech_verbs"])
    truces = frozenset(rules["events"]["words"]["truces"])
    contacts, telling, meeting = _contacts(language)
    journeys = _journeys(language)
    helpers = frozenset(rules["events"]["helpers"]["nouns"])
    deeds = contacts | truces | frozenset(rules["events"]["nouns"]["agreement"])
    with_etre = frozenset(rules["events"]["words"]["with_etre"])
    never_verbs = frozenset(rules["parsing"]["never_verbs"])
    for token in doc:
        mend_form(token, language)
        mend_label(token, with_etre)
        mend_noun_as_verb(token, never_verbs)
        if token.pos_ == "ADJ":
            mend_nominal(token)
        mend_head(token)
        mend_verb_group(token)
        mend_height(token, relations, meeting)
        mend_subject(token)
        mend_reported(token)
        if token.dep_ == "parataxis" and token.pos_ == "VERB":
            mend_subject_behind(token, saying)
        mend_complement(token, transitive, saying)
        mend_object(token, transitive)
        mend_on_noun(token)
        mend_clause(token)
        if token.pos_ == "VERB":
            mend_participle(token)
        elif token.pos_ == "NOUN" and token.dep_ in ("obl", "nmod", "obj", "obl:arg"):
            mend_deed(token)
        mend_clause_behind(token)
        if token.dep_ == "obl" and token.pos_ == "NOUN" and _is_partitive_object(token, transitive):
            token.dep_ = "obj"
        if token.dep_ == "obl" and token.pos_ == "NOUN" and _is_object_of_some(token, transitive, language):
            token.dep_ = "obj"
        if token.pos_ == "VERB" and token.dep_ in ("appos", "advmod"):
            _set_off(token)
        if token.pos_ == "VERB" and token.dep_ == "conj":
            give_back(token, contacts)
            take_for_complement(token)
        if token.lower_ in OBJECTS and token.i and token.nbor(-1).pos_ == "PROPN":
            give_object(token)
        if token.lower_ in EARLIER and token.pos_ == "NOUN":
            say_which(token, contacts)
        if token.lower_ in truces and token.head.i == token.i - 1:
            say_which_truce(token, truces)
        if token.pos_ == "PROPN" and token.i > 1 and token.nbor(-1).pos_ == "ADJ":
            name_of_one(token)
        if token.pos_ == "NOUN" and (token.dep_ in ("nmod", "obl") or behind_aside(token)):
            _hang_object(token, transitive, language)
        if token.dep_ == "obj" and token.pos_ == "NOUN":
            _take_for_article(token)
            if token.lower_ in SPANS and any(c.lower_ in TIMED for c in token.children):
                # "avait accueilli l'an dernier", "mènent depuis trois jours": when, and not whom
                token.dep_ = "obl"
        if token.dep_ == "expl:subj" and (
            _does_something(token, impersonal, reflexive)
            or _does_it_to_someone(token, impersonal, transitive)
            or _says_that(token, impersonal, saying)
        ):
            token.dep_ = "nsubj"
        if token.dep_ == "amod" and token.head.lower_ in DAYS:
            _hang_attribute(token)
        if token.dep_ in SUBJECTS:
            join_second(token)
        elif token.dep_ == "conj" and token.pos_ == "PRON":
            join_pointing(token)
        elif token.dep_ == "conj" and token.pos_ == "PROPN":
            join_to_name(token)
        elif token.dep_ == "conj":
            mend_second(token)
        if token.pos_ == "VERB":
            mend_infinitive(token)
            mend_verb_below(token)
            mend_main_verb(token, contacts)
            mend_apposed(token)
            mend_listed(token, meeting, language)
        elif token.dep_ == "flat:name":
            mend_behind_town(token)
        if token.dep_ in HANGING:
            mend_partner(token, contacts, telling, language)
        if token.lower_ in WHOM:
            mend_said_clause(token, saying)
        if token.dep_ == "appos" and token.pos_ == "PROPN" and token.i:
            mend_bracketed(token)
        if token.dep_ == "appos" and token.is_title:
            mend_listed_name(token)
        if token.lower_ in WHICH or (token.lower_ in WHOM and token.dep_ not in SUBJECTS):
            mend_relative(token)
            mend_object_relative(token, transitive)
        elif token.lower_ == "lors":
            mend_circumstance(token)
        mend_purpose(token, journeys, transitive)
        mend_adjunct(token, deeds, helpers)
        mend_tag(token, transitive, language)
        if token.dep_ in MISTAKEN and token.pos_ in ("PROPN", "NOUN") and token.head.i < token.i:
            verb = _bereft_verb(token)
            if verb is not None:
                make_subject(verb, token)
    return doc


@cache
def _contacts(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The nouns that name a contact, the verbs that tell one, and of these those with someone as object."""
    events = languages.rules(language)["events"]
    nouns = (word for kind in ("meeting", "talks", "call") for word in events["nouns"][kind])
    met = (word for word, entry in events["verbs"].items() if entry["frame"] in WITH_OBJECT)
    return frozenset(nouns), frozenset(events["verbs"]), frozenset(met)


@cache
def _journeys(language: str) -> frozenset[str]:
    """The verbs of journeys, setting out among them."""
    events = languages.rules(language)["events"]
    travels = (word for word, entry in events["verbs"].items() if entry["frame"].startswith("travel"))
    return frozenset((*travels, *events["words"]["setting_out"]))


def _hang_attribute(adjective: Token) -> None:
    """ "s'est dit vendredi prêt à rencontrer X": it is he who is ready, and not Friday."""
    day = adjective.head
    if not day.dep_.startswith("obl") or adjective.i < day.i:
        return
    mine = [c for c in adjective.children if c.dep_ == "xcomp"]
    near = [c for c in day.head.children if c.dep_ == "xcomp" and c.left_edge.i == adjective.i + 1]
    if mine or near:
        adjective.hang_on(day.head)
        adjective.dep_ = "xcomp"
        for below in near:
            below.hang_on(adjective)


def _set_off(participle: Token) -> None:
    """ "la délégation, arrivée lundi à Oslo,": said of the noun, and no other name of it."""
    noun = participle.head
    if noun.pos_ not in ("NOUN", "PROPN") or noun.i > participle.i or not behind_comma(participle):
        return
    if "Part" in participle.morph.get("VerbForm", []) and not has_auxiliary(participle):
        participle.dep_ = "acl"


def _does_something(subject: Token, impersonal: frozenset[str], reflexive: frozenset[str]) -> bool:
    """Whether the verb of an "il" is reflexive, and neither a clause nor a noun behind it is its subject."""
    verb = subject.head
    if verb.lemma_.lower() in impersonal or verb.lower_ in impersonal:
        return False
    after = [c for c in verb.children if c.i > verb.i]
    with_someone = min((c.i for c in after if any(g.lower_ == "avec" for g in c.children)), default=None)
    behind = any(
        c.dep_ in ("ccomp", "csubj", *SUBJECTS)
        or (c.dep_ == "obj" and (not with_someone or c.i < with_someone))
        for c in after
    )
    return not behind and any(c.lower_ in reflexive for c in verb.children)


def _does_it_to_someone(subject: Token, impersonal: frozenset[str], transitive: frozenset[str]) -> bool:
    """ "Il y rencontrera X", "il a reçu X": an active verb that has an object."""
    verb = subject.head
    if verb.lemma_.lower() in impersonal or verb.lemma_ not in transitive or verb.lemma_ == "avoir":
        return False
    done = any(c.dep_ == "obj" and c.i > verb.i for c in verb.children)
    return done and not any(c.dep_.startswith("expl") and c != subject for c in verb.children)


def _says_that(subject: Token, impersonal: frozenset[str], saying: frozenset[str]) -> bool:
    """ "Si le Kremlin a accepté, il a précisé que": an active verb of speech has somebody who says it."""
    verb = subject.head
    if verb.lemma_.lower() in impersonal or verb.lower_ in impersonal or verb.lemma_ not in saying:
        return False
    links = {c.dep_ for c in verb.children if c != subject}
    told = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    return told and not any(link.startswith(("aux:pass", "cop", "expl")) for link in links)


def _bereft_verb(token: Token) -> Token | None:
    """The finite verb right after the phrase of ``token`` that has no subject, if a comma opens it."""
    doc = token.doc
    first, last = token.left_edge.i, token.right_edge.i
    comma = doc[first].text == "," or (first > 0 and doc[first - 1].text == ",")
    opens = _opens_a_clause(token)
    if not (comma or opens) or last + 1 >= len(doc):
        return None
    if not opens and not any(child.dep_ == "case" for child in _governor(token).children):
        return None
    if any(child.dep_ == "case" and child.lower_ in LISTING for child in token.children):
        # "a parlé à X, à Y et à Z, a fait savoir le Kremlin"
        return None
    following = doc[last + 1]
    while following.lower_ in CLITICS and following.i + 1 < len(doc):
        following = doc[following.i + 1]
    verb = following.head if following.pos_ == "AUX" else following
    finite = following.pos_ == "AUX" or "VerbForm=Fin" in str(verb.morph)
    if verb.pos_ not in ("VERB", "AUX", "ADJ", "NOUN") or not finite or verb.i < following.i:
        return None
    if any(child.dep_ in SUBJECTS for child in verb.children) or verb.sent.start != token.sent.start:
        return None
    if verb.dep_ == "acl" and verb.head.i < first:
        # "La réunion entre X et Y tenue mardi n'a rien donné", whatever form the tagger gave it
        return None
    return verb if token.head not in (verb, *verb.subtree) or verb.is_ancestor(token) else None


def _opens_a_clause(noun: Token) -> bool:
    """Whether "et" opens a clause with the noun: "X a vu Y et des rencontres sont prévues"."""
    joined = noun.dep_ == "conj" and noun.left_edge.dep_ == "cc"
    return joined and not any(child.dep_ == "case" for child in noun.children)


def _is_partitive_object(noun: Token, transitive: frozenset[str]) -> bool:
    """Whether "de" and a plural adjective open the phrase of ``noun``, and its verb has no object."""
    first, verb = noun.left_edge, noun.head
    if (
        first.lower_ not in PARTITIVE
        or first.head != noun
        or noun.i < verb.i
        or verb.lemma_ not in transitive
    ):
        return False
    adjective = first.nbor()
    plural = adjective.pos_ == "ADJ" and adjective.head == noun and "Number=Plur" in str(noun.morph)
    return plural and not any(c.dep_ in ("obj", "nsubj:pass", "aux:pass") for c in verb.children)


def _is_object_of_some(noun: Token, transitive: frozenset[str], language: str) -> bool:
    """ "tiendra mardi des réunions": "des" is an article here, and the verb has no other object."""
    verb = noun.head
    led = [(c.lower_, c.pos_) for c in noun.children if c.dep_ in ("det", "case")]
    if led != [("des", "DET")] or noun.i < verb.i:
        return False
    if behind_comma(noun) or infinitive(verb.text, verb.lemma_, language) not in transitive:
        return False
    return not any(c.dep_ in ("obj", "nsubj:pass", "aux:pass", "expl:comp", "ccomp") for c in verb.children)


def _take_for_article(noun: Token) -> None:
    """ "ont mené lundi des pourparlers": "des" before an object is no preposition."""
    if noun.text[:1].isupper() or noun.head.pos_ in ("ADV", "ADP"):
        # "le ministère soudanais des Affaires étrangères", "lors des pourparlers": there is no verb
        return
    for child in noun.children:
        if child.dep_ == "case" and child.lower_ == "des":
            child.dep_, child.pos_ = "det", "DET"


def _hang_object(noun: Token, transitive: frozenset[str], language: str) -> None:
    """Gives a verb the object that the parser hung on a town, a day or a noun, or led in by "des"."""
    above, verb = noun.head, noun.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    marks = [c.lower_ for c in noun.children if c.dep_ == "case"]
    loose = not marks and noun.dep_ == "nmod" and any(c.dep_ == "det" for c in noun.children)
    # "ont achevé samedi à Mascate un premier tour de discussions"
    complete = any(c.dep_ == "nmod" for c in noun.children)
    # "trois jours de discussions"
    some = any(c.lower_ in SOME or c.dep_ == "nummod" for c in noun.children)
    loose = loose or (not marks and complete and some)
    timed = above.dep_.startswith("obl") and not any(c.dep_ == "case" for c in above.children)
    timed = timed or above.lower_ in DAYS or _unseen(above) or _in_time(above)
    # "mènent dans la capitale togolaise des discussions"
    timed = timed or (above.lower_ in SEATS and above.dep_ == "obl")
    indefinite = marks == ["des"] and (above.pos_ == "PROPN" or timed or above == verb)
    if not (loose or indefinite) or noun.i < verb.i:
        return
    if infinitive(verb.text, verb.lemma_, language) not in transitive:
        return
    taken = [c for c in verb.children if c.dep_ in ("obj", "nsubj:pass", "aux:pass") and c.pos_ != "ADV"]
    # "a entamé en juin des négociations avec le MLJ, un groupe rebelle": another name of these
    again = [c for c in taken if c.dep_ == "obj" and c.i > noun.i and behind_comma(c)]
    if len(taken) == len(again):
        # "ont entamé près de Quito des négociations": no adverb is what is begun
        noun.hang_on(verb)
        noun.dep_ = "obj"
        for each in again:
            _name_again(each)


def _name_again(noun: Token) -> None:
    """Hangs on the name before the comma what says who that is; in place."""
    first = noun.left_edge if noun.left_edge.text != "," else noun.left_edge.nbor()
    before = noun.doc[max(noun.sent.start, first.i - 2)]
    noun.hang_on(before.head if before.dep_ == "flat:name" else before)
    noun.dep_ = "appos"


def _in_time(noun: Token) -> bool:
    """ "a entamé en juin des négociations", "a mené pendant trois jours des discussions"."""
    return noun.dep_.startswith("obl") and noun.lower_ in (*MONTHS, *SPANS)


def _unseen(noun: Token) -> bool:
    """ "a rencontré en secret des représentants de X": how, and not of what."""
    return noun.lower_ in UNSEEN and noun.dep_ == "obl" and any(c.dep_ == "case" for c in noun.children)


def _governor(token: Token) -> Token:
    # the noun that the phrase was hung on, through names joined to it
    governor = token.head
    while governor.dep_ in ("flat:name", "appos", "conj") and governor.head != governor:
        governor = governor.head
    return governor
