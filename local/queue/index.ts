import * as v from 'valibot'
import { startPolling } from '../events/polling'
import { callSqs, hiddenFor, messagesIn } from '../store/sqs'
import { type Store } from '../store'
import { type QueueMappingFacts } from '../template'
import { failedOf, receivedSchema, recordOf, type Message, type QueueRecord } from './record'

export { type QueueRecord } from './record'

interface QueueOptions {
  readonly store: Pick<Store, 'endpoint' | 'emulatorEndpoint' | 'references'>
  readonly mappings: readonly QueueMappingFacts[]
  /** Runs the function behind a queue. */
  readonly invoke: (name: string, event: { Records: readonly QueueRecord[] }) => Promise<unknown>
  /** Told what a function threw and why a queue could not be read. */
  readonly reportError: (error: unknown) => void
  /**
   * When a message that failed is seen again: after so many seconds, in the place of what is left of its visibility
   * timeout. 0 where nobody wants to wait for that.
   */
  readonly retryAfterSeconds?: number | undefined
}

/** What Lambda's event source mappings do: give the messages of queues to functions, one batch of a queue at a time. */
export interface Queues {
  /**
   * Resolves when there is nothing more to be had: everything sent before is done, among the dead letters, or waits
   * for its time.
   */
  whenIdle(): Promise<void>
  /** Stops giving messages to functions until `resume()`; a batch at hand is ended first. */
  pause(): Promise<void>
  resume(): void
  /** The bodies of what is in a queue, by its id: `ImportFailures`. */
  messagesIn(queue: string): Promise<string[]>
  /** Of what somebody has in hand, for how many seconds it is still out of the others' sight. */
  hiddenFor(queue: string): Promise<number[]>
  close(): Promise<void>
}

/** Starts giving messages to functions. */
export function startQueues(options: QueueOptions): Queues {
  const { store, mappings, invoke, reportError, retryAfterSeconds } = options
  const stopped = new AbortController()
  const call = (operation: string, queue: string, input: object) =>
    callSqs(store.endpoint, operation, { QueueUrl: store.references[queue], ...input })

  async function run(mapping: QueueMappingFacts, messages: readonly Message[]): Promise<readonly Message[]> {
    const Records = messages.map((message) => recordOf(message, mapping.queue))
    try {
      return failedOf(messages, await invoke(mapping.function, { Records }))
    } catch (error) {
      reportError(error)
      return messages
    }
  }

  async function handle(mapping: QueueMappingFacts): Promise<number> {
    const received = await call('ReceiveMessage', mapping.queue, {
      MaxNumberOfMessages: mapping.batchSize,
      AttributeNames: ['All'],
    })
    const messages = v.parse(receivedSchema, received).Messages
    if (messages.length === 0) return 0
    const failed = await run(mapping, messages)
    for (const message of messages) {
      const { ReceiptHandle } = message
      if (!failed.includes(message)) await call('DeleteMessage', mapping.queue, { ReceiptHandle })
      // Past the store, which takes this for something that a function did.
      else if (retryAfterSeconds !== undefined)
        await callSqs(store.emulatorEndpoint, 'ChangeMessageVisibility', {
          ...{ QueueUrl: store.references[mapping.queue], ReceiptHandle },
          VisibilityTimeout: retryAfterSeconds,
        })
    }
    return messages.length
  }

  async function round(): Promise<number> {
    let count = 0
    for (const mapping of mappings) count += await handle(mapping)
    return count
  }

  return {
    messagesIn: (queue) => messagesIn(store.emulatorEndpoint, queue),
    hiddenFor: (queue) => hiddenFor(store.emulatorEndpoint, queue),
    ...startPolling({ round, stopped, reportError }),
  }
}
