import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { logIn } from '@shared/account/contract'
import { type Me, type Session, sessionSchema } from '@shared/account/schema'
import { exchange } from './exchange'
import { refusal, Unreachable } from './problem'
import { slot } from './storage'
import { createStore, useStore } from './store'

/** Where the phone stands: signed in, not yet (with what went wrong), or left by the person's own wish. */
export type SessionState =
  { is: 'open'; session: Session } | { is: 'none'; problem?: unknown } | { is: 'left' }

const keptSession = slot('session', sessionSchema)
const keptLeaving = slot('left', v.literal(true))

const state = createStore<SessionState>(() => {
  if (keptLeaving.read()) return { is: 'left' }
  const session = keptSession.read()
  return session ? { is: 'open', session } : { is: 'none' }
})

/** Where the session stands, without asking the server. */
export const sessionState = state.get

export const useSessionState = (): SessionState => useStore(state)

/** The person who is signed in; undefined before the first sign-in and after logging out. */
export function useMe(): Me | undefined {
  const current = useSessionState()
  return current.is === 'open' ? current.session.me : undefined
}

function keep(session: Session): Session {
  keptSession.keep(session)
  keptLeaving.remove()
  state.set({ is: 'open', session })
  return session
}

/** Keeps what the server says of the person now: roles come and go. */
export function keepMe(me: Me): void {
  const current = state.get()
  if (current.is === 'open') keep({ ...current.session, me })
}

let signingIn: Promise<Session> | undefined

/**
 * Signs in with WeChat, silently. Many callers at once share one sign-in: WeChat counts them.
 * @throws ApiError WECHAT_…, Unreachable
 */
export function signIn(): Promise<Session> {
  signingIn ??= openSession().finally(() => {
    signingIn = undefined
  })
  return signingIn
}

async function openSession(): Promise<Session> {
  try {
    return keep(await exchange(logIn, { body: { code: await loginCode() } }))
  } catch (problem) {
    if (state.get().is !== 'open') state.set({ is: 'none', problem })
    throw problem
  }
}

async function loginCode(): Promise<string> {
  try {
    return (await Taro.login()).code
  } catch {
    // WeChat gives no code without a network.
    throw new Unreachable()
  }
}

/**
 * The session, opened if there is none.
 * @throws ApiError NOT_SIGNED_IN after logging out, and what {@link signIn} throws
 */
export async function ensureSession(): Promise<Session> {
  const current = state.get()
  if (current.is === 'open') return current.session
  if (current.is === 'left') throw refusal('NOT_SIGNED_IN')
  return signIn()
}

/** A session in place of one that the server no longer knows; another caller may have got it already. */
export async function renewSession(refused: string): Promise<Session> {
  const session = await ensureSession()
  return session.token === refused ? signIn() : session
}

/** Forgets the session; the next start stays outside until the person comes back in. */
export function closeSession(): void {
  keptSession.remove()
  keptLeaving.keep(true)
  state.set({ is: 'left' })
}
