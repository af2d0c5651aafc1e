/** Runs something whose log lines (JSON) would hide the figures; they are made and thrown away. */
export async function quietly<T>(run: () => Promise<T>): Promise<T> {
  const write = process.stdout.write.bind(process.stdout)
  // Node's own overloads; what isn't a log line goes through as it came.
  process.stdout.write = ((...args: Parameters<typeof write>) =>
    String(args[0]).startsWith('{"level"') || write(...args)) as typeof write
  try {
    return await run()
  } finally {
    process.stdout.write = write
  }
}
