"""The tables of a library: what goes in is a connection, what comes out is a library up to date.

What was printed lies in one set of tables, written by accession only. What
people add lies in another, names an issue by its key and no row of the first
set, and so outlives every corrected form and even the removal of an issue.

Pictures and facsimiles are blobs of the same file, one row a content. Files
beside the database would be a little quicker to stream, but then a kill -9
between the two leaves either a file nobody knows or a row whose file is
missing; in one transaction there is one truth, and one file to back up.

A text that SQLite cannot hold (a lone surrogate) is stored as a blob in the
same column (``reader.library.binding``); so the tables are not STRICT.
"""

import sqlite3

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from reader.library import dating, folding, title_records
from reader.library.version import APPLICATION_ID, VERSION

migrations = Migrations("daodu")

_PRINTED = """
CREATE TABLE titles (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL
);
CREATE TABLE issues (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,          -- an issue by its key; the shelf after a given issue
    title INTEGER NOT NULL REFERENCES titles(id),
    number INTEGER,
    day TEXT NOT NULL,                 -- ISO date; '' when the date is unknown
    date_status TEXT NOT NULL CHECK (date_status IN ('known', 'inferred', 'unknown')),
    date_evidence TEXT NOT NULL,       -- JSON list
    edition TEXT NOT NULL,
    language TEXT NOT NULL,
    masthead TEXT NOT NULL,            -- JSON object, empty fields left out
    remarks TEXT NOT NULL,
    CHECK ((day = '') = (date_status = 'unknown'))
);
-- the shelf of one title by date, and its earliest and latest issue
CREATE INDEX issues_by_title ON issues(title, day, key);
-- the shelf of all titles by date, a calendar year, the newest issue
CREATE INDEX issues_by_day ON issues(day, key);
-- an undated issue that a dated form of the same number replaces
CREATE INDEX issues_by_number ON issues(title, number);

CREATE TABLE pages (
    id INTEGER PRIMARY KEY,
    issue INTEGER NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    label TEXT NOT NULL,
    section TEXT NOT NULL,
    editors TEXT NOT NULL,             -- JSON list of bylines
    folio TEXT NOT NULL,               -- JSON list
    facsimile TEXT,
    sheet INTEGER,
    as_found TEXT NOT NULL,
    digest_label TEXT                  -- NULL when the page has no digest
);
-- the pages of an issue in order
CREATE INDEX pages_by_issue ON pages(issue, number);

CREATE TABLE digests (
    page INTEGER NOT NULL REFERENCES pages(id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    headline TEXT NOT NULL,
    deck TEXT NOT NULL,
    page_label TEXT NOT NULL,
    page_text TEXT NOT NULL,
    state TEXT NOT NULL,
    target TEXT,
    PRIMARY KEY (page, place)
) WITHOUT ROWID;

-- id: day of the issue, then place among that day's articles, so that ids
-- ascend by date and the newest hits of a query are the ones with the highest id
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    page INTEGER NOT NULL REFERENCES pages(id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,                -- the id within the issue: 02/a1
    kicker TEXT NOT NULL,
    headline TEXT NOT NULL,
    deck TEXT NOT NULL,
    dateline TEXT,                     -- JSON list: source, place, date
    zones TEXT NOT NULL,               -- JSON list
    repeats TEXT
);
-- the articles of a page in order
CREATE INDEX articles_by_page ON articles(page, place);

-- id: the article's id, then place in it, so that an article's parts lie together
CREATE TABLE parts (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL,          -- no foreign key: it would need an index a text long
    kind TEXT NOT NULL CHECK (kind IN ('paragraph', 'crosshead', 'picture', 'table')),
    text TEXT NOT NULL,                -- a picture's caption; a table's rows as JSON
    image TEXT,
    credit TEXT
);
CREATE TABLE bylines (
    article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    role TEXT,
    names TEXT NOT NULL,               -- JSON list
    text TEXT NOT NULL,
    PRIMARY KEY (article, place)
) WITHOUT ROWID;
CREATE TABLE jumps (
    article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    pages TEXT NOT NULL,               -- JSON list
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    target TEXT,
    block INTEGER,
    PRIMARY KEY (article, place)
) WITHOUT ROWID;
CREATE TABLE doubts (
    issue INTEGER NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    whereabouts TEXT NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (issue, place)
) WITHOUT ROWID;
CREATE TABLE contents (
    sha256 TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
);
CREATE TABLE files (
    issue INTEGER NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES contents(sha256),
    PRIMARY KEY (issue, path)
) WITHOUT ROWID;
-- whether any issue still needs a content
CREATE INDEX files_by_content ON files(sha256);
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    issue INTEGER NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    importer TEXT NOT NULL,
    taken_in TEXT NOT NULL
);
-- whether a source was taken in already
CREATE INDEX sources_by_content ON sources(sha256, importer);
-- the sources of an issue
CREATE INDEX sources_by_issue ON sources(issue);
"""

_ADDED = """
CREATE TABLE title_changes (
    earlier TEXT NOT NULL,
    later TEXT NOT NULL,
    day TEXT NOT NULL,                 -- of the change, ISO; '' when unknown
    PRIMARY KEY (earlier, later)
) WITHOUT ROWID;
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    issue TEXT NOT NULL,               -- key
    page TEXT NOT NULL,
    kind TEXT NOT NULL,
    article TEXT,                      -- NULL when the whole page is meant
    block INTEGER,
    start INTEGER,
    "end" INTEGER,
    exact TEXT,
    prefix TEXT,
    suffix TEXT,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    colour TEXT NOT NULL,
    made TEXT NOT NULL,                -- ISO, with time zone
    is_detached INTEGER NOT NULL
);
-- the notes of an issue
CREATE INDEX notes_by_issue ON notes(issue, id);
CREATE TABLE positions (
    issue TEXT PRIMARY KEY,            -- key
    page TEXT NOT NULL,
    article TEXT,
    block INTEGER,
    start INTEGER,
    "end" INTEGER,
    exact TEXT,
    prefix TEXT,
    suffix TEXT,
    read TEXT NOT NULL                 -- ISO, UTC
);
-- the issue read last
CREATE INDEX positions_by_time ON positions(read);
CREATE TABLE records (
    title TEXT PRIMARY KEY,            -- slug
    fields TEXT NOT NULL               -- JSON object
);
CREATE TABLE gaps (
    title TEXT NOT NULL,               -- slug
    place TEXT NOT NULL,               -- what is missing: a date, a number
    reason TEXT NOT NULL,
    PRIMARY KEY (title, place)
) WITHOUT ROWID;
"""

_SEARCH = """
-- Contentless: the texts stand in the tables above, the tokens are made by
-- reader.library.tokens. Columns: reader.library.index.
CREATE VIRTUAL TABLE words USING fts5(
    head, body, caption, cells, byline, marks,
    content='', prefix='1', columnsize=0, tokenize='ascii'
);
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
"""

_READINGS = """
-- an undated form is found by its key, so nobody asked this index anything
DROP INDEX issues_by_number;
CREATE TABLE readings (
    sha256 TEXT NOT NULL,
    importer TEXT NOT NULL,
    issues INTEGER NOT NULL,           -- how many the source gave
    PRIMARY KEY (sha256, importer)
) WITHOUT ROWID;
"""

_CATALOGUE = """
CREATE TABLE issue_records (
    issue TEXT PRIMARY KEY,            -- key; perhaps of an issue held on paper alone
    fields TEXT NOT NULL               -- JSON object, empty fields left out
) WITHOUT ROWID;
CREATE TABLE contributor_names (
    variant TEXT PRIMARY KEY,          -- as printed
    name TEXT NOT NULL                 -- under which it is entered in the index
) WITHOUT ROWID;
CREATE TABLE edits (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person TEXT NOT NULL,
    made TEXT NOT NULL,                -- ISO, UTC
    what TEXT NOT NULL,                -- a phrase
    undone TEXT NOT NULL DEFAULT '',   -- ISO, UTC; '' while it stands
    undone_by TEXT NOT NULL DEFAULT ''
);
CREATE TABLE alterations (
    edit INTEGER NOT NULL REFERENCES edits(id) ON DELETE CASCADE,
    subject TEXT NOT NULL CHECK (subject IN ('title', 'issue', 'gap', 'contributor')),
    key TEXT NOT NULL,
    former TEXT,                       -- NULL when there was none
    later TEXT,                        -- NULL when it was taken away
    PRIMARY KEY (edit, subject, key)
) WITHOUT ROWID;
-- the history of one record
CREATE INDEX alterations_by_record ON alterations(subject, key);
"""


_ONE_TRUTH = """
-- number, day, date_status and date_evidence are what the catalogue says; printed
-- holds the four as taken in, a JSON list, where they differ, otherwise ''
ALTER TABLE issues ADD COLUMN printed TEXT NOT NULL DEFAULT '';
CREATE TABLE corrections (
    issue TEXT PRIMARY KEY,            -- key of an issue corrected by hand
    pages TEXT NOT NULL                -- JSON: its pages as the source gave them
) WITHOUT ROWID;
CREATE TABLE verdicts (
    issue TEXT NOT NULL,               -- key
    whereabouts TEXT NOT NULL,         -- of a doubt
    what TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'rejected')),
    PRIMARY KEY (issue, whereabouts, what)
) WITHOUT ROWID;
-- what is edited has become more
CREATE TABLE alterations_5 (
    edit INTEGER NOT NULL REFERENCES edits(id) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    key TEXT NOT NULL,
    former TEXT,                       -- NULL when there was none
    later TEXT,                        -- NULL when it was taken away
    PRIMARY KEY (edit, subject, key)
) WITHOUT ROWID;
INSERT INTO alterations_5 SELECT * FROM alterations;
DROP TABLE alterations;
ALTER TABLE alterations_5 RENAME TO alterations;
-- the history of one record
CREATE INDEX alterations_by_record ON alterations(subject, key);
"""


def _statements(script: str) -> list[str]:
    """Split a script of plain statements; none of ours has a semicolon inside."""
    lines = [line.split("--")[0] for line in script.splitlines()]
    return [statement for statement in "\n".join(lines).split(";") if statement.strip()]


@migrations()
def v1_first_library(db: Database) -> None:
    """Make the first schema."""
    for statement in _statements(_PRINTED + _ADDED + _SEARCH):
        db.conn.execute(statement)
    db.conn.execute("INSERT INTO settings VALUES ('folding', ?)", (str(folding.VERSION),))


@migrations()
def v2_sources_read_to_their_end(db: Database) -> None:
    """Remember what was read to its end, so that an import goes on where it stopped."""
    for statement in _statements(_READINGS):
        db.conn.execute(statement)


@migrations()
def v3_cataloguers_desk(db: Database) -> None:
    """Make the tables of issue records and of who changed what."""
    for statement in _statements(_CATALOGUE):
        db.conn.execute(statement)


@migrations()
def v4_word_boxes(db: Database) -> None:
    """Remember which file of an issue holds the word boxes of a page."""
    # '' where no boxes are known
    db.conn.execute("ALTER TABLE pages ADD COLUMN words TEXT NOT NULL DEFAULT ''")


@migrations()
def v5_one_truth(db: Database) -> None:
    """Have one store of dates and one of earlier and later titles; let issues be corrected."""
    for statement in _statements(_ONE_TRUTH):
        db.conn.execute(statement)
    dating.apply_all_records(db.conn)
    title_records.take_in_changes(db.conn)
    db.conn.execute("DROP TABLE title_changes")


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Apply what is missing of the schema; the caller holds one transaction open."""
    migrations.apply(Database(connection, recursive_triggers=False, execute_plugins=False))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
