import type { MemberId, OrgId } from '@shared/ids'
import { isWithin } from '@shared/org/tree'
import { stationFields } from '@shared/station/schema'
import type { Instant } from '@shared/time'
import { Refusal } from '@shared/errors'
import { eventPart } from '../../../events/event.entity'
import {
  getStation,
  keptChanges,
  listStationsOfCounty,
  saveStationParts,
  type StoredStation,
} from '../../../station/door'
import type { Part } from '../../../writes/part'
import { defineKind, type Job, type Writing } from '../../kind'
import { type StationColumn, stationColumns } from './columns'
import { matchStation, plainName, type Said, type StationMatch } from './match-station'

const fieldsOf = { openingHours: 'hours', region: 'regionCode' } as const

/** A sheet changes a station as its host does: who and when stays with it. */
function changesWith(
  before: StoredStation | undefined,
  said: Said,
  by: { at: Instant; memberId?: MemberId | undefined; orgId: OrgId },
): NonNullable<StoredStation['changes']> {
  const { at, orgId, memberId } = by
  const fields = stationFields.filter((field) => {
    const name = field === 'openingHours' || field === 'region' ? fieldsOf[field] : field
    return before && JSON.stringify(before[name]) !== JSON.stringify(said[name])
  })
  const change = { at, orgId, ...(memberId && { memberId }), fields }
  return [...(fields.length > 0 ? [change] : []), ...(before?.changes ?? [])].slice(0, keptChanges)
}

async function stationParts(row: number, match: StationMatch, job: Job, writing: Writing): Promise<Part[]> {
  const { said, known } = match
  if (!said) throw new Error('a row without a station is never written')
  const before = known && (await getStation(known.stationId))
  if (known && (!before || before.closed)) throw new Refusal('STATION_CLOSED')
  const stationId = before?.stationId ?? job.idOf('station', row)
  const { countyId, practice } = job.county
  const after: StoredStation = {
    ...{ countyId: before?.countyId ?? countyId, practice: before?.practice ?? practice, closed: false },
    ...said,
    // What it is called in the list stays, however the sheet spaces it.
    ...{ stationId, name: before?.name ?? said.name },
    changes: changesWith(before, said, { at: writing.now, memberId: job.by.memberId, orgId: job.orgId }),
  }
  return [
    ...saveStationParts(before, after),
    eventPart({
      ...{ eventId: writing.eventIdOf(row), type: 'station.imported', countyId, at: writing.now },
      ...{ aggregateId: stationId, orgId: after.orgId, tell: [] },
    }),
    writing.auditPart(stationId),
  ]
}

/** 驿站: where members who have come can report. */
export const stations = defineKind<StationColumn, StationMatch>({
  ...{ kind: 'stations', title: '驿站', columns: stationColumns },
  open: async (job) => {
    const all = await listStationsOfCounty(job.county.countyId)
    const known = all.filter(({ stationId }) => !job.isOwn('station', stationId))
    return {
      keys: ({ values: { name, org } }) => {
        const found = org === undefined ? undefined : job.orgs(org)
        const orgId = found && 'org' in found ? found.org.orgId : (org ?? '')
        return name === undefined
          ? []
          : [{ key: `${orgId} ${plainName(name)}`, field: 'name', same: '组织和名称都相同' }]
      },
      match: (entry) => matchStation(entry, known, job),
      absent: (meant) =>
        known
          .filter(
            ({ closed, orgId, stationId }) =>
              !closed && isWithin(job.tree, orgId, job.orgId) && !meant.has(stationId),
          )
          .map(({ stationId, name, orgName }) => ({ id: stationId, about: `${name}（${orgName}）` })),
      write: async (rows, writing) => {
        const parts = rows.map(({ entry, match }) => stationParts(entry.row, match, job, writing))
        return { parts: (await Promise.all(parts)).flat() }
      },
    }
  },
})
