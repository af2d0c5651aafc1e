import { Agent, request } from 'node:http'
import * as v from 'valibot'
import { wasClosedMeanwhile } from '../closed-meanwhile'

/** What DynamoDB refused, with the last part of its error's type: `ResourceNotFoundException`. */
export class DatabaseError extends Error {
  constructor(
    readonly type: string,
    message: string,
  ) {
    super(`${type}: ${message}`)
  }
}

const errorSchema = v.looseObject({
  __type: v.string(),
  message: v.optional(v.string()),
  Message: v.optional(v.string()),
})

/** The key and region under which everything on this machine keeps its data (some emulators keep them apart by it). */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local', region: 'cn-northwest-1' }

/** Emulators ask for the form of a signature and don't check it. */
const signed = {
  'x-amz-date': '20200101T000000Z',
  authorization: [
    `AWS4-HMAC-SHA256 Credential=${localCredentials.accessKeyId}/20200101/${localCredentials.region}/dynamodb/aws4_request`,
    'SignedHeaders=host;x-amz-date',
    `Signature=${'0'.repeat(64)}`,
  ].join(', '),
}
const agent = new Agent({ keepAlive: true })

/**
 * Calls DynamoDB at an endpoint as its wire protocol has it, so that stream records keep the form Lambda gives them.
 *
 * @param target `DynamoDB_20120810.CreateTable`, `DynamoDBStreams_20120810.GetRecords`, ...
 * @throws DatabaseError when it refuses, Error when it can't be reached or doesn't speak the protocol.
 */
export async function callDatabase(endpoint: string, target: string, input: unknown): Promise<unknown> {
  const { status, text } = await post(endpoint, target, JSON.stringify(input))
  const answer: unknown = JSON.parse(text || '{}')
  if (status === 200) return answer
  if (!v.is(errorSchema, answer)) throw new Error(`${endpoint} answered ${status} to ${target}.`)
  throw new DatabaseError(answer.__type.split('#').at(-1) ?? '', answer.message ?? answer.Message ?? '')
}

function post(endpoint: string, target: string, body: string): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target, ...signed }
  return new Promise((resolve, reject) => {
    const sent = request(endpoint, { method: 'POST', headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      )
    })
    sent.on('error', (error) => {
      if (wasClosedMeanwhile(sent, error)) post(endpoint, target, body).then(resolve, reject)
      else reject(error)
    })
    sent.end(body)
  })
}
