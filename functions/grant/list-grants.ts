import { can } from '@shared/access/can'
import { isInForce } from '@shared/access/person'
import { listGrants } from '@shared/grant/contract'
import type { GrantRow } from '@shared/grant/schema'
import { isWithin } from '@shared/org/tree'
import { handle } from '../http/handle'
import { type Held, listHeld } from './grant.store'
import { namesOf } from './names'
import { vacantIn } from './vacant'

const holderOf = (held: Held) => (held.state === 'offered' ? undefined : held.accountId)

function stateOf(held: Held, now: string): GrantRow['state'] {
  if (held.state === 'given') return isInForce(held.grant, now) ? 'in_force' : 'to_come'
  return held.state === 'proposed' ? 'to_confirm' : 'offered'
}

/** Who holds what at an organisation and below it; and where nobody works now. */
export const handler = handle(listGrants, async (request) => {
  const { query, person, as, county, tree, now, authorise, refuse } = request
  authorise({ kind: 'org', orgId: query.orgId })
  if (!county) return refuse('NOT_FOUND')
  const all = await listHeld(county.countyId)
  const held = all.filter(
    ({ grant }) => isWithin(tree, grant.orgId, query.orgId) && !(grant.expiresAt && grant.expiresAt <= now),
  )
  const names = await namesOf(held)
  const grants = held.map((one): GrantRow => {
    const { grantId, role, orgId, stationId, placeId, deputy = false, startsAt, expiresAt } = one.grant
    const holder = holderOf(one)
    const subject = { kind: 'role', role, orgId, deputy, ...(holder && { holder }) } as const
    const may = (action: 'grant.revoke' | 'grant.confirm') => can(person, as, action, subject, tree)
    return {
      ...{ grantId, state: stateOf(one, now), role, orgId, orgName: tree.get(orgId)?.name ?? '' },
      ...(stationId && { stationId }),
      ...(placeId && { placeId }),
      ...names.ofPlace(one.grant),
      ...(holder && one.grant.holderName !== undefined && { holderName: one.grant.holderName }),
      ...(holder && names.ofHolder(holder)),
      ...{ mine: holder === person.accountId, deputy },
      ...(startsAt && { startsAt }),
      ...(expiresAt && { expiresAt }),
      mayRevoke: may('grant.revoke'),
      mayConfirm: one.state === 'proposed' && one.proposedBy !== person.accountId && may('grant.confirm'),
    }
  })
  const vacant = vacantIn(all, query.orgId, tree, now).map((orgId) => ({
    orgId,
    orgName: tree.get(orgId)?.name ?? '',
  }))
  return { status: 200, body: { grants, vacant } }
})
