import { randomBytes } from 'node:crypto'

const errmsgs: Record<number, string> = {
  [-1]: 'system error',
  40001:
    'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40066: 'invalid url',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit mustslower retry next minute',
  47001: 'data format error',
}

/** Thrown by an endpoint that says no; the server turns it into WeChat's error body. */
export class Refusal extends Error {
  constructor(
    readonly errcode: number,
    errmsg = errmsgs[errcode] ?? 'injected fault',
  ) {
    super(errmsg)
  }
}

/**
 * WeChat's error body. The request id at its end is the second in hexadecimal and two random groups;
 * `sns` endpoints put a comma before it, all others don't.
 */
export function refusalBody(refusal: Refusal, path: string, nowMs: number): string {
  const second = Math.floor(nowMs / 1000)
    .toString(16)
    .padStart(8, '0')
  const rid = `${second}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`
  const comma = path.startsWith('/sns/') ? ',' : ''
  return JSON.stringify({ errcode: refusal.errcode, errmsg: `${refusal.message}${comma} rid: ${rid}` })
}
