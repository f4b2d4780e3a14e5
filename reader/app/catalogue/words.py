"""Names of the catalogue's fields, states and columns in the window's language."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from reader.model.contributor import ContributorKind
from reader.model.edit import Verdict
from reader.model.record import GapKind, GapReason
from reader.session.cataloguing.figures import Figure
from reader.session.cataloguing.issue_table import Column, Narrowing

translate = QCoreApplication.translate


def listed(names: Iterable[str]) -> str:
    """Write names one after the other."""
    return translate("Wording", ", ").join(names)


def listed_apart(phrases: Iterable[str]) -> str:
    """Write phrases one after the other that may hold lists themselves."""
    return translate("Catalogue", "%1; %2").removeprefix("%1").removesuffix("%2").join(phrases)


def field_name(field: str) -> str:
    """Name a field of a title record."""
    return {
        "name": translate("Catalogue", "Title proper"),
        "other_names": translate("Catalogue", "Other names"),
        "earlier": translate("Catalogue", "Earlier titles"),
        "later": translate("Catalogue", "Later titles"),
        "publisher": translate("Catalogue", "Publisher"),
        "place": translate("Catalogue", "Place"),
        "language": translate("Catalogue", "Language and script"),
        "cn_number": translate("Catalogue", "CN number"),
        "postal_code": translate("Catalogue", "Postal subscription code"),
        "issn": translate("Catalogue", "ISSN"),
        "frequency": translate("Catalogue", "Frequency"),
        "first": translate("Catalogue", "First day"),
        "last": translate("Catalogue", "Last day"),
        "course": translate("Catalogue", "Course of appearance"),
    }[field]


def example(text: str) -> str:
    """Say that a text in an empty field is an example, not what was typed."""
    return translate("Catalogue", "such as %1").replace("%1", text)


def field_hint(field: str) -> str:
    """Show how a field of a title record is written; empty when any text will do."""
    return {
        "other_names": translate("Catalogue", "several parted by semicolons"),
        "earlier": translate("Catalogue", "several parted by semicolons"),
        "later": translate("Catalogue", "several parted by semicolons"),
        "language": example("zh-Hans"),
        "cn_number": example("CN33-0019"),
        "postal_code": example("31-25"),
        "issn": example("1234-5679"),
        "first": example("1949-05-09"),
        "last": example("1949-05-09"),
    }.get(field, "")


def column_name(column: Column) -> str:
    """Name a column of the table of issues."""
    return {
        Column.DATE: translate("Catalogue", "Date"),
        Column.CERTAINTY: translate("Catalogue", "Date is"),
        Column.SUGGESTED: translate("Catalogue", "Suggested"),
        Column.NUMBER: translate("Catalogue", "No."),
        Column.EDITION: translate("Catalogue", "Edition"),
        Column.PAGES_HELD: translate("Catalogue", "Pages held"),
        Column.PAGES_ANNOUNCED: translate("Catalogue", "Announced"),
        Column.STATE: translate("Catalogue", "State"),
        Column.SHELF_MARK: translate("Catalogue", "Shelf mark"),
        Column.SOURCE: translate("Catalogue", "Source"),
        Column.RIGHTS: translate("Catalogue", "Rights"),
        Column.REMARKS: translate("Catalogue", "Remarks"),
        Column.FORM: translate("Catalogue", "Form"),
        Column.KEY: translate("Catalogue", "Key"),
    }[column]


def value_name(column: Column, value: str) -> str:
    """Name a value of a column that has few."""
    if not value:
        return ""
    if column is Column.CERTAINTY:
        return {
            "known": translate("Catalogue", "known"),
            "inferred": translate("Catalogue", "inferred"),
            "unknown": translate("Catalogue", "unknown"),
        }[value]
    if column is Column.FORM:
        return {
            "text": translate("Catalogue", "text"),
            "paper": translate("Catalogue", "paper alone"),
        }[value]
    return state_name(value)


def state_name(state: str) -> str:
    """Name the state of an issue; empty for none."""
    return {
        "": "",
        "received": translate("Catalogue", "received"),
        "checked": translate("Catalogue", "checked"),
        "damaged": translate("Catalogue", "damaged"),
        "withdrawn": translate("Catalogue", "withdrawn"),
    }[state]


def narrowing_name(narrowing: Narrowing) -> str:
    """Name which issues are shown."""
    return {
        Narrowing.ALL: translate("Catalogue", "All issues"),
        Narrowing.NOT_DATED: translate("Catalogue", "Without a date"),
        Narrowing.INFERRED: translate("Catalogue", "Date inferred"),
        Narrowing.PAGES_MISSING: translate("Catalogue", "Pages missing"),
        Narrowing.ON_PAPER: translate("Catalogue", "On paper alone"),
        Narrowing.NO_STATE: translate("Catalogue", "Without a state"),
        Narrowing.RECEIVED: translate("Catalogue", "Received"),
        Narrowing.CHECKED: translate("Catalogue", "Checked"),
        Narrowing.DAMAGED: translate("Catalogue", "Damaged"),
        Narrowing.WITHDRAWN: translate("Catalogue", "Withdrawn"),
    }[narrowing]


def frequency_name(code: str) -> str:
    """Name a frequency by its code of MARC 21 008/18; empty for none."""
    return {
        "": translate("Catalogue", "not said"),
        "d": translate("Catalogue", "daily"),
        "c": translate("Catalogue", "twice a week"),
        "i": translate("Catalogue", "three times a week"),
        "w": translate("Catalogue", "weekly"),
        "e": translate("Catalogue", "every two weeks"),
        "s": translate("Catalogue", "twice a month"),
        "m": translate("Catalogue", "monthly"),
        "u": translate("Catalogue", "unknown"),
    }[code]


def gap_kind(kind: GapKind) -> str:
    """Name a kind of gap."""
    return {
        GapKind.NUMBER_MISSING: translate("Catalogue", "Number missing"),
        GapKind.NUMBER_DOUBLED: translate("Catalogue", "Number doubled"),
        GapKind.DATE_WITHOUT_ISSUE: translate("Catalogue", "Date without issue"),
        GapKind.NUMBER_OUT_OF_ORDER: translate("Catalogue", "Number out of order"),
        GapKind.NUMBERING_RESTARTED: translate("Catalogue", "Numbering restarted"),
        GapKind.PAGES_MISSING: translate("Catalogue", "Pages missing"),
    }[kind]


def gap_reason(reason: GapReason) -> str:
    """Name why something is missing."""
    return {
        GapReason.UNKNOWN: translate("Catalogue", "unknown"),
        GapReason.NOT_PUBLISHED: translate("Catalogue", "not published"),
        GapReason.NOT_HELD: translate("Catalogue", "published, not held"),
        GapReason.DAMAGED: translate("Catalogue", "damaged"),
    }[reason]


def contributor_kind(kind: ContributorKind) -> str:
    """Name what a contributor is."""
    return {
        ContributorKind.REPORTER: translate("Catalogue", "reporter"),
        ContributorKind.CORRESPONDENT: translate("Catalogue", "correspondent"),
        ContributorKind.PHOTOGRAPHER: translate("Catalogue", "photographer"),
        ContributorKind.AGENCY: translate("Catalogue", "agency"),
        ContributorKind.AUTHOR: translate("Catalogue", "author"),
    }[kind]


def verdict_name(verdict: Verdict | None) -> str:
    """Name what was decided of a doubt; None while it is open."""
    if verdict is None:
        return translate("Catalogue", "open")
    return {
        Verdict.CONFIRMED: translate("Catalogue", "confirmed"),
        Verdict.REJECTED: translate("Catalogue", "rejected"),
    }[verdict]


def figure_name(figure: Figure) -> str:
    """Name a report."""
    return {
        Figure.SUMMARY: translate("Catalogue", "All in all"),
        Figure.COMPLETENESS: translate("Catalogue", "Completeness by year"),
        Figure.ACCESSIONS: translate("Catalogue", "Accessions by month"),
    }[figure]


def figure_column(name: str) -> str:
    """Name a column of a report."""
    return {
        "title": translate("Catalogue", "Title"),
        "issues": translate("Catalogue", "Issues"),
        "undated": translate("Catalogue", "Undated"),
        "pages": translate("Catalogue", "Pages"),
        "articles": translate("Catalogue", "Articles"),
        "contributors": translate("Catalogue", "Contributors"),
        "issues missing": translate("Catalogue", "Issues missing"),
        "pages missing": translate("Catalogue", "Pages missing"),
        "held of what is known": translate("Catalogue", "Held of what is known"),
        "year": translate("Catalogue", "Year"),
        "held": translate("Catalogue", "Held"),
        "wanted": translate("Catalogue", "Wanted"),
        "share": translate("Catalogue", "Share"),
        "month": translate("Catalogue", "Month"),
    }[name]


def form_name(form: str) -> str:
    """Name a form that a title's record or table is written in."""
    return {
        "marc": translate("Catalogue", "Record: MARC 21 (ISO 2709)"),
        "marcxml": translate("Catalogue", "Record: MARC 21 (MARCXML)"),
        "cnmarc": translate("Catalogue", "Record: CNMARC (ISO 2709)"),
        "cnmarcxml": translate("Catalogue", "Record: CNMARC (MARCXML)"),
        "holdings-marc": translate("Catalogue", "Holdings: MARC 21 (ISO 2709)"),
        "holdings-marcxml": translate("Catalogue", "Holdings: MARC 21 (MARCXML)"),
        "dc": translate("Catalogue", "Record: Dublin Core"),
        "mods": translate("Catalogue", "Record: MODS"),
        "issues": translate("Catalogue", "Table of issues (CSV, for Excel)"),
        "articles": translate("Catalogue", "Table of articles (CSV, for Excel)"),
        "gaps": translate("Catalogue", "Table of gaps (CSV, for Excel)"),
        "contributors": translate("Catalogue", "Index of contributors (CSV, for Excel)"),
    }[form]
