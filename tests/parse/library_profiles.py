"""Issues of an invented paper as libraries and programs for reading scans write them.

Each differs from those in :mod:`tests.parse.library_files` in what it calls things and where it
keeps them; the texts are our own.
"""

from pathlib import Path

from tests.parse.founder_mirror import put
from tests.parse.library_files import METS, Block, alto, area

JPEG = b"\xff\xd8\xff\xe0" + bytes(60)
_PAGES = (1, 2)


def _record(name: str, text: str) -> str:
    return f'<dmdSec ID="{name}"><mdWrap><xmlData>{text}</xmlData></mdWrap></dmdSec>'


def _file(name: str, address: str) -> str:
    return f'<file ID="{name}"><FLocat xlink:href="{address}"/></file>'


def write_europeana(root: Path) -> Path:
    """Write an issue in the Europeana profile of docWorks (ENMAP)."""
    first = (
        ("T1", "La Gazette du Port"),
        ("H", "L'armistice"),
        ("B1", "Les délégués sont arrivés."),
        ("C", "Le pont vu du quai"),
        ("AD", "Savon Blanc"),
        ("TA", "Blé 30 Orge 20"),
    )
    second = (("B2", "La suite du récit."), ("COVER", "Encadré"))
    for number, blocks in enumerate((first, second), 1):
        page = tuple(Block(id=name, lines=(text,)) for name, text in blocks)
        put(root, f"ALTO/19181217_1-000{number}.xml", alto(page, unit="pixel"))
    pages = "".join(
        f'<div ORDER="{n}" TYPE="{kind}"><fptr><par><area FILEID="V{n}"/>'
        f'<area FILEID="XML{n}" BETYPE="IDREF" BEGIN="P{n}"/></par></fptr></div>'
        for n, kind in ((1, "TITLE_PAGE"), (2, "CONTENT_PAGE"))
    )
    article = (
        '<div TYPE="ARTICLE" DMDID="A1" LABEL="L\'armistice"><div TYPE="HEADING">'
        + area("TITLE", ("XML1", "H"))
        + '</div><div TYPE="BODY"><div TYPE="BODY_CONTENT"><div TYPE="PARAGRAPH">'
        + area("TEXT", ("XML1", "B1"))
        + '</div><div TYPE="ILLUSTRATION">'
        + area("CAPTION", ("XML1", "C"))
        + '</div><div TYPE="PARAGRAPH">'
        + area("TEXT", ("XML2", "B2"))
        + "</div></div></div></div>"
    )
    mets = (
        f'<?xml version="1.0"?><METS:mets {METS} xmlns:METS="http://www.loc.gov/METS/"'
        ' PROFILE="ENMAP" LABEL="La Gazette du Port no. 7077 17.12.1918">'
        + _record(
            "PRINT",
            "<mods><titleInfo><title>La Gazette du Port</title></titleInfo><language>"
            "<languageTerm>French</languageTerm></language></mods>",
        )
        + _record(
            "ISSUE",
            "<mods><titleInfo><title>La Gazette du Port</title><partNumber>7077</partNumber>"
            '</titleInfo><language><languageTerm type="code">fr</languageTerm></language>'
            '<originInfo><dateIssued qualifier="approximate">17.12.1918</dateIssued></originInfo>'
            "</mods>",
        )
        + _record(
            "A1",
            "<mods><titleInfo><nonSort>L'</nonSort><title>armistice</title></titleInfo></mods>",
        )
        + "<fileSec><fileGrp>"
        + "".join(_file(f"V{n}", f"file://./Viewing/19181217_1-000{n}.jp2") for n in _PAGES)
        + "".join(_file(f"XML{n}", f"file://./ALTO/19181217_1-000{n}.xml") for n in _PAGES)
        + f'</fileGrp></fileSec><structMap TYPE="PHYSICAL"><div DMDID="PRINT">{pages}</div>'
        '</structMap><structMap TYPE="LOGICAL"><div TYPE="Newspaper"><div TYPE="VOLUME"'
        ' DMDID="PRINT"><div TYPE="ISSUE" DMDID="ISSUE"><div TYPE="TITLE_SECTION">'
        + area("HEADLINE", ("XML1", "T1"))
        + f'</div><div TYPE="CONTENT">{article}<div TYPE="ADVERTISEMENT">'
        + area("TEXTBLOCK", ("XML1", "AD"))
        + '</div><div TYPE="TABLE">'
        + area("TEXTBLOCK", ("XML1", "TA"))
        + "</div></div></div></div></div></structMap></METS:mets>"
    )
    put(root, "19181217_1-METS.xml", mets)
    return root


def write_bnf(root: Path) -> Path:
    """Write an issue as BnF archives it: pages in one METS file, articles in another."""
    for number in _PAGES:
        texts = ("LA FLÈCHE", "TEMPS CALME", "Rien à signaler.") if number == 1 else ("Il passa.",)
        blocks = tuple(
            Block(id=f"PAG_{number}_TB{n}", lines=(text,)) for n, text in enumerate(texts, 1)
        )
        put(root, f"ocr/X000000{number}.xml", alto(blocks, unit="pixel"))
    record = _record(
        "DMD.2",
        '<spar_dc xmlns:dc="dc" xmlns:xsi="x"><dc:title>1898/02/14 (Année 2, Numéro 68)</dc:title>'
        "<dc:publisher>[s.n.] (Paris)</dc:publisher><dc:date>1898/02/14</dc:date>"
        "<dc:language>fre</dc:language></spar_dc>",
    )
    printed = _record(
        "DMD.3",
        '<spar_dc xmlns:dc="dc" xmlns:xsi="x"><dc:title xsi:type="spar_dc:paginationA">5'
        "</dc:title></spar_dc>",
    )
    pages = "".join(
        f'<div TYPE="object" ORDER="{n}" DMDID="{"DMD.3" if n == 1 else ""}">'
        f'<fptr FILEID="master.{n}"/><fptr FILEID="ocr.{n}"/></div>'
        for n in _PAGES
    )
    put(
        root,
        "manifest.xml",
        f"<mets {METS}>{record}{printed}<fileSec>"
        + "".join(_file(f"master.{n}", f"master/T000000{n}.jp2") for n in _PAGES)
        + "".join(_file(f"ocr.{n}", f"ocr/X000000{n}.xml") for n in _PAGES)
        + '</fileSec><structMap TYPE="physical"><div TYPE="set"><div TYPE="group" DMDID="DMD.2">'
        f"{pages}</div></div></structMap></mets>",
    )
    put(
        root,
        "toc/T1.xml",
        f"<mets {METS}>{record}<fileSec>"
        + "".join(_file(f"o{n}", f"../ocr/X000000{n}.xml") for n in _PAGES)
        + '</fileSec><structMap TYPE="logical"><div TYPE="NEWSPAPER"><div TYPE="ISSUE"'
        ' DMDID="DMD.2"><div TYPE="TITLESECTION">'
        + area("HEADLINE", ("o1", "PAG_1_TB1"))
        + '</div><div TYPE="CONTENT"><div TYPE="ARTICLE" LABEL="Temps calme"><div TYPE="HEADING">'
        + area("TITLE", ("o1", "PAG_1_TB2"))
        + '</div><div TYPE="BODY">'
        + area("PARAGRAPH", ("o1", "PAG_1_TB3"))
        + area("PARAGRAPH", ("o2", "PAG_2_TB1"))
        + "</div></div></div></div></div></structMap></mets>",
    )
    return root


def write_dfg(root: Path) -> Path:
    """Write an issue in the profile of DFG for newspapers, saved from a server into a folder."""
    for number in _PAGES:
        block = Block(id="TB1", lines=(f"Seite {number} steht.",))
        put(root, f"FULLTEXT/0000000{number}.XML", alto((block,), unit="pixel"))
    files = "".join(
        _file(f"D{n}", f"https://x.example/iiif/{n}/full/full/0/default.jpg")
        + _file(f"F{n}", f"https://x.example/data/1/0000000{n}.xml")
        for n in _PAGES
    )
    pages = "".join(
        f'<div TYPE="page" ORDER="{n}" ORDERLABEL="{label}"><fptr FILEID="D{n}"/>'
        f'<fptr FILEID="F{n}"/></div>'
        for n, label in ((1, "[1]"), (2, " - "))
    )
    put(
        root,
        "mets.xml",
        f'<mets {METS} TYPE="newspaper">'
        + _record(
            "LOG",
            '<mods><part order="18581207"><detail type="issue"><number>341</number>'
            "</detail></part></mods>",
        )
        + f"<fileSec><fileGrp>{files}{_file('ALL', 'https://x.example/all.pdf')}</fileGrp></fileSec>"
        f'<structMap TYPE="PHYSICAL"><div TYPE="physSequence"><fptr FILEID="ALL"/>{pages}</div>'
        '</structMap><structMap TYPE="LOGICAL"><div TYPE="newspaper" LABEL="Hafener Anzeiger">'
        '<mptr xlink:href="https://x.example/zdb"/><div TYPE="year" ORDERLABEL="1858">'
        '<div TYPE="month" ORDERLABEL="1858-12"><div TYPE="day" ORDERLABEL="1858-12-07">'
        '<div TYPE="issue" DMDID="LOG" LABEL="Morgen-Ausgabe"/></div></div></div></div>'
        "</structMap></mets>",
    )
    return root


def write_transkribus(root: Path) -> Path:
    """Write a page as Transkribus exports it: pictures, PAGE and ALTO, no record."""
    lines = (
        '<String CONTENT="Neue"/><SP/><String CONTENT="Zei¬"/>',
        '<String CONTENT="tung"/><SP/><String CONTENT="aus"/>',
    )
    put(root, "alto/0001.xml", alto((Block(id="r1", lines=lines),), unit="pixel"))
    put(root, "page/0001.xml", "<PcGts><Page/></PcGts>")
    put(root, "0001.jpg", JPEG)
    put(
        root,
        "mets.xml",
        f'<mets {METS} LABEL="TRP"><amdSec><sourceMD><mdWrap><xmlData><trpDocMetadata>'
        "<title>Hafenblatt 1903-04-05</title></trpDocMetadata></xmlData></mdWrap></sourceMD>"
        "</amdSec><fileSec>"
        + _file("IMG_1", "0001.jpg")
        + _file("PAGEXML_1", "page/0001.xml")
        + _file("ALTO_1", "alto/0001.xml")
        + '</fileSec><structMap TYPE="MANUSCRIPT"><div><div ORDER="1" TYPE="SINGLE_PAGE">'
        '<fptr><area FILEID="IMG_1"/></fptr><fptr><area FILEID="PAGEXML_1"/></fptr>'
        '<fptr><area FILEID="ALTO_1"/></fptr></div></div></structMap></mets>',
    )
    return root


def write_delpher(root: Path) -> Path:
    """Write an issue as the KB ships it: DIDL with ALTO."""
    name = "ddd_010000001_mpeg21"
    for number in _PAGES:
        texts = ("HET WATER ZAKT.", "De dijk staat droog.", "Te koop: een schuit.")
        blocks = tuple(
            Block(id=f"P{number}_TB{n}", lines=(text,))
            for n, text in enumerate(texts if number == 1 else ("Vervolg van de dijk.",), 1)
        )
        put(root, f"DDD_{name}_p00{number}_alto.xml", alto(blocks, unit="pixel"))
    issue = "ddd:010000001:mpeg21"

    def article(number: int, title: str, subject: str, *blocks: tuple[int, int]) -> str:
        parts = "".join(
            f'<dcx:article-part pageid="{issue}:p00{page}"><TextBlock ID="P{page}_TB{block}"/>'
            "</dcx:article-part>"
            for page, block in blocks
        )
        return (
            f'<didl:Item dc:identifier="{issue}:a000{number}"><srw:dcx><dc:title>{title}</dc:title>'
            f"<dc:subject>{subject}</dc:subject></srw:dcx>{parts}</didl:Item>"
        )

    put(
        root,
        f"DDD_{name}_didl.xml",
        '<didl:DIDL xmlns:didl="urn:mpeg:mpeg21:2002:02-DIDL-NS" xmlns:dc="dc" xmlns:dcx="dcx"'
        f' xmlns:srw="srw"><didl:Item dc:identifier="{issue}"><srw:dcx><dc:title>Dorpsche courant'
        "</dc:title><dc:date>1795-01-02</dc:date><dcx:issuenumber>2</dcx:issuenumber>"
        f'<dc:language>nl</dc:language></srw:dcx><didl:Item dc:identifier="{issue}:p001"/>'
        + article(1, "HET WATER ZAKT.", "artikel", (1, 1), (1, 2), (2, 1))
        + article(2, "Advertentie", "advertentie", (1, 3))
        + "</didl:Item></didl:DIDL>",
    )
    return root


def write_words_and_places(root: Path) -> Path:
    """Write articles that are a run of words of one block, or a place on the picture."""
    lines = ("A fire broke out", "in the mill.", "Grain is dear", "this week.")
    put(
        root,
        "alto/1.xml",
        alto(
            (
                Block(id="TB1", lines=lines, place=(0, 0, 100, 80)),
                Block(id="TB2", lines=("Boats for sale.",), place=(0, 120, 100, 40)),
            ),
            unit="pixel",
        ),
    )
    put(
        root,
        "mets.xml",
        f"<mets {METS}>"
        + _record(
            "I",
            "<mods><titleInfo><title>Mill Post</title></titleInfo><originInfo>"
            "<dateIssued>1858-12</dateIssued></originInfo></mods>",
        )
        + "<fileSec>"
        + _file("X", "file:///D:/export/alto/1.xml")
        + _file("I", "..\\img\\1.tif")
        + '</fileSec><structMap TYPE="PHYSICAL"><div><div TYPE="Page" ORDER="1"><fptr FILEID="X"/>'
        '<fptr FILEID="I"/></div></div></structMap><structMap TYPE="LOGICAL"><div TYPE="issue"'
        ' DMDID="I"><div TYPE="article" LABEL="Fire"><fptr><area FILEID="X" BEGIN="TB1_l0_0"'
        ' END="TB1_l1"/></fptr></div><div TYPE="article" LABEL="Corn"><fptr><area FILEID="X"'
        ' BEGIN="TB1_l2" END="TB1_l3_1"/></fptr></div><div TYPE="article" LABEL="Boats for sale">'
        '<fptr><area FILEID="I" SHAPE="RECT" COORDS="0,110,100,190"/></fptr></div></div>'
        "</structMap></mets>",
    )
    return root


def write_pages_in_one(root: Path) -> Path:
    """Write two pages in one ALTO file, with margins and an order of blocks, as ABBYY does."""
    first = (Block(id="b2", lines=("Second.",)), Block(id="b1", lines=("First.",)))
    text = alto(first, unit="pixel").replace('ID="b1"', 'ID="b1" IDNEXT="b2"', 1)
    margin = "".join(
        f'<TextBlock ID="top{n}"><TextLine><String CONTENT="Gazette"/></TextLine></TextBlock>'
        for n in (1,)
    )
    text = text.replace("<PrintSpace>", f"<TopMargin>{margin}</TopMargin><PrintSpace>")
    second = (
        '<Page ID="P2" WIDTH="100" HEIGHT="200"><PrintSpace><TextBlock ID="c"><TextLine>'
        '<String CONTENT="Third."/></TextLine></TextBlock></PrintSpace></Page></Layout>'
    )
    put(root, "gazette-19330102.xml", text.replace("</Layout>", second))
    return root


def write_marked(root: Path) -> Path:
    """Write a page whose ALTO file tags headings and numbers, with its picture beside."""
    blocks = (("no", "Hafenblatt 3"), ("h1", "Der Deich"), ("b1", "Er steht."), ("h2", "Markt"))
    text = alto(
        tuple(Block(id=name, lines=(line,)) for name, line in (*blocks, ("b2", "Korn ist teuer."))),
        unit="pixel",
    )
    tags = '<Tags><OtherTag ID="T1" LABEL="heading"/><StructureTag ID="T2" LABEL="page-number"/>'
    text = text.replace("<Layout>", f"{tags}</Tags><Layout>")
    for name, tag in (("no", "T2"), ("h1", "T1"), ("h2", "T1")):
        text = text.replace(f'<TextBlock ID="{name}"', f'<TextBlock ID="{name}" TAGREFS="{tag}"')
    put(root, "p3.xml", text)
    put(root, "p3.jpg", JPEG)
    return root


def write_set_down(root: Path) -> Path:
    """Write a Chinese page whose lines run down, a String a character."""

    def line(text: str, left: int) -> str:
        strings = "".join(
            f'<String CONTENT="{each}" HPOS="{left}" VPOS="{20 * n}" WIDTH="20" HEIGHT="20"/>'
            for n, each in enumerate(text)
        )
        return (
            f'<TextLine HPOS="{left}" VPOS="0" WIDTH="20" HEIGHT="{20 * len(text)}">{strings}'
            "</TextLine>"
        )

    texts = ("昨日米市開盤後，價復上升，", "各行存底不豐，人心看好。")
    lines = "".join(line(text, 300 - 30 * n) for n, text in enumerate(texts))
    page = alto((Block(id="TB1"),), unit="pixel", size=(400, 600))
    put(root, "19330102-p1.xml", page.replace("</TextBlock>", f"{lines}</TextBlock>"))
    return root


WRITERS = (
    write_europeana,
    write_bnf,
    write_dfg,
    write_transkribus,
    write_delpher,
    write_words_and_places,
    write_pages_in_one,
    write_marked,
    write_set_down,
)


def write_volume(root: Path) -> Path:
    """Write two issues in one METS file: one names its pages by areas, one by links."""
    for number in (1, 2, 3, 4):
        block = Block(id=f"T{number}", lines=(f"Page {number} of all.",))
        put(root, f"alto/{number}.xml", alto((block,), unit="pixel"))
    files = "".join(_file(f"F{n}", f"alto/{n}.xml") for n in (1, 2, 3, 4))
    pages = "".join(
        f'<div ID="P{n}" TYPE="page" ORDERLABEL="{label}"><fptr FILEID="F{n}"/></div>'
        for n, label in ((1, 1), (2, 2), (3, 1), (4, 2))
    )
    days = "".join(
        _record(
            f"D{n}",
            f"<mods><originInfo><dateIssued>1900-01-0{n}</dateIssued></originInfo><part>"
            f'<detail type="issue"><number>{n}</number></detail></part></mods>',
        )
        for n in (1, 2)
    )
    put(
        root,
        "volume.xml",
        f"<mets {METS}>"
        + _record("V", "<mods><titleInfo><title>Weekly Post</title></titleInfo></mods>")
        + days
        + f'<fileSec>{files}</fileSec><structMap TYPE="PHYSICAL"><div>{pages}</div></structMap>'
        '<structMap TYPE="LOGICAL"><div TYPE="VOLUME" DMDID="V"><div TYPE="ISSUE" DMDID="D1">'
        '<div TYPE="ARTICLE" LABEL="One">'
        + area("TEXT", ("F1", "T1"))
        + '</div></div><div ID="L2" TYPE="ISSUE" DMDID="D2"/></div></structMap><structLink>'
        '<smLink xlink:from="L2" xlink:to="P3"/><smLink xlink:from="L2" xlink:to="P4"/>'
        "</structLink></mets>",
    )
    return root


WRITERS = (*WRITERS, write_volume)
