import type { GivenStage } from './given-stage'
import type { Phone } from './phone'
import { daysFromNow, filesTrip, jiyang, placesTrip, registersTrip, routesTrip, scansCode } from './trip'

/** The three people of a trip, each with 今日 before them. */
export interface Walkers {
  member: Phone
  secretary: Phone
  host: Phone
}

/** Told after each step, when the phone shows what it came to. */
export type Seen = (step: string, phone: Phone) => Promise<void>

const station = '椰风驿站'
const branch = '椰风社区流动党员党支部'

/**
 * The first walk: the member files, the secretary registers and asks the station, the member scans its code and is
 * in, the host places them. Each finds the others' steps on their own phone before the next is done.
 *
 * @param way.late the scan is made without a network and arrives when its code is long past.
 */
export async function walk(
  stage: GivenStage,
  { member, secretary, host }: Walkers,
  seen: Seen,
  way: { late?: boolean } = {},
): Promise<void> {
  const { name, org } = member.person

  await filesTrip(member, { to: jiyang, why: '过冬休养', leaveOn: daysFromNow(stage, 0) })
  await member.reads('报备收到了')
  await seen('filed', member)

  await stage.allAreTold()
  await secretary.pullsDown()
  await secretary.reads(`${name}去吉阳区，请登记`)
  await seen('the branch is told', secretary)
  await registersTrip(secretary, name)
  await seen('registered', secretary)
  await routesTrip(secretary, station)
  await secretary.reads(`等${name}报到`)
  await seen('routed', secretary)

  await stage.allAreTold()
  await host.pullsDown()
  await host.reads(`${name}（${org}）要来这里，请留意`)
  await seen('the station is told', host)
  await host.taps('显示报到码')
  const code = await host.showsCode()
  await seen('the code', host)

  await member.goesBack()
  await member.button('扫码报到').waitFor()
  await seen('the member is told', member)
  if (way.late) await saysArrived(stage, { member, secretary, host }, code, seen)
  else {
    await scansCode(member, code)
    await member.reads('报到好了')
    await seen('checked in', member)
    await member.taps('好的')
    await stage.allAreTold()
    await host.goesBack()
    await host.reads(`${name}在${station}报到了`)
    await host.taps(new RegExp(`^安排支部：${name}`))
  }

  await host.reads(`${name}报到了`)
  await placesTrip(host, branch)
  await host.reads(`已编入${branch}`)
  await seen('placed', host)

  await stage.allAreTold()
  await member.pullsDown()
  await member.taps('看这次外出办到哪一步了')
  await member.reads(`已编入${branch}`)
  await seen('the member sees where they are', member)
  await secretary.pullsDown()
  await secretary.reads(`已编入${branch}`)
  await seen('the branch sees where they are', secretary)
}

/** The scan is kept on the phone, arrives late, and the host looks who stands there. */
async function saysArrived(
  stage: GivenStage,
  { member, host }: Walkers,
  code: string,
  seen: Seen,
): Promise<void> {
  const { name } = member.person
  await member.losesNetwork()
  await scansCode(member, code)
  await member.reads('已为您存在手机里')
  await seen('scanned without a network', member)
  stage.system.cloud.clock.advance({ minutes: 5 })
  await member.taps('好的')
  await member.findsNetwork()
  await member.reads('已记下您说到了')
  await seen('says to have arrived', member)
  await stage.allAreTold()
  await host.goesBack()
  await host.taps(new RegExp(`^见到本人了：${name}`))
  await host.taps('见到本人了')
  await host.front.getByRole('dialog').getByRole('button', { name: '见到本人了' }).click()
  await host.reads(`${name}报到了`)
  await seen('confirmed', host)
}

/** The way home, from the trip on all three phones: the member reports it, the branch archives the trip. */
export async function goesHome(stage: GivenStage, { member, secretary }: Walkers, seen: Seen): Promise<void> {
  await member.taps('我回来了')
  await member.front.getByRole('dialog').getByRole('button', { name: '我回来了' }).click()
  await member.reads('欢迎回家')
  await seen('back', member)
  await stage.allAreTold()
  await secretary.pullsDown()
  await secretary.taps('归档')
  await secretary.front.getByRole('dialog').getByRole('button', { name: '归档' }).click()
  await secretary.reads('已归档')
  await seen('archived', secretary)
}

/**
 * What each of them reads in the history of the trip that is open on their phones, without the times.
 * @param newest the entry that all of them wait for.
 */
export async function toldTo(phones: readonly Phone[], newest: string): Promise<string[][]> {
  const told: string[][] = []
  for (const phone of phones) {
    await phone.pullsDown()
    await phone.front.getByRole('listitem').filter({ hasText: newest }).first().waitFor()
    told.push((await phone.timeline()).map((entry) => entry.replace(/ · .*$/, '')))
  }
  return told
}
