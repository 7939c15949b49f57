// Loaded before the program: standard output passes for a terminal.
process.stdout.isTTY = true;
