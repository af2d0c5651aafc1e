import { endpoints } from '@shared/contract'
import { callFor } from './call-endpoint'
import { onConnected } from './network'
import { isAboutSame } from './about'
import {
  ApiError,
  isPassing,
  isServerError,
  phoneFull,
  refusal,
  sentenceOf,
  Unreachable,
  wholeSentenceOf,
} from './problem'
import { type Command, queue, refusals } from './queue'
import { ensureSession, type SessionState, sessionState } from './session'
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
  if (problem === undefined && nextOf(sessionState(), [])) return flush()
  for (const waiter of waiters.values()) waiter.kept()
  waiters.clear()
  stuckBecause.set(problem === undefined || problem instanceof Unreachable ? undefined : sentenceOf(problem))
  clearTimeout(retry)
  if (isPassing(problem)) retry = setTimeout(() => void flush(), retryAfterMs)
}

/** @returns what stands in the way of a command; undefined when nothing does */
async function sendUntilProblem(): Promise<unknown> {
  let problem: unknown
  const passed: Command[] = []
  for (;;) {
    let next: Command | undefined
    try {
      if (queue.get().length === 0 || sessionState().is === 'left') return problem
      await ensureSession()
      next = nextOf(sessionState(), passed)
      if (!next) return problem
      await sendOne(next)
    } catch (caught) {
      if (!next || !isServerError(caught) || !isGivenWay(countFailure(next))) return caught
      passed.push(next)
      problem = caught
    }
  }
}

/** The oldest command of whoever is signed in that doesn't depend on one of those passed over. */
const nextOf = (state: SessionState, passed: readonly Command[]): Command | undefined =>
  state.is === 'open'
    ? queue
        .get()
        .find(
          (command) =>
            command.account === state.session.me.accountId &&
            !passed.some((one) => one.key === command.key || isAboutSame(one, command)),
        )
    : undefined

/** After so many failures of the server over one command those about other things no longer wait for it. */
const mostFailures = 5

/** Has the server failed over it so often that others go first, and the person may take it back? */
export const isGivenWay = ({ failures = 0 }: Command): boolean => failures >= mostFailures

function countFailure(command: Command): Command {
  const counted = { ...command, failures: (command.failures ?? 0) + 1 }
  queue.setIfKept(queue.get().map((one) => (one.key === command.key ? counted : one)))
  return counted
}

/** @throws what keeps the command in the queue */
async function sendOne(command: Command): Promise<void> {
  let answer: unknown
  try {
    answer = await askFor(command)
  } catch (problem) {
    if (staysQueued(problem)) throw problem
    const waiter = takeWaiter(command)
    const isShown = waiter?.refused(problem) ?? false
    if (!isShown) keepRefusal(command, problem)
    remove(command)
    return
  }
  remove(command)
  takeWaiter(command)?.sent(answer)
  sentCount.set(sentCount.get() + 1)
}

async function askFor({ key: idempotencyKey, params, body, actingAs, version, ...command }: Command) {
  const endpoint = endpoints.find(({ name }) => name === command.endpoint)
  if (!endpoint) throw refusal('ROUTE_UNKNOWN')
  return callFor(command.account, endpoint, { idempotencyKey, params, body, actingAs, version })
}

/** @throws ApiError PHONE_FULL, so that the command stays until there is room to tell of it */
function keepRefusal(command: Command, problem: unknown) {
  try {
    refusals.set([...refusals.get(), { command, sentence: wholeSentenceOf(problem) }])
  } catch {
    throw phoneFull()
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

/** Takes a command out. Where that can't be written it goes out once more, under the same key. */
export const remove = (command: Command): void =>
  queue.setIfKept(queue.get().filter(({ key }) => key !== command.key))

function takeWaiter({ key }: Command): Waiter | undefined {
  const waiter = waiters.get(key)
  waiters.delete(key)
  return waiter
}
