import { listAnchorHouseholds, listInServiceMembers } from '@shared/community/contract'
import type { HouseholdId, InServiceId, PlaceId } from '@shared/ids'
import { useRead } from '@/lib/use-read'

/** Somebody of the place's own lists of whom its organisation knows which member they are. */
export interface Neighbour {
  value: string
  label: string
  detail?: string
  who: { known: 'in_service'; inServiceId: InServiceId } | { known: 'household'; householdId: HouseholdId }
}

/** Whom a worker of the place can name by a row of its lists. */
export function useWhom(placeId: PlaceId | undefined) {
  const asked = placeId && { params: { placeId }, query: {} }
  const inService = useRead(listInServiceMembers, asked)
  const households = useRead(listAnchorHouseholds, asked)
  const neighbours: Neighbour[] = [
    ...(inService.data?.members ?? [])
      .filter(({ memberId }) => memberId !== undefined)
      .map(({ inServiceId, name, orgName }) => ({
        ...{ value: inServiceId, label: name, who: { known: 'in_service' as const, inServiceId } },
        detail: orgName ?? '在职党员',
      })),
    ...(households.data?.households ?? [])
      .filter(({ memberId }) => memberId !== undefined)
      .map(({ householdId, name }) => ({
        ...{ value: householdId, label: name, who: { known: 'household' as const, householdId } },
        detail: '党员中心户',
      })),
  ]
  return { neighbours, reads: [inService, households] }
}
