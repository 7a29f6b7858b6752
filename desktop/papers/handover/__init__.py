"""The papers of a handover: the minutes both sides sign, and the handbook for those who chair next."""
