import { fireEvent, screen } from '@testing-library/react'
import * as v from 'valibot'
import type { Me } from '@shared/account/schema'
import { listMembers, readMember } from '@shared/member/contract'
import { memberViewSchema } from '@shared/member/schema'
import { listOrgs } from '@shared/org/contract'
import { instant } from '@shared/time'
import { fileTripOnBehalf } from '@shared/trip/contract'
import { secretary, testId } from '@/testing/people'
import { actingAs } from '../../testing/away'
import { openPage, phoneOf, tap } from '../../testing/open-page'
import { tripCard } from '../../testing/trips'

const receipt = { id: testId('trip', 9), version: 1, state: 'registered', at: instant(0) }
const card = (n: number, name: string, more: object = {}) =>
  v.parse(memberViewSchema, {
    ...{
      memberId: testId('member', n),
      version: 1,
      name,
      orgId: testId('org', 1),
      orgName: '柳树湾村党支部',
    },
    ...{ state: 'active', away: false, bound: false, held: false, phone: '199****2121', opens: {} },
    ...{ viewer: 'origin', maySteps: [], ...more },
  })
const wife = card(1, '林秀兰', { trips: [tripCard('archived')] })

async function look(me: Me = secretary) {
  const phone = await phoneOf(me, actingAs(me))
  phone.answer(readMember, wife)
  phone.answer(listMembers, {
    total: 3,
    members: [wife, card(2, '陈建国'), card(3, '李梅', { away: true })],
  })
  phone.answer(fileTripOnBehalf, receipt)
  await openPage(() => import('./index'), { memberId: wife.memberId })
  await screen.findByText('替林秀兰登记外出')
  return phone
}
type Phone = Awaited<ReturnType<typeof look>>

const sent = (phone: Phone) =>
  phone.received
    .filter(({ endpoint }) => endpoint === 'fileTripOnBehalf')
    .map(({ body }) => v.parse(v.looseObject({ tripId: v.string(), memberId: v.string() }), body))
const bodyOf = (phone: Phone, n: number) =>
  sent(phone).find(({ memberId }) => memberId === testId('member', n))
const chooses = (field: RegExp, option: string) => {
  tap(screen.getByRole('button', { name: field }))
  tap(screen.getByRole('radio', { name: new RegExp(`^${option}`) }))
}
async function choosesHusband() {
  tap(screen.getByText('和老伴一起走'))
  tap(screen.getByRole('button', { name: /^和谁一起走/ }))
  tap(await screen.findByRole('radio', { name: /^陈建国/ }))
}
/** The server refuses the trip of one of the two. */
const refuses = (phone: Phone, n: number) =>
  phone.answerBy(fileTripOnBehalf, ({ body }) =>
    v.is(v.looseObject({ memberId: v.literal(testId('member', n)) }), body)
      ? {
          status: 409,
          body: { error: { code: 'TRIP_ALREADY_OPEN', message: '已经有一次外出在办', requestId: 'r' } },
        }
      : { status: 201, body: receipt },
  )

test('a couple is written down in one pass: the same trip, a source and a consent of each', async () => {
  const phone = await look()
  tap(screen.getByText('和老伴一起走'))
  tap(screen.getByRole('button', { name: /^和谁一起走/ }))
  tap(await screen.findByRole('radio', { name: /^陈建国/ }))
  expect(screen.queryByText('李梅')).toBeNull()
  chooses(/^怎么知道的/, '本人打电话说的')
  tap(screen.getByText('登记两个人的外出'))
  expect(await screen.findByText('请选怎么知道的')).toBeTruthy()
  expect(sent(phone)).toEqual([])

  chooses(/^陈建国的事怎么知道的/, '家里人说的')
  fireEvent.change(screen.getByLabelText('是陈建国什么人'), { target: { value: '老伴' } })
  chooses(/^陈建国同意登记吗/, '还问不到本人')
  tap(screen.getByText('登记两个人的外出'))
  expect(await screen.findByText('登记好了')).toBeTruthy()
  expect(screen.getByText(/^陈建国的也登记好了/)).toBeTruthy()
  const [hers, his] = [bodyOf(phone, 1), bodyOf(phone, 2)]
  expect(hers).toMatchObject({ onBehalf: { source: 'phone_call', consent: 'spoken' } })
  expect(his).toMatchObject({
    destination: { regionCode: '460203' },
    onBehalf: { source: 'family', relation: '老伴', consent: 'none' },
    together: hers?.tripId,
  })
  expect(his?.tripId).not.toBe(hers?.tripId)
})

test('the one who goes along is refused: that is said apart, and stands in their own form, filled in', async () => {
  const phone = await look()
  await choosesHusband()
  chooses(/^怎么知道的/, '本人打电话说的')
  chooses(/^陈建国的事怎么知道的/, '本人交了填好的纸')
  refuses(phone, 2)
  tap(screen.getByText('登记两个人的外出'))
  expect(await screen.findByText('登记好了')).toBeTruthy()
  expect(screen.getByText('陈建国的没有登记')).toBeTruthy()
  expect(screen.getByText('陈建国已经有一次外出在办，有变化的在那次里改')).toBeTruthy()
  tap(screen.getByText('接着登记陈建国的'))
  expect(phone.called.join()).toContain(`behalf/index?memberId=${testId('member', 2)}`)
  expect(
    [...phone.storage.keys()].filter((key) => key.includes(`behalf:${testId('member', 2)}`)),
  ).toHaveLength(1)
})

test('whose form it is is refused: the other is not written down twice', async () => {
  const phone = await look()
  await choosesHusband()
  chooses(/^怎么知道的/, '本人打电话说的')
  chooses(/^陈建国的事怎么知道的/, '本人打电话说的')
  refuses(phone, 1)
  tap(screen.getByText('登记两个人的外出'))
  expect(await screen.findByText('没有登记')).toBeTruthy()
  expect(screen.getByText(/^陈建国的也登记好了/)).toBeTruthy()
  tap(screen.getByText('登记这次外出'))
  await screen.findByText('没有登记')
  expect(sent(phone).filter(({ memberId }) => memberId === testId('member', 2))).toHaveLength(1)
})

test('a secretary is told who writes down one of another branch', async () => {
  await look()
  tap(screen.getByText('和老伴一起走'))
  expect(screen.getByText('在别的支部的')).toBeTruthy()
})

test('whoever works above writes down both, of two branches', async () => {
  const [grant] = secretary.grants
  const town = { orgId: testId('org', 7), orgName: '柳溪镇党委' }
  const worker: Me = { ...secretary, grants: grant ? [{ ...grant, role: 'party_worker', ...town }] : [] }
  const phone = await look(worker)
  phone.answer(listOrgs, {
    orgs: [
      { orgId: town.orgId, name: town.orgName, level: 'township', type: 'normal' },
      ...[1, 5].map((n) => ({
        ...{ orgId: testId('org', n), parentId: town.orgId, name: `第${n}党支部` },
        ...{ level: 'branch' as const, type: 'normal' as const },
      })),
    ],
  })
  tap(screen.getByText('和老伴一起走'))
  tap(await screen.findByRole('button', { name: /^在哪个支部，第1党支部/ }))
  tap(screen.getByRole('radio', { name: /^第5党支部/ }))
  tap(screen.getByRole('button', { name: /^和谁一起走/ }))
  tap(await screen.findByRole('radio', { name: /^陈建国/ }))
  const asked = phone.received.filter(({ endpoint }) => endpoint === 'listMembers')
  expect(asked.map(({ query }) => query['orgId'])).toEqual([testId('org', 5)])
  expect(screen.getByRole('button', { name: /^陈建国的事怎么知道的/ })).toBeTruthy()
})
