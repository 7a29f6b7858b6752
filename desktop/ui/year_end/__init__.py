"""The end of the year: seal, hand over, close, open the next."""
