import { whoAmI } from '@shared/account/contract'
import { logContact } from '@shared/contact/contract'
import type { InflowId } from '@shared/ids'
import {
  listInflowAtStation,
  placeInflow,
  readInflow,
  readOwnInflow,
  registerInflow,
  removeInflow,
  verifyInflow,
} from '@shared/inflow/contract'
import { listInbox } from '@shared/notice/contract'
import { exportMyData } from '@shared/privacy/export-contract'
import { giveConsent, requestErasure, withdrawConsent } from '@shared/privacy/contract'
import { dayOf, instant } from '@shared/time'
import { aTelling, givenHost, givenOnPaper, givenRegistered } from '../inflow/testing/registrations'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { everything, kindsWith, restore } from './testing/table'

let system: System
let county: TestCounty
let host: Somebody
beforeAll(async () => {
  system = await startSystem()
}, 60_000)
afterAll(() => system.close())
beforeEach(async () => {
  county = await givenCounty()
  host = await givenHost(system, county)
})

async function givenPlaced(inflowId: InflowId): Promise<InflowId> {
  await host.do(verifyInflow, { params: { inflowId }, body: { how: 'in_person' } })
  await host.do(placeInflow, { params: { inflowId }, body: { orgId: county.communityBranch } })
  const on = dayOf(instant(system.cloud.clock.now()))
  const body = { contactId: newId('contact'), on, how: 'met' as const, difficulty: '想找份守门的活' }
  await host.do(logContact, { params: { memberId: inflowId }, body })
  return inflowId
}

/** What is left that names the registration, by kind; events and the log of access hold ids alone. */
const leftOf = async (inflowId: InflowId) =>
  (await everything(system)).filter((one) => JSON.stringify(one).includes(inflowId))

const codesOf = async (who: Pick<Somebody, 'do'>) => {
  await system.cloud.stream.whenIdle()
  return (await who.do(listInbox, { query: {} })).notices.map(({ code }) => code)
}

test('a consent taken back ends the registration: how to reach them goes, station and branch are told', async () => {
  const { who, inflowId } = await givenRegistered(system, county, '19900083001')
  await givenPlaced(inflowId)
  const branch = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.communityBranch },
  })
  await who.do(withdrawConsent, { body: { kind: 'sensitive', how: 'self' } })
  const { inflow } = await who.do(readOwnInflow, {})
  expect(inflow).toMatchObject({ state: 'closed', outcome: 'withdrawn', mayReveal: [] })
  expect(inflow?.phone).toBeUndefined()
  const query = { stationId: county.station, list: 'ours' as const }
  expect((await host.do(listInflowAtStation, { query })).members).toEqual([])
  expect(await codesOf(host)).toContain('inflow_withdrawn')
  expect(await codesOf(branch)).toContain('inflow_withdrawn')
  expect(kindsWith(await leftOf(inflowId), '海棠路')).toEqual([])

  const body = {
    inflowId: newId('inflow'),
    stationId: county.station,
    phone: '19900083001',
    ...aTelling(system),
  }
  expect((await who.call(registerInflow, { body })).error?.code).toBe('CONSENT_NEEDED')
  await who.do(giveConsent, { body: { kind: 'sensitive', version: 1, how: 'self' } })
  await who.do(registerInflow, { body })
})

test('who is registered on paper and found it on their phone ends both, what they said and what they agreed to here', async () => {
  const inflowId = await givenOnPaper(system, { county, host, phone: '19900083002' })
  const { givenNewcomer } = await import('../testing/unbound')
  const { bindInflow } = await import('@shared/inflow/contract')
  const who = await givenNewcomer(system, '19900083002')
  await who.do(bindInflow, { body: { phoneCode: who.phoneCode(), name: '马志远' } })
  await who.do(withdrawConsent, { body: { kind: 'notice', how: 'self' } })
  expect(await host.do(readInflow, { params: { inflowId } })).toMatchObject({ outcome: 'withdrawn' })
  const { hasConsent } = await import('./door')
  expect(await hasConsent(inflowId)).toBe(false)
})

test('everything about oneself has who was in touch; erased, log and inbox of a registration are gone too', async () => {
  const { who, inflowId } = await givenRegistered(system, county, '19900083003')
  await givenPlaced(inflowId)
  await system.cloud.stream.whenIdle()
  expect((await who.do(exportMyData, {})).contacts).toMatchObject([
    { how: 'met', difficulty: '想找份守门的活' },
  ])
  await who.do(requestErasure, {})
  await system.cloud.stream.whenIdle()
  expect(kindsWith(await leftOf(inflowId), '守门')).toEqual([])
  expect((await leftOf(inflowId)).map(({ kind }) => kind)).not.toContain('inflowMember')
})

test('taken away by the host at their wish, it goes with log, inbox and consents, also after a restore', async () => {
  const { who, inflowId } = await givenRegistered(system, county, '19900083004')
  await givenPlaced(inflowId)
  await system.cloud.stream.whenIdle()
  const backup = await everything(system)
  const { at } = await host.do(removeInflow, { params: { inflowId } })
  const gone = async () => {
    await system.cloud.stream.whenIdle()
    const left = await leftOf(inflowId)
    const kinds = left.map(({ kind }) => kind)
    for (const kind of ['inflowMember', 'contactEntry', 'erasure']) expect(kinds).not.toContain(kind)
    expect(left.filter(({ pk }) => pk === `INB#${inflowId}`)).toEqual([])
    expect(kindsWith(left, '守门')).toEqual([])
    // The account goes on, and reads none any longer.
    expect((await who.do(whoAmI, {})).inflow).toBeUndefined()
  }
  await gone()
  await restore(system, backup)
  await system.cloud.functions.invoke('reapplyErasures', { since: at.slice(0, 10) })
  await gone()
})
