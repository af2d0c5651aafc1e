import { listAway } from '@shared/trip/contract'
import { useGrant } from '@/lib/acting-as'
import { useList } from '@/lib/use-list'

/** Who of the branch is away, for those who work there; `orgId` is undefined for everybody else. */
export function useAway() {
  const grant = useGrant()
  const orgId = grant?.stationId === undefined && grant?.placeId === undefined ? grant?.orgId : undefined
  const list = useList(
    listAway,
    (cursor) => orgId && { query: { orgId, ...(cursor && { cursor }) } },
    ({ trips }) => trips,
  )
  return { orgId, list }
}
