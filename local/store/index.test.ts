import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { instant } from '@shared/time'
import type * as Objects from '../../functions/objects/objects'
import type * as Presigned from '../../functions/objects/presigned'
import { compileTemplate } from '../compile-template'
import { localCredentials } from '../database'
import { setEnvironment } from '../function-environment'
import { readTemplate, type Access } from '../template'
import { startStore, type Store } from '.'
import { messagesIn } from './sqs'

let store: Store
let objects: typeof Objects
let presigned: typeof Presigned
let restore: () => void
let nowMs = Date.now()
let seen: Access[] = []

const start = async (folder?: string) =>
  startStore(readTemplate(await compileTemplate()), {
    ...{ folder, now: () => nowMs, observe: (access: Access) => seen.push(access) },
  })

beforeAll(async () => {
  store = await start()
  restore = setEnvironment({
    ...{ TABLE_NAME: 'none', FILES_BUCKET: store.references.Files, S3_ENDPOINT: store.endpoint },
    AWS_REGION: localCredentials.region,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  })
  ;[objects, presigned] = await Promise.all([
    import('../../functions/objects/objects'),
    import('../../functions/objects/presigned'),
  ])
})
afterAll(async () => {
  await store.close()
  restore()
})
beforeEach(() => {
  nowMs = Date.now()
  seen = []
})

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const key = 'imports/cty_1/名册 1.xlsx'

const given = (change: object = {}) =>
  presigned.presignedUpload({
    ...{ key, maxBytes: 1000, contentType: xlsx, expiresSeconds: 60, now: instant(nowMs) },
    ...change,
  })

/** What a browser or wx.uploadFile sends. */
async function upload(
  { url, fields }: Presigned.PresignedUpload,
  content: string | Uint8Array<ArrayBuffer>,
  change: Record<string, string> = {},
) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...change })) form.append(name, value)
  form.append('file', new Blob([content]), '名册.xlsx')
  const response = await fetch(url, { method: 'POST', body: form })
  return { status: response.status, code: /<Code>(\w+)</.exec(await response.text())?.[1], response }
}

describe('an upload by signed form', () => {
  test('arrives whole, of the type that was signed, and a page of any origin may send it', async () => {
    const { status, response } = await upload(given(), 'the roster\r\n--not a boundary\r\n')
    expect(status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await objects.headObject(key)).toEqual({ bytes: 30, contentType: xlsx })
    expect(await text(await objects.readObject(key))).toBe('the roster\r\n--not a boundary\r\n')
    expect(seen).toContainEqual({ action: 's3:PutObject', resource: 'Files.Arn/imports/', partitionKeys: [] })
  })

  test.each([
    ['too large', 'x'.repeat(1001), {}, 400, 'EntityTooLarge'],
    ['far too large', 'x'.repeat(40_000_000), {}, 400, 'EntityTooLarge'],
    ['empty', '', {}, 400, 'EntityTooSmall'],
    ['under another key', 'x', { key: 'imports/cty_2/a.xlsx' }, 403, 'AccessDenied'],
    ['of another type', 'x', { 'Content-Type': 'text/html' }, 403, 'AccessDenied'],
    ['with a field that nobody signed', 'x', { acl: 'public-read' }, 403, 'AccessDenied'],
    ['with another policy', 'x', { Policy: 'e30=' }, 403, 'SignatureDoesNotMatch'],
    ['without a policy', 'x', { Policy: '', 'X-Amz-Signature': '' }, 403, 'SignatureDoesNotMatch'],
  ])('that is %s is refused', async (_, content, change, status, code) => {
    await objects.deleteObject(key)
    expect(await upload(given(), content, change)).toMatchObject({ status, code })
    expect(await objects.headObject(key)).toBeUndefined()
    expect(await objects.headObject('imports/cty_2/a.xlsx')).toBeUndefined()
  })

  test('that comes too late, by the moved clock too, is refused', async () => {
    const form = given()
    nowMs += 61_000
    expect(await upload(form, 'x')).toMatchObject({ status: 403, code: 'AccessDenied' })
  })
})

describe('an object', () => {
  test('is kept, read, measured and deleted', async () => {
    const body = new Uint8Array(3_000_000).fill(7)
    await objects.putObject('exports/result.xlsx', body, xlsx)
    const read = await buffer(await objects.readObject('exports/result.xlsx'))
    expect(read.equals(body)).toBe(true)
    await objects.deleteObject('exports/result.xlsx')
    await objects.deleteObject('exports/result.xlsx')
    expect(await objects.headObject('exports/result.xlsx')).toBeUndefined()
    await expect(objects.readObject('exports/result.xlsx')).rejects.toMatchObject({ status: 404 })
    expect(new Set(seen.map(({ action }) => action))).toEqual(
      new Set(['s3:PutObject', 's3:GetObject', 's3:DeleteObject']),
    )
  })

  test('is to be had by its signed URL until that expires, under its name', async () => {
    await objects.putObject('exports/a.csv', new TextEncoder().encode('姓名'), 'text/csv')
    const url = presigned.presignedDownload({
      ...{ key: 'exports/a.csv', fileName: '结果(1).csv', expiresSeconds: 60, now: instant(nowMs) },
    })
    const response = await fetch(url)
    expect([response.status, await response.text()]).toEqual([200, '姓名'])
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''%E7%BB%93%E6%9E%9C(1).csv`,
    )
    expect((await fetch(url.replace('a.csv', 'b.csv'))).status).toBe(403)
    expect((await fetch(url.replace('Expires=60', 'Expires=600'))).status).toBe(403)
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403)
    nowMs += 61_000
    expect((await fetch(url)).status).toBe(403)
  })

  test('is for nobody without a signature', async () => {
    await objects.putObject('exports/b.csv', new Uint8Array([1]), 'text/csv')
    const url = `${store.endpoint}/${store.references.Files ?? ''}/exports/b.csv`
    expect((await fetch(url)).status).toBe(403)
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(403)
  })

  test("is the same to AWS's own client", async () => {
    const { region, ...credentials } = localCredentials
    const client = new S3Client({ region, credentials, endpoint: store.endpoint, forcePathStyle: true })
    const Bucket = store.references.Files
    await client.send(new PutObjectCommand({ Bucket, Key: 'imports/sdk.csv', Body: 'by the client' }))
    expect(await text(await objects.readObject('imports/sdk.csv'))).toBe('by the client')
    await objects.putObject('imports/ours.csv', new TextEncoder().encode('by us'), 'text/csv')
    const got = await client.send(new GetObjectCommand({ Bucket, Key: 'imports/ours.csv' }))
    expect(await got.Body?.transformToString()).toBe('by us')
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'imports/ours' }))
    expect(Contents?.map(({ Key }) => Key)).toEqual(['imports/ours.csv'])
    expect(seen).toContainEqual({ action: 's3:ListBucket', resource: 'Files.Arn', partitionKeys: [] })
    client.destroy()
  })
})

test('a store with a folder goes on where it stopped, however it was ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  const { region, ...credentials } = localCredentials
  try {
    const first = await start(folder)
    const [s3, sqs] = [
      new S3Client({ region, credentials, endpoint: first.endpoint, forcePathStyle: true }),
      new SQSClient({ region, credentials, endpoint: first.endpoint }),
    ]
    const Bucket = first.references.Files
    await s3.send(
      new PutObjectCommand({ Bucket, Key: 'imports/名.csv', Body: 'kept', ContentType: 'text/csv' }),
    )
    await sqs.send(new SendMessageCommand({ QueueUrl: first.references.ImportQueue, MessageBody: 'a job' }))
    // What is kept was kept before the answer: nothing is written at the end.
    await first.close()

    const second = await start(folder)
    expect(await messagesIn(second.emulatorEndpoint, 'ImportQueue')).toEqual(['a job'])
    const again = new S3Client({ region, credentials, endpoint: second.endpoint, forcePathStyle: true })
    const got = await again.send(new GetObjectCommand({ Bucket, Key: 'imports/名.csv' }))
    expect([got.ContentType, await got.Body?.transformToString()]).toEqual(['text/csv', 'kept'])
    await second.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
