import { logIn, registerResident } from '@shared/account/contract'
import type { PlaceId, WishId } from '@shared/ids'
import { giveConsent } from '@shared/privacy/contract'
import { currentVersion, wishConsents } from '@shared/privacy/notice'
import { addDays, atHour, dayOf, instant } from '@shared/time'
import * as wish from '@shared/wish/contract'
import type { WishFiling } from '@shared/wish/schema'
import { call, must } from '../../testing/caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from '../../testing/people'
import { givenPlaces } from '../../testing/places'
import type { System } from '../../testing/system'

/** A county with a community and a compound of it, who works there, who lives there and who helps. */
export interface Neighbourhood {
  system: System
  county: TestCounty
  places: { community: PlaceId; compound: PlaceId; elsewhere: PlaceId }
  /** Of the community. */
  worker: Somebody
  /** Of the organisation above it. */
  superior: Somebody
  resident: Somebody
  helper: Somebody
}

/** What is asked of everybody before their first wish. */
export async function agreesToWishes(who: Pick<Somebody, 'do'>): Promise<void> {
  for (const kind of wishConsents)
    await who.do(giveConsent, { body: { kind, version: currentVersion(kind), how: 'self' } })
}

/** Somebody who has said that they live there, and has agreed to what becomes of their wishes. */
export async function givenResident(system: System, residence: WishFiling['residence']): Promise<Somebody> {
  const resident = await givenSomebody(system, {})
  await resident.do(registerResident, { body: residence })
  await agreesToWishes(resident)
  return resident
}

export async function givenNeighbourhood(system: System): Promise<Neighbourhood> {
  const county = await givenCounty()
  const places = await givenPlaces(system, county)
  const { community: communityId, compound: compoundId } = places
  const [worker, superior, resident, helper] = [
    await givenSomebody(system, {
      role: { county, role: 'community_worker', orgId: county.community, placeId: communityId },
    }),
    await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.root } }),
    await givenResident(system, { communityId, compoundId }),
    await givenHelper(system, county),
  ]
  return { system, county, places, worker, superior, resident, helper }
}

/** A member of the county. */
export const givenHelper = (system: System, county: TestCounty, name = '陈志远'): Promise<Somebody> =>
  givenSomebody(system, { memberOf: { county, orgId: county.branch, name } })

export const today = ({ system }: Pick<Neighbourhood, 'system'>) => dayOf(instant(system.cloud.clock.now()))
export const tomorrowAtSeven = (place: Pick<Neighbourhood, 'system'>) => atHour(addDays(today(place), 1), 19)

/** An elder's wish for a lamp. */
export const aLamp = ({ places }: Pick<Neighbourhood, 'places'>): WishFiling => ({
  ...{ kind: 'goods', text: '客厅的灯坏了，想要一盏亮一点的灯', group: 'elder' },
  residence: { communityId: places.community, compoundId: places.compound },
  ...{ name: '吴桂芳', phone: '19900008101', address: '3 栋 2 单元 501', times: '晚上七点以后' },
  ...{ mayVisit: true, hiddenFromCompound: false },
})

export const sentence = '想要一盏亮一点的灯'

type More = Partial<WishFiling>

export async function givenSubmitted(at: Neighbourhood, more: More = {}): Promise<WishId> {
  const wishId = newId('wish')
  await at.resident.do(wish.submitWish, { body: { wishId, ...aLamp(at), ...more } })
  return wishId
}

export async function givenVerified(at: Neighbourhood, more: More = {}): Promise<WishId> {
  const wishId = await givenSubmitted(at, more)
  const { mayVisit, hiddenFromCompound } = { ...aLamp(at), ...more }
  const body = { how: 'phone' as const, sentence, mayVisit, hiddenFromCompound }
  await at.worker.do(wish.verifyWish, { params: { wishId }, body })
  return wishId
}

export async function givenPublished(at: Neighbourhood, more: More = {}): Promise<WishId> {
  const wishId = await givenVerified(at, more)
  const agreement = { how: 'spoken' as const, on: today(at) }
  await at.worker.do(wish.publishWish, { params: { wishId }, body: { agreement } })
  return wishId
}

export const moving = { kind: 'service' as const, text: '想请人把旧柜子搬下楼' }

/** A service that needs so many people, in the public list. */
export async function givenForMany(at: Neighbourhood, helpers: number): Promise<WishId> {
  const params = { wishId: await givenSubmitted(at, moving) }
  const suits = { how: 'phone' as const, mayVisit: true, hiddenFromCompound: false, helpers }
  await at.worker.do(wish.verifyWish, { params, body: { ...suits, sentence: moving.text } })
  const agreement = { how: 'spoken' as const, on: today(at) }
  await at.worker.do(wish.publishWish, { params, body: { agreement } })
  return params.wishId
}

/** Of anybody who lives there, published by whoever works there. */
export async function givenPublishedBy(
  { asker, worker }: { asker: Somebody; worker: Somebody },
  filing: WishFiling,
): Promise<WishId> {
  const params = { wishId: newId('wish') }
  await agreesToWishes(asker)
  await asker.do(wish.submitWish, { body: { ...params, ...filing } })
  const { mayVisit, hiddenFromCompound } = filing
  const body = { how: 'phone' as const, sentence, mayVisit, hiddenFromCompound }
  await worker.do(wish.verifyWish, { params, body })
  await asker.do(wish.answerWish, { params, body: { step: 'agree', sentence } })
  await worker.do(wish.publishWish, { params, body: {} })
  return params.wishId
}

/** Claimed by the helper of the neighbourhood, or by another. */
export async function givenClaimed(at: Neighbourhood, more: More = {}, helper = at.helper): Promise<WishId> {
  const wishId = await givenPublished(at, more)
  await helper.do(wish.claimWish, { params: { wishId }, body: { claimId: newId('claim') } })
  return wishId
}

export const aVisit = (at: Neighbourhood) => ({
  ...{ where: 'visit' as const, at: tomorrowAtSeven(at), codeWord: '桂花开了' },
  ...{ workerName: '周晓梅', workerPhone: '19900008199', opensContact: true },
})

/** Somebody whose session has ended in the meantime. */
export async function signedInAgain(
  { system }: Pick<Neighbourhood, 'system'>,
  who: Somebody,
): Promise<Somebody> {
  const { apiUrl } = system.cloud
  const body = { code: system.loginCode(who.openid) }
  const { token } = await must(call(apiUrl, undefined, logIn, { body }))
  const callAs: Somebody['call'] = (endpoint, sent) =>
    call(apiUrl, token, endpoint, { ...sent, ...(who.grant && { actingAs: who.grant.grantId }) })
  return { ...who, token, call: callAs, do: (endpoint, sent) => must(callAs(endpoint, sent)) }
}
