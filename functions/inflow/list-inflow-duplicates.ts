import { can } from '@shared/access/can'
import { maskName } from '@shared/access/mask'
import { isSameName } from '@shared/account/same-name'
import { listInflowDuplicates } from '@shared/inflow/contract'
import type { InflowMember } from '@shared/inflow/inflow'
import { isPossiblySame } from '@shared/inflow/rules'
import type { InflowDuplicate } from '@shared/inflow/schema'
import { handle } from '../http/handle'
import { findByPhoneKey, type Member } from '../member/door'
import { subjectOf } from './change'
import { findInflowByPhoneKey, getInflow } from './inflow.store'
import type { Reader } from './view-card'

function viewInflow(one: InflowMember, other: InflowMember, { person, as, tree }: Reader): InflowDuplicate {
  const { inflowId: id, name, phone, home, cameOn, state } = other
  return {
    ...{ id, is: 'inflow', name: maskName(name), sameName: isSameName(one.name, name), state },
    ...{ phone: phone?.masked ?? '', orgName: home.orgName, place: home.place },
    ...(cameOn && { cameOn }),
    mayKeep: can(person, as, 'inflow.settleDuplicate', subjectOf(other), tree),
  }
}

const viewMember = (one: InflowMember, member: Member, { tree }: Reader): InflowDuplicate => ({
  ...{ id: member.memberId, is: 'roster', name: maskName(member.name), mayKeep: false, place: [] },
  ...{ sameName: isSameName(one.name, member.name), phone: member.phone?.masked ?? '' },
  orgName: tree.get(member.orgId)?.name ?? '',
})

/** Who has the same number, in the ledger and on the county's own roster; those told apart before left out. */
export const handler = handle(
  listInflowDuplicates,
  async ({ params, person, as, tree, authorise, refuse }) => {
    const one = (await getInflow(params.inflowId)) ?? refuse('NOT_FOUND')
    authorise(subjectOf(one))
    const { phoneKey } = one
    if (phoneKey === undefined) return { status: 200, body: { duplicates: [] } }
    const [inflow, members] = await Promise.all([findInflowByPhoneKey(phoneKey), findByPhoneKey(phoneKey)])
    const reader = { person, as, tree }
    const duplicates = [
      ...inflow
        .filter((other) => isPossiblySame(one, { id: other.inflowId, apartFrom: other.apartFrom }))
        .map((other) => viewInflow(one, other, reader)),
      ...members
        .filter(({ memberId: id }) => isPossiblySame(one, { id }))
        .map((member) => viewMember(one, member, reader)),
    ]
    return { status: 200, body: { duplicates } }
  },
)
