import { tripStates } from '@shared/trip/trip'
import { type Day, daySchema } from '@shared/time'
import * as v from 'valibot'
import { tripView } from './testing/trips'
import { type Side, whatNow } from './what-now'

const today: Day = v.parse(daySchema, '2026-11-22')
const say = (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
const sides: Side[] = ['member', 'origin', 'host']

test('every side is told what happens in every state, in words that we say', () => {
  for (const state of tripStates)
    for (const side of sides)
      for (const more of [{}, { saidArrivedAt: '2026-11-22T01:00:00.000Z' }, { overdueTimes: 2 }]) {
        const { title, text } = whatNow(tripView(state, more), side, today, say)
        expect(title).not.toBe('正在办理')
        expect(title + text).not.toMatch(/审批|打卡|失联|婉拒|undefined/)
      }
})

test('a state of a later release is told in a general way, without a step', () => {
  for (const side of sides) expect(whatNow(tripView('transferring'), side, today, say).next).toBeUndefined()
})

test('given a filing that waits for the branch, then the member reads who and by when, and has nothing to do', () => {
  expect(whatNow(tripView('filed'), 'member', today, say)).toEqual({
    title: '报备收到了',
    text: '柳树湾村党支部11月25日前登记，登记好了会告诉您。',
  })
})

test.each([
  ['origin', 'filed', 'register'],
  ['member', 'returned_for_completion', 'complete'],
  ['origin', 'registered', 'route'],
  ['member', 'routed', 'check_in'],
  ['host', 'routed', 'confirm_arrival'],
  ['host', 'checked_in', 'place'],
  ['origin', 'return_reported', 'archive'],
] as const)('for the %s of a trip that is %s, the one next thing is to %s', (side, state, next) => {
  expect(whatNow(tripView(state), side, today, say).next).toBe(next)
})

test('on the day that they meant to return, and not before, the member is asked whether they are back', () => {
  const next = (returnOn?: string) => whatNow(tripView('hosted', { returnOn }), 'member', today, say).next
  expect(next('2026-11-22')).toBe('report_return')
  expect(next('2026-11-23')).toBeUndefined()
  expect(next()).toBeUndefined()
})

test('a step that the server does not offer is never the next thing', () => {
  expect(whatNow(tripView('filed', { maySteps: [] }), 'origin', today, say).next).toBeUndefined()
})

test('before the day of leaving nobody is asked to confirm an arrival', () => {
  const early = tripView('routed', { leaveOn: '2026-11-23' })
  expect(whatNow(early, 'host', today, say).next).toBeUndefined()
})
