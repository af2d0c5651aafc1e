import * as v from 'valibot'
import { signatureOf, type Signer } from '../../functions/objects/sign'
import { type UploadForm } from './form'
import { StoreRefusal } from './refusal'

const policySchema = v.object({
  expiration: v.string(),
  conditions: v.array(
    v.union([
      v.tuple([v.literal('content-length-range'), v.number(), v.number()]),
      v.tuple([v.picklist(['eq', 'starts-with']), v.string(), v.string()]),
      v.record(v.string(), v.string()),
    ]),
  ),
})
type Condition = v.InferOutput<typeof policySchema>['conditions'][number]

const denied = (why: string) => new StoreRefusal(403, 'AccessDenied', `Invalid according to Policy: ${why}`)

/** Fields that no condition need name. */
const free = ['policy', 'x-amz-signature', 'file']

function policyOf({ fields }: UploadForm, signer: Signer) {
  const encoded = fields.get('policy')
  if (encoded === undefined) throw denied('no policy')
  const expected = signatureOf(encoded, fields.get('x-amz-date') ?? '', signer)
  if (fields.get('x-amz-signature') !== expected)
    throw new StoreRefusal(403, 'SignatureDoesNotMatch', 'The signature does not match.')
  return v.parse(policySchema, JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')))
}

/**
 * Holds an upload against the policy that was signed for it, as S3 does: signature, time, size, and every field.
 *
 * @throws StoreRefusal with S3's code.
 */
export function checkUpload(form: UploadForm, bucket: string, signer: Signer, nowMs: number): void {
  const { expiration, conditions } = policyOf(form, signer)
  if (Date.parse(expiration) <= nowMs) throw denied('Policy expired.')
  const values = new Map([...form.fields, ['bucket', bucket]])
  const named = new Set<string>()
  for (const condition of conditions) for (const name of check(condition, values, form.file)) named.add(name)
  for (const name of form.fields.keys())
    if (!named.has(name) && !free.includes(name)) throw denied(`Extra input fields: ${name}`)
}

/** @returns the names of the fields that a condition speaks of. */
function check(condition: Condition, values: ReadonlyMap<string, string>, file: Buffer): string[] {
  if (!Array.isArray(condition))
    return Object.entries(condition).flatMap(([name, value]) =>
      check(['eq', `$${name}`, value], values, file),
    )
  if (condition[0] === 'content-length-range') {
    const [, least, most] = condition
    if (file.length < least) throw new StoreRefusal(400, 'EntityTooSmall', 'The upload is too small.')
    if (file.length > most) throw new StoreRefusal(400, 'EntityTooLarge', 'The upload is too large.')
    return []
  }
  const [how, field, wanted] = condition
  const name = field.slice(1).toLowerCase()
  const value = values.get(name) ?? ''
  const isRight = how === 'eq' ? value === wanted : value.startsWith(wanted)
  if (!isRight) throw denied(`Policy Condition failed: ${field}`)
  return [name]
}
