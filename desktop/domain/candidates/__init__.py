"""Numbers that stand in the sentences and tables of units' Word reports, offered to a person, never counted unasked."""
