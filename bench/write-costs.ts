/** Measures what every endpoint costs at the database, and writes the table of docs/data-model.md anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { costTable, withCosts } from '../functions/testing/cost-table'
import { measureCosts } from '../functions/testing/costs'
import { fromRoot } from '../local/project-root'

const page = fromRoot('docs', 'data-model.md')

async function main(): Promise<void> {
  writeFileSync(page, withCosts(readFileSync(page, 'utf8'), costTable(await measureCosts())))
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
