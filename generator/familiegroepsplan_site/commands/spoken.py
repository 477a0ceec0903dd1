"""Commands whose help and mistakes are told in the language that was asked for, with words by key.

The help of a command is `editor.help.<command>`, that of an option or argument `editor.help.options.<name>`.
"""

import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from familiegroepsplan_site.sources.project import DUTCH, carried
from familiegroepsplan_site.sources.words import Words, WordsError, read_words

LANGUAGE = "FAMILIEGROEPSPLAN_TAAL"  # the environment variable that stands for --taal
MISUSED = 2  # how a command ends that was not understood


def words_for(context: click.Context | None) -> Words:
    """Return the sentences in the language that was asked for with this command."""
    asked = context.find_root().params.get("editors") if context else None
    return read_words(carried(asked or os.environ.get(LANGUAGE, DUTCH)))[2]


class Spoken(click.Command):
    """A command that says by its words what it does."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how to call it, what it does, and its options."""
        words = words_for(ctx)
        usage = words[f"{_key(ctx)}.usage"]
        formatter.write_usage(ctx.find_root().command_path, usage, prefix=words["editor.help.usage"] + " ")
        for paragraph in words[f"{_key(ctx)}.text"].splitlines():
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(paragraph)
        with formatter.section(words["editor.help.options_title"]):
            formatter.write_dl([_row(option, words) for option in self.get_params(ctx)])


class SpokenGroup(Spoken, click.Group):
    """The program with all its commands."""

    command_class = Spoken

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the same, and each command with the first sentence of its help."""
        super().format_help(ctx, formatter)
        words = words_for(ctx)
        rows = [(name, words[f"editor.help.{name}.text"].splitlines()[0]) for name in self.list_commands(ctx)]
        with formatter.section(words["editor.help.commands_title"]):
            formatter.write_dl(rows)

    def main(self, args: Sequence[str] | None = None, *more: Any, **named: Any) -> NoReturn:
        """Run a command to its end, and tell in our words what could not be understood."""
        typed = language_first(sys.argv[1:] if args is None else args)
        try:
            code = super().main(typed, *more, **{**named, "standalone_mode": False})
        except click.UsageError as error:
            click.echo(misunderstood(error), err=True)
            code = MISUSED
        except click.ClickException as error:
            click.echo(error.message, err=True)
            code = error.exit_code
        except WordsError as error:  # there are no sentences to tell anything in: its text is the report
            click.echo(str(error), err=True)
            code = 1
        except click.Abort:
            click.echo(words_for(None)["editor.stopped"], err=True)
            code = 1
        sys.exit(code if isinstance(code, int) else 0)


def language_first(typed: Sequence[str]) -> list[str]:
    """Return what was typed with the language before the command: it holds for all, wherever it stands."""
    rest, language = list(typed), []
    for at, word in enumerate(rest):
        if word == "--taal" or word.startswith("--taal="):
            language = rest[at : at + (2 if word == "--taal" else 1)]
            del rest[at : at + len(language)]
            break
    return language + rest


def misunderstood(error: click.UsageError) -> str:
    """Return what was typed that is not understood, and what to do."""
    words = words_for(error.ctx)
    command = error.ctx.command_path if error.ctx else "familiegroepsplan"
    if isinstance(error, click.NoSuchOption):
        said = _unknown("option", error.option_name, error.possibilities, words)
    elif isinstance(error, click.exceptions.NoSuchCommand):
        said = _unknown("command", error.command_name, error.possibilities, words)
    elif isinstance(error, click.BadParameter) and error.param:
        can = _help(error.param, words)
        key = "editor.usage.missing" if isinstance(error, click.MissingParameter) else "editor.usage.value"
        said = words.filled(key, name=_name(error.param, words), can=can[0].lower() + can[1:])
    elif isinstance(error, click.BadOptionUsage):
        said = words.filled("editor.usage.without_value", name=error.option_name)
    elif isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.ctx.get_help() if error.ctx else ""
    else:
        said = words["editor.usage.other"]
    return said + "\n" + words.filled("editor.usage.help", command=command)


def _unknown(kind: str, found: str, close: list[str] | None, words: Words) -> str:
    if close:
        return words.filled(f"editor.usage.{kind}_guess", found=found, guess=close[0])
    return words.filled(f"editor.usage.{kind}_unknown", found=found)


def _key(context: click.Context) -> str:
    return f"editor.help.{context.info_name if context.parent else 'program'}"


def _row(parameter: click.Parameter, words: Words) -> tuple[str, str]:
    return _name(parameter, words), _help(parameter, words)


def _help(parameter: click.Parameter, words: Words) -> str:
    name = "help" if "--help" in parameter.opts else parameter.name  # click has a name of its own for this one
    return words[f"editor.help.options.{name}"]


def _name(parameter: click.Parameter, words: Words) -> str:
    """Return what to type: the option, or for an argument the word that stands for it."""
    if isinstance(parameter, click.Argument):
        return words[f"editor.help.arguments.{parameter.name}"]
    return ", ".join(parameter.opts)
