import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import type { CountyId, ImportId } from '@shared/ids'
import { instant, type Instant, msOf } from '@shared/time'
import { now } from '../clock'
import { type Part, part } from '../writes/part'
import { ImportLeaseEntity } from './import.entity'

/** Longer than anything between two renewals takes. */
const lastsMs = 120_000
const renewAfterMs = 30_000
/** For how long an import that goes on in another run keeps others out. */
const handOverMs = 600_000

/** The right to compare and apply in a county, which one run of the worker has at a time. */
export interface Lease {
  readonly fence: number
  readonly until: Instant
}

interface Holder {
  countyId: CountyId
  importId: ImportId
}

const later = (at: Instant, ms: number) => instant(msOf(at) + ms)

async function read({ countyId }: Pick<Holder, 'countyId'>) {
  const { Item } = await ImportLeaseEntity.build(GetItemCommand)
    .key({ countyId })
    .options({ consistent: true })
    .send()
  return Item
}

/** Writes the lease if it is still as it was read. @returns false when it isn't. */
async function write(
  { countyId, importId }: Holder,
  lease: { fence: number; held: 'yes' | 'no'; expiresAt: Instant },
  before: { fence: number; held: string } | undefined,
): Promise<boolean> {
  try {
    await ImportLeaseEntity.build(PutItemCommand)
      .item({ countyId, importId, ...lease })
      .options({
        condition: before
          ? {
              and: [
                { attr: 'fence', eq: before.fence },
                { attr: 'held', eq: before.held },
              ],
            }
          : { attr: 'countyId', exists: false },
      })
      .send()
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false
    throw error
  }
}

/** Which import keeps others out of a county now; undefined when none does. */
export async function importRunning(countyId: CountyId): Promise<string | undefined> {
  const lease = await read({ countyId })
  return lease && lease.expiresAt > now() ? lease.importId : undefined
}

/**
 * Takes the county's lease: when nobody has it, when its time is over, or when this import's run before has handed it on.
 * @returns the lease, or when to ask again.
 */
export async function takeLease(holder: Holder): Promise<Lease | { waitUntil: Instant }> {
  const [before, at] = [await read(holder), now()]
  const isOver = !before || before.expiresAt <= at
  const isHandedOn = before?.importId === holder.importId && before.held === 'no'
  // What was written here is an instant.
  if (!isOver && !isHandedOn) return { waitUntil: before.expiresAt as Instant }
  const lease = { fence: (before?.fence ?? 0) + 1, until: later(at, lastsMs) }
  const taken = await write(holder, { fence: lease.fence, held: 'yes', expiresAt: lease.until }, before)
  return taken ? lease : { waitUntil: lease.until }
}

/**
 * Renews a lease when it is time to.
 * @returns undefined when somebody else has it by now: whoever held it stops.
 */
export async function keepLease(holder: Holder, lease: Lease): Promise<Lease | undefined> {
  const at = now()
  if (msOf(lease.until) - msOf(at) > lastsMs - renewAfterMs) return lease
  const until = later(at, lastsMs)
  const { fence } = lease
  const kept = await write(holder, { fence, held: 'yes', expiresAt: until }, { fence, held: 'yes' })
  return kept ? { fence, until } : undefined
}

/** Gives the lease up, or hands it on to this import's next run. No matter if somebody else has it. */
export async function endLease(holder: Holder, { fence }: Lease, then: 'free' | 'go on'): Promise<void> {
  const at = now()
  const expiresAt = then === 'free' ? at : later(at, handOverMs)
  await write(holder, { fence, held: 'no', expiresAt }, { fence, held: 'yes' })
}

/** The part by which nothing is written once somebody else has the lease. */
export const leaseHeldPart = ({ countyId }: Holder, { fence }: Lease): Part =>
  part(
    ImportLeaseEntity.build(ConditionCheck).key({ countyId }).condition({ attr: 'fence', eq: fence }),
    'IMPORT_RUNNING',
  )
