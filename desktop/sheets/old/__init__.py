"""Old Excel: binary workbooks in their containers, and the XML of 2003."""
