"""``daodu catalogue``: a cataloguer's day, command by command."""

import csv
import datetime
import io
import json
import tempfile
from pathlib import Path

import pymarc
import pytest
from click.testing import CliRunner, Result

from reader.cli.main import daodu
from reader.errors import LibraryError, OutputError, ReaderError, RecordError, SourceError
from reader.library import cataloguing
from reader.library.library import Library
from reader.model.article import Article, Byline, Dateline, Paragraph, Picture
from reader.model.issue import Issue, Page
from reader.model.printed import CollatedIssue
from reader.model.record import TitleRecord
from reader.parse.issue_list import read_issue_list
from reader.parse.title_marc import read_titles
from tests.library.newsroom import full_issue, known, short_issue
from tests.only_read import only_read

DAYS = ("2021-08-12", "2021-08-13", "2021-08-16")
TITLE = "山城晚报"
MARCXML = (
    b'<collection xmlns="http://www.loc.gov/MARC21/slim"><record>'
    b'<leader>00000nas a22000007i 4500</leader><datafield tag="245" ind1="0" ind2="0">'
    b'<subfield code="a">x</subfield></datafield></record></collection>'
)


def _issue(day: str | None, number: int) -> Issue:
    article = Article(
        id="01/a1",
        headline="渡口",
        bylines=(Byline(role="本报记者", names=("周一苇",), text="本报记者 周一苇"),),
        dateline=Dateline(source="新华社", place="江城", date="8月13日"),
        blocks=(Paragraph(text="文"), Picture(credit="周苇 摄")),
    )
    page = Page(label="01", number=1, articles=(article,))
    issue = Issue(title=TITLE, number=number, pages=(page,))
    if day is None:
        return issue
    return Issue(title=TITLE, number=number, pages=(page,), date=known(_day(day)))


def _day(written: str) -> datetime.date:

    return datetime.date.fromisoformat(written)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAODU_CATALOGUER", "林")
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        for day, number in zip(DAYS, (100, 101, 104), strict=True):
            library.accession(CollatedIssue(issue=_issue(day, number)))
        library.accession(CollatedIssue(issue=_issue(None, 102)))
        library.accession(CollatedIssue(issue=full_issue()))
    return path


def run(path: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(daodu, ["--library", str(path), "catalogue", *map(str, arguments)])


def rows(result: Result) -> list[list[str]]:
    assert result.exception is None, result.exception
    return [line.split("\t") for line in result.stdout.splitlines()]


def test_titles_are_listed_shown_and_set(path: Path) -> None:
    assert rows(run(path, "title")) == [["江城日报", "江城日报"], [TITLE, TITLE]]
    result = run(
        path, "title", "山城", "--set", "issn=2434561x", "--set", "postal_code=32-1",
        "--course", "2021-01-01.. 1-7 -2021-08-14", "--course", "2022-01-01.. 1-5",
    )  # fmt: skip
    assert ["issn", "2434-561X"] in rows(result)
    assert ["course", "2022-01-01.. 1-5"] in rows(result)
    assert "even first number" in result.stderr
    assert "1 changed by 林" in result.stderr
    plain = json.loads(run(path, "title", TITLE, "--json").stdout)
    assert plain["course"] == ["2021-01-01.. 1-7 -2021-08-14", "2022-01-01.. 1-5"]
    assert plain["first"] is None
    again = run(path, "title", TITLE, "--set", "issn=2434-561X")
    assert "Nothing was changed" in again.stderr


def test_a_wrong_issn_is_refused_and_nothing_is_kept(path: Path) -> None:
    refusal = run(path, "title", TITLE, "--set", "place=山城", "--set", "issn=2434-5610").exception
    assert isinstance(refusal, RecordError)
    assert json.loads(run(path, "title", TITLE, "--json").stdout)["place"] == ""


def test_a_title_not_held_is_recorded_in_a_new_library(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite"
    assert isinstance(run(path, "title", "海报").exception, LibraryError)
    rows(run(path, "title", "海报", "--set", "name=海报", "--by", "周"))
    assert rows(run(path, "title")) == [["海报", "海报"]]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("gaps", "海城"), "no such title"),
        (("gaps", "城"), "Say which"),
        (("title", "海城", "--set", "place=x"), "a title has a name"),
        (("edit", f"{TITLE}/2021-01-01", "--set", "state=checked"), "--on-paper"),
        (("edit", TITLE, "--set", "state=lost"), "is no state"),
        (("dates", TITLE, "--accept", f"{TITLE}/2021-08-13"), "no date is suggested"),
        (("reason", TITLE, "9-1", "damaged"), "from the lower"),
        (("edit", TITLE, "--set", "state=checked", "--by", " "), "nobody"),
    ],
)
def test_a_refusal_is_a_sentence(path: Path, arguments: tuple[str, ...], words: str) -> None:
    refusal = run(path, *arguments).exception
    assert isinstance(refusal, ReaderError)
    assert words in str(refusal)
    assert run(path, "history").stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("edit", TITLE),
        ("edit", TITLE, "--set", "state"),
        ("edit", TITLE, "--set", "state=checked", "--from", "once"),
        ("contributors", TITLE, "--merge", "周苇"),
        ("export", TITLE, "pdf"),
        ("reason", TITLE, "102", "eaten"),
    ],
)
def test_wrong_usage_exits_with_2(path: Path, arguments: tuple[str, ...]) -> None:
    assert run(path, *arguments).exit_code == 2


def test_issues_are_edited_at_once_undone_and_done_again(path: Path) -> None:
    result = run(path, "edit", TITLE, "--from", "2021-08-13", "--set", "state=checked")
    assert "state checked: 2 changed by 林." in result.stderr
    run(path, "edit", f"{TITLE}/no-102", "--set", "shelf_mark=B 12", "--set", "pages_announced=8")
    found = rows(run(path, "issues", TITLE))
    assert [(row[0], row[4], row[5], row[6]) for row in found] == [
        (f"{TITLE}/no-102", "1/8", "", "B 12"),
        (f"{TITLE}/2021-08-12", "1", "", ""),
        (f"{TITLE}/2021-08-13", "1", "checked", ""),
        (f"{TITLE}/2021-08-16", "1", "checked", ""),
    ]
    assert run(path, "undo").stdout.startswith("Undone: shelf_mark B 12")
    assert run(path, "undo").stdout == "Undone: state checked (2).\n"
    assert run(path, "undo").stdout == "Nothing to undo.\n"
    assert run(path, "redo").stdout == "Done: state checked (2).\n"
    states = [i["state"] for i in json.loads(run(path, "issues", TITLE, "--json").stdout)]
    assert states == [None, None, "checked", "checked"]
    (second, first) = rows(run(path, "history"))
    assert second[1:3] == ["林", "shelf_mark B 12, pages_announced 8"]
    assert second[4] == "undone by 林"
    assert first[3] == "2"
    of_one = rows(run(path, "history", f"{TITLE}/2021-08-13"))
    assert of_one[1] == ["", "state: nothing → checked"]
    plain = json.loads(run(path, "history", "--json").stdout)
    assert [len(edit["alterations"]) for edit in plain] == [1, 2]


def test_issues_on_paper_are_recorded_when_it_is_said_so(path: Path) -> None:
    key = f"{TITLE}/no-105"
    both = (key, f"{TITLE}/no-102")
    rows(run(path, "edit", *both, "--on-paper", "--set", "state=received", "--set", "source=赠"))
    found = {i["key"]: i for i in json.loads(run(path, "issues", TITLE, "--json").stdout)}
    assert [found[one]["is_digital"] for one in both] == [False, True]
    assert {found[one]["source"] for one in both} == {"赠"}
    rows(run(path, "edit", key, "--set", "number=105"))
    assert run(path, "holdings", TITLE).stdout.endswith("no.104-105(2021-08-16)\n")


def test_the_history_tells_each_field_that_changed(path: Path) -> None:
    key = f"{TITLE}/2021-08-13"
    rows(run(path, "edit", key, "--set", "date=2021-08-14", "--set", "state=checked"))
    rows(run(path, "edit", key, "--set", "date=", "--set", "remarks=缺角"))
    rows(run(path, "title", TITLE, "--set", "place=山城"))
    of_issue = [row[1] for row in rows(run(path, "history", key)) if row[0] == ""]
    assert of_issue == [
        "date: 2021-08-14 → nothing",
        "certainty: known → nothing",
        "remarks: nothing → 缺角",
        "date: nothing → 2021-08-14",
        "certainty: nothing → known",
        "state: nothing → checked",
    ]
    of_title = [row[1] for row in rows(run(path, "history", TITLE)) if row[0] == ""]
    assert "place: nothing → 山城" in of_title
    rows(run(path, "contributors", TITLE, "--merge", "周苇", "--into", "周一苇"))
    (edit, *_) = json.loads(run(path, "history", "--json").stdout)
    assert edit["alterations"] == [
        {"of": "contributor", "key": "周苇", "former": None, "later": "周一苇"}
    ]


def test_dates_are_suggested_and_set_only_when_accepted(path: Path) -> None:
    key = f"{TITLE}/no-102"
    rows(run(path, "title", TITLE, "--course", "2021-01-01.. 1-7"))
    (one,) = rows(run(path, "dates", TITLE))
    assert one[:3] == [key, "2021-08-14", "suggested"]
    assert "No date can be suggested" in run(path, "dates", "江城").stderr
    assert "8月13日" in one[3]
    assert json.loads(run(path, "issues", TITLE, "--json").stdout)[0]["date"]["value"] is None
    (done,) = rows(run(path, "dates", TITLE, "--accept-all"))
    assert done[2] == "set"
    dated = next(
        issue
        for issue in json.loads(run(path, "issues", TITLE, "--json").stdout)
        if issue["key"] == key
    )
    assert (dated["date"]["value"], dated["date"]["status"]) == ("2021-08-14", "inferred")
    assert dated["date"]["evidence"]


def test_what_speaks_against_a_date_keeps_it_from_being_set_with_all(path: Path) -> None:
    with Library.open(path) as library:
        issue = _issue(None, 300)
        library.accession(CollatedIssue(issue=issue))
        for day, number in (("2021-10-01", 299), ("2021-10-03", 301)):
            library.accession(CollatedIssue(issue=_issue(day, number)))
    found = rows(run(path, "dates", TITLE, "--accept-all"))
    assert [one[2] for one in found] == ["set", "doubtful"]
    (one,) = rows(run(path, "dates", TITLE, "--accept", f"{TITLE}/no-300"))
    assert one[:3] == [f"{TITLE}/no-300", "2021-10-02", "set"]
    assert "against it: the latest dateline is of 8月13日" in one[3]


def test_gaps_take_reasons_and_holdings_heed_them(path: Path) -> None:
    assert rows(run(path, "gaps", TITLE)) == [
        [
            "number_missing",
            "unknown",
            "No. 103 is missing between no. 102 and no. 104 of 2021-08-16.",
        ]
    ]
    before = run(path, "holdings", TITLE).stdout
    assert before == "no.100-102(2021-08-12/2021-08-13),no.104(2021-08-16)\n"
    rows(run(path, "reason", TITLE, "103-103", "not_published"))
    (gap,) = json.loads(run(path, "gaps", TITLE, "--json").stdout)
    assert (gap["first"], gap["reason"]) == (103, "not_published")
    assert ";no.104" in run(path, "holdings", TITLE).stdout
    fields = run(path, "holdings", TITLE, "--fields").stdout
    assert "=863  44$81.3$a103" in fields
    rows(run(path, "edit", f"{TITLE}/2021-08-12", "--set", "state=withdrawn"))
    assert run(path, "holdings", TITLE).stdout.startswith("no.101-102")


def test_the_calendar_shows_the_year(path: Path) -> None:
    rows(run(path, "title", TITLE, "--course", "2021-08-10.. 1-7"))
    rows(run(path, "reason", TITLE, "2021-08-14", "not_published"))
    august = run(path, "calendar", TITLE, "2021").stdout.splitlines()[8]
    assert "·□□■■×□ ■" in august


def test_check_says_what_is_odd(path: Path) -> None:
    result = run(path, "check", TITLE)
    assert (result.exit_code, result.stderr) == (0, "Nothing is odd.\n")
    rows(run(path, "title", TITLE, "--set", "cn_number=CN99-0001"))
    rows(
        run(path, "edit", f"{TITLE}/no-102", "--set", "state=checked", "--set", "pages_announced=8")
    )
    result = run(path, "check")
    assert result.exit_code == 1
    assert f"{TITLE}\tcn_number\tCN99-0001: GB/T 2260 has no region 99." in result.stdout
    assert f"{TITLE}/no-102\tissue\t{TITLE}/no-102 is checked but 7 pages" in result.stdout


def test_contributors_are_merged_and_parted(path: Path) -> None:
    found = rows(run(path, "contributors", TITLE))
    assert found == [
        ["周一苇", "reporter 4", "", "2021-08-12", "2021-08-16"],
        ["周苇", "photographer 4", "", "2021-08-12", "2021-08-16"],
        ["新华社", "agency 4", "", "2021-08-12", "2021-08-16"],
    ]
    merged = rows(run(path, "contributors", TITLE, "--merge", "周苇", "--into", "周一苇"))
    assert merged[0] == [
        "周一苇", "reporter 4, photographer 4", "周苇", "2021-08-12", "2021-08-16"
    ]  # fmt: skip
    assert rows(run(path, "contributors", TITLE, "--part", "周苇")) == found
    rows(run(path, "undo"))
    (first, _) = json.loads(run(path, "contributors", TITLE, "--json").stdout)
    assert first["kinds"] == {"reporter": 4, "photographer": 4}
    rows(run(path, "undo"))
    assert rows(run(path, "contributors", TITLE)) == found


@pytest.mark.parametrize(
    ("form", "reader"),
    [
        ("marc", lambda octets: next(pymarc.MARCReader(octets))),
        ("marcxml", lambda octets: pymarc.parse_xml_to_array(io.BytesIO(octets))[0]),
    ],
)
def test_a_record_exported_is_imported_equal(
    path: Path, tmp_path: Path, form: str, reader: object
) -> None:
    typed = {
        "other_names": "山晚", "earlier": "山城报", "later": "新山城", "publisher": "山城晚报社",
        "place": "山城", "cn_number": "CN33-0019", "postal_code": "31-25", "issn": "1234-5679",
        "frequency": "d", "first": "1985-01-01", "last": "2022-01-01",
    }  # fmt: skip
    sets = [part for name, text in typed.items() for part in ("--set", f"{name}={text}")]
    record = rows(run(path, "title", TITLE, *sets))
    out = tmp_path / "out"
    rows(run(path, "export", TITLE, form, "--out", out))
    assert callable(reader)
    assert reader(out.read_bytes())["245"]["a"] == TITLE
    other = tmp_path / "other.sqlite"
    dry = run(other, "import", out, "--dry-run")
    assert isinstance(dry.exception, LibraryError)
    result = run(other, "import", out)
    assert [TITLE, "issn", "nothing → 1234-5679"] in rows(result)
    assert rows(run(other, "title", TITLE)) == record
    again = run(other, "import", out, "--dry-run")
    assert again.stderr == "0 records change, 0 rows or fields refused.\n"


def test_an_import_shows_first_what_it_would_change(path: Path, tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    source.write_text(
        "期号,日期,状态,索取号,实有版数\n"
        "100,2021-08-12,received,B 1,1\n"
        "102,2021-08-14,checked,B 2,\n"
        "103,2021-08-15,,B 3,4\n"
        "104,2021-13-01,,B 4,\n"
        ",,checked,,\n",
        "utf-8",
    )
    dry = run(path, "import", source, "--title", TITLE, "--dry-run")
    assert dry.exit_code == 1
    assert "line 5: date: 2021-13-01 is no day" in dry.stderr
    assert "line 6: " in dry.stderr
    assert "3 records change, 2 rows or fields refused." in dry.stderr
    told = [line.split("\t") for line in dry.stdout.splitlines()]
    assert told == [
        [f"{TITLE}/2021-08-15", "new"],
        [f"{TITLE}/2021-08-12", "state", "nothing → received"],
        [f"{TITLE}/2021-08-12", "shelf_mark", "nothing → B 1"],
        [f"{TITLE}/no-102", "date", "nothing → 2021-08-14"],
        [f"{TITLE}/no-102", "state", "nothing → checked"],
        [f"{TITLE}/no-102", "shelf_mark", "nothing → B 2"],
        [f"{TITLE}/2021-08-15", "number", "nothing → 103"],
        [f"{TITLE}/2021-08-15", "date", "nothing → 2021-08-15"],
        [f"{TITLE}/2021-08-15", "pages_held", "nothing → 4"],
        [f"{TITLE}/2021-08-15", "state", "nothing → received"],
        [f"{TITLE}/2021-08-15", "shelf_mark", "nothing → B 3"],
    ]
    assert run(path, "history").stdout == ""
    done = run(path, "import", source, "--title", TITLE)
    assert done.stdout == dry.stdout
    assert run(path, "gaps", TITLE).stderr == "Nothing is missing.\n"
    articles = run(path, "export", TITLE, "articles").stdout.splitlines()
    assert len(articles) == 1 + 4, "what is held on paper alone has no articles here"
    again = run(path, "import", source, "--title", TITLE)
    assert "0 records change" in again.stderr


def test_the_table_of_issues_exported_changes_nothing_when_imported(
    path: Path, tmp_path: Path
) -> None:
    rows(run(path, "edit", TITLE, "--set", "state=checked", "--set", "remarks=一,二"))
    out = tmp_path / "issues.csv"
    rows(run(path, "export", TITLE, "issues", "--out", out))
    result = run(path, "import", out, "--title", TITLE)
    assert (result.stdout, result.exit_code) == ("", 0)
    assert "0 records change" in result.stderr


@pytest.mark.parametrize(
    ("form", "column", "values"),
    [
        ("issues", "number", ["102", "100", "101", "104"]),
        ("articles", "headline", ["渡口"] * 4),
        ("gaps", "kind", ["number_missing"]),
        ("contributors", "name", ["周一苇", "周苇", "新华社"]),
    ],
)
def test_tables_open_in_a_spreadsheet(
    path: Path, form: str, column: str, values: list[str]
) -> None:
    octets = run(path, "export", TITLE, form).stdout_bytes
    assert octets.startswith("\ufeff".encode())
    table = csv.DictReader(io.StringIO(octets.decode("utf-8-sig"), newline=""))
    assert [row[column] for row in table] == values


def test_the_other_forms_are_written(path: Path, tmp_path: Path) -> None:
    rows(run(path, "title", TITLE, "--set", "issn=1234-5679", "--course", "2021-01-01.. 1 =早,晚"))
    assert run(path, "export", "江城", "cnmarc").stderr == ""
    result = run(path, "export", TITLE, "cnmarc")
    assert result.stderr == "CNMARC has no confirmed field for issn.\n"
    [record] = list(pymarc.MARCReader(result.stdout_bytes))
    assert [f["a"] for f in record.get_fields("205")] == ["早", "晚"]
    assert record["215"]["a"] == "4期"
    [held] = list(pymarc.MARCReader(run(path, "export", TITLE, "holdings-marc").stdout_bytes))
    assert held["866"]["a"].startswith("no.100-102")
    for form, words in (
        ("dc", "ISSN 1234-5679"),
        ("mods", "1234-5679</mods:identifier>"),
        ("holdings-marcxml", 'tag="866"'),
        ("cnmarcxml", 'tag="200"'),
    ):
        assert words in run(path, "export", TITLE, form).stdout
    refusal = run(path, "export", TITLE, "dc", "--out", tmp_path / "none" / "x").exception
    assert isinstance(refusal, OutputError)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("x.mrc", b"no record at all", "is no MARC"),
        ("x.mrc", b"", "is no MARC"),
        ("x.xml", b"<records><rec", "no MARC file"),
        ("x.xml", MARCXML.replace(b"tag=", b"gat="), "no MARC file"),
        ("x.csv", "甲,乙\n1,2\n".encode(), "names no column"),
        ("x.csv", b"key\n" + b"x" * 200_000, "no CSV"),
    ],
)
def test_a_file_of_another_kind_is_refused(
    path: Path, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    source = tmp_path / name
    source.write_bytes(content)
    refusal = run(path, "import", source, "--title", TITLE).exception
    assert isinstance(refusal, SourceError)
    assert words in str(refusal)


def test_marc_of_others_is_taken_with_what_is_right_of_it(path: Path, tmp_path: Path) -> None:
    record = pymarc.Record(force_utf8=True)
    fields = [
        ("022", ("a", "1234-5678")),
        ("245", ("a", "江城日报 /")),
        ("260", ("a", "江城 :"), ("b", "江城日报社,")),
    ]
    record.fields = [pymarc.Field(tag="001", data="ocm 00012")]
    record.fields += [
        pymarc.Field(
            tag=tag,
            indicators=pymarc.Indicators("0", "0"),
            subfields=[pymarc.Subfield(*subfield) for subfield in subfields],
        )
        for tag, *subfields in fields
    ]
    source = tmp_path / "x.mrc"
    source.write_bytes(record.as_marc())
    result = run(path, "import", source)
    assert result.exit_code == 1
    assert "after 1234-567 comes 9" in result.stderr
    plain = json.loads(run(path, "title", "江城日报", "--json").stdout)
    assert (plain["place"], plain["publisher"], plain["issn"]) == ("江城", "江城日报社", "")


def test_a_folder_is_no_list() -> None:
    for read in (read_titles, read_issue_list):
        with pytest.raises(SourceError, match="cannot be read"):
            read(Path("/"))


def test_a_row_may_correct_a_row_before_it(path: Path, tmp_path: Path) -> None:
    source = tmp_path / "x.csv"
    key = f"{TITLE}/2030-01-01-晚"
    source.write_text(
        f"key,date,edition,state\n{key},2030-01-01,晚,\n{key},2030-01-01,晚,damaged\n", "utf-8"
    )
    result = run(path, "import", source, "--title", TITLE)
    assert [TITLE + "/2030-01-01-晚", "state", "received → damaged"] in rows(result)
    issue = json.loads(run(path, "issues", TITLE, "--json").stdout)[-1]
    assert (issue["key"], issue["state"], issue["edition"]) == (key, "damaged", "晚")
    by_day = tmp_path / "y.csv"
    by_day.write_text("date,edition,shelf_mark\n2030-01-01,晚,C 3\n", "utf-8")
    assert rows(run(path, "import", by_day, "--title", TITLE)) == [
        [key, "shelf_mark", "nothing → C 3"]
    ]


def test_a_list_of_issues_needs_its_title(path: Path, tmp_path: Path) -> None:
    source = tmp_path / "x.csv"
    source.write_text("key\n江城日报/2021-08-13-晚\n", "utf-8")
    assert run(path, "import", source).exit_code == 2
    result = run(path, "import", source, "--title", TITLE)
    assert f"this is no issue of {TITLE}" in result.stderr


def test_two_issues_of_one_number_are_not_guessed_between(path: Path, tmp_path: Path) -> None:
    with Library.open(path) as library:
        library.accession(
            CollatedIssue(issue=short_issue("文", day=_day("2021-08-20"), number=100))
        )
    source = tmp_path / "x.csv"
    source.write_text("number,state\n100,checked\n", "utf-8")
    result = run(path, "import", source, "--title", TITLE)
    assert "several issues bear it" in result.stderr
    assert result.exit_code == 1


def test_a_surrogate_in_a_text_breaks_no_json(path: Path) -> None:
    with Library.open(path) as library:
        title = TitleRecord(slug="坏报", name="坏\ud800报")
        cataloguing.edit_title(library, title, "林")
    assert json.loads(run(path, "title", "坏报", "--json").stdout)["name"] == "坏\ud800报"
    assert ["name", "坏 报"] in rows(run(path, "title", "坏报"))


def test_the_catalogue_of_a_library_that_may_only_be_read_is_shown_and_not_changed() -> None:
    # In a folder that any user may enter.
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "library.sqlite"
        with Library.open(path) as library:
            library.accession(CollatedIssue(issue=_issue(DAYS[0], 100)))
        with only_read(path):
            shown = CliRunner().invoke(
                daodu, ["--library", str(path), "catalogue", "issues", TITLE]
            )
            changed = CliRunner().invoke(
                daodu, ["--library", str(path), "catalogue", "title", TITLE, "--set", "place=江城"]
            )
    assert DAYS[0] in shown.output
    assert isinstance(changed.exception, LibraryError)
    assert "may only be read" in str(changed.exception)
