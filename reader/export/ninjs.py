"""An issue → its articles as ninjs, a JSON list.

The text of each is HTML that is read back exactly, and plain text for whoever wants no more.

Source: IPTC ninjs 3.1 (uri, type, versionCreated, headlines, descriptions, bodies, by, located)
"""

import json

from reader.export.wire_text import body_texts, byline_text
from reader.model.article import Article
from reader.model.issue import Issue, Page
from reader.model.key import issue_key
from reader.notation.article_html import body_element, html_text
from reader.notation.own_name import own_name, page_name

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://iptc.org/std/ninjs/ninjs-schema_3.1.json",
}


def ninjs_text(issue: Issue) -> str:
    """Write every article of an issue, in print order."""
    items = [_item(issue, page, article) for page in issue.pages for article in page.articles]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _item(issue: Issue, page: Page, article: Article) -> dict[str, object]:
    by = byline_text(article)
    heads = {"kicker": article.kicker, "main": article.headline, "subtitle": article.deck}
    told = {"page": page_name(page.label, page.section), "edition": issue.edition}
    bodies = {
        "text/plain": "\n".join(body_texts(article)),
        "text/html": html_text(body_element(article, (by,) if by else ())),
    }
    item: dict[str, object] = {
        "standard": _STANDARD,
        "uri": own_name(f"{issue_key(issue)}/{article.id}"),
        "type": "text",
        "language": issue.language,
        "headlines": [{"role": role, "value": text} for role, text in heads.items() if text],
        "bodies": [
            {"role": "main", "contentType": kind, "value": text} for kind, text in bodies.items()
        ],
        "by": by,
        "copyrightHolder": issue.title,
        "descriptions": [
            {"role": role, "contentType": "text/plain", "value": text}
            for role, text in told.items()
            if text
        ],
    }
    if issue.date.value is not None:
        item["contentCreated"] = f"{issue.date.value.isoformat()}T00:00:00+08:00"
        item["versionCreated"] = item["contentCreated"]
    if article.dateline is not None and article.dateline.place:
        item["located"] = article.dateline.place
    return {key: value for key, value in item.items() if value}
