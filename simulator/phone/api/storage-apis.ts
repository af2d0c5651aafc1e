import type { Phone } from '../phone'
import { StorageFull } from '../storage'
import { ApiFailure, asyncApis, textOf } from './define-api'

const limitKilobytes = 10 * 1024

export const storageApis = ({ storage }: Phone) => {
  const info = () => ({
    keys: storage.keys(),
    currentSize: Math.ceil(storage.size() / 1024),
    limitSize: limitKilobytes,
  })
  const fitting = (name: string, run: () => void) => {
    try {
      run()
    } catch (error) {
      if (error instanceof StorageFull) throw new ApiFailure(error.message)
      throw error instanceof Error ? new ApiFailure(`${name} ${error.message}`) : error
    }
  }
  const key = (value: unknown): string => {
    if (typeof value !== 'string' || !value)
      throw new ApiFailure('parameter error: key should be a non-empty string')
    return value
  }
  return {
    ...asyncApis({
      getStorage: (options) => {
        const wanted = key(options.key)
        if (!storage.has(wanted)) throw new ApiFailure('data not found')
        return { data: storage.get(wanted) }
      },
      setStorage: (options) => fitting('setStorage', () => storage.set(key(options.key), options.data)),
      removeStorage: (options) => storage.remove(textOf(options, 'key')),
      clearStorage: () => storage.clear(),
      getStorageInfo: info,
    }),
    getStorageSync: (wanted: string) => storage.get(wanted),
    setStorageSync: (wanted: string, value: unknown) => {
      try {
        storage.set(wanted, value)
      } catch (error) {
        throw error instanceof StorageFull ? new Error(`setStorageSync:fail ${error.message}`) : error
      }
    },
    removeStorageSync: (wanted: string) => storage.remove(wanted),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
  }
}
