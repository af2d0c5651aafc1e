import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { changeTrip, readTrip } from '@shared/trip/contract'
import { instant } from '@shared/time'
import { member, secretary, testId } from '@/testing/people'
import { openPage, phoneOf, tap } from '../../testing/open-page'
import { tripView } from '../../testing/trips'

const tripId = testId('trip', 1)
const receipt = { id: tripId, version: 4, state: 'hosted', at: instant(0) }
const open = (more = {}) => openPage(() => import('./index'), { tripId, ...more })

async function turn(label: RegExp, detail: unknown) {
  const { choose } = await import('@/testing/components')
  act(() => choose(screen.getByRole('button', { name: label }), detail))
}
const haikou = { value: ['海南省', '海口市', '龙华区'], code: ['460000', '460100', '460106'] }

async function phoneWith(trip = tripView('hosted', { phone: '199****2121' }), me = member) {
  const phone = await phoneOf(me)
  phone.answer(readTrip, trip)
  phone.answer(changeTrip, receipt)
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof phoneOf>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'changeTrip')

test('all that was filed stands there; the one thing that is different is sent with the rest', async () => {
  const phone = await phoneWith()
  await open()
  expect(await screen.findByText('海南省 三亚市 吉阳区')).toBeTruthy()
  expect(screen.getByText('用登记的号码 199****2121')).toBeTruthy()
  expect(screen.getByText('人已经在外面了，这一天不用改')).toBeTruthy()
  expect(screen.getByText('还没有改')).toHaveProperty('disabled', true)
  fireEvent.change(screen.getByLabelText('详细地址'), { target: { value: '椰林路 5 号' } })
  tap(screen.getByText('改好了，提交'))
  await waitFor(() => expect(phone.called.join()).toContain('redirectTo'))
  expect(sent(phone)[0]?.body).toEqual({
    destination: { regionCode: '460203', address: '椰林路 5 号' },
    reason: 'winter',
    leaveOn: '2026-11-20',
  })
})

test('whom to call is known and can be taken away again; who else sees it is said truly', async () => {
  const phone = await phoneWith(tripView('hosted', { more: { unitName: '海棠渔港', emergency: '已登记' } }))
  await open()
  tap(await screen.findByText('还可以写（不写也行）'))
  expect(screen.getByText(/上级党委说明理由后也能看/)).toBeTruthy()
  tap(screen.getByLabelText('去掉紧急联系人'))
  expect(screen.getByText('紧急联系人：发出后去掉')).toBeTruthy()
  tap(screen.getByText('改好了，提交'))
  await waitFor(() => expect(sent(phone)).toHaveLength(1))
  expect(sent(phone)[0]?.body).toMatchObject({ more: { unitName: '海棠渔港', emergency: null } })
})

test('who goes on to another place says where and since when; the rest is kept', async () => {
  const phone = await phoneWith(tripView('hosted', { returnOn: '2027-03-01' }))
  await open({ why: 'elsewhere' })
  expect(await screen.findByText(/还是这一次外出，不用重新报备/)).toBeTruthy()
  tap(screen.getByText('改好了，提交'))
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
    '请选到区县一级',
    '请选日期',
  ])
  await turn(/^去哪里/, haikou)
  await turn(/^哪天换过去/, { value: '2026-11-24' })
  tap(screen.getByText('改好了，提交'))
  await waitFor(() => expect(sent(phone)).toHaveLength(1))
  expect(sent(phone)[0]?.body).toEqual({
    ...{ destination: { regionCode: '460106' }, reason: 'winter' },
    ...{ leaveOn: '2026-11-24', returnOn: '2027-03-01' },
  })
})

test('a day of leaving of long ago stays good; one that was long ago is no mistake', async () => {
  const phone = await phoneWith(tripView('hosted', { leaveOn: '2025-03-01' }))
  await open()
  await screen.findByText('海南省 三亚市 吉阳区')
  await turn(/^哪天回/, { value: '2026-12-31' })
  tap(screen.getByText('改好了，提交'))
  await waitFor(() => expect(sent(phone)[0]?.body).toMatchObject({ leaveOn: '2025-03-01' }))
})

test('without a network it is kept, and said what follows', async () => {
  const phone = await phoneWith()
  await open()
  fireEvent.change(await screen.findByLabelText('详细地址'), { target: { value: '椰林路 5 号' } })
  act(() => phone.setConnected(false))
  tap(screen.getByText('改好了，提交'))
  expect(await screen.findByText('已为您存在手机里')).toBeTruthy()
  expect(screen.getByText(/支部就知道您改了/)).toBeTruthy()
})

test('given it can no longer be changed, or no trip, then there is nothing to do', async () => {
  await phoneWith(tripView('archived'))
  await open()
  expect(await screen.findByText(/这里没有要办的了/)).toBeTruthy()
})

test('the branch changes it likewise, as itself', async () => {
  const grant = secretary.grants[0]!.grantId
  const storage = new Map<string, unknown>([['acting-as', { [secretary.accountId]: grant }]])
  const phone = await phoneOf(secretary, storage)
  phone.answer(readTrip, tripView('hosted', { side: 'origin' }))
  phone.answer(changeTrip, receipt)
  await open()
  fireEvent.change(await screen.findByLabelText('详细地址'), { target: { value: '椰林路 5 号' } })
  tap(screen.getByText('改好了，提交'))
  await waitFor(() => expect(sent(phone)[0]?.header['acting-as']).toBe(grant))
})
