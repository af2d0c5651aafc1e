import { residenceAt } from '../account/door'
import { getPlace } from '../community/door'
import type { County } from '@shared/county/county'
import { Refusal } from '@shared/errors'
import type { WishId } from '@shared/ids'
import { dayOf, type Instant } from '@shared/time'
import { checkMoney } from '@shared/wish/rules'
import type { WishFiling } from '@shared/wish/schema'
import type { Asked } from '@shared/wish/wish'
import { sealAddress, sealPhone } from '../vault/contacts'
import { phoneLookupKey } from '../vault/phone-hash'

type Told = Omit<WishFiling, 'phone' | 'isComplaint'> & { phone?: string | undefined }

/**
 * What somebody told, with the names of the places as they are today, and what is only for some eyes sealed.
 * @throws Refusal PLACE_UNKNOWN, WISH_NAMES_MONEY, DAY_IN_FUTURE.
 */
export async function checkTold(
  { kind, text, group, residence, name, phone, address, times, mayVisit, hiddenFromCompound, onBehalf }: Told,
  source: Asked['source'],
  { wishId, county, now }: { wishId: WishId; county: County; now: Instant },
): Promise<Asked> {
  checkMoney(text)
  if (onBehalf && onBehalf.on > dayOf(now))
    throw new Refusal('DAY_IN_FUTURE', { 'onBehalf.on': '不能在今天以后' })
  const { communityId, compoundId } = residence
  const [at, community, compound] = await Promise.all([
    residenceAt(residence),
    getPlace(communityId),
    compoundId && getPlace(compoundId),
  ])
  if (at.countyId !== county.countyId || !community) throw new Refusal('PLACE_UNKNOWN')
  return {
    ...{ kind, text, group, residence, source, name: name.trim(), mayVisit, hiddenFromCompound },
    ...{ communityName: community.name, submittedAt: now },
    ...(compound && { compoundName: compound.name }),
    ...(community.townCode && { townCode: community.townCode }),
    ...(phone !== undefined && {
      ...{ phone: await sealPhone(phone, wishId), phoneKey: phoneLookupKey(county.countyId, phone) },
    }),
    ...(address !== undefined && { address: await sealAddress(address, wishId) }),
    ...(times !== undefined && { times }),
    ...(onBehalf && { onBehalf }),
  }
}
