"""Signatures become an index; variants are merged as a person decided."""

import datetime

import pytest

from reader.model.contributor import ContributorKind, Signature
from reader.session.cataloguing.contributors import index_contributors, merged

DAY = datetime.date.fromisoformat


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("本报记者", ContributorKind.REPORTER),
        ("本報記者", ContributorKind.REPORTER),
        ("本报评论员", ContributorKind.REPORTER),
        ("通讯员", ContributorKind.CORRESPONDENT),
        ("本报摄影记者", ContributorKind.PHOTOGRAPHER),
        ("漫画", ContributorKind.PHOTOGRAPHER),
        (None, ContributorKind.AUTHOR),
        ("作者", ContributorKind.AUTHOR),
    ],
)
def test_the_role_tells_the_kind(role: str | None, kind: ContributorKind) -> None:
    (one,) = index_contributors([Signature(role=role, names=("周一苇",), count=3)], {})
    assert one.kinds == ((kind, 3),)


def test_an_agency_is_found_in_roles_credits_and_datelines() -> None:
    signed = [
        Signature(role="新华社记者", names=("林双",), count=2),
        Signature(text="新华社", count=5),
        Signature(text="法新社", is_picture=True, count=1),
        Signature(text="本报", count=9),
    ]
    found = {one.name: one.kinds for one in index_contributors(signed, {})}
    assert found == {
        "新华社": ((ContributorKind.AGENCY, 7),),
        "林双": ((ContributorKind.REPORTER, 2),),
        "法新社": ((ContributorKind.AGENCY, 1),),
    }


def test_variants_come_under_one_name_with_all_their_days() -> None:
    signed = [
        Signature(role="本报记者", names=("周一苇", "林双"), count=2, first=DAY("2021-01-01"),
                  last=DAY("2021-02-01")),
        Signature(role="通讯员", names=("周苇",), count=3, first=DAY("2020-01-01")),
    ]  # fmt: skip
    first, second = index_contributors(signed, {"周苇": "周一苇"})
    assert (first.name, first.variants, first.count) == ("周一苇", ("周苇",), 5)
    assert first.kinds == ((ContributorKind.CORRESPONDENT, 3), (ContributorKind.REPORTER, 2))
    assert (first.first, first.last) == (DAY("2020-01-01"), DAY("2021-02-01"))
    assert second.name == "林双"


def test_no_name_leads_to_another_that_leads_on() -> None:
    assert merged({}, ["甲", "乙"], "乙") == (("甲", "乙"),)
    assert merged({"甲": "乙"}, ["乙"], "丙") == (("乙", "丙"), ("甲", "丙"))
    # What was under the variant takes its place above it.
    assert merged({"甲": "乙"}, ["乙"], "甲") == (("甲", "甲"), ("乙", "甲"))
