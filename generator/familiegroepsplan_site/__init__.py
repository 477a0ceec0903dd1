"""The command line and the site build."""
