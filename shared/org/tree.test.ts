import * as fc from 'fast-check'
import * as v from 'valibot'
import { anId } from '../fixtures'
import type { OrgId } from '../ids'
import { daySchema } from '../time'
import { away, home, homeTree } from './fixtures'
import {
  answeringFor,
  childrenOf,
  currentOrg,
  goLiveOf,
  idsOf,
  isSameOrg,
  isWithin,
  lineOf,
  type OrgNode,
  orgsOf,
  orgTree,
  takesIn,
} from './tree'

const idsOfNodes = (nodes: OrgNode[]) => nodes.map((node) => node.orgId)

describe('the organisations of a county', () => {
  it('know who is above them, nearest first', () => {
    expect(idsOfNodes(lineOf(homeTree, home.branch))).toEqual([home.branch, home.township, home.department])
    expect(idsOfNodes(lineOf(homeTree, home.department))).toEqual([home.department])
  })

  it('know who is directly below them', () => {
    expect(idsOfNodes(childrenOf(homeTree, home.township))).toEqual([
      home.branch,
      home.otherBranch,
      home.mobileBranch,
    ])
    expect(childrenOf(homeTree, home.branch)).toEqual([])
  })

  it('hold themselves and everything below, and nothing beside or above', () => {
    expect(isWithin(homeTree, home.branch, home.branch)).toBe(true)
    expect(isWithin(homeTree, home.branch, home.department)).toBe(true)
    expect(isWithin(homeTree, home.otherBranch, home.branch)).toBe(false)
    expect(isWithin(homeTree, home.township, home.branch)).toBe(false)
  })

  it('do not know those of another county', () => {
    expect(lineOf(homeTree, away.community)).toEqual([])
    expect(isWithin(homeTree, away.community, home.department)).toBe(false)
    expect(isWithin(homeTree, away.community, away.community)).toBe(false)
  })

  it('end the line at a parent that is missing', () => {
    const orphan = anId('org', 'orphan')
    const tree = orgTree([
      { orgId: orphan, parentId: anId('org', 'gone'), name: '某支部', level: 'branch', type: 'regular' },
    ])
    expect(idsOfNodes(lineOf(tree, orphan))).toEqual([orphan])
  })

  it('end the line where it would begin again, however wrongly the tree was entered', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'].map((name) => anId('org', name))
    const parents = fc.array(fc.option(fc.constantFrom(...ids), { nil: undefined }), {
      minLength: ids.length,
      maxLength: ids.length,
    })
    fc.assert(
      fc.property(parents, (parentIds) => {
        const tree = orgTree(
          ids.map((orgId, i) => ({
            orgId,
            name: orgId,
            level: 'branch' as const,
            type: 'regular' as const,
            ...(parentIds[i] && { parentId: parentIds[i] }),
          })),
        )
        for (const orgId of ids) {
          const line = idsOfNodes(lineOf(tree, orgId))
          expect(line[0]).toBe(orgId)
          expect(new Set(line).size).toBe(line.length)
          for (const above of line) expect(isWithin(tree, orgId, above)).toBe(true)
        }
      }),
    )
  })
})

describe('the organisations of a county after merges and closings', () => {
  const [root, old, older, now, child, closed] = ['root', 'old', 'older', 'now', 'child', 'closed'].map(
    (name) => anId('org', name),
  ) as [OrgId, OrgId, OrgId, OrgId, OrgId, OrgId] // six names, six ids
  const day = (text: string) => v.parse(daySchema, text)
  const closedOn = day('2026-11-01')
  const branch = (orgId: OrgId, more: Partial<OrgNode> = {}): OrgNode => ({
    ...{ orgId, parentId: root, name: orgId, level: 'branch', type: 'regular' },
    ...more,
  })
  const tree = orgTree([
    { orgId: root, name: '县委', level: 'committee', type: 'regular', goLiveOn: day('2026-12-01') },
    branch(old, { mergedInto: now, closedOn }),
    branch(older, { mergedInto: old, closedOn }),
    branch(now, { goLiveOn: day('2027-01-01') }),
    branch(child, { parentId: older, level: 'group' }),
    branch(closed, { closedOn }),
  ])

  it('are found under every id that they ever had', () => {
    expect(currentOrg(tree, older)).toBe(now)
    expect(isSameOrg(tree, older, old)).toBe(true)
    expect(isSameOrg(tree, older, closed)).toBe(false)
    expect(idsOf(tree, older).sort()).toEqual([now, old, older].sort())
    expect(idsOf(tree, older)[0]).toBe(now)
    expect(tree.get(older)).toMatchObject({ orgId: now, name: now })
    expect(orgsOf(tree).map(({ orgId }) => orgId)).toEqual([root, now, child, closed])
  })

  it('have below them what stood below the others', () => {
    expect(idsOfNodes(lineOf(tree, child))).toEqual([child, now, root])
    expect(idsOfNodes(childrenOf(tree, old))).toEqual([child])
    for (const top of [now, old, older]) expect(isWithin(tree, child, top)).toBe(true)
  })

  it('are not offered once closed, and the nearest open one above answers for them', () => {
    expect(idsOfNodes(childrenOf(tree, root))).toEqual([now])
    expect(answeringFor(tree, closed)).toBe(root)
    expect(answeringFor(tree, older)).toBe(now)
    expect(answeringFor(tree, anId('org', 'nowhere'))).toBeUndefined()
  })

  it('take nobody in when closed, when their closing is fixed, or before they are set up', () => {
    const today = day('2026-11-22')
    expect(takesIn(branch(now), today)).toBe(true)
    expect(takesIn(branch(now, { closedOn }), today)).toBe(false)
    expect(takesIn(branch(now, { planned: { kind: 'close', on: day('2027-01-01') } }), today)).toBe(false)
    expect(takesIn(branch(now, { establishedOn: day('2026-11-23') }), today)).toBe(false)
    expect(takesIn(branch(now, { establishedOn: today }), today)).toBe(true)
  })

  it('go live on their own day, else on that of the nearest above', () => {
    expect(goLiveOf(tree, child)).toBe('2027-01-01')
    expect(goLiveOf(tree, closed)).toBe('2026-12-01')
  })
})
