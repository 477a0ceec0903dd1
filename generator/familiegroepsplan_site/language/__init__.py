"""Holds pages against the rules for plain Dutch: measures, and what should be said in another way."""
