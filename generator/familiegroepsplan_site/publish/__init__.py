"""Makes what MkDocs wrote into the site that we publish, and checks it."""
