import { fireEvent, screen } from '@testing-library/react'
import { listCounties } from '@shared/account/contract'
import { registerInflow } from '@shared/inflow/contract'
import { readConsents } from '@shared/privacy/contract'
import { readStation } from '@shared/station/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, nobodyYet, testId } from '@/testing/people'

const stationId = testId('station', 1)
const open = (params: Record<string, string> = { stationId }) => openPage(() => import('./index'), params)

async function newcomer() {
  const { phone } = await phoneOf(nobodyYet)
  phone.answer(readConsents, { notice: true, sensitive: true, history: [] })
  phone.answer(listCounties, { counties: [] })
  phone.answer(readStation, {
    ...{ stationId, name: '东岸驿站', orgName: '东岸街道党工委', place: ['海南省'], regionCode: '460203' },
    ...{ address: '东岸路 1 号', phone: '19900009002', hours: '周一到周五', services: [] },
  })
  phone.answer(registerInflow, {
    ...{ id: testId('inflow', 1), version: 1, state: 'registered', at: instant(0) },
  })
  return phone
}
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('what is missing is said beside each field, and nothing typed is lost', async () => {
  const phone = await newcomer()
  await open()
  fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '马志远' } })
  write('原支部', '秦岭镇退休支部')
  tap(screen.getByText('用微信手机号提交'))
  expect(await screen.findByText('请选到区县一级')).toBeTruthy()
  expect(screen.getByText('请选哪天来的')).toBeTruthy()
  expect(screen.getByDisplayValue('马志远')).toBeTruthy()
  expect(phone.asked()).not.toContain('registerInflow')
})

test('who doesn’t give WeChat’s number types it', async () => {
  const phone = await newcomer()
  phone.phoneNumber = { errMsg: 'getPhoneNumber:fail user deny', errno: 103 }
  await open()
  tap(await screen.findByText('用微信手机号提交'))
  expect(await screen.findByLabelText('手机号')).toBeTruthy()
  expect(screen.getByText('提交登记')).toBeTruthy()
})

test('without a station its code is scanned; another code is told apart', async () => {
  const phone = await newcomer()
  await open({})
  phone.scan = 'https://elsewhere.example/x'
  tap(await screen.findByText('扫驿站的码'))
  expect(await screen.findByText('这不是驿站的码')).toBeTruthy()
  tap(screen.getByText('在驿站填过纸的表了'))
  expect(phone.called).toContain('navigateTo "/features/inflow/pages/bind/index"')
})

test('a member of a branch here files a trip instead; who is registered sees that', async () => {
  const { phone } = await phoneOf(member)
  await open()
  tap(await screen.findByText('去报备'))
  expect(phone.called).toEqual(['navigateTo "/features/trip/pages/file/index"'])
})

test('who has registered is led to their registration', async () => {
  const inflow = { inflowId: testId('inflow', 1), countyId: testId('county', 1) }
  const { phone } = await phoneOf({ ...nobodyYet, inflow })
  await open()
  tap(await screen.findByText('看我的登记'))
  expect(phone.called).toEqual(['navigateTo "/features/inflow/pages/mine/index"'])
})
