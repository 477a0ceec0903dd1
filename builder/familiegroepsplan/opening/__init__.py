"""Opening a file that a family brings: whatever program it went through, and whatever is wrong with it."""
