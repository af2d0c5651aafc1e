import type { EventId, OrgId } from '@shared/ids'
import type { WishContext } from '@shared/wish/rules'
import type { Wish } from '@shared/wish/wish'
import { eventPart } from '../events/event.entity'
import type { Part } from '../writes/part'
import { saveWishParts } from './save-wish'

/** The parts that keep a wish as a sheet has it, a new one or one that is put right. Nobody is told. */
export async function bringInWishParts(
  before: Wish | undefined,
  after: Wish,
  { eventId, orgId, now, limits }: { eventId: EventId; orgId: OrgId } & Pick<WishContext, 'now' | 'limits'>,
): Promise<Part[]> {
  const { countyId, wishId, state } = after
  const type = 'wish.brought_in'
  const fact = eventPart({
    ...{ eventId, type, countyId, at: now, aggregateId: wishId, wishId, orgId, wishSide: 'keeper' },
    ...{ to: state, ...(before && { from: before.state }), tell: [] },
  })
  return [...(await saveWishParts(before, after, { type, now, limits, keeper: orgId })), fact]
}
