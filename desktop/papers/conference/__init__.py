"""The papers of the conference itself: its minutes."""

from desktop.papers.conference.minutes import conference_minutes

__all__ = ["conference_minutes"]
