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

const printable = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value)
  if (value instanceof Error) return value.stack ?? value.message
  try {
    return JSON.stringify(value)
  } catch {
    return String(value)
  }
}

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
