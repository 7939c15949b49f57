// Loaded before the program, with --expose-gc: what it left open is collected at its end, and Node warns of each file.
process.once('beforeExit', () => {
  global.gc();
  setTimeout(() => undefined, 50);
});
