import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'

/** A key that never leaves the key service. */
export interface MasterKey {
  /** What `!Ref` of the template's key comes to. */
  readonly keyId: string
  readonly key: Buffer
}

const storedSchema = v.object({ keyId: v.string(), key: v.string() })

/** The master key that is kept in a file; a fresh one when there is none. Without a file it lives as long as this process. */
export function openMasterKey(file: string | undefined): MasterKey {
  if (file !== undefined && existsSync(file)) {
    const { keyId, key } = v.parse(storedSchema, JSON.parse(readFileSync(file, 'utf8')))
    return { keyId, key: Buffer.from(key, 'base64') }
  }
  const made = { keyId: randomUUID(), key: randomBytes(32) }
  if (file !== undefined) {
    const stored = JSON.stringify({ keyId: made.keyId, key: made.key.toString('base64') })
    writeFileSync(file, stored, { mode: 0o600 })
  }
  return made
}
