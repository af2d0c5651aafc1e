import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '..')

/** The rows of docs/features.md that state a feature, not those that head a group. */
const rows = readFileSync(join(root, 'docs/features.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| **') && !line.startsWith('| what'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

const namesIn = (cell: string | undefined) =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')

test('every feature names where it lives and the test or proof that holds it, and all of them are there', () => {
  expect(rows.length).toBeGreaterThan(30)
  for (const [, what, whom, where, proof] of rows) {
    expect([what, whom !== '', namesIn(where).length > 0, namesIn(proof).length > 0]).toEqual([
      what,
      true,
      true,
      true,
    ])
    for (const name of namesIn(proof)) expect(name).toMatch(/\.test\.tsx?$|^proofs\//)
    for (const name of [...namesIn(where), ...namesIn(proof)])
      expect([name, existsSync(join(root, name))]).toEqual([name, true])
  }
})
