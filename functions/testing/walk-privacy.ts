import { whoAmI } from '@shared/account/contract'
import { readAudit } from '@shared/audit/contract'
import { offerDelegation } from '@shared/delegation/contract'
import {
  giveConsent,
  listLooks,
  readConsents,
  readRetention,
  requestErasure,
  withdrawConsent,
} from '@shared/privacy/contract'
import { defaultRetention } from '@shared/privacy/retention'
import { exportMyData } from '@shared/privacy/export-contract'
import { checkPush, receivePush } from '@shared/push/contract'
import { dayOf, instant } from '@shared/time'
import { registerTrip } from '@shared/trip/contract'
import { anAgreement } from '../delegation/testing/agreements'
import { everything, putRaw, restore } from '../privacy/testing/table'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from './people'
import { sameTimeAtWechat } from './forget-token'
import type { System } from './system'
import { givenInflowOf } from '../inflow/testing/registrations'
import { leaveTraces } from './traces'
import { givenFiledTrip } from './trips'
import type { Through } from './walk-everything'

const ways = ['notice', 'sensitive'] as const

/**
 * A member with all that an erasure has to do with: consents, a delegation, a binding, a trip under way, notices, a role
 * (one of several officers).
 */
async function givenALife(system: System, county: TestCounty): Promise<Somebody> {
  const officer = await givenSomebody(system, {
    memberOf: { county, orgId: county.branch },
    role: { county, role: 'county_officer', orgId: county.root },
  })
  const member: Somebody = {
    ...officer,
    call: (endpoint, sent) => officer.call(endpoint, { actingAs: 'self', ...sent }),
    do: (endpoint, sent) => officer.do(endpoint, { actingAs: 'self', ...sent }),
  }
  const secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  for (const kind of ways) await member.do(giveConsent, { body: { kind, version: 1, how: 'self' } })
  await member.do(offerDelegation, { body: anAgreement(system) })
  await givenInflowOf(member, county)
  await leaveTraces(system, county, member, { name: '林秀兰', said: '在女儿家' })
  const tripId = await givenFiledTrip(member)
  await secretary.do(registerTrip, { params: { tripId } })
  await system.cloud.stream.whenIdle()
  return member
}

/**
 * Consents, looks, what is kept; the same person erased at their own wish, by WeChat's push, and half. It ends with an
 * old copy of the table, in which one who was erased is there again.
 */
export async function walkPrivacy(system: System, through: Through): Promise<void> {
  const county = await givenCounty()
  const member = await givenALife(system, county)
  const auditor = await givenSomebody(system, { role: { county, role: 'auditor', orgId: county.root } })
  const as: Somebody['do'] = (endpoint, sent) => through(endpoint, 'member', () => member.do(endpoint, sent))
  await as(giveConsent, { body: { kind: 'notice', version: 1, how: 'self' } })
  await as(readConsents, { query: {} })
  await as(listLooks, { query: {} })
  await as(readRetention, {})
  await as(exportMyData, {})
  const day = dayOf(instant(system.cloud.clock.now()))
  const { lines } = await through(readAudit, 'auditor', () => auditor.do(readAudit, { query: { day } }))
  const subjectId = lines[0]?.subjectId ?? ''
  await through(readAudit, 'auditor', () => auditor.do(readAudit, { query: { subjectId } }))
  await as(withdrawConsent, { body: { kind: 'sensitive', how: 'self' } })
  await walkWordOfMouth(system, through, county)
  await walkPush(system, through, county)

  const erased = await givenALife(system, county)
  const backup = await everything(system)
  await through(requestErasure, 'member', () => erased.do(requestErasure, {}))
  await system.cloud.stream.whenIdle()
  await restore(system, backup)
  await leaveHalfErased(system, county)
  await keepForTenDays(system, county)
}

/** A member without a phone tells the branch that nothing is to be asked for them any longer. */
async function walkWordOfMouth(system: System, through: Through, county: TestCounty): Promise<void> {
  const told = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const body = { memberId: told.member?.memberId, kind: 'wish', how: 'spoken' } as const
  await through(withdrawConsent, 'branch, of wishes', () => secretary.do(withdrawConsent, { body }))
}

/** Says that a county keeps closed trips for ten days: the schedule finds something to look for. */
async function keepForTenDays(system: System, { countyId }: TestCounty): Promise<void> {
  const stored = (await everything(system)).find(({ pk }) => pk === `CTY#${countyId}`)
  const retention = { ...defaultRetention, tripDays: 10 }
  await putRaw(system, { ...stored, county: { ...Object(stored?.county), retention } })
}

async function walkPush(system: System, through: Through, county: TestCounty): Promise<void> {
  const { WECHAT_PUSH_TOKEN: token = '', WECHAT_PUSH_AES_KEY: aesKey = '' } = process.env
  await sameTimeAtWechat(system)
  system.wechat.setPush({ url: `${system.cloud.apiUrl}${receivePush.path}`, token, aesKey })
  await through(checkPush, 'wechat', () => system.wechat.checkPushUrl())
  const openidOf = async (who: Somebody) => {
    const { accountId } = await who.do(whoAmI, {})
    const item = (await everything(system)).find(({ pk, sk }) => pk === `ACC#${accountId}` && sk === 'ACC')
    return String(item?.openid)
  }
  const cancelled = await openidOf(await givenALife(system, county))
  await through(receivePush, 'wechat', () =>
    system.wechat.push({ event: 'user_authorization_cancellation', openid: cancelled }),
  )
}

/** An erasure that was interrupted: the schedule finds something to do. */
async function leaveHalfErased(system: System, county: TestCounty): Promise<void> {
  const member = await givenALife(system, county)
  const { accountId } = await member.do(whoAmI, {})
  const [{ erasureOf, eraseParts }, { transact }, { now }] = await Promise.all([
    import('../privacy/erase'),
    import('../writes/transact'),
    import('../clock'),
  ])
  const erasure = await erasureOf({ erasureId: newId('erasure'), at: now(), why: 'asked', accountId })
  await transact(await eraseParts(erasure, { now: now(), newId }))
  await putRaw(system, { pk: `ACC#${accountId}`, sk: 'GRT#left', kind: 'left' })
}
