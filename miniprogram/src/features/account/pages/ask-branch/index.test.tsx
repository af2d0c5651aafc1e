import { fireEvent, screen, within } from '@testing-library/react'
import { askForBindingHelp, listBranches, listCounties } from '@shared/account/contract'
import { readConsents } from '@shared/privacy/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { nobodyYet, testId } from '@/testing/people'

const open = () => openPage(() => import('./index'))
const countyId = testId('county', 1)
const branches = [
  { orgId: testId('org', 1), name: '柳树湾村党支部', above: '柳岸镇党委' },
  { orgId: testId('org', 2), name: '桥东党支部', above: '城关镇党委' },
]

async function newcomer() {
  const { phone } = await phoneOf(nobodyYet)
  phone.answer(readConsents, { notice: true, sensitive: false, history: [] })
  phone.answer(listCounties, { counties: [{ countyId, name: '云溪县', practice: false }] })
  phone.answer(listBranches, { branches })
  const receipt = { id: testId('bindingRequest', 1), version: 1, state: 'asked', at: instant(0) }
  phone.answer(askForBindingHelp, receipt)
  await open()
  fireEvent.change(await screen.findByLabelText('您的姓名'), { target: { value: '林秀兰' } })
  tap(screen.getByText('哪个县'))
  tap(within(await screen.findByRole('dialog')).getByText('云溪县'))
  return phone
}

test('a branch is found by a part of its name, or of the one above, and asked to call', async () => {
  const phone = await newcomer()
  fireEvent.change(await screen.findByLabelText('找支部'), { target: { value: '柳岸' } })
  expect(screen.queryByText('桥东党支部')).toBeNull()
  tap(screen.getByText('柳树湾村党支部'))
  tap(screen.getByText('留下微信手机号，请支部联系'))
  expect(await screen.findByText('等支部联系')).toBeTruthy()
  const asked = phone.received.find(({ endpoint }) => endpoint === 'askForBindingHelp')
  expect(asked?.body).toEqual({
    ...{ phoneCode: 'phone-code-1', name: '林秀兰', countyId, orgId: testId('org', 1) },
  })
})

test('who leaves no number is told that a code can be fetched', async () => {
  const phone = await newcomer()
  phone.phoneNumber = { errMsg: 'getPhoneNumber:fail user deny', errno: 103 }
  tap(await screen.findByText('桥东党支部'))
  tap(screen.getByText('留下微信手机号，请支部联系'))
  expect(await screen.findByText('没有留下电话')).toBeTruthy()
  expect(phone.asked()).not.toContain('askForBindingHelp')
})
