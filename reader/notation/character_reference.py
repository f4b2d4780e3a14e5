"""Characters as sites write them in a text (``&#8220;``, ``&#x4e2d;``, ``&nbsp;``) → as printed.

Programs that copy sites leave them in texts that are no HTML any more, some twice written
(``&amp;nbsp;``).

Source:
    HTML Living Standard 13.1.4 (character references)
"""

import html
import re

_REFERENCE = re.compile(r"&(?:amp;)*(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def read_references(text: str) -> str:
    """Return a text with the characters that its references stand for; unknown ones stay."""
    return _REFERENCE.sub(lambda match: html.unescape(f"&{match[1]};"), text)
