import { serveSimulator, type RunningSimulator } from '../simulator'
import { apiOrigin, scanPrefix } from '../config/addresses'
import { dayOf, instant } from '@shared/time'
import type { Cloud } from './cloud'
import type { DemoPerson } from './county/people'
import { weappFolder } from './weapp'

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

/** Serves the mini-program in phone frames, for the people of the demo, against this machine's cloud. */
export function servePhones(options: {
  cloud: Cloud
  people: readonly DemoPerson[]
  loginCode: (openid: string) => string
  port: number
}): Promise<RunningSimulator> {
  const { cloud, people, loginCode, port } = options
  return serveSimulator({
    dist: weappFolder,
    port,
    title: '候鸟驿站',
    users: people.map(({ openid, name, role, org }) => ({
      id: openid,
      label: `${name} · ${role}`,
      group: org,
    })),
    loginCode: (openid) => Promise.resolve(loginCode(openid)),
    requestMap: { [apiOrigin({})]: cloud.apiUrl },
    linkRules: [{ prefix: scanPrefix({}), page: 'features/trip/pages/scan/index' }],
    actions: [{ id: 'next-day', label: '下一天', run: () => nextDay(cloud) }],
  })
}
