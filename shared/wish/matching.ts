import type { PlaceId } from '../ids'
import { type Day, daysBetween } from '../time'
import { type Skill, skillWords } from './skills'

/** Where somebody lives or something is asked for, as far as it is known. */
export interface Spot {
  compoundId?: PlaceId | undefined
  communityId?: PlaceId | undefined
  townCode?: string | undefined
}

/** What of a published wish counts. */
export interface WishToOffer {
  spot: Spot
  skills: readonly Skill[]
  /** Since when it has waited: the day of its first publication. */
  waitsSince: Day
  /** 不给本小区的人看. */
  hiddenFromCompound: boolean
}

/** What of somebody who may help counts. */
export interface Helper {
  /** Where they live, and where they have reported to. */
  spots: readonly Spot[]
  skills: readonly Skill[]
  /** What they have in hand, and what they finished in the last {@link lately} days. */
  actsLately: number
}

/** One reason for which a wish stands where it stands. `points` may be negative. */
export type Reason =
  | { is: 'skill'; skill: Skill; points: number }
  | { is: 'near'; how: 'compound' | 'community' | 'town'; points: number }
  | { is: 'waiting'; days: number; points: number }
  | { is: 'fatigue'; acts: number; points: number }

export interface Match {
  /** Always the sum of the reasons' points. */
  score: number
  reasons: readonly Reason[]
}

/** How far back one looks for what somebody has done, in days. */
export const lately = 30

/** What each reason weighs: docs/rules.md#fair-matching. */
export const weights = {
  skill: 40,
  near: { compound: 30, community: 20, town: 10 },
  /** Each day of waiting; after so many it weighs more than being near and skilled together. */
  perDay: 2,
  mostDays: 40,
  /** Each act lately; the most is less than what a skill is worth. */
  perAct: 6,
  mostActs: 6,
} as const

/** How near two spots lie in the tree; undefined: nobody knows, or not at all. */
export function nearness(one: Spot, other: Spot): 'compound' | 'community' | 'town' | undefined {
  const isSame = (part: keyof Spot) => one[part] !== undefined && one[part] === other[part]
  if (isSame('compoundId')) return 'compound'
  if (isSame('communityId')) return 'community'
  return isSame('townCode') ? 'town' : undefined
}

const nearest = ['compound', 'community', 'town'] as const

/** May it be the same compound? Of the same community it may, where one of them names no compound. */
function mayBeNextDoor(one: Spot, other: Spot): boolean {
  const near = nearness(one, other)
  return near === 'compound' || (near === 'community' && !(one.compoundId && other.compoundId))
}

/** May this wish be shown to somebody of that spot? Who asked not to be seen by the own compound isn't. */
export const mayBeSeenFrom = (wish: Pick<WishToOffer, 'spot' | 'hiddenFromCompound'>, spot: Spot): boolean =>
  !wish.hiddenFromCompound || !mayBeNextDoor(wish.spot, spot)

/**
 * How well a wish and a helper go together, with the reasons: skill, nearness in the tree, how long the wish has
 * waited, and how much the helper has done lately.
 * @returns undefined when the wish isn't shown to the helper at all
 */
export function match(wish: WishToOffer, helper: Helper, today: Day): Match | undefined {
  if (!helper.spots.every((spot) => mayBeSeenFrom(wish, spot))) return undefined
  const skill = wish.skills.find((one) => helper.skills.includes(one))
  const found = helper.spots.map((spot) => nearness(wish.spot, spot))
  const how = nearest.find((one) => found.includes(one))
  const days = Math.max(0, daysBetween(wish.waitsSince, today))
  const acts = Math.max(0, helper.actsLately)
  const reasons: Reason[] = [
    ...(how ? [{ is: 'near', how, points: weights.near[how] } as const] : []),
    ...(skill ? [{ is: 'skill', skill, points: weights.skill } as const] : []),
    ...(days > 0
      ? [{ is: 'waiting', days, points: Math.min(days, weights.mostDays) * weights.perDay } as const]
      : []),
    ...(acts > 0
      ? [{ is: 'fatigue', acts, points: -Math.min(acts, weights.mostActs) * weights.perAct } as const]
      : []),
  ]
  return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons }
}

/** So many wishes are offered to somebody who has done nothing lately, and so few to somebody who did much. */
export const mostOffers = 10
export const fewestOffers = 2

/** How many offers somebody is made: each act lately takes one away. Looking at the whole list stays open. */
export const offersFor = ({ actsLately }: Pick<Helper, 'actsLately'>): number =>
  Math.max(fewestOffers, mostOffers - Math.max(0, actsLately))

/**
 * The wishes to offer to a helper, the best first, as many as they should be asked for. Of two that weigh the same
 * the one that has waited longer comes first, then the one named first.
 */
export function offers<W extends WishToOffer>(
  wishes: readonly W[],
  helper: Helper,
  today: Day,
): { wish: W; match: Match }[] {
  return wishes
    .flatMap((wish) => {
      const found = match(wish, helper, today)
      return found ? [{ wish, match: found }] : []
    })
    .sort((a, b) => b.match.score - a.match.score || compare(a.wish.waitsSince, b.wish.waitsSince))
    .slice(0, offersFor(helper))
}

const compare = (a: Day, b: Day) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Whom to ask for one wish, the best first. Here what somebody did lately decides between neighbours, so that the
 * same few aren't asked each time.
 */
export const helpersFor = <H extends Helper>(
  wish: WishToOffer,
  helpers: readonly H[],
  today: Day,
): { helper: H; match: Match }[] =>
  helpers
    .flatMap((helper) => {
      const found = match(wish, helper, today)
      return found ? [{ helper, match: found }] : []
    })
    .sort((a, b) => b.match.score - a.match.score)

const nearWords = { compound: '就在您小区', community: '离您近', town: '在您街道' } as const

/** Why a wish is offered, as the card says it: 离您近 · 会修水电 · 等了 9 天. What speaks against it isn't held up to anybody. */
export const whyWords = ({ reasons }: Pick<Match, 'reasons'>): string =>
  reasons
    .flatMap((reason) => {
      if (reason.is === 'near') return [nearWords[reason.how]]
      if (reason.is === 'skill') return [skillWords(reason.skill)]
      return reason.is === 'waiting' ? [`等了 ${reason.days} 天`] : []
    })
    .join(' · ')
