import { Refusal } from '@shared/errors'
import { currentOrg, goLiveOf } from '@shared/org/tree'
import { atHour, daySchema } from '@shared/time'
import { bringIn } from '@shared/wish/brought-in'
import { isOver } from '@shared/wish/wish'
import { type WishGroup, wishGroups } from '@shared/wish/words'
import * as v from 'valibot'
import { type KnownPlace, knownPlace } from '../../../community/door'
import { sealAddress, sealPhone } from '../../../vault/contacts'
import { phoneLookupKey } from '../../../vault/phone-hash'
import {
  bringInWishParts,
  checkTold,
  getWish,
  hiddenWords,
  keeperAt,
  wishContextOf,
} from '../../../wish/door'
import type { Part } from '../../../writes/part'
import type { Entry, Job, Writing } from '../../kind'
import type { WishColumn } from './columns'
import { type WishMatch, withoutContacts } from './match-wish'

const groupOf = (text: string | undefined): WishGroup =>
  v.parse(v.optional(v.picklist(wishGroups), 'resident'), text)

/** From which day on it waits: today, or the day on which whoever answers for it goes live. */
function contextOn({ tree, county, today, now }: Job, { responsible }: KnownPlace) {
  const liveOn = goLiveOf(tree, currentOrg(tree, responsible.orgId))
  return wishContextOf(liveOn && liveOn > today ? atHour(liveOn, 0) : now, county)
}

/**
 * The parts that write one row: a wish that is new here, or what a row knows more of one that is.
 * @throws Refusal CHANGED_MEANWHILE, PLACE_UNKNOWN when the place has been closed since.
 */
export async function wishParts(
  { row, values: all }: Entry<WishColumn>,
  { at: seen, kind, stands, known, isWithoutContacts = false }: WishMatch,
  job: Job,
  writing: Writing,
): Promise<Part[]> {
  // As it is this moment.
  const at = seen && (await knownPlace(seen.place.placeId, job.tree))
  if (!kind || !stands) throw new Error('a row that could not be read is never written')
  if (!at) throw new Refusal('PLACE_UNKNOWN')
  const values = isWithoutContacts ? withoutContacts(all) : all
  const { county } = job
  const context = contextOn(job, at)
  const { orgId } = keeperAt(at, {}, job.tree)
  const by = { eventId: writing.eventIdOf(row), orgId, now: writing.now, limits: context.limits }
  const { phone, address, times } = values
  if (known) {
    const { wishId } = known
    const before = await getWish(wishId)
    if (!before || before.version !== known.version || isOver(before)) throw new Refusal('CHANGED_MEANWHILE')
    const phoneKey = phone === undefined ? undefined : phoneLookupKey(county.countyId, phone)
    const asked = {
      ...before.asked,
      ...(phone !== undefined &&
        phoneKey !== undefined && { phone: await sealPhone(phone, wishId), phoneKey }),
      ...(address !== undefined && !before.asked.address && { address: await sealAddress(address, wishId) }),
      ...(times !== undefined && { times }),
    }
    const after = { ...before, version: before.version + 1, asked }
    return [...(await bringInWishParts(before, after, by)), writing.auditPart(wishId)]
  }
  const wishId = job.idOf('wish', row)
  const [place, above] = at.line
  const residence = above
    ? { communityId: above.placeId, compoundId: place.placeId }
    : { communityId: place.placeId }
  const told = await checkTold(
    {
      ...{ kind, residence, text: values.text ?? '', group: groupOf(values.group), name: values.name ?? '' },
      ...{ phone, address, times },
      ...{ mayVisit: values.mayVisit === 'yes', hiddenFromCompound: values.hidden === 'yes' },
    },
    'paper',
    { wishId, at, county, now: writing.now },
  )
  const asked = { ...told, submittedAt: atHour(v.parse(daySchema, values.since), 0) }
  const ids = { wishId, countyId: county.countyId }
  const wish = bringIn(ids, asked, stands, hiddenWords({ asked }), context)
  return [...(await bringInWishParts(undefined, wish, by)), writing.auditPart(wishId)]
}
