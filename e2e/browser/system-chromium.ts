import { existsSync } from 'node:fs'

/** What the process's environment may say of the browser. */
export type Environment = Readonly<Record<string, string | undefined>>

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The path of the browser this machine has, or undefined. `CHROMIUM_PATH` names another one than the usual places;
 * an Error says so if nothing is there. `CHROMIUM=bundled` hides the machine's browsers.
 */
export function systemChromium(environment: Environment): string | undefined {
  const { CHROMIUM, CHROMIUM_PATH } = environment
  if (CHROMIUM === 'bundled') return undefined
  if (CHROMIUM_PATH === undefined) return usualPlaces.find((path) => existsSync(path))
  if (!existsSync(CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH names no file: ${CHROMIUM_PATH}`)
  return CHROMIUM_PATH
}
