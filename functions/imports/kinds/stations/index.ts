import { isWithin } from '@shared/org/tree'
import { Refusal } from '@shared/errors'
import { eventPart } from '../../../events/event.entity'
import { getStation, listStationsOfCounty, saveStationParts, type StoredStation } from '../../../station/door'
import type { Part } from '../../../writes/part'
import { defineKind, type Job, type Writing } from '../../kind'
import { type StationColumn, stationColumns } from './columns'
import { matchStation, plainName, type StationMatch } from './match-station'

async function stationParts(row: number, match: StationMatch, job: Job, writing: Writing): Promise<Part[]> {
  const { said, known } = match
  if (!said) throw new Error('a row without a station is never written')
  const before = known && (await getStation(known.stationId))
  if (known && (!before || before.closed)) throw new Refusal('STATION_CLOSED')
  const stationId = before?.stationId ?? job.idOf('station', row)
  const { countyId, practice } = job.county
  const after: StoredStation = {
    ...(before ?? { countyId, practice, closed: false }),
    ...said,
    // What it is called in the list stays, however the sheet spaces it.
    ...{ stationId, name: before?.name ?? said.name },
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
