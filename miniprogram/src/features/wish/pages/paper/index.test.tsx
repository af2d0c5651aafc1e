import { fireEvent, screen } from '@testing-library/react'
import { listPlaces, listTowns } from '@shared/community/contract'
import { typeInWish } from '@shared/wish/contract'
import { communityWorker } from '@/testing/community-worker'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, testId } from '@/testing/people'

async function open() {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(typeInWish, receipt)
  phone.answer(listTowns, { towns: [] })
  phone.answer(listPlaces, { places: [] })
  await openPage(() => import('./index'))
  return phone
}
const writes = (label: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name: label }), { target: { value } })
function says(text: string, field: RegExp) {
  tap(screen.getByRole('button', { name: field }))
  tap(screen.getByRole('radio', { name: text }))
}

test('a card is typed in for somebody without a number, with how they agreed', async () => {
  const phone = await open()
  await screen.findByText('照纸上的填')
  says('要一样东西', /^哪一种/)
  writes('心愿', '想要一个防滑的浴室凳')
  says('老人', /^给谁/)
  writes('称呼', '陈阿姨')
  tap(screen.getByRole('button', { name: '录好了' }))
  expect(screen.getByText('请先问过本人，选怎么同意的')).toBeTruthy()
  says('当面问过，口头同意', /^本人同意了吗/)
  tap(screen.getByRole('button', { name: '录好了' }))
  tap(screen.getByRole('button', { name: '录好了' }))
  await screen.findByText('照纸上的填')
  const bodies = phone.received.filter(({ endpoint }) => endpoint === 'typeInWish').map(({ body }) => body)
  expect(bodies).toEqual([
    {
      ...{
        wishId: expect.stringMatching(/^wsh_/),
        kind: 'goods',
        text: '想要一个防滑的浴室凳',
        group: 'elder',
      },
      ...{ name: '陈阿姨', mayVisit: false, hiddenFromCompound: false },
      residence: { communityId: testId('place', 1) },
      consent: { how: 'spoken', on: '2026-11-22' },
    },
  ])
  expect(phone.called.at(-1)).toMatch(/^redirectTo "\/features\/wish\/pages\/wish\/index\?wishId=wsh_/)
})

test('it is for those who answer for a place', async () => {
  await phoneOf(member)
  await openPage(() => import('./index'))
  expect(await screen.findByText(/这一页给小区支部和社区的同志用/)).toBeTruthy()
})
