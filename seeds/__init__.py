"""Seeds: the fictional demo cluster, the published conferences, and what rebuilds their files."""
