import { ChangeMessageVisibilityCommand } from '@aws-sdk/client-sqs'
import { log } from '../log'
import { client } from './client'

/**
 * Keeps a message that is being worked on from others for so long and no longer: whoever works says so again and again,
 * and when they die the next one has it soon, and not when the queue's own time is over.
 * @param receiptHandle as the queue gave it with the message; absent where no queue gave it.
 */
export async function holdMessage(
  queueUrl: string,
  receiptHandle: string | undefined,
  seconds: number,
): Promise<void> {
  if (receiptHandle === undefined) return
  const held = { QueueUrl: queueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout: seconds }
  try {
    await client.send(new ChangeMessageVisibilityCommand(held))
  } catch (error) {
    // Then it comes again as the queue has it: later, or to two at once, whom the lease keeps apart.
    log.info('message not held', { error: error instanceof Error ? error.name : typeof error })
  }
}
