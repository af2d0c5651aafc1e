import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'

/** The description of every endpoint, for those who connect another system. */
export const describeApi = defineEndpoint({
  name: 'describeApi',
  method: 'GET',
  path: '/openapi.json',
  action: 'api.describe',
  delivery: 'online',
  version: 1,
  status: 200,
  output: v.looseObject({ openapi: v.string() }),
  errors: [],
})
