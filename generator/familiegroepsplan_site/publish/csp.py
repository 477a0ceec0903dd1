"""The content security policy of each page, as the first element after its `<meta charset>`."""

import re
from pathlib import Path

PLAN = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types plan-worker"
)
PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)
# A policy in a `<meta>` holds for what comes after it, so it must come before all that is fetched.
CHARSET = re.compile(r'<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)


def add_policies(site: Path) -> None:
    """Put the policy in every page of the site; a page without `<meta charset>` stops the build."""
    for path in sorted(site.rglob("*.html")):
        policy = PLAN if path.relative_to(site).parts[0] == "plan" else PAGE
        path.write_text(with_policy(path.read_text(encoding="utf-8"), policy), encoding="utf-8")


def with_policy(html: str, policy: str) -> str:
    """Return the page with this policy."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    page, count = CHARSET.subn(lambda found: f"{found.group()}\n    {meta}", html, count=1)
    if count != 1:
        raise ValueError("publish.csp: a page has no <meta charset>")
    return page
