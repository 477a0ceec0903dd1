"""The PDF engine as WebAssembly: the very file that runs in the family's browser, here in wasmtime.

`formepdf`, which carries that file, would compile it anew in each process (four seconds of work) and pack all
fonts into text for each document; so what it does around the engine is done here.
"""

import ctypes
from functools import cache
from pathlib import Path
from typing import Any

import formepdf
import wasmtime

FILE = Path(str(formepdf.__file__)).with_name("forme.wasm")


class FormeError(Exception):
    """What the engine said when it could not make the PDF."""


class Forme:
    """One instance of the engine, with memory of its own."""

    def __init__(self) -> None:
        config = wasmtime.Config()
        config.cache = True  # compiled once on a computer, in the cache folder of its user
        engine = wasmtime.Engine(config)
        linker = wasmtime.Linker(engine)
        linker.define_wasi()
        self._store = wasmtime.Store(engine)
        self._store.set_wasi(wasmtime.WasiConfig())
        module = wasmtime.Module.from_file(engine, str(FILE))
        self._exports = linker.instantiate(self._store, module).exports(self._store)
        self._memory: Any = self._exports["memory"]

    def pdf(self, html: bytes, options: bytes) -> bytes:
        """Return the PDF of this HTML; the options are JSON as `@formepdf/html` takes them."""
        given = [(self._written(data), len(data)) for data in (html, options)]
        try:
            failed = self._call("render_html", *(number for pair in given for number in pair))
            if failed:
                raise FormeError(self._read("error").decode())
            pdf = self._read("result")
            self._call("free_result")
            return pdf
        finally:
            for place, length in given:
                self._call("dealloc", place, length, 1)

    def _call(self, name: str, *numbers: int) -> int:
        function: Any = self._exports[f"forme_{name}"]
        result: int = function(self._store, *numbers)
        return result

    def _written(self, data: bytes) -> int:
        place = self._call("alloc", len(data), 1)
        ctypes.memmove(self._start() + place, data, len(data))
        return place

    def _read(self, what: str) -> bytes:
        place, length = self._call(f"get_{what}_ptr"), self._call(f"get_{what}_len")
        return ctypes.string_at(self._start() + place, length)

    def _start(self) -> int:
        # Asked for each time: the memory moves when it grows.
        return ctypes.addressof(self._memory.data_ptr(self._store).contents)


@cache
def forme() -> Forme:
    """Return the engine of this process."""
    return Forme()
