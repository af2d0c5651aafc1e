import { screen } from '@testing-library/react'
import { readTrip } from '@shared/trip/contract'
import { secretary, testId } from '@/testing/people'
import { actingAs } from '../../testing/away'
import { openPage, phoneOf, tap } from '../../testing/open-page'
import { tripView } from '../../testing/trips'

async function look(more: object) {
  const phone = await phoneOf(secretary, actingAs(secretary))
  phone.answer(readTrip, tripView('hosted', { side: 'origin', ...more }))
  await openPage(() => import('./index'), { tripId: testId('trip', 1) })
  return phone
}

test('who leaves with them is named, with the way to that trip', async () => {
  const phone = await look({ with: [{ tripId: testId('trip', 2), name: '王建国' }] })
  tap(await screen.findByText('和王建国一起走'))
  expect(phone.called.join()).toContain(`trip/index?tripId=${testId('trip', 2)}`)
})

test('what was told beside stands there, and whom to call behind a tap', async () => {
  await look({
    mayReveal: [{ field: 'emergency', explain: false }],
    more: {
      ...{ unitName: '海棠渔港', unitType: 'private_company', industry: 'of a later release' },
      ...{ fixedPlace: true, emergency: '已登记' },
    },
  })
  expect(await screen.findByText('海棠渔港 · 非公有制企业 · 有固定地方')).toBeTruthy()
  expect(screen.getByText('看联系人')).toBeTruthy()
})
