import type { State } from './state'

/** A call as it reached the stand-in. */
export interface ApiRequest {
  path: string
  query: URLSearchParams
  body: string
  ip: string
}

/** One endpoint of WeChat's server API. */
export interface Endpoint {
  method: 'GET' | 'POST'
  contentType: string
  /** Gives the text or the picture of a successful answer, or throws a Refusal. */
  answer: (request: ApiRequest, state: State) => string | Buffer
}

/** How WeChat labels most of its JSON: `encoding`, where others say `charset`. */
export const jsonType = 'application/json; encoding=utf-8'
