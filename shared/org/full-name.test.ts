import { anId } from '../fixtures'
import { home, homeTree } from './fixtures'
import { fullNameOf } from './full-name'
import { orgsOf, orgTree } from './tree'

const groupId = anId('org', 'group')
const named = (branch: string, group: string) =>
  orgTree([
    ...orgsOf(homeTree).map((node) => (node.orgId === home.branch ? { ...node, name: branch } : node)),
    { orgId: groupId, name: group, level: 'group', type: 'regular', parentId: home.branch },
  ])

test('a group is called by its branch as that is called today', () => {
  expect(fullNameOf(named('柳溪村党支部', '第一党小组'), groupId)).toBe('柳溪村党支部第一党小组')
  expect(fullNameOf(named('新柳溪村党支部', '第一党小组'), groupId)).toBe('新柳溪村党支部第一党小组')
  expect(fullNameOf(named('柳溪村党支部', '柳溪村党支部第一党小组'), groupId)).toBe('柳溪村党支部第一党小组')
  expect(fullNameOf(homeTree, home.branch)).toBe('柳溪村党支部')
})
