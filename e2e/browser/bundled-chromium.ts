import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import * as v from 'valibot'

const inflate = promisify(brotliDecompress)
const cache = join(__dirname, '../../.cache')
const Package = v.object({ version: v.string() })

/** `env` is what the browser needs beside the environment of this process. */
export type BundledChromium = { executablePath: string; env: Record<string, string> }

/**
 * Unpacks the Chromium of the npm package `@sparticuz/chromium`, once, into `.cache/`, with the libraries and the
 * font that a machine without any lacks. Throws an Error elsewhere than on Linux x64, the only one it is built for.
 */
export async function bundledChromium(): Promise<BundledChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chromium is bundled for ${process.platform} ${process.arch}: install one or set CHROMIUM_PATH.`,
    )
  }
  const home = join(dirname(require.resolve('@sparticuz/chromium')), '../..')
  const { version } = v.parse(Package, JSON.parse(await readFile(join(home, 'package.json'), 'utf8')))
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) await unpack(join(home, 'bin'), folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

/** Several processes may want it at once: each unpacks aside, and the first to finish wins. */
async function unpack(packed: string, folder: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  const aside = await mkdtemp(`${folder}-`)
  const contents = async (name: string) => inflate(await readFile(join(packed, name)))
  await writeFile(join(aside, 'chromium'), await contents('chromium.br'), { mode: 0o755 })
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    execFileSync('tar', ['-x', '--no-same-owner', '-C', aside], { input: await contents(archive) })
  }
  await writeFile(join(aside, 'fonts.conf'), fontsConf(folder))
  try {
    await rename(aside, folder)
  } catch (error) {
    await rm(aside, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}

const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
