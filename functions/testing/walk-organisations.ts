import * as places from '@shared/community/contract'
import * as orgs from '@shared/org/contract'
import { addDays, dayOf, instant } from '@shared/time'
import { newKey } from './caller'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from './people'
import type { System } from './system'
import type { Through } from './walk-everything'

type Do = Somebody['do']

const approvedBy = '云岭县委组织部'

/** Everything that can be done with the tree, in a county of its own: it isn't the same afterwards. */
async function walkTree(system: System, officer: Do, county: TestCounty) {
  const orgId = newId('org')
  const params = { orgId }
  const made = { orgId, parentId: county.town, name: '油茶产业园支部', approvedBy }
  const sent = { key: newKey(), body: { ...made, level: 'branch' as const, type: 'temporary' as const } }
  await officer(orgs.createOrg, sent)
  await officer(orgs.createOrg, sent)
  await officer(orgs.changeOrg, { params, body: { phone: '0898-1234567' } })
  await officer(orgs.moveOrg, { params, body: { parentId: county.root, approvedBy } })
  const effectiveOn = addDays(dayOf(instant(system.cloud.clock.now())), 3)
  await officer(orgs.closeOrg, { params, body: { approvedBy, effectiveOn } })
  await officer(orgs.listOrgs, {})
  await officer(orgs.readTree, {})
  await officer(orgs.takeBackOrgChange, { params })
  await officer(orgs.readOrgHistory, { params, query: {} })
  // One that has a member, whom the schedule rewrites, and one that has none.
  await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  for (const one of [county.branch, orgId])
    await officer(orgs.mergeOrg, { params: { orgId: one }, body: { into: county.otherBranch, approvedBy } })
}

async function walkPlaces(officer: Do, county: TestCounty) {
  await officer(orgs.changeOrg, { params: { orgId: county.root }, body: { regionCode: '460203' } })
  const { towns } = await officer(places.listTowns, { query: { countyId: county.countyId } })
  const townCode = towns[0]?.code ?? ''
  const params = { placeId: newId('place') }
  const community = { ...params, kind: 'community' as const, name: '海棠社区', townCode }
  const sent = { key: newKey(), body: { ...community, orgId: county.community } }
  await officer(places.createPlace, sent)
  await officer(places.createPlace, sent)
  await officer(places.changePlace, { params, body: { name: '海棠湾社区' } })
  await officer(places.listPlaces, { query: { countyId: county.countyId, townCode } })
  await officer(places.readPlace, { params })
  const household = { householdId: newId('household'), name: '柳青山家' }
  await officer(places.putAnchorHousehold, { params, body: household })
  await officer(places.listAnchorHouseholds, { params, query: {} })
  await officer(places.listInServiceMembers, { params, query: {} })
  await officer(places.closePlace, { params })
}

/** Calls every endpoint of the tree and of the places. */
export async function walkOrganisations(system: System, through: Through): Promise<void> {
  const county = await givenCounty({ name: '松源县' })
  const { do: call } = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  const officer: Do = (endpoint, sent) => through(endpoint, 'officer', () => call(endpoint, sent))
  await walkTree(system, officer, county)
  await walkPlaces(officer, county)
}
