"""What happened: acts, and the events they make, in PLOVER and CAMEO."""
