import * as v from 'valibot'

/** A stream record as DynamoDB's wire protocol and Lambda's event both have it; whole, with what is not named here. */
export const recordSchema = v.looseObject({
  eventID: v.optional(v.string()),
  eventName: v.string(),
  dynamodb: v.looseObject({
    SequenceNumber: v.string(),
    ApproximateCreationDateTime: v.optional(v.number()),
  }),
})
export type StreamRecord = v.InferOutput<typeof recordSchema>

export const sequenceNumberOf = (record: StreamRecord): string => record.dynamodb.SequenceNumber
