import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type Sealed } from '@shared/sealed'
import { generateDataKey, unwrap } from './key-service'

/** Where a text lies: the id of the thing and the field. A box that is moved elsewhere does not open. */
export interface Where {
  id: string
  field: 'phone' | 'address' | 'emergency'
}

const context = { purpose: 'contacts' }
const associated = ({ id, field }: Where) => Buffer.from(`${id}#${field}`)

let dataKey: ReturnType<typeof generateDataKey> | undefined

/** This container's key: made once, so that writing costs no call. A failure is forgotten, not kept. */
const ownKey = () =>
  (dataKey ??= generateDataKey(context).catch((error: unknown) => {
    dataKey = undefined
    throw error
  }))

/**
 * Seals a text with AES-256-GCM, bound to where it lies. The wrapped key goes into the box, so whoever may ask
 * the key service to decrypt can open it, and the writer itself, which may not, can't.
 * @param masked what stands beside it for everybody to see.
 */
export async function sealText(text: string, where: Where, masked: string): Promise<Sealed> {
  const { plain, wrapped } = await ownKey()
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', plain, nonce).setAAD(associated(where))
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { masked, box: `1.${wrapped}.${sealed.toString('base64')}` }
}

const opened = new Map<string, Promise<Buffer>>()

function keyOf(wrapped: string): Promise<Buffer> {
  const known = opened.get(wrapped)
  if (known) return known
  // An export meets a handful of keys; a reveal meets one.
  if (opened.size >= 1000) opened.clear()
  const key = unwrap(wrapped, context).catch((error: unknown) => {
    opened.delete(wrapped)
    throw error
  })
  opened.set(wrapped, key)
  return key
}

/** Forgets every key, as a container that has just started has none. */
export function forgetKeys(): void {
  dataKey = undefined
  opened.clear()
}

/** Opens what was sealed there. @throws Error when it was sealed for another place, or has been changed. */
export async function openText({ box }: Sealed, where: Where): Promise<string> {
  const [version, wrapped = '', sealed = ''] = box.split('.')
  // Written before contacts were sealed; sealed at the next change.
  if (version === '0') return Buffer.from(wrapped, 'base64').toString('utf8')
  if (version !== '1') throw new Error('a box of an unknown version')
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', await keyOf(wrapped), bytes.subarray(0, 12))
    .setAAD(associated(where))
    .setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
}
