/**
 * What a failed call asks of the caller:
 * - `transient`: WeChat is busy or unreachable; try again later.
 * - `token`: the access token was not taken; `withToken` renews it.
 * - `minuteLimit`: wait for the next minute.
 * - `dayLimit`: no more calls until midnight in China; somebody must look.
 * - `userState`: a fact about this person or this code; tell them, do not retry.
 * - `configuration`: our mistake or our settings; somebody must look, do not retry.
 * - `unknownOutcome`: nobody can say whether a login code was spent; ask the phone for a new one.
 */
export type WechatErrorClass =
  'transient' | 'token' | 'minuteLimit' | 'dayLimit' | 'userState' | 'configuration' | 'unknownOutcome'

const errcodesByClass: readonly [WechatErrorClass, readonly number[]][] = [
  ['transient', [-1]],
  ['token', [40001, 40014, 42001, 41001]],
  ['minuteLimit', [45011, 44991, 44990]],
  ['dayLimit', [45009, 44993]],
  ['userState', [43101, 61010, 40029, 40163, 40226]],
  ['configuration', [40002, 40013, 40125, 40164, 41002, 41004, 41008]],
  ['configuration', [40097, 40129, 40169, 41030, 47001, 47003, 43002, 44002, 48001, 40037, 43107]],
  ['configuration', [89503, 89506, 89507]],
]

const classByErrcode = new Map(
  errcodesByClass.flatMap(([cls, codes]) => codes.map((code) => [code, cls] as const)),
)

/** Takes a non-zero `errcode`, gives its class. An errcode nobody has listed asks for a person: `configuration`. */
export function classOfErrcode(errcode: number): WechatErrorClass {
  return classByErrcode.get(errcode) ?? 'configuration'
}

interface WechatErrorParts {
  path: string
  class: WechatErrorClass
  /** Absent when no readable answer came. */
  errcode?: number | undefined
  /** WeChat's text, or what went wrong on the way; already free of secrets and openids. */
  errmsg: string
  /** WeChat's own id of the request, to ask about it for seven days. */
  rid?: string | undefined
  /** True when the request left this machine and no readable answer came back. */
  ambiguous?: boolean
}

/** A call to WeChat that failed. Everything in it may be logged. */
export class WechatError extends Error {
  override readonly name = 'WechatError'
  readonly path: string
  readonly class: WechatErrorClass
  readonly errcode: number | undefined
  readonly errmsg: string
  readonly rid: string | undefined
  readonly ambiguous: boolean

  constructor(parts: WechatErrorParts) {
    super(`WeChat ${parts.path}: ${parts.errcode ?? 'no answer'} (${parts.class}): ${parts.errmsg}`)
    this.path = parts.path
    this.class = parts.class
    this.errcode = parts.errcode
    this.errmsg = parts.errmsg
    this.rid = parts.rid
    this.ambiguous = parts.ambiguous ?? false
  }
}
