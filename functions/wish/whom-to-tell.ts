import type { OrgId } from '@shared/ids'
import { isHelped, type Wish } from '@shared/wish/wish'
import type { WishEventType, WishSide } from '@shared/wish/words'
import type { Fact } from '../events/fact'
import { tellAlong } from './tell-along'

type Tell = Fact['tell']
type Code = Tell[number]['code']
type Recipient = Tell[number]['recipient']

/** Whose inboxes are around a wish. */
interface Around {
  /** A member as such, anybody else on the phone on which they asked; nobody, of a paper card. */
  asker: Recipient[]
  /** The organisation, and those who work for the community or the compound. */
  keepers: Recipient[]
  claimant: Recipient[]
  /** The same, also when they who help along did it themselves. */
  lead: Recipient[]
}

function askersOf({ asked: { memberId, inflowId, accountId, filedBy } }: Wish): Recipient[] {
  const asker = memberId ?? inflowId ?? accountId
  return [...(asker ? [asker] : []), ...(filedBy ? [filedBy] : [])]
}

/** Those who work where a complaint comes from are told nothing of it, ever: it is about them. */
function keepersOf({ complaint, asked: { residence } }: Wish, keeper: OrgId): Recipient[] {
  const { communityId, compoundId } = residence
  return complaint ? [keeper] : [keeper, communityId, ...(compoundId ? [compoundId] : [])]
}

function claimantOf(before: Wish | undefined, after: Wish): Recipient[] {
  // Whoever is off it now, when another has it.
  const of = [before, after].find((wish) => wish && isHelped(wish))
  return of && isHelped(of) ? [of.claim.memberId] : []
}

const to = (recipients: readonly Recipient[], code: Code): Tell =>
  recipients.map((recipient) => ({ recipient, code }))

function tellings(after: Wish, type: WishEventType, { asker, keepers, claimant, lead }: Around): Tell {
  const isOnPaper = askersOf(after).length === 0
  /** Who has no phone here is told by a call of the worker's. */
  const toKeepers = (code: Code, onPaper: Code = code) => to(keepers, isOnPaper ? onPaper : code)
  switch (type) {
    case 'wish.submitted':
    case 'wish.completed':
    case 'wish.complaint':
      return toKeepers('wish_submitted')
    case 'wish.returned':
      return to(asker, 'wish_needs_completion')
    case 'wish.verified':
      return to(asker, 'wish_sentence_to_agree')
    case 'wish.agreed':
      return toKeepers('wish_agreed')
    case 'wish.published':
      return to(asker, 'wish_published')
    case 'wish.claimed':
      return [...to(asker, 'wish_somebody_helps'), ...toKeepers('wish_claimed')]
    case 'wish.joined':
    case 'wish.left':
      return [...toKeepers('wish_helpers_changed'), ...to(lead, 'wish_helpers_changed')]
    case 'wish.arranged':
      return [...to(asker, 'wish_arranged'), ...to(claimant, 'wish_arranged')]
    case 'wish.handed_back':
    case 'wish.released':
    case 'wish.revoked':
      return [
        ...(isHelped(after)
          ? [...to(asker, 'wish_somebody_helps'), ...toKeepers('wish_helpers_changed')]
          : [...to(asker, 'wish_waits_again'), ...toKeepers('wish_offered_again', 'wish_tell_asker')]),
        ...to(claimant, type === 'wish.revoked' ? 'wish_claim_revoked' : 'wish_claim_over'),
      ]
    case 'wish.suspended':
      return [...to(claimant, 'wish_suspended'), ...toKeepers('wish_suspended')]
    case 'wish.resumed':
      return [...to(claimant, 'wish_resumed'), ...to(asker, 'wish_resumed')]
    case 'wish.fulfilled':
      return [...to(asker, 'wish_please_confirm'), ...toKeepers('wish_fulfilled', 'wish_call_asker')]
    case 'wish.confirmed':
      return [...to(claimant, 'wish_confirmed'), ...toKeepers('wish_confirmed')]
    case 'wish.withdrawn':
      return [...toKeepers('wish_withdrawn'), ...to(claimant, 'wish_claim_over')]
    case 'wish.redirected':
      return to(asker, 'wish_redirected')
    case 'wish.followed_up':
      return to(asker, 'wish_followed_up')
    case 'wish.taken_down':
    case 'wish.not_done':
    case 'wish.merged':
      return [...to(asker, 'wish_ended'), ...to(claimant, 'wish_claim_over')]
    case 'wish.expired':
      return [...to(asker, 'wish_not_yet'), ...toKeepers('wish_expired', 'wish_tell_asker')]
    case 'wish.reopened':
      return [...toKeepers('wish_reopened'), ...to(claimant, 'wish_claim_over')]
    case 'wish.fell_due':
      if (after.state === 'returned' && !isOnPaper) return to(asker, 'wish_needs_completion')
      return toKeepers(after.state === 'fulfilled' ? 'wish_call_asker' : 'wish_overdue')
    case 'wish.extended':
    case 'wish.rated':
    case 'wish.archived':
    case 'wish.linked':
    case 'wish.brought_in':
      return []
  }
}

/**
 * Who should know of a change, and with which sentence. Nobody is told what they did themselves, nor is anybody of what
 * came in by sheet.
 */
export function whomToTell(
  before: Wish | undefined,
  after: Wish,
  type: WishEventType,
  { side, keeper }: { side: WishSide; keeper: OrgId },
): Tell {
  // It has gone on to those above, who didn't mark it.
  const isHandedUp = type === 'wish.complaint'
  const around = tellings(after, type, {
    lead: claimantOf(before, after),
    asker: side === 'asker' || type === 'wish.withdrawn' ? [] : askersOf(after),
    keepers: side === 'keeper' && !isHandedUp ? [] : keepersOf(after, keeper),
    claimant: side === 'claimant' ? [] : claimantOf(before, after),
  })
  return [...around, ...tellAlong(before, after, type)]
}
