"""How likely, how many, when."""
