import type { WorkingAs } from '../work-page'
import { InflowLetters } from './inflow-letters'
import { TripLetters } from './trip-letters'

/** 对接函: to organisations outside the system, and to the branches of those who have come from elsewhere. */
export function LetterPage({ grant }: { grant: WorkingAs }) {
  return (
    <>
      <TripLetters orgId={grant.orgId} />
      <InflowLetters orgId={grant.orgId} />
    </>
  )
}
