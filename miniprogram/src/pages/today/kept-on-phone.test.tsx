import { act, screen, within } from '@testing-library/react'
import { instant } from '@shared/time'
import { readToday } from '@shared/today/contract'
import { completeTrip, fileTrip, registerTrip } from '@shared/trip/contract'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { daughter, member, testId } from '@/testing/people'
import { commandWords } from '@/components/command-words'

const tripId = testId('trip', 1)
const body = {
  destination: { regionCode: '460203' },
  ...{ reason: 'winter', leaveOn: '2026-11-30', phone: '19900002121' },
}
const kept = (endpoint: string, more: object = {}) => ({
  ...{ key: endpoint, endpoint, version: 1, account: member.accountId, actingAs: 'self' },
  ...{ at: instant(Date.parse('2026-11-22T01:00:00.000Z')), params: { tripId } },
  ...more,
})

/** The member's 今日, with that in the outbox. */
async function today(...commands: object[]) {
  const { phone } = await phoneOf(member, new Map([['outbox', commands]]))
  phone.answer(readToday, { waiting: [], expected: [], notices: [] })
  return phone
}
const open = () => openPage(() => import('./index'))

it('lets the person take back what the system fails over again and again, after a yes', async () => {
  const phone = await today(kept('registerTrip', { failures: 4 }))
  phone.refuse(registerTrip, 'INTERNAL')
  await open()
  tap(await screen.findByRole('button', { name: '登记不发了' }))
  expect(screen.getByText('登记')).toBeTruthy()
  tap(within(screen.getByRole('dialog', { name: '不发了？' })).getByText('不发了'))
  expect(screen.queryByText('登记')).toBeNull()
  expect(phone.storage.get('outbox')).toEqual([])
})

it('offers no taking back of what only waits for the network', async () => {
  const phone = await today(kept('registerTrip'))
  phone.answerBy(registerTrip, () => undefined)
  await open()
  expect(await screen.findByText('等网络')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '登记不发了' })).toBeNull()
})

it.each([
  [kept('fileTrip', { params: undefined, body: { tripId, ...body } }), 'file/index"'],
  [kept('completeTrip', { body }), `file/index?tripId=${tripId}"`],
])('leads from a refused filing back to its form: %#', async (command, address) => {
  const phone = await today(command)
  for (const endpoint of [fileTrip, completeTrip]) phone.refuse(endpoint, 'REGION_UNKNOWN')
  await open()
  tap(await screen.findByText('重新填'))
  expect(phone.called.join()).toContain(address)
  expect(screen.queryByText('重新填')).toBeNull()
})

it('names for whom a refused filing was, and leads back to it as whom it was filed', async () => {
  const { phone } = await phoneOf(
    daughter,
    new Map([
      [
        'outbox',
        [
          kept('fileTrip', {
            ...{ account: daughter.accountId, actingAs: testId('delegation', 1) },
            ...{ params: undefined, body: { tripId, ...body } },
          }),
        ],
      ],
    ]),
  )
  phone.answer(readToday, { waiting: [], expected: [], notices: [] })
  phone.refuse(fileTrip, 'REGION_UNKNOWN')
  await open()
  expect(await screen.findByText('替林秀兰外出报备没有办成')).toBeTruthy()
  tap(screen.getByText('重新填'))
  expect(phone.called.join()).toContain('file/index"')
  expect(await screen.findByText('正在替林秀兰办')).toBeTruthy()
})

it('offers no form for what was no filing', async () => {
  const phone = await today(kept('registerTrip'))
  phone.refuse(registerTrip, 'TRIP_STEP_NOT_POSSIBLE')
  await open()
  expect(await screen.findByText('登记没有办成')).toBeTruthy()
  expect(screen.queryByText('重新填')).toBeNull()
  await act(() => Promise.resolve())
})

it('has a general word for a command that it does not know, whatever it is called', () => {
  expect(commandWords({ endpoint: 'toString' })).toBe('一件事')
})
