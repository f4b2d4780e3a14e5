"""The stories of a page in print order in, the face of each headline out.

No two neighbours among the heads of a page's news are alike: papers have them in
Song and in Hei by turns, so that one sees where a story ends.
"""

from collections.abc import Iterable

from reader.layout.setting.compositor import Compositor
from reader.layout.story.claim import Weight, headline_face, is_told
from reader.layout.story.stories import Group
from reader.notation.story_kind import Kind
from reader.typeset.face import Face, Family

_OTHER = {Family.SONG: Family.HEI, Family.HEI: Family.SONG}


def head_faces(groups: Iterable[Group], compositor: Compositor) -> dict[str, Face]:
    """Return the faces of headlines that stand above stories of their own, by article.

    Args:
        groups: Of one page, in print order.
        compositor: Gives the paper's faces.
    """
    dress = compositor.dress
    by_turns = {
        Weight.SECOND: {Family.SONG: dress.display, Family.HEI: dress.black},
        Weight.THIRD: {Family.SONG: dress.medium, Family.HEI: dress.hei},
    }
    faces: dict[str, Face] = {}
    before = Family.HEI
    for each in groups:
        if each.is_display or each.is_service or each.is_run:
            continue
        (article,) = each.articles
        face = headline_face(article, each.weight, each.kind, compositor)
        is_literary = each.kind is Kind.FEATURE or is_told(article, each.kind)
        if each.weight in by_turns and not is_literary:
            face = by_turns[each.weight][_OTHER[before]]
        faces[article.id] = face
        before = face.family
    return faces
