"""METS that we wrote, damaged or changed by others."""

import os
import random
from pathlib import Path

from reader.export.mets_alto import mets_alto_entries
from reader.model.dating import DateStatus
from reader.model.printed import CollatedIssue
from reader.session.intake.sources import readings
from tests.parse.test_mirror_damage import check, damaged

COUNT = int(os.environ.get("DAODU_DAMAGED", "25"))
SAMPLE = Path(__file__).resolve().parents[2] / "issues" / "澜江日报" / "2026-05-17"


def written(folder: Path) -> Path:
    (collated,) = readings(SAMPLE)
    assert isinstance(collated, CollatedIssue)
    for name, octets in mets_alto_entries(collated):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(octets)
    return folder


def test_damaged_files_give_an_issue_or_a_refusal(tmp_path: Path) -> None:
    root = written(tmp_path / "out")
    files = sorted(root.rglob("*.xml"))
    count = 0
    for number in range(COUNT):
        chance = random.Random(number)
        # Most of what can go wrong is in the METS file.
        file = chance.choice([root / "mets.xml", root / "mets.xml", *files])
        sound = file.read_bytes()
        file.write_bytes(damaged(sound, chance))
        count += check(root)
        file.write_bytes(sound)
    assert count >= 0.5 * COUNT


def test_articles_that_claim_one_place_have_each_their_own_name(tmp_path: Path) -> None:
    root = written(tmp_path / "out")
    text = (root / "mets.xml").read_text("utf-8")
    for order in range(2, 9):
        text = text.replace(f'ORDER="{order}"', 'ORDER="1"')
    (root / "mets.xml").write_text(text, "utf-8")
    assert check(root) == 1


def test_a_day_that_is_inferred_without_a_reason_is_so_by_the_file(tmp_path: Path) -> None:
    root = written(tmp_path / "out")
    text = (root / "mets.xml").read_text("utf-8")
    text = text.replace('encoding="w3cdtf"', 'encoding="w3cdtf" qualifier="inferred"')
    text = text.replace('type="date evidence"', 'type="other"')
    (root / "mets.xml").write_text(text, "utf-8")
    (found,) = readings(root)
    assert isinstance(found, CollatedIssue)
    assert found.issue.date.status is DateStatus.INFERRED
    assert found.issue.date.evidence == ("inferred, says the METS file",)


def test_pictures_outside_of_the_folder_are_not_taken(tmp_path: Path) -> None:
    root = written(tmp_path / "out")
    (tmp_path / "secret.svg").write_text("<svg/>")
    for file in root.glob("page-*.xml"):
        text = file.read_text("utf-8").replace('FILEID="images/', 'FILEID="../secret.svg" X="')
        file.write_text(text, "utf-8")
    (found,) = readings(root)
    assert isinstance(found, CollatedIssue)
    assert not any("secret" in name for name in found.files)
