"""Lines measured by the places of the glyphs in a PDF, not by what the engine says of them."""

from itertools import groupby, pairwise

import pypdfium2
import pytest
from pypdfium2 import PdfTextPage, raw

from reader.layout.proof import Proof, set_proof
from reader.layout.sheet.frame import Posture
from reader.model.article import Article, Paragraph
from reader.notation.script import language_of
from reader.paint.book import Binding, bind_book
from reader.paint.faces import DESIGN, QtTypeface
from reader.paint.page import Press
from reader.typeset.face import Face
from tests.typeset.measuring import INTERPUNCTS, MARKS, SetLine, breaches

Square = tuple[str, float, float]
"""A character, the left end of its square, and its baseline."""

TEXTS = (
    "依照《中华人民共和国刑法》第二百二十四条、《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》"
    "第三百六十五条之规定，判决如下：一、判处罚金人民币300000元（已缴纳）；二、……。",
    "北京时间昨晚，沿海队主场以3－1（25-21、19-25、27-25、25-18）战胜山城队，取得五连胜。主攻手林若川拿下"
    "全场最高的28分，扣球成功率56.7%；接应方子衡贡献19分、3次拦网。",
    "CBA常规赛第27轮，滨海队102：98险胜。第4节还剩1分08秒，客队后卫K.Johnson命中三分，92平！随后"
    "J. R. Smithson两罚两中——比分变成94－92……全场1.8万名观众起立。",
    "央行公告称，当日开展了1,250亿元7天期逆回购操作，中标利率为1.80%。因有890亿元逆回购到期，单日净投放"
    "360亿元（上月同期为－520亿元）。",
    "挪威作家卡尔·奥韦·林斯塔德与瑞典导演英格丽德·冯·埃克伦在书展对谈。主持人玛丽亚·德尔·卡门问及新作"
    "《北纬69°》，他笑答：“让·雅克·马尔尚译得比我写得好。”",
    "他把《〈呐喊〉自序》《朝花夕拾·小引》（1927年5月1日，广州白云楼）和《“题未定”草（六至九）》重读了"
    "一遍。“‘世上本没有路’——”他念道，“这句话，《故乡》里说得最好。”",
    "“等一等……等一等——”老人扶着栏杆，“我把话说完……”他没有说完。江面上，汽笛响了——一声，两声，三声……"
    "然后是长久的寂静。",
    "探测器在距地约38.44万km的轨道上运行，近月点高度约200 km，倾角43.7°；着陆器以1.5 m/s的速度"
    "下降，误差不超过±0.3°，气压955 hPa。",
    "（本報訊）立法會昨日三讀通過《2024年消防安全（建築物）（修訂）條例草案》，罰款由25,000元增至50,000元；"
    "再犯者最高可處監禁1年。議員何敏儀問：「為何要等到今天？」",
    "「你讀過《邊城》嗎？」她問，「書裏寫：『這個人也許永遠不回來了，也許明天回來！』」瑪格麗特·林想了想，"
    "說：「讀過……可是，我忘了結局。」",
)
"""What newspapers print, with all that makes lines hard to fill."""


def _squares(layer: PdfTextPage, typeface: QtTypeface, body: float) -> list[Square]:
    """Return the characters of a page and where the square of each begins, in points.

    That of a mark is found from its ink, for where it is trimmed there is less than its square.
    """
    found = []
    x, y = raw.c_double(), raw.c_double()
    for at in range(layer.count_chars()):
        if raw.FPDFText_IsGenerated(layer, at):
            continue
        character = layer.get_text_range(at, 1)
        raw.FPDFText_GetCharOrigin(layer, at, x, y)
        place = x.value
        if character in MARKS or character in INTERPUNCTS:
            glyph = typeface.glyph(character, Posture.HORIZONTAL)
            ink = typeface.outline(glyph.font, glyph.index).boundingRect()
            place = layer.get_charbox(at)[0] - ink.left() / DESIGN * body
        found.append((character, place, y.value))
    return found


def _measured(text: str, measure: float, press: Press) -> list[SetLine]:
    """Set a text as a proof, and take its lines from the PDF."""
    language, proof = language_of(text), Proof(measure=measure)
    article = Article(id="01/a1", blocks=(Paragraph(text=text),))
    sheets = set_proof((article,), proof, press.faces, language)
    typeface = press.faces.typeface(Face(language=language))
    (left, *_) = (column.x for column in sheets[0].columns)
    with pypdfium2.PdfDocument(bind_book(sheets, press, Binding())) as document:
        layer = document[0].get_textpage()
        squares = _squares(layer, typeface, proof.body)
    glyphs = [(character, (x - left) / proof.body, y) for character, x, y in squares]
    rows = [list(row) for _, row in groupby(glyphs, lambda glyph: round(glyph[2], 1))]
    return [
        SetLine(
            text="".join(character for character, _, _ in row),
            places=[place for _, place, _ in row],
            advances=typeface.advances("".join(character for character, _, _ in row)),
            measure=measure,
            indent=0.0 if number else 2.0,
            is_last=number == len(rows) - 1,
            is_centred=language == "zh-Hant",
        )
        for number, row in enumerate(rows)
    ]


@pytest.mark.parametrize("measure", [13, 18, 22])
@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:6])
def test_no_rule_of_setting_is_breached_by_the_glyphs(
    press: Press, text: str, measure: float
) -> None:
    lines = _measured(text, measure, press)
    assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())
    assert breaches(lines) == []


@pytest.mark.parametrize("measure", [11, 18])
@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:6])
def test_no_piece_of_type_reaches_over_its_column_or_its_neighbour(
    press: Press, text: str, measure: float
) -> None:
    language, proof = language_of(text), Proof(measure=measure)
    article = Article(id="01/a1", blocks=(Paragraph(text=text),))
    sheets = set_proof((article,), proof, press.faces, language)
    column = sheets[0].columns[0]
    with pypdfium2.PdfDocument(bind_book(sheets, press, Binding())) as document:
        layer = document[0].get_textpage()
        boxes = [
            layer.get_charbox(at, loose=True)
            for at in range(layer.count_chars())
            # One stroke is drawn for a pair of dashes.
            if not raw.FPDFText_IsGenerated(layer, at) and layer.get_text_range(at, 1).strip("— ")
        ]
    # PDFium's boxes hold the ink too, which reaches out of some squares.
    near = 0.06 * proof.body
    assert min(left for left, *_ in boxes) >= column.x - near
    assert max(right for _, _, right, _ in boxes) <= column.right + near
    for (_, foot, end, _), (start, level, *_) in pairwise(boxes):
        if level == foot:
            assert start - end > -0.1 * proof.body
