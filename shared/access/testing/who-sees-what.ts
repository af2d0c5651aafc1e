import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(__dirname, '../../../docs/rules.md')

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** Field, column, sight: what docs/rules.md#who-sees-what says in words, the code's own table aside. */
export function whoSeesWhat(): { field: string; viewer: string; sight: string }[] {
  const section = readFileSync(file, 'utf8')
    .split(/^## /m)
    .find((one) => one.startsWith('Who sees what'))
  const [head, , ...rows] = (section ?? '').split('\n').filter((line) => line.startsWith('|'))
  const [, ...viewers] = cellsOf(head ?? '')
  return rows.flatMap((row) => {
    const [field = '', ...sights] = cellsOf(row)
    return viewers.map((viewer, i) => ({
      field,
      viewer,
      sight: sights[i] === '–' ? 'none' : (sights[i] ?? ''),
    }))
  })
}
