"""Word papers: blocks of a text, written as WordprocessingML with named styles."""
