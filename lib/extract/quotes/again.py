"""Whether a noun or pronoun means whoever has just spoken: "cette ONG", "le ministère", "le négociateur"."""

from __future__ import annotations

from lib.extract.quotes.cues import Cue
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.scene import Scene
from lib.extract.quotes.speaker import Cast, Speaker
from lib.extract.quotes.voices import is_medium
from lib.records import Actor
from lib.registry import load

SHORT_TITLE = 4
LONG_TITLE = 8


def is_spokesman(scene: Scene, other: Speaker, actor: Actor | None, word: str) -> bool:
    """Whether "il" is the spokesman without a name, for whom his institution stands."""
    if actor is None or actor.kind == "person" or other.head is None:
        return False
    head = scene.layout.doc[other.head]
    gender = head.morph.get("Gender", [])
    people = scene.layout.words.sources["people"]
    return bool({head.lemma_, head.lower_} & people) and gender != [other_gender(scene.layout, word)]


def other_gender(layout: Layout, word: str) -> str:
    """The gender of a noun that "il" or "elle" does not mean, as the parse tells it."""
    return "Fem" if word in layout.words.words["he"] else "Masc"


def is_this_body(scene: Scene, speaker: Speaker, last: Speaker, cast: Cast) -> bool:
    """Whether "cette ONG", "cette agence" means the body that spoke before."""
    words = (speaker.text or "").lower().replace("'", "' ").replace("’", "' ").split()
    actor = cast.actors.get(last.id or "")
    houses = scene.layout.words.words["house_again"]
    bare = len(words) == 2 and words[0] in scene.layout.words.words["definite"]
    if bare and words[1] in houses and actor is not None and actor.kind == "state":
        # "L'Élysée a dit que …. La présidence ajoute que …"
        return speaker.id not in cast.actors and last.basis in ("metonym", "title", "inherited")
    body = actor.kind == "organisation" if actor is not None else last.name is not None
    if speaker.name is None or len(words) != 2 or not body:
        return False
    tables, name = scene.layout.words.words, (actor.name if actor is not None else last.name) or ""
    if words[0] in tables["this"]:
        return True
    # "le ministère" again; "le parti" may be called otherwise
    called = _called(scene.layout, name) | _called(scene.layout, last.text or "")
    again = words[1] in tables["body_again"] or words[1] in called
    return words[0] in tables["definite"] and again and not _media(scene, last)


def is_called_shorter(speaker: Speaker, last: Speaker) -> bool:
    """Whether a name without its noun is that of the body that spoke before: "L'ONG Aube …. Aube a dit"."""
    text = speaker.text or ""
    return text[:1].isupper() and last.name is not None and last.name.endswith(" " + text)


def is_called_by_kind(layout: Layout, speaker: Speaker, cast: Cast) -> bool:
    """Whether a body is called only by what kind it is of, with no name or owner: "l'organisation arabe"."""
    words = (speaker.name or "").split()
    if speaker.id in cast.actors or not words or speaker.head is None or not (speaker.name or "").islower():
        return False
    head = layout.doc[speaker.head]
    beside = layout.doc[speaker.head + 1 : speaker.head + len(words)]
    kind = head.lower_ in layout.words.words["body_again"] and not is_medium(layout, head)
    definite = layout.low[speaker.head - 1] in layout.words.words["definite"] - layout.words.words["this"]
    return kind and definite and all(token.pos_ in ("ADJ", "NOUN", "PUNCT") for token in beside)


def _called(layout: Layout, name: str) -> set[str]:
    """The words by which a body of that name may be called: a department of state is a ministry too."""
    words, tables = set(name.lower().replace("'", "' ").replace("’", "' ").split()), layout.words.words
    return words | tables["ministries"] if words & tables["departments"] else words


def _media(scene: Scene, speaker: Speaker) -> bool:
    return speaker.head is not None and is_medium(scene.layout, scene.layout.doc[speaker.head])


def is_voiced(scene: Scene, speaker: Speaker, last: Speaker, cue: Cue | None) -> bool:
    """Whether "il précise que", "est-il écrit" go on with the document that spoke before.

    "L'accord prévoit une trêve. « … », a-t-il déclaré" does not: a deal has words, and no mouth.
    """
    word, words = (speaker.text or "").lower(), scene.layout.words.words
    if speaker.text is None or last.head is None:
        return speaker.able
    head = scene.layout.doc[last.head]
    if head.lemma_.lower() in words["deals"] and cue is not None and cue.name not in words["of_a_deal"]:
        return False
    gender = head.morph.get("Gender", [""])
    he_or_she = word in words["he_or_she"]
    return he_or_she and gender[0] != other_gender(scene.layout, word)


def is_same_again(scene: Scene, cue: Cue, speaker: Speaker, last: Actor, just: bool = False) -> bool:
    """Whether "a ajouté le négociateur", "et le chercheur de conclure" means whoever has just spoken.

    Right behind his words (``just``) also "a ajouté le porte-parole du ministère".
    """
    layout = scene.layout
    if speaker.head is None or last.kind != "person":
        return False
    head = layout.doc[speaker.head]
    people = layout.words.sources["people"]
    words = (speaker.text or "").lower().replace("'", "' ").replace("’", "' ").split()
    told_more = just and is_told_more(layout, speaker)
    if cue.name not in layout.words.words["same_speaker"] and len(words) != 2 and not told_more:
        return False
    if (
        not words
        or words[0] not in layout.words.words["definite"]
        or len(words) > (LONG_TITLE if just else SHORT_TITLE)
    ):
        return False
    if not {head.lemma_.lower(), head.lower_} & people:
        return False
    gender = {"Masc": "m", "Fem": "f"}.get(head.morph.get("Gender", [""])[0])
    return last.gender is None or gender in (None, last.gender)


def is_told_more(layout: Layout, speaker: Speaker) -> bool:
    """Whether a noun only tells more of a person: "ce diplomate", "l'ancien juge", "le médecin de 58 ans"."""
    words = (speaker.text or "").lower().replace("'", "' ").replace("’", "' ").split()
    tables = layout.words.words
    if speaker.head is None or len(words) < 2 or words[0] not in tables["definite"]:
        return False
    head = layout.doc[speaker.head]
    person = bool({head.lemma_.lower(), head.lower_} & layout.words.sources["people"])
    # "Ce Kényan, membre du comité"
    person = person or (words[0] in tables["this"] and load().of_demonym(head.lower_) is not None)
    if head.pos_ not in ("NOUN", "PROPN") or "Plur" in head.morph.get("Number", []):
        return False
    aged = len(words) > 4 and words[-1] in tables["years_of_age"] and words[-3] in tables["of_doing"]
    bare = not any(word in tables["of_forms"] for word in words)
    former = words[1] in tables["former"] and len(words) == 3
    pointed = words[0] in tables["this"] and len(words) <= SHORT_TITLE - 1
    return former or bool(person and (aged or (pointed and bare)))


def is_pointed_at(scene: Scene, speaker: Speaker, last: Speaker) -> bool:
    """Whether "ce responsable" repeats the noun of the unnamed source that spoke before."""
    words, doc = (speaker.text or "").lower().split(), scene.layout.doc
    if len(words) != 2 or words[0] not in scene.layout.words.words["this"] or last.head is None:
        return False
    return speaker.head is not None and doc[speaker.head].lemma_ == doc[last.head].lemma_


def points_back(scene: Scene, speaker: Speaker, last: Speaker) -> bool:
    """Whether "elle", "le responsable" or "cette source" means the unnamed source that spoke before."""
    doc = scene.layout.doc
    if (speaker.text or "").lower() in scene.layout.words.words["they"]:
        return True
    return (
        speaker.head is not None
        and last.head is not None
        and doc[speaker.head].lemma_ == doc[last.head].lemma_
    )
