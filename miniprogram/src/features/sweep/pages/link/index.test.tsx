import { screen } from '@testing-library/react'
import * as v from 'valibot'
import { listSweepMembers, makeSweepLink } from '@shared/sweep/contract'
import { sweepTokenSchema } from '@shared/sweep/schema'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'
import { sweepCard } from '../../testing/sweeps'

const { orgId, grantId } = secretary.grants[0]!
const sweepId = testId('sweep', 1)

async function look() {
  const { phone } = await phoneOf(secretary, new Map([['acting-as', { [secretary.accountId]: grantId }]]))
  phone.answer(listSweepMembers, { sweep: sweepCard(), handedOut: true, parts, members: [] })
  phone.answer(makeSweepLink, { id: sweepId, version: 1, state: 'open', at: instant(0) })
  await openPage(() => import('./index'), { sweepId, orgId })
  return phone
}
const parts = { checked: 0, notReached: 0, left: 0 }
const tokenBody = v.object({ token: sweepTokenSchema })

test('a link is made at a tap: a card for the group, a code, a text that asks for no money', async () => {
  const phone = await look()
  tap(await screen.findByText('做链接'))
  expect(await screen.findByLabelText('摸排码')).toBeTruthy()
  const { token } = v.parse(tokenBody, phone.received.find((one) => one.endpoint === 'makeSweepLink')?.body)
  expect(phone.share?.().path).toBe(`/features/sweep/pages/answer/index?token=${token}`)
  tap(screen.getByText('复制群里要说的话'))
  expect(phone.called.join()).toContain(`https://scan.test/m/${token}`)
  expect(phone.called.join()).toContain('不会向您要钱、要验证码')
})

test('a sweep that is over takes no link', async () => {
  const phone = await look()
  phone.refuse(makeSweepLink, 'SWEEP_CLOSED')
  tap(await screen.findByText('做链接'))
  expect(await screen.findByText('这次摸排已经结束，不用再报了')).toBeTruthy()
})
