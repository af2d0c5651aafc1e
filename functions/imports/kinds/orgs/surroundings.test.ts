import * as fc from 'fast-check'
import { Refusal } from '@shared/errors'
import { anId } from '@shared/fixtures'
import { rearrange, setUp } from '@shared/org/rules'
import type { OrgNode, Plan } from '@shared/org/schema'
import { addDays, dayOf, instant } from '@shared/time'
import { surroundings } from './surroundings'

const today = dayOf(instant(Date.parse('2026-11-22T01:00:00.000Z')))
const root = anId('org', 'root')
const ids = Array.from({ length: 14 }, (_, i) => anId('org', `org${String.fromCharCode(97 + i)}`))
const levels = ['committee', 'committee', 'general_branch', 'branch', 'branch', 'group'] as const
const name = fc.constantFrom('甲', '乙', '丙')
const pick = fc.nat(99)

interface Step {
  fresh: (typeof ids)[number]
  one: number
  other: number
  level: (typeof levels)[number]
  name: string
  kind: Plan['kind'] | 'set up'
  after: number
}
const step: fc.Arbitrary<Step> = fc.record({
  ...{ fresh: fc.constantFrom(...ids), one: pick, other: pick, level: fc.constantFrom(...levels), name },
  kind: fc.constantFrom<Step['kind']>(
    'set up',
    'set up',
    'move',
    'move',
    'merge',
    'close',
    'change',
    'change',
  ),
  after: fc.constantFrom(0, 0, 1, 3),
})
const pickedOf = (nodes: readonly OrgNode[], n: number) => nodes[n % nodes.length]?.orgId ?? root

/** What a step makes of some organisations, or the rule that refuses it. */
function outcome(nodes: readonly OrgNode[], all: readonly OrgNode[], it: Step): OrgNode | string {
  const [one, other] = [pickedOf(all, it.one), pickedOf(all, it.other)]
  const on = addDays(today, it.after)
  const plans: Record<Plan['kind'], Plan> = {
    move: { kind: 'move', on, parentId: other },
    merge: { kind: 'merge', on, into: other },
    close: { kind: 'close', on },
    change: { kind: 'change', on, fields: { name: it.name, level: it.level } },
  }
  const fresh = { orgId: it.fresh, parentId: other, name: it.name, level: it.level, type: 'regular' as const }
  try {
    return it.kind === 'set up' ? setUp(nodes, fresh, today) : rearrange(nodes, one, plans[it.kind], today)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const becoming = (all: readonly OrgNode[], it: Step) => {
  const moves = it.kind === 'set up' || it.kind === 'move'
  return {
    orgId: it.kind === 'set up' ? it.fresh : pickedOf(all, it.one),
    parentId: moves ? pickedOf(all, it.other) : undefined,
    name: it.kind === 'set up' || it.kind === 'change' ? it.name : undefined,
  }
}

test('of what surrounds an organisation the rules say what they say of the whole county', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), (steps) => {
      const top: OrgNode = { orgId: root, name: '县委', level: 'committee', type: 'regular' }
      let all: OrgNode[] = [top]
      const known = surroundings(all)
      for (const it of steps) {
        const whole = outcome(all, all, it)
        // Those that close or are merged come by hand; a sheet sets up, moves and changes.
        if (it.kind !== 'merge' && it.kind !== 'close' && it.after === 0) {
          expect(outcome(known.around(becoming(all, it)), all, it)).toEqual(whole)
          const what = typeof whole === 'string' ? whole : it.kind
          seen.set(what, (seen.get(what) ?? 0) + 1)
        }
        if (typeof whole === 'string') continue
        const isKnown = all.some(({ orgId }) => orgId === whole.orgId)
        all = isKnown ? all.map((one) => (one.orgId === whole.orgId ? whole : one)) : [...all, whole]
        known.put(whole)
      }
    }),
    { numRuns: 400 },
  )
  for (const what of ['set up', 'move', 'change', 'ORG_NAME_TAKEN', 'ORG_LOOP', 'ORG_LEVEL_WRONG'])
    expect(seen.get(what) ?? 0).toBeGreaterThan(20)
  expect(seen.get('ORG_PLANS_COLLIDE') ?? 0).toBeGreaterThan(0)
})

test('they are few, however many the county has', () => {
  const towns = Array.from({ length: 20 }, (_, i): OrgNode => ({
    ...{ orgId: anId('org', `town${String.fromCharCode(97 + i)}`), parentId: root },
    ...{ name: `第${i}镇党委`, level: 'committee', type: 'regular' },
  }))
  const [town] = towns
  const known = surroundings([{ orgId: root, name: '县委', level: 'committee', type: 'regular' }, ...towns])
  const becomes = { orgId: ids[0] ?? root, parentId: town?.orgId, name: '甲' }
  expect(known.around(becomes).map(({ name }) => name)).toEqual(['县委', '第0镇党委'])
})
