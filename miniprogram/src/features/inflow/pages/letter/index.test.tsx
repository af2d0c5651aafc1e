import { screen, waitFor } from '@testing-library/react'
import { readInflowLetter, tellInflowOrigin } from '@shared/inflow/contract'
import type { InflowLetter } from '@shared/inflow/schema'
import { daySchema, instant } from '@shared/time'
import * as v from 'valibot'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { host, testId } from '@/testing/people'

const inflowId = testId('inflow', 1)
const letter: InflowLetter = {
  ...{ title: '流动党员对接函', to: '秦岭镇退休支部（甘肃省天水市秦州区）：' },
  paragraphs: ['你支部党员马志远同志现在我处居住。', '请你支部核对是否属实。'],
  ...{ from: '东岸街道党工委', on: v.parse(daySchema, '2026-11-22') },
}

async function open(params: Record<string, string> = { inflowId }) {
  const { phone } = await phoneOf(host)
  phone.answer(readInflowLetter, letter)
  phone.answer(tellInflowOrigin, { id: inflowId, version: 3, state: 'placed', at: instant(0) })
  await openPage(() => import('./index'), params)
  return phone
}
const told = (phone: Awaited<ReturnType<typeof open>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'tellInflowOrigin').map(({ body }) => body)

test('the letter is read, and taken along whole', async () => {
  const phone = await open()
  expect(await screen.findByText('流动党员对接函')).toBeTruthy()
  expect(screen.getByText('你支部党员马志远同志现在我处居住。')).toBeTruthy()
  tap(screen.getByText('复制这封信'))
  expect(await screen.findByText('复制好了，可以去粘贴')).toBeTruthy()
  const copied = phone.called.find((call) => call.startsWith('setClipboardData')) ?? ''
  for (const line of [letter.to, ...letter.paragraphs, letter.from]) expect(copied).toContain(line)
})

test.each([
  ['信已经发出', 'letter'],
  ['打电话告诉了', 'phone'],
] as const)('%s: the day and the way are written down, and it goes back', async (button, how) => {
  const phone = await open()
  tap(await screen.findByText(button))
  await waitFor(() => expect(told(phone)).toEqual([{ on: '2026-11-22', how }]))
  await waitFor(() => expect(phone.called).toContain('navigateBack'))
})

test('a refusal is said, and the letter stays', async () => {
  const phone = await open()
  phone.refuse(tellInflowOrigin, 'INFLOW_STEP_NOT_POSSIBLE')
  tap(await screen.findByText('信已经发出'))
  expect(await screen.findByText('没有记下')).toBeTruthy()
  expect(screen.getByText('流动党员对接函')).toBeTruthy()
})

test('without a registration it leads back', async () => {
  await open({})
  expect(await screen.findByText('没有找到这份登记')).toBeTruthy()
})
