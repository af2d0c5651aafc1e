import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'

/** WeChat's message push: docs/rules.md#wechat-push. It speaks plain text, and takes nothing else. */
const push = {
  path: '/v1/wechat/push',
  action: 'wechat.push',
  delivery: 'online',
  version: 1,
  status: 200,
  media: 'text/plain',
  output: v.string(),
  errors: ['PUSH_NOT_GENUINE'],
} as const

/** WeChat checks that the address is ours: it gets back what it sent. */
export const checkPush = defineEndpoint({ ...push, name: 'checkPush', method: 'GET' })

/** WeChat tells what a person did; comes up to three times. Answered `success`. */
export const receivePush = defineEndpoint({ ...push, name: 'receivePush', method: 'POST' })
