import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { environment, resource } from '../environment'

const client = new KMSClient({
  region: environment.AWS_REGION,
  ...(environment.KMS_ENDPOINT && {
    endpoint: environment.KMS_ENDPOINT,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }),
})

/** What a data key is for. Not secret; the same words are needed to open it, and they stand in the cloud's own log. */
export type KeyContext = Readonly<Record<string, string>>

/** A fresh key of 256 bits, plain for use now and wrapped for keeping. */
export interface DataKey {
  readonly plain: Buffer
  /** Base64. */
  readonly wrapped: string
  readonly keyId: string
}

const bytesOf = (bytes: Uint8Array | undefined): Buffer => {
  if (!bytes) throw new Error('The key service answered without a key.')
  return Buffer.from(bytes)
}

/** Has a data key made, which takes kms:GenerateDataKey. @throws what the SDK throws. */
export async function generateDataKey(context: KeyContext): Promise<DataKey> {
  const made = await client.send(
    new GenerateDataKeyCommand({
      ...{ KeyId: resource('DATA_KEY_ID'), KeySpec: 'AES_256', EncryptionContext: { ...context } },
    }),
  )
  return {
    plain: bytesOf(made.Plaintext),
    wrapped: bytesOf(made.CiphertextBlob).toString('base64'),
    keyId: made.KeyId ?? '',
  }
}

/**
 * Opens a wrapped data key, which takes kms:Decrypt.
 *
 * @throws what the SDK throws: InvalidCiphertextException for another context or a damaged key,
 *   AccessDeniedException without the right.
 */
export async function unwrap(wrapped: string, context: KeyContext): Promise<Buffer> {
  const opened = await client.send(
    new DecryptCommand({
      KeyId: resource('DATA_KEY_ID'),
      CiphertextBlob: Buffer.from(wrapped, 'base64'),
      EncryptionContext: { ...context },
    }),
  )
  return bytesOf(opened.Plaintext)
}
