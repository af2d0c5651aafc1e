import { screen, within } from '@testing-library/react'
import { readMember, setDiscreet } from '@shared/member/contract'
import { revealMember } from '@shared/member/reveal-contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { daughter, member, nobodyYet, testId } from '@/testing/people'
import { ownRoster } from '../../testing/own-roster'

const open = () => openPage(() => import('./index'))
const receipt = { id: testId('member', 1), version: 2, state: 'active', at: instant(0) }

test('the roster as it stands, the number masked until one looks, and the ways to everything else', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(readMember, ownRoster)
  phone.answer(revealMember, { field: 'mobile', value: '19900002121' })
  await open()
  expect(await screen.findByText('正式党员')).toBeTruthy()
  expect(screen.getByText('199****2121')).toBeTruthy()
  tap(screen.getByText('看完整'))
  expect(await screen.findByText('19900002121')).toBeTruthy()
  const reveal = phone.received.find(({ endpoint }) => endpoint === 'revealMember')
  expect(reveal?.body).toEqual({ field: 'mobile' })
  for (const row of ['谁看过我的信息', '谁能替我办', '我的全部信息', '我同意过什么', '删除我的信息'])
    tap(screen.getByText(row))
  expect(phone.called).toHaveLength(5)
})

test('不告诉来打听的人 says what it does before it does it', async () => {
  const { phone } = await phoneOf(member)
  let discreet = false
  phone.answer(readMember, () => ({ ...ownRoster, discreet }))
  phone.answer(setDiscreet, () => {
    discreet = true
    return receipt
  })
  await open()
  tap(await screen.findByText('不告诉来打听的人'))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/替您办事的人也看不到您去了哪里/)).toBeTruthy()
  tap(dialog.getByText('打开'))
  expect(await screen.findByText('打开了')).toBeTruthy()
  const sent = phone.received.find(({ endpoint }) => endpoint === 'setDiscreet')
  expect(sent?.body).toEqual({ discreet: true })
})

test('who is on no roster may still read, take away and delete what is kept', async () => {
  await phoneOf(nobodyYet)
  await open()
  expect(await screen.findByText('还没有认证党员身份')).toBeTruthy()
  expect(screen.queryByText('谁看过我的信息')).toBeNull()
  expect(screen.getByText('删除我的信息')).toBeTruthy()
})

test('whoever acts for a member is shown the ways that were agreed, and none of the roster', async () => {
  const chosen = { [daughter.accountId]: testId('delegation', 1) }
  const { phone } = await phoneOf(daughter, new Map([['acting-as', chosen]]))
  await open()
  expect(await screen.findByText('谁看过林秀兰的信息')).toBeTruthy()
  expect(screen.queryByText('删除我的信息')).toBeNull()
  expect(phone.asked()).not.toContain('readMember')
})

test('without a network what was read last still stands there', async () => {
  const before = await phoneOf(member)
  before.phone.answer(readMember, ownRoster)
  const first = await open()
  await screen.findByText('正式党员')
  first.unmount()
  const { phone } = await phoneOf(member, before.phone.storage)
  phone.connected = false
  await open()
  expect(await screen.findByText('正式党员')).toBeTruthy()
})
