import fc from 'fast-check'
import { mergeParts } from './merge-parts'
import type { Part, Write } from './part'

const TableName = 'table'
const key = (id: string) => ({ pk: `TRP#${id}`, sk: 'TRP' })

/** The item is put, if `own` holds. */
const put = (id: string, own?: string, otherwise: Part['otherwise'] = 'rerun'): Part => ({
  write: {
    Put: {
      ...{ TableName, Item: { ...key(id), version: 2 } },
      ...(own && {
        ...{ ConditionExpression: `#c_1 = :c_1`, ExpressionAttributeNames: { '#c_1': own } },
        ExpressionAttributeValues: { ':c_1': 1 },
      }),
    },
  },
  otherwise,
})

/** An attribute of the item must be this. */
const check = (id: string, name: string, value: unknown, otherwise: Part['otherwise'] = 'rerun'): Part => ({
  write: {
    ConditionCheck: {
      ...{ TableName, Key: key(id), ConditionExpression: `#c_1 = :c_1 OR attribute_not_exists(#c_1)` },
      ...{ ExpressionAttributeNames: { '#c_1': name }, ExpressionAttributeValues: { ':c_1': value } },
    },
  },
  otherwise,
})

const remove = (id: string): Part => ({ write: { Delete: { TableName, Key: key(id) } }, otherwise: 'rerun' })

const operationOf = ({ write }: Part) => write.Put ?? write.Update ?? write.Delete ?? write.ConditionCheck
const onlyOf = (parts: readonly Part[]) => {
  expect(mergeParts(parts)).toHaveLength(1)
  const [merged] = mergeParts(parts)
  const operation = merged && operationOf(merged)
  if (!merged || !operation) throw new Error('nothing was merged')
  return { merged, operation }
}

/** What an expression says once its placeholders are filled in. */
function meaning(operation: NonNullable<Write['Put' | 'Update' | 'Delete' | 'ConditionCheck']>): string {
  const {
    ConditionExpression = '',
    ExpressionAttributeNames = {},
    ExpressionAttributeValues = {},
  } = operation
  return ConditionExpression.replace(/#\w+/g, (name) => ExpressionAttributeNames[name] ?? `${name}?`).replace(
    /:\w+/g,
    (name) =>
      name in ExpressionAttributeValues ? JSON.stringify(ExpressionAttributeValues[name]) : `${name}?`,
  )
}

test('a check of an item that is written becomes a condition of the write, whichever comes first', () => {
  const [written, checked] = [put('a', 'version', 'CHANGED_MEANWHILE'), check('a', 'closed', 7)]
  const after = onlyOf([written, checked])
  expect(after.merged.write.Put?.Item).toEqual({ ...key('a'), version: 2 })
  expect(after.merged.otherwise).toBe('CHANGED_MEANWHILE')
  expect(meaning(after.operation)).toBe('(version = 1) AND (closed = 7 OR attribute_not_exists(closed))')

  const before = onlyOf([checked, written])
  expect(before.merged.write.Put?.Item).toEqual({ ...key('a'), version: 2 })
  expect(meaning(before.operation)).toBe('(version = 1) AND (closed = 7 OR attribute_not_exists(closed))')
})

test('a check becomes the whole condition of a write that has none', () => {
  expect(meaning(onlyOf([put('a'), check('a', 'closed', 7)]).operation)).toContain('closed = 7')
  expect(meaning(onlyOf([check('a', 'closed', 7), remove('a')]).operation)).toContain('closed = 7')
})

test('two checks of one item become one, which means both and answers as the first', () => {
  const { merged, operation } = onlyOf([
    check('a', 'open', 1, 'TRIP_ALREADY_OPEN'),
    check('a', 'closed', 7, 'STATION_CLOSED'),
  ])
  expect(merged.otherwise).toBe('TRIP_ALREADY_OPEN')
  expect(meaning(operation)).toBe(
    '(open = 1 OR attribute_not_exists(open)) AND (closed = 7 OR attribute_not_exists(closed))',
  )
})

test('two writes of one item are a mistake of ours, told without saying which item', () => {
  expect(() => mergeParts([put('trp_secret'), remove('trp_secret')])).toThrow(/^two parts write TRP$/)
  expect(() => mergeParts([put('a'), check('a', 'x', 1), put('a')])).toThrow('two parts write')
})

test('a part that writes nothing is a mistake of ours', () => {
  expect(() => mergeParts([{ write: {}, otherwise: 'rerun' }])).toThrow('writes nothing')
})

test('a hundred items go into a transaction, a hundred and one do not', () => {
  const items = (n: number) => Array.from({ length: n }, (_, i) => put(String(i)))
  expect(mergeParts(items(100))).toHaveLength(100)
  expect(() => mergeParts(items(101))).toThrow('a transaction of 101 parts')
  expect(mergeParts([...items(100), check('5', 'x', 1)])).toHaveLength(100)
})

const aPart = fc.oneof(
  fc.record({
    kind: fc.constant('check'),
    id: fc.constantFrom('a', 'b', 'c'),
    name: fc.constantFrom('x', 'y', 'z'),
    value: fc.integer({ min: 0, max: 99 }),
  }),
  fc.record({
    kind: fc.constant('put'),
    id: fc.constantFrom('a', 'b', 'c'),
    name: fc.constantFrom('x', 'y'),
  }),
)

test('whatever is merged, no condition is lost, no placeholder changes its meaning, no part is changed', () => {
  fc.assert(
    fc.property(fc.array(aPart, { maxLength: 12 }), (drawn) => {
      const written = new Set<string>()
      const parts = drawn
        .filter((one) => one.kind === 'check' || (!written.has(one.id) && written.add(one.id)))
        .map((one) => ('value' in one ? check(one.id, one.name, one.value) : put(one.id, one.name)))
      const before = structuredClone(parts)
      const merged = mergeParts(parts)
      expect(parts).toEqual(before)
      expect(merged).toHaveLength(new Set(drawn.map(({ id }) => id)).size)

      for (const id of ['a', 'b', 'c']) {
        expect(comparisons(merged, id)).toEqual(comparisons(parts, id))
        expect(merged.map((part) => meaningOf(part)).join()).not.toContain('?')
      }
    }),
  )
})

const meaningOf = (part: Part): string => {
  const operation = operationOf(part)
  return operation ? meaning(operation) : ''
}

/** All that these parts ask of an item, whatever the order. */
const comparisons = (parts: readonly Part[], id: string): string[] =>
  parts
    .filter((part) => JSON.stringify(part).includes(`"TRP#${id}"`))
    .flatMap((part) => meaningOf(part).match(/\w+ = \d+/g) ?? [])
    .sort()
