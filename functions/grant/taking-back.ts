import { type Grant, isInForce } from '@shared/access/person'
import { Refusal } from '@shared/errors'
import { oneMustStay } from '@shared/grant/rules'
import type { AccountId, EventId, MemberId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import type { Instant } from '@shared/time'
import type { Part } from '../writes/part'
import { grantFactPart } from './facts'
import { changePart, type Held, listHeld, stillHeldPart, takeBackPart } from './grant.store'
import { vacantIn } from './vacant'

interface By {
  eventId: EventId
  now: Instant
  tree: OrgTree
  memberId?: MemberId | undefined
  /** Who has it from now on, so that the organisation isn't said to be without anybody. */
  successor?: Held
}

/**
 * A county keeps one officer at least: the part that makes sure of another, when one goes by somebody's will.
 * @param leaving who goes altogether: whatever else they hold counts for nothing.
 * @throws Refusal LAST_OFFICER.
 */
export async function anotherStaysParts(
  { grantId, role, countyId }: Grant,
  now: Instant,
  leaving?: AccountId,
): Promise<Part[]> {
  if (!oneMustStay(role)) return []
  const held = await listHeld(countyId)
  const other = held.find(
    (one): one is Extract<Held, { state: 'given' }> =>
      one.state === 'given' &&
      one.grant.role === role &&
      one.grant.grantId !== grantId &&
      one.accountId !== leaving &&
      isInForce(one.grant, now),
  )
  if (!other) throw new Refusal('LAST_OFFICER')
  return [stillHeldPart(other.accountId, other.grant.grantId)]
}

/** The parts that take a role back. Holder and, when nobody is left there, the organisation above are told. */
export async function takingBackParts(
  grant: Grant,
  accountId: AccountId,
  { eventId, now, tree, memberId, successor }: By,
): Promise<Part[]> {
  const held = await listHeld(grant.countyId)
  const others = held.filter((one) => one.grant.grantId !== grant.grantId)
  const left = successor ? [...others, successor] : others
  const parentId = tree.get(grant.orgId)?.parentId
  const isVacant = parentId && vacantIn(left, parentId, tree, now).includes(grant.orgId)
  return [
    takeBackPart(accountId, grant.grantId),
    grantFactPart(grant, 'grant.revoked', { eventId, now, memberId }, [
      ...(memberId ? [{ recipient: memberId, code: 'grant_revoked' as const }] : []),
      ...(isVacant ? [{ recipient: parentId, code: 'org_vacant' as const }] : []),
    ]),
  ]
}

/** The parts that end somebody's role as another's begins: at once, or on the day that the other one is given for. */
export async function makingRoomParts(
  leaves: Extract<Held, { state: 'given' }>,
  successor: Extract<Held, { state: 'given' }>,
  by: Omit<By, 'successor'>,
): Promise<Part[]> {
  const { startsAt } = successor.grant
  if (startsAt && startsAt > by.now)
    return [changePart(leaves.accountId, { ...leaves.grant, expiresAt: startsAt })]
  return takingBackParts(leaves.grant, leaves.accountId, { ...by, successor })
}
