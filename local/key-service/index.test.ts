import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Vault from '../../functions/vault/key-service'
import { localCredentials } from '../database'
import { setEnvironment } from '../function-environment'
import { type Access } from '../template'
import { startKeyService, type KeyService } from '.'

let service: KeyService
let vault: typeof Vault
let restore: () => void
const seen: Access[] = []

beforeAll(async () => {
  service = await startKeyService({ id: 'DataKey', observe: (access) => seen.push(access) })
  restore = setEnvironment({
    ...{ TABLE_NAME: 'none', KMS_ENDPOINT: service.endpoint, DATA_KEY_ID: service.references.DataKey },
    AWS_REGION: localCredentials.region,
  })
  vault = await import('../../functions/vault/key-service')
})
afterAll(async () => {
  await service.close()
  restore()
})

const context = { purpose: 'contact', county: 'cty_1' }

test('a data key is opened in its own context, in whatever order that is said', async () => {
  const { plain, wrapped, keyId } = await vault.generateDataKey(context)
  expect(plain).toHaveLength(32)
  expect(keyId).toBe(service.references['DataKey.Arn'])
  expect(await vault.unwrap(wrapped, { county: 'cty_1', purpose: 'contact' })).toEqual(plain)
  expect(seen).toEqual([
    { action: 'kms:GenerateDataKey', resource: 'DataKey.Arn', partitionKeys: [] },
    { action: 'kms:Decrypt', resource: 'DataKey.Arn', partitionKeys: [] },
  ])
  expect(service.calls()).toEqual({ GenerateDataKey: 1, Decrypt: 1 })
  expect((await vault.generateDataKey(context)).plain.equals(plain)).toBe(false)
})

test.each([
  ['another context', (wrapped: string) => vault.unwrap(wrapped, { ...context, county: 'cty_2' })],
  ['no context', (wrapped: string) => vault.unwrap(wrapped, {})],
  ['a damaged key', (wrapped: string) => vault.unwrap(`AAAA${wrapped.slice(4)}`, context)],
  ['no key at all', () => vault.unwrap('AAAA', context)],
])('%s opens nothing', async (_, open) => {
  const { wrapped } = await vault.generateDataKey(context)
  await expect(open(wrapped)).rejects.toMatchObject({ name: 'InvalidCiphertextException' })
})

test('who may not decrypt is refused, and may still have keys made', async () => {
  const { plain, wrapped } = await vault.generateDataKey(context)
  const lift = service.refuse('Decrypt')
  await expect(vault.unwrap(wrapped, context)).rejects.toMatchObject({ name: 'AccessDeniedException' })
  await vault.generateDataKey(context)
  lift()
  expect(await vault.unwrap(wrapped, context)).toEqual(plain)
})

test("a master key kept on disk opens what it wrapped before a restart, another one doesn't", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'key-service-'))
  const file = join(folder, 'master-key.json')
  const { region, ...credentials } = localCredentials
  const client = ({ endpoint }: KeyService) => new KMSClient({ region, credentials, endpoint })
  try {
    const first = await startKeyService({ id: 'DataKey', file })
    const Plaintext = Buffer.from('a secret')
    const { CiphertextBlob } = await client(first).send(
      new EncryptCommand({ KeyId: first.references.DataKey, Plaintext }),
    )
    await first.close()
    expect(statSync(file).mode & 0o777).toBe(0o600)

    const second = await startKeyService({ id: 'DataKey', file })
    const opened = await client(second).send(new DecryptCommand({ CiphertextBlob }))
    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('a secret')
    await second.close()
    const refused = client(service).send(new DecryptCommand({ CiphertextBlob }))
    await expect(refused).rejects.toMatchObject({ name: 'InvalidCiphertextException' })
    const unknown = client(service).send(new EncryptCommand({ KeyId: first.references.DataKey, Plaintext }))
    await expect(unknown).rejects.toMatchObject({ name: 'NotFoundException' })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
