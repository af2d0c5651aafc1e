import { fireEvent, screen } from '@testing-library/react'
import { whoAmI } from '@shared/account/contract'
import { changeOwnPhone } from '@shared/member/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member } from '@/testing/people'

const open = () => openPage(() => import('./index'))

test('half a number is said at the field; a whole one is changed, and that the branch will call it is said', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(changeOwnPhone, { id: 'x', version: 2, state: 'active', at: instant(0) })
  await open()
  const field = await screen.findByLabelText('新号码')
  fireEvent.change(field, { target: { value: '1990000' } })
  tap(screen.getByText('换成这个号码'))
  expect(await screen.findByText('请填 11 位手机号')).toBeTruthy()
  expect(phone.asked()).not.toContain('changeOwnPhone')
  fireEvent.change(field, { target: { value: '19900009999' } })
  if (member.member) phone.answer(whoAmI, { ...member, member: { ...member.member, phone: '199****9999' } })
  tap(screen.getByText('换成这个号码'))
  expect(await screen.findByText('换好了')).toBeTruthy()
  expect(screen.getByText('199****9999')).toBeTruthy()
  expect(screen.getByText(/会打这个号码核对一下/)).toBeTruthy()
})

test('the number of WeChat counts at once; who will not give it can type one', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(changeOwnPhone, { id: 'x', version: 2, state: 'active', at: instant(0) })
  phone.phoneNumber = { errMsg: 'getPhoneNumber:fail user deny' }
  await open()
  tap(await screen.findByText('换成微信手机号'))
  expect(await screen.findByText('没关系，在下面填号码也行')).toBeTruthy()
  phone.phoneNumber = { errMsg: 'getPhoneNumber:ok', code: 'once' }
  tap(screen.getByText('换成微信手机号'))
  expect(await screen.findByText(/以后打这个号码找您/)).toBeTruthy()
  expect(phone.received.find(({ endpoint }) => endpoint === 'changeOwnPhone')?.body).toEqual({
    phoneCode: 'once',
  })
})
