import { defaultTripReasons } from '@shared/county/county'
import { addDays, type Day, daySchema } from '@shared/time'
import { tripCardSchema } from '@shared/trip/schema'
import * as v from 'valibot'
import { byField, fields, judge, newDraft } from './draft'
import type { Filer } from './filer'

const today: Day = v.parse(daySchema, '2026-11-22')
const id = (prefix: string) => `${prefix}_00000000000000000000`
const filer: Filer = { actingAs: 'self', reasons: defaultTripReasons, phone: '199****2121', hasNumber: true }
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

test('given a member who was away before, then place and reason stand there already, and no number is asked', () => {
  expect(newDraft(filer, last)).toMatchObject({ regionCode: '460203', reason: 'winter', otherPhone: false })
  expect(newDraft(filer, undefined)).toMatchObject({ regionCode: '', reason: '', otherPhone: false })
})

test('given a reason that the county no longer offers, then it is asked again', () => {
  expect(newDraft(filer, { ...last, reason: 'gone' }).reason).toBe('')
})

test('given only the day of leaving is added, then the filing can be sent, without a day of return', () => {
  const judged = judge({ ...newDraft(filer, last), leaveOn: '2026-11-30' }, today)
  expect(judged).toEqual({
    filing: {
      destination: { regionCode: '460203' },
      reason: 'winter',
      leaveOn: '2026-11-30',
    },
  })
})

test('given another number, or one that an older release kept, then it is sent; half a one is not', () => {
  const draft = { ...newDraft(filer, last), leaveOn: '2026-11-30' }
  expect(judge({ ...draft, phone: '19900009999' }, today)).toMatchObject({
    filing: { phone: '19900009999' },
  })
  expect(judge({ ...draft, otherPhone: true, phone: '199' }, today)).toEqual({
    wrong: { phone: '请填 11 位手机号' },
  })
})

test('given an empty form, then each thing that is missing is named beside its field', () => {
  const judged = judge(newDraft({ ...filer, phone: '', hasNumber: false }, undefined), today)
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
  const draft = { ...newDraft(filer, last), leaveOn: '2026-11-30' }
  expect(judge({ ...draft, returnOn: '2026-11-29' }, today)).toEqual({
    wrong: { returnOn: '哪天回要在哪天走之后' },
  })
  expect(judge({ ...draft, returnOn: '2026-11-29', otherPhone: true }, today)).toEqual({
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

test('given nothing was told beside, then nothing of it is sent; half a contact for emergencies is said beside it', () => {
  const draft = { ...newDraft(filer, last), leaveOn: '2026-11-30' }
  expect(judge(draft, today)).not.toHaveProperty('filing.more')
  const more = { unitName: ' 海棠渔港 ', fixedPlace: 'no', industry: '', emergencyName: '林小梅' }
  expect(judge({ ...draft, more }, today)).toHaveProperty('wrong.more')
  expect(judge({ ...draft, more: { ...more, emergencyPhone: '19900008888' } }, today)).toMatchObject({
    filing: {
      more: {
        ...{ unitName: '海棠渔港', fixedPlace: false },
        emergency: { name: '林小梅', phone: '19900008888' },
      },
    },
  })
})

test('whom to call is taken away when that was tapped, whatever was typed before; kept when it was tapped again', () => {
  const draft = { ...newDraft(filer, last), leaveOn: '2026-11-30' }
  const more = { emergencyName: '林小梅', noEmergency: true }
  expect(judge({ ...draft, more }, today)).toMatchObject({ filing: { more: { emergency: null } } })
  expect(judge({ ...draft, more: { noEmergency: false } }, today)).toHaveProperty('filing.more', {})
})
