import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type AccountId, idOf, type MemberId, type OrgId, type PlaceId, type WishId } from '@shared/ids'
import type { Day } from '@shared/time'
import { type ClaimRow, claimRowSchema, type Wish, wishSchema } from '@shared/wish/wish'
import type { WishList } from '@shared/wish/words'
import { cursorOf, startAt } from '../cursor'
import { log } from '../log'
import { table } from '../table'
import { type PublicWish, PublicWishEntity, publicWishSchema } from './public-wish.entity'
import { ClaimEntity, dueWish, OpenClaimsEntity, WishEntity } from './wish.entity'

/** A wish; undefined when there is none of that id. */
export async function getWish(wishId: WishId): Promise<Wish | undefined> {
  const { Item } = await WishEntity.build(GetItemCommand).key({ wishId }).options({ consistent: true }).send()
  return Item && v.parse(wishSchema, Item.wish)
}

/** One that can't be read is left out of a list, and said in the log; it doesn't hide the others. */
function readable({ wishId, wish }: { wishId: string; wish?: unknown }): Wish[] {
  const parsed = v.safeParse(wishSchema, wish)
  if (!parsed.success) log.error('unreadable wish', { wishId })
  return parsed.success ? [parsed.output] : []
}

export interface WishPage {
  wishes: Wish[]
  cursor?: string
}

async function list(
  index: 'waiting' | 'host' | 'owner',
  partition: string,
  how: { cursor?: string | undefined; limit: number; beginsWith?: string; reverse?: boolean },
): Promise<WishPage> {
  const { cursor, limit, beginsWith, reverse = false } = how
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(WishEntity)
    .query({ index, partition, ...(beginsWith !== undefined && { range: { beginsWith } }) })
    .options({
      ...{ limit, reverse },
      ...startAt(cursor, { index, partition, ...(beginsWith !== undefined && { beginsWith }) }),
    })
    .send()
  const wishes = (Items ?? []).flatMap(readable)
  return { wishes, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** One list of the inbox of a community or of a compound, or of the complaints to an organisation; by due day. */
export const listInbox = (
  of: { communityId: PlaceId } | { compoundId: PlaceId } | { orgId: OrgId },
  which: WishList,
  cursor?: string,
  limit = 50,
): Promise<WishPage> =>
  'compoundId' in of
    ? list('host', `WSI#${of.compoundId}`, { cursor, limit, beginsWith: `${which}#` })
    : list('waiting', `WSI#${'orgId' in of ? of.orgId : of.communityId}`, {
        ...{ cursor, limit, beginsWith: `${which}#` },
      })

/** All that is kept of a community, those that are over too; or all complaints to an organisation. */
export async function everyWish(of: { communityId: PlaceId } | { orgId: OrgId }): Promise<Wish[]> {
  const all: Wish[] = []
  let cursor: string | undefined
  do {
    const partition = `WSI#${'orgId' in of ? of.orgId : of.communityId}`
    const page = await list('waiting', partition, { cursor, limit: 200 })
    all.push(...page.wishes)
    cursor = page.cursor
  } while (cursor !== undefined)
  return all
}

/** Those that somebody told on their own phone, or that were told for a member under a delegation; newest first. */
export const listWishesOf = (owner: AccountId | MemberId, cursor?: string): Promise<WishPage> =>
  list('owner', `WSA#${owner}`, { cursor, limit: 20, reverse: true })

/** What everybody may read, of a compound, a community or a street. */
export async function listPublic(
  scope: string,
  { cursor, newest }: { cursor?: string | undefined; newest: boolean },
): Promise<{ wishes: PublicWish[]; cursor?: string }> {
  const partition = `WPB#${scope}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(PublicWishEntity)
    .query({ partition })
    .options({ limit: 50, reverse: newest, ...startAt(cursor, { partition }) })
    .send()
  const wishes = (Items ?? []).map((one) => v.parse(publicWishSchema, one.publicWish))
  return { wishes, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** What a member has claimed: what they have in hand first. */
export async function listClaimsOf(memberId: MemberId, cursor?: string) {
  const partition = `WCM#${memberId}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(ClaimEntity)
    .query({ index: 'owner', partition })
    .options({ limit: 20, ...startAt(cursor, { index: 'owner', partition }) })
    .send()
  const claims: ClaimRow[] = (Items ?? []).map(({ claim }) => v.parse(claimRowSchema, claim))
  return { claims, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

const claimIdsSchema = v.array(idOf('claim'))
/** The guard of a member's claims in hand, with its version. */
export async function openClaimsOf(memberId: MemberId) {
  const { Item } = await OpenClaimsEntity.build(GetItemCommand)
    .key({ memberId })
    .options({ consistent: true })
    .send()
  return { claims: v.parse(claimIdsSchema, Item?.claims ?? []), version: Item?.version ?? 0 }
}

/** How much a member has in hand, and has done of what they claimed since that day. */
export async function actsSince(memberId: MemberId, since: Day): Promise<number> {
  const [{ claims }, { Items }] = await Promise.all([
    openClaimsOf(memberId),
    table
      .build(QueryCommand)
      .entities(ClaimEntity)
      .query({
        ...{ index: 'owner', partition: `WCM#${memberId}` },
        range: { between: [`over#${since}`, 'over#~'] },
      })
      .options({ limit: 50 })
      .send(),
  ])
  const over = (Items ?? []).map(({ claim }) => v.parse(claimRowSchema, claim))
  return claims.length + over.filter(({ state }) => state === 'done').length
}

/** Those whose day is today or has passed. */
export async function listDueWishes(until: Day, limit: number, cursor?: string) {
  const partition = dueWish
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(WishEntity)
    .query({ index: 'due', partition, range: { lte: `${until}#~` } })
    .options({ limit, ...startAt(cursor, { index: 'due', partition }) })
    .send()
  const ids = (Items ?? []).map(({ wishId }) => v.parse(idOf('wish'), wishId))
  return { ids, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}
