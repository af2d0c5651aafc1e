import * as v from 'valibot'
import { localCredentials } from '../database'

const attributes = v.looseObject({ ApproximateReceiveCount: v.string(), SentTimestamp: v.string() })
const messageSchema = v.looseObject({
  ...{ MessageId: v.string(), ReceiptHandle: v.string(), Body: v.string(), MD5OfBody: v.string() },
  Attributes: attributes,
})

/** What ReceiveMessage answers. */
export const receivedSchema = v.looseObject({ Messages: v.optional(v.array(messageSchema), []) })
export type Message = v.InferOutput<typeof messageSchema>

/** One message as Lambda gives it to a function. */
export interface QueueRecord {
  readonly messageId: string
  readonly receiptHandle: string
  readonly body: string
  readonly attributes: v.InferOutput<typeof attributes>
  readonly messageAttributes: object
  readonly md5OfBody: string
  readonly eventSource: 'aws:sqs'
  readonly eventSourceARN: string
  readonly awsRegion: string
}

export const recordOf = (message: Message, queue: string): QueueRecord => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes,
  messageAttributes: {},
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws-cn:sqs:${localCredentials.region}:000000000000:${queue}`,
  awsRegion: localCredentials.region,
})

const responseSchema = v.nullish(
  v.looseObject({
    batchItemFailures: v.nullish(v.array(v.looseObject({ itemIdentifier: v.nullish(v.string()) }))),
  }),
)

/** The messages that a function's answer says have failed; an id that nobody knows means all of them. */
export function failedOf(messages: readonly Message[], response: unknown): readonly Message[] {
  const failures = v.parse(responseSchema, response)?.batchItemFailures ?? []
  const ids = failures.map(({ itemIdentifier }) => itemIdentifier)
  const isKnown = ids.every((id) => messages.some(({ MessageId }) => MessageId === id))
  return isKnown ? messages.filter(({ MessageId }) => ids.includes(MessageId)) : messages
}
