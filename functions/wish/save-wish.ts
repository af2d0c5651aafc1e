import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Wish } from '@shared/wish/wish'
import { type Part, part } from '../writes/part'
import { claimParts, type How } from './claim-parts'
import { PublicWishEntity, publicRowsOf } from './public-wish.entity'
import { itemOf, WishEntity } from './wish.entity'

/** The rows of the public lists: put, or taken away, where it changed. */
function publicParts(before: Wish | undefined, after: Wish): Part[] {
  const [was, is] = [before ? publicRowsOf(before) : [], publicRowsOf(after)]
  const same = JSON.stringify(was) === JSON.stringify(is)
  if (same) return []
  const stays = new Set(is.map(({ scope, sort }) => `${scope} ${sort}`))
  return [
    ...was
      .filter(({ scope, sort }) => !stays.has(`${scope} ${sort}`))
      .map(({ scope, sort }) => part(PublicWishEntity.build(DeleteTransaction).key({ scope, sort }))),
    ...is.map((row) => part(PublicWishEntity.build(PutTransaction).item({ ...row, schema: 1 }))),
  ]
}

interface SaveHow extends How {
  /** Who answers for it. */
  keeper: string
}

/**
 * All that a change of a wish writes: the wish, who helps and the guards of that, its rows in the public lists.
 * @throws Refusal CLAIMS_FULL; a part may answer WISH_TAKEN, HELPS_ALREADY, CLAIM_ID_TAKEN, WISH_ID_TAKEN.
 */
export async function saveWishParts(before: Wish | undefined, after: Wish, how: SaveHow): Promise<Part[]> {
  const put = WishEntity.build(PutTransaction)
    .item(itemOf(after, how.keeper))
    .options({
      condition: before ? { attr: 'version', eq: before.version } : { attr: 'version', exists: false },
    })
  return [
    part(put, before ? 'rerun' : 'WISH_ID_TAKEN'),
    ...(await claimParts(before, after, how)),
    ...publicParts(before, after),
  ]
}
