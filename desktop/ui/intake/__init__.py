"""The page where files from units are looked at and kept."""
