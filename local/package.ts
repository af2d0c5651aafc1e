import { statSync } from 'node:fs'
import { compileTemplate } from './compile-template'
import { makeIfChanged } from './made-from'
import { packageService } from './osls'
import { fromRoot } from './project-root'
import { readTemplate } from './template'

/**
 * One KB is 1000 bytes. Minified code with the SDK, without source maps. Regions: the names of the country's
 * counties, in what says where somebody is. Towns: the country's, as data, in what looks an address up. Sheets: what
 * reads and writes .xlsx and .csv.
 */
const budgetKb = { api: 750, worker: 700, regions: 85, towns: 730, sheets: 200 }

const holdsRegions = new Set(['trip', 'inflow'])
const holdsTowns = new Set(['community', 'imports', 'importsWorker', 'exports', 'exportsWorker'])
const holdsSheets = new Set(['imports', 'importsWorker', 'exports', 'exportsWorker'])

const sources = ['functions', 'shared', 'serverless.yml', 'package-lock.json', 'tsconfig.json']

/** A function's code, bundled. */
export interface BundleSize {
  readonly function: string
  readonly bytes: number
  readonly budgetBytes: number
}

/**
 * Makes what is deployed: the CloudFormation template and the packages in `.serverless/`, the bundles (and their
 * source maps) in `.esbuild/.build/`. Does nothing when that is what lies there.
 *
 * @param signal ends it.
 * @returns whether it was made anew.
 * @throws Error with what the deploy tool or the bundler printed; the signal's reason when that ended it.
 */
export const packageFunctions = (signal?: AbortSignal): Promise<boolean> =>
  makeIfChanged({
    sources: sources.map((name) => fromRoot(name)),
    results: [fromRoot('.serverless'), fromRoot('.esbuild', '.build')],
    record: fromRoot('.cache', 'packaged'),
    make: () => packageService(fromRoot(), signal),
  })

/** The sizes of the bundles that were made, each with its budget: for an API function, or for a worker. */
export async function bundleSizes(): Promise<BundleSize[]> {
  const template = readTemplate(await compileTemplate())
  const ofApi = new Set(template.routes.map((route) => route.function))
  return template.functions.map(({ name, module }) => ({
    function: name,
    bytes: statSync(fromRoot('.esbuild', '.build', `${module}.js`)).size,
    budgetBytes:
      1000 *
      ((ofApi.has(name) ? budgetKb.api : budgetKb.worker) +
        (holdsRegions.has(name) ? budgetKb.regions : 0) +
        (holdsTowns.has(name) ? budgetKb.towns : 0) +
        (holdsSheets.has(name) ? budgetKb.sheets : 0)),
  }))
}

async function main(): Promise<void> {
  const isNew = await packageFunctions()
  console.log(isNew ? 'Packaged into .serverless/' : 'Nothing changed since the last package.')
  const sizes = await bundleSizes()
  for (const { function: name, bytes, budgetBytes } of sizes) {
    const isOver = bytes > budgetBytes
    console.log(`${name.padEnd(16)} ${kb(bytes)} of ${kb(budgetBytes)}${isOver ? '  over its budget' : ''}`)
    if (isOver) process.exitCode = 1
  }
}

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(6)} KB`

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
