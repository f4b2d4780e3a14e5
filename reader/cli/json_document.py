"""``--json``: one JSON document on standard output, in UTF-8 whatever the terminal speaks."""

import click

from reader.model.plain import json_text

json_option = click.option("--json", "is_json", is_flag=True, help="Print one JSON document.")


def print_json(values: object) -> None:
    """Print JSON-ready values."""
    click.echo(json_text(values).encode())
