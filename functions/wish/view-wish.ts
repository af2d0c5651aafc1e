import { can } from '@shared/access/can'
import type { WishSubject } from '@shared/access/subject'
import type { MemberId } from '@shared/ids'
import { dayOf, type Instant } from '@shared/time'
import type { WishView } from '@shared/wish/schema'
import { lastReason, reasonOf } from '@shared/wish/rules'
import { isOver, type Wish } from '@shared/wish/wish'
import { wishEventTypes } from '@shared/wish/words'
import type { Fact } from '../events/fact'
import { listFacts } from '../events/list-facts'
import { listLooksOf } from '../privacy/door'
import type { Keeper } from './kept-by'
import type { Neighbour } from './lives-in'
import { cardOf } from './offered-to'
import { placeWords } from './place-words'
import { publicWishOf } from './public-wish.entity'
import { type Reader, revealable, type Side, sideOf, stepsOf } from './side-of'

function viewAsked({ asked, complaint = false }: Wish): NonNullable<WishView['asked']> {
  const { group, name, phone, address, residence, hiddenFromCompound, source, onBehalf, submittedAt } = asked
  return {
    ...{ group, name, residence, place: placeWords(asked), hiddenFromCompound, source, submittedAt },
    ...(phone && { phone: phone.masked }),
    ...(address && { address: address.masked }),
    ...(onBehalf && { onBehalf }),
    isComplaint: complaint,
  }
}

/** Who stays unnamed is named to the worker alone. */
function viewClaim(wish: Wish, side: Side): WishView['claim'] {
  if (!('claim' in wish) || side === 'other') return undefined
  const { claimId, name, unnamed, at, extended, contactOpened, handOver } = wish.claim
  const isLive = wish.state === 'claimed' || wish.state === 'fulfilling'
  return {
    ...{ claimId, claimedAt: at, extended, contactOpened },
    ...(side !== 'asker' || !unnamed ? { claimant: name } : {}),
    ...(isLive && { dueOn: wish.dueOn }),
    ...(handOver && { handOver }),
  }
}

/** To one who helps along: their own claim, and what was agreed for both of them. Nothing else of whom it is for. */
function viewJoined(wish: Wish, memberId: MemberId | undefined): Partial<WishView> {
  const own = 'claim' in wish ? wish.joined?.find((one) => one.memberId === memberId) : undefined
  if (!('claim' in wish) || !own) return {}
  const { claim, confirmed, dueOn } = { confirmed: undefined, ...wish }
  return {
    claim: {
      ...{ claimId: own.claimId, claimedAt: own.at, extended: false, contactOpened: false, dueOn },
      ...(claim.handOver && { handOver: claim.handOver }),
    },
    ...(confirmed && { confirmed }),
  }
}

/** What happened, with what was said to it as far as this side reads it. */
function entryOf(wish: Wish, { at, type, wishSide }: Fact, side: Side): WishView['timeline'] {
  const happened = wishEventTypes.find((one) => one === type)
  if (!wishSide || !happened) return []
  const reason = reasonOf(wish, { type: happened, at }, side === 'keeper' ? 'keeper' : 'asker')
  return [{ at, type: happened, side: wishSide, ...(reason !== undefined && { reason }) }]
}

/** To those who answer for it and to the asker: how it stands and how it went. */
async function viewWithin(wish: Wish, side: Side): Promise<Partial<WishView>> {
  const [facts, looked] = await Promise.all([
    listFacts(wish.wishId),
    side === 'asker' ? listLooksOf(wish.wishId, undefined, 50) : undefined,
  ])
  const reopenReason = isOver(wish) ? undefined : lastReason(wish, 'wish.reopened')
  const open = 'public' in wish ? wish.public : undefined
  const sentence = 'sentence' in wish ? wish.sentence : open?.sentence
  const verified = 'verified' in wish ? wish.verified : open?.verified
  return {
    asked: viewAsked(wish),
    ...('returnReason' in wish && { returnReason: wish.returnReason }),
    ...(verified && { verified }),
    ...(sentence && { sentence }),
    ...('rating' in wish && wish.rating && { rating: wish.rating }),
    ...('endReason' in wish &&
      wish.endReason !== undefined &&
      !(side === 'asker' && wish.state === 'suspended') && { endReason: wish.endReason }),
    ...(wish.state === 'not_done' && wish.notDone && { notDone: wish.notDone }),
    ...(reopenReason !== undefined && { reopenReason }),
    ...(wish.state === 'redirected' && { redirected: wish.redirected }),
    ...(wish.state === 'merged' && { mergedInto: wish.mergedInto }),
    timeline: facts.flatMap((fact) => entryOf(wish, fact, side)),
    ...(looked && { looks: looked.looks.map(({ at, by, field, reason }) => ({ at, by, field, reason })) }),
  }
}

/** Whoever acts for somebody typed the number in, and isn't shown it again. */
const mayReveal = (subject: WishSubject, { person, as, tree }: Reader): boolean =>
  can(person, as, 'wish.reveal', subject, tree)

/** To whom it concerns: the words themselves, when it suits, who helps, and how it came out. */
function viewAround(wish: Wish, side: Side): Partial<WishView> {
  const { text, times, mayVisit, group } = wish.asked
  const claim = viewClaim(wish, side)
  const isMinor = group === 'minor' && side === 'claimant'
  return {
    text,
    ...(times !== undefined && !isMinor && { times }),
    ...(!isMinor && { mayVisit }),
    ...('dueOn' in wish && { dueOn: wish.dueOn }),
    ...(claim && { claim }),
    ...('claim' in wish && wish.joined && { joined: wish.joined.map(({ name, at }) => ({ name, at })) }),
    ...('fulfilled' in wish && wish.fulfilled && { fulfilled: wish.fulfilled }),
    ...('confirmed' in wish && wish.confirmed && { confirmed: wish.confirmed }),
  }
}

/** One wish, as much of it as the reader may see. */
export async function viewWish(
  wish: Wish,
  {
    keeper,
    subject,
    neighbour,
    now,
  }: { keeper: Keeper | undefined; subject: WishSubject; neighbour: Neighbour; now: Instant },
  reader: Reader,
): Promise<WishView> {
  const side = sideOf(subject, reader)
  const open = publicWishOf(wish)
  const { wishId, version, state, asked, linked = [] } = wish
  const isWithin = side === 'asker' || side === 'keeper'
  return {
    ...{ wishId, version, state, side, kind: asked.kind, timeline: [] },
    ...(open && { card: cardOf(open, neighbour, dayOf(now)) }),
    ...(subject.mayBeHandedOn && { mayHandOn: true }),
    maySteps: stepsOf(wish, subject, reader),
    mayReveal: mayReveal(subject, reader) ? revealable(wish, side) : [],
    linked: side === 'keeper' ? linked : [],
    ...(side !== 'other' &&
      keeper && {
        responsible: { name: keeper.name, ...(keeper.phone !== undefined && { phone: keeper.phone }) },
      }),
    ...(side === 'joined' && viewJoined(wish, reader.person.member?.memberId)),
    ...(side !== 'other' && side !== 'joined' && viewAround(wish, side)),
    ...(isWithin && (await viewWithin(wish, side))),
  }
}
