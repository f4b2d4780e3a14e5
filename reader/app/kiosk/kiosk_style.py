"""The look of a kiosk: colours and sizes in, a style sheet out."""

from dataclasses import asdict, replace
from string import Template

from reader.app.dress.theme import Colours, style_sheet
from reader.app.kiosk.measures import Measures
from reader.resources import resource
from reader.session.choices import Arrangement
from reader.session.kiosk.settings import KioskSettings
from reader.session.settings import Language, Motion, Settings, Theme


def kiosk_style(colours: Colours, sizes: Measures) -> str:
    """Return the style sheet of the kiosk's window."""
    form = Template(resource("style/kiosk.qss").read_text(encoding="utf-8"))
    lengths = {
        "target": sizes.target,
        "radius": sizes.px(12),
        "gap": sizes.px(10),
        "wide": sizes.px(26),
        "inner": sizes.target - 2 * sizes.px(10),
        "key": max(sizes.px(64), sizes.target),
    }
    own = form.substitute({**asdict(colours), **lengths})
    return style_sheet(colours, is_touch=True) + own


MEASURE = 31
"""Em of an article's line: read standing up, at arm's length."""


def visitor_settings(settings: KioskSettings, sizes: Measures) -> Settings:
    """Return how every visitor finds the paper set."""
    return replace(
        Settings(),
        language=Language(settings.language),
        theme=Theme(settings.theme),
        motion=Motion(settings.motion),
        arrangement=Arrangement.BY_WINDOW,
        text_size=sizes.article,
        measure=MEASURE,
        is_touch=True,
    )
