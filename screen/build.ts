/**
 * `npm run build:screen`: the page for a TV or an old computer, in `screen/dist/`, to lie at `screen/` beside the page
 * on a computer, whose origin the API lets in. HOUNIAO_DESK_API names the origin of the API.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { sharedTokens } from '../desk/shared-tokens'

const here = (...names: string[]) => join(__dirname, ...names)

/** The last Chrome that runs on Windows 7. */
export const oldestBrowser = 'chrome109'

/** Bundles script and styles into a folder, for browsers that are years old: no later syntax, no module, no framework. */
export async function bundleScreen(out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  await build({
    entryPoints: { screen: here('src', 'main.ts') },
    ...{ outfile: join(out, 'screen.js'), bundle: true, minify: true, format: 'iife', target: ['es2015'] },
    ...{ charset: 'utf8', legalComments: 'none', logLevel: 'warning' },
    alias: { '@shared': here('..', 'shared') },
  })
  await build({
    entryPoints: [here('styles', 'screen.css')],
    ...{ outfile: join(out, 'screen.css'), bundle: true, minify: true, target: [oldestBrowser] },
    plugins: [sharedTokens],
    logLevel: 'warning',
  })
}

/** What the page may do at all: its own script and styles, and calls to the API. */
export const contentSecurityPolicy = (api: string): string =>
  [
    ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'"],
    ...[`connect-src ${api}`, "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'"],
  ].join('; ')

/** The page with the API's address put in. @param fonts style sheets that bring Chinese type, for a machine without. */
export const screenPage = (api: string, fonts: readonly string[] = []): string =>
  readFileSync(here('index.html'), 'utf8')
    .replace('{{fonts}}', fonts.map((href) => `<link rel="stylesheet" href="${href}" />`).join(''))
    // Counts in a header alone.
    .replace('{{csp}}', contentSecurityPolicy(api).replace(/; frame-ancestors [^;]*/, ''))
    .replace('{{api}}', api)

async function main(): Promise<void> {
  const api = process.env.HOUNIAO_DESK_API ?? ''
  if (!URL.canParse(api) || new URL(api).origin !== api)
    throw new Error(`HOUNIAO_DESK_API must be an origin such as https://api.example.com, got "${api}"`)
  const out = here('dist')
  await bundleScreen(out)
  writeFileSync(join(out, 'index.html'), screenPage(api))
  console.log('The page is in screen/dist.')
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
