"""What Python has on minipy and nowhere else."""
