"""What sites tell to machines: facts as tables, products for catalogues, and what stands in the head of a page."""
