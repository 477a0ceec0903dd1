"""Where someone tells of a leak: `.well-known/security.txt`, as RFC 9116 wants it."""

from datetime import date, timedelta

from familiegroepsplan_site.sources.site import Site

ADDRESS = ".well-known/security.txt"
VALID = timedelta(days=364)  # the RFC advises less than a year


def security_txt(site: Site, today: date) -> str | None:
    """Return the text, or None when the municipality named nobody: a file without contact is no such file."""
    told = site.security
    if told is None:
        return None
    contact = told.contact if told.contact.startswith("https://") else f"mailto:{told.contact}"
    expires = min(told.expires or today + VALID, today + VALID)
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires.isoformat()}T00:00:00Z",
        f"Preferred-Languages: {', '.join(site.languages)}",
    ]
    if site.address:
        lines.append(f"Canonical: {site.address}{ADDRESS}")
    if told.policy:
        lines.append(f"Policy: {told.policy}")
    if told.key:
        lines.append(f"Encryption: {told.key}")
    return "\n".join(lines) + "\n"
