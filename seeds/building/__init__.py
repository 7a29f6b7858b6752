"""What rebuilds the demo members' files from the readable sources in seeds/demo/source."""
