import { S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { instant } from '@shared/time'
import { signatureOf, signedUrl } from './sign'

/** The key and the request of AWS's own documentation, named in sign.ts. */
const example = {
  region: 'us-east-1',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}

test("a URL is signed as in AWS's example", () => {
  const url = signedUrl(
    {
      ...{ method: 'GET', url: 'https://examplebucket.s3.amazonaws.com/test.txt', expiresSeconds: 86_400 },
      now: instant(Date.parse('2013-05-24T00:00:00Z')),
    },
    example,
  )
  const { searchParams } = new URL(url)
  expect(searchParams.get('X-Amz-Credential')).toBe('AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request')
  expect(searchParams.get('X-Amz-Signature')).toBe(
    'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  )
})

test("a policy is signed as AWS's own client signs it", async () => {
  const client = new S3Client({ region: example.region, credentials: example })
  const { fields } = await createPresignedPost(client, {
    ...{ Bucket: 'examplebucket', Key: 'imports/a.xlsx', Expires: 60 },
    Conditions: [['content-length-range', 1, 10]],
  })
  const { Policy = '', 'X-Amz-Date': stamp = '', 'X-Amz-Signature': signature } = fields
  expect(signatureOf(Policy, stamp, example)).toBe(signature)
})

test('a session goes along, and a name in Chinese is signed as it is sent', () => {
  const query = {
    'response-content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('结果(1).xlsx')}`,
  }
  const url = signedUrl(
    {
      ...{ method: 'GET', url: 'https://b.test/k', expiresSeconds: 60, query },
      now: instant(Date.parse('2026-11-22T01:12:00Z')),
    },
    { ...example, sessionToken: 'a/b+c=' },
  )
  expect(url).toContain('X-Amz-Security-Token=a%2Fb%2Bc%3D&')
  // A mark that is legal in a query, but that a signature must see encoded.
  expect(url).not.toMatch(/[()'*]/)
  expect(new URL(url).searchParams.get('response-content-disposition')).toBe(
    query['response-content-disposition'],
  )
})
