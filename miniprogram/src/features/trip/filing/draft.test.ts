import { meSchema } from '@shared/account/schema'
import { defaultTripReasons } from '@shared/county/county'
import { addDays, type Day, daySchema } from '@shared/time'
import { tripCardSchema } from '@shared/trip/schema'
import * as v from 'valibot'
import { byField, fields, judge, newDraft } from './draft'

const today: Day = v.parse(daySchema, '2026-11-22')
const id = (prefix: string) => `${prefix}_00000000000000000000`
const me = v.parse(meSchema, {
  accountId: id('acc'),
  member: {
    memberId: id('mem'),
    name: '林秀兰',
    phone: '19900002121',
    orgId: id('org'),
    orgName: '桥东支部',
  },
  county: { countyId: id('cty'), name: '云溪县', practice: false, tripReasons: defaultTripReasons },
  grants: [],
})
const last = v.parse(tripCardSchema, {
  tripId: id('trp'),
  version: 9,
  state: 'archived',
  memberName: '林秀兰',
  originOrgName: '桥东支部',
  destination: { regionCode: '460203', place: ['海南省', '三亚市', '吉阳区'] },
  reason: 'winter',
  leaveOn: '2025-11-01',
  waitingFor: 'nothing',
  overdueTimes: 0,
})

test('the form asks for at most seven things', () => expect(fields.length).toBeLessThanOrEqual(7))

test('given a member who was away before, then place, reason and phone stand there already', () => {
  expect(newDraft(me, last)).toMatchObject({ regionCode: '460203', reason: 'winter', phone: '19900002121' })
  expect(newDraft(me, undefined)).toMatchObject({ regionCode: '', reason: '', phone: '19900002121' })
})

test('given a reason that the county no longer offers, then it is asked again', () => {
  expect(newDraft(me, { ...last, reason: 'gone' }).reason).toBe('')
})

test('given only the day of leaving is added, then the filing can be sent, without a day of return', () => {
  const judged = judge({ ...newDraft(me, last), leaveOn: '2026-11-30' }, today)
  expect(judged).toEqual({
    filing: {
      destination: { regionCode: '460203' },
      reason: 'winter',
      leaveOn: '2026-11-30',
      phone: '19900002121',
    },
  })
})

test('given an empty form, then each thing that is missing is named beside its field', () => {
  const judged = judge(newDraft({ ...me, member: undefined }, undefined), today)
  expect(judged).toEqual({
    wrong: {
      destination: '请选到区县一级',
      reason: '请选去做什么',
      leaveOn: '请选日期',
      phone: '请填 11 位手机号',
    },
  })
})

test('given a return before the leaving, or a leaving in the far future, then the rule says so', () => {
  const draft = { ...newDraft(me, last), leaveOn: '2026-11-30' }
  expect(judge({ ...draft, returnOn: '2026-11-29' }, today)).toEqual({
    wrong: { returnOn: '哪天回要在哪天走之后' },
  })
  expect(judge({ ...draft, returnOn: '2026-11-29', phone: '' }, today)).toEqual({
    wrong: { returnOn: '哪天回要在哪天走之后', phone: '请填 11 位手机号' },
  })
  expect(judge({ ...draft, leaveOn: addDays(today, 400) }, today)).toEqual({
    wrong: { leaveOn: '哪天走要在前后一年以内' },
  })
})

test("the server's sentences land at the fields, and what has no field is left out", () => {
  expect(
    byField({ 'destination.regionCode': '没有这个地方', 'destination.address': ['太长了'], x: '?' }),
  ).toEqual({ destination: '没有这个地方', address: '太长了' })
})
