"""The framework file: TOML text to a framework with every refusal named by its line, and back to text."""

from desktop.domain.framework_file.read import read_framework
from desktop.domain.framework_file.write import write_framework

__all__ = ["read_framework", "write_framework"]
