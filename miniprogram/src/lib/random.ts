import Taro from '@tarojs/taro'
import { type Id, type IdKind, makeId } from '@shared/ids'
import { makeSecretCode } from '@shared/secret-code'

/** Random bytes, from the client's own generator where it has one (base library 2.15 and later). */
export async function randomBytes(length: number): Promise<Uint8Array> {
  try {
    if (Taro.canIUse('getRandomValues')) {
      const { randomValues } = await Taro.getRandomValues({ length })
      if (randomValues.byteLength >= length) return new Uint8Array(randomValues)
    }
  } catch {
    // Some clients name it and fail: the bytes below will do, the server refuses an id that is taken.
  }
  return Uint8Array.from({ length }, () => Math.floor(Math.random() * 256))
}

/** A new id of one kind, made on the phone so that queued commands can refer to each other. */
export const newId = async <K extends IdKind>(kind: K): Promise<Id<K>> => makeId(kind, await randomBytes(20))

/** A new idempotency key: 32 hex digits. One per thing that a person wants done, however often it is sent. */
export const newKey = async (): Promise<string> =>
  Array.from(await randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** A new secret code of that many characters, made on the phone: the server keeps a digest. */
export const newSecretCode = async (length: number): Promise<string> =>
  makeSecretCode(await randomBytes(length))
