/**
 * `npm run build:desk`: the page for a deployment, in `desk/dist/`. HOUNIAO_DESK_API and HOUNIAO_DESK_FILES name
 * the origins of the API and of the object store, HOUNIAO_SCAN_PREFIX what codes begin with; what is made may be put on any static host.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type DeskAddresses, pageFor } from './addresses'
import { sharedTokens } from './shared-tokens'

const here = (...names: string[]) => join(__dirname, ...names)

/** Bundles script and styles into a folder; the page itself is written by {@link pageFor}. */
export async function bundleDesk(out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  await build({
    entryPoints: { desk: here('src', 'main.tsx') },
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome100', 'edge100', 'firefox102', 'safari15.4'],
    charset: 'utf8',
    jsx: 'automatic',
    plugins: [sharedTokens],
    alias: { '@shared': here('..', 'shared') },
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'warning',
  })
  copyFileSync(here('desk.svg'), join(out, 'desk.svg'))
}

/** The page's HTML, with its addresses to be put in. */
export const deskTemplate = (): string => readFileSync(here('index.html'), 'utf8')

function originOf(name: string): string {
  const value = process.env[name] ?? ''
  if (!URL.canParse(value) || new URL(value).origin !== value)
    throw new Error(`${name} must be an origin such as https://api.example.com, got "${value}"`)
  return value
}

/** As the mini-program was built with: config/addresses.ts. */
function prefixOf(name: string): string {
  const value = process.env[name] ?? ''
  if (!URL.canParse(value) || !value.startsWith('https://') || value.endsWith('/'))
    throw new Error(`${name} must be an https address without a slash at its end, got "${value}"`)
  return value
}

async function main(): Promise<void> {
  const addresses: DeskAddresses = {
    api: originOf('HOUNIAO_DESK_API'),
    files: originOf('HOUNIAO_DESK_FILES'),
    scan: prefixOf('HOUNIAO_SCAN_PREFIX'),
  }
  const out = here('dist')
  await bundleDesk(out)
  writeFileSync(join(out, 'index.html'), pageFor(deskTemplate(), addresses))
  console.log('The page is in desk/dist.')
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
