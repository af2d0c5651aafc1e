import { logContact } from '@shared/contact/contract'
import * as inflow from '@shared/inflow/contract'
import { revealInflow } from '@shared/inflow/reveal-contract'
import type { InflowId } from '@shared/ids'
import { listInbox } from '@shared/notice/contract'
import { listLooks } from '@shared/privacy/contract'
import { dayOf, instant } from '@shared/time'
import { aTelling, givenHost, givenOnPaper, spoken } from '../inflow/testing/registrations'
import { forgetToken } from './forget-token'
import { newKey } from './caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from './people'
import { givenPlaces } from './places'
import type { System } from './system'
import { codeOf } from './trips'
import { givenNewcomer } from './unbound'
import type { Through } from './walk-everything'

const by =
  (through: Through, as: string, who: Pick<Somebody, 'do'>): Somebody['do'] =>
  (endpoint, sent) =>
    through(endpoint, as, () => who.do(endpoint, sent))

interface Ground {
  system: System
  through: Through
  county: TestCounty
  host: Somebody
}

/** On their own phone: registered, completed, verified, placed, told of at home, gone. */
async function walkByScan({ system, through, county, host }: Ground): Promise<InflowId> {
  const { community, compound } = await givenPlaces(system, county)
  const newcomer = await givenNewcomer(system, '19900081001')
  const [who, atStation] = [by(through, 'newcomer', newcomer), by(through, 'host', host)]
  const params = { inflowId: newId('inflow') }
  const here = { stationId: county.station, residence: { communityId: community, compoundId: compound } }
  const code = codeOf(system, county.station)
  await forgetToken(system)
  await who(inflow.registerInflow, {
    body: { ...params, ...here, code, phoneCode: newcomer.phoneCode(), ...aTelling(system) },
  })
  await atStation(inflow.listInflowAtStation, { query: { stationId: county.station, list: 'new' } })
  await atStation(inflow.returnInflowForCompletion, { params, body: { reason: '少了介绍信' } })
  const filing = { params, body: { ...aTelling(system), phone: '19900081001', residence: here.residence } }
  await who(inflow.completeInflow, filing)
  await atStation(inflow.verifyInflow, { params, body: { how: 'in_person' } })
  await atStation(inflow.placeInflow, { params, body: { orgId: county.communityBranch } })
  await atStation(inflow.readInflowLetter, { params })
  const on = dayOf(instant(system.cloud.clock.now()))
  await atStation(inflow.tellInflowOrigin, { params, body: { on, how: 'letter' } })
  const asked = { key: newKey(), params, body: { field: 'mobile' as const } }
  await atStation(revealInflow, asked)
  await atStation(revealInflow, asked)
  await who(inflow.changeInflowContacts, { params, body: { residence: { communityId: community } } })
  await who(inflow.readInflow, { params })
  await who(inflow.readOwnInflow, {})
  await who(listLooks, { query: {} })
  await who(listInbox, { query: {} })
  await who(inflow.sayInflowLeaves, { params, body: { on } })
  return params.inflowId
}

/** On paper: typed in twice, told apart and merged, found by its owner, taken back. */
async function walkOnPaper({ system, through, county, host }: Ground): Promise<void> {
  const phone = '19900081002'
  const atStation = by(through, 'host', host)
  const params = { inflowId: newId('inflow') }
  await atStation(inflow.registerInflowOnPaper, {
    body: { ...params, stationId: county.station, consent: spoken(), phone, ...aTelling(system) },
  })
  const into = await givenOnPaper(system, { county, host, phone })
  const spouse = await givenOnPaper(system, { county, host, phone, name: '何秀英' })
  await atStation(inflow.listInflowDuplicates, { params })
  await atStation(inflow.settleInflowDuplicate, { params, body: { is: 'apart', from: spouse } })
  await atStation(inflow.settleInflowDuplicate, { params, body: { is: 'merged', into } })
  const newcomer = await givenNewcomer(system, phone)
  const owner = by(through, 'newcomer', newcomer)
  await owner(inflow.bindInflow, { body: { phoneCode: newcomer.phoneCode(), name: '马志远' } })
  // Something in their inbox and in their log, which go with it.
  await host.do(inflow.verifyInflow, { params: { inflowId: into }, body: { how: 'called_origin' } })
  const met = {
    contactId: newId('contact'),
    on: dayOf(instant(system.cloud.clock.now())),
    how: 'met' as const,
  }
  await host.do(logContact, { params: { memberId: into }, body: met })
  await owner(inflow.withdrawInflow, { params: { inflowId: into } })
  await system.cloud.stream.whenIdle()
  await atStation(inflow.removeInflow, { params: { inflowId: into } })
  await by(through, 'newcomer', newcomer)(inflow.readOwnInflow, {})
}

/** Calls every endpoint of members from elsewhere; one registration is left that the host is silent on. */
export async function walkInflow(system: System, through: Through): Promise<void> {
  const county = await givenCounty({ name: '东岭县' })
  const host = await givenHost(system, county)
  const role = { county, role: 'county_officer' as const, orgId: county.root }
  const officer = by(through, 'officer', await givenSomebody(system, { role }))
  const ground = { system, through, county, host }
  const inflowId = await walkByScan(ground)
  await officer(inflow.listInflowOfCounty, { query: {} })
  await officer(inflow.countInflow, {})
  await officer(inflow.countMobileBranch, { query: { orgId: county.communityBranch } })
  await officer(inflow.listInflow, { query: { orgId: county.communityBranch } })
  const closing = { key: newKey(), params: { inflowId }, body: { outcome: 'left' as const } }
  await by(through, 'host', host)(inflow.closeInflow, closing)
  await by(through, 'host', host)(inflow.closeInflow, closing)
  await walkOnPaper(ground)
}
