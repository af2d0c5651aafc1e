import { fireEvent, screen } from '@testing-library/react'
import * as v from 'valibot'
import { changeStation, readStation, readStationHistory } from '@shared/station/contract'
import { openPage, phoneOf, tap, turnWheel } from '@/testing/open-page'
import { host, testId } from '@/testing/people'

const stationId = testId('station', 1)
const station = {
  ...{ stationId, name: '东岸驿站', orgName: '东岸街道党工委', place: [], regionCode: '460203' },
  ...{ address: '东岸路 1 号', phone: '19900009002', hours: '周一到周五 8:30–17:30', services: ['帮忙填表'] },
}
const receipt = { id: stationId, version: 3, state: 'open', at: '2026-11-22T02:00:00.000Z' }

async function given() {
  const { phone } = await phoneOf(host)
  phone.answer(readStation, station)
  const changes = [{ at: '2026-11-21T01:00:00.000Z', by: '符海英', fields: ['phone', 'a later one'] }]
  phone.answer(readStationHistory, v.parse(readStationHistory.output, { version: 2, changes }))
  phone.answer(changeStation, v.parse(changeStation.output, receipt))
  await openPage(() => import('./index'), { stationId })
  await screen.findByText('保存')
  return phone
}

it('takes the sentence that stands there as a beginning, and sends all of it as it is to be', async () => {
  const phone = await given()
  expect(screen.getByText('大家会看到：工作日 8:30–17:30，周末和节假日休息')).toBeTruthy()
  expect(screen.getByText('符海英改了电话、其他')).toBeTruthy()
  tap(screen.getByRole('button', { name: '工作日，开一整段' }))
  tap(await screen.findByText('上午、下午，中午休息'))
  await turnWheel(screen.getByRole('button', { name: /^下午几点关/ }), { value: '18:00' })
  fireEvent.input(screen.getByLabelText('能帮什么忙'), { target: { value: '饮水\n充电' } })
  tap(screen.getByText('保存'))
  expect(await screen.findByText('改好了')).toBeTruthy()
  const sent = phone.received.find(({ endpoint }) => endpoint === 'changeStation')
  expect(sent?.body).toEqual({
    ...{ version: 2, phone: '19900009002', services: ['饮水', '充电'] },
    openingHours: {
      workdays: [
        { from: '08:30', to: '12:00' },
        { from: '14:00', to: '18:00' },
      ],
      ...{ weekends: [], holidays: [], closed: [] },
    },
  })
})

it('says what is wrong beside it, and sends nothing', async () => {
  const phone = await given()
  await turnWheel(screen.getByRole('button', { name: /^几点关/ }), { value: '08:00' })
  tap(screen.getByText('保存'))
  expect(await screen.findByText(/每段要先开后关/)).toBeTruthy()
  fireEvent.input(screen.getByLabelText('电话'), { target: { value: '12' } })
  expect(await screen.findByText(/座机带区号，如/)).toBeTruthy()
  expect(phone.asked()).not.toContain('changeStation')
})

it('says so when somebody else was faster', async () => {
  const phone = await given()
  phone.refuse(changeStation, 'CHANGED_MEANWHILE')
  tap(screen.getByText('保存'))
  expect(await screen.findByText('刚有别人办过这一条，请刷新看看')).toBeTruthy()
})
