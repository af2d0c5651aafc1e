import type { Output } from '@shared/endpoint'
import type { readToday } from '@shared/today/contract'
import { useGrant, usePrincipal } from '@/lib/acting-as'
import { useMe } from '@/lib/session'
import { DueSummary } from '@/components/contact/due-summary'
import { BranchToday } from './branch-today'
import { CommunityToday } from './community-today'
import { HostToday } from './host-today'
import { NoTrip } from './no-trip'
import { NotBound } from './not-bound'
import { OwnTrip } from './own-trip'

export type Today = Output<typeof readToday>

/** What waits, as whoever one acts as sees it. */
export function WhatWaits({ today }: { today: Today }) {
  const me = useMe()
  const grant = useGrant()
  const principal = usePrincipal()
  if (grant?.role === 'auditor') return null
  if (grant?.role === 'community_worker') return <CommunityToday grant={grant} />
  if (grant?.stationId)
    return (
      <>
        <HostToday today={today} />
        <DueSummary />
      </>
    )
  if (grant) return <BranchToday trips={today.waiting} />
  const [trip] = today.waiting
  if (trip) return <OwnTrip trip={trip} />
  if (me?.member || principal) return <NoTrip />
  return <NotBound />
}
