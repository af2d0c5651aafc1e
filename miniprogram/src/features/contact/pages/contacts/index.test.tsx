import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { listContacts, logContact, strikeContact, tickFollowUp } from '@shared/contact/contract'
import { phoneOf, openPage, tap } from '@/testing/open-page'
import { member } from '@/testing/people'
import { day, entry, memberId, receipt, secretarysPhone } from '../../testing/entries'

const sheet = () => within(screen.getAllByRole('dialog').find((one) => one.textContent !== '')!)

test('a branch sees who, when, how and what was said, and writes 平安 down at one tap', async () => {
  const { phone } = await secretarysPhone()
  const visit = entry(2, { how: 'visit', difficulty: '看病远', topics: ['health'] })
  phone.answer(listContacts, { memberName: '林秀兰', mayLog: true, contacts: [visit, entry(1)] })
  phone.answer(logContact, receipt)
  await openPage(() => import('./index'), { memberId })
  expect(await screen.findByText('昨天 · 走访')).toBeTruthy()
  expect(screen.getByText('周启明 · 柳树湾村党支部 · 身体 · 问近况 · 困难：看病远')).toBeTruthy()
  tap(screen.getByRole('button', { name: '平安：林秀兰' }))
  expect(await screen.findByText('记下了，平安')).toBeTruthy()
  tap(screen.getByText('记一次联系'))
  expect(phone.called).toContain(`navigateTo "/features/contact/pages/log/index?memberId=${memberId}"`)
})

test('an entry is written anew or struck out with a reason; what was to follow is ticked off', async () => {
  const { phone } = await secretarysPhone()
  const promised = entry(2, {
    ...{ followUp: '问医保', followUpOn: day('2026-11-30'), followUpDone: false },
    maySteps: ['strike', 'correct', 'tick'],
  })
  phone.answer(listContacts, { memberName: '林秀兰', mayLog: true, contacts: [promised, entry(1)] })
  phone.answer(strikeContact, receipt)
  phone.answer(tickFollowUp, receipt)
  await openPage(() => import('./index'), { memberId })
  tap((await screen.findAllByText('昨天 · 电话'))[0]!)
  expect(sheet().getByText('11月30日前要办')).toBeTruthy()
  tap(sheet().getByText('办好了'))
  await waitFor(() => expect(phone.asked()).toContain('tickFollowUp'))
  await waitFor(() => expect(screen.queryByText('关上')).toBeNull())
  tap(screen.getAllByText('昨天 · 电话')[1]!)
  expect(sheet().getByText('记录编号 20261121-000001')).toBeTruthy()
  expect(sheet().queryByText('办好了')).toBeNull()
  tap(sheet().getByText('不该记，作废'))
  expect(sheet().getByRole('button', { name: '作废' })).toHaveProperty('disabled', true)
  fireEvent.change(screen.getByLabelText('为什么作废'), { target: { value: '记到别人头上了' } })
  tap(sheet().getByRole('button', { name: '作废' }))
  await waitFor(() => expect(phone.asked()).toContain('strikeContact'))
  const struck = phone.received.find(({ endpoint }) => endpoint === 'strikeContact')
  expect(struck?.body).toEqual({ on: '2026-11-21', reason: '记到别人头上了' })
})

test('a struck entry stays, says so and offers nothing', async () => {
  const { phone } = await secretarysPhone()
  const struck = entry(1, { struck: { reason: '记错了', corrected: false }, maySteps: [] })
  phone.answer(listContacts, { memberName: '林秀兰', mayLog: true, contacts: [struck] })
  await openPage(() => import('./index'), { memberId })
  expect(await screen.findByText('作废')).toBeTruthy()
  tap(screen.getByText('昨天 · 电话'))
  expect(sheet().getByText('已作废：记错了')).toBeTruthy()
  expect(sheet().queryByText('写错了，重写一条')).toBeNull()
})

test('the member reads who was in touch and when, and writes nothing', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listContacts, { memberName: '林秀兰', mayLog: false, contacts: [entry(1, { maySteps: [] })] })
  await openPage(() => import('./index'), { memberId })
  expect(await screen.findByText('昨天 · 电话')).toBeTruthy()
  expect(screen.queryByText('记一次联系')).toBeNull()
  expect(screen.queryByText(/平安/)).toBeNull()
})

test('an empty log says so', async () => {
  const { phone } = await secretarysPhone()
  phone.answer(listContacts, { memberName: '林秀兰', mayLog: true, contacts: [] })
  await openPage(() => import('./index'), { memberId })
  expect(await screen.findByText('还没有联系记录')).toBeTruthy()
})
