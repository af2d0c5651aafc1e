import { act, screen, waitFor } from '@testing-library/react'
import * as v from 'valibot'
import { answerSweep, readSweepLink } from '@shared/sweep/contract'
import type { SweepLink } from '@shared/sweep/schema'
import { daySchema, instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, testId } from '@/testing/people'

const token = 'abcdefghjkmnpqrstvwxyz01'
const link: SweepLink = {
  ...{
    title: '冬季摸排',
    orgName: '柳树湾村党支部',
    dueOn: v.parse(daySchema, '2026-11-30'),
    mayAnswer: 'yes',
  },
}

async function look(more: Partial<SweepLink> = {}, params: Record<string, string> = { token }) {
  const { phone } = await phoneOf(member)
  phone.answer(readSweepLink, { ...link, ...more })
  phone.answer(answerSweep, { id: testId('member', 1), version: 1, state: 'at_home', at: instant(0) })
  await openPage(() => import('./index'), params)
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'answerSweep').map(({ body }) => body)

/** Turns a wheel of the page that is open. */
async function turn(wheel: HTMLElement, detail: unknown) {
  const { choose } = await import('@/testing/components')
  act(() => choose(wheel, detail))
}

test('one tap answers: at home', async () => {
  const phone = await look()
  expect(await screen.findByText(/群里看不到谁答了/)).toBeTruthy()
  tap(screen.getByText('我在家'))
  expect(await screen.findByText('您答了：在家')).toBeTruthy()
  expect(sent(phone)).toEqual([{ token, outcome: 'at_home' }])
})

test('away asks where, and then for a filing', async () => {
  const phone = await look()
  tap(await screen.findByText('我在外'))
  await turn(screen.getByRole('button', { name: /^在哪里/ }), {
    value: ['海南省', '三亚市', '吉阳区'],
    code: ['460000', '460200', '460203'],
  })
  await screen.findByText('海南省 三亚市 吉阳区')
  tap(screen.getByText('就答这里'))
  tap(await screen.findByText('去报备'))
  expect(sent(phone)).toEqual([{ token, outcome: 'away', place: { regionCode: '460203' } }])
  expect(phone.called.join()).toContain('file/index')
})

test('what was answered is shown, and may be answered anew', async () => {
  const phone = await look({ answered: 'away', tripId: testId('trip', 1) })
  expect(await screen.findByText('您答了：在外')).toBeTruthy()
  expect(screen.queryByText('去报备')).toBeNull()
  tap(screen.getByText('答错了，重答'))
  tap(screen.getByText('我在家'))
  await waitFor(() => expect(sent(phone)).toEqual([{ token, outcome: 'at_home' }]))
})

test.each([
  ['a mini-program code', { scene: token }],
  ['WeChat’s scanner', { q: encodeURIComponent(`https://scan.test/m/${token}`) }],
])('the link is known from %s', async (_, params) => {
  const phone = await look({}, params)
  expect(await screen.findByText('我在家')).toBeTruthy()
  expect(phone.received.find(({ endpoint }) => endpoint === 'readSweepLink')?.body).toEqual({ token })
})

test('who isn’t bound says who they are first', async () => {
  const phone = await look({ mayAnswer: 'not_bound' })
  tap(await screen.findByText('去认证'))
  expect(phone.called.join()).toContain('account/pages/bind')
  expect(screen.queryByText('我在家')).toBeNull()
})

test('who isn’t on the list has nothing to answer', async () => {
  await look({ mayAnswer: 'not_listed' })
  expect(await screen.findByText('这次不用您答')).toBeTruthy()
})

test('a link that is over, and one that is none, say what to do', async () => {
  const { phone } = await phoneOf(member)
  phone.refuse(readSweepLink, 'SWEEP_LINK_OVER')
  const { unmount } = await openPage(() => import('./index'), { token })
  expect(await screen.findByText('这个摸排链接已经过期，请向支部要新的')).toBeTruthy()
  unmount()
  await openPage(() => import('./index'), { token: 'nothing' })
  expect(screen.getByText('这个链接不完整，请回到群里重新点一次')).toBeTruthy()
})

test('without a network the answer is kept', async () => {
  const phone = await look()
  phone.answerBy(answerSweep, () => undefined)
  tap(await screen.findByText('我在家'))
  expect(await screen.findByText(/存在手机里了/)).toBeTruthy()
})
