import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { meSchema, sessionSchema } from './schema'

export const logIn = defineEndpoint({
  name: 'logIn',
  method: 'POST',
  path: '/v1/sessions',
  action: 'session.open',
  delivery: 'online',
  version: 1,
  body: v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(128)) }),
  status: 201,
  output: sessionSchema,
  errors: ['WECHAT_CODE_INVALID', 'WECHAT_BLOCKED', 'WECHAT_UNAVAILABLE'],
})

export const logOut = defineEndpoint({
  name: 'logOut',
  method: 'DELETE',
  path: '/v1/sessions/current',
  action: 'session.close',
  delivery: 'online',
  version: 1,
  status: 200,
  output: v.object({}),
  errors: [],
})

export const whoAmI = defineEndpoint({
  name: 'whoAmI',
  method: 'GET',
  path: '/v1/me',
  action: 'me.read',
  delivery: 'online',
  version: 1,
  status: 200,
  output: meSchema,
  errors: [],
})
