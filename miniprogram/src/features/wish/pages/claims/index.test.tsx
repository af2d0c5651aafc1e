import { screen } from '@testing-library/react'
import { dayOf, instant } from '@shared/time'
import { listOwnClaims } from '@shared/wish/contract'
import type { OwnClaimCard } from '@shared/wish/schema'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, testId } from '@/testing/people'
import { wishId } from '../../testing/wishes'

const at = instant(Date.parse('2026-11-20T01:00:00.000Z'))
const claimCard = (n: number, more: Partial<OwnClaimCard> = {}): OwnClaimCard => ({
  ...{ claimId: testId('claim', n), wishId, state: 'live', wishState: 'claimed', kind: 'service' },
  ...{ sentence: `心愿 ${n}`, place: '海棠花园', claimedAt: at },
  dueOn: dayOf(instant(Date.parse('2026-11-30T01:00:00.000Z'))),
  ...more,
})

test('what is to be done first with the next thing to do, what is over below, and when hands are full', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOwnClaims, {
    claims: [
      claimCard(1),
      claimCard(2, { wishState: 'fulfilling' }),
      claimCard(3, { wishState: 'fulfilled' }),
      claimCard(4, { state: 'handed_back', wishState: 'published' }),
    ],
    ...{ open: 3, mayHave: 3 },
  })
  await openPage(() => import('./index'))
  expect(await screen.findByText('海棠花园 · 等社区联系您，11月30日前办好')).toBeTruthy()
  expect(screen.getByText('海棠花园 · 说好了，11月30日前办好')).toBeTruthy()
  expect(screen.getByText('海棠花园 · 您办好了，等本人确认')).toBeTruthy()
  expect(screen.getByText('交回了')).toBeTruthy()
  expect(screen.getByText('手上已有 3 个，办好一个再认领下一个。')).toBeTruthy()
  tap(screen.getByText('心愿 2'))
  expect(phone.called).toEqual([`navigateTo "/features/wish/pages/wish/index?wishId=${wishId}&as=own"`])
})

test('whoever has claimed nothing is shown the way to the list', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(listOwnClaims, { claims: [], open: 0, mayHave: 3 })
  await openPage(() => import('./index'))
  tap(await screen.findByText('看心愿清单'))
  expect(phone.called).toEqual(['switchTab "/pages/wishes/index"'])
})

test('whoever had a claim taken away reads why', async () => {
  const { phone } = await phoneOf(member)
  const revoked = claimCard(1, { state: 'revoked', wishState: 'published', why: '本人想换个时间' })
  phone.answer(listOwnClaims, { claims: [revoked], open: 0, mayHave: 3 })
  await openPage(() => import('./index'))
  expect(await screen.findByText('海棠花园 · 社区说：本人想换个时间')).toBeTruthy()
})
