"""What a command may be told that needs no cluster: a file, and that a machine reads the answer."""

from pathlib import Path

import click

FILE = click.Path(path_type=Path)
JSON = click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON cho máy đọc.")
