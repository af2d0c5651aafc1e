import type { Output } from '@shared/endpoint'
import type { readToday } from '@shared/today/contract'
import { useGrant } from '@/lib/acting-as'
import { useMe } from '@/lib/session'
import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'
import { BranchToday } from './branch-today'
import { HostToday } from './host-today'
import { NoTrip } from './no-trip'
import { OwnTrip } from './own-trip'

export type Today = Output<typeof readToday>

/** What waits, as whoever one acts as sees it. */
export function WhatWaits({ today }: { today: Today }) {
  const me = useMe()
  const grant = useGrant()
  if (grant) return grant.stationId ? <HostToday today={today} /> : <BranchToday trips={today.waiting} />
  const [trip] = today.waiting
  if (trip) return <OwnTrip trip={trip} />
  if (me?.member) return <NoTrip />
  return (
    <EmptyState
      sentence="还没有找到您的党员信息，请联系您的支部"
      action={{ label: '看看各地的驿站', onClick: () => void go.toStations() }}
    />
  )
}
