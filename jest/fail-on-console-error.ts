/** A test that makes the code log an error fails, so that warnings of React and of Node are not overlooked. */
const logged: unknown[][] = []
const original = console.error

beforeEach(() => {
  logged.length = 0
  console.error = (...args: unknown[]) => {
    logged.push(args)
    original(...args)
  }
})

afterEach(() => {
  console.error = original
  const [first] = logged
  if (first !== undefined) throw new Error(`console.error was called: ${first.map(String).join(' ')}`)
})
