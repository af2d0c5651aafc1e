import { listContactsDue } from '@shared/contact/contract'
import type { Output } from '@shared/endpoint'
import { useGrant } from '@/lib/acting-as'
import { type Read, useRead } from '@/lib/use-read'

export type ContactsDue = Output<typeof listContactsDue>

/** Those who keep in touch: for an organisation, or at a station. */
const inTouch = ['branch_secretary', 'party_worker', 'county_officer', 'station_host']

/** Whom to contact now, and what was promised, in the role that one acts in. */
export function useContactsDue(): Read<ContactsDue> {
  const grant = useGrant()
  const query = grant &&
    inTouch.includes(grant.role) && {
      orgId: grant.orgId,
      ...(grant.stationId && { stationId: grant.stationId }),
    }
  return useRead(listContactsDue, query ? { query } : undefined)
}
