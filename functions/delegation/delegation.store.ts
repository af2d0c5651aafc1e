import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type DelegationRecord, delegationRecordSchema } from '@shared/delegation/delegation'
import { type AccountId, idOf, type MemberId } from '@shared/ids'
import { delegationDays } from '@shared/privacy/retention'
import { atHour, addDays, type Instant, msOf } from '@shared/time'
import { table } from '../table'
import { hashOf } from '../writes/idempotency'
import { type Part, part } from '../writes/part'
import { DelegationCodeEntity, DelegationEntity, DelegationGuardEntity } from './delegation.entity'

/** What is kept of a code. */
export const digestOf = (code: string): string => hashOf(['delegation', code])

/** All delegations that a member has given, ended ones too, and how far their guard has grown. */
export interface Ledger {
  taken: number
  records: DelegationRecord[]
}

/** A member's delegations. */
export async function readLedger(memberId: MemberId): Promise<Ledger> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(DelegationEntity, DelegationGuardEntity)
    .query({ partition: `DLG#${memberId}` })
    .options({ maxPages: Infinity, consistent: true })
    .send()
  const rows = Items ?? []
  return {
    taken: rows.flatMap((row) => ('taken' in row ? [row.taken] : []))[0] ?? 0,
    records: rows.flatMap((row) => ('record' in row ? [v.parse(delegationRecordSchema, row.record)] : [])),
  }
}

/** What an account has done for others and does, ended or not. */
export async function recordsOfDelegate(accountId: AccountId): Promise<DelegationRecord[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(DelegationEntity)
    .query({ index: 'owner', partition: `DLG#${accountId}` })
    .options({ maxPages: Infinity })
    .send()
  return (Items ?? []).map(({ record }) => v.parse(delegationRecordSchema, record))
}

/** How far an account's guard has grown. */
export async function readTaken(accountId: AccountId): Promise<number> {
  const { Item } = await DelegationGuardEntity.build(GetItemCommand)
    .key({ holderId: accountId })
    .options({ consistent: true })
    .send()
  return Item?.taken ?? 0
}

/** Which delegation a code is for; undefined when there is none, or it is for something else. */
export async function findByCode(code: string, use: 'accept' | 'end') {
  const { Item } = await DelegationCodeEntity.build(GetItemCommand)
    .key({ codeHash: digestOf(code) })
    .options({ consistent: true })
    .send()
  if (Item?.use !== use) return undefined
  return {
    memberId: v.parse(idOf('member'), Item.memberId),
    delegationId: v.parse(idOf('delegation'), Item.delegationId),
  }
}

/** The part by which another delegation takes a place; whoever was faster makes it start over. */
export const takePlacePart = (holderId: MemberId | AccountId, taken: number): Part =>
  part(
    DelegationGuardEntity.build(PutTransaction)
      .item({ holderId, taken: taken + 1, schema: 1 })
      .options({ condition: taken === 0 ? { attr: 'taken', exists: false } : { attr: 'taken', eq: taken } }),
  )

const seconds = (at: Instant) => Math.floor(msOf(at) / 1000)
/** From when on nobody may act under it any more. */
const overAt = ({ endedAt, expiresOn }: DelegationRecord) => endedAt ?? atHour(addDays(expiresOn, 1), 0)

/** The part that saves a delegation after a change, or a new one. */
export function savePart(before: DelegationRecord | undefined, after: DelegationRecord): Part {
  const { memberId, delegationId, version, delegate } = after
  const put = DelegationEntity.build(PutTransaction).item({
    ...{ memberId, delegationId, version, record: after, schema: 1 },
    ...(delegate && { ownerPk: `DLG#${delegate.accountId}`, ownerSk: delegationId }),
    ttl: seconds(overAt(after)) + delegationDays * 86_400,
  })
  return before
    ? part(put.options({ condition: { attr: 'version', eq: before.version } }))
    : part(put.options({ condition: { attr: 'version', exists: false } }), 'CHANGED_MEANWHILE')
}

/** The part that makes a code good for a delegation, for as long as it may be used. */
export function codePart(record: DelegationRecord, use: 'accept' | 'end', codeHash: string): Part {
  const { memberId, delegationId, codeUntil, expiresOn } = record
  const until = use === 'accept' ? codeUntil : atHour(addDays(expiresOn, 1), 0)
  return part(
    DelegationCodeEntity.build(PutTransaction).item({
      ...{ codeHash, use, memberId, delegationId, schema: 1, ttl: seconds(until) },
    }),
  )
}

/** The part after which a code is worth nothing. */
export const spendCodePart = (codeHash: string): Part =>
  part(DelegationCodeEntity.build(DeleteTransaction).key({ codeHash }))
