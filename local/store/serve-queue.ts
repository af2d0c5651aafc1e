import { exchange } from './http'
import { accessOfQueue } from './accesses'
import { type KeptMessages } from './kept-messages'
import { respond, type Serving } from './serving'
import { messagesIn } from './sqs'

/** What the event source mapping does, not a function. */
const ofLambda = ['CreateQueue', 'ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility']

/** Serves SQS: the emulator answers, and what its queues hold is kept before the answer goes out. */
export async function serveQueue(
  {
    request,
    body,
    response,
    emulator,
    observe,
    ...keeping
  }: Serving & { messages: KeptMessages | undefined },
  queues: readonly string[],
): Promise<void> {
  const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
  if (!ofLambda.includes(operation)) observe(accessOfQueue(operation, JSON.parse(body.toString('utf8'))))
  const answer = await exchange({ method: 'POST', url: emulator, headers: request.headers, body })
  // Any of these may move a message: also into the queue of what failed.
  if (keeping.messages && operation !== 'CreateQueue')
    for (const queue of queues) keeping.messages.set(queue, await messagesIn(emulator, queue))
  respond(response, answer)
}
