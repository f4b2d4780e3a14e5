"""What a page is called in the language of its paper: 第01版, Page 01."""

from collections.abc import Iterable


def page_tag(labels: Iterable[str], language: str) -> str:
    """Name pages by their labels.

    Args:
        labels: At least one.
        language: Of the paper, as ``Issue.language`` has it. Papers in other
            languages than Chinese are named in English.

    Returns:
        第01、02版 or Pages 01, 02.
    """
    named = tuple(labels)
    if is_chinese(language):
        return f"第{'、'.join(named)}版"
    return f"{'Pages' if len(named) > 1 else 'Page'} {', '.join(named)}"


def seam(label: str, section: str, language: str, *, is_first: bool) -> str:
    """Write what stands above what one page prints of a story.

    Returns:
        第01版　要闻 above the first part, 接第02版 above the others; Page 01 · Sport and
        Page 02 for papers in other languages.
    """
    tag = page_tag((label,), language)
    if not is_first:
        return f"接{tag}" if is_chinese(language) else tag
    between = "\u3000" if is_chinese(language) else " · "
    return between.join(filter(None, (tag, section)))


def is_chinese(language: str) -> bool:
    """Tell whether a language, as BCP 47 tags it, is Chinese."""
    return language.partition("-")[0] == "zh"
