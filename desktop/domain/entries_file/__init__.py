"""The entries file: many entries, figures, awards, effects and draws as one act. Source: docs/formats.md."""

from desktop.domain.entries_file.read import EntriesFile, inputs_of_plain, read_entries

__all__ = ["EntriesFile", "inputs_of_plain", "read_entries"]
