"""METS and ALTO files of an invented paper, in the forms that libraries ship."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.parse.founder_mirror import PDF, put

ALTO_3 = "http://www.loc.gov/standards/alto/ns-v3#"
ALTO_CCS = "http://schema.ccs-gmbh.com/ALTO"
METS = (
    'xmlns="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"'
)


@dataclass(frozen=True, kw_only=True)
class Block:
    """A block of an ALTO page; ``lines`` are XML inside TextLine, or plain words."""

    id: str
    lines: tuple[str, ...] = ()
    place: tuple[int, int, int, int] = (10, 20, 30, 40)
    inside: str = ""
    polygon: str = ""


def words(text: str, prefix: str) -> str:
    """Return Strings and SPs for a line of plain words."""
    strings = [
        f'<String ID="{prefix}_{n}" CONTENT="{word}"/>' for n, word in enumerate(text.split())
    ]
    return "<SP/>".join(strings)


def alto(blocks: Sequence[Block], unit: str = "mm10", size: tuple[int, int] = (100, 200)) -> str:
    """Return an ALTO file."""
    parts = []
    for block in blocks:
        left, top, width, height = block.place
        place = f'HPOS="{left}" VPOS="{top}" WIDTH="{width}" HEIGHT="{height}"'
        shape = f'<Shape><Polygon POINTS="{block.polygon}"/></Shape>' if block.polygon else ""
        lines = "".join(
            f'<TextLine ID="{block.id}_l{n}">'
            f"{line if line.startswith('<') else words(line, f'{block.id}_l{n}')}</TextLine>"
            for n, line in enumerate(block.lines)
        )
        text = f'<TextBlock ID="{block.id}" {place}>{shape}{lines}</TextBlock>'
        if block.inside:
            text = f'<ComposedBlock ID="{block.inside}" {place}>{text}</ComposedBlock>'
        parts.append(text)
    namespace = ALTO_CCS if unit == "inch1200" else ALTO_3
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><alto xmlns="{namespace}"><Description>'
        f"<MeasurementUnit>{unit}</MeasurementUnit></Description><Layout>"
        f'<Page ID="P" WIDTH="{size[0]}" HEIGHT="{size[1]}"><PrintSpace>{"".join(parts)}'
        "</PrintSpace></Page></Layout></alto>"
    )


def mods(record: str, title: str, more: str = "") -> str:
    """Return a descriptive record."""
    return (
        f'<dmdSec ID="{record}"><mdWrap MDTYPE="MODS"><xmlData><mods:mods><mods:titleInfo>'
        f"<mods:title>{title}</mods:title></mods:titleInfo>{more}</mods:mods></xmlData></mdWrap>"
        "</dmdSec>"
    )


def area(kind: str, *blocks: tuple[str, str]) -> str:
    """Return a div of the logical map with its areas: file and block of each."""
    areas = "".join(
        f'<area FILEID="{file}" BETYPE="IDREF" BEGIN="{block}"/>' for file, block in blocks
    )
    return f'<div TYPE="{kind}"><fptr><seq>{areas}</seq></fptr></div>'


def files(count: int, endings: tuple[str, ...] = ("xml", "pdf")) -> str:
    """Return the list of files."""
    entries = "".join(
        f'<file ID="{ending.upper()}{n}"><FLocat LOCTYPE="URL" '
        f'xlink:href="file://./{"text" if ending == "xml" else ending}/{n}.{ending}"/></file>'
        for n in range(1, count + 1)
        for ending in endings
    )
    return f"<fileSec><fileGrp>{entries}</fileGrp></fileSec>"


def physical(count: int) -> str:
    """Return the map of pages."""
    pages = "".join(
        f'<div TYPE="PAGE" ORDER="{n}" ORDERLABEL="{n}"><fptr><par><area FILEID="PDF{n}"/>'
        f'<area FILEID="XML{n}" BETYPE="IDREF" BEGIN="P"/></par></fptr></div>'
        for n in range(1, count + 1)
    )
    return f'<structMap TYPE="PHYSICAL"><div TYPE="Newspaper">{pages}</div></structMap>'


DATED = (
    "<mods:originInfo><mods:dateIssued>1858-12-07</mods:dateIssued></mods:originInfo>"
    "<mods:language><mods:languageTerm>en</mods:languageTerm></mods:language>"
)
FIRST = (
    Block(id="T1", lines=("No. 288 Tuesday", "River Gazette")),
    Block(id="K", lines=("THE BRIDGE",)),
    Block(id="H", lines=("Both banks", "are joined")),
    Block(id="D", lines=("Nine hundred days",)),
    Block(
        id="B1",
        lines=(
            '<String CONTENT="The"/><SP/><String CONTENT="sol" SUBS_TYPE="HypPart1"'
            ' SUBS_CONTENT="soldier"/><HYP CONTENT="-"/>',
            '<String CONTENT="dier" SUBS_TYPE="HypPart2" SUBS_CONTENT="soldier"/><SP/>'
            '<String CONTENT="came."/>',
        ),
        place=(0, 100, 50, 100),
        polygon="0,100 50,100 50,200 25,150 0,200",
    ),
)
SECOND = (
    Block(id="B2", lines=("He crossed the river.",), place=(50, 0, 50, 100)),
    Block(id="A", lines=("J. MILLER",)),
    Block(id="AD1", lines=("Boats for sale.",), inside="C1"),
)


def write_docworks(root: Path) -> Path:
    """Write an issue as CCS docWorks does: an article over two pages, an advertisement."""
    logical = (
        '<structMap TYPE="LOGICAL"><div TYPE="Newspaper"><div TYPE="VOLUME" DMDID="ISSUE">'
        '<div TYPE="ISSUE"><div TYPE="TITLE_SECTION">'
        + area("TEXTBLOCK", ("XML1", "T1"))
        + '</div><div TYPE="CONTENT"><div TYPE="ARTICLE" DMDID="ART1" LABEL="Both banks">'
        '<div TYPE="HEADING">'
        + area("OVERLINE", ("XML1", "K"))
        + area("TITLE", ("XML1", "H"))
        + area("SUBHEADLINE", ("XML1", "D"))
        + '</div><div TYPE="BODY"><div TYPE="BODY_CONTENT"><div TYPE="PARAGRAPH">'
        + area("TEXT", ("XML1", "B1"))
        + '</div><div TYPE="PARAGRAPH">'
        + area("TEXT", ("XML2", "B2"))
        + "</div>"
        + area("AUTHOR", ("XML2", "A"))
        + "</div></div></div>"
        + area("ADVERTISEMENT", ("XML2", "C1"))
        + "</div></div></div></div></structMap>"
    )
    mets = (
        f'<?xml version="1.0" encoding="utf-8"?><mets {METS} LABEL="River Gazette 1858-12-07">'
        + mods(
            "ISSUE",
            "River Gazette",
            f"{DATED}<mods:part><mods:detail type='issue'>"
            "<mods:number>288</mods:number></mods:detail></mods:part>",
        )
        + mods("ART1", "Both banks are joined")
        + files(2)
        + physical(2)
        + logical
        + "</mets>"
    )
    put(root, "issue-mets.xml", mets)
    put(root, "text/1.xml", alto(FIRST))
    put(root, "text/2.xml", alto(SECOND))
    for page in (1, 2):
        put(root, f"pdf/{page}.pdf", PDF)
    return root


def write_british(root: Path) -> Path:
    """Write an issue as the British Library does: articles joined with page areas by links."""
    first = (
        Block(
            id="pa0001001", lines=("THE BRIDGE. Both banks", "are joined."), place=(0, 0, 50, 100)
        ),
        Block(id="pa0001002", lines=("Grain is dear.",), place=(50, 0, 50, 100)),
    )
    second = (Block(id="pa0002001", lines=("He crossed the river.",), place=(0, 0, 100, 50)),)

    def page_area(name: str, file: str, last: str) -> str:
        return (
            f'<div ID="{name}" TYPE="pagearea"><fptr><area FILEID="{file}" SHAPE="RECT" '
            f'COORDS="0,0,50,100"/></fptr><fptr><area FILEID="{file}" BETYPE="IDREF" '
            f'BEGIN="{name}_l0_0" END="{name}_{last}"/></fptr></div>'
        )

    def link(article: str, *areas: str) -> str:
        locators = "".join(
            f'<smLocatorLink xlink:href="#{end}" xlink:label="{end}"/>' for end in (article, *areas)
        )
        return f"<smLinkGrp>{locators}</smLinkGrp>"

    mets = (
        f'<?xml version="1.0" encoding="utf-8"?><mets {METS}>'
        + mods("ISSUE", "River Gazette", DATED)
        + mods("D1", "THE BRIDGE.")
        + mods("D2", "Corn Market")
        + files(2, ("xml",))
        + '<structMap TYPE="PHYSICAL"><div TYPE="issue"><div TYPE="page" ORDERLABEL="1">'
        '<fptr><area FILEID="XML1"/></fptr>'
        + page_area("pa0001001", "XML1", "l1_1")
        + page_area("pa0001002", "XML1", "l0_2")
        + '</div><div TYPE="page" ORDERLABEL="2"><fptr><area FILEID="XML2"/></fptr>'
        + page_area("pa0002001", "XML2", "l0_3")
        + '</div></div></structMap><structMap TYPE="LOGICAL"><div TYPE="ISSUE" DMDID="ISSUE">'
        '<div ID="art0001" TYPE="ARTICLE" DMDID="D1"/><div ID="art0002" TYPE="ARTICLE" DMDID="D2"/>'
        "</div></structMap><structLink>"
        + link("art0001", "pa0001001", "pa0002001")
        + link("art0002", "pa0001002")
        + "</structLink></mets>"
    )
    put(root, "gazette_mets.xml", mets)
    put(root, "text/1.xml", alto(first, unit="pixel"))
    put(root, "text/2.xml", alto(second, unit="pixel"))
    return root


def write_batch(root: Path, days: Sequence[str] = ("1858-12-07", "1858-12-08")) -> Path:
    """Write an NDNP batch: pages without articles."""
    listed = "".join(
        f'<issue editionOrder="1" issueDate="{day}" lccn="sn1">sn1/{day}/{day}.xml</issue>'
        for day in days
    )
    put(
        root,
        "batch.xml",
        f'<ndnp:batch xmlns="http://www.loc.gov/ndnp" '
        f'xmlns:ndnp="http://www.loc.gov/ndnp" name="b">{listed}</ndnp:batch>',
    )
    for day in days:
        folder = root / "sn1" / day
        put(
            folder,
            f"{day}.xml",
            f'<mets {METS} LABEL="River Gazette, {day}"><dmdSec ID="i"><mods:mods>'
            f"<mods:dateIssued>{day}</mods:dateIssued></mods:mods></dmdSec><dmdSec ID='p'>"
            "<mods:mods><mods:part><mods:extent><mods:start>1</mods:start></mods:extent>"
            "</mods:part></mods:mods></dmdSec><fileSec><file ID='f1'><FLocat "
            "xlink:href='0001.xml'/></file><file ID='f2'><FLocat xlink:href='0001.pdf'/></file>"
            "</fileSec><structMap><div TYPE='np:issue' DMDID='i'><div TYPE='np:page' DMDID='p'>"
            "<fptr FILEID='f2'/><fptr FILEID='f1'/></div></div></structMap></mets>",
        )
        page = (
            Block(id="TB.1", lines=("Both banks are joined.",), place=(0, 0, 600, 600)),
            Block(id="TB.2", lines=("Grain is dear.",), place=(600, 0, 600, 600)),
        )
        put(folder, "0001.xml", alto(page, unit="inch1200", size=(1200, 2400)))
        put(folder, "0001.pdf", PDF)
    return root
