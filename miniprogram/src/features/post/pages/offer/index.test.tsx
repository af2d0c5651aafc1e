import { fireEvent, screen, within } from '@testing-library/react'
import { offerPost, readPostSettings } from '@shared/post/contract'
import { communityWorker } from '@/testing/community-worker'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap, turnWheel } from '@/testing/open-page'
import { testId } from '@/testing/people'
import { settings } from '../../testing/settings'

const placeId = testId('place', 1)

async function look() {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(offerPost, receipt)
  phone.answer(readPostSettings, settings({ name: '灯会值守', code: 'own_1', class: 'co_governance' }))
  await openPage(() => import('./index'), { placeId })
  return phone
}
async function chooses(label: string | RegExp, option: string) {
  tap(await screen.findByRole('button', { name: label }))
  tap(within(screen.getByRole('dialog')).getByText(option))
}
const sent = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.find(({ endpoint }) => endpoint === 'offerPost')?.body

test('a shift each week, by the clock of Shanghai', async () => {
  const phone = await look()
  await chooses('什么岗位，请选择', '治安巡逻')
  await turnWheel(screen.getByRole('button', { name: /^哪天/ }), { value: '2026-11-28' })
  await turnWheel(screen.getByRole('button', { name: /^几点开始/ }), { value: '19:00' })
  await turnWheel(screen.getByRole('button', { name: /^几点结束/ }), { value: '21:00' })
  await chooses(/^重复/, '每周一次，共 4 次')
  tap(screen.getByText('列出来，让大家报名'))
  expect(await screen.findByText('列出来了')).toBeTruthy()
  const body = sent(phone)
  expect(body).toMatchObject({ placeId, kind: 'patrol' })
  const { shifts } = body as { shifts: { startsAt: string; slots: number }[] } // as the contract has it
  expect(shifts.map(({ startsAt }) => startsAt)).toEqual([
    ...['2026-11-28T11:00:00.000Z', '2026-12-05T11:00:00.000Z'],
    ...['2026-12-12T11:00:00.000Z', '2026-12-19T11:00:00.000Z'],
  ])
})

test('a standing post has no time; what the server says stays beside the button', async () => {
  const phone = await look()
  phone.refuse(offerPost, 'PLACE_CLOSED')
  await chooses('什么岗位，请选择', '楼栋联络、楼道长')
  await chooses(/^时间/, '长期岗')
  fireEvent.input(screen.getByLabelText('要几个人'), { target: { value: '5' } })
  tap(screen.getByText('列出来，让大家报名'))
  expect(await screen.findByText('这个地方已经停用，请另选一个')).toBeTruthy()
  expect(sent(phone)).toMatchObject({ kind: 'staircase_head', shifts: [{ slots: 5 }] })
})

test('the county’s own post is among those to choose, one out of use isn’t', async () => {
  await look()
  tap(await screen.findByRole('button', { name: '什么岗位，请选择' }))
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByText('灯会值守')).toBeTruthy()
  expect(sheet.queryByText('儿童照看')).toBeNull()
})
