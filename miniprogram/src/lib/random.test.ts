import { isId } from '@shared/ids'
import Taro from '@tarojs/taro'
import { newId, newKey } from './random'

it('makes ids and keys from the bytes of the client', async () => {
  const ids = await Promise.all(Array.from({ length: 50 }, () => newId('trip')))
  expect(ids.every((id) => isId('trip', id))).toBe(true)
  expect(new Set(ids).size).toBe(50)
  expect(await newKey()).toMatch(/^[0-9a-f]{32}$/)
})

it('makes them without the client, on old phones and where it fails', async () => {
  jest.spyOn(Taro, 'canIUse').mockReturnValueOnce(false)
  expect(isId('trip', await newId('trip'))).toBe(true)
  jest.spyOn(Taro, 'getRandomValues').mockRejectedValueOnce(new Error('getRandomValues:fail'))
  expect(isId('trip', await newId('trip'))).toBe(true)
})
