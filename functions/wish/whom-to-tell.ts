import type { MemberId, OrgId } from '@shared/ids'
import { isHelped, type Wish } from '@shared/wish/wish'
import type { WishEventType, WishSide } from '@shared/wish/words'
import type { Fact } from '../events/fact'

type Tell = Fact['tell']
type Code = Tell[number]['code']

const to = (recipient: MemberId | OrgId | undefined, code: Code): Tell =>
  recipient ? [{ recipient, code }] : []

const claimantOf = (wish: Wish | undefined): MemberId | undefined =>
  wish && isHelped(wish) ? wish.claim.memberId : undefined

/** Who should know of a change, and with which sentence. Nobody is told what they did themselves. */
export function whomToTell(
  before: Wish | undefined,
  after: Wish,
  type: WishEventType,
  { side, keeper }: { side: WishSide; keeper: OrgId },
): Tell {
  const asker = side === 'asker' ? undefined : after.asked.memberId
  const org = side === 'keeper' ? undefined : keeper
  const [had, has] = [claimantOf(before), claimantOf(after)]
  const claimant = side === 'claimant' ? undefined : (has ?? had)
  switch (type) {
    case 'wish.submitted':
    case 'wish.completed':
    case 'wish.complaint':
      // Those below the organisation that takes a complaint are told nothing.
      return to(type === 'wish.complaint' ? keeper : org, 'wish_submitted')
    case 'wish.returned':
      return to(asker, 'wish_needs_completion')
    case 'wish.verified':
      return to(asker, 'wish_sentence_to_agree')
    case 'wish.agreed':
      return to(org, 'wish_agreed')
    case 'wish.published':
      return to(asker, 'wish_published')
    case 'wish.claimed':
      return [...to(asker, 'wish_claimed'), ...to(org, 'wish_claimed')]
    case 'wish.arranged':
      return [...to(asker, 'wish_arranged'), ...to(claimant, 'wish_arranged')]
    case 'wish.handed_back':
    case 'wish.revoked':
    case 'wish.released':
      return [
        ...to(asker, 'wish_offered_again'),
        ...to(org, 'wish_offered_again'),
        ...to(claimant, 'wish_claim_over'),
      ]
    case 'wish.suspended':
      return [...to(claimant, 'wish_suspended'), ...to(org, 'wish_suspended')]
    case 'wish.resumed':
      return [...to(claimant, 'wish_resumed'), ...to(asker, 'wish_resumed')]
    case 'wish.fulfilled':
      return [...to(asker, 'wish_fulfilled'), ...to(org, 'wish_fulfilled')]
    case 'wish.confirmed':
      return [...to(claimant, 'wish_confirmed'), ...to(org, 'wish_confirmed')]
    case 'wish.withdrawn':
      return [...to(org, 'wish_withdrawn'), ...to(claimant, 'wish_claim_over')]
    case 'wish.redirected':
      return to(asker, 'wish_redirected')
    case 'wish.taken_down':
    case 'wish.not_done':
    case 'wish.merged':
      return [...to(asker, 'wish_ended'), ...to(claimant, 'wish_claim_over')]
    case 'wish.expired':
      return [...to(asker, 'wish_expired'), ...to(org, 'wish_expired')]
    case 'wish.reopened':
      return [...to(org, 'wish_reopened'), ...to(claimant, 'wish_claim_over')]
    case 'wish.fell_due':
      if (after.state === 'returned') return to(asker, 'wish_needs_completion')
      return to(org, after.state === 'fulfilled' ? 'wish_call_asker' : 'wish_overdue')
    case 'wish.extended':
    case 'wish.rated':
    case 'wish.archived':
    case 'wish.followed_up':
    case 'wish.linked':
    case 'wish.brought_in':
      return []
  }
}
