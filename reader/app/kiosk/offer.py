"""What visitors of a kiosk may do: the operator's choice in, names of commands out."""

from reader.app.commands import COMMANDS
from reader.errors import SourceError
from reader.session.kiosk_settings import KioskSettings

OFFERABLE: frozenset[str] = frozenset(each.name for each in COMMANDS if each.in_kiosk)
"""What a kiosk may offer at all, as the one table of commands says."""

_TYPED = frozenset({"find", "find_next", "find_previous"})
"""Make no sense without keys to type with."""


def offered(settings: KioskSettings, where: str = "commands") -> frozenset[str]:
    """Return the names of the commands visitors have.

    Args:
        settings: As read.
        where: What to blame.

    Raises:
        SourceError: The operator has named a command that there is not, or
            that no kiosk may offer.
    """
    known = {each.name for each in COMMANDS}
    for name in settings.commands:
        if name not in OFFERABLE:
            wrong = "a kiosk may not offer it" if name in known else "there is no such command"
            choice = ", ".join(sorted(OFFERABLE))
            raise SourceError(where, f"{name}: {wrong}. A kiosk may offer {choice}.")
    wanted = frozenset(settings.commands) or OFFERABLE
    return wanted if settings.keyboard else wanted - _TYPED
