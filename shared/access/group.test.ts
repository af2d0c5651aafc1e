import { anId } from '../fixtures'
import { away, awayTree } from '../org/fixtures'
import { actorOf, ownOrgs } from '../org/parts'
import { orgTree } from '../org/tree'
import { aGrant, aPerson, secretaryOfMobileBranch, traveller, workerOfCommunity } from './fixtures'
import { relationsOf } from './relations'
import { can, type Subject } from './can'

const group = anId('org', 'group')
const tree = orgTree([
  ...awayTree.values(),
  { orgId: group, name: '第一党小组', level: 'group', type: 'regular', parentId: away.mobileBranch },
])
const trip: Subject = {
  ...{ kind: 'trip', memberId: traveller, originOrgId: anId('org', 'branch') },
  host: { orgId: away.community, placedInOrgId: group },
}
const inflow: Subject = { kind: 'inflow', inflowId: anId('inflow', 'it'), orgId: group }

test.each([trip, inflow])('who is placed in a group is with its branch ($kind)', (subject) => {
  const under = (grant: typeof workerOfCommunity) =>
    relationsOf(aPerson('holder', { grants: [grant] }), grant, subject, tree)
  expect(under(secretaryOfMobileBranch)).toContain('host')
  expect(under(secretaryOfMobileBranch)).not.toContain('host_committee')
  expect(under(workerOfCommunity)).toContain('host_committee')
  expect(under(workerOfCommunity)).not.toContain('host')
  expect(under(aGrant('county_officer', away.countyId, away.city))).toContain('county')
  expect(under(aGrant('branch_secretary', away.countyId, away.otherMobileBranch))).toEqual(['anyone'])
  // Where somebody holds a role in the group itself, they look after them, too.
  expect(under(aGrant('branch_secretary', away.countyId, group))).toContain('host')
  const secretary = aPerson('holder', { grants: [secretaryOfMobileBranch] })
  expect(can(secretary, secretaryOfMobileBranch, 'contact.log', subject, tree)).toBe(true)
})

test('a group’s branch acts for it, and its lists are the branch’s', () => {
  expect(actorOf(tree, group)).toBe(away.mobileBranch)
  expect(actorOf(tree, away.mobileBranch)).toBe(away.mobileBranch)
  expect(actorOf(tree, anId('org', 'elsewhere'))).toBe(anId('org', 'elsewhere'))
  expect(ownOrgs(away.mobileBranch, tree)).toEqual([away.mobileBranch, group])
  expect(ownOrgs(away.community, tree)).toEqual([away.community])
})
