import { Refusal } from '@shared/errors'
import type { ClaimId, MemberId } from '@shared/ids'
import { addDays, atHour, type Day, dayOf, type Instant } from '@shared/time'
import * as rules from '@shared/wish/rules'
import { type Asked, isHelped, type Wish } from '@shared/wish/wish'
import type { WishEventType, WishSide } from '@shared/wish/words'
import { markPart } from '../../functions/notice/telling-parts'
import { changeOf, contextOf } from '../../functions/wish/change'
import { hiddenWords } from '../../functions/wish/hidden-words'
import type { Part } from '../../functions/writes/part'
import { daysAgo } from './days-ago'
import { phoneOf } from './phone'
import { placeIdsOf } from './places'
import type { CountyPlan } from './plan'
import type { Seals } from './seals'
import type { Source } from './source'
import { type WishDeed, type WishStory, wishStories } from './wish-stories'

interface Told {
  plan: CountyPlan
  source: Source
  today: Day
  seals: Seals
}

/** What was told, as the functions keep it. */
async function askedOf(story: WishStory, { plan, source, today, seals }: Told): Promise<Asked> {
  const { key, county, community, compound, asker, phone, address, times } = story
  const placeOf = placeIdsOf(county, source)
  const [communityId, wishId] = [placeOf(community), source.id('wish', key)]
  const townCode = plan.places.find(({ placeId }) => placeId === communityId)?.townCode
  const { kind, group, text, name, mayVisit = false, hiddenFromCompound = false } = story
  const submittedAt = daysAgo(today, ...story.told)
  const number = phoneOf(phone)
  return {
    ...{ kind, group, text, name, mayVisit, hiddenFromCompound, submittedAt },
    residence: { communityId, compoundId: placeOf(`${community} ${compound}`) },
    ...{ communityName: community, compoundName: compound, ...(townCode && { townCode }) },
    phone: await seals.phone(number, wishId),
    phoneKey: seals.phoneKey(plan.county.countyId, number),
    ...(address !== undefined && { address: await seals.address(address, wishId) }),
    ...(times !== undefined && { times }),
    ...(asker
      ? { source: 'self', accountId: source.id('account', asker) }
      : { source: 'paper', consent: { how: 'spoken', on: dayOf(submittedAt) } }),
  }
}

type Done = [wish: Wish, type: WishEventType, side: WishSide]

/** The wish after a deed, by the rules. @throws Refusal when the deed isn't possible. */
function carryOut(wish: Wish, deed: WishDeed, context: rules.WishContext, { plan, source }: Told): Done {
  const hidden = hiddenWords(wish)
  const today = dayOf(context.now)
  switch (deed.does) {
    case 'verify': {
      const { mayVisit, hiddenFromCompound } = wish.asked
      const said = { ...deed, suits: { mayVisit, hiddenFromCompound } }
      return [rules.verify(wish, said, hidden, context), 'wish.verified', 'keeper']
    }
    case 'agree': {
      const sentence = wish.state === 'verifying' ? wish.sentence.text : ''
      return [rules.agree(wish, sentence, context), 'wish.agreed', 'asker']
    }
    case 'publish': {
      const spoken = wish.asked.accountId ? undefined : ({ how: 'spoken', on: today } as const)
      return [rules.publish(wish, spoken, hidden, context), 'wish.published', 'keeper']
    }
    case 'claim': {
      const memberId = source.id('member', deed.by)
      const name = plan.members.find((one) => one.memberId === memberId)?.name
      if (name === undefined) throw new Refusal('NOT_FOUND')
      const claimId = source.id('claim', `${wish.wishId} ${deed.by}`)
      const one = { claimId, memberId, accountId: source.id('account', deed.by), name, unnamed: false }
      return [rules.claim(wish, one, context), 'wish.claimed', 'claimant']
    }
    case 'arrange': {
      const at = atHour(addDays(today, deed.inDays), 19)
      const hand = { ...deed.hand, at, opensContact: true }
      return [rules.arrange(wish, hand), 'wish.arranged', 'keeper']
    }
    case 'fulfil':
      return [rules.fulfil(wish, deed.note, context), 'wish.fulfilled', 'claimant']
    case 'sign':
      return [rules.confirm(wish, { by: 'keeper', paperOn: today }, context), 'wish.confirmed', 'keeper']
    case 'rate':
      return [rules.rate(wish, { stars: deed.stars, note: deed.note }), 'wish.rated', 'keeper']
    case 'pass_on': {
      const { who, phone, inDays } = deed
      const to = { to: 'property', who, phone: phoneOf(phone), by: addDays(today, inDays) } as const
      return [rules.redirect(wish, to, context), 'wish.redirected', 'keeper']
    }
    case 'close':
      return [rules.closeNotDone(wish, deed.reason, context), 'wish.not_done', 'keeper']
  }
}

/** What each member has in hand, kept here for want of a table. */
function openHands() {
  const hands = new Map<MemberId, { claims: ClaimId[]; version: number }>()
  const inHand = (memberId: MemberId) => Promise.resolve(hands.get(memberId) ?? { claims: [], version: 0 })
  const note = async (before: Wish | undefined, after: Wish) => {
    const [was, is] = [before, after].map((one) => (one && isHelped(one) ? one.claim : undefined))
    const claim = is ?? was
    if (!claim || Boolean(was) === Boolean(is)) return
    const { claims, version } = await inHand(claim.memberId)
    const others = claims.filter((one) => one !== claim.claimId)
    hands.set(claim.memberId, {
      claims: is ? [...others, claim.claimId] : others,
      version: version + 1,
    })
  }
  return { inHand, note }
}

/** The wishes of a county of the story, each lived to where it is by the rules; what was told of it is long read. */
export async function wishParts(
  plan: CountyPlan,
  { source, now, seals }: { source: Source; now: Instant; seals: Seals },
): Promise<Part[]> {
  const told = { plan, source, today: dayOf(now), seals }
  const { county, places } = plan
  const { inHand, note } = openHands()
  const parts: Part[] = []
  for (const story of wishStories) {
    if (source.id('county', story.county) !== county.countyId) continue
    const asked = await askedOf(story, told)
    const orgId = places.find(({ placeId }) => placeId === asked.residence.communityId)?.orgId
    if (!orgId) throw new Error(`nobody answers for ${story.community}`)
    const subject = { kind: 'place', orgId, line: [] } as const
    let wish: Wish | undefined
    const go = async ([after, type, side]: Done, context: rules.WishContext) => {
      const eventId = source.id('event', `${after.wishId} ${after.version}`)
      const by = { side, eventId, keeper: { orgId, name: '', subject }, context, inHand }
      parts.push(...(await changeOf(wish, after, type, by)).parts, markPart(eventId))
      await note(wish, after)
      wish = after
    }
    const context = contextOf(asked.submittedAt, county)
    const wishId = source.id('wish', story.key)
    const first = rules.submit({ wishId, countyId: county.countyId, complaint: false }, asked, context)
    await go([first, 'wish.submitted', story.asker ? 'asker' : 'keeper'], context)
    for (const [deed, days, clock] of story.then) {
      const then = contextOf(daysAgo(told.today, days, clock), county)
      await go(carryOut(wish ?? first, deed, then, told), then)
    }
  }
  return parts
}
