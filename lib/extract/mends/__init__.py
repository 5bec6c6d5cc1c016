"""Mends mistakes that the parser makes often in news: a table of steps, each of which knows one kind.

A step changes the tree in place. It is asked for every token, in the order of the text, and sees what the
steps before it have mended.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache, partial

from lib.extract.mends import appositions, astray, object_relatives, objects, partners
from lib.extract.mends.adjuncts import mend_adjunct
from lib.extract.mends.attributes import mend_attribute
from lib.extract.mends.behind_verb import mend_subject_behind
from lib.extract.mends.bracketed import mend_bracketed
from lib.extract.mends.circumstances import mend_circumstance
from lib.extract.mends.clauses_behind import mend_clause_behind
from lib.extract.mends.complements import mend_complement
from lib.extract.mends.deeds import mend_deed
from lib.extract.mends.infinitives import mend_infinitive
from lib.extract.mends.joined_subjects import mend_joined
from lib.extract.mends.labels import mend_label
from lib.extract.mends.listed_names import mend_listed_name
from lib.extract.mends.lost_objects import mend_object
from lib.extract.mends.lost_subjects import mend_subject
from lib.extract.mends.main_clauses import mend_clause
from lib.extract.mends.main_verbs import mend_main_verb
from lib.extract.mends.mistaken_heads import mend_head
from lib.extract.mends.nominals import mend_nominal
from lib.extract.mends.nouns_as_verbs import mend_noun_as_verb
from lib.extract.mends.off_the_noun import mend_on_noun
from lib.extract.mends.participles import mend_participle
from lib.extract.mends.persons_as_nobody import mend_nobody
from lib.extract.mends.purposes import mend_purpose
from lib.extract.mends.relatives import WHICH, WHOM, mend_relative
from lib.extract.mends.reported_clauses import mend_reported
from lib.extract.mends.said_clauses import mend_said_clause
from lib.extract.mends.tags import mend_form, mend_tag
from lib.extract.mends.too_high import mend_height
from lib.extract.mends.verb_groups import mend_verb_group
from lib.extract.mends.verbs_below import mend_verb_below
from lib.extract.mends.word_sets import word_sets
from lib.languages.tokens import Doc, Token

COMPLEMENT = ("obl", "nmod", "obl:arg")
HANGING = ("obl", "nmod", "obl:arg", "obl:mod", "advmod")
NAMES_AGAIN = ("appos", "conj", "nmod", "flat:name")


@dataclass(frozen=True)
class Step:
    """One kind of mistake: what mends it, and the tags, relations and forms of the tokens it is asked for."""

    mend: Callable[[Token], None]
    pos: Collection[str] = ()
    dep: Collection[str] = ()
    forms: Collection[str] = ()

    def is_for(self, token: Token) -> bool:
        """Whether ``token`` may be mistaken in this way."""
        return (
            (not self.pos or token.pos_ in self.pos)
            and (not self.dep or token.dep_ in self.dep)
            and (not self.forms or token.lower_ in self.forms)
        )


def mend(doc: Doc) -> Doc:
    """``doc`` with such mistakes mended; changed in place and given back."""
    table = steps(doc.language)
    for token in doc:
        for step in table:
            if step.is_for(token):
                step.mend(token)
    return doc


@cache
def steps(language: str) -> tuple[Step, ...]:
    """The steps for a language, in their order."""
    words = word_sets(language)
    saying, transitive, contacts = words.saying, words.transitive, words.contacts
    return (
        Step(partial(mend_form, language=language)),
        Step(partial(mend_label, with_etre=words.with_etre)),
        Step(partial(mend_noun_as_verb, never_verbs=words.never_verbs)),
        Step(mend_nominal, ("ADJ",)),
        Step(mend_head),
        Step(mend_verb_group),
        Step(partial(mend_height, relations=words.relations, meeting=words.meeting)),
        Step(mend_subject),
        Step(mend_reported),
        Step(partial(mend_subject_behind, saying=saying), ("VERB",), ("parataxis",)),
        Step(partial(mend_complement, transitive=transitive, saying=saying)),
        Step(partial(mend_object, transitive=transitive)),
        Step(mend_on_noun),
        Step(mend_clause),
        Step(mend_participle, ("VERB",)),
        Step(mend_deed, ("NOUN",), (*COMPLEMENT, "obj")),
        Step(mend_clause_behind),
        Step(partial(objects.mend_some, transitive=transitive, language=language), ("NOUN",), ("obl",)),
        Step(appositions.mend_set_off, ("VERB",), ("appos", "advmod")),
        Step(partial(astray.give_back, contacts=contacts), ("VERB",), ("conj",)),
        Step(astray.take_for_complement, ("VERB",), ("conj",)),
        Step(astray.give_object, forms=astray.OBJECTS),
        Step(partial(astray.say_which, contacts=contacts), ("NOUN",), forms=astray.EARLIER),
        Step(partial(astray.say_which_truce, truces=words.truces), forms=words.truces),
        Step(astray.name_of_one, ("PROPN",)),
        Step(partial(objects.mend_hung_object, transitive=transitive, language=language), ("NOUN",)),
        Step(objects.mend_led_object, ("NOUN",), ("obj",)),
        Step(
            partial(
                mend_nobody,
                impersonal=words.impersonal,
                reflexive=words.reflexive,
                transitive=transitive,
                saying=saying,
            ),
            dep=("expl:subj",),
        ),
        Step(mend_attribute, dep=("amod",)),
        Step(mend_joined),
        Step(mend_infinitive, ("VERB",)),
        Step(mend_verb_below, ("VERB",)),
        Step(partial(mend_main_verb, contacts=contacts), ("VERB",)),
        Step(partners.mend_apposed, ("VERB",)),
        Step(partial(partners.mend_listed, meeting=words.meeting, language=language), ("VERB",)),
        Step(partners.mend_behind_town, dep=("flat:name",)),
        Step(
            partial(partners.mend_partner, contacts=contacts, meeting=words.telling, language=language),
            dep=HANGING,
        ),
        Step(partial(mend_said_clause, saying=saying), forms=WHOM),
        Step(mend_bracketed, ("PROPN",), ("appos",)),
        Step(mend_listed_name, dep=("appos",)),
        Step(mend_relative, forms=(*WHICH, *WHOM)),
        Step(
            partial(object_relatives.mend_object_relative, transitive=transitive), forms=object_relatives.QUE
        ),
        Step(mend_circumstance, forms=("lors",)),
        Step(partial(mend_purpose, journeys=words.journeys, transitive=transitive)),
        Step(partial(mend_adjunct, deeds=words.deeds, helpers=words.helpers)),
        Step(partial(mend_tag, transitive=transitive, language=language)),
        Step(appositions.mend_own_subject, ("PROPN", "NOUN"), NAMES_AGAIN),
    )
