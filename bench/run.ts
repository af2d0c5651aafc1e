/**
 * `npm run bench`: what the product costs, each figure against something named. `-- NAME` runs one of the parts
 * (costs, ratios, cold-start, package), `-- --write` puts them into docs/benchmarks.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, constants, loadavg, setPriority } from 'node:os'
import { costsIn } from '../functions/testing/cost-table'
import { packageFunctions } from '../local/package'
import { fromRoot } from '../local/project-root'
import { openDist } from '../miniprogram/gates/dist'
import { packageSizes } from '../miniprogram/gates/package-sizes'
import { measureColdStarts } from './cold-start'
import { measureRatios } from './ratios'
import { tableOf } from './table-of'

const weapp = fromRoot('miniprogram', 'dist', 'weapp')
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`

const parts = {
  // Measured and kept true by functions/costs.test.ts.
  costs: async () => costsIn(readFileSync(fromRoot('docs', 'data-model.md'), 'utf8')),
  ratios: async () => {
    await packageFunctions()
    const ratios = await measureRatios({ warmUp: 20, walks: 40, readings: 600 })
    return tableOf(
      ['endpoint', 'database calls', 'median of the ratios'],
      ratios.map(({ endpoint, databaseCalls, ratio }) => [endpoint, databaseCalls, ratio.toFixed(2)]),
    )
  },
  'cold-start': async () => {
    await packageFunctions()
    const starts = await measureColdStarts(7)
    return tableOf(
      ['function', 'bundle', 'load, in starts of an empty process'],
      starts.map(({ function: name, bytes, load }) => [name, kb(bytes), load.toFixed(2)]),
    )
  },
  package: async () => {
    if (!existsSync(weapp)) throw new Error('The mini-program is not built: npm run build:weapp')
    return tableOf(
      ['package', 'size', 'limit'],
      packageSizes(openDist(weapp)).map(({ name, bytes, limit }) => [name, kb(bytes), kb(limit)]),
    )
  },
}

const intro: Record<keyof typeof parts, string> = {
  costs: '## Round trips and capacity units of the database, beside authentication',
  ratios: `## Over the same database calls

Each endpoint through the gateway, as bundles, logging included, against the very calls of the database that it makes, made again by the SDK alone (side by side where they went side by side). Both warm, in one run, in turn, on one machine with the embedded database. At most 1.5.`,
  'cold-start': `## Bundles

Minified code with the SDK inside, without source maps; and how much longer a Node process takes that loads it than one that loads nothing, as a share of the latter.`,
  package: `## The mini-program

Bytes of the packages of the production build.`,
}

/** Where the part begins that isn't written here. */
const byHand = '## Lists in a full county'

const isPart = (name: string): name is keyof typeof parts => name in parts

async function main(args: string[]): Promise<void> {
  const names = args.filter((arg) => !arg.startsWith('--'))
  const unknown = names.find((name) => !isPart(name))
  if (unknown !== undefined)
    throw new Error(`There is no ${unknown}. There are: ${Object.keys(parts).join(', ')}`)
  const wanted = Object.keys(parts).filter(isPart)
  goFirst()
  const [load = 0] = loadavg()
  if (load > availableParallelism())
    console.log(`The machine is busy (load ${load.toFixed(1)}): times are worth little.\n`)
  const sections: string[] = []
  for (const name of wanted.filter((one) => names.length === 0 || names.includes(one))) {
    const section = `${intro[name]}\n\n${await parts[name]()}`
    console.log(`${section}\n`)
    // They stand in docs/data-model.md already.
    if (name !== 'costs') sections.push(section)
  }
  if (!args.includes('--write')) return
  if (names.length > 0) throw new Error('All parts are written together: npm run bench -- --write')
  const head = `# Benchmarks

Written by \`npm run bench -- --write\`. Times stand only as ratios of two things measured in one run; round trips and capacity units are in [data-model.md](data-model.md#what-each-call-costs), which a test keeps true.

The load of the machine's ${availableParallelism()} cores was ${load.toFixed(1)} when it began; above their number the ratios are too high.`
  const file = fromRoot('docs', 'benchmarks.md')
  const before = readFileSync(file, 'utf8')
  // A proof measures those; they are copied by hand with their day.
  const kept = before.includes(byHand) ? [before.slice(before.indexOf(byHand)).trimEnd()] : []
  writeFileSync(file, `${[head, ...sections, ...kept].join('\n\n')}\n`)
}

/** Other work on the machine disturbs less, where the system lets a process go before others. */
function goFirst(): void {
  try {
    setPriority(constants.priority.PRIORITY_HIGH)
  } catch {
    // Only the superuser may; the figures are good without it on a machine that does nothing else.
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
