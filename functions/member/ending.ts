import type { EventId, MemberId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { accountOf, releaseParts } from '../account/door'
import { endAllActingParts } from '../delegation/door'
import { endRolesParts } from '../grant/door'
import type { Part } from '../writes/part'

/** The parts after which no account is bound to a member; its sessions end. */
export async function bindingEndsParts(memberId: MemberId, now: Instant): Promise<Part[]> {
  const accountId = await accountOf(memberId)
  return accountId ? releaseParts(accountId, memberId, now) : []
}

/** The parts that end what a member did through an account: the binding, roles, and acting for others. */
export async function actingEndsParts(
  memberId: MemberId,
  now: Instant,
  newId: (kind: 'event') => EventId,
): Promise<Part[]> {
  const accountId = await accountOf(memberId)
  if (!accountId) return []
  const [acting, roles] = await Promise.all([
    endAllActingParts(accountId, { now, newId }),
    endRolesParts(accountId, { now, newId }),
  ])
  return [...releaseParts(accountId, memberId, now), ...acting, ...roles]
}
