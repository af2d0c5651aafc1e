import type { MemberId } from '@shared/ids'
import type { OpenTrip } from '@shared/trip/trip'
import { findRegion } from '../../../region/find-region'
import { findOpenTrips } from '../../../trip/door'
import { defineKind } from '../../kind'
import { findAboutMember, memberKey } from '../about-member/find'
import { readKnown } from '../roster/known'
import { type TripColumn, tripColumns } from './columns'
import { knownHosts } from './known-hosts'
import { matchTrip, type TripMatch } from './match-trip'
import { tripParts } from './write-trip'

/** 外出台账: who is away now, each trip where it stands. */
export const trips = defineKind<TripColumn, TripMatch>({
  ...{ kind: 'trips', title: '外出台账', columns: tripColumns },
  open: async (job) => {
    const roster = await readKnown(job)
    const hosts = knownHosts(job)
    const open = new Map<MemberId, OpenTrip>()
    return {
      prepare: async (entries) => {
        const members = entries.flatMap(({ values }) => {
          const found = findAboutMember(values, roster, job, undefined)
          if (found.is === 'doubtful') return found.candidates.map(({ one }) => one.memberId)
          return found.is === 'known' ? [found.one.memberId] : []
        })
        for (const [memberId, trip] of await findOpenTrips([...new Set(members)]))
          if (!job.isOwn('trip', trip.tripId)) open.set(memberId, trip)
        await hosts.learn(
          entries.flatMap(({ values: { station, destination } }) => {
            const region = station === undefined ? undefined : findRegion(destination ?? '')
            return region && 'code' in region ? [region.code] : []
          }),
        )
      },
      keys: ({ values }) => [{ key: memberKey(values, roster, job), field: 'name', same: '是同一个人' }],
      match: (entry, decision) => matchTrip(entry, { roster, open, hosts }, job, decision),
      // Those who are away and don't stand in the ledger are listed nowhere: to find them, every trip would be read.
      absent: () => [],
      write: async (rows, writing) => {
        const parts = rows.map(({ entry, match }) => tripParts(entry, match, job, writing))
        return { parts: (await Promise.all(parts)).flat() }
      },
    }
  },
})
