"""Who said it: source, cue and content of what is said, written or thought."""
