"""Reads and checks all that editors write, and gathers every fault before anything is built."""
