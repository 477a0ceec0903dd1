"""The content security policy of each page, as the first element after its `<meta charset>`."""

import re

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


def policy_of(name: str) -> str:
    """Return the policy of the page with this name in the site."""
    return PLAN if name.startswith("plan/") else PAGE


def with_policy(html: str, policy: str) -> str:
    """Return the page with this policy."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    page, count = CHARSET.subn(lambda found: f"{found.group()}{meta}", html, count=1)
    if count != 1:
        raise ValueError("publish.csp: a page has no <meta charset>")
    return page
