import * as v from 'valibot'
import type { Endpoint, Output } from '@shared/endpoint'
import { type ActingAs, currentActingAs } from './acting-as'
import { callEndpoint } from './call-endpoint'
import { checkInput } from './check-input'
import { serverNow } from './clock'
import type { Input } from './exchange'
import { isPassing, phoneFull, refusal } from './problem'
import { type Command, queue, type Refused, refusals } from './queue'
import { newKey } from './random'
import { flush, remove, sentCount, stuckBecause, waiters } from './sending'
import { ensureSession, useMe } from './session'
import { useStore } from './store'

/** What became of a command: the server has it, or it waits on the phone and goes out by itself. */
export type Sent<E extends Endpoint> = { state: 'sent'; receipt: Output<E> } | { state: 'kept' }

/** What a page sends: the endpoint's input, and on whose behalf if not whom the person acts as now. */
export type SendInput<E extends Endpoint> = Input<E> & {
  actingAs?: ActingAs
  /** Is the page still there to show a refusal? When absent, yes. */
  stillThere?: () => boolean
}

/**
 * The one way to change anything. What is `queued` is stored first, then sent in order; without a network it
 * stays (`kept`) and goes out by itself. What is `online` is sent now or not at all.
 *
 * @returns the receipt, or that it is kept
 * @throws ApiError with the sentence to show, also for input that the schema refuses (INVALID_INPUT with
 *   `fields`, before anything is stored); Unreachable for `online` alone
 */
export async function send<E extends Endpoint>(endpoint: E, input: SendInput<E>): Promise<Sent<E>> {
  const wrong = endpoint.body && checkInput(endpoint.body, input.body)
  if (wrong) throw refusal('INVALID_INPUT', wrong)
  return endpoint.delivery === 'queued' ? enqueue(endpoint, input) : sendNow(endpoint, input)
}

async function enqueue<E extends Endpoint>(endpoint: E, input: SendInput<E>): Promise<Sent<E>> {
  const { accountId: account } = (await ensureSession()).me
  const command: Command = {
    key: await newKey(),
    endpoint: endpoint.name,
    version: endpoint.version,
    ...(input.params !== undefined && { params: input.params }),
    ...(input.body !== undefined && { body: input.body }),
    account,
    actingAs: input.actingAs ?? currentActingAs(),
    at: serverNow(),
  }
  store(command)
  const outcome = outcomeOf(endpoint, command, input.stillThere ?? (() => true))
  void flush()
  return outcome
}

function store(command: Command) {
  try {
    queue.set([...queue.get(), command])
  } catch {
    throw phoneFull()
  }
}

const outcomeOf = <E extends Endpoint>(endpoint: E, command: Command, stillThere: () => boolean) =>
  new Promise<Sent<E>>((resolve, reject) => {
    const schema: E['output'] = endpoint.output
    waiters.set(command.key, {
      sent: (answer) => resolve({ state: 'sent', receipt: v.parse(schema, answer) }),
      kept: () => resolve({ state: 'kept' }),
      refused: (problem) => {
        reject(problem instanceof Error ? problem : new Error(String(problem)))
        return stillThere()
      },
    })
  })

/** Keys of what is sent `online` and had no clear answer yet: the same thing asked again is the same thing. */
const unanswered = new Map<string, string>()

async function sendNow<E extends Endpoint>(endpoint: E, input: SendInput<E>): Promise<Sent<E>> {
  const same = JSON.stringify([endpoint.name, input.params, input.body, input.actingAs ?? currentActingAs()])
  const idempotencyKey = unanswered.get(same) ?? (await newKey())
  unanswered.set(same, idempotencyKey)
  try {
    const receipt = await callEndpoint(endpoint, { ...input, idempotencyKey })
    unanswered.delete(same)
    sentCount.set(sentCount.get() + 1)
    return { state: 'sent', receipt }
  } catch (problem) {
    if (!isPassing(problem)) unanswered.delete(same)
    throw problem
  }
}

/** What the phone keeps for the person who is signed in, and what came back refused. */
export function useOutbox(): {
  waiting: readonly Command[]
  refused: readonly Refused[]
  /** Why nothing moves, as a sentence, when it isn't the network. */
  stuck: string | undefined
  flush: () => Promise<void>
  dismiss: (refused: Refused) => void
  /** Takes a command out that the person no longer wants sent. */
  giveUp: (command: Command) => void
} {
  const account = useMe()?.accountId
  return {
    waiting: useStore(queue).filter((command) => command.account === account),
    refused: useStore(refusals).filter(({ command }) => command.account === account),
    stuck: useStore(stuckBecause),
    flush,
    dismiss: ({ command }) =>
      refusals.setIfKept(refusals.get().filter((one) => one.command.key !== command.key)),
    giveUp: remove,
  }
}
