import { listInflow } from '@shared/inflow/contract'
import type { InflowCard, InflowMember } from '@shared/inflow/schema'
import { handle } from '../http/handle'
import { listInflowOf } from './inflow.store'

function card({ phone, address, home, ...one }: InflowMember): InflowCard {
  const { inflowId, version, orgId, name, cameOn, reason } = one
  return {
    ...{ inflowId, version, orgId, name, home: { place: home.place, orgName: home.orgName } },
    ...(phone && { phone: phone.masked }),
    ...(address && { address: address.masked }),
    ...(cameOn && { cameOn }),
    ...(reason !== undefined && { reason }),
  }
}

/** The inflow ledger of one organisation, for itself and whoever works above it. Contacts masked for all. */
export const handler = handle(listInflow, async ({ query, authorise }) => {
  authorise({ kind: 'org', orgId: query.orgId })
  const { members, cursor } = await listInflowOf(query.orgId, query.cursor)
  return { status: 200, body: { members: members.map(card), ...(cursor && { cursor }) } }
})
