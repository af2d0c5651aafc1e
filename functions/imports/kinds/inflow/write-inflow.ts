import * as v from 'valibot'
import { Refusal } from '@shared/errors'
import { type InflowMember, isOpenInflow } from '@shared/inflow/inflow'
import { daySchema } from '@shared/time'
import { eventPart } from '../../../events/event.entity'
import { getInflow, saveInflowPart } from '../../../inflow/door'
import { sealAddress, sealPhone } from '../../../vault/contacts'
import { addressKeyOf, phoneLookupKey } from '../../../vault/phone-hash'
import type { Part } from '../../../writes/part'
import type { Entry, Job, Writing } from '../../kind'
import type { InflowColumn } from './columns'
import type { InflowMatch } from './match-inflow'

const openFields = v.partial(v.object({ name: v.string(), cameOn: daySchema, reason: v.string() }))

/** The parts that write one row of the ledger. @throws Refusal CHANGED_MEANWHILE. */
export async function inflowParts(
  { row, values }: Entry<InflowColumn>,
  { orgId, home, known }: InflowMatch,
  job: Job,
  writing: Writing,
): Promise<Part[]> {
  if (!orgId || !home) throw new Error('a row that is wrong is never written')
  const before = known && (await getInflow(known.inflowId))
  if (known && before?.version !== known.version) throw new Refusal('CHANGED_MEANWHILE')
  if (before && !isOpenInflow(before)) throw new Refusal('CHANGED_MEANWHILE')
  const { countyId } = job.county
  const inflowId = before?.inflowId ?? job.idOf('inflow', row)
  const { phone, address } = values
  const phoneKey = phone === undefined ? undefined : phoneLookupKey(countyId, phone)
  const addressKey = address === undefined ? undefined : addressKeyOf(inflowId, address)
  const after: InflowMember = {
    // Whom a sheet brings is looked after already; who has registered goes on from where they stand.
    ...(before ?? { state: 'placed', source: 'sheet' }),
    ...{ inflowId, countyId, home: { ...before?.home, ...home }, name: values.name ?? '' },
    ...v.parse(openFields, values),
    version: (before?.version ?? 0) + 1,
    namedOn: job.today,
    orgId: before && values.branch === undefined ? before.orgId : orgId,
    ...(phone !== undefined &&
      phoneKey !== before?.phoneKey && { phone: await sealPhone(phone, inflowId), phoneKey }),
    ...(address !== undefined &&
      addressKey !== before?.addressKey && { address: await sealAddress(address, inflowId), addressKey }),
  }
  return [
    saveInflowPart(before, after),
    eventPart({
      ...{ eventId: writing.eventIdOf(row), type: 'inflow.imported', countyId, at: writing.now },
      ...{ aggregateId: inflowId, orgId: after.orgId, tell: [] },
    }),
    writing.auditPart(inflowId),
  ]
}
