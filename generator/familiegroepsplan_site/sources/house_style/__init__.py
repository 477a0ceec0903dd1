"""A municipality's house style: from its tokens or two colours to one small style sheet of our own properties."""
