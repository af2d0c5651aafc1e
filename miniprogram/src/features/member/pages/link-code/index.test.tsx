import { screen } from '@testing-library/react'
import { releaseBinding } from '@shared/account/contract'
import { issueLinkCode, readMember } from '@shared/member/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'
import { memberView } from '../../testing/members'

async function look(more: object = {}) {
  const { phone } = await phoneOf(secretary)
  phone.answer(readMember, memberView({ bound: false, ...more }))
  phone.answer(issueLinkCode, {
    code: '7KQA-3MXW',
    expiresAt: instant(Date.parse('2026-11-23T02:00:00.000Z')),
  })
  await openPage(() => import('./index'), { memberId: testId('member', 1) })
  return phone
}

test('a code is made at a tap, shown in groups, with until when and how to say it', async () => {
  const phone = await look()
  tap(await screen.findByText('发一个码'))
  expect(await screen.findByText('7 K Q A')).toBeTruthy()
  expect(screen.getByText('3 M X W')).toBeTruthy()
  expect(screen.getByText('明天 10:00前有效，只能用一次')).toBeTruthy()
  expect(screen.getByText(/电脑工作页/)).toBeTruthy()
  expect(phone.asked().filter((name) => name === 'issueLinkCode')).toHaveLength(1)
})

test('none is made before the tap, and none where the reader may not', async () => {
  const phone = await look({ maySteps: [] })
  expect(await screen.findByText('现在不能发码')).toBeTruthy()
  expect(phone.asked()).not.toContain('issueLinkCode')
})

test('without a network it says so, and no code is there', async () => {
  const phone = await look()
  phone.answerBy(issueLinkCode, () => undefined)
  tap(await screen.findByText('发一个码'))
  expect(await screen.findByText('网络不通，请稍后再试')).toBeTruthy()
})

test('who is bound to a phone has to be let go first; then a code is of use', async () => {
  const phone = await look({ bound: true })
  expect(await screen.findByText('林秀兰已经认证了一部手机')).toBeTruthy()
  expect(screen.queryByText('发一个码')).toBeNull()
  phone.answer(releaseBinding, () => {
    phone.answer(readMember, memberView({ bound: false }))
    return { id: testId('member', 1), version: 5, state: 'released', at: instant(0) }
  })
  tap(screen.getByText('先解除原来的手机'))
  tap(screen.getByRole('button', { name: /^为什么解除/ }))
  tap(screen.getByText('手机丢了'))
  tap(screen.getByText('解除绑定'))
  tap(await screen.findByText('发一个码'))
  expect(await screen.findByText('7 K Q A')).toBeTruthy()
})
