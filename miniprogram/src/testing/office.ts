import type { Me } from '@shared/account/schema'
import type { Role } from '@shared/access/person'
import type { GrantRow } from '@shared/grant/schema'
import type { TreeNode } from '@shared/org/views'
import { dayOf, instant } from '@shared/time'
import { host, testId } from './people'

const root = { orgId: testId('org', 10), orgName: '云岭县委组织部' }

/** Somebody without a membership here who works at the county's root in that role. */
const atRoot = (n: number, role: Role): Me => ({
  ...host,
  accountId: testId('account', n),
  grants: [{ grantId: testId('grant', n), role, ...root, countyName: '云溪县', practice: false }],
})

export const officer = atRoot(10, 'county_officer')
export const auditor = atRoot(11, 'auditor')

const node = (n: number, name: string, level: TreeNode['level'], parent?: number): TreeNode => ({
  ...{ orgId: testId('org', n), name, level, type: 'regular', mayChange: true, mayCreateBelow: true },
  ...(parent !== undefined && { parentId: testId('org', parent) }),
})

/** A county with a town, two communities and three branches; one is closed, one merged. */
export const treeNodes: readonly TreeNode[] = [
  node(10, '云岭县委组织部', 'committee'),
  node(11, '雁回镇党委', 'committee', 10),
  node(12, '柳岸社区党委', 'committee', 11),
  node(13, '北滩社区党委', 'committee', 11),
  { ...node(1, '柳岸第一党支部', 'branch', 12), phone: '0999-7000001' },
  node(14, '柳岸第二党支部', 'branch', 12),
  {
    ...node(15, '柳岸老支部', 'branch', 12),
    closedOn: dayOf(instant(Date.parse('2026-01-01T00:00:00.000Z'))),
  },
]

export const nodeNamed = (name: string): TreeNode => {
  const found = treeNodes.find((one) => one.name === name)
  if (!found) throw new Error(`no ${name} in the tree`)
  return found
}

/** A secretary in force at the first branch, whom the reader may take back. */
export const grantRow = (more: Partial<GrantRow> = {}): GrantRow => ({
  ...{ grantId: testId('grant', 20), state: 'in_force', role: 'branch_secretary' },
  ...{
    orgId: testId('org', 1),
    orgName: '柳岸第一党支部',
    holderName: '周明远',
    memberId: testId('member', 5),
  },
  ...{ mine: false, deputy: false, mayRevoke: true, mayConfirm: false },
  expiresAt: instant(Date.parse('2031-11-22T16:00:00.000Z')),
  ...more,
})

/** What every command answers. */
export const receipt = {
  ...{ id: testId('org', 1), version: 2, state: 'open' },
  at: instant(Date.parse('2026-11-22T02:00:00.000Z')),
}
