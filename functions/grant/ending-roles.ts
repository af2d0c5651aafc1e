import type { AccountId, EventId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { getPerson } from '../account/door'
import { readCountyWithTree } from '../org/door'
import type { Part } from '../writes/part'
import { takingBackParts } from './taking-back'

/**
 * The parts that end every role of an account, when whom it was bound to has died or left for good. The
 * organisations above are told where nobody is left.
 */
export async function endRolesParts(
  accountId: AccountId,
  { now, newId }: { now: Instant; newId: (kind: 'event') => EventId },
): Promise<Part[]> {
  const person = await getPerson(accountId, now)
  const parts = (person?.grants ?? []).map(async (grant) => {
    const { tree } = await readCountyWithTree(grant.countyId)
    return takingBackParts(grant, accountId, { eventId: newId('event'), now, tree })
  })
  return (await Promise.all(parts)).flat()
}
