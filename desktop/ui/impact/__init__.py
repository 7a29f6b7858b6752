"""Soát theo trọng lượng: the weighty cells typed a second time, blind."""
