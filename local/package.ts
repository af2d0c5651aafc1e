import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { compileTemplate } from './compile-template'
import { contentHash } from './content-hash'
import { packageService } from './osls'
import { fromRoot } from './project-root'
import { readTemplate } from './template'

/** One KB is 1000 bytes. Minified code with the SDK, without source maps. */
const budgetKb = { api: 750, worker: 700 }

const sources = ['functions', 'shared', 'serverless.yml', 'package-lock.json', 'tsconfig.json']
const record = fromRoot('.cache', 'packaged')

/** A function's code, bundled. */
export interface BundleSize {
  readonly function: string
  readonly bytes: number
  readonly budgetBytes: number
}

/**
 * Makes what is deployed: the CloudFormation template and the packages in `.serverless/`, the bundles (and their
 * source maps) in `.esbuild/.build/`. Does nothing when no source changed since the last time.
 *
 * @returns whether it was made anew.
 * @throws Error with what the deploy tool or the bundler printed.
 */
export async function packageFunctions(): Promise<boolean> {
  const hash = contentHash(sources.map((name) => fromRoot(name)))
  const isMade = existsSync(fromRoot('.serverless')) && existsSync(fromRoot('.esbuild')) && existsSync(record)
  if (isMade && readFileSync(record, 'utf8') === hash) return false
  await packageService(fromRoot())
  mkdirSync(dirname(record), { recursive: true })
  writeFileSync(record, hash)
  return true
}

/** The sizes of the bundles that were made, each with its budget: for an API function, or for a worker. */
export async function bundleSizes(): Promise<BundleSize[]> {
  const template = readTemplate(await compileTemplate())
  const ofApi = new Set(template.routes.map((route) => route.function))
  return template.functions.map(({ name, module }) => ({
    function: name,
    bytes: statSync(fromRoot('.esbuild', '.build', `${module}.js`)).size,
    budgetBytes: 1000 * (ofApi.has(name) ? budgetKb.api : budgetKb.worker),
  }))
}

async function main(): Promise<void> {
  const isNew = await packageFunctions()
  console.log(isNew ? 'Packaged into .serverless/' : 'Nothing changed since the last package.')
  const sizes = await bundleSizes()
  for (const { function: name, bytes, budgetBytes } of sizes) {
    const isOver = bytes > budgetBytes
    console.log(`${name.padEnd(10)} ${kb(bytes)} of ${kb(budgetBytes)}${isOver ? '  over its budget' : ''}`)
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
