import type { Subject } from '@shared/access/subject'
import type { PersonId } from '@shared/contact/person'
import { type CountyId, type InflowId, isId, type MemberId, type OrgId } from '@shared/ids'
import { isOpenInflow } from '@shared/inflow/inflow'
import { getInflow, inflowSubject } from '../inflow/door'
import { getMember, subjectOf } from '../member/door'

/** Somebody with whom one keeps in touch, as far as the log needs to know them. */
export interface KnownPerson {
  memberId: PersonId
  name: string
  countyId: CountyId
  /** In whose sheets their entries stand: the branch that they belong to, or the one here that they take part in. */
  orgId: OrgId
  discreet?: boolean | undefined
  /** They have left, or have died: nothing is written down any more. */
  isGone: boolean
  subject: Subject
}

async function ofRoster(id: MemberId): Promise<KnownPerson | undefined> {
  const member = await getMember(id)
  if (!member) return undefined
  const { memberId, name, countyId, orgId, discreet, state, death } = member
  const isGone = state !== 'active' || death !== undefined
  return { ...{ memberId, name, countyId, orgId, discreet, isGone }, subject: subjectOf(member) }
}

async function fromElsewhere(id: InflowId): Promise<KnownPerson | undefined> {
  const one = await getInflow(id)
  if (!one) return undefined
  const { inflowId: memberId, name, countyId, orgId } = one
  return { ...{ memberId, name, countyId, orgId, isGone: !isOpenInflow(one) }, subject: inflowSubject(one) }
}

/** Whose log it is; undefined when there is nobody of that id. */
export const findPerson = (id: PersonId): Promise<KnownPerson | undefined> =>
  isId('inflow', id) ? fromElsewhere(id) : ofRoster(id)
