/** Keeps what the functions log from the test's output. Call it before each test: mocks end with a test. */
export function captureLog(lines: string[]): void {
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((line) => {
      lines.push(String(line))
      return true
    })
}
