import { screen } from '@testing-library/react'
import { instant } from '@shared/time'
import { readTrip, sayWell } from '@shared/trip/contract'
import { daughter, member, testId } from '@/testing/people'
import { openPage, phoneOf, tap, thumb } from '../../testing/open-page'
import { tripView } from '../../testing/trips'

const tripId = testId('trip', 1)
const receipt = { id: tripId, version: 4, state: 'hosted', at: instant(0) }
const open = () => openPage(() => import('./index'), { tripId })

test('one tap says that the number is still right, and whom to call stands there', async () => {
  const phone = await phoneOf(member)
  phone.answer(readTrip, tripView('hosted'))
  phone.answer(sayWell, receipt)
  await open()
  expect(await screen.findByText('电话还是这个吗？')).toBeTruthy()
  expect(screen.getByText('199****2121')).toBeTruthy()
  thumb.taps = 0
  tap(screen.getByText('还是这个'))
  expect(thumb.taps).toBe(1)
  expect(await screen.findByText('好的，没有别的要办')).toBeTruthy()
  expect(phone.asked()).toContain('sayWell')
  tap(screen.getByRole('button', { name: '给柳树湾村党支部打电话' }))
  expect(phone.called).toContain('makePhoneCall "19900009001"')
  expect(document.body.textContent).not.toMatch(/失联|半年|流动党员/)
})

test('another number is told on the page of the own number', async () => {
  const phone = await phoneOf(member)
  phone.answer(readTrip, tripView('hosted'))
  await open()
  tap(await screen.findByText('换号码了'))
  expect(phone.called.join()).toContain('privacy/pages/phone')
})

test('who acts for a member is told that the member changes it', async () => {
  const chosen = { [daughter.accountId]: testId('delegation', 1) }
  const phone = await phoneOf(daughter, new Map([['acting-as', chosen]]))
  phone.answer(readTrip, tripView('hosted', { phone: '' }))
  await open()
  expect(await screen.findByText(/请林秀兰在自己手机上改/)).toBeTruthy()
  expect(screen.queryByText('换号码了')).toBeNull()
})
