import { screen } from '@testing-library/react'
import { readStation } from '@shared/station/contract'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { host, member, testId } from '@/testing/people'

const stationId = testId('station', 1)
const station = {
  ...{
    stationId,
    name: '东岸驿站',
    orgName: '东岸街道党工委',
    place: ['海南省', '三亚市'],
    regionCode: '460203',
  },
  ...{ address: '东岸路 1 号', phone: '19900009002', hours: '每天 8:30–17:30', services: ['帮忙填表'] },
}
const open = (params: Record<string, string> = { stationId }) => openPage(() => import('./index'), params)

it('says where it is, when it is open and what it offers, and calls it', async () => {
  const { phone } = await phoneOf(member)
  phone.answer(readStation, station)
  await open()
  expect(await screen.findByText('东岸路 1 号')).toBeTruthy()
  expect(screen.getByText('帮忙填表')).toBeTruthy()
  expect(screen.queryByText('显示报到码')).toBeNull()
  tap(screen.getByRole('button', { name: '给东岸驿站打电话' }))
  expect(phone.called).toEqual(['makePhoneCall "19900009002"'])
})

it('leads its host to the code', async () => {
  const { phone } = await phoneOf(host)
  phone.answer(readStation, station)
  await open()
  tap(await screen.findByText('显示报到码'))
  expect(phone.called).toEqual([`navigateTo "/features/station/pages/code/index?stationId=${stationId}"`])
})

it('says what to do when the address names no station', async () => {
  await phoneOf(member)
  await open({ stationId: 'nonsense' })
  expect(await screen.findByText('没有找到这个驿站')).toBeTruthy()
})
