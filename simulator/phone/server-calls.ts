import { routes } from '../simulator-config'

/** What a phone asks its server besides the mini-program's own requests. */
export interface ServerCalls {
  loginCode(): Promise<string>
  phoneCode(): Promise<string>
  /** The number that the user's WeChat is bound to; empty: none. */
  phoneNumber(): Promise<string>
}

const ask = async (route: string, user: string): Promise<string> => {
  const answer = await fetch(`${route}?user=${encodeURIComponent(user)}`, { method: 'POST' })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${route}: ${text}`)
  return text
}

export const serverCalls = (user: string): ServerCalls => ({
  loginCode: () => ask(routes.login, user),
  phoneCode: () => ask(routes.phoneCode, user),
  phoneNumber: () => ask(routes.phoneNumber, user),
})
