import { environment, resource } from '../environment'
import { pathOf, type Signer } from './sign'

/** This function's own right. */
export const signer: Signer = {
  region: environment.AWS_REGION,
  accessKeyId: environment.AWS_ACCESS_KEY_ID,
  secretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
  sessionToken: environment.AWS_SESSION_TOKEN,
}

/** The bucket's URL, without a slash at the end. China's regions have an ending of their own. */
export function bucketUrl(): string {
  const { S3_ENDPOINT, AWS_REGION } = environment
  const bucket = resource('FILES_BUCKET')
  if (S3_ENDPOINT) return `${S3_ENDPOINT}/${bucket}`
  const ending = AWS_REGION.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  return `https://${bucket}.s3.${AWS_REGION}.${ending}`
}

export const objectUrl = (key: string): string => `${bucketUrl()}/${pathOf(key)}`
