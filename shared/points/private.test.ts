import * as v from 'valibot'
import { actions } from '../access/actions'
import { rights } from '../access/rights'
import { contract, endpoints } from '../contract'
import type { Endpoint } from '../endpoint'
import { pointsRules } from './rule-versions'

/** What a schema is made of, as far as it holds others; each of them once. */
function* within(schema: unknown, seen = new Set<unknown>()): Generator<{ name: string; of: object }> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return
  seen.add(schema)
  for (const [name, value] of Object.entries(schema)) {
    if (typeof value !== 'object' || value === null) continue
    yield { name, of: value }
    yield* within(value, seen)
  }
}

const isAboutPoints = (name: string) => /point|balance|score|rank|leader|积分|排名/i.test(name)

/** The names in an endpoint's schema that are about points. */
const named = (schema: Endpoint['output'] | undefined) => [
  ...new Set([...within(schema)].map(({ name }) => name).filter(isAboutPoints)),
]

/** Everything of one's own: whose it is comes from the session, and from nothing that is sent. */
const ownOnly = ['readOwnPoints', 'exportMyData']

test('no answer carries points but one’s own', () => {
  const carrying = endpoints.filter(({ output }) => named(output).length > 0).map(({ name }) => name)
  expect(carrying.sort()).toEqual([...ownOnly].sort())
})

test('whoever reads them says only how far they have read, and never whose', () => {
  const { readOwnPoints } = contract.points
  expect(Object.keys(readOwnPoints.query.entries)).toEqual(['cursor'])
  expect('params' in readOwnPoints).toBe(false)
  expect('params' in contract.privacyExport.exportMyData).toBe(false)
  expect('query' in contract.privacyExport.exportMyData).toBe(false)
})

test('nothing can be asked for by points: no list is ordered or chosen by them', () => {
  const asking = endpoints.filter(({ query, params }) => named(query).length + named(params).length > 0)
  expect(asking.map(({ name }) => name)).toEqual([])
})

test('whoever reverses is answered with a receipt, which says nothing of what there was', () => {
  const receipt = {
    id: 'shf_00000000000000000000',
    version: 1,
    state: 'reversed',
    at: '2026-11-20T09:00:00.000Z',
  }
  const answer = v.parse(contract.points.reversePoints.output, { ...receipt, balance: 4, points: -2 })
  expect(Object.keys(answer).sort()).toEqual(['at', 'id', 'state', 'version'])
})

test('only the person may read or choose; who reverses reads nothing', () => {
  const about = actions.filter((action) => action.startsWith('points.'))
  expect(about).toEqual(['points.readOwn', 'points.choose', 'points.reverse'])
  expect(rights['points.readOwn']).toEqual(['self'])
  expect(rights['points.choose']).toEqual(['self'])
})

test('points are worth no money: no rule knows any', () => {
  expect(JSON.stringify(pointsRules)).not.toMatch(/price|money|yuan|cash/i)
})
