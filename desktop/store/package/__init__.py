"""The package of a handover: stored members in a frame whose every byte is known beforehand, open or in an envelope."""
