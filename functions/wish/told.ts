import type { County } from '@shared/county/county'
import { Refusal } from '@shared/errors'
import type { WishId } from '@shared/ids'
import { dayOf, type Instant } from '@shared/time'
import { checkMoney } from '@shared/wish/rules'
import type { WishFiling } from '@shared/wish/schema'
import type { Asked } from '@shared/wish/wish'
import type { KnownPlace } from '../community/door'
import { sealAddress, sealPhone } from '../vault/contacts'
import { phoneLookupKey } from '../vault/phone-hash'

type Told = Omit<WishFiling, 'phone' | 'isComplaint'> & { phone?: string | undefined }

/** The compound and the community of it, both open. @throws Refusal PLACE_UNKNOWN. */
function placesOf({ communityId, compoundId }: WishFiling['residence'], { line }: KnownPlace) {
  const [place, above] = line
  const community = place.kind === 'community' ? place : above
  const compound = place.kind === 'compound' ? place : undefined
  const fits = community?.placeId === communityId && compound?.placeId === compoundId
  if (!fits || community.closedOn || compound?.closedOn) throw new Refusal('PLACE_UNKNOWN')
  return {
    ...{ communityName: community.name, ...(community.townCode && { townCode: community.townCode }) },
    ...(compound && { compoundName: compound.name }),
  }
}

/**
 * What somebody told, with the names of the places as they are today, and what is only for some eyes sealed.
 * @param at where it is, as it was read. @throws Refusal PLACE_UNKNOWN, WISH_NAMES_MONEY, DAY_IN_FUTURE.
 */
export async function checkTold(
  { kind, text, group, residence, name, phone, address, times, mayVisit, hiddenFromCompound, onBehalf }: Told,
  source: Asked['source'],
  { wishId, at, county, now }: { wishId: WishId; at: KnownPlace; county: County; now: Instant },
): Promise<Asked> {
  checkMoney(text)
  if (onBehalf && onBehalf.on > dayOf(now))
    throw new Refusal('DAY_IN_FUTURE', { 'onBehalf.on': '不能在今天以后' })
  return {
    ...{ kind, text, group, residence, source, name: name.trim(), mayVisit, hiddenFromCompound },
    ...{ ...placesOf(residence, at), submittedAt: now },
    ...(phone !== undefined && {
      ...{ phone: await sealPhone(phone, wishId), phoneKey: phoneLookupKey(county.countyId, phone) },
    }),
    ...(address !== undefined && { address: await sealAddress(address, wishId) }),
    ...(times !== undefined && { times }),
    ...(onBehalf && { onBehalf }),
  }
}
