import { Refusal } from '../errors'
import { dayOf } from '../time'
import { helpersOf, withoutLead } from './joining-rules'
import { claimedUntil, confirmBy, extendedBy, facts, type WishContext } from './parts'
import { only } from './steps'
import { type Claim, type HandOver, type HelpedWish, isHelped, type Wish } from './wish'

/** Who claims it. */
export type NewClaim = Pick<Claim, 'claimId' | 'memberId' | 'accountId' | 'name' | 'unnamed'>

/** One claims it; whoever comes later hears that it is taken. @throws Refusal WISH_TAKEN, HELPS_ALREADY, UNNAMED_ONLY_FOR_GOODS, CLAIM_OF_OWN_WISH. */
export function claim(wish: Wish, one: NewClaim, context: WishContext): HelpedWish {
  const { asked } = wish
  const own = [asked.accountId, asked.filedBy].includes(one.accountId) || asked.memberId === one.memberId
  if (own) throw new Refusal('CLAIM_OF_OWN_WISH')
  if (isHelped(wish) && helpersOf(wish).includes(one.memberId)) throw new Refusal('HELPS_ALREADY')
  if (isHelped(wish)) throw new Refusal('WISH_TAKEN')
  const offered = only(wish, 'claim')
  if (one.unnamed && asked.kind !== 'goods') throw new Refusal('UNNAMED_ONLY_FOR_GOODS')
  return {
    ...{ ...facts(offered), ...claimedUntil(context), state: 'claimed', public: offered.public },
    claim: { ...one, at: context.now, extended: false, contactOpened: false },
  }
}

/** What is left as it is while somebody helps. */
const helped = (one: HelpedWish) => {
  const { dueOn, overdueTimes, public: open, claim: theirs, joined } = one
  return { ...facts(one), dueOn, overdueTimes, public: open, claim: theirs, ...(joined && { joined }) }
}

/**
 * Where and when it changes hands. For a visit the asker has agreed, and both hold a time and a code word; a minor is
 * visited by nobody, and shown to nobody.
 * @throws Refusal VISIT_NOT_AGREED, CODE_WORD_MISSING, UNNAMED_ONLY_FOR_GOODS.
 */
export function arrange(
  wish: Wish,
  { opensContact, ...hand }: Omit<HandOver, 'visitor'> & { opensContact: boolean },
): Wish {
  const one = only(wish, 'arrange')
  const { asked, claim: theirs } = one
  const isVisit = hand.where === 'visit'
  if (isVisit && (!asked.mayVisit || asked.group === 'minor')) throw new Refusal('VISIT_NOT_AGREED')
  if (isVisit && theirs.unnamed) throw new Refusal('UNNAMED_ONLY_FOR_GOODS')
  if (isVisit && (!hand.codeWord || !hand.at)) throw new Refusal('CODE_WORD_MISSING')
  const handOver = { ...hand, ...(!theirs.unnamed && { visitor: theirs.name }) }
  const contactOpened = opensContact && asked.group !== 'minor' && !theirs.unnamed
  return { ...helped(one), state: 'fulfilling', claim: { ...theirs, handOver, contactOpened } }
}

/** A week more, once. @throws Refusal CLAIM_EXTENDED_ALREADY. */
export function extend(wish: Wish, context: WishContext): Wish {
  const one = only(wish, 'extend')
  if (one.claim.extended) throw new Refusal('CLAIM_EXTENDED_ALREADY')
  return {
    ...one,
    ...{ version: one.version + 1, ...extendedBy(one.dueOn, context) },
    claim: { ...one.claim, extended: true },
  }
}

/** 这次办不了: without blame, and others may help again; so may they themselves. */
export function handBack(wish: Wish, context: WishContext): Wish {
  return withoutLead(only(wish, 'hand_back'), context)
}

/** They say that it is done; the asker is asked. */
export function fulfil(wish: Wish, note: string | undefined, context: WishContext): Wish {
  const one = only(wish, 'fulfil')
  const fulfilled = { at: context.now, ...(note !== undefined && { note }) }
  return { ...helped(one), ...confirmBy(context), state: 'fulfilled', fulfilled }
}

/** The claim is taken away, with a reason. */
export function revoke(wish: Wish, context: WishContext): Wish {
  return withoutLead(only(wish, 'revoke'), context)
}

/** 有人没打招呼就来了: at once, and until the worker has looked into it. */
export function suspend(
  wish: Wish,
  { by, reason }: { by: 'asker' | 'keeper'; reason: string },
  { now, addWorkingDays }: WishContext,
): Wish {
  const one = only(wish, by === 'asker' ? 'stop_visits' : 'suspend')
  const claimNow = { ...one.claim, contactOpened: false }
  const dueOn = addWorkingDays(dayOf(now), 1)
  return { ...helped(one), dueOn, overdueTimes: 0, state: 'suspended', claim: claimNow, endReason: reason }
}

/** It is cleared up, and goes on; contacts are opened anew. */
export function resume(wish: Wish, context: WishContext): Wish {
  const one = only(wish, 'resume')
  return { ...helped(one), ...claimedUntil(context), state: 'claimed', claim: withoutHandOver(one.claim) }
}

function withoutHandOver({ claimId, memberId, accountId, name, unnamed, at, extended }: Claim): Claim {
  return { claimId, memberId, accountId, name, unnamed, at, extended, contactOpened: false }
}
