import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import * as v from 'valibot'
import { idOf } from '@shared/ids'
import { instantSchema } from '@shared/time'
import { allowsWish } from '@shared/wish/rules'
import { isOffered, openSlots, type Wish } from '@shared/wish/wish'
import { wishKinds } from '@shared/wish/words'
import { table } from '../table'

/**
 * All that the public list is made from: a row of its own for each place above, that holds nothing of whom it is about.
 * Where it lies is kept to leave it out for the neighbours, and isn't answered.
 */
export const publicWishSchema = v.object({
  wishId: idOf('wish'),
  kind: v.picklist(wishKinds),
  group: v.picklist(['elder', 'resident']),
  sentence: v.string(),
  place: v.string(),
  publishedAt: instantSchema,
  firstPublishedAt: instantSchema,
  communityId: idOf('place'),
  compoundId: v.optional(idOf('place')),
  townCode: v.optional(v.string()),
  hidden: v.boolean(),
  /** How many a service needs, when more than one, and how many of them nobody is yet. */
  helpers: v.optional(v.number()),
  missing: v.optional(v.number()),
})
export type PublicWish = v.InferOutput<typeof publicWishSchema>

export const PublicWishEntity = new Entity({
  name: 'publicWish',
  table,
  timestamps: false,
  schema: item({ scope: string().key(), sort: string().key(), publicWish: any(), schema: number() }),
  computeKey: ({ scope, sort }) => ({ pk: `WPB#${scope}`, sk: sort }),
})

/** What everybody may read of a wish; undefined while it was never published. */
export function publicWishOf(wish: Wish): PublicWish | undefined {
  const open = 'public' in wish ? wish.public : undefined
  if (!open) return undefined
  const { wishId, asked } = wish
  const {
    kind,
    group,
    residence,
    townCode,
    hiddenFromCompound,
    communityName,
    compoundName,
    helpers = 1,
  } = asked
  const { communityId, compoundId } = residence
  return {
    ...{ wishId, kind, group: group === 'elder' ? 'elder' : 'resident', sentence: open.sentence.text },
    place: hiddenFromCompound ? communityName : (compoundName ?? communityName),
    ...{ publishedAt: open.publishedAt, firstPublishedAt: open.firstPublishedAt, communityId },
    ...(compoundId && { compoundId }),
    ...(townCode && { townCode }),
    hidden: hiddenFromCompound,
    ...(helpers > 1 && { helpers, missing: isOffered(wish) ? helpers : openSlots(wish) }),
  }
}

/** The scope of a street: towns of two counties may have one code. */
export const streetScope = (countyId: string, townCode: string) => `${countyId}#${townCode}`

/** The rows of a wish in the public lists: compound, community and street. None unless somebody may still help. */
export function publicRowsOf(wish: Wish): { scope: string; sort: string; publicWish: PublicWish }[] {
  const publicWish = isOffered(wish) || allowsWish(wish, 'join') ? publicWishOf(wish) : undefined
  if (!publicWish) return []
  const { communityId, compoundId, townCode, hidden, firstPublishedAt, wishId } = publicWish
  const scopes = [
    communityId,
    ...(compoundId && !hidden ? [compoundId] : []),
    ...(townCode ? [streetScope(wish.countyId, townCode)] : []),
  ]
  return scopes.map((scope) => ({ scope, sort: `${firstPublishedAt}#${wishId}`, publicWish }))
}
