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

describe('hosts that are no stations', () => {
  const outside = { host: { kind: 'outside', name: '滨海社区党支部' }, stationName: undefined }
  const ownBranch = { host: { kind: 'branch', name: '驻三亚流动党支部' }, stationName: undefined }

  test('an organisation outside is written to, or called, by whoever may write its answer down', () => {
    const now = whatNow(tripView('routed', outside), 'origin', today, say)
    expect(now).toMatchObject({ title: '请和滨海社区党支部对接', next: 'write_letter' })
    const silent = whatNow(tripView('routed', { ...outside, overdueTimes: 1 }), 'origin', today, say)
    expect(silent.title).toBe('滨海社区党支部还没回话')
    const mayNot = whatNow(tripView('routed', { ...outside, maySteps: [] }), 'origin', today, say)
    expect(mayNot.next).toBeUndefined()
  })

  test('a letter that was answered is told as what it waits for, also once its day has passed', () => {
    for (const overdueTimes of [0, 1]) {
      const of = (letter: string) => tripView('routed', { ...outside, letter, overdueTimes })
      const answered = whatNow(of('answered'), 'origin', today, say)
      expect(answered).toMatchObject({ title: '滨海社区党支部填了对接函', next: 'write_letter' })
      expect(answered.text).toContain('核实')
      expect(whatNow(of('called_back'), 'origin', today, say).title).toBe('等滨海社区党支部接收')
      expect(whatNow(of('answered'), 'member', today, say).text).toContain('那边回话了')
    }
  })

  test('a branch of our own calls whoever is there, and waits for whoever isn’t yet', () => {
    expect(whatNow(tripView('routed', ownBranch), 'host', today, say)).toMatchObject({
      ...{ title: '请给林秀兰打电话，接上', next: 'arrived_by_phone' },
    })
    const early = whatNow(tripView('routed', { ...ownBranch, leaveOn: '2026-11-24' }), 'host', today, say)
    expect(early).toMatchObject({ title: '林秀兰11月24日来' })
    expect(early.next).toBeUndefined()
    expect(whatNow(tripView('routed', ownBranch), 'origin', today, say).title).toContain('驻三亚流动党支部')
  })

  test('who is home for some days is not expected, and both ends say so', () => {
    const homeVisit = { from: '2026-11-20', until: '2026-11-25' }
    const trip = tripView('hosted', { homeVisit })
    expect(whatNow(trip, 'host', today, say).title).toBe('林秀兰这几天回家了')
    expect(whatNow(trip, 'origin', today, say).title).toBe('林秀兰这几天在家')
    const over = tripView('hosted', { homeVisit: { from: '2026-11-01', until: '2026-11-05' } })
    expect(whatNow(over, 'host', today, say).title).toMatch(/^已编入/)
  })
})
