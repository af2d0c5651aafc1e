import type { BindingOffer } from '@shared/account/schema'
import type { AccountId, BindingId } from '@shared/ids'
import type { Member } from '@shared/member/member'
import { type Instant, instant, msOf } from '@shared/time'
import type { Decision } from '../http/command'
import { getMember } from '../member/door'
import { readCountyWithTree } from '../org/door'
import { getPending, pendingPart } from './binding.store'

/** Long enough to read a name and a branch, and to ask somebody. */
const lastsMs = 15 * 60_000

/** A binding that waits for the person's yes. @param linkCode the digest of the code that led there, if one did. */
export function offer(
  { memberId }: Member,
  by: { accountId: AccountId; bindingId: BindingId; now: Instant },
  linkCode?: string,
): Decision {
  const { accountId, bindingId, now } = by
  const expiresAt = instant(msOf(now) + lastsMs)
  return {
    receipt: { id: bindingId, version: 1, state: 'offered', at: now },
    parts: [pendingPart({ bindingId, accountId, memberId, expiresAt, ...(linkCode && { linkCode }) })],
  }
}

/** What the person is shown to say yes to; undefined when it has been used up or has ended. */
export async function viewOffer(bindingId: BindingId): Promise<BindingOffer | undefined> {
  const pending = await getPending(bindingId)
  const member = pending && (await getMember(pending.memberId))
  if (!member) return undefined
  const { county, tree } = await readCountyWithTree(member.countyId)
  return {
    ...{ bindingId, name: member.name, orgName: tree.get(member.orgId)?.name ?? '' },
    ...{ countyName: county.name, practice: county.practice, expiresAt: pending.expiresAt },
  }
}
