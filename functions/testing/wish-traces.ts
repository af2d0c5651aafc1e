import type { AccountId, CountyId, MemberId, OrgId, PlaceId, WishId } from '@shared/ids'
import { dayOf, type Instant } from '@shared/time'
import * as rules from '@shared/wish/rules'
import { contextAt } from '@shared/wish/fixtures'
import type { Asked } from '@shared/wish/wish'
import { newId } from './people'

interface Known {
  county: { countyId: CountyId; community: OrgId }
  accountId: AccountId
  memberId: MemberId
  name: string
  /** What may be nowhere else. */
  said: string
  phone: string
}

const publicSentence = '想要一盏亮一点的灯'

async function askedFor(wishId: WishId, communityId: PlaceId, { name, said, phone }: Known, now: Instant) {
  const { sealAddress, sealPhone } = await import('../vault/contacts')
  const asked: Asked = {
    ...{ kind: 'goods', text: said, group: 'elder', source: 'self', residence: { communityId } },
    ...{ communityName: '海棠社区', name, mayVisit: true, hiddenFromCompound: false, times: said },
    ...{ phone: await sealPhone(phone, wishId), address: await sealAddress(said, wishId) },
    submittedAt: now,
  }
  return asked
}

/** A wish as it stands in the public list. */
function published(wishId: WishId, asked: Asked, { county }: Known, now: Instant) {
  const context = contextAt(now)
  const { countyId } = county
  const told = rules.submit({ wishId, countyId, complaint: false }, asked, context)
  const suits = { mayVisit: asked.mayVisit, hiddenFromCompound: asked.hiddenFromCompound }
  const looked = rules.verify(told, { how: 'phone', sentence: publicSentence, suits }, [], context)
  return rules.publish(looked, { how: 'spoken', on: dayOf(now) }, [], context)
}

/** What somebody has asked for in a community, and what they have claimed of another's there; contacts sealed. */
export async function leaveWishTraces(known: Known, now: Instant): Promise<{ own: WishId; other: WishId }> {
  const [{ savePlaceParts }, { saveWishParts }, { transact }] = await Promise.all([
    import('../community/door'),
    import('../wish/save-wish'),
    import('../writes/transact'),
  ])
  const { county, accountId, memberId, name } = known
  const { countyId, community: orgId } = county
  const placeId = newId('place')
  const place = { placeId, countyId, version: 1, kind: 'community', name: '海棠社区', orgId } as const
  await transact(savePlaceParts(undefined, { ...place, townCode: '460203001' }))
  const context = contextAt(now)
  const how = { now, limits: context.limits, keeper: orgId }
  const [own, other] = [newId('wish'), newId('wish')]
  const asked = { ...(await askedFor(own, placeId, known, now)), accountId, memberId }
  const mine = published(own, asked, known, now)
  await transact(await saveWishParts(undefined, mine, { ...how, type: 'wish.published' }))
  const neighbour = { ...known, name: '吴桂芳', said: '客厅的灯坏了', phone: '19900008101' }
  const theirs = published(other, await askedFor(other, placeId, neighbour, now), known, now)
  const claim = { claimId: newId('claim'), memberId, accountId, name, unnamed: false }
  const claimed = rules.claim(theirs, claim, context)
  await transact(await saveWishParts(undefined, claimed, { ...how, type: 'wish.claimed' }))
  return { own, other }
}
