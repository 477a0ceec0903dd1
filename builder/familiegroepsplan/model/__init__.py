"""What everything else speaks of: the bundle, the plan, the outline, problems and text."""
