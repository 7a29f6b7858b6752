"""Why the system refused a file, as the code by which the catalogue of words knows it."""

import errno

UNKNOWN = "unknown"


def cause_of(error: OSError) -> str:
    """Return the name of the system's error, as `ENOENT`; `unknown` for one without a number."""
    return errno.errorcode.get(error.errno or 0, UNKNOWN)
