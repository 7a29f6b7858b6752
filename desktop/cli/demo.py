"""What the demo made, for machines."""

from desktop.cli.plain import Shape
from desktop.cli.taken import taken_shape
from desktop.jobs.demo import Demo


def demo_shape(demo: Demo) -> Shape:
    """Return what the demo made: store, files taken, papers."""
    return {
        "store": demo.store,
        "dossier": demo.dossier.folder,
        "files": [taken_shape(each) for each in demo.taken],
        "papers": [filed.path for filed in demo.dossier.files],
    }
