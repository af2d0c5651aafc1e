import { asText } from '../as-text'
import { calls, guard, recordError } from '../diagnostics'

/** The object that a mini-program passes to an API. */
export type ApiOptions = Record<string, unknown>

/** What an asynchronous API does; throws `ApiFailure` where WeChat would answer `fail`. */
export type ApiRun = (options: ApiOptions) => object | void | Promise<object | void>

/** An answer of the kind `name:fail message`, with further fields such as `errno`. */
export class ApiFailure extends Error {
  constructor(
    message: string,
    readonly fields: object = {},
  ) {
    super(message)
  }
}

const callback = (options: ApiOptions, name: string): ((result: object) => void) | undefined => {
  const given = options[name]
  return typeof given === 'function' ? (result) => void Reflect.apply(given, undefined, [result]) : undefined
}

/** Answers a call: through its callbacks when there are any, else as a promise. */
export const answer = (
  name: string,
  options: ApiOptions,
  result: Promise<object | void>,
): Promise<object> | undefined => {
  const settled = result.then(
    (fields) => ({ ok: true, result: { errMsg: `${name}:ok`, ...fields } }),
    (error: unknown) => {
      if (error instanceof ApiFailure)
        return { ok: false, result: { errMsg: `${name}:fail ${error.message}`.trim(), ...error.fields } }
      recordError(`wx.${name}`, error)
      return { ok: false, result: { errMsg: `${name}:fail ${String(error)}` } }
    },
  )
  const [success, fail, complete] = ['success', 'fail', 'complete'].map((kind) => callback(options, kind))
  if (!success && !fail && !complete)
    // Rejected with WeChat's object, not with an Error.
    return settled.then(({ ok, result }) => (ok ? result : Promise.reject(result as unknown as Error)))
  void settled.then(({ ok, result }) => {
    guard(`${name} ${ok ? 'success' : 'fail'} callback`, () => (ok ? success : fail)?.(result))
    guard(`${name} complete callback`, () => complete?.(result))
  })
  return undefined
}

/** Remembers that an API was called. */
export const logCall = (name: string, options: unknown): void => void calls.push({ name, options })

/** Makes WeChat's asynchronous APIs (callbacks or promise, `errMsg`, recorded in `calls`) of plain functions. */
export const asyncApis = (apis: Record<string, ApiRun>): Record<string, (options?: ApiOptions) => unknown> =>
  Object.fromEntries(
    Object.entries(apis).map(([name, run]) => [
      name,
      (options: ApiOptions = {}) => {
        logCall(name, options)
        return answer(name, options, (async () => run(options))())
      },
    ]),
  )

/** A text among the options. */
export const textOf = (options: ApiOptions, name: string, fallback = ''): string => {
  const value = options[name]
  return value === undefined || value === null ? fallback : asText(value)
}

/** A number among the options. */
export const numberOf = (options: ApiOptions, name: string, fallback: number): number => {
  const value = Number(options[name] ?? fallback)
  return Number.isNaN(value) ? fallback : value
}

/** An object among the options; an empty one when it is none. */
export const objectOf = (options: ApiOptions, name: string): Record<string, unknown> => {
  const value = options[name]
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** A list of texts among the options. */
export const textsOf = (options: ApiOptions, name: string): string[] => {
  const value = options[name]
  return Array.isArray(value) ? value.map(String) : []
}
