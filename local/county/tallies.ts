import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import * as v from 'valibot'
import { firstMonth } from '@shared/figures/figures'
import { tallyOfPosts, tallyOfWishes } from '@shared/figures/tally'
import type { CountyId } from '@shared/ids'
import { shiftSchema, signUpSchema } from '@shared/post/shift'
import { dayOf, daySchema, type Instant } from '@shared/time'
import { type Wish, wishSchema } from '@shared/wish/wish'
import { CommunityTallyEntity } from '../../functions/figures/tally.entity'
import type { CommunityTally } from '../../functions/figures/tally.store'
import { wishListOf } from '../../functions/wish/door'
import { type Part, part } from '../../functions/writes/part'
import type { Item } from './ledger'

const wishItem = v.pipe(
  v.looseObject({ kind: v.literal('wish'), wish: wishSchema }),
  v.transform(({ wish }) => wish),
)
const shiftItem = v.pipe(
  v.looseObject({ kind: v.literal('shift'), shift: v.looseObject({}), state: v.string() }),
  v.transform(({ shift, state, taken, waiting, version }) =>
    v.parse(shiftSchema, { ...shift, state, taken, waiting, version }),
  ),
)
const signUpItem = v.pipe(
  v.looseObject({ kind: v.literal('signUp'), signUp: signUpSchema }),
  v.transform(({ signUp }) => signUp),
)

/** Those items that are of a kind, as what they hold. */
function ofKind<T>(items: readonly Item[], kind: string, schema: v.GenericSchema<unknown, T>): T[] {
  return items.flatMap((item) => (item['kind'] === kind ? [v.parse(schema, item)] : []))
}

const placeOf = ({ asked: { residence } }: Wish) => residence.compoundId ?? residence.communityId

/** What the stream would have counted of communities by now: of each place, its wishes and its posts. */
export function tallyParts(items: readonly Item[], now: Instant): Part[] {
  const wishes = ofKind(items, 'wish', wishItem)
  const shifts = ofKind(items, 'shift', shiftItem)
  const rows = ofKind(items, 'signUp', signUpItem)
  const since = v.parse(daySchema, `${firstMonth(dayOf(now))}-01`)
  const kept = (countyId: CountyId, counted: CommunityTally): Part =>
    part(CommunityTallyEntity.build(PutTransaction).item({ countyId, ...counted, countedAt: now, schema: 1 }))
  const withWishes = new Map(wishes.map((wish) => [placeOf(wish), wish.countyId]))
  const withPosts = new Map(shifts.map(({ placeId, countyId }) => [placeId, countyId]))
  return [
    ...[...withWishes].map(([placeId, countyId]) => {
      const theirs = wishes.filter((wish) => placeOf(wish) === placeId)
      return kept(countyId, { placeId, what: 'WSH', tally: tallyOfWishes(theirs, wishListOf) })
    }),
    ...[...withPosts].map(([placeId, countyId]) => {
      const theirs = shifts.filter((shift) => shift.placeId === placeId)
      const served = rows.filter((row) => theirs.some(({ shiftId }) => shiftId === row.shiftId))
      return kept(countyId, { placeId, what: 'SHF', tally: tallyOfPosts(theirs, served, since) })
    }),
  ]
}
