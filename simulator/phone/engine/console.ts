import { asText } from '../as-text'
import { logs } from '../diagnostics'

const levels = [
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'group',
  'groupEnd',
  'table',
  'time',
  'timeEnd',
  'trace',
] as const

const printable = (value: unknown): string =>
  value instanceof Error ? (value.stack ?? value.message) : asText(value)

/** The mini-program's `console`: prints as usual and keeps every line in `__simulator.logs`. */
export const weappConsole = Object.fromEntries(
  levels.map((level) => [
    level,
    (...values: unknown[]) => {
      logs.push({ level, text: values.map(printable).join(' ') })
      console[level](...(values as [])) // the console's own methods differ in their parameter lists
    },
  ]),
)
