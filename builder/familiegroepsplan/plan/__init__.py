"""From plan file to plan, and from plan to outline."""
