"""Plans whose circle holds so many people, and the names that are hard to write in a disc."""

from collections.abc import Sequence
from typing import Any

RINGS = ("family", "friends", "daily", "professional", "")
NAMES = (
    "Mama Noor",
    "Papa",
    "Oma Truus",
    "Buurman Ömer",
    "Juf Anouk",
    "Begeleider Fatima",
    "Anne-Marie van den Heuvel-Jansen",
    "مريم",
    "محمد عبد الرحمن",
    "Hottentottententententoonstelling",
    "w" * 60,
    "👩‍👩‍👧 familie Yıldız",
    "Jo",
)


def plan_of(count: int, rings: Sequence[str] = RINGS, names: Sequence[str] = NAMES, children: int = 1) -> Any:
    """Return a plan file with so many people, the first of whom are its children."""
    kids = [{"id": f"child-{number}", "name": f"Kind {number + 1}"} for number in range(children)]
    others = [
        {"id": f"person-{number}", "name": names[number % len(names)]}
        | ({"ring": ring} if (ring := rings[number % len(rings)]) else {})
        for number in range(count - children)
    ]
    about = {"about": {"children": [kid["id"] for kid in kids]}} if kids else {}
    answers = {**about, "circle": {"people": [*kids, *others]}}
    return {"format": "familiegroepsplan", "version": 1, "plan": {"length": "full", "answers": answers}}
