"""Renew [tool.uv] constraint-dependencies: every package below the direct ones, at the version uv resolves today."""

import re
import subprocess
import tempfile
from pathlib import Path

_PROJECT = Path(__file__).parent.parent / "pyproject.toml"


def main() -> None:
    """Resolve without the old constraints and write the new list."""
    text = _PROJECT.read_text("utf-8")
    bare = _with_constraints(text, [])
    lines = _resolve(bare)
    direct = set(re.findall(r'^    "([A-Za-z0-9._-]+)==', bare, flags=re.MULTILINE))
    pins = sorted(line for line in lines if re.split(r"[=<> ]", line)[0] not in direct)
    _PROJECT.write_text(_with_constraints(text, pins), "utf-8")
    print(f"{len(pins)} constraints")


def _resolve(project: str) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "pyproject.toml").write_text(project, "utf-8")
        command = ["uv", "export", "--no-hashes", "--no-annotate", "--no-header", "--no-emit-project", "--all-groups"]
        done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return [line.partition(";")[0].strip() for line in done.stdout.splitlines() if "==" in line]


def _with_constraints(text: str, pins: list[str]) -> str:
    body = "".join(f'    "{pin}",\n' for pin in pins)
    listed = f"constraint-dependencies = [\n{body}]" if pins else "constraint-dependencies = []"
    return re.sub(r"constraint-dependencies = \[[^\]]*\]", listed, text)


if __name__ == "__main__":
    main()
