"""What an officer can do: one function per act."""
