import { type Day, daysBetween, dayOf } from '@shared/time'
import { match, mayBeSeenFrom, whyWords } from '@shared/wish/matching'
import type { WishCard } from '@shared/wish/schema'
import { skillsIn } from '@shared/wish/skills'
import type { Neighbour } from './lives-in'
import type { PublicWish } from './public-wish.entity'

const spotOf = ({ communityId, compoundId, townCode }: PublicWish) => ({ communityId, compoundId, townCode })

/** 不给本小区的人看 is obeyed, for whichever of somebody's places it is. */
export const mayRead = (one: PublicWish, { spots }: Neighbour): boolean =>
  spots.every((spot) => mayBeSeenFrom({ spot: spotOf(one), hiddenFromCompound: one.hidden }, spot))

/** The card, and why it is offered to this reader: of their places the one that speaks most for it. */
export function cardOf(one: PublicWish, { spots, skills }: Neighbour, today: Day): WishCard {
  const { wishId, kind, group, sentence, place, publishedAt, firstPublishedAt } = one
  const waitsSince = dayOf(firstPublishedAt)
  const wish = {
    ...{ spot: spotOf(one), skills: skillsIn(sentence), waitsSince, hiddenFromCompound: one.hidden },
  }
  const [best] = (spots.length > 0 ? spots : [{}])
    .flatMap((spot) => match(wish, { spot, skills, actsLately: 0 }, today) ?? [])
    .sort((a, b) => b.score - a.score)
  const why = best && whyWords(best)
  return {
    ...{ wishId, kind, group, sentence, place, publishedAt },
    waitingDays: Math.max(0, daysBetween(waitsSince, today)),
    ...(why && { why }),
  }
}
