import { errors, type ErrorCode, type FieldErrors } from '@shared/errors'

interface Said {
  code: string
  message: string
  fields?: FieldErrors | undefined
  requestId?: string | undefined
  status: number
}

/** The server said no, or couldn't. `message` is the sentence that a person reads. */
export class ApiError extends Error {
  /** One of the closed list, or a code of a later release. */
  readonly code: ErrorCode | (string & Record<never, never>)
  readonly fields: FieldErrors | undefined
  readonly requestId: string | undefined
  readonly status: number

  constructor(said: Said) {
    super(said.message)
    this.name = 'ApiError'
    this.code = said.code
    this.fields = said.fields
    this.requestId = said.requestId
    this.status = said.status
  }
}

/** An {@link ApiError} of the closed list, when the phone itself knows that the server would say it. */
export const refusal = (code: ErrorCode, fields?: FieldErrors): ApiError =>
  new ApiError({ code, fields, ...errors[code] })

/** The phone's storage takes no more. */
export const phoneFull = (): ApiError =>
  new ApiError({ code: 'PHONE_FULL', message: '手机里存不下了，请清理一下手机再试', status: 0 })

/** Nothing came back: no network, no answer in time, or something in between answered instead. */
export class Unreachable extends Error {
  constructor() {
    super('网络不通，请稍后再试')
    this.name = 'Unreachable'
  }
}

/** May the same request succeed later without anybody changing anything? */
export const isPassing = (problem: unknown): boolean =>
  problem instanceof Unreachable ||
  (problem instanceof ApiError && (problem.status >= 500 || problem.status === 429 || problem.status === 408))

/** Did the server fail over this very request? Being asked too much is no failure over it. */
export const isServerError = (problem: unknown): boolean =>
  problem instanceof ApiError && problem.status >= 500 && problem.code !== 'BUSY'

/** As {@link sentenceOf}, for somebody who no longer sees the fields: what is wrong with them is said too. */
export function wholeSentenceOf(problem: unknown): string {
  const fields = problem instanceof ApiError ? Object.values(problem.fields ?? {}) : []
  return fields.length > 0 ? `${[...new Set(fields)].join('；')}。请重新填一次` : sentenceOf(problem)
}

/** The sentence that a person reads about whatever went wrong. */
export const sentenceOf = (problem: unknown): string =>
  problem instanceof ApiError || problem instanceof Unreachable ? problem.message : '出了点问题，请再试一次'
