import { readdirSync, readFileSync } from 'node:fs'
import { compileTemplate } from '../local/compile-template'
import { fromRoot } from '../local/project-root'
import { readTemplate } from '../local/template'

const page = readFileSync(fromRoot('docs', 'data-model.md'), 'utf8')

/** The kinds of items that the functions define, with what their partition keys begin with. */
function kinds(): { name: string; prefix: string }[] {
  const sources = readdirSync(fromRoot('functions'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(fromRoot('functions', name), 'utf8'))
  return sources.flatMap((source) =>
    [...source.matchAll(/new Entity\(\{\s*name: '(\w+)'[\s\S]*?pk: `([A-Z]+#(?:[A-Z]+#)?)/g)].map(
      ([, name = '', prefix = '']) => ({ name, prefix }),
    ),
  )
}

test('the page names every kind of item, under the key that it has', () => {
  expect(kinds().length).toBeGreaterThan(14)
  const missing = kinds().filter(({ name, prefix }) => !page.includes(`| \`${name}\` | \`${prefix}`))
  expect(missing).toEqual([])
})

test('the page names every index, and no other', async () => {
  const { table } = readTemplate(await compileTemplate())
  const indexes = table.GlobalSecondaryIndexes.map(({ IndexName }) => IndexName)
  expect(indexes).toHaveLength(6)
  const [, section = ''] = /## Indexes([\s\S]*?)## /.exec(page) ?? []
  const named = [...section.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name)
  expect([...new Set(named)].sort()).toEqual([...indexes].sort())
})
