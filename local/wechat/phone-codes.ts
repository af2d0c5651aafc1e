import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { checkAccessToken } from './access-token'
import { type Endpoint, jsonType } from './endpoint'
import { parseJsonBody } from './json-body'
import { Refusal } from './refusal'
import type { State } from './state'
import { userOf } from './users'

const lifetimeMs = 300_000

/** The shape of a number that this stand-in takes: of mainland China. */
export const phonePattern = /^1\d{10}$/

/** Says which number this person's WeChat is bound to; undefined: none. Throws on a misshapen one. */
export function setPhoneNumber(state: State, openid: string, phone: string | undefined): void {
  if (phone !== undefined && !phonePattern.test(phone))
    throw new Error('A mobile number is 11 digits and starts with 1')
  userOf(state, openid).phone = phone
}

/**
 * Gives a code as a `getPhoneNumber` button would for this person, with the number that they have now. Throws when
 * they have none.
 */
export function mintPhoneCode(state: State, openid: string): string {
  const { phone } = userOf(state, openid)
  if (phone === undefined) throw new Error('This WeChat user has no phone number')
  for (const [code, { issuedAt }] of state.phoneCodes)
    if (state.now() - issuedAt > lifetimeMs) state.phoneCodes.delete(code)
  const code = randomBytes(32).toString('hex')
  state.phoneCodes.set(code, { openid, phone, issuedAt: state.now(), usedAt: undefined })
  return code
}

const body = v.object({ code: v.optional(v.string()), openid: v.optional(v.string()) })

/** `POST /wxa/business/getuserphonenumber`: a code of the button for the number, once, within five minutes. */
export const getUserPhoneNumber: Endpoint = {
  method: 'POST',
  contentType: jsonType,
  answer(request, state) {
    checkAccessToken(request.query, state)
    const { code, openid } = parseJsonBody(body, request.body)
    const known = state.phoneCodes.get(code ?? '')
    if (!known || known.usedAt !== undefined || state.now() - known.issuedAt > lifetimeMs)
      throw new Refusal(40029)
    // What WeChat says of another person's code is a guess; no source tells.
    if (openid !== undefined && openid !== known.openid) throw new Refusal(40029)
    known.usedAt = state.now()
    const watermark = { timestamp: Math.floor(state.now() / 1000), appid: state.app.appid }
    const number = { phoneNumber: known.phone, purePhoneNumber: known.phone, countryCode: '86' }
    return JSON.stringify({ errcode: 0, errmsg: 'ok', phone_info: { ...number, watermark } })
  },
}
