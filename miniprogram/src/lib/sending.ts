import { endpoints } from '@shared/contract'
import { callFor } from './call-endpoint'
import { onConnected } from './network'
import { ApiError, isPassing, refusal, sentenceOf, Unreachable, wholeSentenceOf } from './problem'
import { type Command, queue, refusals } from './queue'
import { ensureSession, sessionState } from './session'
import { createStore } from './store'

/** What a page that still waits for its command is told. */
export interface Waiter {
  sent: (answer: unknown) => void
  kept: () => void
  /** @returns whether somebody was still there to read it */
  refused: (problem: unknown) => boolean
}

/** Those who wait, by the command's key. */
export const waiters = new Map<string, Waiter>()

/** How many commands have arrived since the start: pages read again when it changes. */
export const sentCount = createStore(() => 0)

/** Why the queue stands still, as a sentence; undefined when it doesn't, or only for want of a network. */
export const stuckBecause = createStore<string | undefined>(() => undefined)

const retryAfterMs = 20_000
let retry: ReturnType<typeof setTimeout> | undefined
let flushing: Promise<void> | undefined
let listening = false

/** Sends what waits, oldest first, until all is sent or one can't be. Never throws; one run at a time. */
export function flush(): Promise<void> {
  if (!listening) {
    listening = true
    onConnected(() => void flush())
  }
  flushing ??= sendAll()
  return flushing
}

async function sendAll(): Promise<void> {
  const problem = await sendUntilProblem()
  // From here on synchronous: a command stored later must find no run under way, or be seen by it.
  flushing = undefined
  for (const waiter of waiters.values()) waiter.kept()
  waiters.clear()
  stuckBecause.set(problem === undefined || problem instanceof Unreachable ? undefined : sentenceOf(problem))
  clearTimeout(retry)
  if (isPassing(problem)) retry = setTimeout(() => void flush(), retryAfterMs)
}

/** @returns what stands in the way of the next command; undefined when there is none */
async function sendUntilProblem(): Promise<unknown> {
  for (;;) {
    if (queue.get().length === 0 || sessionState().is === 'left') return undefined
    try {
      const { accountId } = (await ensureSession()).me
      const next = queue.get().find(({ account }) => account === accountId)
      if (!next) return undefined
      await sendOne(next)
    } catch (problem) {
      return problem
    }
  }
}

/** @throws what keeps the command in the queue */
async function sendOne(command: Command): Promise<void> {
  try {
    const endpoint = endpoints.find(({ name }) => name === command.endpoint)
    if (!endpoint) throw refusal('ROUTE_UNKNOWN')
    const { key: idempotencyKey, params, body, actingAs, version } = command
    const answer = await callFor(command.account, endpoint, {
      ...{ idempotencyKey, params, body, actingAs, version },
    })
    remove(command)
    takeWaiter(command)?.sent(answer)
    sentCount.set(sentCount.get() + 1)
  } catch (problem) {
    if (staysQueued(problem)) throw problem
    remove(command)
    const waiter = takeWaiter(command)
    const isShown = waiter?.refused(problem) ?? false
    if (!isShown) refusals.set([...refusals.get(), { command, sentence: wholeSentenceOf(problem) }])
  }
}

/** These say nothing of the command: the app is too old, or WeChat doesn't sign the person in now. */
const aboutThePhone = [
  'CLIENT_TOO_OLD',
  'NOT_SIGNED_IN',
  'WECHAT_CODE_INVALID',
  'WECHAT_BLOCKED',
  'WECHAT_UNAVAILABLE',
]

const staysQueued = (problem: unknown): boolean =>
  isPassing(problem) || (problem instanceof ApiError && aboutThePhone.includes(problem.code))

const remove = (command: Command) => queue.set(queue.get().filter(({ key }) => key !== command.key))

function takeWaiter({ key }: Command): Waiter | undefined {
  const waiter = waiters.get(key)
  waiters.delete(key)
  return waiter
}
