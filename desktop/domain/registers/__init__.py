"""The registers (sổ): models and exemplars, awards by name; what is in them, how they are counted."""
