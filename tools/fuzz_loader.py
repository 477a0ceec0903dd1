"""Tries the loader of a municipality's folder for so many minutes: `python tools/fuzz_loader.py 60`.

A second number is the seed to go on from. Each round is the test of the suite with more examples and another seed;
it stops at the first that fails.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLES = 500  # of each test, in each round


def main(minutes: float, seed: int = 0) -> int:
    """Go on for this long, from this seed, and return how it ended: 0 when nothing was found."""
    end, tried = time.monotonic() + minutes * 60, 0
    while time.monotonic() < end:
        seed += 1
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--hypothesis-seed={seed}"]
        done = subprocess.run(
            [*command, "tests/generator/test_any_municipality.py"],
            cwd=ROOT,
            env=os.environ | {"FUZZ_EXAMPLES": str(EXAMPLES)},
            check=False,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            print(done.stdout)
            return done.returncode
        tried += EXAMPLES * done.stdout.count(".", 0, done.stdout.find("[100%]"))
        print(f"seed {seed}: {tried} examples, nothing found", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), *map(int, sys.argv[2:3])))
