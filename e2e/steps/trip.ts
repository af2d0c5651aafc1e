import { addDays, type Day, dayOf, instant } from '@shared/time'
import type { Phone } from './phone'
import type { Stage } from './stage'

/** What a member fills in; what is left out stays as the form proposes it. */
export interface Filing {
  /** Province, city and county, as they stand on the wheel. */
  to?: readonly [string, string, string]
  why?: string
  address?: string
  leaveOn?: Day
}

/** The small demo's people go to 三亚 吉阳, where 椰风驿站 is. */
export const jiyang = ['海南省', '三亚市', '吉阳区'] as const

/** The day so many days from today, by the clock of the system. */
export const daysFromNow = (stage: Pick<Stage, 'system'>, days: number): Day =>
  addDays(dayOf(instant(stage.system.cloud.clock.now())), days)

/** A day as it stands on the wheels. */
export const onWheels = (day: Day) => {
  const [year, month, date] = day.split('-')
  return [`${year}年`, `${month}月`, `${date}日`]
}

/** Fills in the form that is open. */
export async function fillsIn(member: Phone, { to, why, address, leaveOn }: Filing): Promise<void> {
  if (to) await member.turnsWheels(/^去哪里/, to)
  if (address !== undefined) await member.writes('详细地址', address)
  if (why) {
    await member.taps(/^去做什么/)
    await member.chooses(why)
  }
  if (leaveOn) await member.turnsWheels(/^哪天走/, onWheels(leaveOn))
}

/** From 今日: fills in a new filing and sends it. */
export async function filesTrip(member: Phone, filing: Filing): Promise<void> {
  await member.taps('去报备')
  await fillsIn(member, filing)
  await member.taps('提交报备')
}

/** From 今日, where the trip waits: opens it and registers it. */
export async function registersTrip(secretary: Phone, name: string): Promise<void> {
  await secretary.taps(new RegExp(`^登记：${name}`))
  await secretary.taps('登记')
  await secretary.reads('请在当地选一个驿站')
}

/** From the trip: asks that station to take the member in. */
export async function routesTrip(secretary: Phone, station: string): Promise<void> {
  await secretary.taps('安排驿站')
  await secretary.taps(`选${station}`)
  await secretary.taps('就选这个')
}

/** From 今日: scans the code that a screen shows. */
export async function scansCode(member: Phone, code: string): Promise<void> {
  await member.holdsCameraAt(code)
  await member.taps('扫码报到')
}

/** From the trip: places the member in that branch. */
export async function placesTrip(host: Phone, branch: string): Promise<void> {
  await host.taps('安排支部')
  await host.chooses(new RegExp(`^${branch}`))
  await host.taps(`编入${branch}`)
}
