import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { type MasterKey } from './master-key'
import { unwrap, wrap } from './wrap'

/** What the key service refuses, by the codes of KMS. */
export class KeyRefusal extends Error {
  constructor(
    readonly type: string,
    message = '',
  ) {
    super(message)
  }
}

const context = { EncryptionContext: v.optional(v.record(v.string(), v.string()), {}) }
const generateSchema = v.looseObject({
  ...{ KeyId: v.string(), ...context },
  KeySpec: v.optional(v.picklist(['AES_256', 'AES_128'])),
  NumberOfBytes: v.optional(v.number()),
})
const encryptSchema = v.looseObject({ KeyId: v.string(), Plaintext: v.string(), ...context })
const decryptSchema = v.looseObject({ KeyId: v.optional(v.string()), CiphertextBlob: v.string(), ...context })

/** The key's ARN, by which KMS names it in answers. */
export const keyArn = (keyId: string): string => `arn:aws-cn:kms:cn-northwest-1:000000000000:key/${keyId}`

function checkKey(master: MasterKey, keyId: string): void {
  if (keyId !== master.keyId && keyId !== keyArn(master.keyId))
    throw new KeyRefusal('NotFoundException', `Key '${keyId}' does not exist`)
}

const base64 = (bytes: Buffer): string => bytes.toString('base64')
const bytes = (text: string): Buffer => Buffer.from(text, 'base64')

/** Carries out one operation of KMS. @throws KeyRefusal, ValiError for an input of another form. */
export function answer(master: MasterKey, operation: string, input: unknown): object {
  const KeyId = keyArn(master.keyId)
  switch (operation) {
    case 'GenerateDataKey': {
      const asked = v.parse(generateSchema, input)
      checkKey(master, asked.KeyId)
      const plain = randomBytes(asked.NumberOfBytes ?? (asked.KeySpec === 'AES_128' ? 16 : 32))
      const wrapped = wrap(master, plain, asked.EncryptionContext)
      return { KeyId, Plaintext: base64(plain), CiphertextBlob: base64(wrapped) }
    }
    case 'Encrypt': {
      const asked = v.parse(encryptSchema, input)
      checkKey(master, asked.KeyId)
      return { KeyId, CiphertextBlob: base64(wrap(master, bytes(asked.Plaintext), asked.EncryptionContext)) }
    }
    case 'Decrypt': {
      const asked = v.parse(decryptSchema, input)
      if (asked.KeyId !== undefined) checkKey(master, asked.KeyId)
      const plain = unwrap(master, bytes(asked.CiphertextBlob), asked.EncryptionContext)
      if (!plain) throw new KeyRefusal('InvalidCiphertextException')
      return { KeyId, Plaintext: base64(plain), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' }
    }
    default:
      throw new KeyRefusal('UnsupportedOperationException', operation)
  }
}
