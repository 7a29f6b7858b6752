"""What a unit sent, as it counts: versions, what differs between them, corrections, what is in use and what is not."""
