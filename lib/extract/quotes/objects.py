"""What a cue reports as its object, with no clause: "a annoncé la tenue de …", "a appelé X à signer"."""

from __future__ import annotations

from lib.extract.quotes.content import clause_end
from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import is_finite, parts, trim
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.scene import Scene, held_marks
from lib.languages.tokens import Token

Content = tuple[int, int, bool] | None
LONGEST_ASKED = 25
LONGEST_ADDRESS = 12
SHORTEST = 3
# "ont réaffirmé leur volonté de paix", "a exprimé sa gratitude au médiateur" tell nothing
TOLD_AGAIN = 5
FELT = 8
CLAIMED = 4


def asked(scene: Scene, cue: Cue) -> Content:
    """ "X a exhorté les deux camps à s'engager": from those who are asked."""
    layout = scene.layout
    words = layout.words.words
    told = _told(layout, cue) or (cue.name in words["blames"] and _stated(cue))
    if cue.name not in words["asks_to"] | words["asks_of"] or not told:
        return None
    start = _behind(layout, cue, scene.end)
    for at in range(start, min(start + LONGEST_ASKED, scene.end - 1)):
        if not layout.outside(at) or parts(layout, at):
            return None
        if layout.low[at] in words["to_doing"] and _infinitive_at(layout, at + 1):
            if cue.name in words["asks_of"]:
                # "a demandé à Kiev de signer": what is asked begins behind whom one asks
                asked_of = layout.low[start] in words["to"] or words["asked_pronouns"] & set(
                    layout.low[cue.first : cue.index]
                )
                if layout.low[at] not in words["of_doing"] or not asked_of:
                    return None
                end = _before_setting(layout, at + 1, clause_end(scene, at + 1, cue))
                return _without_marks(scene, at + 1, end)
            if at > start and layout.pos[start] not in ("DET", "PROPN", "NUM", "ADJ"):
                return None
            end = _before_setting(layout, at + 1, clause_end(scene, at + 1, cue))
            return _without_marks(scene, start if at > start else at + 1, end)
    return None


def _before_setting(layout: Layout, start: int, end: int) -> int:
    """Where it is told when or how it was asked: "… à dialoguer après la mort de dix soldats"."""
    for at in range(start + 1, end - 1):
        later = layout.low[at] in layout.words.words["after"] and layout.pos[at + 1] == "DET"
        if later or layout.opens(at, "all_while"):
            return at
    return end


def announced(scene: Scene, cue: Cue) -> Content:
    """ "X a annoncé l'envoi d'une délégation", "X a fait part de son intention de venir": from the noun."""
    layout = scene.layout
    words = layout.words.words
    if _wants(layout, cue):
        begin = next(at for at in range(cue.index + 1, cue.last + 1) if layout.pos[at] != "ADV")
        return _without_marks(scene, begin, clause_end(scene, cue.last + 1, cue))
    claims = words["claims"] | words["calls_for"]
    told = _told(layout, cue) or (cue.name in words["repeats"] and _beside(layout, cue))
    told = told or (cue.name in words["claims"] - words["asks_of"] and _stated(cue))
    if cue.name not in words["announces"] | words["repeats"] | claims or not told:
        return None
    if cue.name in claims and (_by_the_way(layout, cue) or _to_come(layout, cue)):
        return None
    if _of_relative(layout, cue) or _has_pronoun(layout, cue):
        return None
    start = _object_at(scene, cue)
    if start is None:
        return None
    end = clause_end(scene, start, cue)
    while end + 1 < scene.end and layout.pos[end - 1] == "DET":
        # "la tenue la semaine prochaine de discussions"
        end = clause_end(scene, end + 1, cue)
    end = _before_setting(layout, start, _before_relative(layout, start, end))
    content = _without_marks(scene, start, end)
    least = FELT if cue.name in words["feels"] and not _is_to_do(layout, start) else TOLD_AGAIN
    least = CLAIMED if cue.name in words["claims"] else least
    long = content is not None and content[1] - content[0] >= least
    return content if long or cue.name not in words["repeats"] | claims else None


def _wants(layout: Layout, cue: Cue) -> bool:
    """ "a exprimé son souhait de relancer le dialogue": a turn of its own with what somebody will do."""
    if cue.last == cue.index or cue.last + 2 >= len(layout.low):
        return False
    stance = layout.low[cue.last] in layout.words.words["stances"]
    doing = layout.low[cue.last + 1] in layout.words.words["of_doing"]
    return stance and doing and _told(layout, cue) and _infinitive_at(layout, cue.last + 2)


def _by_the_way(layout: Layout, cue: Cue) -> bool:
    """Whether it only tells who somebody is: "un élu ayant requis …", "X, qui avait exigé …, a signé"."""
    words = layout.words.words
    before = set(layout.low[cue.first : cue.index]) & words["auxiliaries"]
    who = layout.low[cue.first - 1] in words["antecedent"] and bool(before & words["pluperfect"])
    return who or (bool(before) and not before & (words["perfect"] | words["pluperfect"]))


def _is_to_do(layout: Layout, start: int) -> bool:
    """Whether the noun tells what somebody will do: "a exprimé sa volonté de poursuivre le dialogue"."""
    of = start + 2
    doing = of + 1 < len(layout.low) and layout.low[of] in layout.words.words["of_doing"]
    return doing and _infinitive_at(layout, of + 1)


def _has_pronoun(layout: Layout, cue: Cue) -> bool:
    """Whether the object stands before the verb: "ils l'avaient annoncé à l'issue de leur rencontre"."""
    return bool(layout.words.words["object_pronouns"] & set(layout.low[cue.first : cue.index]))


def object_at(scene: Scene, cue: Cue, floor: int) -> int | None:
    """Where the object begins that holds quoted words further on: "a annoncé la venue de X, « libre »"."""
    layout, words = scene.layout, scene.layout.words.words
    start = _behind(layout, cue, scene.end)
    if start >= floor or layout.pos[start] != "DET":
        return None
    told = _told(layout, cue) and cue.name not in words["announces_of"]
    stance = cue.name in words["repeats"] and bool(set(layout.low[start + 1 : start + 3]) & words["stances"])
    return start if told and (cue.name in words["announces"] or stance) else None


def _of_relative(layout: Layout, cue: Cue) -> bool:
    """Whether what is announced is in a relative clause: "un sommet dont X a annoncé l'annulation"."""
    relatives = layout.words.words["linking_object"]
    verb = layout.doc[cue.index]
    return verb.dep_ == "acl:relcl" and any(
        layout.low[child.i] in relatives for child in verb.subtree if child.i < cue.first
    )


def _object_at(scene: Scene, cue: Cue) -> int | None:
    """Where the object begins; None when it was told before or is an event, by which nobody is quoted.

    "ont annoncé ce règlement", "ont annoncé la rencontre de leurs dirigeants".
    """
    layout = scene.layout
    words, start = layout.words.words, _behind(layout, cue, scene.end)
    if start >= scene.end:
        return None
    if cue.name in words["announces_of"]:
        start = min(_behind_address(layout, start, scene.end), scene.end - 1)
        led = layout.low[start] in words["of_forms"]
        stance = layout.low[start + 2 : start + 3] and layout.low[start + 2] in words["stances"]
        if cue.name in words["repeats"] and not stance:
            # "a fait état de sa volonté de venir", but "a fait état de progrès"
            return None
        return start + (layout.low[start] in words["of_doing"]) if led else None
    if cue.name in words["calls_for"]:
        # "a appelé à la reprise du dialogue", but "a appelé à l'aide"; "a appelé en mai à un vote"
        start += 2 * (layout.low[start] == "en" and _is_day(layout, start + 1))
        if start + 2 >= scene.end:
            return None
        called = layout.low[start] in words["to_forms"]
        melted = layout.low[start] in words["to_article"] or layout.pos[start + 1] == "DET"
        named = layout.pos[start + 1 + (layout.pos[start + 1] == "DET")] in ("NOUN", "ADJ")
        return (
            start if called and melted and named and layout.low[start + 1] not in words["no_calls"] else None
        )
    if cue.name in words["announces_behind"]:
        if layout.low[start] not in words["announced_behind"]:
            return None
        start += 1
    if start >= scene.end:
        return None
    if layout.pos[start] != "DET":
        start = _by_parse(layout, cue, start)
    token = next((layout.doc[at] for at in range(start, scene.end) if layout.pos[at] == "NOUN"), None)
    noun = token.lower_ if token is not None else ""
    if cue.name in words["repeats"] and (noun not in words["stances"] or _of_another(token)):
        return None
    determined = layout.pos[start] == "DET" and layout.low[start] not in words["this"]
    # "a demandé l'arrêt des combats", but "ont annoncé l'arrêt des combats"
    met = words["meetings"] if cue.name in words["claims"] else words["contacts"]
    told = cue.name in words["repeats"] or noun not in met
    return start if determined and told else None


def _of_another(stance: Token | None) -> bool:
    """ "a réitéré l'appel lancé par le président": the president's words, and not hers."""
    participles = (c for c in stance.children if c.dep_ == "acl") if stance is not None else ()
    return any(c.dep_ == "obl:agent" for participle in participles for c in participle.children)


def _by_parse(layout: Layout, cue: Cue, start: int) -> int:
    """Where the parse's object begins: "a annoncé jeudi à Paris la levée", "a rappelé à X son droit"."""
    for child in layout.doc[cue.index].children:
        if child.dep_ != "obj" or child.i <= start or child.pos_ != "NOUN":
            continue
        begin = min((t.i for t in child.children if t.pos_ == "DET"), default=start)
        return begin if _only_aside(layout, start, begin) else start
    owned = (at for at in range(start, start + LONGEST_ADDRESS) if at + 1 < len(layout.low))
    possessives = layout.words.words["possessives"]
    begin = next((at for at in owned if layout.low[at] in possessives), start)
    return (
        begin
        if layout.low[start] in layout.words.words["to"] and _only_aside(layout, start, begin)
        else start
    )


def _only_aside(layout: Layout, start: int, end: int) -> bool:
    """Whether only the place, the day or whom it was told to stands between verb and object."""
    between = range(start, end)
    that = layout.words.words["that"]
    plain = all(layout.outside(at) and layout.low[at] not in that | {":", ";", "et"} for at in between)
    return plain and not any(is_finite(layout, at) for at in between)


def _before_relative(layout: Layout, start: int, end: int) -> int:
    """Where the reporter tells more of it: "sa décision de partir, dont il avait parlé"."""
    relatives = layout.words.words["relatives"]
    commas = range(start, end - 1)
    end -= layout.low[end - 1] in relatives
    return next((at for at in commas if layout.low[at] == "," and layout.low[at + 1] in relatives), end)


def _told(layout: Layout, cue: Cue) -> bool:
    """Whether the cue tells what was said: in a past tense, as headlines do not."""
    past = cue.first < cue.index or layout.doc[cue.index].morph.get("Tense", []) in (["Imp"], ["Past"])
    return past and _stated(cue) and not _to_come(layout, cue)


def _beside(layout: Layout, cue: Cue) -> bool:
    """Whether a participle tells more: "a salué l'accord, soulignant l'importance de"."""
    return cue.form == "gerund" and not cue.negated and layout.low[cue.first - 1] == ","


def _to_come(layout: Layout, cue: Cue) -> bool:
    """Whether it is still to be said: "doit annoncer un retrait", but "a tenu à rappeler son refus"."""
    if layout.doc[cue.index].morph.get("VerbForm", []) != ["Inf"]:
        return False
    leads = (layout.words.lead.get(layout.low[at]) for at in range(cue.first, cue.index))
    return not layout.words.words["said_after_all"] & set(leads)


def _stated(cue: Cue) -> bool:
    return cue.form == "finite" and not (cue.negated or cue.passive)


def _behind(layout: Layout, cue: Cue, limit: int) -> int:
    """The first token of the object: past adverbs, "vendredi soir", "ces derniers jours", "l'an dernier"."""
    at = cue.last + 1
    while at < limit and layout.outside(at):
        dated = next((i for i in range(at, min(at + 3, limit)) if _is_day(layout, i)), None)
        if layout.pos[at] == "ADV":
            at += 1
        elif dated is not None and all(layout.pos[i] in ("DET", "ADJ", "NUM") for i in range(at, dated)):
            at = dated + 1
            at += at < limit and layout.low[at] in layout.words.words["last_or_next"]
        else:
            break
    return at


def _behind_address(layout: Layout, start: int, limit: int) -> int:
    """The first token behind whom it is told: "a fait part à son homologue de son intention"."""
    if layout.low[start] not in layout.words.words["to"]:
        return start
    possessives, of = layout.words.words["possessives"], layout.words.words["of_doing"]
    reach = range(start + 1, min(start + LONGEST_ADDRESS, limit - 1))
    owned = (at for at in reach if layout.low[at] in of and layout.low[at + 1] in possessives)
    return next(owned, start)


def _is_day(layout: Layout, at: int) -> bool:
    return not layout.words.words["days"].isdisjoint(layout.low[at : at + 1])


def _infinitive_at(layout: Layout, at: int) -> bool:
    beside = layout.words.words["clitics"] | layout.words.words["negating"]
    while at + 1 < len(layout.low) and layout.low[at] in beside:
        at += 1
    return layout.doc[at].morph.get("VerbForm", []) == ["Inf"] and layout.outside(at)


def _without_marks(scene: Scene, start: int, end: int) -> Content:
    """The content, unless marks stand in it or it is too short to tell anything: "ses regrets"."""
    start, end = trim(scene.layout, start, end)
    told = end - start >= SHORTEST and not held_marks(scene.layout, start, end)
    return (start, end, False) if told else None
