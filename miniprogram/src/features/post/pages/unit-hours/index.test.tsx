import { screen, waitFor } from '@testing-library/react'
import type { Output } from '@shared/endpoint'
import { answerUnitHours, listOwnUnitHours } from '@shared/post/contract'
import { chosenDay } from '@/lib/chosen-day'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member } from '@/testing/people'

type Line = Output<typeof listOwnUnitHours>['lines'][number]
const dueOn = chosenDay('2026-11-30')
const line = (more: Partial<Line> = {}): Line => ({
  ...{ period: '2026-H1', state: 'shown', orgName: '柳湾村支部', hours: [{ class: 'care', minutes: 90 }] },
  ...(dueOn && { dueOn }),
  ...more,
})

async function look(lines: Line[]) {
  const { phone } = await phoneOf(member)
  phone.answer(listOwnUnitHours, { lines })
  phone.answer(answerUnitHours, receipt)
  await openPage(() => import('./index'))
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.find(({ endpoint }) => endpoint === 'answerUnitHours')?.body

test('classes and hours, when they go to which unit, and that they are right', async () => {
  const phone = await look([line()])
  expect(await screen.findByText('2026 年上半年')).toBeTruthy()
  expect(screen.getByText('关爱帮扶')).toBeTruthy()
  expect(screen.getByText('1.5 小时')).toBeTruthy()
  expect(screen.getByText(/您没有说不对，就报给柳湾村支部/)).toBeTruthy()
  tap(screen.getByText('没有问题，可以报'))
  await waitFor(() =>
    expect(sent(phone)).toEqual({
      ...{ period: '2026-H1', right: true },
      hours: [{ class: 'care', minutes: 90 }],
    }),
  )
})

test('what is wrong is kept back at a tap, and says what happens then', async () => {
  const phone = await look([line()])
  tap(await screen.findByText('有不对的地方'))
  expect(screen.getByText(/先不报给单位/)).toBeTruthy()
  tap(screen.getByText('先不报'))
  await waitFor(() => expect(sent(phone)).toMatchObject({ right: false }))
})

test('what was put right goes out after another look; what has gone out asks nothing', async () => {
  await look([line({ state: 'objected' }), line({ period: '2025-H2', state: 'released', releasedOn: dueOn })])
  expect(await screen.findByText('核对好了，可以报')).toBeTruthy()
  expect(screen.queryByText('有不对的地方')).toBeNull()
  expect(screen.getByText('2025 年下半年')).toBeTruthy()
})

test('nothing yet says when there will be', async () => {
  await look([])
  expect(await screen.findByText(/还没有要报的/)).toBeTruthy()
})
