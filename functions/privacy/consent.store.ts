import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import type { AccountId, InflowId, MemberId } from '@shared/ids'
import { stillStands, versionsThatStand } from '@shared/privacy/notice'
import { type Consent, type ConsentKind, consentSchema } from '@shared/privacy/schema'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { ConsentChangeEntity, ConsentEntity } from './consent.entity'

/** Whose consent: a member's (here or elsewhere), or that of an account which is bound to none. */
export type ConsentSubject = MemberId | InflowId | AccountId

/** A consent with its kind, as the rules know it. */
export type ConsentChange = Consent & { kind: ConsentKind }

/** All that somebody ever gave or withdrew, newest first. Some handful, in one query. */
export async function listConsentChanges(subjectId: ConsentSubject): Promise<Consent[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(ConsentChangeEntity)
    .query({ partition: `CON#${subjectId}`, range: { beginsWith: 'WAS#' } })
    .options({ maxPages: Infinity, consistent: true, reverse: true })
    .send()
  return (Items ?? []).map(({ consent, ...told }) => v.parse(consentSchema, { kind: consent, ...told }))
}

/** Which consents stand: the last word of each kind is yes, to a text that nothing has replaced since. */
export function standing(changes: readonly Consent[]): Record<ConsentKind, boolean> {
  const stands = (kind: ConsentKind) => {
    const last = changes.find((one) => one.kind === kind)
    return last !== undefined && last.given && stillStands(kind, last.version)
  }
  return {
    ...{ notice: stands('notice'), sensitive: stands('sensitive') },
    ...{ wish: stands('wish'), wish_sensitive: stands('wish_sensitive') },
  }
}

/** The parts that write down a consent given or withdrawn. */
export function consentParts(subjectId: ConsentSubject, { kind: consent, ...told }: ConsentChange): Part[] {
  const row = { subjectId, consent, ...told, schema: 1 }
  return [
    part(ConsentEntity.build(PutTransaction).item(row)),
    part(ConsentChangeEntity.build(PutTransaction).item(row)),
  ]
}

/**
 * The part that keeps data from being taken in after a withdrawal: it refuses CONSENT_NEEDED when the member has taken
 * the consent back. Who was never asked in the app (recorded on paper, imported) passes.
 */
export const notWithdrawnPart = (memberId: MemberId, kind: ConsentKind = 'sensitive'): Part =>
  part(
    ConsentEntity.build(ConditionCheck)
      .key({ subjectId: memberId, consent: kind })
      .condition({
        or: [
          { attr: 'given', exists: false },
          { attr: 'given', eq: true },
        ],
      }),
    'CONSENT_NEEDED',
  )

/** The part that refuses CONSENT_NEEDED unless the consent was given, to a text that nothing has replaced since. */
export const standsPart = (subjectId: ConsentSubject, kind: ConsentKind): Part =>
  part(
    ConsentEntity.build(ConditionCheck)
      .key({ subjectId, consent: kind })
      .condition({
        and: [
          { attr: 'given', eq: true },
          { attr: 'version', in: versionsThatStand(kind) },
        ],
      }),
    'CONSENT_NEEDED',
  )
