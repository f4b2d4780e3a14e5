"""A feed subscribed to, over a transport that is a table of answers."""

import dataclasses
import datetime
import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from reader.errors import SupplyError
from reader.parse.registry import Part
from reader.session.feed import Feed, FeedIssue, feed_bytes
from reader.session.intake.reports import Refused
from reader.session.seal import make_key, read_key
from reader.supply import fetching
from reader.supply.fetching import Fetcher, open_client
from reader.supply.subscription import FIRST_WAIT, LONGEST_WAIT, SPARES, Subscription, Terms
from tests.supply.press_room import FIRST, TITLE, held, listed, open_newsagent, print_issue

DAY = datetime.timedelta(days=1)
ADDRESS = "https://papers.example/feed/"


class Server:
    """A static web server that can be made to fail, without a network."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[httpx.Request] = []
        self.breaks_at: int | None = None
        self.status: int | None = None
        self.elsewhere: dict[str, str] = {}

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        path = request.url.path
        if self.status is not None:
            return httpx.Response(self.status)
        if path in self.elsewhere:
            return httpx.Response(302, headers={"Location": self.elsewhere[path]})
        file = self.folder / path.rpartition("/")[2]
        if not file.is_file():
            return httpx.Response(404)
        content = file.read_bytes()
        etag = f'"{hash(content):x}"'
        if request.headers.get("If-None-Match") == etag:
            return httpx.Response(304)
        first = 0
        asked_for = request.headers.get("Range", "")
        headers = {"ETag": etag}
        if asked_for and request.headers.get("If-Range") == etag:
            first = int(asked_for.removeprefix("bytes=").removesuffix("-"))
            headers["Content-Range"] = f"bytes {first}-{len(content) - 1}/{len(content)}"
        status = 206 if first else 200
        return httpx.Response(status, headers=headers, content=self._sent(content[first:]))

    def _sent(self, content: bytes) -> Iterator[bytes]:
        yield content[: self.breaks_at]
        if self.breaks_at is not None:
            raise httpx.ReadError("the line broke")


@pytest.fixture
def server(tmp_path: Path) -> Server:
    folder = tmp_path / "served"
    folder.mkdir()
    return Server(folder)


def publish(server: Server, *issues: FeedIssue, key: Path | None = None) -> None:
    feed = Feed(title="报", issues=issues)
    content = feed_bytes(feed, read_key(key) if key else None)
    (server.folder / "index.json").write_bytes(content)


def issue(server: Server, number: int = 0, title: str = TITLE) -> FeedIssue:
    day = FIRST + number * DAY
    path = print_issue(server.folder / f"{title}-{day}.epaper", day, title=title)
    return listed(path, day, title)


def subscribe(
    server: Server, tmp_path: Path, largest: int = 10**8, **terms: object
) -> Subscription:
    client = open_client("daodu/test", httpx.MockTransport(server.answer))
    chosen: dict[str, object] = {"address": ADDRESS, "folder": tmp_path / "feeds", **terms}
    chosen.setdefault("jitter", lambda: 1.0)
    return Subscription(
        Terms(**chosen),  # type: ignore[arg-type]
        Fetcher(client, largest, lambda: None),
    )


def receive(subscription: Subscription, now: float = 0.0) -> list[Part | Refused]:
    return [part for d in subscription.deliveries(now) for part in d.parts()]


def paths(server: Server) -> list[str]:
    return [request.url.path.rpartition("/")[2] for request in server.asked]


def files(tmp_path: Path) -> list[Path]:
    return [file for file in (tmp_path / "feeds").rglob("*") if file.is_file()]


def test_issues_of_a_feed_come_into_the_library(server: Server, tmp_path: Path) -> None:
    publish(server, issue(server, 0), issue(server, 1))
    library = tmp_path / "library.sqlite"
    agent = open_newsagent(library, subscribe(server, tmp_path))
    assert agent.look(datetime.datetime.now(datetime.UTC)).troubles == ()
    assert len(held(library)) == 2
    agent.look(datetime.datetime.now(datetime.UTC))
    # The second time only the index is asked for, and is not sent.
    assert paths(server)[3:] == ["index.json"]
    assert server.asked[3].headers["If-None-Match"]


def test_the_index_is_known_again_after_a_restart(server: Server, tmp_path: Path) -> None:
    publish(server, issue(server))
    receive(subscribe(server, tmp_path))
    again = subscribe(server, tmp_path)
    assert len(receive(again)) == 1
    assert paths(server) == ["index.json", "山城晚报-2026-05-01.epaper", "index.json"]


def test_only_the_newest_issues_of_the_papers_wanted_are_fetched(
    server: Server, tmp_path: Path
) -> None:
    publish(server, *(issue(server, n, title) for n in range(4) for title in (TITLE, "河畔周报")))
    parts = receive(subscribe(server, tmp_path, titles=(TITLE,), keep=2))
    assert len(parts) == 2
    assert paths(server)[1:] == ["山城晚报-2026-05-04.epaper", "山城晚报-2026-05-03.epaper"]


def test_a_few_downloads_stay_as_spares_and_no_part_is_left_over(
    server: Server, tmp_path: Path
) -> None:
    publish(server, *(issue(server, n) for n in range(6)))
    receive(subscribe(server, tmp_path))
    assert len([file for file in files(tmp_path) if file.suffix == ".epaper"]) == SPARES
    assert len(files(tmp_path)) == SPARES + 1


def test_spares_can_be_had_without_the_server(server: Server, tmp_path: Path) -> None:
    publish(server, *(issue(server, n) for n in range(6)))
    subscription = subscribe(server, tmp_path)
    receive(subscription)
    server.status = 503
    parts = (part for delivery in subscription.deliveries(0.0) for part in delivery.parts())
    assert len([part for part in itertools.islice(parts, SPARES) if isinstance(part, Part)]) == 3
    with pytest.raises(SupplyError, match="answered 503 Service Unavailable"):
        next(parts)


def test_a_broken_download_goes_on_where_it_stopped(server: Server, tmp_path: Path) -> None:
    publish(server, issue(server))
    subscription = subscribe(server, tmp_path)
    server.breaks_at = None
    subscription._renew()
    server.breaks_at = 100
    with pytest.raises(SupplyError, match="the line broke"):
        receive(subscription)
    server.breaks_at = None
    (part,) = receive(subscription, 100.0)
    assert isinstance(part, Part)
    assert server.asked[-1].headers["Range"] == "bytes=100-"


def test_a_file_that_changed_meanwhile_is_fetched_from_its_beginning(
    server: Server, tmp_path: Path
) -> None:
    first = issue(server)
    publish(server, first)
    subscription = subscribe(server, tmp_path)
    subscription._renew()
    server.breaks_at = 100
    with pytest.raises(SupplyError):
        receive(subscription)
    server.breaks_at = None
    assert first.epaper is not None
    path = server.folder / first.epaper.href
    print_issue(path, FIRST, text="又一座桥通了。")
    publish(server, listed(path))
    (part,) = receive(subscription, 100.0)
    assert isinstance(part, Part)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (httpx.Response(416), "became another file"),
        (
            httpx.Response(206, headers={"Content-Range": "bytes 5-9/10"}, content=iter([b"x"])),
            "another part than was asked",
        ),
    ],
)
def test_a_download_that_cannot_go_on_begins_anew(
    answer: httpx.Response, sentence: str, server: Server, tmp_path: Path
) -> None:
    publish(server, issue(server))
    subscription = subscribe(server, tmp_path)
    subscription._renew()
    server.breaks_at = 100
    with pytest.raises(SupplyError):
        receive(subscription)
    server.breaks_at = None
    ordinary = server.answer
    odd = iter([answer])

    def once(request: httpx.Request) -> httpx.Response:
        is_part = "Range" in request.headers
        return next(odd, None) or ordinary(request) if is_part else ordinary(request)

    subscription._fetcher.client = open_client("daodu/test", httpx.MockTransport(once))
    with pytest.raises(SupplyError, match=sentence):
        receive(subscription, 1e4)
    (part,) = receive(subscription, 1e5)
    assert isinstance(part, Part)
    assert "Range" not in server.asked[-1].headers


def test_a_download_goes_on_though_the_server_names_no_version(
    server: Server, tmp_path: Path
) -> None:
    publish(server, issue(server))
    subscription = subscribe(server, tmp_path)
    subscription._renew()
    server.breaks_at = 100
    with pytest.raises(SupplyError):
        receive(subscription)
    server.breaks_at = None
    for file in files(tmp_path):
        if file.suffix == ".etag":
            file.write_text("")
    content = (server.folder / f"{TITLE}-{FIRST}.epaper").read_bytes()
    headers = {"Content-Range": f"bytes 100-{len(content) - 1}/{len(content)}"}
    rest = httpx.Response(206, headers=headers, content=iter([content[100:]]))
    ordinary = server.answer

    def answer(request: httpx.Request) -> httpx.Response:
        return rest if request.headers.get("Range") == "bytes=100-" else ordinary(request)

    subscription._fetcher.client = open_client("daodu/test", httpx.MockTransport(answer))
    (part,) = receive(subscription, 1e4)
    assert isinstance(part, Part)
    assert part.path.read_bytes() == content


def test_a_feed_of_books_is_no_feed_for_us(server: Server, tmp_path: Path) -> None:
    publication = {"metadata": {"title": "x"}, "links": [{"href": "x.epub"}]}
    (server.folder / "index.json").write_text(json.dumps({"publications": [publication]}))
    with pytest.raises(SupplyError, match=r"none of its publications has an \.epaper"):
        receive(subscribe(server, tmp_path))
    (server.folder / "index.json").write_text('{"publications": []}')
    assert receive(subscribe(server, tmp_path)) == []


def test_a_part_of_which_nothing_is_known_begins_anew(server: Server, tmp_path: Path) -> None:
    publish(server, issue(server))
    subscription = subscribe(server, tmp_path)
    subscription._renew()
    server.breaks_at = 100
    with pytest.raises(SupplyError):
        receive(subscription)
    server.breaks_at = None
    for file in files(tmp_path):
        if file.suffix == ".etag":
            file.unlink()
    (part,) = receive(subscription, 1e4)
    assert isinstance(part, Part)
    assert "Range" not in server.asked[-1].headers


def test_an_address_that_is_none_is_refused_in_a_sentence(server: Server, tmp_path: Path) -> None:
    with pytest.raises(SupplyError, match="is no address that can be asked"):
        receive(subscribe(server, tmp_path, address="http://a.example:port/"))


def test_two_files_of_one_path_are_two_deliveries(server: Server, tmp_path: Path) -> None:
    listed_ = []
    for number in (0, 1):
        one = issue(server, number)
        assert one.epaper is not None
        asked = dataclasses.replace(one.epaper, href=f"get?id={number}")
        listed_.append(dataclasses.replace(one, files=(asked,)))
    publish(server, *listed_)
    names = [delivery.name for delivery in subscribe(server, tmp_path).deliveries(0.0)]
    assert len(set(names)) == 2
    assert not any("id=" in name for name in names)


def test_what_is_not_the_same_in_the_second_of_its_change_is_asked_for_again() -> None:
    moment = "Fri, 01 May 2026 06:00:0{} GMT"
    for date, validator in ((0, ""), (1, moment.format(0))):
        headers = httpx.Headers({"Last-Modified": moment.format(0), "Date": moment.format(date)})
        assert fetching._last_modified(headers) == validator
    assert fetching._last_modified(httpx.Headers({"Last-Modified": moment.format(0)})) == ""


def test_what_is_not_what_the_index_promised_is_refused_and_thrown_away(
    server: Server, tmp_path: Path
) -> None:
    wrong, right = issue(server, 1), issue(server, 0)
    publish(server, wrong, right)
    assert wrong.epaper is not None
    (server.folder / wrong.epaper.href).write_bytes(b"something else")
    refusal, part = receive(subscribe(server, tmp_path))
    assert isinstance(refusal, Refused)
    assert "was refused: its SHA-256 is" in refusal.reason
    assert isinstance(part, Part)
    assert not [file for file in files(tmp_path) if "part" in file.name]


def test_a_file_that_is_not_there_does_not_hold_up_the_others(
    server: Server, tmp_path: Path
) -> None:
    gone, right = issue(server, 1), issue(server, 0)
    publish(server, gone, right)
    assert gone.epaper is not None
    (server.folder / gone.epaper.href).unlink()
    refusal, part = receive(subscribe(server, tmp_path))
    assert isinstance(refusal, Refused)
    assert refusal.reason.endswith("the server answered 404 Not Found.")
    assert isinstance(part, Part)


def test_an_index_that_leads_to_files_of_the_machine_is_not_followed(
    server: Server, tmp_path: Path
) -> None:
    odd, right = issue(server, 1), issue(server, 0)
    assert odd.epaper is not None
    stolen = dataclasses.replace(odd.epaper, href=(server.folder / odd.epaper.href).as_uri())
    publish(server, dataclasses.replace(odd, files=(stolen,)), right)
    refusal, part = receive(subscribe(server, tmp_path))
    assert isinstance(refusal, Refused)
    assert "is neither http nor https" in refusal.reason
    assert isinstance(part, Part)


def test_what_is_too_large_is_refused_before_and_while_it_comes(
    server: Server, tmp_path: Path
) -> None:
    honest = issue(server)
    publish(server, honest)
    (refusal,) = receive(subscribe(server, tmp_path, largest=50))
    assert isinstance(refusal, Refused)
    assert "is larger than" in refusal.reason
    assert paths(server) == ["index.json"]
    content = (server.folder / "index.json").read_text("utf-8")
    document = json.loads(content)
    del document["publications"][0]["links"][0]["size"]
    (server.folder / "index.json").write_text(json.dumps(document))
    (refusal,) = receive(subscribe(server, tmp_path, largest=50))
    assert isinstance(refusal, Refused)
    assert "is larger than" in refusal.reason
    assert not [file for file in files(tmp_path) if "part" in file.name]


def test_a_download_for_which_there_is_no_room_is_not_begun(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(server, issue(server))
    monkeypatch.setattr(fetching, "_SPARE", 10**18)
    with pytest.raises(SupplyError, match="MB are free"):
        receive(subscribe(server, tmp_path))
    assert paths(server) == ["index.json"]


def test_a_server_that_fails_is_asked_ever_more_rarely(server: Server, tmp_path: Path) -> None:
    server.status = 500
    subscription = subscribe(server, tmp_path)
    now, waits = 0.0, []
    for _ in range(10):
        begun, asked = now, len(server.asked)
        while len(server.asked) == asked:
            with pytest.raises(SupplyError, match="answered 500"):
                receive(subscription, now)
            now += FIRST_WAIT
        waits.append(now - FIRST_WAIT - begun)
    assert waits == [0, 0, *(FIRST_WAIT * (2**n - 1) for n in range(1, 7)), 3570, LONGEST_WAIT - 30]
    server.status = None
    publish(server, issue(server))
    assert len(receive(subscription, now + LONGEST_WAIT)) == 1


def test_jitter_shortens_the_wait(server: Server, tmp_path: Path) -> None:
    server.status = 500
    subscription = subscribe(server, tmp_path, jitter=lambda: 0.0)
    for now, count in ((0.0, 1), (FIRST_WAIT / 2 - 1, 1), (FIRST_WAIT / 2, 2)):
        with pytest.raises(SupplyError):
            receive(subscription, now)
        assert len(server.asked) == count


def test_a_failed_download_counts_as_a_failure(server: Server, tmp_path: Path) -> None:
    publish(server, issue(server))
    subscription = subscribe(server, tmp_path)
    subscription._renew()
    server.breaks_at = 10
    for now in (0.0, 1.0):
        with pytest.raises(SupplyError):
            receive(subscription, now)
    # Index twice, and the file once.
    assert len(server.asked) == 3


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("ftp://papers.example/index.json", "neither http nor https"),
        ("file:///etc/passwd", "neither http nor https"),
        ("http://papers.example/index.json", "leads from https to http"),
        ("https://papers.example/feed/index.json", "leads in a circle"),
    ],
)
def test_only_safe_redirects_are_followed(
    target: str, sentence: str, server: Server, tmp_path: Path
) -> None:
    publish(server)
    server.elsewhere["/feed/index.json"] = target
    with pytest.raises(SupplyError, match=sentence):
        receive(subscribe(server, tmp_path))


def test_files_are_found_beside_the_index_after_a_redirect(server: Server, tmp_path: Path) -> None:
    publish(server, issue(server))
    server.elsewhere["/feed/index.json"] = "https://cdn.example/x/index.json"
    assert len(receive(subscribe(server, tmp_path))) == 1
    assert str(server.asked[-1].url).startswith("https://cdn.example/x/")


@pytest.mark.parametrize("content", [b"", b"[1]", b"{}", b'{"publications": 3}', b"[" * 99999])
def test_what_is_no_feed_is_refused(content: bytes, server: Server, tmp_path: Path) -> None:
    (server.folder / "index.json").write_bytes(content)
    with pytest.raises(SupplyError, match=r"its index is not OPDS 2\.0"):
        receive(subscribe(server, tmp_path))


def test_an_index_without_end_is_refused(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "LARGEST_INDEX", 1000)
    (server.folder / "index.json").write_bytes(b" " * 1001)
    with pytest.raises(SupplyError, match="its index is larger than"):
        receive(subscribe(server, tmp_path))


def test_a_server_that_drips_is_left(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(server)
    moments = iter((0.0, 0.0, fetching._GRACE + 1))
    monkeypatch.setattr(fetching.time, "monotonic", lambda: next(moments))

    def drip() -> Iterator[bytes]:
        yield b"{"
        yield b"}"

    server.answer = lambda _: httpx.Response(200, content=drip())  # type: ignore[method-assign]
    with pytest.raises(SupplyError, match="too slowly"):
        receive(subscribe(server, tmp_path))


def test_a_signed_index_is_taken_and_any_other_refused(server: Server, tmp_path: Path) -> None:
    public = make_key(tmp_path / "key")
    make_key(tmp_path / "other")
    published = issue(server)
    subscription = subscribe(server, tmp_path, public_key=public)
    for now, key in ((0.0, None), (1e5, tmp_path / "other")):
        publish(server, published, key=key)
        with pytest.raises(SupplyError, match="is not signed by the owner of the public key"):
            receive(subscription, now)
    publish(server, published, key=tmp_path / "key")
    assert len(receive(subscription, 1e6)) == 1
    index = server.folder / "index.json"
    index.write_bytes(index.read_bytes().replace("山城晚报".encode(), "山城晨报".encode()))
    with pytest.raises(SupplyError, match="is not signed"):
        receive(subscription, 2e6)


def test_a_signed_index_older_than_the_last_is_refused(server: Server, tmp_path: Path) -> None:
    public = make_key(tmp_path / "key")
    first, second = issue(server, 0), issue(server, 1)
    subscription = subscribe(server, tmp_path, public_key=public)
    publish(server, first, second, key=tmp_path / "key")
    receive(subscription)
    publish(server, first, key=tmp_path / "key")
    with pytest.raises(SupplyError, match="older than the last"):
        receive(subscription, 10.0)


def test_name_and_password_of_an_address_are_never_shown(server: Server, tmp_path: Path) -> None:
    server.status = 401
    subscription = subscribe(server, tmp_path, address="https://me:secret@papers.example/feed/?t=k")
    with pytest.raises(SupplyError) as refusal:
        receive(subscription)
    assert "secret" not in f"{refusal.value}{subscription.name}"
    assert server.asked[0].headers["Authorization"].startswith("Basic ")
