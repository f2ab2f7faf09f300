"""If what happens: conditions, the events that set them off, and the parts of a conditional."""
