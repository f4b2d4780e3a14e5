"""Has what is being read spoken: the sentence is marked, and the page turns along."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.app.language import reasons, wording
from reader.app.reading.article_desk import article_at_hand
from reader.app.reading.desk_paint import Mark, MarkKind
from reader.app.reading.navigator import Navigator
from reader.app.reading.page_supply import PageSupply
from reader.app.reading.speaker import Speaker
from reader.app.reading.speech_bar import SpeechBar
from reader.layout.sheet.frame import Frame, LinkKind, Rect
from reader.session.desk.opening import Leaf
from reader.session.finding import places_on_sheet
from reader.session.following import Destination
from reader.session.reading import Reading
from reader.session.reading_aloud import Utterance, announcements, utterances


class Reciter(QObject):
    """Joins the speaker to the page.

    Signals:
        told: A sentence for the message bar.
        reached: Place of the sentence being spoken; None when all is said.
    """

    told = Signal(str)
    reached = Signal(object)

    def __init__(self, navigator: Navigator, supply: PageSupply, bar: SpeechBar) -> None:
        super().__init__(navigator)
        self._navigator = navigator
        self._supply = supply
        self._bar = bar
        self.speaker = Speaker(self)
        self.speaker.spoken.connect(self._show)
        self.speaker.failed.connect(self._tell_failed)
        self.speaker.ended.connect(self._end)
        self._announced = ""
        self._article = ""
        self._chosen: list[str] = []
        self._wanted: Callable[[], None] | None = None
        bar.paused.connect(self._toggle_pause)
        bar.stopped.connect(self.stop)
        bar.chosen.connect(self.choose)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for reading aloud do."""
        return {
            "read_aloud": self.read_article,
            "read_digest": self.read_digest,
            "read_announced": self.choose,
        }

    def read_article(self) -> None:
        """Read the article at hand aloud, across its pages; silence when one is being read."""
        if self.stop():
            return
        reading = self._navigator.reading
        article = article_at_hand(reading) if reading is not None else None
        if reading is not None and article is not None:
            self._say(utterances(reading.issue, article), reading.issue.language)
        elif reading is not None:
            self.told.emit(reasons.no_text())

    def stop(self) -> bool:
        """Be silent, and forget what was chosen to be read; False when nothing was read."""
        was_reading = self.speaker.is_speaking or self._wanted is not None
        self._chosen.clear()
        if self._wanted is not None:
            self._wanted = None
            self._bar.put_away()
        self.speaker.stop()
        return was_reading

    def choose(self) -> None:
        """Have the story that is being announced read when the 导读 is."""
        if self._announced and self._announced not in self._chosen:
            self._chosen.append(self._announced)
            self._bar.show_sentence(wording.read_afterwards(len(self._chosen)))
        elif not self._announced:
            self.told.emit(reasons.nothing_announced())

    def _toggle_pause(self) -> None:
        self._bar.show_paused(is_paused=self.speaker.is_heard)
        self.speaker.toggle_pause()

    def read_digest(self) -> None:
        """Read aloud what the 导读 announces, then the stories chosen meanwhile."""
        reading = self._navigator.reading
        if reading is not None and announcements(reading.issue):
            self._say(announcements(reading.issue), reading.issue.language)
        elif reading is not None:
            self.told.emit(reasons.no_digest())

    def _say(self, sentences: tuple[Utterance, ...], language: str) -> None:
        if sentences:
            self._wanted = partial(self._begin, sentences, language)
            self.speaker.get_ready(self._begin_wanted)
            if self._wanted is not None:
                self._bar.show_sentence(wording.getting_voice())

    def _begin_wanted(self) -> None:
        """Begin what waited for the voice, unless it was stopped meanwhile."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _begin(self, sentences: tuple[Utterance, ...], language: str) -> None:
        if not self.speaker.say(sentences, language):
            self._bar.put_away()
            self.told.emit(reasons.no_voice())

    def _show(self, utterance: Utterance) -> None:
        self._announced = utterance.story
        can_choose = bool(utterance.story) and utterance.story not in self._chosen
        self._bar.show_sentence(utterance.text, can_choose=can_choose)
        self._bar.show_paused(is_paused=False)
        self.reached.emit(utterance.locus)
        reading = self._navigator.reading
        if reading is not None and reading.issue.page(utterance.page) is not None:
            self._turn_along(utterance, reading)
            self._mark(utterance)

    def _turn_along(self, utterance: Utterance, reading: Reading) -> None:
        """Have the page open on which a sentence stands, and its article at hand."""
        article = utterance.locus.article if utterance.locus is not None else ""
        shown = [leaf.page for leaf in reading.around()[1].held]
        if utterance.page not in shown:
            there = Destination(page=utterance.page, article=article)
            # The 导读 is read wherever one is: one may want to go back there.
            self._navigator.go(there, remember=not article)
        elif article and article != self._article:
            # Once an article: the reader may look at another meanwhile.
            self._navigator.take_up(utterance.page, article)
        self._article = article

    def _mark(self, utterance: Utterance) -> None:
        """Mark a sentence where it stands, and have it in view."""
        marks: dict[Leaf, tuple[Mark, ...]] = {}
        for i in range(self._supply.counts().get(utterance.page, 0)):
            leaf = Leaf(page=utterance.page, sheet=i)
            sheet = self._supply.sheet(leaf)
            rects = _places(sheet.frame, utterance) if sheet is not None else ()
            if rects:
                marks[leaf] = (Mark(kind=MarkKind.HIT, rects=rects),)
                self._navigator.reveal(leaf, rects[0])
        self._navigator.marks.show(MarkKind.FLASH, marks)

    def _tell_failed(self) -> None:
        self._chosen.clear()
        self.told.emit(reasons.voice_failed())

    def _end(self) -> None:
        self._announced = self._article = ""
        reading = self._navigator.reading
        if self._chosen and reading is not None:
            story = self._chosen.pop(0)
            self._say(utterances(reading.issue, story), reading.issue.language)
            return
        self._bar.put_away()
        self.reached.emit(None)
        self._navigator.marks.show(MarkKind.FLASH, {})


def _places(frame: Frame, utterance: Utterance) -> tuple[Rect, ...]:
    """Return where a sentence of an article, or an entry of the 导读, stands on a sheet."""
    locus = utterance.locus
    if locus is not None:
        return places_on_sheet(frame, "headline" if locus.block < 0 else "block", locus)
    return next(
        (
            link.rects
            for link in frame.links
            if link.kind is LinkKind.DIGEST and link.index == utterance.entry
        ),
        (),
    )
