import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { newCode } from '../../functions/testing/codes'
import { givenSomebody, newId, type Somebody, type TestCounty } from '../../functions/testing/people'
import type { System } from '../../functions/testing/system'
import { givenFiledTrip, givenRoutedTrip } from '../../functions/testing/trips'
import { logContact } from '../../shared/contact/contract'
import type { County } from '../../shared/county/county'
import type { TripId } from '../../shared/ids'
import { place, registerInflow, verify } from '../../shared/inflow/rules'
import { makeLetter } from '../../shared/letter/contract'
import type { OrgNode } from '../../shared/org/tree'
import { addDays, dayOf, instant } from '../../shared/time'
import { confirmArrival, placeTrip, registerTrip, routeTrip } from '../../shared/trip/contract'

/** The same in every county that is measured: of so many trips four in ten wait for the branch, one in ten goes
 * outside with a letter, one in ten has arrived, and half of those are placed; one member in five was contacted. */
export const probeTrips = 50
/** More than a page: then the pages of every county are full. Some of them are placed in a branch. */
export const probeInflow = 60
const placed = 5

async function placesIn(system: System, { countyId, rootOrgId: root }: County): Promise<TestCounty> {
  const [{ OrgNodeEntity }, { realmOf, StationEntity }, { documentClient }] = await Promise.all([
    import('../../functions/org/org.entity'),
    import('../../functions/station/station.entity'),
    import('../../functions/table'),
  ])
  const [town, branch, otherBranch, community, communityBranch] = [
    ...[newId('org'), newId('org'), newId('org'), newId('org'), newId('org')],
  ] as const
  const [station, otherStation] = [newId('station'), newId('station')]
  const nodes: OrgNode[] = [
    { orgId: town, parentId: root, name: '量水镇党委', level: 'committee', type: 'regular' },
    { orgId: branch, parentId: town, name: '量水村支部', level: 'branch', type: 'regular' },
    { orgId: otherBranch, parentId: town, name: '平桥村支部', level: 'branch', type: 'regular' },
    { orgId: community, parentId: root, name: '量水社区党总支', level: 'general_branch', type: 'regular' },
    { orgId: communityBranch, parentId: community, name: '量水社区支部', level: 'branch', type: 'mobile' },
  ]
  for (const node of nodes)
    await OrgNodeEntity.build(PutItemCommand).item({ countyId, orgId: node.orgId, node, schema: 1 }).send()
  for (const [i, stationId] of [station, otherStation].entries()) {
    const stored = {
      ...{ stationId, countyId, orgId: community, practice: false, closed: false, regionCode: '460203' },
      ...{ name: `量水驿站${i + 1}`, orgName: '量水社区党总支', place: ['海南省', '三亚市', '吉阳区'] },
      ...{ address: '量水路 1 号', phone: '19900009002', hours: '周一到周五 8:30–17:30', services: ['报到'] },
    }
    await StationEntity.build(PutItemCommand)
      .item({ stationId, regionCode: '460203', realm: realmOf(stored), station: stored, schema: 1 })
      .send()
  }
  await documentClient.send(
    new UpdateCommand({
      ...{ TableName: system.cloud.tableName, Key: { pk: `CTY#${countyId}`, sk: 'CTY' } },
      ...{ UpdateExpression: 'ADD treeVersion :one', ExpressionAttributeValues: { ':one': 1 } },
    }),
  )
  return { countyId, root, town, branch, otherBranch, community, communityBranch, station, otherStation }
}

/** Members from elsewhere as their telling leaves them; the first ones are placed in a branch. */
async function givenFromElsewhere(system: System, of: County, county: TestCounty) {
  const [
    { addWorkingDays },
    { saveInflowPart },
    { sealAddress, sealPhone },
    { phoneLookupKey },
    { transact },
  ] = await Promise.all([
    import('../../functions/calendar/working-days'),
    import('../../functions/inflow/inflow.store'),
    import('../../functions/vault/contacts'),
    import('../../functions/vault/phone-hash'),
    import('../../functions/writes/transact'),
  ])
  const { countyId, community, communityBranch, station: stationId } = county
  const now = instant(system.cloud.clock.now())
  const context = { now, limits: of.limits, addWorkingDays }
  for (let i = 0; i < probeInflow; i++) {
    const inflowId = newId('inflow')
    const number = `1990002${String(i).padStart(4, '0')}`
    const station = { stationId, orgId: community, name: '量水驿站1' }
    const told = {
      ...{ name: '马志远', cameOn: addDays(dayOf(now), -30), category: 'retired' as const },
      home: { regionCode: '620502', orgName: '秦岭镇退休支部', place: ['甘肃省', '天水市', '秦州区'] },
      phone: await sealPhone(number, inflowId),
      phoneKey: phoneLookupKey(countyId, number),
      address: await sealAddress('9 号楼', inflowId),
    }
    const registered = registerInflow({ inflowId, countyId, source: 'paper', station }, told, context)
    const isPlaced = i < placed
    const one = isPlaced
      ? place(verify(registered, 'in_person', context), communityBranch, context)
      : registered
    await transact([saveInflowPart(undefined, one)])
  }
}

/** The trip goes to an organisation outside, with a letter to take along. */
async function givenLetter(secretary: Somebody, tripId: TripId) {
  const params = { tripId }
  await secretary.do(registerTrip, { params })
  await secretary.do(routeTrip, { params, body: { outside: { orgName: '滨海社区党支部' } } })
  await secretary.do(makeLetter, { params, body: { token: newCode(24) } })
}

/** A branch and a station in a county, with people and with trips of their own. */
export async function givenProbe(system: System, of: County) {
  const county = await placesIn(system, of)
  const secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const host = await givenSomebody(system, {
    role: { county, role: 'station_host', orgId: county.community, stationId: county.station },
  })
  const worker = await givenSomebody(system, {
    role: { county, role: 'party_worker', orgId: county.community },
  })
  const officer = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  const today = dayOf(instant(system.cloud.clock.now()))
  for (let i = 0; i < probeTrips; i++) {
    const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
    if (i % 2 === 0) {
      const tripId = await givenFiledTrip(member)
      if (i % 10 === 0) await givenLetter(secretary, tripId)
    } else {
      const tripId = await givenRoutedTrip(member, secretary, county.station)
      if (i % 10 === 1) await host.do(confirmArrival, { params: { tripId } })
      if (i % 20 === 1)
        await host.do(placeTrip, { params: { tripId }, body: { orgId: county.communityBranch } })
    }
    const memberId = member.member?.memberId
    const body = { contactId: newId('contact'), on: today, how: 'phone' } as const
    if (memberId && i % 10 < 2) await secretary.do(logContact, { params: { memberId }, body })
  }
  await givenFromElsewhere(system, of, county)
  // As the stream does after each registration; these were written past it.
  const { countAgain } = await import('../../functions/inflow/door')
  await countAgain(of.countyId, instant(system.cloud.clock.now()))
  await system.cloud.stream.whenIdle()
  return { county, secretary, host, worker, officer, today }
}
export type Probe = Awaited<ReturnType<typeof givenProbe>>
