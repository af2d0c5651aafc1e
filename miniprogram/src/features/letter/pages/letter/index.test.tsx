import { fireEvent, screen, waitFor } from '@testing-library/react'
import { acknowledgeLetter, answerLetter, openLetter } from '@shared/letter/contract'
import { revealByLetter } from '@shared/letter/reveal-contract'
import type { OpenedLetter } from '@shared/letter/schema'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { nobodyYet, secretary, testId } from '@/testing/people'
import { openedLetter } from '../../testing/letters'

const token = '0123456789abcdefghjkmnpq'
const receipt = { id: testId('trip', 1), version: 2, state: 'answered', at: instant(0) }
const about = { memberName: '林秀兰', place: ['海南省', '三亚市', '吉阳区'], leaveOn: '2026-11-20' }

async function opens(letter: OpenedLetter, me = nobodyYet) {
  const { phone } = await phoneOf(me)
  phone.answer(openLetter, letter)
  phone.answer(answerLetter, receipt)
  phone.answer(acknowledgeLetter, receipt)
  await openPage(() => import('./index'), { scene: encodeURIComponent(token) })
  return phone
}
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const sent = (phone: Awaited<ReturnType<typeof opens>>, name: string) =>
  phone.received.filter(({ endpoint }) => endpoint === name)

test('somebody who has never been here fills in three lines, and reads that they will be called', async () => {
  const phone = await opens(openedLetter('sent'))
  await screen.findByText('柳树湾村党支部请滨海社区党支部接收一名党员')
  expect(document.body.textContent).not.toContain('林秀兰')
  write('您的姓名', '符老师')
  write('您的手机号', '199 0000 8001')
  const answer = { orgName: '滨海社区党支部', contactName: '符老师' }
  phone.answer(openLetter, openedLetter('answered', { isYours: true, answer }))
  tap(screen.getByText('告诉发函的支部'))
  await screen.findByText('收到了，等核实')
  expect(screen.getByText(/不会要钱、要验证码/)).toBeTruthy()
  expect(sent(phone, 'answerLetter')[0]?.body).toEqual({ token, ...answer, phone: '19900008001' })
})

test('what is missing is said beside each line, and nothing leaves', async () => {
  const phone = await opens(openedLetter('sent'))
  tap(await screen.findByText('告诉发函的支部'))
  expect(await screen.findByText('请填 11 位手机号')).toBeTruthy()
  expect(sent(phone, 'answerLetter')).toEqual([])
})

test('called back, they read who is coming, see the number at a tap that is logged, and say how they take them in', async () => {
  const answer = { orgName: '滨海社区党支部', contactName: '符老师' }
  const phone = await opens(openedLetter('called_back', { isYours: true, about, answer }))
  phone.answer(revealByLetter, { value: '19900002121' })
  expect(await screen.findByText('林秀兰')).toBeTruthy()
  expect(screen.getByText('您看过会记下来，本人能看到')).toBeTruthy()
  tap(screen.getByText('看号码'))
  expect(await screen.findByText('19900002121')).toBeTruthy()
  write('编入哪个支部', '滨海社区第二支部')
  write('办公电话', '0898-0000001')
  phone.answer(openLetter, openedLetter('acknowledged', { isYours: true, about, answer }))
  tap(screen.getByText('我们接收'))
  expect(await screen.findByText('办好了，谢谢')).toBeTruthy()
  expect(sent(phone, 'acknowledgeLetter')[0]?.body).toEqual({
    ...{ token, orgName: '滨海社区第二支部', contactName: '符老师', orgPhone: '0898-0000001' },
  })
})

test.each([
  ['answered', '贵单位已经有人填了'],
  ['called_back', '贵单位的同志正在办'],
  ['acknowledged', '已经办好了'],
])('somebody else with the code of a letter that is %s learns no name', async (state, title) => {
  await opens(openedLetter(state))
  expect(await screen.findByText(title)).toBeTruthy()
  expect(document.body.textContent).not.toContain('林秀兰')
})

test('whatever role somebody has here, the letter is opened as nobody', async () => {
  const phone = await opens(openedLetter('sent'), secretary)
  await screen.findByText('告诉发函的支部')
  expect(sent(phone, 'openLetter')[0]?.header['acting-as'] ?? 'self').toBe('self')
})

test('a code that is over says what to do, also when the phone still keeps what it once said', async () => {
  const phone = await opens(openedLetter('sent'))
  await screen.findByText('告诉发函的支部')
  phone.refuse(openLetter, 'LETTER_OVER')
  await openPage(() => import('./index'), { scene: token })
  expect(await screen.findByText('这张对接函打不开')).toBeTruthy()
  expect(screen.getByText(/请让发函的支部再发一张/)).toBeTruthy()
})

test('a code that isn’t whole is scanned again', async () => {
  const { phone } = await phoneOf(nobodyYet)
  await openPage(() => import('./index'), { scene: 'abc' })
  await waitFor(() => expect(screen.getByText(/这个码不完整/)).toBeTruthy())
  expect(phone.asked()).not.toContain('openLetter')
})

test.each([
  ['returned', '已返回，谢谢'],
  ['left', '已经离开贵地，谢谢'],
  ['home_visit', '这几天回家了'],
])('who took them in reads by the same code that they are %s', async (standing, title) => {
  const answer = { orgName: '滨海社区党支部', contactName: '符老师' }
  await opens(openedLetter('acknowledged', { isYours: true, answer, standing, fromPhone: '19900009001' }))
  expect(await screen.findByText(title)).toBeTruthy()
  expect(document.body.textContent).not.toContain('林秀兰')
})

test('of what has ended they read that it has, without thanks', async () => {
  await opens(openedLetter('acknowledged', { isYours: true, standing: 'left', isEnded: true }))
  expect(await screen.findByText('不用再联系了')).toBeTruthy()
  expect(document.body.textContent).not.toMatch(/谢谢|离开|不在/)
})

test('before the call a scan shows the names of the two organisations and no number', async () => {
  await opens(openedLetter('sent'))
  await screen.findByText('告诉发函的支部')
  expect(document.body.textContent).not.toMatch(/\d{11}/)
  expect(screen.getByText(/请打纸上印的电话，或者自己查到/)).toBeTruthy()
})
