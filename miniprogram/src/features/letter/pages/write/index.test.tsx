import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import {
  callBackLetter,
  makeLetter,
  readLetter,
  readLetterCode,
  turnAwayLetter,
} from '@shared/letter/contract'
import { revealLetterAnswer } from '@shared/letter/reveal-contract'
import type { LetterView } from '@shared/letter/schema'
import { instant } from '@shared/time'
import { readTrip } from '@shared/trip/contract'
import { tripViewSchema } from '@shared/trip/schema'
import * as v from 'valibot'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'
import { letterView } from '../../testing/letters'

const tripId = testId('trip', 1)
const receipt = { id: tripId, version: 2, state: 'sent', at: instant(0) }
const trip = v.parse(tripViewSchema, {
  ...{ tripId, version: 3, state: 'routed', memberName: '林秀兰', originOrgName: '柳树湾村党支部' },
  ...{ destination: { regionCode: '460203', place: ['海南省', '三亚市', '吉阳区'] }, reason: 'winter' },
  ...{ leaveOn: '2026-11-20', waitingFor: 'origin', overdueTimes: 0, phone: '199****2121' },
  ...{ host: { kind: 'outside', name: '滨海社区党支部' }, hostPhone: '0898-0000001', mayReveal: [] },
  ...{ responsible: { name: '柳树湾村党支部' }, timeline: [], side: 'origin', maySteps: ['acknowledge'] },
})

async function opens(letter: LetterView | undefined) {
  const [grant] = secretary.grants
  const kept = new Map([['acting-as', { [secretary.accountId]: grant?.grantId }]])
  const { phone } = await phoneOf(secretary, kept)
  phone.answer(readTrip, trip)
  if (letter) phone.answer(readLetter, letter)
  else phone.refuse(readLetter, 'NOT_FOUND')
  phone.answer(makeLetter, receipt)
  phone.answer(readLetterCode, { mediaType: 'image/png', image: 'AAAA' })
  phone.answer(callBackLetter, receipt)
  phone.answer(turnAwayLetter, receipt)
  await openPage(() => import('./index'), { tripId })
  return phone
}
const bodies = (phone: Awaited<ReturnType<typeof opens>>, name: string) =>
  phone.received.filter(({ endpoint }) => endpoint === name).map(({ body }) => body)

test('a letter is made on the phone, looked at, and sent on as a card; it names no member', async () => {
  const phone = await opens(undefined)
  await screen.findByText('给滨海社区党支部发对接函')
  phone.answer(readLetter, letterView('sent'))
  tap(screen.getByText('发对接函'))
  expect(await screen.findByLabelText('对接函的小程序码')).toBeTruthy()
  const [first] = bodies(phone, 'makeLetter')
  expect(first).toEqual({ token: expect.stringMatching(/^[0-9a-hjkmnp-tv-z]{24}$/) })
  expect(bodies(phone, 'readLetterCode')).toEqual([first])
  const { token } = v.parse(v.object({ token: v.string() }), first)
  expect(phone.share?.().path).toBe(`/features/letter/pages/letter/index?scene=${token}`)
  expect(screen.getByText(/组织关系不转/).textContent).not.toContain('林秀兰')
})

test('it is made a document on the phone, which opens in WeChat and is gone with the page', async () => {
  const phone = await opens(undefined)
  await screen.findByText('给滨海社区党支部发对接函')
  phone.answer(readLetter, letterView('sent'))
  tap(screen.getByText('发对接函'))
  tap(await screen.findByText('做成文件，可以打印'))
  const path = 'wxfile://usr/流动党员对接函.docx'
  await waitFor(() => expect(phone.called.at(-1)).toBe(`openDocument ${JSON.stringify(path)}`))
  expect(phone.files.get(path)?.byteLength).toBeGreaterThan(2000)
  cleanup()
  expect(phone.files.size).toBe(0)
})

test('what the other end filled in is confirmed by the number that was called, and a mistyped one is put right', async () => {
  const phone = await opens(letterView('answered'))
  expect(await screen.findByText(/不要打对方填的号码/)).toBeTruthy()
  const number = screen.getByLabelText('打的是哪个电话')
  expect(number).toHaveProperty('value', '0898-0000001')
  fireEvent.change(number, { target: { value: '0898-0000002' } })
  tap(screen.getByText('打这个电话'))
  await waitFor(() => expect(phone.called.join()).toContain('0898-0000002'))
  tap(screen.getByText('核实过了，是他们'))
  const dialog = within(screen.getByRole('dialog', { name: /是他们？$/ }))
  expect(dialog.getByText(/就能看到林秀兰的姓名/)).toBeTruthy()
  tap(dialog.getByText('是他们'))
  await waitFor(() => expect(bodies(phone, 'callBackLetter')).toEqual([{ seen: 2, phone: '0898-0000002' }]))
})

test('the number of the form is no proof, which is said beside it', async () => {
  const phone = await opens(letterView('answered'))
  phone.refuse(callBackLetter, 'CALLED_NUMBER_OF_FORM')
  tap(await screen.findByText('核实过了，是他们'))
  tap(within(screen.getByRole('dialog', { name: /是他们？$/ })).getByText('是他们'))
  expect(await screen.findByText(/请从 114 或政府网站另查单位电话再打/)).toBeTruthy()
  expect(screen.getByLabelText('打的是哪个电话')).toHaveProperty('value', '0898-0000001')
})

test('before the call the form’s number stays shut; afterwards a tap that is logged opens it', async () => {
  await opens(letterView('answered'))
  await screen.findByText('199****8001')
  expect(screen.queryByText('看号码')).toBeNull()
  const phone = await opens(letterView('called_back'))
  phone.answer(revealLetterAnswer, { value: '19900008001' })
  expect(await screen.findByText(/打这个电话核实的/)).toBeTruthy()
  tap(screen.getByText('看号码'))
  expect(await screen.findByText('19900008001')).toBeTruthy()
})

test('it wasn’t they: the form is empty again', async () => {
  const phone = await opens(letterView('answered'))
  tap(await screen.findByText('不是他们'))
  tap(within(screen.getByRole('dialog', { name: '不是他们填的？' })).getByText('不是他们'))
  await waitFor(() => expect(bodies(phone, 'turnAwayLetter')).toHaveLength(1))
})

test('another letter takes the place of the one before, which is said first', async () => {
  const phone = await opens(letterView('sent'))
  tap(await screen.findByText('作废，再发一张'))
  expect(bodies(phone, 'makeLetter')).toEqual([])
  tap(within(screen.getByRole('dialog', { name: '再发一张对接函？' })).getByText('再发一张'))
  await waitFor(() => expect(bodies(phone, 'makeLetter')).toHaveLength(1))
})

test('who has lost the code takes another, and the former one stays good; without a picture it is asked for again', async () => {
  const phone = await opens(letterView('answered'))
  phone.refuse(readLetterCode, 'WECHAT_UNAVAILABLE')
  tap(await screen.findByText('再取一个码，前面的也能用'))
  expect(await screen.findByText('小程序码没有取到')).toBeTruthy()
  const [made] = bodies(phone, 'makeLetter')
  expect(made).toMatchObject({ keeps: true })
  phone.answer(readLetterCode, { mediaType: 'image/png', image: 'AAAA' })
  tap(screen.getByText('取小程序码'))
  expect(await screen.findByLabelText('对接函的小程序码')).toBeTruthy()
  expect(bodies(phone, 'makeLetter')).toHaveLength(1)
})
