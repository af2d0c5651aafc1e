import type { Output } from '@shared/endpoint'
import type { readOwnPoints } from '@shared/points/contract'
import type { PointsRow } from '@shared/points/schema'

type Entry = Output<typeof readOwnPoints>['entries'][number]

/** The rows that brought points or took some back, as whose they are reads them. */
export const viewEntries = (rows: readonly PointsRow[]): Entry[] =>
  rows
    .filter(({ points }) => points !== 0)
    .map(({ on, at, kind, points, why, noted, reason, orgName }) => ({
      ...{ on, at, kind, points, why },
      ...(kind === 'service' && noted && { minutes: noted.amount }),
      ...(reason !== undefined && { reason }),
      ...(orgName !== undefined && { orgName }),
    }))
