"""What `serve` is made of: a server for the built site, and what shows each change as soon as it is saved."""
