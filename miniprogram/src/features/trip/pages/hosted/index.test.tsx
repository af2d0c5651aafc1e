import { screen } from '@testing-library/react'
import { listHostedTrips } from '@shared/trip/contract'
import { type HostedCard, hostedCardSchema } from '@shared/trip/schema'
import * as v from 'valibot'
import { host, nobodyYet, secretary, testId } from '@/testing/people'
import { actingAs } from '../../testing/away'
import { openPage, phoneOf, tap } from '../../testing/open-page'
import { tripCard } from '../../testing/trips'

const hosted = (more: object = {}): HostedCard =>
  v.parse(hostedCardSchema, {
    ...tripCard('hosted', { waitingFor: 'date', dueOn: '2027-02-18' }),
    ...{ memberId: testId('member', 1), placedIn: '东岸第一支部', placedAt: '2026-11-20T02:00:00.000Z' },
    ...more,
  })

test('the host reads who is here, since when, where they take part and when to be in touch', async () => {
  const phone = await phoneOf(host)
  phone.answer(listHostedTrips, {
    trips: [
      hosted(),
      hosted({ tripId: testId('trip', 2), memberName: '王建国', contactOverdue: true, overdueTimes: 1 }),
      hosted({
        ...{ tripId: testId('trip', 3), memberName: '李梅' },
        homeVisit: { from: '2026-11-20', until: '2026-11-30' },
      }),
    ],
  })
  await openPage(() => import('./index'))
  expect(await screen.findByText('林秀兰')).toBeTruthy()
  expect(screen.getByText('柳树湾村党支部 在东岸第一支部 前天编入，明年2月18日前联系')).toBeTruthy()
  expect(screen.getAllByText('该联系了').length).toBeGreaterThan(0)
  expect(screen.getByText(/回家到11月30日/)).toBeTruthy()
  const [request] = phone.received.filter(({ endpoint }) => endpoint === 'listHostedTrips')
  expect(request?.query).toEqual({ orgId: host.grants[0]?.orgId, stationId: host.grants[0]?.stationId })
  tap(screen.getByText('林秀兰'))
  tap(screen.getByText('外地来的党员'))
  expect(phone.called.filter((call) => call.startsWith('navigateTo'))).toEqual([
    `navigateTo "/features/trip/pages/trip/index?tripId=${testId('trip', 1)}"`,
    'navigateTo "/features/inflow/pages/list/index"',
  ])
})

test('a branch reads its own, without being told where', async () => {
  const phone = await phoneOf(secretary, actingAs(secretary))
  phone.answer(listHostedTrips, { trips: [hosted({ originOrgName: '石桥村支部' })] })
  await openPage(() => import('./index'))
  expect(await screen.findByText('石桥村支部 前天编入，明年2月18日前联系')).toBeTruthy()
  const [request] = phone.received.filter(({ endpoint }) => endpoint === 'listHostedTrips')
  expect(request?.query).toEqual({ orgId: secretary.grants[0]?.orgId })
})

test('nobody is here: it says what will come', async () => {
  const phone = await phoneOf(host)
  phone.answer(listHostedTrips, { trips: [] })
  await openPage(() => import('./index'))
  expect(await screen.findByText(/有人编进来，会列在这里/)).toBeTruthy()
})

test('who acts under no role is told for whom the page is', async () => {
  await phoneOf(nobodyYet)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给驿站和支部的同志用/)).toBeTruthy()
})
