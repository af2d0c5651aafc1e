import type { PlaceSubject, WishSubject } from '@shared/access/subject'
import type { OrgId } from '@shared/ids'
import { answeringFor, type OrgTree } from '@shared/org/tree'
import { isHelped, isOffered, type Wish } from '@shared/wish/wish'
import { type KnownPlace, knownPlace, placeSubject } from '../community/door'

/** Those who answer for the place; a complaint goes past them, to the organisation above. */
export interface Keeper {
  orgId: OrgId
  name: string
  phone?: string
  subject: PlaceSubject
}

type Of = Pick<Wish, 'asked' | 'complaint'>

/** @returns undefined when the place lies in no county of this tree. */
export async function keeperOf(wish: Of, tree: OrgTree): Promise<Keeper | undefined> {
  const { compoundId, communityId } = wish.asked.residence
  const known = await knownPlace(compoundId ?? communityId, tree)
  return known && keeperAt(known, wish, tree)
}

/** The same, of a place that has been read. */
export function keeperAt(known: KnownPlace, { complaint }: Pick<Wish, 'complaint'>, tree: OrgTree): Keeper {
  const { responsible } = known
  const above = complaint ? responsible.parentId && answeringFor(tree, responsible.parentId) : undefined
  const org = (above && tree.get(above)) ?? responsible
  const subject: PlaceSubject = complaint
    ? { kind: 'place', orgId: org.orgId, line: [] }
    : placeSubject(known, tree)
  return { orgId: org.orgId, name: org.name, ...(org.phone && { phone: org.phone }), subject }
}

/** A wish as `can()` knows it. What has once been claimed is read by its claimant until it is over. */
export function subjectOf(wish: Wish, keeper: Pick<Keeper, 'subject'> | undefined): WishSubject {
  const { accountId, memberId, filedBy, hiddenFromCompound } = wish.asked
  const isPublic = isOffered(wish) || isHelped(wish)
  return {
    ...{ kind: 'wish', wishId: wish.wishId, isPublic },
    // Of a passer-by nobody knows whether they live next door.
    mayBeHandedOn: isPublic && !hiddenFromCompound,
    ...(keeper && { keptBy: keeper.subject }),
    ...(accountId && { asker: accountId }),
    ...(memberId && { askedFor: memberId }),
    ...(filedBy && { filedBy }),
    ...('claim' in wish && { claimant: wish.claim.memberId }),
    ...('claim' in wish && wish.joined && { joined: wish.joined.map((one) => one.memberId) }),
  }
}
