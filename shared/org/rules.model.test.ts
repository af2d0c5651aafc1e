import * as fc from 'fast-check'
import { Refusal } from '../errors'
import { anId } from '../fixtures'
import { addDays, type Day, dayOf, instant } from '../time'
import { nodesOn } from './plan'
import { rearrange, setUp, takeBack } from './rules'
import type { Plan } from './schema'
import { childrenOf, isOpen, isWithin, lineOf, type OrgNode, orgsOf, orgTree } from './tree'

const begin = dayOf(instant(Date.parse('2026-11-22T01:00:00.000Z')))
const root = anId('org', 'root')
const others = Array.from({ length: 11 }, (_, i) => anId('org', `org${String.fromCharCode(97 + i)}`))
const approvedBy = '县委'

/** One that is there by then. */
const pick = fc.nat(99)
const picked = (nodes: readonly OrgNode[], n: number) => nodes[n % nodes.length]?.orgId ?? root

type Step = (nodes: readonly OrgNode[], today: Day) => OrgNode
const levels = ['committee', 'committee', 'general_branch', 'branch', 'branch', 'group'] as const
const name = fc.constantFrom('甲', '乙', '丙', '丁')

const create = fc
  .record({ orgId: fc.constantFrom(...others), parent: pick, level: fc.constantFrom(...levels), name })
  .map(({ parent, ...node }): Step => (nodes, today) => {
    const whole = { ...node, parentId: picked(nodes, parent), establishedOn: today, type: 'regular' as const }
    return setUp(nodes, whole, today)
  })

const change = fc
  .record({
    one: pick,
    other: pick,
    kind: fc.constantFrom<Plan['kind']>('move', 'merge', 'close', 'change'),
    after: fc.constantFrom(0, 0, 1, 3),
    name,
  })
  .map(({ one, other, kind, after, name }): Step => (nodes, today) => {
    const decided = { on: addDays(today, after), approvedBy }
    const plans: Record<Plan['kind'], Plan> = {
      move: { kind: 'move', ...decided, parentId: picked(nodes, other) },
      merge: { kind: 'merge', ...decided, into: picked(nodes, other) },
      close: { kind: 'close', ...decided },
      change: { kind: 'change', ...decided, fields: { name } },
    }
    return rearrange(nodes, picked(nodes, one), plans[kind], today)
  })

const undo = pick.map(
  (n): Step =>
    (nodes, today) =>
      takeBack(nodes, picked(nodes, n), today),
)
const wait = fc.constantFrom(1, 2)

/** What must hold on any day. */
function mustBeSound(nodes: readonly OrgNode[], day: Day) {
  const tree = orgTree(nodesOn(nodes, day))
  const open = orgsOf(tree).filter(isOpen)
  expect(open.filter(({ parentId }) => parentId === undefined).map(({ orgId }) => orgId)).toEqual([root])
  for (const node of orgsOf(tree)) expect(lineOf(tree, node.orgId).at(-1)?.orgId).toBe(root)
  for (const node of open) {
    expect(isWithin(tree, node.orgId, root)).toBe(true)
    const names = childrenOf(tree, node.orgId).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  }
  for (const node of orgsOf(tree).filter((one) => !isOpen(one)))
    expect(childrenOf(tree, node.orgId)).toEqual([])
  // Whatever was merged leads to one that was not.
  for (const { orgId } of nodes) expect(tree.get(orgId)?.mergedInto).toBeUndefined()
}

test('however it is rearranged, a tree keeps one root, no loop, no orphan, and nothing open below what is closed', () => {
  const seen = new Map<string, number>()
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 3, arbitrary: create }, { weight: 5, arbitrary: change }, undo, wait), {
        ...{ minLength: 20, maxLength: 50, size: 'max' },
      }),
      (steps) => {
        let today = begin
        let nodes: OrgNode[] = [{ orgId: root, name: '县委', level: 'committee', type: 'regular' }]
        for (const step of steps) {
          if (typeof step === 'number') {
            today = addDays(today, step)
            mustBeSound(nodes, today)
            continue
          }
          try {
            const node = step(nodes, today)
            nodes = [...nodes.filter(({ orgId }) => orgId !== node.orgId), node]
            count('done')
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
            count(error.code)
          }
          mustBeSound(nodes, today)
        }
        // Nothing that is planned breaks it later.
        for (let day = 0; day <= 4; day++) mustBeSound(nodes, addDays(today, day))
      },
    ),
    { numRuns: 80 },
  )
  // The sequences really met the rules.
  const met = ['done', 'ORG_LOOP', 'ORG_CLOSED', 'ORG_HAS_CHILDREN', 'ORG_LEVEL_WRONG', 'ORG_NAME_TAKEN']
  met.push('ORG_IS_ROOT', 'ORG_CHANGE_PLANNED', 'ORG_PLANS_COLLIDE', 'ORG_ID_TAKEN', 'ORG_NOTHING_PLANNED')
  expect(met.filter((what) => !seen.has(what))).toEqual([])
})
