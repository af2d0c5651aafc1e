import { screen } from '@testing-library/react'
import { confirm, listConfirmations } from '@shared/desk/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap, testNow } from '@/testing/open-page'
import { secretary, testId } from '@/testing/people'

const confirmationId = testId('confirmation', 1)
const now = instant(Date.parse(testNow))
const asked = {
  ...{
    confirmationId,
    for: 'giveGrant',
    orgName: '柳岸镇党委',
    about: '柳岸村支部',
    choices: ['12', '37', '80'],
  },
  ...{ askedAt: now, expiresAt: now },
}
const open = () => openPage(() => import('./index'))

async function givenPhone(state: string) {
  const { phone } = await phoneOf(secretary)
  phone.answer(listConfirmations, { confirmations: [asked] })
  phone.answer(confirm, { id: confirmationId, version: 1, state, at: now })
  return phone
}
const numberSent = (phone: Awaited<ReturnType<typeof givenPhone>>) =>
  phone.received.filter(({ endpoint }) => endpoint === 'confirm').map(({ body }) => body)

it('says what is to be done, and sends the number that the computer shows', async () => {
  const phone = await givenPhone('confirmed')
  await open()
  expect(await screen.findByText('电脑上要给一个人工作身份')).toBeTruthy()
  expect(screen.getByText('用您在柳岸镇党委的身份')).toBeTruthy()
  expect(screen.getByText('柳岸村支部')).toBeTruthy()
  tap(screen.getByText('37'))
  expect(await screen.findByText('请看电脑')).toBeTruthy()
  expect(numberSent(phone)).toEqual([{ number: '37' }])
})

it('says that nothing was done when the number was another', async () => {
  await givenPhone('ended')
  await open()
  tap(await screen.findByText('12'))
  expect(await screen.findByText('这一次作废了')).toBeTruthy()
})

it('ends what is not theirs by a number that no computer shows', async () => {
  const phone = await givenPhone('ended')
  await open()
  tap(await screen.findByText('不是我办的'))
  expect(await screen.findByText('这一次作废了')).toBeTruthy()
  expect(numberSent(phone)).toEqual([{ number: '00' }])
})

it('says so when nothing is asked', async () => {
  const phone = await givenPhone('confirmed')
  phone.answer(listConfirmations, { confirmations: [] })
  await open()
  expect(await screen.findByText(/现在没有要确认的/)).toBeTruthy()
})
