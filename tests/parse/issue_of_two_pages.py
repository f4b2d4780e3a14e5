"""An issue folder of two pages as a person writes it, for the tests that read and edit it."""

from pathlib import Path

from reader.model.article import Article
from reader.model.issue import Issue
from reader.parse.folder.issue_folder import read_issue_folder

ISSUE = """---
title: 河畔晚报
number: 7
date: {value: 2021-08-13, status: known, evidence: [报头印有日期]}
cn_number: CN99-0002
hotlines: [0555-1234567]
---

样报，人物均为虚构。
"""

FIRST = """---
label: '01'
section: 要闻
editors: [责任编辑 张三]
---

## 导读 {: .digest }

- [磨坊又转起来了](02.md#a1 "停了九年") 2版
- [没有的版](#) 9版

# 河上新桥通车 {: #a1 }

九年等待
{: .kicker }

两岸只隔三分钟
{: .deck }

本报记者 张倩 王志浩
{: .byline }

本报讯 8月12日上午，桥通了。全文[（见第二版）](02.md#a2){: .see }可读。

## 三年

![新桥](images/bridge.svg "新华社 李肃人 摄")

桥头的灯
{: .caption }

| 年 | 人 |
| --- | --- |
| 一 | 1.5 |

[（下转2版）](02.md#a2){: .jump }
"""

SECOND = """---
label: '02'
---

# 磨坊又转起来了 {: #a1 }

停了九年的水轮。

# ※ {: #a2 .untitled }

[（上接1版）](01.md#a1){: .jump }

桥上第一辆车。

（下转5版）
{: .jump }
"""


def written(folder: Path) -> Path:
    """Write the issue into a folder that is there."""
    (folder / "images").mkdir()
    (folder / "images" / "bridge.svg").write_bytes(b"<svg/>")
    for name, text in (("issue.md", ISSUE), ("01.md", FIRST), ("02.md", SECOND)):
        write(folder, name, text)
    return folder


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8", newline="")


def edited(folder: Path, name: str, old: str, new: str) -> Issue:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    write(folder, name, text.replace(old, new))
    return read_issue_folder(folder).issue


def lead(issue: Issue) -> Article:
    article = issue.article("01/a1")
    assert article is not None
    return article
