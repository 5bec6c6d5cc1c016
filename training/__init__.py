"""From treebanks and marked names to the French pipeline that the program ships: one command, on a CPU."""
