import { Refusal } from '@shared/errors'
import { currentOrg, goLiveOf } from '@shared/org/tree'
import type { Contact } from '@shared/sealed'
import { atHour } from '@shared/time'
import { bringIn, type Stands } from '@shared/trip/brought-in'
import type { Filing } from '@shared/trip/rules'
import { isOpen, type OpenTrip } from '@shared/trip/trip'
import { maskPhone } from '@shared/access/mask'
import { getMember, type Member } from '../../../member/door'
import { notWithdrawnPart } from '../../../privacy/door'
import { bringInParts, contextOf, getTrip } from '../../../trip/door'
import { sealAddress, sealPhone } from '../../../vault/contacts'
import type { Part } from '../../../writes/part'
import type { Entry, Job, Writing } from '../../kind'
import { countsFor } from '../erased'
import { goesOn } from './changes'
import type { TripColumn } from './columns'
import type { TripMatch } from './match-trip'
import type { Ledger } from './read-ledger'

type Row = Entry<TripColumn>

/** From which day on the trip waits: today, or the day on which its branch goes live. */
function contextOn({ tree, county, today, now }: Job, orgId: Member['orgId']) {
  const liveOn = goLiveOf(tree, orgId)
  return contextOf(liveOn && liveOn > today ? atHour(liveOn, 0) : now, county)
}

async function filingOf(
  { values }: Row,
  ledger: Ledger,
  tripId: OpenTrip['tripId'],
  known: OpenTrip | undefined,
  roster: Contact,
): Promise<Filing> {
  const isNewPhone = values.phone !== undefined && known?.phone.masked !== maskPhone(values.phone)
  const before = known?.destination.address
  const address =
    before ?? (values.address === undefined ? undefined : await sealAddress(values.address, tripId))
  return {
    phone:
      values.phone !== undefined && isNewPhone
        ? await sealPhone(values.phone, tripId)
        : (known?.phone ?? roster),
    destination: { ...ledger.destination, ...(address && { address }) },
    reason: known && values.reason === undefined ? known.reason : ledger.reason,
    leaveOn: ledger.leaveOn,
    ...((ledger.returnOn ?? known?.returnOn) && { returnOn: ledger.returnOn ?? known?.returnOn }),
  }
}

const idsOf = ({ memberId, countyId, name, orgId, heldBy, discreet }: Member, { tree }: Job) => ({
  ...{ countyId, memberId, memberName: name, originOrgId: currentOrg(tree, orgId) },
  originOrgName: tree.get(orgId)?.name ?? '',
  ...(heldBy && { heldBy }),
  ...(discreet && { discreet: true }),
})

/** An open trip put right. Where it stands changes only when the ledger knows more. */
async function corrected(
  entry: Row,
  known: OpenTrip,
  member: Member,
  ledger: Ledger,
  job: Job,
): Promise<OpenTrip> {
  const filing = await filingOf(entry, ledger, known.tripId, known, known.phone)
  const version = known.version + 1
  if (!goesOn(known, ledger)) return { ...known, ...filing, version }
  const filedAt = ledger.saysFiled ? ledger.filedAt : known.filedAt
  const ids = { ...idsOf(member, job), tripId: known.tripId, version, filedAt }
  return bringIn(ids, filing, ledger.stands satisfies Stands, contextOn(job, member.orgId))
}

/**
 * The parts that write one row of the ledger.
 * @throws Refusal TRIP_ALREADY_OPEN, CHANGED_MEANWHILE, MEMBER_STEP_NOT_POSSIBLE, and that of a consent taken back.
 */
export async function tripParts(
  row: Row,
  { ledger, memberId, known }: TripMatch,
  job: Job,
  writing: Writing,
): Promise<readonly Part[]> {
  const member = memberId && (await getMember(memberId))
  if (!member || !ledger) throw new Error('a row without a member is never written')
  if (member.state !== 'active' || member.death) throw new Refusal('MEMBER_STEP_NOT_POSSIBLE')
  // As the member is this moment: they may have asked since the sheet was looked at.
  const entry = { ...row, values: countsFor(member, row.values).values }
  const by = { eventId: writing.eventIdOf(entry.row), now: writing.now }
  if (known) {
    const before = await getTrip(known.tripId)
    if (!before || !isOpen(before) || before.version !== known.version) throw new Refusal('CHANGED_MEANWHILE')
    const after = await corrected(entry, before, member, ledger, job)
    return [...bringInParts(before, after, by), writing.auditPart(known.tripId)]
  }
  const tripId = job.idOf('trip', entry.row)
  const roster = { masked: member.phone?.masked ?? '' }
  const filing = await filingOf(entry, ledger, tripId, undefined, roster)
  const ids = { ...idsOf(member, job), tripId, version: 1, filedAt: ledger.filedAt }
  const after = bringIn(ids, filing, ledger.stands, contextOn(job, member.orgId))
  return [...bringInParts(undefined, after, by), notWithdrawnPart(member.memberId), writing.auditPart(tripId)]
}
