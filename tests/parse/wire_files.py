"""Files as news agencies send them, with articles of our own invention."""

import json
from pathlib import Path

NAR = "http://iptc.org/std/nar/2006-10-01/"
NITF = "http://iptc.org/std/NITF/2006-10-18/"
TEXT = "柳湾港昨日开港，首日靠泊货轮六艘，卸下粮食一百四十吨。"


def put(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
    return path


def put_json(path: Path, value: object) -> Path:
    return put(path, json.dumps(value, ensure_ascii=False))


def ninjs(name: str, headline: str, **more: object) -> dict[str, object]:
    """An item of ninjs 3.1 with one paragraph."""
    item = {
        "uri": f"http://wire.example/{name}",
        "type": "text",
        "versionCreated": "2026-03-02T06:00:00+08:00",
        "copyrightHolder": "柳湾通讯社",
        "language": "zh",
        "headlines": [{"role": "main", "value": headline}],
        "bodies": [{"contentType": "text/html", "value": f"<p>{TEXT}</p>"}],
    }
    return item | more


def nitf(head: str = "", body: str = "", content: str = f"<p>{TEXT}</p>") -> str:
    """An article of NITF with its own namespace."""
    return (
        f'<nitf xmlns="{NITF}"><head>{head}</head><body><body.head>{body}</body.head>'
        f"<body.content>{content}</body.content></body></nitf>"
    )


def news_item(guid: str, headline: str, content: str = "", meta: str = "", more: str = "") -> str:
    """An item of NewsML-G2 that carries NITF."""
    inline = content or f"<inlineXML contenttype='application/nitf+xml'>{nitf()}</inlineXML>"
    return (
        f'<newsItem xmlns="{NAR}" guid="{guid}" version="3" xml:lang="zh" standard="NewsML-G2">'
        f"<itemMeta><provider qcode='nprov:LWTX'><name>柳湾通讯社</name></provider>"
        f"<versionCreated>2026-03-02T06:00:00+08:00</versionCreated>{meta}</itemMeta>"
        f"<contentMeta><headline>{headline}</headline>{more}</contentMeta>"
        f"<contentSet>{inline}</contentSet></newsItem>"
    )


def package(*groups: tuple[str, tuple[str, ...]]) -> str:
    """A package whose groups, each with its role, list items."""
    listed = "".join(
        f'<group id="g{n}" role="{role}">'
        + "".join(f'<itemRef residref="{uri}"/>' for uri in uris)
        + "</group>"
        for n, (role, uris) in enumerate(groups)
    )
    return (
        f'<packageItem xmlns="{NAR}" guid="urn:p" standard="NewsML-G2">'
        f"<itemMeta/><groupSet root='g0'>{listed}</groupSet></packageItem>"
    )


def message(*items: str) -> str:
    return f'<newsMessage xmlns="{NAR}"><header/><itemSet>{"".join(items)}</itemSet></newsMessage>'
