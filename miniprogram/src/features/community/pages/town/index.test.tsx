import { screen } from '@testing-library/react'
import { listPlaces, listTowns } from '@shared/community/contract'
import { officer } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { testId } from '@/testing/people'

const townCode = '469998001'
const place = (n: number, name: string) => ({ placeId: testId('place', n), kind: 'community', name }) as const

test('the communities of a town, part by part; one opens, a new one is put down', async () => {
  const { phone } = await phoneOf(officer)
  phone.answer(listTowns, { towns: [{ code: townCode, name: '雁回镇' }] })
  phone.answer(listPlaces, ({ query }) =>
    query.cursor ? { places: [place(2, '松涛社区')] } : { places: [place(1, '柳岸社区')], cursor: 'next' },
  )
  await openPage(() => import('./index'), { townCode })
  expect(await screen.findByText('雁回镇')).toBeTruthy()
  tap(await screen.findByText('看后面的'))
  tap(await screen.findByText('松涛社区'))
  tap(screen.getByText('新建社区'))
  expect(phone.called).toEqual([
    `navigateTo "/features/community/pages/place/index?placeId=${testId('place', 2)}"`,
    `navigateTo "/features/community/pages/edit/index?townCode=${townCode}"`,
  ])
})
