"""Where the papers of a cluster lie, unless the officer chooses another folder."""

from pathlib import Path


def papers_folder(store: str) -> str:
    """Return the folder beside the cluster's file."""
    path = Path(store)
    return str(path.with_name(f"{path.stem}-van-ban"))
