import { screen } from '@testing-library/react'
import { approveDeskTicket, refuseDeskTicket, seeDeskTicket } from '@shared/desk/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap, testNow } from '@/testing/open-page'
import { member, secretary, testId } from '@/testing/people'

const ticketId = testId('deskTicket', 1)
const now = instant(Date.parse(testNow))
const ticket = {
  ...{ ticketId, state: 'seen' as const, browser: 'edge' as const, system: 'windows' as const },
  ...{ openedAt: now, expiresAt: now },
}
const receipt = { id: ticketId, version: 1, state: 'approved', at: now }
const open = (params = {}) => openPage(() => import('./index'), params)

async function givenPhone(sees?: string) {
  const { phone } = await phoneOf(secretary)
  phone.answer(seeDeskTicket, ticket)
  phone.answer(approveDeskTicket, receipt)
  phone.answer(refuseDeskTicket, { ...receipt, state: 'refused' })
  const { default: Taro } = await import('@tarojs/taro')
  const scan = jest.spyOn(Taro, 'scanCode')
  if (sees === undefined) scan.mockRejectedValue(new Error('scanCode:fail cancel'))
  else
    scan.mockResolvedValue({
      result: sees,
      charSet: '',
      path: '',
      rawData: '',
      scanType: 'QR_CODE',
      errMsg: '',
    })
  return phone
}

it('says on which computer and what it may do, and lets it in under the role that is chosen', async () => {
  const phone = await givenPhone(`https://scan.test/s/${ticketId}`)
  await open()
  expect(await screen.findByText('Windows 电脑上的 Edge 浏览器')).toBeTruthy()
  expect(screen.getByText(/仅限您信任的电脑/)).toBeTruthy()
  tap(screen.getByText('登录'))
  expect(await screen.findByText('请看电脑')).toBeTruthy()
  const approval = phone.received.find(({ endpoint }) => endpoint === 'approveDeskTicket')
  expect(approval?.header['acting-as']).toBe(secretary.grants[0]?.grantId)
  expect(approval?.path).toContain(ticketId)
})

it('opens what the other scanner found', async () => {
  await givenPhone()
  await open({ ticketId })
  expect(await screen.findByText('登录')).toBeTruthy()
})

it('ends the code when it is not them', async () => {
  await givenPhone()
  await open({ ticketId })
  tap(await screen.findByText('不是我'))
  expect(await screen.findByText('这个码已经作废')).toBeTruthy()
})

it('says beside it when the code is over, and keeps the way to scan again', async () => {
  const phone = await givenPhone()
  phone.refuse(seeDeskTicket, 'DESK_TICKET_OVER')
  await open({ ticketId })
  expect(await screen.findByText('电脑上的码已经换了，请扫电脑屏幕上现在的码')).toBeTruthy()
  expect(screen.getByText('再扫一次')).toBeTruthy()
})

it('sends nothing for any other code', async () => {
  const phone = await givenPhone('https://shop.example/1')
  await open()
  expect(await screen.findByText('这不是电脑工作页的码，请扫电脑屏幕上的码')).toBeTruthy()
  expect(phone.asked()).not.toContain('seeDeskTicket')
})

it('tells somebody without a role that they need no computer', async () => {
  await phoneOf(member)
  await open()
  expect(await screen.findByText(/电脑工作页是给支部和上级的同志用的/)).toBeTruthy()
})
