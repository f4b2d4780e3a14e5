"""Nothing that a source names is fetched or run, whatever its form says; nothing beside it is read.

A server listens on this machine while sources that name it are read, so that
also what is fetched without Python would be seen.
"""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.session.intake.sources import readings
from tests.parse.accounting import page_texts
from tests.parse.founder_mirror import png, put
from tests.parse.library_files import write_docworks
from tests.parse.test_olive import write_olive

SECRET = "机密内容不可外泄"


class Listener:
    """Counts who connects."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.count = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                asked, _ = self._socket.accept()
            except OSError:
                return
            self.count += 1
            asked.close()

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    found = Listener()
    yield found
    found.close()


@pytest.fixture(autouse=True)
def _no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a source was asked for over the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def texts(path: Path) -> str:
    """Read a source, its files too, and return all text that it gave."""
    found = []
    for reading in readings(path):
        if isinstance(reading, SourceError):
            found.append(str(reading))
            continue
        found.extend(t for page in reading.issue.pages for t in page_texts(page))
        found.extend(doubt.what for doubt in reading.issue.doubts)
        found.extend(str(read()) for read in reading.files.values())
    return "\n".join(found)


def doctype(address: str, root: str) -> str:
    return (
        f'<?xml version="1.0"?><!DOCTYPE {root} PUBLIC "-//X//DTD X//EN" "{address}/x.dtd" ['
        f'<!ENTITY remote SYSTEM "{address}/entity"><!ENTITY % more SYSTEM "{address}/more"> %more;'
        f'<!ENTITY near SYSTEM "{{near}}">]>'
    )


def test_the_listener_counts_who_connects(listener, monkeypatch):
    monkeypatch.undo()
    host, _, port = listener.address.removeprefix("http://").partition(":")
    socket.create_connection((host, int(port)), timeout=5).close()
    for _ in range(100):
        if listener.count:
            break
        threading.Event().wait(0.02)
    assert listener.count == 1


def test_a_saved_page_fetches_and_runs_nothing(listener, tmp_path):
    address = listener.address
    folder = tmp_path / "html" / "2021-08" / "13"
    secret = put(tmp_path, "secret.txt", SECRET)
    put(
        folder,
        "node_1.htm",
        f"<html><head><meta http-equiv=refresh content='0;URL={address}/go.htm'>"
        f"<link rel=stylesheet href={address}/a.css><base href='{address}/'>"
        f"<style>@import url({address}/b.css); p{{background:url({address}/c.png)}}</style>"
        f"<script src={address}/a.js></script><script>fetch('{address}/run');"
        f"document.write('跑起来了')</script></head><body onload=\"location='{address}/'\">"
        f"<iframe src={address}/frame.htm></iframe><object data={address}/o.swf></object>"
        f"<a id=pageLink href=node_1.htm>第01版：要闻</a>"
        f"<a id=pageLink href={address}/node_2.htm>第02版：城事</a>"
        f"<img src={address}/p.png usemap=#PagePicMap><map name=PagePicMap>"
        f"<area shape=polygon coords='0,0,9,0,9,9,0,9' href=content_1.htm></map>"
        f"<a href=content_1.htm><div id=mp1>河上新桥</div></a>"
        f"<a href={address}/content_2.htm><div id=mp2>远处的文章</div></a></body></html>",
    )
    put(
        folder,
        "content_1.htm",
        f"<html><body><founder-title>河上新桥</founder-title><founder-content><p>　　桥通了。</p>"
        f"<img src={address}/x.jpg><img src=file://{secret}><img src='../../../secret.txt'>"
        f"<script>alert('跑起来了')</script><style>p{{}}</style><embed src={address}/e.swf>"
        "</founder-content></body></html>",
    )
    whole = texts(tmp_path / "html")
    assert "桥通了" in whole
    assert "跑起来了" not in whole
    assert SECRET not in whole
    assert listener.count == 0


@pytest.mark.parametrize("kind", ["mets", "olive"])
def test_an_xml_file_fetches_no_dtd_and_no_entity(kind, listener, tmp_path):
    (write_docworks if kind == "mets" else write_olive)(tmp_path / "in")
    secret = put(tmp_path, "secret.txt", SECRET)
    for file in (tmp_path / "in").rglob("*.xml"):
        text = file.read_text("cp1252" if kind == "olive" else "utf-8")
        body = text[text.index("?>") + 2 :] if text.startswith("<?xml") else text
        root = body.lstrip()[1:].split()[0].rstrip(">")
        head = doctype(listener.address, root).replace("{near}", secret.as_uri())
        place = body.index(">", body.index("<W>") if "<W>" in body else 0) + 1
        file.write_text(f"{head}{body[:place]}&remote;&near;{body[place:]}", "utf-8")
    whole = texts(tmp_path / "in")
    assert SECRET not in whole
    assert listener.count == 0


def test_pictures_of_an_issue_folder_are_only_those_inside(listener, tmp_path):
    put(tmp_path, "secret.txt", SECRET)
    put(tmp_path, "in/issue.md", "---\ntitle: 柳湾日报\n---\n")
    put(
        tmp_path,
        "in/01.md",
        "---\nlabel: '01'\nnumber: 1\n---\n\n# 新桥 {: #a1 }\n\n"
        f"![桥]({listener.address}/a.png)\n\n"
        "![堤](../secret.txt)\n\n![岸](images/a.png)\n\n桥通了。\n",
    )
    put(tmp_path, "in/images/a.png", png())
    whole = texts(tmp_path / "in")
    assert "桥通了" in whole
    assert SECRET not in whole
    assert listener.count == 0
