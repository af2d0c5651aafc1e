import { possibleSteps } from '@shared/trip/rules'
import { tripEventTypes } from '@shared/trip/schema'
import { tripStates } from '@shared/trip/trip'
import { instant } from '@shared/time'
import { eventWords, placeWords, stateWords, stepWords, waitingParty } from './words'

const neverSaid = /审批|打卡|失联|婉拒|批准|拒绝/

test('every state and every event has words of its own, and none that we never say', () => {
  const states = tripStates.map((state) => stateWords({ state }).word)
  const events = tripEventTypes.map((type) => eventWords({ type }))
  expect(new Set(states).size).toBe(tripStates.length)
  expect(states).not.toContain('办理中')
  expect(events).not.toContain('办了一步')
  expect([...states, ...events].join()).not.toMatch(neverSaid)
})

test('every step that a person takes on the page has a button; what is done elsewhere has none', () => {
  const steps = new Set(Object.values(possibleSteps).flat())
  const elsewhere = ['say_arrived', 'log_contact', 'say_well']
  const without = [...steps].filter((step) => stepWords(step) === undefined)
  expect(without.every((step) => elsewhere.includes(step))).toBe(true)
})

test('given words of a later release, when they are shown, then in a general way', () => {
  expect(stateWords({ state: 'transferring' })).toEqual({ word: '办理中', kind: 'on-way' })
  expect(stateWords({ state: 'toString' }).word).toBe('办理中')
  expect(eventWords({ type: 'trip.of_a_later_release' })).toBe('办了一步')
  expect(stepWords('extend')).toBeUndefined()
})

test('members never read that anybody counts how long they are away', () => {
  const events = tripEventTypes.map((type) => eventWords({ type }, 'member'))
  expect(events.join()).not.toMatch(/半年|流动党员名单|失联/)
  expect(eventWords({ type: 'trip.review_due' }, 'member')).toContain('电话')
})

test('who is received otherwise than by a station is said so', () => {
  const host = { kind: 'outside', name: '阳光街道党群服务中心' }
  expect(stateWords({ state: 'routed', host }).word).toBe('已联系对方')
})

test('somebody who says they have arrived is shown so', () => {
  expect(stateWords({ state: 'routed', saidArrivedAt: instant(0) }).word).toBe('说已到了')
})

test('the waiting party is called by its name', () => {
  const trip = { memberName: '林秀兰', originOrgName: '桥东支部', stationName: '东岸驿站' }
  expect(waitingParty({ ...trip, waitingFor: 'member' })).toBe('林秀兰')
  expect(waitingParty({ ...trip, waitingFor: 'origin' })).toBe('桥东支部')
  expect(waitingParty({ ...trip, waitingFor: 'host' })).toBe('东岸驿站')
  expect(waitingParty({ ...trip, waitingFor: 'date' })).toBeUndefined()
})

test.each([
  [['海南省', '三亚市', '吉阳区'], '海南 三亚 吉阳'],
  [['北京市', '北京市', '东城区'], '北京 东城'],
  [['北京市', '市辖区', '东城区'], '北京 东城'],
  [['河北省', '保定市', '雄县'], '河北 保定 雄县'],
])('the place %j is said %s', (place, said) => expect(placeWords(place)).toBe(said))
