"""The reader: foreign files into books."""
