import { randomInt } from 'node:crypto'
import { now } from '../clock'
import { environment, secret } from '../environment'
import { createWechatClient, type WechatClient } from './client'
import { guardInTable } from './force-refresh-guard-in-table'
import { msOf } from '@shared/time'

let client: WechatClient | undefined

/** This container's client: it holds the access token, so there is one. Renewing it by force is rationed for all. */
export const wechat = (): WechatClient =>
  (client ??= createWechatClient({
    baseUrl: environment.WECHAT_API_URL,
    appid: environment.WECHAT_APPID,
    secret: secret('WECHAT_SECRET'),
    now: () => msOf(now()),
    jitter: () => randomInt(30_000),
    mayForceRefresh: guardInTable(environment.WECHAT_APPID, () => msOf(now())),
  }))
