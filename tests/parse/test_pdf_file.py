"""PDFs whose Chinese fonts are not embedded, on a machine that has none or any."""

from pathlib import Path

import pytest

from reader.parse.pdf.file import open_pdf
from tests.parse.pdf_sheets import HEI, SONG, Put, save_sheets


@pytest.mark.parametrize("font", [SONG, HEI])
def test_a_piece_of_text_of_one_character_is_in_the_text_layer(tmp_path: Path, font: str) -> None:
    put = Put(text="水", x=100, y=100, font=font)
    with open_pdf(save_sheets(tmp_path / "sheet.pdf", [put])) as document:
        page = document[0]
        layer = page.get_textpage()
        said = layer.get_text_bounded()
        left, _, right, _ = layer.get_charbox(0)
        layer.close()
        page.close()
    assert said == "水"
    assert 0.5 * put.size < right - left <= put.size
