import { randomBytes } from 'node:crypto'
import type { State, User } from './state'

/** The shape of every openid. */
export const openidPattern = /^o[A-Za-z0-9_-]{27}$/

/** Gives a WeChat user, who is made known on first sight. Throws on a misshapen openid. */
export function userOf(state: State, openid: string): User {
  if (!openidPattern.test(openid)) throw new Error('An openid is 28 characters and starts with o')
  const known = state.users.get(openid)
  if (known) return known
  const user = { sessionKey: randomBytes(16).toString('base64'), lastVisitAt: undefined, phone: undefined }
  state.users.set(openid, user)
  return user
}
