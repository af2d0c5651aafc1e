import { exchange } from './http'
import { accessOfQueue } from './accesses'
import { type KeptMessages } from './kept-messages'
import { respond, type Serving } from './serving'
import { messagesIn } from './sqs'

/** What the event source mapping does, not a function. */
const ofLambda = ['CreateQueue', 'ReceiveMessage', 'DeleteMessage']

interface QueueServing extends Serving {
  /** Absent where nothing is kept. */
  readonly messages: KeptMessages | undefined
}

/** Serves SQS: the emulator answers, and what its queues hold is kept before the answer goes out. */
export async function serveQueue(
  { request, body, response, emulator, observe, messages }: QueueServing,
  queues: readonly string[],
): Promise<void> {
  const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
  if (!ofLambda.includes(operation)) observe(accessOfQueue(operation, JSON.parse(body.toString('utf8'))))
  const answer = await exchange({ method: 'POST', url: emulator, headers: request.headers, body })
  await keep(operation, emulator, messages, queues)
  respond(response, answer)
}

async function keep(
  operation: string,
  emulator: string,
  messages: KeptMessages | undefined,
  queues: readonly string[],
): Promise<void> {
  if (!messages || operation === 'CreateQueue') return
  // Asking again and again what there is moves nothing where nothing is.
  if (operation === 'ReceiveMessage' && messages.isEmpty()) return
  // Else any call may move a message: also into the queue of what failed.
  await messages.inTurn(async () => {
    for (const queue of queues) messages.set(queue, await messagesIn(emulator, queue))
  })
}
