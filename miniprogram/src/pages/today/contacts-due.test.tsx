import { screen } from '@testing-library/react'
import { listContactsDue } from '@shared/contact/contract'
import { readToday } from '@shared/today/contract'
import { daySchema } from '@shared/time'
import * as v from 'valibot'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { host, member, secretary, testId } from '@/testing/people'

const day = (text: string) => v.parse(daySchema, text)
const nothing = { waiting: [], expected: [], notices: [] }
const turn = {
  ...{ planId: testId('contactPlan', 1), title: '一季一访', label: '2026 年第四季度' },
  ...{ from: day('2026-10-01'), until: day('2026-12-31') },
}
const due = {
  turns: [
    {
      ...turn,
      members: [
        { memberId: testId('member', 1), name: '林秀兰' },
        { memberId: testId('member', 3), name: '王建国', contactedOn: day('2026-11-02') },
      ],
    },
  ],
  followUps: [1, 2].map((n) => ({
    ...{ contactId: testId('contact', n), memberId: testId('member', 1), memberName: '林秀兰' },
    ...{ on: day('2026-11-10'), followUp: '问医保', followUpOn: day(n === 1 ? '2026-11-21' : '2026-12-21') },
  })),
}

test('a secretary finds whom to contact and what was promised by now, and the way to them', async () => {
  const { phone } = await phoneOf({ ...secretary, member: undefined })
  phone.answer(readToday, nothing)
  phone.answer(listContactsDue, due)
  await openPage(() => import('./index'))
  expect((await screen.findByText('该联系了')).textContent).toBe('该联系了2')
  expect(screen.getByText('林秀兰：问医保')).toBeTruthy()
  expect(screen.getByText('一季一访 · 12月31日前')).toBeTruthy()
  expect(screen.queryByText('王建国')).toBeNull()
  tap(screen.getByText('去联系'))
  expect(phone.called).toContain('navigateTo "/features/contact/pages/due/index"')
})

test('a host is told of those at the station', async () => {
  const { phone } = await phoneOf(host)
  phone.answer(readToday, nothing)
  phone.answer(listContactsDue, due)
  await openPage(() => import('./index'))
  expect(await screen.findByText('该联系了')).toBeTruthy()
  const asked = phone.received.find(({ endpoint }) => endpoint === 'listContactsDue')
  expect(asked?.query).toEqual({ orgId: testId('org', 2), stationId: testId('station', 1) })
})

test('who is a member alone isn’t asked about contacts', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(readToday, nothing)
  await openPage(() => import('./index'))
  expect(await screen.findByText('要出门？先报备')).toBeTruthy()
  expect(phone.asked()).not.toContain('listContactsDue')
})
