"""Which news and picture agencies a credit or a dateline names."""

from reader.notation.both_scripts import in_both_scripts

_AGENCY = in_both_scripts(
    r"新华社|新華社|中新社|法新社|美联社|路透社?|塔斯社|共同社|中通社|中央社|"
    r"视觉中国|影像中国|人民视觉|东方IC"
)


def find_agencies(text: str) -> tuple[str, ...]:
    """Return the agencies a text names, as printed, each once."""
    return tuple(dict.fromkeys(_AGENCY.findall(text)))
