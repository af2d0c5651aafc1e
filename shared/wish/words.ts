/** What is wished for: a thing, a service, or company. No amounts of money, ever: docs/rules.md#wishes. */
export const wishKinds = ['goods', 'service', 'companionship'] as const
export type WishKind = (typeof wishKinds)[number]

/** For whom. The public card says 老人 or 居民, and of a minor nothing else than of anybody. */
export const wishGroups = ['elder', 'resident', 'minor'] as const
export type WishGroup = (typeof wishGroups)[number]

/** Who told it: the asker on their own phone, or a card that a worker typed in. */
export const wishSources = ['self', 'paper'] as const
/** As many people as a service may ask for. */
export const mostHelpers = 5
/** In what relation to whom it is for somebody stands who asks for them. */
export const askerRelations = ['spouse', 'child', 'relative', 'neighbour', 'guardian', 'worker'] as const
/** How somebody agreed who did not tap it themselves. */
export const agreementWays = ['self', 'spoken', 'written'] as const
/** How the worker made sure. */
export const verifiedBy = ['visit', 'phone'] as const
/** Where what is wished for changes hands. */
export const handOverPlaces = ['station', 'worker', 'visit'] as const
/** To whom a wish is passed on that members can't do: 转给能办的人. */
export const redirectTargets = ['property', 'community', 'civil_affairs', 'superior', 'other'] as const
/** Why it is closed without having come true. */
export const notDoneReasons = ['nobody_could', 'solved_otherwise', 'cannot_be_reached', 'not_a_wish'] as const
export const wishRatings = ['good', 'fair', 'poor'] as const

export const wishStates = [
  'submitted',
  'returned',
  'verifying',
  'published',
  'claimed',
  'fulfilling',
  'suspended',
  'fulfilled',
  'confirmed',
  'rated',
  'archived',
  'withdrawn',
  'redirected',
  'taken_down',
  'expired',
  'not_done',
  'merged',
] as const
export type WishState = (typeof wishStates)[number]

/** What became of a claim. */
export const claimStates = [
  'live',
  'done',
  'handed_back',
  'revoked',
  'overdue_released',
  'wish_ended',
] as const
export type ClaimState = (typeof claimStates)[number]

/** Under which heading of the inbox a wish stands. */
export const wishLists = ['to_verify', 'published', 'claimed', 'to_confirm', 'redirected', 'over'] as const
export type WishList = (typeof wishLists)[number]

export const wishEventTypes = [
  'wish.submitted',
  'wish.completed',
  'wish.returned',
  'wish.verified',
  'wish.agreed',
  'wish.published',
  'wish.claimed',
  'wish.joined',
  'wish.left',
  'wish.arranged',
  'wish.extended',
  'wish.handed_back',
  'wish.revoked',
  'wish.released',
  'wish.suspended',
  'wish.resumed',
  'wish.fulfilled',
  'wish.confirmed',
  'wish.rated',
  'wish.archived',
  'wish.withdrawn',
  'wish.redirected',
  'wish.followed_up',
  'wish.taken_down',
  'wish.expired',
  'wish.not_done',
  'wish.reopened',
  'wish.merged',
  'wish.linked',
  'wish.complaint',
  'wish.fell_due',
  'wish.brought_in',
] as const
export type WishEventType = (typeof wishEventTypes)[number]

/** Who did it: the asker, the one who claimed it, those who answer for the place, or the system. */
export const wishSides = ['asker', 'claimant', 'keeper', 'system'] as const
export type WishSide = (typeof wishSides)[number]

/** For so long after its end a wish and its claims are kept: docs/rules.md#retention. */
export const wishRetentionDays = 365
