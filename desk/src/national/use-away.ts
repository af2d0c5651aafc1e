import type { OrgId } from '@shared/ids'
import { listAway } from '@shared/trip/contract'
import { useAllPages } from '../lib/use-all-pages'

/** Those who are to be looked at, or to be registered: all of them, for ticking off. */
export function useAway(orgId: OrgId, which: 'review' | 'register') {
  return useAllPages(
    listAway,
    (cursor) => ({ query: { orgId, which, ...(cursor && { cursor }) } }),
    ({ trips }) => trips,
  )
}
