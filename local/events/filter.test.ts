import { matchesAny } from './filter'

const patterns = [{ eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['event'] } } } }]
const row = (eventName: string, kind: string) => ({
  eventName,
  dynamodb: { NewImage: { kind: { S: kind } } },
})

test('only what matches every part of a pattern is let through', () => {
  expect(matchesAny(patterns, row('INSERT', 'event'))).toBe(true)
  expect(matchesAny(patterns, row('MODIFY', 'event'))).toBe(false)
  expect(matchesAny(patterns, row('INSERT', 'trip'))).toBe(false)
  expect(matchesAny(patterns, { eventName: 'REMOVE', dynamodb: {} })).toBe(false)
})

test('without patterns everything is let through', () => {
  expect(matchesAny([], row('MODIFY', 'trip'))).toBe(true)
})

test('a pattern that this machine would follow otherwise than the cloud is refused', () => {
  expect(() => matchesAny([{ eventName: [{ prefix: 'IN' }] }], row('INSERT', 'event'))).toThrow(
    "can't follow",
  )
})
