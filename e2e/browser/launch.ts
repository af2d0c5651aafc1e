import { type Browser, chromium } from 'playwright-core'
import { bundledChromium } from './bundled-chromium'
import { type Environment, systemChromium } from './system-chromium'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none']

/** A headless Chromium: the machine's own if it has one, else the one that npm brought. The caller closes it. */
export async function launchBrowser(environment: Environment = process.env): Promise<Browser> {
  const executablePath = systemChromium(environment)
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: flags })
  const { executablePath: bundled, env } = await bundledChromium()
  return chromium.launch({ executablePath: bundled, args: flags, env: { ...defined(environment), ...env } })
}

/** The variables that are set. */
function defined(environment: Environment): Record<string, string> {
  const set = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(set)
}
