import { useRouter } from '@tarojs/taro'
import { isId } from '@shared/ids'
import { listOrgs } from '@shared/org/contract'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { decoded } from '@/lib/decoded'
import { useRead } from '@/lib/use-read'
import { BranchChoice } from '../../list/branch-choice'
import { Roster } from '../../list/roster'

/** 我的党员: the roster of the own branch; a committee chooses the branch first. */
export default function MembersPage() {
  const { orgId = '', name = '' } = useRouter().params
  const grant = useGrant()
  const works = grant !== undefined && grant.stationId === undefined
  const isCommittee = works && grant.role !== 'branch_secretary'
  const orgs = useRead(listOrgs, isCommittee ? {} : undefined)
  if (!works) return <WrongRole forWhom="支部的同志" />
  const titleOf = (id: string) => orgs.data?.orgs.find((org) => org.orgId === id)?.name
  if (isId('org', orgId)) return <Roster orgId={orgId} name={decoded(name)} title={titleOf(orgId)} />
  const isBranch = orgs.data?.orgs.find((org) => org.orgId === grant.orgId)?.level === 'branch'
  if (isCommittee && !isBranch) return <BranchChoice orgId={grant.orgId} />
  return <Roster orgId={grant.orgId} title={grant.orgName} />
}
