import type { Grant } from '@shared/access/person'
import { Refusal } from '@shared/errors'
import { needsSecondOfficer } from '@shared/grant/rules'
import type { AccountId, EventId } from '@shared/ids'
import type { OrgTree } from '@shared/org/tree'
import type { Instant } from '@shared/time'
import { getPerson } from '../account/door'
import type { Decision } from '../http/command'
import { grantFactPart } from './facts'
import { givePart, proposePart } from './grant.store'
import { isSamePost } from './check-post'

interface By {
  /** Who gives it. */
  by: AccountId
  eventId: EventId
  now: Instant
  /** Of the county that the role is in. */
  tree: OrgTree
}

/**
 * Gives a role, or lays it before a second officer when it reaches the whole county.
 * @throws Refusal GRANT_ALREADY_HELD.
 */
export async function give(
  grant: Grant,
  accountId: AccountId,
  { by, eventId, now, tree }: By,
): Promise<Decision> {
  const holder = await getPerson(accountId, now)
  if (holder?.grants.some((one) => isSamePost(one, grant, tree))) throw new Refusal('GRANT_ALREADY_HELD')
  const memberId = holder?.member?.memberId
  const receipt = { id: grant.grantId, version: 1, at: now }
  if (needsSecondOfficer(grant.role))
    return {
      receipt: { ...receipt, state: 'to_confirm' },
      parts: [
        proposePart({ grant, accountId, proposedBy: by }, now),
        grantFactPart(grant, 'grant.proposed', { eventId, now, memberId }, [
          { recipient: grant.orgId, code: 'grant_to_confirm' },
        ]),
      ],
    }
  return {
    receipt: { ...receipt, state: 'given' },
    parts: [
      givePart(accountId, grant),
      grantFactPart(
        grant,
        'grant.given',
        { eventId, now, memberId },
        memberId ? [{ recipient: memberId, code: 'grant_given' }] : [],
      ),
    ],
  }
}
