"""Issues written as a feed, and a newsagent that takes them in over a real server."""

import dataclasses
import datetime
import functools
import hashlib
import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from reader.errors import OutputError, SourceError
from reader.model.printed import CollatedIssue
from reader.session.feed import Feed, FeedFile, FeedIssue, feed_bytes, read_feed
from reader.session.seal import make_key, read_key
from reader.supply.fetching import Fetcher, open_client
from reader.supply.publishing import Edition, publish
from reader.supply.subscription import Subscription, Terms
from tests.library.newsroom import short_issue
from tests.supply.press_room import FIRST, MORNING, held, key_of, no_beat, open_newsagent

DAY = datetime.timedelta(days=1)
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000002d000000400080200000000000000")


def issue(number: int, text: str = "桥通了。") -> CollatedIssue:
    return CollatedIssue(issue=short_issue(text, day=FIRST + number * DAY, number=100 + number))


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    return Edition(folder=tmp_path / "feed", title="报", now=MORNING, key=None, paint=lambda _: PNG)


def files(edition: Edition) -> dict[str, str]:
    return {
        file.relative_to(edition.folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in edition.folder.rglob("*")
        if file.is_file()
    }


def test_the_index_is_opds_that_any_reader_understands(edition: Edition) -> None:
    publish(edition, [issue(0), issue(1)])
    document = json.loads((edition.folder / "index.json").read_bytes())
    assert document["metadata"] == {
        "title": "报",
        "modified": "2026-05-01T06:00:00Z",
        "numberOfItems": 2,
    }
    assert document["links"] == [
        {"rel": "self", "href": "index.json", "type": "application/opds+json"}
    ]
    newest, _ = document["publications"]
    assert newest["metadata"]["published"] == "2026-05-02"
    assert newest["metadata"]["belongsTo"]["series"] == {
        "name": "山城晚报",
        "identifier": "山城晚报",
        "position": 101,
    }
    own, epaper, epub = newest["links"]
    assert [link["type"] for link in newest["links"]] == [
        "application/opds-publication+json",
        "application/vnd.daodu.epaper+zip",
        "application/epub+zip",
    ]
    assert newest["images"][0]["width"] == 720
    for link in (epaper, epub):
        content = (edition.folder / unquote(link["href"])).read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        assert link["properties"]["hash"] == {"algorithm": "SHA-256", "value": digest}
        assert link["size"] == len(content)
        assert link["rel"] == "http://opds-spec.org/acquisition/open-access"
    # Each publication is described beside its files, too.
    described = edition.folder / unquote(own["href"])
    alone = json.loads(described.read_bytes())
    assert (described.parent / unquote(alone["images"][0]["href"])).read_bytes() == PNG


def test_the_same_issues_give_the_same_folder_at_any_time(edition: Edition) -> None:
    publish(edition, [issue(0), issue(1)])
    before = files(edition)
    publish(dataclasses.replace(edition, now=MORNING + DAY), [issue(1), issue(0)])
    assert files(edition) == before


def test_a_corrected_issue_is_another_file_and_later(edition: Edition) -> None:
    publish(edition, [issue(0), issue(1)])
    feed = publish(
        dataclasses.replace(edition, now=MORNING + DAY), [issue(0), issue(1, "桥没有通。")]
    )
    assert sorted(one.modified for one in feed.issues) == [
        "2026-05-01T06:00:00Z",
        "2026-05-02T06:00:00Z",
    ]
    assert len(files(edition)) == 2 * 4 + 1


def test_what_leaves_the_feed_is_deleted_and_nothing_else(edition: Edition) -> None:
    publish(edition, [issue(0), issue(1)])
    (edition.folder / "issues" / "robots.txt").write_text("mine")
    publish(edition, [issue(1)])
    assert len(files(edition)) == 4 + 1 + 1
    assert not any("2026-05-01" in name for name in files(edition))


def test_an_index_that_names_files_elsewhere_deletes_none(edition: Edition, tmp_path: Path) -> None:
    precious = tmp_path / "precious.epaper"
    precious.write_text("mine")
    edition.folder.mkdir()
    names = ("issues/../../precious.epaper", "../precious.epaper", precious.as_posix())
    listed = tuple(
        FeedIssue(
            key=f"x/{number}",
            title="x",
            files=(
                FeedFile(
                    href=name,
                    media_type="application/vnd.daodu.epaper+zip",
                    size=1,
                    sha256=f"{number:064}",
                ),
            ),
        )
        for number, name in enumerate(names)
    )
    (edition.folder / "index.json").write_bytes(feed_bytes(Feed(title="x", issues=listed)))
    publish(edition, [issue(1)])
    assert precious.read_text() == "mine"


def test_a_foreign_index_is_not_written_over(edition: Edition) -> None:
    edition.folder.mkdir()
    (edition.folder / "index.json").write_text('{"mine": 1}')
    with pytest.raises(OutputError, match="is no index of a feed"):
        publish(edition, [issue(0)])
    assert (edition.folder / "index.json").read_text() == '{"mine": 1}'


def test_a_folder_that_cannot_be_written_is_refused_in_a_sentence(edition: Edition) -> None:
    edition.folder.write_text("a file")
    with pytest.raises(OutputError, match="the feed cannot be written"):
        publish(edition, [issue(0)])


def test_the_signature_is_over_all_that_the_index_says(edition: Edition, tmp_path: Path) -> None:
    public = make_key(tmp_path / "key")
    publish(dataclasses.replace(edition, key=read_key(tmp_path / "key")), [issue(0)])
    content = (edition.folder / "index.json").read_bytes()
    assert read_feed(content).is_signed_by(public)
    for old, new in ((b"2026-05-01", b"2026-05-02"), ("报".encode(), b"x"), (b"self", b"next")):
        assert not read_feed(content.replace(old, new, 1)).is_signed_by(public)
    # Its spaces say nothing.
    assert read_feed(json.dumps(json.loads(content)).encode()).is_signed_by(public)
    assert not read_feed(content).is_signed_by("")


def test_a_key_is_its_owners_alone_and_never_written_over(tmp_path: Path) -> None:
    make_key(tmp_path / "key")
    assert (tmp_path / "key").stat().st_mode & 0o077 == 0
    with pytest.raises(OutputError, match="never written over"):
        make_key(tmp_path / "key")


OTHER_KIND = X25519PrivateKey.generate().private_bytes(
    Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
)


@pytest.mark.parametrize("content", [b"", b"no key", OTHER_KIND])
def test_what_is_no_key_is_refused_in_a_sentence(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(content)
    with pytest.raises(SourceError, match="not a key for feeds; make one with"):
        read_key(tmp_path / "key")
    with pytest.raises(SourceError, match="the key cannot be read"):
        read_key(tmp_path / "none")
    with pytest.raises(OutputError, match="the key cannot be written"):
        make_key(tmp_path / "none" / "key")


def test_publications_that_are_not_written_as_opds_says_are_left_out() -> None:
    digest = {"hash": {"algorithm": "SHA-256", "value": "a" * 64}}
    link = {"href": "a.epaper", "type": "application/vnd.daodu.epaper+zip", "properties": digest}
    good = {
        "metadata": {"published": "2026-05-01", "belongsTo": {"series": {"identifier": "x"}}},
        "links": [3, {"href": "b"}, link],
        "images": [4, {"href": "c.png"}],
    }
    odd = [7, {}, {"links": [link]}, {"metadata": {}, "links": 5}, {"metadata": 1, "links": [link]}]
    odd.append({"metadata": {}, "links": [{**link, "properties": {"hash": {"value": "b"}}}]})
    feed = read_feed(json.dumps({"publications": [*odd, good]}).encode())
    (issue_,) = feed.issues
    assert (issue_.key, issue_.number, issue_.pictures) == ("x/2026-05-01", None, ())
    assert issue_.epaper is not None
    assert issue_.epaper.size == 0
    assert not feed.is_signed_by("A" * 44)


@pytest.fixture
def served(edition: Edition) -> Iterator[str]:
    edition.folder.mkdir()

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    handler = functools.partial(Quiet, directory=str(edition.folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()
    thread.join()


def test_what_is_published_comes_to_a_kiosk(edition: Edition, served: str, tmp_path: Path) -> None:
    public = make_key(tmp_path / "key")
    signed = dataclasses.replace(edition, key=read_key(tmp_path / "key"))
    publish(signed, [issue(0)])
    terms = Terms(address=served, folder=tmp_path / "feeds", public_key=public, jitter=lambda: 0.0)
    library = tmp_path / "library.sqlite"
    with open_client("daodu/test") as client:
        agent = open_newsagent(library, Subscription(terms, Fetcher(client, 10**8, no_beat)))
        assert agent.look(MORNING).troubles == ()
        publish(dataclasses.replace(signed, now=MORNING + DAY), [issue(0), issue(1)])
        told = agent.look(MORNING + DAY)
    assert told.troubles == ()
    assert held(library) == [key_of(FIRST + DAY), key_of(FIRST)]
