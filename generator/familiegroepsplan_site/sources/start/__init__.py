"""What a new folder of a municipality starts with."""
