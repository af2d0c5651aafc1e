import * as v from 'valibot'

/** How long each party of a wish has, in days, and how many one may have in hand. Each county sets its own. */
export const defaultWishLimits = {
  /** Working days to look at what was submitted. */
  verifyWorkingDays: 3,
  publishDays: 30,
  claimDays: 15,
  extensionDays: 7,
  /** Days of silence after which the worker calls: nothing confirms itself. */
  confirmDays: 7,
  /** Days in which it may be rated, or taken up again. */
  reopenDays: 30,
  openClaims: 3,
}

const count = v.pipe(v.number(), v.integer(), v.minValue(1))
export const wishLimitsSchema = v.object({
  verifyWorkingDays: count,
  publishDays: count,
  claimDays: count,
  extensionDays: count,
  confirmDays: count,
  reopenDays: count,
  openClaims: count,
})
export type WishLimits = v.InferOutput<typeof wishLimitsSchema>

const atMost = (most: number) => v.pipe(count, v.maxValue(most))
/** Longer than a year no limit is of any use, and nobody does well by more than so many at once. */
export const mostWishDays = 366
export const mostOpenClaims = 20

/** What a county may set. */
export const newWishLimitsSchema = v.object({
  verifyWorkingDays: atMost(mostWishDays),
  publishDays: atMost(mostWishDays),
  claimDays: atMost(mostWishDays),
  extensionDays: atMost(mostWishDays),
  confirmDays: atMost(mostWishDays),
  reopenDays: atMost(mostWishDays),
  openClaims: atMost(mostOpenClaims),
})

/** What holds in a county: its own, or the defaults. */
export const wishLimitsOf = ({ wishLimits }: { wishLimits?: WishLimits | undefined }): WishLimits =>
  wishLimits ?? defaultWishLimits
