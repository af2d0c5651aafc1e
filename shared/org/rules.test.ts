import * as v from 'valibot'
import { type ErrorCode, Refusal } from '../errors'
import { anId } from '../fixtures'
import type { OrgId } from '../ids'
import { daySchema } from '../time'
import { home } from './fixtures'
import { nodesOn } from './plan'
import { rearrange, setUp, takeBack } from './rules'
import { type OrgNode, orgTree } from './tree'

const day = (text: string) => v.parse(daySchema, text)
const today = day('2026-11-22')
const [soon, later] = [day('2026-12-01'), day('2027-01-01')]
const approvedBy = '青禾县委'
const empty = anId('org', 'empty')

const node = (orgId: OrgId, level: OrgNode['level'], parentId?: OrgId, name: string = orgId): OrgNode => ({
  ...{ orgId, name, level, type: 'regular' },
  ...(parentId && { parentId }),
})
const nodes = [
  node(home.department, 'committee'),
  node(home.township, 'committee', home.department),
  node(home.branch, 'branch', home.township, '甲支部'),
  node(home.otherBranch, 'branch', home.township, '乙支部'),
  node(empty, 'committee', home.department),
]
const withNode = (changed: OrgNode) => nodes.map((one) => (one.orgId === changed.orgId ? changed : one))
const refuses = (code: ErrorCode) => new Refusal(code)

describe('a change that is fixed for a day to come', () => {
  const closing = rearrange(nodes, empty, { kind: 'close', on: soon, approvedBy }, today)

  it('leaves the organisation as it is until then', () => {
    expect(nodesOn([closing], today)[0]?.closedOn).toBeUndefined()
    expect(nodesOn([closing], soon)[0]).toEqual({
      ...node(empty, 'committee', home.department),
      closedOn: soon,
    })
  })

  it('is not undone by a change of today that would leave something below what closes', () => {
    const move = { kind: 'move', on: today, approvedBy, parentId: empty } as const
    expect(() => rearrange(withNode(closing), home.branch, move, today)).toThrow(refuses('ORG_CLOSED'))
    const group = node(anId('org', 'new'), 'branch', empty)
    expect(() => setUp(withNode(closing), group, today)).toThrow(refuses('ORG_CLOSED'))
  })

  it('collides with what is fixed for another day, and is told so', () => {
    const renamed = { kind: 'change', on: later, approvedBy, fields: { name: '丙支部' } } as const
    const planned = withNode(rearrange(nodes, home.branch, renamed, today))
    const sameName = { kind: 'change', on: today, approvedBy, fields: { name: '丙支部' } } as const
    expect(() => rearrange(planned, home.otherBranch, sameName, today)).toThrow(refuses('ORG_PLANS_COLLIDE'))
    const onThatDay = { ...sameName, on: later }
    expect(() => rearrange(planned, home.otherBranch, onThatDay, today)).toThrow(refuses('ORG_NAME_TAKEN'))
  })

  it('cannot be taken back when something else was built on it', () => {
    const away = rearrange(nodes, home.branch, { kind: 'move', on: soon, approvedBy, parentId: empty }, today)
    const named = { kind: 'change', on: later, approvedBy, fields: { name: '甲支部' } } as const
    const both = withNode(away).map((one) =>
      one.orgId === home.otherBranch ? rearrange(withNode(away), one.orgId, named, today) : one,
    )
    expect(() => takeBack(both, home.branch, today)).toThrow(refuses('ORG_PLANS_COLLIDE'))
    expect(takeBack(withNode(away), home.branch, today)).toEqual(
      node(home.branch, 'branch', home.township, '甲支部'),
    )
  })

  it('is neither in the past nor further ahead than two years', () => {
    for (const on of [day('2026-11-21'), day('2028-11-22')])
      expect(() => rearrange(nodes, empty, { kind: 'close', on, approvedBy }, today)).toThrow(
        refuses('ORG_DAY_IMPOSSIBLE'),
      )
  })
})

it('a tree that was entered wrongly can be mended, and nothing else is held up by it', () => {
  const twins = [...nodes, node(anId('org', 'twin'), 'branch', home.township, '甲支部')]
  const rename = { kind: 'change', on: today, approvedBy, fields: { name: '丁支部' } } as const
  expect(rearrange(twins, home.otherBranch, rename, today).name).toBe('丁支部')
  expect(rearrange(twins, home.branch, rename, today).name).toBe('丁支部')
})

it('what hung below a merged organisation may move on from there', () => {
  const merge = { kind: 'merge', on: today, approvedBy, into: home.otherBranch } as const
  const group = node(anId('org', 'group'), 'group', home.branch)
  const merged = [...withNode(rearrange([...nodes, group], home.branch, merge, today)), group]
  expect(orgTree(merged).get(group.orgId)?.parentId).toBe(home.otherBranch)
  const third = node(anId('org', 'third'), 'branch', home.township)
  const move = { kind: 'move', on: today, approvedBy, parentId: third.orgId } as const
  expect(rearrange([...merged, third], group.orgId, move, today).parentId).toBe(third.orgId)
})
