import Taro from '@tarojs/taro'
import * as v from 'valibot'

/** One place in the phone's storage. */
export interface Slot<T> {
  /** What is kept there; undefined when there is nothing, or nothing that this release can read. */
  read: () => T | undefined
  /** @throws whatever WeChat throws when the storage is full (10 MB in all, 1 MB a key) */
  write: (value: T) => void
  /** As `write`, for what is only a convenience: a full storage is no error. */
  keep: (value: T) => void
  remove: () => void
}

/** Names a place in storage and what may be in it. Values are plain data, as JSON carries it. */
export const slot = <T>(key: string, schema: v.GenericSchema<unknown, T>): Slot<T> => ({
  keep: (value) => {
    try {
      Taro.setStorageSync(key, value)
    } catch {
      // What isn't kept is asked for again after the next start.
    }
  },
  read: () => {
    const parsed = v.safeParse(schema, Taro.getStorageSync<unknown>(key))
    return parsed.success ? parsed.output : undefined
  },
  write: (value) => Taro.setStorageSync(key, value),
  remove: () => Taro.removeStorageSync(key),
})

/** Removes everything whose key begins so. */
export function removeAll(prefix: string): void {
  for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(prefix)) Taro.removeStorageSync(key)
}
