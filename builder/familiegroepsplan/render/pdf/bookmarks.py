"""The bookmarks beside the pages: one for each section."""

from collections.abc import Sequence

from .objects import Objects, text
from .reading import Place

ABOVE = 24  # points above the foot of the letters where the page is shown from


def bookmarks(objects: Objects, titles: Sequence[str], places: Sequence[Place]) -> bytes:
    """Add a bookmark for each place and return the catalog's entries for them.

    A heading that the engine cut in two would shift the bookmarks after it: better none than wrong ones.
    """
    if not titles or len(titles) != len(places):
        return b""
    first = objects.add(b"")
    last = first + len(titles)
    objects[first] = b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (first + 1, last, len(titles))
    for number, (title, place) in enumerate(zip(titles, places, strict=True), start=first + 1):
        before = b"/Prev %d 0 R " % (number - 1) if number > first + 1 else b""
        after = b"/Next %d 0 R " % (number + 1) if number < last else b""
        dest = b"/Dest [%d 0 R /XYZ null %.2f null]" % (place.page, place.height + ABOVE)
        objects[number] = b"<< /Title %s /Parent %d 0 R %s%s%s >>" % (text(title), first, before, after, dest)
    return b" /Outlines %d 0 R /PageMode /UseOutlines" % first
