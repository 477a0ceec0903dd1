"""Measures the build of sites: all of a host, only those that changed, one municipality, the national one.

Run by `make bench`. Each build is a program of its own, as an editor or a host starts it.
"""

import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from subprocess import DEVNULL, Popen

from familiegroepsplan_site.publish.ours import MARK
from familiegroepsplan_site.publish.publish import SHARED

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from few import project_with  # noqa: E402 - after the path

COMMAND = ROOT / ".venv/bin/familiegroepsplan"
GROWTH = (10, 50, 100, 342)
CHANGED = 10


def main() -> None:
    """Print the figures of the closing note."""
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as name:
        folder = Path(name)
        for count in GROWTH:
            project = _project(folder / f"project-{count}", count)
            out = folder / f"host-{count}"
            seconds, megabytes = _run(project, "build", "--all", "--out", str(out))
            print(f"{count:3d} sites from cold                {seconds:6.1f} s   peak {megabytes:5.0f} MB")
        _sizes(out)
        for path in sorted((project / "gemeenten").glob("[a-m]*.yaml"))[:CHANGED]:
            _change(path)
        seconds, _ = _run(project, "build", "--all", "--out", str(out))
        print(f"of these {CHANGED} changed               {seconds:6.1f} s")
        seconds, _ = _run(project, "build", "--all", "--out", str(out))
        print(f"of these none changed             {seconds:6.1f} s")
        _one(folder)
        seconds, megabytes = _run(_project(folder / "national", GROWTH[-1]), "build")
        print(f"national site from cold           {seconds:6.1f} s   peak {megabytes:5.0f} MB")


def _one(folder: Path) -> None:
    """Measure the site of one municipality: whole, and after a change of its YAML."""
    place = folder / "zwolle"
    place.mkdir()
    shutil.copy(ROOT / "gemeenten/zwolle.yaml", place / "gemeente.yaml")
    seconds, megabytes = _run(ROOT, "build", str(place))
    print(f"one municipality from cold        {seconds:6.1f} s   peak {megabytes:5.0f} MB")
    _change(place / "gemeente.yaml")
    seconds, _ = _run(ROOT, "build", str(place))
    print(f"one municipality, YAML changed    {seconds:6.1f} s")


def _change(path: Path) -> None:
    name = "naam: Familiegroepsplan in onze gemeente"
    path.write_text(f"{path.read_text('utf-8')}\nsite:\n  {name}\n", "utf-8")


def _project(root: Path, count: int) -> Path:
    """Make a checkout with the first so many municipalities, in which nothing was built."""
    root.mkdir()
    slugs = sorted(path.stem for path in (ROOT / "gemeenten").glob("*.yaml") if path.stem != "nederland")
    project_with(slugs[:count], root)
    (root / "build").unlink()
    (root / "build").mkdir()
    (root / "build/runtime").symlink_to(ROOT / "build/runtime")
    return root


def _run(project: Path, *typed: str) -> tuple[float, float]:
    """Return the seconds that a command took, and the most memory that all its processes held at once."""
    began = time.perf_counter()
    with Popen([COMMAND, "--map", project, *typed], stdout=DEVNULL, stderr=sys.stderr) as process:
        most = [0.0]
        watch = threading.Thread(target=_watch, args=(process, most), daemon=True)
        watch.start()
        code = process.wait()
        watch.join()
    if code:
        raise SystemExit(f"tools/bench_sites: {' '.join(typed)} ended with {code}")
    return time.perf_counter() - began, most[0]


def _watch(process: "Popen[bytes]", most: list[float]) -> None:
    while process.poll() is None:
        most[0] = max(most[0], sum(map(_megabytes, _family(process.pid))))
        time.sleep(0.05)


def _family(pid: int) -> Iterator[int]:
    """Yield a process and all that it started."""
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _megabytes(pid: int) -> float:
    """Return what a process holds for itself, and its share of what it has together with others."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def _sizes(out: Path) -> None:
    sizes = sorted(_bytes_in(path) for path in out.iterdir() if path.name not in (MARK, SHARED))
    shared = _bytes_in(out / SHARED)
    print(f"own files of a site: median {sizes[len(sizes) // 2]:,d} bytes, most {sizes[-1]:,d}")
    print(f"shared files {shared:,d} bytes, all {sum(sizes) + shared:,d}")


def _bytes_in(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


if __name__ == "__main__":
    main()
