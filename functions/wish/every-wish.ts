import type { OrgId, PlaceId } from '@shared/ids'
import type { Wish } from '@shared/wish/wish'
import { wishLists } from '@shared/wish/words'
import { listInbox } from './wish.store'

/** Every wish of a community, or every complaint to an organisation, whatever list of the inbox it stands in. */
export async function everyWish(of: { communityId: PlaceId } | { orgId: OrgId }): Promise<Wish[]> {
  const wishes: Wish[] = []
  for (const list of wishLists) {
    let cursor: string | undefined
    do {
      const page = await listInbox(of, list, cursor, 100)
      wishes.push(...page.wishes)
      cursor = page.cursor
    } while (cursor !== undefined)
  }
  return wishes
}
