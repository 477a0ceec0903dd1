"""The plan core as the browser's worker calls it: JSON text and bytes in, JSON text and bytes out."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from familiegroepsplan import api
from familiegroepsplan.model.bundle import Bundle

Reply = tuple[dict[str, Any], bytes]
OWN = "own:"  # how the kind begins of a paper in a municipality's own template; its id comes after it
_bundle: list[Bundle] = []


def start(*bundle_json: str) -> None:
    """Take the bundle that all answers are made with: what all sites share, and over it the layers of this one."""
    _bundle[:] = [api.read_bundle(*bundle_json)]


def answer(request_json: str, data: bytes = b"") -> tuple[str, bytes]:
    """Return the reply to one request, with the bytes that go with it; `data` is what came with the request.

    A fault becomes `{"failure": {"code": "plan.crashed", "type": …}}`, or `pdf.lost` when the PDF engine left out
    something: never its message, which could hold what a family wrote.
    """
    try:
        request = json.loads(request_json)
        reply, made = _REQUESTS[request["do"]](_bundle[0], request, data)
    except Exception as fault:  # the page must get a reply, whatever went wrong
        code = "pdf.lost" if isinstance(fault, api.LostContentError) else "plan.crashed"
        return json.dumps({"failure": {"code": code, "type": type(fault).__name__}}), b""
    return json.dumps(reply), made


def _outline(bundle: Bundle, request: Mapping[str, Any], _data: bytes) -> Reply:
    return {"outline": api.outline(bundle, request["file"], _today(request))}, b""


def _picture(bundle: Bundle, request: Mapping[str, Any], _data: bytes) -> Reply:
    made = api.picture(bundle, request["file"], _today(request))
    if made is None:
        return {"picture": None}, b""
    return {"picture": {"title": made.title, "description": made.description, "width": made.width}}, made.data


def _open(bundle: Bundle, _request: Mapping[str, Any], data: bytes) -> Reply:
    return api.open_plan(bundle, data).to_dict(), b""


def _document(bundle: Bundle, request: Mapping[str, Any], _data: bytes) -> Reply:
    kind = _kind(request)
    if kind.startswith(OWN):
        made = api.own_document(bundle, request["file"], kind.removeprefix(OWN), _today(request))
    else:
        made = api.document(bundle, request["file"], request["format"], _today(request), kind)
    notices = [notice.to_dict() for notice in made.notices]
    return {"name": made.name, "type": made.media_type, "notices": notices}, made.data


def _finish(bundle: Bundle, request: Mapping[str, Any], data: bytes) -> Reply:
    return {}, api.finished_pdf(bundle, request["file"], _today(request), data, _kind(request))


def _kind(request: Mapping[str, Any]) -> str:
    return str(request.get("kind", "plan"))


def _today(request: Mapping[str, Any]) -> date:
    return date.fromisoformat(request["today"])


_REQUESTS: dict[str, Callable[[Bundle, Mapping[str, Any], bytes], Reply]] = {
    "outline": _outline,
    "picture": _picture,
    "open": _open,
    "document": _document,
    "finish": _finish,
}
