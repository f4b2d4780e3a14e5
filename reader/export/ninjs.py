"""An issue → its articles as ninjs, a JSON list.

Source: IPTC ninjs 3.1 (uri, type, versionCreated, headlines, descriptions, bodies, by, located)
"""

import html
import json

from reader.export.wire_text import Role, body_parts, byline_text
from reader.model.article import Article
from reader.model.issue import Issue, Page
from reader.model.key import issue_key

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
_TAGS = {Role.CROSSHEAD: "h2", Role.CAPTION: "figcaption"}


def ninjs_text(issue: Issue) -> str:
    """Write every article of an issue, in print order."""
    items = [_item(issue, page, article) for page in issue.pages for article in page.articles]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _item(issue: Issue, page: Page, article: Article) -> dict[str, object]:
    parts = tuple(body_parts(article))
    heads = {"kicker": article.kicker, "main": article.headline, "subtitle": article.deck}
    item: dict[str, object] = {
        "standard": _STANDARD,
        "uri": f"urn:daodu:{issue_key(issue)}/{article.id}",
        "type": "text",
        "language": issue.language,
        "headlines": [{"role": role, "value": text} for role, text in heads.items() if text],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "value": "\n".join(text for _, text in parts),
            },
            {
                "role": "main",
                "contentType": "text/html",
                "value": "".join(_tagged(*p) for p in parts),
            },
        ],
        "by": byline_text(article),
        "copyrightHolder": issue.title,
        "descriptions": [
            {
                "role": "page",
                "contentType": "text/plain",
                "value": f"第{page.label}版" + (f"：{page.section}" if page.section else ""),
            }
        ],
    }
    if issue.date.value is not None:
        item["contentCreated"] = f"{issue.date.value.isoformat()}T00:00:00+08:00"
        item["versionCreated"] = item["contentCreated"]
    if article.dateline is not None and article.dateline.place:
        item["located"] = article.dateline.place
    return {key: value for key, value in item.items() if value}


def _tagged(role: Role, text: str) -> str:
    tag = _TAGS.get(role, "p")
    return f"<{tag}>{html.escape(text, quote=False)}</{tag}>"
