"""Xếp hạng: the page of ranks and its tabs."""
