import * as fc from 'fast-check'
import { anId } from '../fixtures'
import { away, home, homeTree } from './fixtures'
import { childrenOf, isWithin, lineOf, type OrgNode, orgTree } from './tree'

const idsOf = (nodes: OrgNode[]) => nodes.map((node) => node.orgId)

describe('the organisations of a county', () => {
  it('know who is above them, nearest first', () => {
    expect(idsOf(lineOf(homeTree, home.branch))).toEqual([home.branch, home.township, home.department])
    expect(idsOf(lineOf(homeTree, home.department))).toEqual([home.department])
  })

  it('know who is directly below them', () => {
    expect(idsOf(childrenOf(homeTree, home.township))).toEqual([home.branch, home.otherBranch])
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
    expect(idsOf(lineOf(tree, orphan))).toEqual([orphan])
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
          const line = idsOf(lineOf(tree, orgId))
          expect(line[0]).toBe(orgId)
          expect(new Set(line).size).toBe(line.length)
          for (const above of line) expect(isWithin(tree, orgId, above)).toBe(true)
        }
      }),
    )
  })
})
