import { screen, within } from '@testing-library/react'
import { leaveResident, listCounties, registerResident, whoAmI } from '@shared/account/contract'
import type { Me } from '@shared/account/schema'
import { listPlaces, listTowns } from '@shared/community/contract'
import { instant } from '@shared/time'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { nobodyYet, testId } from '@/testing/people'

const open = () => openPage(() => import('./index'))
const countyId = testId('county', 1)
const [communityId, compoundId] = [testId('place', 1), testId('place', 2)]
const resident: Me = {
  ...nobodyYet,
  resident: {
    ...{ countyId, countyName: '云溪县', communityId, communityName: '海棠社区' },
    ...{ compoundId, compoundName: '海棠花园' },
  },
}
const receipt = { id: nobodyYet.accountId, version: 1, state: 'registered', at: instant(0) }

async function choose(field: string, option: string) {
  tap(await screen.findByText(field))
  tap(await within(await screen.findByRole('dialog')).findByText(option))
}

test('county, town, community, compound, each from a list; nothing else is asked', async () => {
  const { phone } = await phoneOf(nobodyYet)
  phone.answer(listCounties, { counties: [{ countyId, name: '云溪县', practice: false }] })
  phone.answer(listTowns, { towns: [{ code: '331122001', name: '柳岸街道' }] })
  phone.answer(listPlaces, ({ query }) => ({
    places: [
      query.parentId === undefined
        ? { placeId: communityId, kind: 'community', name: '海棠社区' }
        : { placeId: compoundId, kind: 'compound', name: '海棠花园' },
    ],
  }))
  phone.answer(registerResident, receipt)
  await open()
  await choose('哪个县', '云溪县')
  await choose('街道或乡镇', '柳岸街道')
  await choose('社区', '海棠社区')
  await choose('小区', '海棠花园')
  phone.answer(whoAmI, resident)
  tap(screen.getByText('登记'))
  expect(await screen.findByText('您登记在这里')).toBeTruthy()
  const sent = phone.received.find(({ endpoint }) => endpoint === 'registerResident')
  expect(sent?.body).toEqual({ communityId, compoundId })
})

test('who is registered sees where, and may stop', async () => {
  const { phone } = await phoneOf(resident)
  phone.answer(leaveResident, receipt)
  phone.answer(listCounties, { counties: [] })
  await open()
  expect(await screen.findByText('海棠花园')).toBeTruthy()
  tap(screen.getByText('不再登记'))
  phone.answer(whoAmI, nobodyYet)
  tap(within(await screen.findByRole('dialog')).getByRole('button', { name: '不再登记' }))
  expect(await screen.findByText('您住在哪里')).toBeTruthy()
})
