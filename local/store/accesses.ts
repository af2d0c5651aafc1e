import * as v from 'valibot'
import { type Access } from '../template'

const queueSchema = v.looseObject({ QueueUrl: v.pipe(v.string(), v.regex(/\/[^/]+$/)) })

/** What a call of SQS does, in the terms of a role. */
export const accessOfQueue = (operation: string, input: unknown): Access => {
  const parsed = v.safeParse(queueSchema, input)
  const queue = parsed.success ? (parsed.output.QueueUrl.split('/').at(-1) ?? '?') : '?'
  return { action: `sqs:${operation}`, resource: `${queue}.Arn`, partitionKeys: [] }
}

/** HEAD takes the right to GET, and an upload by form that to PUT. */
const actions: Partial<Record<string, string>> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  POST: 's3:PutObject',
  DELETE: 's3:DeleteObject',
}

/** What a call of S3 does: to which bucket, by its id, and to which folder in it; without a key it lists. */
export const accessOfObject = (method: string, bucketId: string, key: string): Access =>
  key === ''
    ? { action: 's3:ListBucket', resource: `${bucketId}.Arn`, partitionKeys: [] }
    : {
        action: actions[method] ?? `s3:${method}`,
        resource: `${bucketId}.Arn/${key.slice(0, key.indexOf('/') + 1)}`,
        partitionKeys: [],
      }
