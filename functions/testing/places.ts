import { createPlace, listTowns } from '@shared/community/contract'
import { changeOrg } from '@shared/org/contract'
import type { CountyId, MemberId, PlaceId } from '@shared/ids'
import { givenSomebody, newId, type TestCounty } from './people'
import type { System } from './system'

/** Two communities of a county's, and a compound in the first. */
export async function givenPlaces(system: System, county: TestCounty) {
  const officer = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  await officer.do(changeOrg, { params: { orgId: county.root }, body: { regionCode: '460203' } })
  const { towns } = await officer.do(listTowns, { query: { countyId: county.countyId } })
  const townCode = towns[0]?.code ?? ''
  const [community, compound, elsewhere] = [newId('place'), newId('place'), newId('place')]
  const aCommunity = (placeId: PlaceId, name: string) => ({
    ...{ placeId, kind: 'community' as const, name, townCode, orgId: county.community },
  })
  await officer.do(createPlace, { body: aCommunity(community, '海棠社区') })
  await officer.do(createPlace, { body: aCommunity(elsewhere, '榆亚社区') })
  await officer.do(createPlace, {
    body: { placeId: compound, kind: 'compound', name: '海棠花园', parentId: community },
  })
  return { community, compound, elsewhere }
}

/** Somebody who has reported to a place as one in service; on the county's roster when it says which member. */
export async function givenInService(who: {
  countyId: CountyId
  placeId: PlaceId
  name: string
  phone: string
  memberId?: MemberId
  unit?: string
}) {
  const [{ saveInServiceMemberParts }, { sealPhone }, { transact }] = await Promise.all([
    import('../community/door'),
    import('../vault/contacts'),
    import('../writes/transact'),
  ])
  const inServiceId = newId('inService')
  const phone = await sealPhone(who.phone, inServiceId)
  await transact(saveInServiceMemberParts(undefined, { ...who, inServiceId, version: 1, phone }))
  return { inServiceId }
}
