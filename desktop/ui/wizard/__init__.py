"""The wizard of a new cluster: four steps, each of which can wait, nothing kept before the last."""
