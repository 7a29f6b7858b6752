"""Office packages: the zip, its XML and how its parts are related."""
