"""Lists: tables whose rows name models, exemplars or awards, as lines of the registers."""
