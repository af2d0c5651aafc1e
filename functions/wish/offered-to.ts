import { type Day, daysBetween, dayOf } from '@shared/time'
import { match, mayBeSeenFrom, offers, type WishToOffer, whyWords } from '@shared/wish/matching'
import type { WishCard } from '@shared/wish/schema'
import { skillsIn } from '@shared/wish/skills'
import type { Neighbour } from './lives-in'
import type { PublicWish } from './public-wish.entity'

const spotOf = ({ communityId, compoundId, townCode }: PublicWish) => ({ communityId, compoundId, townCode })

/** 不给本小区的人看 is obeyed, for whichever of somebody's places it is. */
export const mayRead = (one: PublicWish, { spots }: Neighbour): boolean =>
  spots.every((spot) => mayBeSeenFrom({ spot: spotOf(one), hiddenFromCompound: one.hidden }, spot))

const toOffer = (one: PublicWish): WishToOffer => ({
  ...{ spot: spotOf(one), skills: skillsIn(one.sentence), hiddenFromCompound: one.hidden },
  waitsSince: dayOf(one.firstPublishedAt),
})

/** The card, and why it is offered to this reader: of their places the one that speaks most for it. */
export function cardOf(one: PublicWish, { spots, skills }: Neighbour, today: Day): WishCard {
  const { wishId, kind, group, sentence, place, publishedAt, firstPublishedAt, helpers, missing } = one
  const found = match(toOffer(one), { spots, skills, actsLately: 0 }, today)
  const why = found && whyWords(found)
  return {
    ...{ wishId, kind, group, sentence, place, publishedAt },
    waitingDays: Math.max(0, daysBetween(dayOf(firstPublishedAt), today)),
    ...(helpers !== undefined && { helpers, missing: missing ?? 0 }),
    ...(why && { why }),
  }
}

/** Those to offer to this reader, the best first; fewer to whoever did much lately. */
export const offeredTo = (
  all: readonly PublicWish[],
  { spots, skills }: Neighbour,
  { actsLately, today }: { actsLately: number; today: Day },
): PublicWish[] =>
  offers(
    all.map((one) => ({ ...toOffer(one), one })),
    { spots, skills, actsLately },
    today,
  ).map(({ wish: { one } }) => one)
