"""Speaking texts: `speaker` is a program of its own, `voices` is how the rest of the code runs it."""
