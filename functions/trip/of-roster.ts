import { Refusal } from '@shared/errors'
import type { TripId } from '@shared/ids'
import { currentOrg, type OrgTree } from '@shared/org/tree'
import type { Contact } from '@shared/sealed'
import type { Member } from '../member/door'

/** The number that the roster has, to be reached by; without a box, it stays where it is. */
export function rosterContact({ phone }: Member): Contact {
  if (!phone) throw new Refusal('INVALID_INPUT', { phone: '请填 11 位手机号' })
  return { masked: phone.masked }
}

/** What a new trip takes from the roster. */
export const idsOf = (tripId: TripId, member: Member, tree: OrgTree, together?: TripId) => ({
  ...{ tripId, countyId: member.countyId, memberId: member.memberId, memberName: member.name },
  ...{ originOrgId: currentOrg(tree, member.orgId), originOrgName: tree.get(member.orgId)?.name ?? '' },
  ...(member.heldBy && { heldBy: member.heldBy }),
  ...(member.discreet && { discreet: true }),
  ...(together && { together }),
})
