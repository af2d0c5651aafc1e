import { defineEndpoint } from '../endpoint'
import { myDataSchema } from './my-data'

/** Everything about oneself, contacts whole. A Lambda of its own, since it may open them. */
export const exportMyData = defineEndpoint({
  name: 'exportMyData',
  method: 'GET',
  path: '/v1/me/data',
  action: 'data.export',
  delivery: 'online',
  version: 1,
  status: 200,
  output: myDataSchema,
  phoneOnly: true,
  errors: ['PHONE_NEEDED'],
})
