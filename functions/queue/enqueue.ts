import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { client } from './client'

/**
 * Puts a message into a queue; its worker gets it at least once, in no order.
 *
 * @param message Anything that JSON can say; ids, nothing personal.
 * @param delaySeconds How long nobody shall see it, up to 900.
 * @throws what the SDK throws when the queue can't be reached.
 */
export async function enqueue(queueUrl: string, message: unknown, delaySeconds = 0): Promise<void> {
  await client.send(
    new SendMessageCommand({
      ...{ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) },
      ...(delaySeconds > 0 && { DelaySeconds: delaySeconds }),
    }),
  )
}
