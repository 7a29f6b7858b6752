"""Start Tổng kết: the window without arguments, a command with them."""

import sys

READING = ("look", "import")
"""The commands that read files first of all: the reader's child process starts while they are loaded."""


def main(arguments: list[str]) -> int:
    """Run the window, a command, or (for the program itself) the reader's child process; return the exit code."""
    match arguments:
        case []:
            from desktop.app import run_window

            return run_window([])
        case ["_read", *_]:
            from desktop.jobs.serving import serve

            return serve()
        case _:
            if arguments[0] in READING:
                from desktop.sheets.starting import begin

                begin()
            from desktop.cli import run_command

            return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
