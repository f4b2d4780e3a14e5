"""A scan of 12,000 × 17,000 pixels: what memory it takes, and its times against a plain decoding.

Memory is that of a process of its own, so that nothing else is counted.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import pyvips

WIDTH, HEIGHT = 12_000, 17_000
MOST_MEGABYTES = 300
"""Of the whole process: scan, levels, tiles, a part as large as a screen, Python and Qt."""

WORK = """
import json, resource, sys, time
from pathlib import Path
import pyvips
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from reader.paint.picture_replica import open_picture
from reader.paint.replica import image_of

def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start

file, folder = Path(sys.argv[1]), Path(sys.argv[2])
if sys.argv[3] == "decode":
    image = pyvips.Image.new_from_file(str(file), access="sequential")
    print(json.dumps({"decode": timed(lambda: image.avg())}))
    sys.exit()
scan = open_picture(file, folder)
part = QRectF(0.4, 0.4, 3840 / 12000, 2160 / 17000)
target = QImage(3840, 2160, QImage.Format.Format_RGB32)

def blit():
    painter = QPainter(target)
    painter.drawImage(0, 0, source)
    painter.end()

found = {
    "first": timed(lambda: image_of(scan, QRectF(0, 0, 1, 1), 1400, 1983)),
    "again": timed(lambda: image_of(scan, QRectF(0, 0, 1, 1), 2000, 2833)),
    "ready": timed(scan.make_ready),
    "part": min(timed(lambda: image_of(scan, part, 3840, 2160)) for _ in range(5)),
}
found["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
source = image_of(scan, part, 3840, 2160)
found["blit"] = min(timed(blit) for _ in range(5))
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of grain and bars as type has them, in colour."""
    path = tmp_path_factory.mktemp("scan") / "scan.jpg"
    grain = pyvips.Image.gaussnoise(1000, 1000, mean=0, sigma=12).replicate(12, 17)
    bars = (pyvips.Image.xyz(WIDTH, HEIGHT)[1] % 60 > 36).ifthenelse(225, 90)
    page = (bars + grain).cast("uchar")
    page.bandjoin([(page * 0.97).cast("uchar"), (page * 0.9).cast("uchar")]).copy(
        interpretation="srgb"
    ).jpegsave(str(path), Q=80)
    return path


def run(scan: Path, folder: Path, what: str) -> dict[str, float]:
    command = [sys.executable, "-c", WORK, str(scan), str(folder), what]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def test_a_large_scan(scan: Path, tmp_path: Path) -> None:
    whole = run(scan, tmp_path, "decode")["decode"]
    found = run(scan, tmp_path, "show")
    print(  # noqa: T201 (the benchmark's result)
        f"\n{WIDTH} x {HEIGHT}, {scan.stat().st_size / 1e6:.0f} MB JPEG; whole process "
        f"{found['megabytes']:.0f} MB at its peak"
        f"\nfirst picture {found['first'] / whole:.2f} of a plain decoding ({whole:.1f} s), "
        f"the next {found['again'] / whole:.2f}, all levels {found['ready'] / whole:.2f}"
        f"\na part of 3840 x 2160: {found['part'] / found['blit']:.0f} blits of its size "
        f"({found['part'] * 1000:.0f} ms)"
    )
    assert found["megabytes"] < MOST_MEGABYTES
