"""Measures the build of sites: all of a host, only those that changed, one municipality, the national one.

Run by `make bench`; `python tools/bench_sites.py 10 342` measures those numbers of sites and no others, and
with nothing behind it one municipality and the commands alone. Each build is a program of its own, as an editor or
a host starts it; "cpu" is what it asked of the machine, whatever else that had to do.
"""

import os
import resource
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, Popen

from bench_branded import brand
from familiegroepsplan_site.publish.ours import MARK
from familiegroepsplan_site.publish.publish import SHARED

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from few import project_with  # noqa: E402 - after the path

COMMAND = ROOT / ".venv/bin/familiegroepsplan"
GROWTH = (10, 50, 100, 342)
CHANGED = 10
RUNS = 10
WELL = (0, 3)  # 3: `check` found something to mend
COMPLETE = {
    "_FAMILIEGROEPSPLAN_COMPLETE": "bash_complete",
    "COMP_WORDS": "familiegroepsplan new x --gemeente am",
    "COMP_CWORD": "4",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Spent:
    """What a command cost: seconds that passed, seconds of work of all processors, and memory at its most."""

    seconds: float
    cpu: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.seconds:6.1f} s   cpu {self.cpu:6.1f} s   peak {self.megabytes:5.0f} MB"


def main(growth: Sequence[int] = GROWTH) -> None:
    """Print the figures of the closing note, for these numbers of branded sites."""
    print(f"processors {os.cpu_count()}, load at the start {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as name:
        folder = Path(name)
        _one(folder)
        for count in growth:
            _host(folder, count, with_changes=count == max(growth))
        if growth:
            spent = _run(_project(folder / "national", GROWTH[-1]), "build")
            print(f"national site from cold           {spent}")


def _host(folder: Path, count: int, *, with_changes: bool) -> None:
    """Measure so many branded sites from cold, and then with some changed and with none."""
    project = _project(folder / f"project-{count}", count)
    brand(project / "gemeenten")
    out = folder / f"host-{count}"
    build = ("build", "--all", "--out", str(out))
    print(f"{count:3d} branded sites from cold        {_run(project, *build)}")
    _sizes(out)
    if with_changes:
        for path in sorted((project / "gemeenten").glob("[a-m]*.yaml"))[:CHANGED]:
            _change(path, "site: {naam: ", "site: {naam: Nieuw ")
        print(f"of these {CHANGED} changed               {_run(project, *build)}")
        print(f"of these none changed             {_run(project, *build)}")
    shutil.rmtree(out)


def _one(folder: Path) -> None:
    """Measure the site of one municipality, whole and after a change, and what else an editor types."""
    place = folder / "zwolle"
    place.mkdir()
    yaml = place / "gemeente.yaml"
    shutil.copy(ROOT / "gemeenten/zwolle.yaml", yaml)
    with yaml.open("a", encoding="utf-8") as file:
        file.write("\nsite: {naam: Plan 0}\nbron: zelf\ngezien: 2026-11-20\ncontact: [{naam: Team 0}]\n")
    print(f"one municipality from cold        {_run(ROOT, 'build', str(place))}")
    for what, key in (("a fact", "naam: Team "), ("its name, on all papers", "naam: Plan ")):
        runs = []
        for number in range(RUNS):
            _change(yaml, f"{key}{number}", f"{key}{number + 1}")
            runs.append(_run(ROOT, "build", str(place)))
        _median(f"build after a change of {what}", runs)
    _median("check", [_run(ROOT, "check", str(place)) for _ in range(RUNS)])
    _median("--help", [_run(ROOT, "--help") for _ in range(RUNS)])
    _median("a name completed", [_run(ROOT, more=COMPLETE) for _ in range(RUNS)])


def _median(what: str, runs: Sequence[Spent]) -> None:
    seconds, cpu = (statistics.median(getattr(one, name) for one in runs) for name in ("seconds", "cpu"))
    print(f"{what:48s} median of {len(runs)}: {seconds:.2f} s, cpu {cpu:.2f} s")


def _change(path: Path, before: str, after: str) -> None:
    path.write_text(path.read_text("utf-8").replace(before, after, 1), "utf-8")


def _project(root: Path, count: int) -> Path:
    """Make a checkout with the first so many municipalities, in which nothing was built."""
    root.mkdir()
    slugs = sorted(path.stem for path in (ROOT / "gemeenten").glob("*.yaml") if path.stem != "nederland")
    project_with(slugs[:count], root)
    (root / "build").unlink()
    (root / "build").mkdir()
    (root / "build/runtime").symlink_to(ROOT / "build/runtime")
    return root


def _run(project: Path, *typed: str, more: Mapping[str, str] | None = None) -> Spent:
    """Return what a command cost, with all the processes that it started."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    asked = os.environ | (more or {})
    options = () if more else ("--map", project)
    with Popen([COMMAND, *options, *typed], stdout=DEVNULL, stderr=sys.stderr, env=asked) as process:
        most = [0.0]
        watch = threading.Thread(target=_watch, args=(process, most), daemon=True)
        watch.start()
        code = process.wait()
        watch.join()
    seconds, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    if code not in WELL:
        raise SystemExit(f"tools/bench_sites: {' '.join(typed)} ended with {code}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(seconds=seconds, cpu=cpu, megabytes=most[0])


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
    print(f"    own files of a site: median {sizes[len(sizes) // 2]:,d} bytes, most {sizes[-1]:,d}")
    print(f"    shared files {shared:,d} bytes, all {sum(sizes) + shared:,d}")


def _bytes_in(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


if __name__ == "__main__":
    main([int(number) for number in sys.argv[1:]])
