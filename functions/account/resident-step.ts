import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove, $set } from 'dynamodb-toolbox/entity/actions/update'
import type { Person } from '@shared/access/person'
import type { Residence } from '@shared/account/schema'
import { Refusal } from '@shared/errors'
import type { AccountId, CountyId, EventId } from '@shared/ids'
import type { Instant } from '@shared/time'
import { getPlace } from '../community/door'
import { eventPart } from '../events/event.entity'
import type { Decision } from '../http/command'
import { part } from '../writes/part'
import { AccountEntity, residentsOf } from './account.entity'

type Resident = NonNullable<Person['resident']>

/** Where a community and a compound of it lie. @throws Refusal PLACE_UNKNOWN. */
export async function residenceAt({ communityId, compoundId }: Residence): Promise<Resident> {
  const [community, compound] = await Promise.all([getPlace(communityId), compoundId && getPlace(compoundId)])
  const fits =
    community?.kind === 'community' &&
    !community.closedOn &&
    (!compoundId ||
      (compound?.kind === 'compound' && compound.parentId === communityId && !compound.closedOn))
  if (!fits) throw new Refusal('PLACE_UNKNOWN')
  return { countyId: community.countyId, communityId, ...(compoundId && { compoundId }) }
}

interface By {
  accountId: AccountId
  eventId: EventId
  now: Instant
  /** It must have said where it lives before, or must not. */
  known: boolean
}

/** Counted where they live, and nowhere once they have left. */
const listedAt = (where: Resident | undefined, accountId: AccountId) => ({
  listingPk: where ? residentsOf(where.communityId) : $remove(),
  listingSk: where ? `${where.compoundId ?? ''}#${accountId}` : $remove(),
})

/** What it takes to write down where an account lives; nothing: nowhere any longer. */
export function residing(where: Resident | undefined, countyId: CountyId, by: By): Decision {
  const { accountId, eventId, now, known } = by
  return {
    receipt: { id: accountId, version: 1, state: where ? 'resident' : 'no_resident', at: now },
    parts: [
      part(
        AccountEntity.build(UpdateTransaction)
          .item({ accountId, resident: where ? $set(where) : $remove(), ...listedAt(where, accountId) })
          .options({ condition: { attr: 'resident', exists: known } }),
        known ? 'RESIDENT_NOT_YET' : 'RESIDENT_ALREADY',
      ),
      eventPart({
        ...{ eventId, type: where ? 'resident.registered' : 'resident.left', countyId, at: now },
        ...{ aggregateId: accountId, tell: [] },
      }),
    ],
  }
}
