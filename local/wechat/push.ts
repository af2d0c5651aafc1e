import { createCipheriv, createHash, randomBytes, randomInt } from 'node:crypto'
import type { State } from './state'

/** Where the message push goes: what the console is told (安全模式, JSON). */
export interface PushSettings {
  url: string
  token: string
  /** EncodingAESKey, 43 characters. */
  aesKey: string
}

/** What a push is about; WeChat adds who sends it, when, and of which app. */
export interface PushedEvent {
  event: string
  openid?: string | undefined
  /** Further fields, such as `RevokeInfo` or `List`. */
  fields?: Record<string, unknown> | undefined
}

/** How often it was tried, and the last answer: absent when none came in time. */
export interface PushOutcome {
  delivered: boolean
  tries: number
  status: number | undefined
  body: string | undefined
}

const tries = 3

const sha1 = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex')

// Written anew, not taken from what it tests.
function encrypt(message: string, appid: string, aesKey: string): string {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const text = Buffer.from(message)
  const length = Buffer.from([text.length >>> 24, text.length >>> 16, text.length >>> 8, text.length])
  const random = randomBytes(8).toString('hex')
  const full = Buffer.concat([Buffer.from(random), length, text, Buffer.from(appid)])
  const missing = 32 - (full.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16))
  cipher.setAutoPadding(false)
  const sealed = [cipher.update(full), cipher.update(Buffer.alloc(missing, missing)), cipher.final()]
  return Buffer.concat(sealed).toString('base64')
}

function settingsOf(state: State): PushSettings {
  if (!state.push) throw new Error('No address is set for the message push')
  return state.push
}

function stamp(state: State) {
  return { timestamp: String(Math.floor(state.now() / 1000)), nonce: String(randomInt(1e9)) }
}

const within = (state: State) => AbortSignal.any([AbortSignal.timeout(state.pushTimeoutMs), state.closing])

/** Checks the address as the console does when it is set. @returns whether it sent back what it got. */
export async function checkPushUrl(state: State): Promise<boolean> {
  const { url, token } = settingsOf(state)
  const { timestamp, nonce } = stamp(state)
  const echostr = String(randomInt(1e12))
  const asked = new URL(url)
  const query = { signature: sha1(token, timestamp, nonce), timestamp, nonce, echostr }
  for (const [name, value] of Object.entries(query)) asked.searchParams.set(name, value)
  const answer = await fetch(asked, { signal: within(state) })
  return answer.status === 200 && (await answer.text()) === echostr
}

/** Pushes an event, signed and encrypted; again when no good answer comes within five seconds, three times in all. */
export async function push(state: State, pushed: PushedEvent): Promise<PushOutcome> {
  const { url, token, aesKey } = settingsOf(state)
  const { timestamp, nonce } = stamp(state)
  const { appid } = state.app
  const message = {
    ...{ ToUserName: 'gh_000000000000', FromUserName: 'oWeChatPushService0000000000' },
    ...{ CreateTime: Number(timestamp), MsgType: 'event', Event: pushed.event },
    ...(pushed.openid !== undefined && { OpenID: pushed.openid, AppID: appid }),
    ...pushed.fields,
  }
  const Encrypt = encrypt(JSON.stringify(message), appid, aesKey)
  const target = new URL(url)
  const query = {
    ...{ signature: sha1(token, timestamp, nonce), timestamp, nonce },
    ...(pushed.openid !== undefined && { openid: pushed.openid }),
    ...{ encrypt_type: 'aes', msg_signature: sha1(token, timestamp, nonce, Encrypt) },
  }
  for (const [name, value] of Object.entries(query)) target.searchParams.set(name, value)
  const sent = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ToUserName: message.ToUserName, Encrypt }),
  }
  let last: Pick<PushOutcome, 'status' | 'body'> = { status: undefined, body: undefined }
  for (let each = 1; each <= tries; each += 1) {
    last = await answerOf(fetch(target, { ...sent, signal: within(state) }))
    // That another status than 200 is tried again is a guess; no source tells.
    if (last.status === 200) return { delivered: true, tries: each, ...last }
  }
  return { delivered: false, tries, ...last }
}

async function answerOf(sending: Promise<Response>): Promise<Pick<PushOutcome, 'status' | 'body'>> {
  try {
    const answer = await sending
    return { status: answer.status, body: await answer.text() }
  } catch {
    // No answer in time, or none at all: WeChat sees no difference.
    return { status: undefined, body: undefined }
  }
}
