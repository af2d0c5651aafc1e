import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { idOf, type MemberId, type OrgId, type SweepId } from '@shared/ids'
import { changeOfCounts } from '@shared/sweep/rules'
import { outcomes, type Tick, tickSchema } from '@shared/sweep/sweep'
import type { Instant } from '@shared/time'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { SweepListEntity, SweepOrgEntity, SweepTickEntity } from './sweep.entity'

export const parseTick = (item: { tick?: unknown }): Tick => v.parse(tickSchema, item.tick)
export const parseList = (item: { memberIds: string[] }): MemberId[] =>
  v.parse(v.array(idOf('member')), item.memberIds)

/** A branch's list with its ticks; undefined when it hasn't been handed out. */
export async function getList(
  sweepId: SweepId,
  orgId: OrgId,
): Promise<{ orgId: OrgId; memberIds: MemberId[]; ticks: ReadonlyMap<MemberId, Tick> } | undefined> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(SweepListEntity, SweepTickEntity)
    .query({ partition: `SWT#${sweepId}#${orgId}` })
    .options({ maxPages: Infinity, consistent: true })
    .send()
  const rows = Items ?? []
  const list = rows.flatMap((row) => ('memberIds' in row ? [row] : []))[0]
  const ticks = rows.flatMap((row) => ('tick' in row ? [parseTick(row)] : []))
  return (
    list && { orgId, memberIds: parseList(list), ticks: new Map(ticks.map((one) => [one.memberId, one])) }
  )
}

/** The parts that make a branch's list; another `replay`s when there is one already. */
export const handOutParts = (
  sweepId: SweepId,
  orgId: OrgId,
  memberIds: readonly MemberId[],
  handedOutAt: string,
): Part[] => [
  part(
    SweepOrgEntity.build(PutTransaction)
      .item({
        ...{ sweepId, orgId, total: memberIds.length, handedOutAt, schema: 1 },
        ...{ at_home: 0, away: 0, not_reached: 0, transferred: 0, deceased: 0 },
      })
      .options({ condition: { attr: 'total', exists: false } }),
    'replay',
  ),
  part(SweepListEntity.build(PutTransaction).item({ sweepId, orgId, memberIds: [...memberIds], schema: 1 })),
]

/** The parts that put a tick in the place of another, or of none, and keep the branch's counters exact. */
export function saveTickParts(
  { sweepId, orgId }: { sweepId: SweepId; orgId: OrgId },
  before: Tick | undefined,
  after: Tick,
): Part[] {
  const { memberId, version } = after
  const put = SweepTickEntity.build(PutTransaction)
    .item({
      ...{ sweepId, orgId, memberId, version, tick: after, schema: 1 },
      ...{ ownerPk: `SWT#${memberId}`, ownerSk: sweepId },
    })
    .options({
      condition: before ? { attr: 'version', eq: before.version } : { attr: 'version', exists: false },
    })
  const change = changeOfCounts(before, after)
  const additions = outcomes.flatMap((outcome) => {
    const by = change[outcome]
    return by === undefined ? [] : [[outcome, $add(by)] as const]
  })
  return [
    part(put),
    ...(additions.length > 0
      ? [
          part(
            SweepOrgEntity.build(UpdateTransaction).item({
              sweepId,
              orgId,
              ...Object.fromEntries(additions),
            }),
          ),
        ]
      : []),
  ]
}

/** What sweeps have found out about a member: for their copy of what is known of them, and for its erasure. */
export async function listTicksOf(
  memberId: MemberId,
): Promise<{ sweepId: SweepId; orgId: OrgId; tick: Tick }[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(SweepTickEntity)
    .query({ index: 'owner', partition: `SWT#${memberId}` })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).map((item) => ({
    sweepId: v.parse(idOf('sweep'), item.sweepId),
    orgId: v.parse(idOf('org'), item.orgId),
    tick: parseTick(item),
  }))
}

/**
 * The parts that take place and note out of a member's ticks; the outcomes stay, since they were counted.
 * @param until only out of those of then or before.
 */
export async function stripTicksParts(memberId: MemberId, until?: Instant): Promise<Part[]> {
  const found = await listTicksOf(memberId)
  return found.flatMap(({ sweepId, orgId, tick }) => {
    const { place, note, ...bare } = tick
    if ((place === undefined && note === undefined) || (until && tick.at > until)) return []
    return saveTickParts({ sweepId, orgId }, tick, { ...bare, version: tick.version + 1 })
  })
}
