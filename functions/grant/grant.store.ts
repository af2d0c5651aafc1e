import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { type Grant, grantSchema } from '@shared/access/person'
import { type AccountId, type CountyId, type GrantId, idOf } from '@shared/ids'
import { type Instant, msOf } from '@shared/time'
import { GrantEntity, grantKeysOf } from '../account/door'
import { InvitationEntity, type StoredInvitation, storedInvitationSchema } from '../county/door'
import { table } from '../table'
import { type Part, part } from '../writes/part'
import { type Proposal, ProposalEntity, proposalSchema } from './proposal.entity'

/** A role of a county: given, waiting for a second officer, or offered by a code. */
export type Held =
  | { state: 'given'; grant: Grant; accountId: AccountId }
  | ({ state: 'proposed' } & Proposal)
  | { state: 'offered'; grant: Grant; invitation: StoredInvitation }

/** How long an officer's proposal waits for another. */
const proposalDays = 30

interface Row {
  grant?: unknown
  accountId?: string
  proposal?: unknown
  invitation?: unknown
}

function heldOf({ grant, accountId, proposal, invitation }: Row): Held {
  if (proposal !== undefined) return { state: 'proposed', ...v.parse(proposalSchema, proposal) }
  if (invitation !== undefined) {
    const offered = v.parse(storedInvitationSchema, invitation)
    return { state: 'offered', grant: offered.grant, invitation: offered }
  }
  return {
    state: 'given',
    grant: v.parse(grantSchema, grant),
    accountId: v.parse(idOf('account'), accountId),
  }
}

/** A role by its id. */
export async function findGrant(grantId: GrantId): Promise<Held | undefined> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(GrantEntity, ProposalEntity, InvitationEntity)
    .query({ index: 'lookup', partition: `GRT#${grantId}` })
    .send()
  const row: Row | undefined = Items?.[0]
  return row && heldOf(row)
}

/** Every role of a county, by organisation. Some hundreds, in one query. */
export async function listHeld(countyId: CountyId): Promise<Held[]> {
  const { Items } = await table
    .build(QueryCommand)
    .entities(GrantEntity, ProposalEntity, InvitationEntity)
    .query({ index: 'listing', partition: `GRT#${countyId}` })
    .options({ maxPages: Infinity })
    .send()
  const rows: Row[] = Items ?? []
  return rows.map(heldOf)
}

/** The part that gives a role, which counts from the holder's next request on. */
export const givePart = (accountId: AccountId, grant: Grant): Part =>
  part(GrantEntity.build(PutTransaction).item({ accountId, grantId: grant.grantId, grant, schema: 1 }))

/** The part that changes it, if it is still there: what was taken back meanwhile stays so. */
export const changePart = (accountId: AccountId, grant: Grant): Part =>
  part(
    GrantEntity.build(PutTransaction)
      .item({ accountId, grantId: grant.grantId, grant, schema: 1 })
      .options({ condition: { attr: 'grantId', exists: true } }),
  )

/** The part that takes it back. */
export const takeBackPart = (accountId: AccountId, grantId: GrantId): Part =>
  part(
    GrantEntity.build(DeleteTransaction)
      .key({ accountId, grantId })
      .options({ condition: { attr: 'grantId', exists: true } }),
  )

/** The part that makes sure that somebody else's role is still there. */
export const stillHeldPart = (accountId: AccountId, grantId: GrantId): Part =>
  part(
    GrantEntity.build(ConditionCheck)
      .key({ accountId, grantId })
      .condition({ attr: 'grantId', exists: true }),
  )

/** The part that lays a role before a second officer. */
export const proposePart = (proposal: Proposal, now: Instant): Part =>
  part(
    ProposalEntity.build(PutTransaction).item({
      ...{ grantId: proposal.grant.grantId, proposal, schema: 1, ...grantKeysOf(proposal.grant) },
      ttl: Math.floor(msOf(now) / 1000) + proposalDays * 86_400,
    }),
  )

/** The part that settles a proposal, one way or the other, once. */
export const settlePart = (grantId: GrantId): Part =>
  part(
    ProposalEntity.build(DeleteTransaction)
      .key({ grantId })
      .options({ condition: { attr: 'grantId', exists: true } }),
  )
