import * as v from 'valibot'

const schema = v.object({
  TABLE_NAME: v.pipe(v.string(), v.minLength(1)),
  /** Set on one machine alone; on AWS the SDK finds the regional endpoint. */
  DYNAMODB_ENDPOINT: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//))),
  AWS_REGION: v.optional(v.string(), 'cn-northwest-1'),
  WECHAT_API_URL: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//)), 'https://api.weixin.qq.com'),
  WECHAT_APPID: v.optional(v.string(), ''),
  WECHAT_SECRET: v.optional(v.string(), ''),
  WECHAT_PUSH_TOKEN: v.optional(v.string(), ''),
  WECHAT_PUSH_AES_KEY: v.optional(v.string(), ''),
  STATION_CODE_SECRET: v.optional(v.string(), ''),
  PHONE_HASH_SECRET: v.optional(v.string(), ''),
  REQUEST_DIGEST_SECRET: v.optional(v.string(), ''),
  FILES_BUCKET: v.optional(v.string(), ''),
  IMPORT_QUEUE_URL: v.optional(v.string(), ''),
  EXPORT_QUEUE_URL: v.optional(v.string(), ''),
  DATA_KEY_ID: v.optional(v.string(), ''),
  /** These three, too, on one machine alone. */
  S3_ENDPOINT: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//))),
  SQS_ENDPOINT: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//))),
  KMS_ENDPOINT: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//))),
  /** Lambda puts the role's own there; what signs by itself needs them. */
  AWS_ACCESS_KEY_ID: v.optional(v.string(), ''),
  AWS_SECRET_ACCESS_KEY: v.optional(v.string(), ''),
  AWS_SESSION_TOKEN: v.optional(v.string()),
  /** What every station code's link begins with; registered with WeChat as an ordinary link code. */
  SCAN_PREFIX: v.optional(v.pipe(v.string(), v.regex(/^https:\/\//)), 'https://houniao.invalid/s'),
  /** Where the page lies that a TV or an old computer opens to show a station's code. */
  SCREEN_ADDRESS: v.optional(v.string(), ''),
  LOG_LEVEL: v.optional(v.picklist(['DEBUG', 'INFO', 'WARN', 'ERROR', 'SILENT']), 'INFO'),
})

/** What the functions are told from outside. Parsed once, when a container starts. */
export const environment = v.parse(schema, process.env)

/** A secret that this function needs. @throws Error when its environment lacks it. */
export function secret(
  name:
    | 'WECHAT_SECRET'
    | 'WECHAT_PUSH_TOKEN'
    | 'WECHAT_PUSH_AES_KEY'
    | 'STATION_CODE_SECRET'
    | 'PHONE_HASH_SECRET'
    | 'REQUEST_DIGEST_SECRET',
): string {
  if (!environment[name]) throw new Error(`${name} is not set`)
  return environment[name]
}

/** What this function works with beside the table. @throws Error when its environment lacks it. */
export function resource(
  name: 'FILES_BUCKET' | 'IMPORT_QUEUE_URL' | 'EXPORT_QUEUE_URL' | 'DATA_KEY_ID',
): string {
  if (!environment[name]) throw new Error(`${name} is not set`)
  return environment[name]
}

/** How far the clock is moved, in milliseconds. Only the system on one machine ever sets it. */
export const clockOffsetMs = (): number => Number(process.env.CLOCK_OFFSET_MS ?? 0)
