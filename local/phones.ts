import { type PhoneNumbers, serveSimulator, type RunningSimulator } from '../simulator'
import { apiOrigin, scanPrefix, sweepPrefix } from '../config/addresses'
import { dayOf, instant } from '@shared/time'
import type { Cloud } from './cloud'
import type { DemoPerson } from './county/people'
import { screenPath } from './screen'
import { weappFolder } from './weapp'
import type { WechatStandIn } from './wechat'
import { phonePattern } from './wechat/phone-codes'

/** The day as people say it: 11月23日. */
const spoken = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/**
 * Lets a day pass: the clock moves, what is due falls due, and everybody is told.
 *
 * @param patienceMs how long it waits for the last two.
 * @returns what day it is now, and whether it has not come to its end yet.
 */
export async function nextDay(
  cloud: Pick<Cloud, 'clock' | 'runSchedule'> & { stream: Pick<Cloud['stream'], 'whenIdle'> },
  patienceMs = 10_000,
): Promise<string> {
  cloud.clock.advance({ days: 1 })
  const today = `今天是 ${spoken(dayOf(instant(cloud.clock.now())))}`
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`${today}，到期的事还在处理`), patienceMs)
  })
  const done = cloud
    .runSchedule()
    .then(() => cloud.stream.whenIdle())
    .then(() => today)
  return Promise.race([done, late]).finally(() => clearTimeout(timer))
}

/** What the phones know of their own numbers, and what the person beside them may set. */
export function phoneNumbersOf(
  wechat: Pick<WechatStandIn, 'mintPhoneCode' | 'phoneNumberOf' | 'setPhoneNumber'>,
): PhoneNumbers {
  return {
    read: async (openid) => wechat.phoneNumberOf(openid),
    set: async (openid, number) => {
      if (number !== '' && !phonePattern.test(number)) throw new Error('手机号是 1 开头的 11 位数字')
      wechat.setPhoneNumber(openid, number || undefined)
    },
    code: async (openid) => wechat.mintPhoneCode(openid),
  }
}

/** Serves the mini-program in phone frames, for the people of the demo, against this machine's cloud. */
export function servePhones(options: {
  cloud: Cloud
  people: readonly DemoPerson[]
  wechat: Pick<WechatStandIn, 'mintLoginCode' | 'mintPhoneCode' | 'phoneNumberOf' | 'setPhoneNumber'>
  port: number
  /** The page on a computer, linked beside the phones. */
  deskUrl?: string
}): Promise<RunningSimulator> {
  const { cloud, people, wechat, port, deskUrl } = options
  return serveSimulator({
    dist: weappFolder,
    port,
    title: '候鸟驿站',
    users: people.map(({ openid, name, role, org }) => ({
      id: openid,
      label: `${name} · ${role}`,
      group: org,
    })),
    loginCode: async (openid) => wechat.mintLoginCode(openid),
    phoneNumbers: phoneNumbersOf(wechat),
    requestMap: { [apiOrigin({})]: cloud.apiUrl },
    linkRules: [
      { prefix: scanPrefix({}), page: 'features/trip/pages/scan/index' },
      { prefix: sweepPrefix({}), page: 'features/sweep/pages/answer/index' },
    ],
    actions: [{ id: 'next-day', label: '下一天', run: () => nextDay(cloud) }],
    links:
      deskUrl === undefined
        ? []
        : [
            { label: '电脑工作页', url: deskUrl },
            { label: '驿站屏幕', url: `${deskUrl}/${screenPath}` },
          ],
  })
}
