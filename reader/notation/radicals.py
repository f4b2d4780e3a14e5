"""Radicals and doubles in, the characters that they stand for out.

Makers of PDFs tell the characters of a page by the shapes of its font, and some
take the radical for the character of one shape with it: ⽔ for 水, ⻋ for 车; others
take the double of it that a Korean, Japanese or Chinese code had. What is copied out
of such a page has them too.

Source:
    Unicode Character Database, EquivalentUnifiedIdeograph.txt; UnicodeData.txt for
    the doubles, which are canonically equal to their characters.
"""

import re
import unicodedata

_RADICALS = re.compile("[\u2e80-\u2fdf\uf900-\ufad9]")
_SUPPLEMENT = str.maketrans(
    "⺁⺃⺄⺅⺆⺈⺉⺊⺎⺏⺐⺒⺓⺔⺖⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲",
    "厂乚乙亻冂刀刂卜兀尣尢巳幺彑忄扌攵旡日月歺民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒羊羊羋耂肀聿肉臼艹艹艹虎衤覀西见角讠贝足车辶辶辶邑钅長镸长门阜阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀",
)
"""The radicals of the supplement, which have no compatibility mapping."""


def unified(text: str) -> str:
    """Put characters in the place of radicals and doubles, one for one; all else stays."""
    if not _RADICALS.search(text):
        return text
    text = _RADICALS.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    return text.translate(_SUPPLEMENT)
