"""Which token of the NL Design System gives what: the first one of a chain that has a value wins."""

from collections.abc import Mapping

BUTTONS = (
    "nl-button-primary",
    "utrecht-button-primary-action",
    "denhaag-button-primary-action",
    "ams-button-primary",
)

COLOURS: Mapping[str, tuple[str, ...]] = {
    "link": (
        "--nl-link-color",
        "--utrecht-link-color",
        "--denhaag-link-color",
        "--ams-links-color",
        "--basis-color-action-2-color-default",
    ),
    "link-hover": (
        "--nl-link-hover-color",
        "--utrecht-link-hover-color",
        "--denhaag-link-hover-color",
        "--ams-links-hover-color",
        "--basis-color-action-2-color-hover",
    ),
    "act": (
        *(f"--{button}-background-color" for button in BUTTONS),
        "--basis-color-action-1-inverse-bg-default",
        "--utrecht-button-background-color",
    ),
    "on-act": (
        *(f"--{button}-color" for button in BUTTONS),
        "--basis-color-action-1-inverse-color-default",
        "--utrecht-button-color",
    ),
    "heading": (
        "--nl-heading-level-1-color",
        "--utrecht-heading-1-color",
        "--utrecht-heading-color",
        "--denhaag-heading-color",
        "--basis-heading-color",
        "--ams-color-text",
    ),
    "ink": ("--utrecht-document-color", "--basis-color-default-color-document", "--ams-color-text"),
    "focus": ("--basis-focus-outline-color", "--utrecht-focus-outline-color"),
    "focus-ring": ("--basis-focus-background-color", "--utrecht-focus-background-color"),
    "accent": ("--basis-color-accent-1-inverse-bg-default", "--basis-color-accent-1-bg-default"),
}
LENGTHS: Mapping[str, tuple[str, ...]] = {
    "radius-button": (
        "--nl-button-border-radius",
        "--utrecht-button-border-radius",
        "--denhaag-button-border-radius",
        "--ams-button-border-radius",
        "--basis-border-radius-md",
    ),
    "radius-small": (
        "--utrecht-form-control-border-radius",
        "--basis-form-control-border-radius",
        "--utrecht-textbox-border-radius",
        "--ams-text-input-border-radius",
    ),
}
LETTERS = ("--basis-text-font-family-default", "--utrecht-document-font-family", "--ams-typography-font-family")
