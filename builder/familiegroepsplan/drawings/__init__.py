"""What is drawn: shapes and letters, before any form of document shows them."""
