"""The plan core: data in, plan and bytes out; the same code in CPython and in the browser."""
