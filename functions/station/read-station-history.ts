import { readStationHistory } from '@shared/station/contract'
import type { OrgTree } from '@shared/org/tree'
import { handle } from '../http/handle'
import { getMember } from '../member/door'
import type { StoredStation } from './station.entity'
import { getStation } from './station.store'

type Change = NonNullable<StoredStation['changes']>[number]

/** The roster's name of who did it; of somebody it doesn't know, whom they acted for. */
async function nameOf({ memberId, role, orgId }: Change, station: StoredStation, tree: OrgTree) {
  const member = memberId && (await getMember(memberId))
  if (member) return member.name
  if (role === 'station_host') return `${station.name}的同志`
  return (orgId && tree.get(orgId)?.name) ?? '名单导入'
}

/** Who changed what stands of a station, for those who may change it too. */
export const handler = handle(readStationHistory, async ({ params, tree, authorise, refuse }) => {
  const station = (await getStation(params.stationId)) ?? refuse('NOT_FOUND')
  authorise({ kind: 'station', stationId: station.stationId, orgId: station.orgId })
  const changes = (station.changes ?? []).map(async (change) => {
    const { at, fields } = change
    return { at, fields, by: await nameOf(change, station, tree) }
  })
  return { status: 200, body: { version: station.version ?? 0, changes: await Promise.all(changes) } }
})
