import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { listContacts, logContact } from '@shared/contact/contract'
import { testId } from '@/testing/people'
import { openPage, tap, turnWheel } from '@/testing/open-page'
import { entry, memberId, receipt, secretarysPhone } from '../../testing/entries'

async function look(params: Record<string, string> = {}) {
  const { phone } = await secretarysPhone()
  const contacts = [entry(1)]
  phone.answer(listContacts, { memberName: '林秀兰', mayLog: true, contacts })
  phone.answer(logContact, receipt)
  await openPage(() => import('./index'), { memberId, ...params })
  await screen.findByText('林秀兰')
  return phone
}
type Phone = Awaited<ReturnType<typeof look>>
const bodies = (phone: Phone) =>
  phone.received.filter(({ endpoint }) => endpoint === 'logContact').map(({ body }) => body)
const save = () => screen.getByRole('button', { name: '记下' })

test('after a call it opens filled in, and 平安 is one tap', async () => {
  const phone = await look({ how: 'phone' })
  expect(screen.getByText('今天打了电话')).toBeTruthy()
  expect(screen.getByRole('button', { name: '怎么联系的，电话' })).toBeTruthy()
  tap(screen.getByRole('button', { name: '平安：林秀兰' }))
  expect(await screen.findByText('记下了')).toBeTruthy()
  expect(bodies(phone)).toMatchObject([{ on: '2026-11-22', how: 'phone', topics: ['safe'] }])
  tap(screen.getByText('好'))
  expect(phone.called).toContain('navigateBack')
})

test('a visit is written down with words to tap, a difficulty and what follows by when', async () => {
  const phone = await look()
  expect(save()).toHaveProperty('disabled', true)
  tap(screen.getByRole('button', { name: /^怎么联系的/ }))
  tap(screen.getByText('走访'))
  tap(screen.getByRole('checkbox', { name: '身体' }))
  tap(screen.getByRole('checkbox', { name: '党费' }))
  tap(screen.getByRole('checkbox', { name: '党费' }))
  fireEvent.change(screen.getByLabelText('有什么困难'), { target: { value: '看病远' } })
  fireEvent.change(screen.getByLabelText('办什么'), { target: { value: '问医保怎么转' } })
  await turnWheel(screen.getByRole('button', { name: /^哪天前/ }), { value: '2026-11-30' })
  tap(save())
  expect(await screen.findByText(/11月30日会在今日提醒您：问医保怎么转/)).toBeTruthy()
  expect(bodies(phone)).toMatchObject([
    {
      ...{ on: '2026-11-22', how: 'visit', topics: ['health'], difficulty: '看病远' },
      ...{ followUp: '问医保怎么转', followUpOn: '2026-11-30' },
    },
  ])
  expect(bodies(phone)[0]).not.toHaveProperty('topic')
})

test('without a network it is kept on the phone, and said so', async () => {
  const phone = await look({ how: 'phone' })
  act(() => phone.setConnected(false))
  phone.answerBy(logContact, () => undefined)
  tap(screen.getByRole('button', { name: '平安：林秀兰' }))
  expect(await screen.findByText('存在手机里了')).toBeTruthy()
  expect(screen.getByText(/有网就发出去/)).toBeTruthy()
})

test('an entry that was wrong is written anew, with its day and way, and names the one it puts right', async () => {
  const phone = await look({ corrects: testId('contact', 1), on: '2026-11-21' })
  expect(screen.getByText('重新写一条，原来那条划掉留着')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('再写几句'), { target: { value: '是走访' } })
  tap(screen.getByRole('button', { name: /^怎么联系的/ }))
  tap(screen.getByText('走访'))
  tap(save())
  await waitFor(() => expect(bodies(phone)).toHaveLength(1))
  expect(bodies(phone)).toMatchObject([
    { on: '2026-11-21', how: 'visit', corrects: { contactId: testId('contact', 1), on: '2026-11-21' } },
  ])
})

test('a refusal stands beside the button, and nothing that was written is lost', async () => {
  const phone = await look({ how: 'phone' })
  phone.refuse(logContact, 'DAY_IS_PAST', { followUpOn: '不能早于联系的那天' })
  fireEvent.change(screen.getByLabelText('再写几句'), { target: { value: '字'.repeat(500) } })
  tap(save())
  expect(await screen.findByText('没有记下')).toBeTruthy()
  expect(screen.getByText('不能早于联系的那天')).toBeTruthy()
  expect(screen.getByDisplayValue('字'.repeat(500))).toBeTruthy()
})

test('of who is from elsewhere it is written down alike', async () => {
  const inflowId = testId('inflow', 1)
  const phone = await look({ memberId: inflowId, how: 'phone' })
  tap(screen.getByRole('button', { name: '平安：林秀兰' }))
  expect(await screen.findByText('记下了')).toBeTruthy()
  const logged = phone.received.find(({ endpoint }) => endpoint === 'logContact')
  expect(logged?.params).toEqual({ memberId: inflowId })
  tap(screen.getByText('看联系记录'))
  expect(phone.called).toContain(`redirectTo "/features/contact/pages/contacts/index?memberId=${inflowId}"`)
})

test('without a member it leads back', async () => {
  await secretarysPhone()
  await openPage(() => import('./index'), {})
  expect(await screen.findByText('没有找到这位党员')).toBeTruthy()
})
