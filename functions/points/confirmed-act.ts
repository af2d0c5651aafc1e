import type { PlaceSubject, WishSubject } from '@shared/access/subject'
import type { Body } from '@shared/endpoint'
import type { CountyId, MemberId, OrgId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import type { reversePoints } from '@shared/points/contract'
import type { ActKind } from '@shared/points/schema'
import { type Day, dayOf } from '@shared/time'
import { placeSubject } from '../community/door'
import { getSignUp, knownShift } from '../post/door'
import { getWish, keeperOf, wishSubject } from '../wish/door'

type Asked = Body<typeof reversePoints>

/** A thing that can be confirmed, who answers for it, and what of it has been confirmed of whom, if anything. */
interface Found {
  id: string
  countyId: CountyId
  subject: PlaceSubject | WishSubject
  by: { orgId: OrgId; name: string }
  done: { kind: ActKind; act: string; memberId: MemberId; on: Day } | undefined
}

async function atShift(asked: Extract<Asked, { of: 'shift' }>, tree: OrgTree): Promise<Found | undefined> {
  const { shiftId, memberId } = asked
  const there = await knownShift(shiftId, tree)
  if (!there) return undefined
  const { shift, known } = there
  const on = shift.startsAt ? dayOf(shift.startsAt) : asked.on
  const row = await getSignUp(shiftId, memberId)
  const served = row?.served.find((one) => one.on === on)
  return {
    ...{ id: shiftId, countyId: shift.countyId, subject: placeSubject(known, tree), by: known.responsible },
    done: served && { kind: 'service', act: shiftId, memberId, on: served.on },
  }
}

async function ofWish(
  { wishId, memberId }: Extract<Asked, { of: 'wish' }>,
  tree: OrgTree,
): Promise<Found | undefined> {
  const wish = await getWish(wishId)
  const keeper = wish && (await keeperOf(wish, tree))
  if (!keeper) return undefined
  const cameTrue = wish.state === 'confirmed' || wish.state === 'rated' ? wish : undefined
  const helpers = cameTrue ? [cameTrue.claim, ...(cameTrue.joined ?? [])] : []
  const one = memberId ? helpers.find((helper) => helper.memberId === memberId) : helpers[0]
  return {
    ...{ id: wishId, countyId: wish.countyId, subject: wishSubject(wish, keeper), by: keeper },
    done: cameTrue &&
      one && {
        ...{ kind: 'wish', act: one.claimId, memberId: one.memberId },
        on: dayOf(cameTrue.confirmed.at),
      },
  }
}

/** What somebody wants to have no points, in the county of this tree. */
export const confirmedAct = (asked: Asked, tree: OrgTree): Promise<Found | undefined> =>
  asked.of === 'shift' ? atShift(asked, tree) : ofWish(asked, tree)
