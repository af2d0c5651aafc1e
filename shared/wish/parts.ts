import { addDays, type Day, dayOf, type Instant } from '../time'
import type { WishLimits } from './limits'
import type { PublicPart, Wish } from './wish'

/** The clock, the county's limits, and the calendar that knows its working days. */
export interface WishContext {
  now: Instant
  limits: WishLimits
  addWorkingDays: (day: Day, n: number) => Day
}

/** What every wish has, and no more; one version later. */
export function facts(wish: Wish) {
  const { wishId, countyId, version, asked, reopened, complaint, linked, apart, reasons } = wish
  return {
    ...{ wishId, countyId, version: version + 1, asked },
    ...(reopened && { reopened }),
    ...(complaint && { complaint }),
    ...(linked && { linked }),
    ...(apart && { apart }),
    ...(reasons && { reasons }),
  }
}

export const publicOf = (wish: Wish): PublicPart | undefined => ('public' in wish ? wish.public : undefined)

const until = (dueOn: Day) => ({ dueOn, overdueTimes: 0 })
const inDays = (n: number, { now }: WishContext) => until(addDays(dayOf(now), n))

/** By when those who answer for the place look at it. */
export const keeperBy = ({ now, limits, addWorkingDays }: WishContext) =>
  until(addWorkingDays(dayOf(now), limits.verifyWorkingDays))
export const publishedUntil = (context: WishContext) => inDays(context.limits.publishDays, context)
export const claimedUntil = (context: WishContext) => inDays(context.limits.claimDays, context)
export const extendedBy = (dueOn: Day, { limits }: WishContext) => until(addDays(dueOn, limits.extensionDays))
export const confirmBy = (context: WishContext) => inDays(context.limits.confirmDays, context)
export const reopenUntil = (context: WishContext) => inDays(context.limits.reopenDays, context)

/** It ends now. */
export const endedNow = (wish: Wish, { now }: WishContext) => {
  const open = publicOf(wish)
  return { ...facts(wish), ...(open && { public: open }), closedOn: dayOf(now) }
}

/** It is in the public list again, for whoever wants to help. */
export const offeredAgain = (wish: Wish, open: PublicPart, context: WishContext) => ({
  ...facts(wish),
  ...publishedUntil(context),
  ...{ state: 'published' as const, public: { ...open, publishedAt: context.now } },
})
