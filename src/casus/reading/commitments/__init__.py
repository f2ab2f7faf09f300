"""What is promised: who takes which stance towards which act."""
