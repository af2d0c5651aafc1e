import { screen, within } from '@testing-library/react'
import type { Output } from '@shared/endpoint'
import { choosePoints, readOwnPoints } from '@shared/points/contract'
import { sayRules } from '@shared/points/words'
import { instant } from '@shared/time'
import { chosenDay } from '@/lib/chosen-day'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, nobodyYet } from '@/testing/people'

type Points = Output<typeof readOwnPoints>
const at = instant(Date.parse('2026-11-20T09:00:00.000Z'))
const on = chosenDay('2026-11-20') ?? never()
function never(): never {
  throw new Error('a day')
}
const earned: Points['entries'][number] = {
  ...{ on, at, kind: 'service', points: 2, why: 'confirmed', minutes: 130 },
}
const points = (more: Partial<Points> = {}): Points => ({
  ...{ book: 'member', balance: 0, entries: [], rules: sayRules('member') },
  ...more,
})

async function look(...answers: Partial<Points>[]) {
  const { phone } = await phoneOf(member)
  let reads = 0
  phone.answer(readOwnPoints, () => points(answers[Math.min(reads++, answers.length - 1)]))
  phone.answer(choosePoints, receipt)
  await openPage(() => import('./index'))
  return phone
}
const chosen = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.find(({ endpoint }) => endpoint === 'choosePoints')?.body

test('who hasn’t opted in reads what it is, and may leave it', async () => {
  const phone = await look({}, { takesPartSince: at })
  expect(await screen.findByText('您还没有记积分')).toBeTruthy()
  for (const plain of ['只有您自己看得见', '不能换钱，也不用来考核'])
    expect(screen.getByText(plain)).toBeTruthy()
  expect(screen.getByText(/每满 1 小时记 1 分，一天最多 4 分/)).toBeTruthy()
  expect(screen.queryByText('一笔一笔')).toBeNull()
  tap(screen.getByText('从今天起记积分'))
  expect(await screen.findByText('一共 0 分')).toBeTruthy()
  expect(chosen(phone)).toEqual({ takesPart: true })
})

test('each entry, what was reversed with who says so and why; no rank and nobody else', async () => {
  const reason = { reason: '那是本职工作', orgName: '柳岸社区党委' }
  await look({
    ...{ takesPartSince: at, balance: 5 },
    entries: [
      { on, at, kind: 'wish', points: 5, why: 'confirmed' },
      { ...earned, points: -2, why: 'reversed', ...reason },
      earned,
    ],
  })
  expect(await screen.findByText('一共 5 分')).toBeTruthy()
  expect(screen.getByText('圆了一个微心愿')).toBeTruthy()
  expect(screen.getByText(/柳岸社区党委撤回：那是本职工作/)).toBeTruthy()
  expect(screen.getByText('−2 分')).toBeTruthy()
  expect(document.body.textContent).not.toMatch(/第\s*\d+\s*名|排行|榜/)
})

test('giving it up takes nothing away, and says so before', async () => {
  const had = { entries: [earned], balance: 2 }
  const phone = await look({ ...had, takesPartSince: at }, had)
  tap(await screen.findByText('不再记积分'))
  tap(within(screen.getByRole('dialog', { name: '不再记积分？' })).getByText('不再记'))
  expect(await screen.findByText('现在不记了，以前的 2 分还在')).toBeTruthy()
  expect(chosen(phone)).toEqual({ takesPart: false })
})

test('who is no member is led to become known as one', async () => {
  await phoneOf(nobodyYet)
  await openPage(() => import('./index'))
  expect(await screen.findByText('去认证')).toBeTruthy()
})
