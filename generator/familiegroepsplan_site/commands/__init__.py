"""One module a command, with the function of the same name."""
