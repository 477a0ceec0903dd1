"""What open pages must know: which build stands there, and what kept a newer one from being made."""

import json
import threading
import time
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class State:
    """One state of the site; `build` is never the same for two builds, also of a server that was started anew."""

    build: str
    report: str = ""


class News:
    """Holds the state, and wakes every page that waits for another; `title` stands above a report."""

    def __init__(self, title: str) -> None:
        self.title = title
        self._changed = threading.Condition()
        self.state = State(build=_new())

    def tell(self, report: str) -> None:
        """Tell that another build stands there, or why it does not."""
        build = self.state.build if report else _new()
        with self._changed:
            self.state = State(build=build, report=report)
            self._changed.notify_all()

    def other_than(self, known: State | None, seconds: float) -> State | None:
        """Return the state as soon as it is another, or None when it stays the same for these seconds."""
        with self._changed:
            changed = self._changed.wait_for(lambda: self.state != known, timeout=seconds)
            return self.state if changed else None

    def event(self, state: State) -> bytes:
        """Return the state as a browser's EventSource reads it."""
        told = {"build": state.build, "report": state.report, "title": self.title}
        return f"data: {json.dumps(told)}\n\n".encode()


def _new() -> str:
    return str(time.time_ns())
