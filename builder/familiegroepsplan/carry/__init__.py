"""What a document carries inside: the plan file, and the lines of text that it showed when it was made."""
