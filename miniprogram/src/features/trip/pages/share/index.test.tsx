import { screen } from '@testing-library/react'
import { member } from '@/testing/people'
import { openPage, phoneOf } from '../../testing/open-page'

test('the card opens the filing form and names nobody', async () => {
  const phone = await phoneOf(member)
  await openPage(() => import('./index'))
  expect(await screen.findByText('发到群里')).toBeTruthy()
  expect(phone.share?.()).toEqual({
    title: '要出门点这里：先报备，再出发',
    path: '/features/trip/pages/file/index',
    imageUrl: '/assets/share/house.png',
  })
})
