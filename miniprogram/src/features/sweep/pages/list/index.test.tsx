import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { listSweepMembers, settleFollow, tickOff } from '@shared/sweep/contract'
import type { SweepMember } from '@shared/sweep/schema'
import { instant } from '@shared/time'
import { fileTripOnBehalf } from '@shared/trip/contract'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'
import { sweepCard, sweepMember } from '../../testing/sweeps'

const { orgId, grantId } = secretary.grants[0]!
const sweepId = testId('sweep', 1)
const receipt = { id: testId('member', 1), version: 1, state: 'at_home', at: instant(0) }
const lin = sweepMember(1, '林秀兰')
const wang = sweepMember(2, '王建国', {
  ...{ version: 2, outcome: 'away', how: 'phone', place: ['海南省', '三亚市', '吉阳区'] },
  ...{ follow: 'file_trip', followDone: false, at: '2026-11-21T02:00:00.000Z' },
})
const li = sweepMember(3, '李梅', { version: 1, outcome: 'at_home', how: 'self' })

async function look(
  members: SweepMember[] = [lin, wang, li],
  handedOut = true,
  parts = { checked: 2, notReached: 0, left: 1 },
) {
  const { phone } = await phoneOf(secretary, new Map([['acting-as', { [secretary.accountId]: grantId }]]))
  phone.answer(listSweepMembers, { sweep: sweepCard(), handedOut, parts, members })
  phone.answer(tickOff, receipt)
  phone.answer(settleFollow, receipt)
  await openPage(() => import('./index'), { sweepId, orgId })
  return phone
}
type Phone = Awaited<ReturnType<typeof look>>
const sent = (phone: Phone, name: string) => phone.received.filter(({ endpoint }) => endpoint === name)
const row = (name: string) => screen.getAllByText(name)[0]!
const sheet = (name: string) => within(screen.getByRole('dialog', { name }))

/** Turns a wheel of the page that is open. */
async function turn(wheel: HTMLElement, detail: unknown) {
  const { choose } = await import('@/testing/components')
  act(() => choose(wheel, detail))
}

test('says how far it is, those not asked after first, then what is left to do', async () => {
  await look()
  expect(await screen.findByText('核对了 2')).toBeTruthy()
  expect(screen.getByText('没联系上 0')).toBeTruthy()
  expect(screen.getByText('还没核对 1')).toBeTruthy()
  expect(screen.getByText('柳树镇党委 · 11月30日前核对完')).toBeTruthy()
  const headings = screen.getAllByRole('heading').map((one) => one.textContent)
  expect(headings.filter((text) => /\d$/.test(text))).toEqual(['还没核对1', '后面还有事1', '核对好了1'])
  expect(screen.getByText('补一份外出报备')).toBeTruthy()
  expect(screen.getByText('本人自己答的')).toBeTruthy()
})

test('who may not see where members are is told that they were asked after, and no more', async () => {
  const masked = sweepMember(2, '王建国', { version: 1, at: '2026-11-21T02:00:00.000Z', mayTick: false })
  await look([lin, masked], true, { checked: 0, notReached: 1, left: 1 })
  expect(await screen.findByText('已核对')).toBeTruthy()
  expect(screen.getByText('没联系上 1')).toBeTruthy()
  for (const told of ['在外', '在家', '打电话']) expect(screen.queryByText(told)).toBeNull()
})

test('three taps tick somebody off, however often the last comes down', async () => {
  const phone = await look()
  tap(await screen.findByText('林秀兰'))
  tap(sheet('林秀兰').getByText('在家'))
  const how = sheet('林秀兰').getByText('打电话')
  tap(how)
  tap(how)
  await waitFor(() => expect(screen.queryByText('先不')).toBeNull())
  expect(sent(phone, 'tickOff').map(({ body }) => body)).toEqual([
    { outcome: 'at_home', how: 'phone', seen: 0 },
  ])
  expect(sent(phone, 'tickOff')[0]?.params).toEqual({ sweepId, orgId, memberId: lin.memberId })
})

test('who is away is asked for the place, but not of the police', async () => {
  const phone = await look()
  tap(await screen.findByText('林秀兰'))
  tap(sheet('林秀兰').getByText('在外'))
  tap(sheet('林秀兰').getByText('上门'))
  expect(sheet('林秀兰').getByText<HTMLButtonElement>('记下').disabled).toBe(true)
  await turn(screen.getByRole('button', { name: /^在哪里/ }), {
    value: ['海南省', '三亚市', '吉阳区'],
    code: ['460000', '460200', '460203'],
  })
  await screen.findByText('海南省 三亚市 吉阳区')
  tap(sheet('林秀兰').getByText('记下'))
  await waitFor(() =>
    expect(sent(phone, 'tickOff').map(({ body }) => body)).toEqual([
      { outcome: 'away', how: 'visit', place: { regionCode: '460203' }, seen: 0 },
    ]),
  )
  tap(await screen.findByText('林秀兰'))
  tap(sheet('林秀兰').getByText('在外'))
  tap(sheet('林秀兰').getByText('公安联动'))
  await waitFor(() =>
    expect(sent(phone, 'tickOff').at(-1)?.body).toEqual({ outcome: 'away', how: 'police', seen: 0 }),
  )
})

test('one changes one’s mind, and builds on what was seen', async () => {
  const phone = await look()
  tap(await screen.findByText('王建国'))
  expect(sheet('王建国').getByText('在外 · 海南 三亚 吉阳 · 打电话 · 昨天 10:00')).toBeTruthy()
  tap(sheet('王建国').getByText('改一下'))
  tap(sheet('王建国').getByText('没联系上'))
  tap(sheet('王建国').getByText('网格员'))
  await waitFor(() =>
    expect(sent(phone, 'tickOff')[0]?.body).toEqual({ outcome: 'not_reached', how: 'grid', seen: 2 }),
  )
})

test('what follows is marked done; what isn’t is told', async () => {
  const phone = await look()
  phone.refuse(settleFollow, 'FOLLOW_NOT_DONE')
  tap(await screen.findByText('王建国'))
  tap(sheet('王建国').getByText('本人报备好了'))
  expect(await screen.findByText('后面那一步还没有办好，办好了再来勾')).toBeTruthy()
  phone.answer(settleFollow, receipt)
  tap(sheet('王建国').getByText('本人报备好了'))
  await waitFor(() => expect(screen.queryByText('先不')).toBeNull())
})

test('not reached is no part of 核对了', async () => {
  const missed = { version: 1, outcome: 'not_reached', how: 'phone', follow: 'find', followDone: false }
  await look([lin, li, sweepMember(4, '黄凤英', missed)], true, { checked: 1, notReached: 1, left: 1 })
  expect(await screen.findByText('核对了 1')).toBeTruthy()
  expect(screen.getByText('没联系上 1')).toBeTruthy()
  expect(screen.getByText('还没核对 1')).toBeTruthy()
})

test('a note goes with the tick; the police take none, and a number is not taken', async () => {
  const phone = await look()
  tap(await screen.findByText('林秀兰'))
  tap(sheet('林秀兰').getByText('在家'))
  tap(sheet('林秀兰').getByText('加一句备注'))
  const note = sheet('林秀兰').getByLabelText('备注')
  fireEvent.input(note, { target: { value: '新号码19900002121' } })
  expect(sheet('林秀兰').getByText(/备注里不写电话和证件号/)).toBeTruthy()
  expect(sheet('林秀兰').queryByText('公安联动')).toBeNull()
  tap(sheet('林秀兰').getByText('上门'))
  fireEvent.input(note, { target: { value: '腿脚不便，女儿在身边' } })
  tap(sheet('林秀兰').getByText('上门'))
  await waitFor(() =>
    expect(sent(phone, 'tickOff').map(({ body }) => body)).toEqual([
      { outcome: 'at_home', how: 'visit', note: '腿脚不便，女儿在身边', seen: 0 },
    ]),
  )
})

test('a death is asked about once more, and leads on to its record', async () => {
  const phone = await look()
  tap(await screen.findByText('林秀兰'))
  tap(sheet('林秀兰').getByText('已去世'))
  tap(sheet('林秀兰').getByText('网格员'))
  expect(sheet('林秀兰').getByText('林秀兰去世了？')).toBeTruthy()
  expect(sheet('林秀兰').getByText(/另一位同志确认后/)).toBeTruthy()
  expect(sent(phone, 'tickOff')).toEqual([])
  tap(sheet('林秀兰').getByText('记下，去记录去世'))
  await waitFor(() =>
    expect(phone.called.join()).toContain(`memberId=${lin.memberId}&why=sweep&step=record_death`),
  )
  expect(sent(phone, 'tickOff')[0]?.body).toEqual({ outcome: 'deceased', how: 'grid', seen: 0 })
})

test('where somebody is away is known: the branch opens the trip, and it is settled with it', async () => {
  const known = { regionCode: '460203', since: '2026-11-15' }
  const phone = await look([sweepMember(2, '王建国', { ...wang, ...known })])
  phone.answer(fileTripOnBehalf, { ...receipt, state: 'registered' })
  tap(await screen.findByText('王建国'))
  tap(sheet('王建国').getByText('替本人登记这次外出'))
  expect(sheet('王建国').getByText(/^替王建国登记去海南 三亚 吉阳/)).toBeTruthy()
  tap(sheet('王建国').getByRole('button', { name: /^去做什么/ }))
  tap(within(screen.getByRole('dialog', { name: '去做什么' })).getByText('过冬休养'))
  expect(sheet('王建国').getByText<HTMLButtonElement>('登记这次外出').disabled).toBe(true)
  tap(sheet('王建国').getByRole('button', { name: /^本人同意吗/ }))
  tap(within(screen.getByRole('dialog', { name: '本人同意吗' })).getByText('走了才知道，没能问'))
  tap(sheet('王建国').getByText('登记这次外出'))
  await waitFor(() => expect(phone.asked()).toContain('settleFollow'))
  expect(sent(phone, 'fileTripOnBehalf')[0]?.body).toMatchObject({
    ...{ memberId: testId('member', 2), destination: { regionCode: '460203' }, reason: 'winter' },
    ...{ leaveOn: '2026-11-15', onBehalf: { source: 'phone_call', consent: 'none' } },
  })
})

test.each([
  ['transferred', 'transfer', '去记下转出', 'transfer'],
  ['deceased', 'death', '去记录去世', 'record_death'],
])('what was found leads on: %s', async (outcome, follow, button, step) => {
  const found = { version: 1, outcome, how: 'phone', follow, followDone: false }
  const phone = await look([sweepMember(4, '黄凤英', found)])
  tap(await screen.findByText('黄凤英'))
  tap(sheet('黄凤英').getByText(button))
  expect(phone.called.join()).toContain(`memberId=${testId('member', 4)}&why=sweep&step=${step}`)
})

test('a changed number leads to the correction', async () => {
  const phone = await look()
  tap(await screen.findByText('林秀兰'))
  tap(sheet('林秀兰').getByText('号码换了，更正'))
  expect(phone.called.join()).toContain(`member/pages/correct/index?memberId=${lin.memberId}`)
})

test('the sheet leads to the member’s number', async () => {
  const phone = await look()
  tap(await screen.findByText('林秀兰'))
  tap(sheet('林秀兰').getByText('看号码，打电话'))
  expect(phone.called.join()).toContain(`memberId=${lin.memberId}&why=sweep`)
})

test('without a network the tick is kept, and the row says so', async () => {
  const phone = await look()
  phone.answerBy(tickOff, () => undefined)
  tap(await screen.findByText('林秀兰'))
  tap(sheet('林秀兰').getByText('在家'))
  tap(sheet('林秀兰').getByText('微信'))
  expect(await screen.findByText('等网络')).toBeTruthy()
  tap(row('林秀兰'))
  expect(screen.queryByText('先不')).toBeNull()
})

test('somebody whom others see to is not opened', async () => {
  await look([sweepMember(1, '林秀兰', { mayTick: false })])
  tap(await screen.findByText('林秀兰'))
  expect(screen.getByText('不归您核对')).toBeTruthy()
  expect(screen.queryByText('先不')).toBeNull()
})

test('a list that is on its way, and an empty one, are said', async () => {
  await look([], false)
  expect(await screen.findByText(/名单正在准备/)).toBeTruthy()
})
