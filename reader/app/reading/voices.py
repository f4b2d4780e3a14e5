"""A language in, an engine that speaks it out: chooses among the voices of the machine."""

from typing import Any

from PySide6.QtCore import QLocale

_NAMES = {QLocale.Language.Chinese: ("Mandarin", "普通话", "普通話", "國語")}
"""What voices say in their names that Qt knows no language of.

eSpeak calls Mandarin "cmn" (ISO 639-3), which is no language to Qt, so its voices are
offered under the C locale, in one heap with all others it does not know.
"""


def take_voice(engine: Any, language: str) -> bool:
    """Have an engine speak with a voice of a language.

    Args:
        engine: A ``QTextToSpeech`` that is ready.
        language: BCP 47 tag of what will be read.

    Returns:
        False when it has no voice of this language; it is then as it was. A voice of
        another language would read signs it does not know as noise, or not at all.
    """
    wanted = QLocale(language)
    offered = engine.availableLocales()
    is_known = wanted.language() != QLocale.Language.C
    own = [each for each in offered if is_known and each.language() == wanted.language()]
    if own:
        engine.setLocale(max(own, key=lambda locale: _likeness(locale, wanted)))
        return True
    names = _NAMES.get(wanted.language(), ())
    unknown = [locale for locale in offered if locale.language() == QLocale.Language.C]
    if not names or not unknown:
        return False
    before = engine.locale()
    engine.setLocale(unknown[0])
    for voice in engine.availableVoices():
        if any(name in voice.name() for name in names):
            engine.setVoice(voice)
            return True
    engine.setLocale(before)
    return False


def _likeness(locale: QLocale, wanted: QLocale) -> tuple[bool, bool]:
    return locale.script() == wanted.script(), locale.territory() == wanted.territory()
