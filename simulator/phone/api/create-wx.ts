import { builtInTags } from '../../build/built-in-tags'
import type { Phone } from '../phone'
import { account } from './account'
import { appApis } from './app-apis'
import { device } from './device'
import { files } from './files'
import { navigation } from './navigation'
import { pageApis } from './page-apis'
import { prompts } from './prompts'
import { request } from './request'
import { scan } from './scan'
import { storageApis } from './storage-apis'

const tags: ReadonlySet<string> = new Set(builtInTags)

/** The `wx` object. What is not here is undefined, as on a client that is too old for it. */
export const createWx = (phone: Phone): Record<string, unknown> => {
  const wx: Record<string, unknown> = {
    ...account(phone),
    ...appApis(phone),
    ...device(phone),
    ...files(phone),
    ...navigation(phone),
    ...pageApis(phone),
    ...prompts(),
    ...request(phone),
    ...scan(phone),
    ...storageApis(phone),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: (schema: string) => {
      const [first = ''] = schema.split('.')
      return first in wx || tags.has(first)
    },
  }
  return wx
}
