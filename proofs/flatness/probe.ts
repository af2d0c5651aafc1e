import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { givenRegistered } from '../../functions/inflow/testing/registrations'
import { givenSomebody, newId, type Somebody, type TestCounty } from '../../functions/testing/people'
import type { System } from '../../functions/testing/system'
import { givenFiledTrip, givenRoutedTrip } from '../../functions/testing/trips'
import type { County } from '../../shared/county/county'
import type { InflowId } from '../../shared/ids'
import { placeInflow, verifyInflow } from '../../shared/inflow/contract'
import type { OrgNode } from '../../shared/org/tree'
import { confirmArrival, placeTrip } from '../../shared/trip/contract'

/** The same in every county that is measured: of so many trips one in two waits for the branch, one in ten has arrived, and half of those are placed. */
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

async function givenPlaced(inflowId: InflowId, { communityBranch }: TestCounty, host: Somebody) {
  await host.do(verifyInflow, { params: { inflowId }, body: { how: 'in_person' } })
  await host.do(placeInflow, { params: { inflowId }, body: { orgId: communityBranch } })
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
  for (let i = 0; i < probeTrips; i++) {
    const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
    if (i % 2 === 0) await givenFiledTrip(member)
    else {
      const tripId = await givenRoutedTrip(member, secretary, county.station)
      if (i % 10 === 1) await host.do(confirmArrival, { params: { tripId } })
      if (i % 20 === 1)
        await host.do(placeTrip, { params: { tripId }, body: { orgId: county.communityBranch } })
    }
  }
  for (let i = 0; i < probeInflow; i++) {
    const { inflowId } = await givenRegistered(system, county, `1990002${String(i).padStart(4, '0')}`)
    if (i < placed) await givenPlaced(inflowId, county, host)
  }
  await system.cloud.stream.whenIdle()
  return { county, secretary, host, worker, officer }
}
export type Probe = Awaited<ReturnType<typeof givenProbe>>
