import * as places from '@shared/community/contract'
import { revealInService } from '@shared/community/reveal-contract'
import * as reports from '@shared/death-report/contract'
import { confirmReportedDeath } from '@shared/member/contract'
import { newKey } from './caller'
import { givenCounty, givenSomebody, newId } from './people'
import { givenInService, givenPlaces } from './places'
import type { System } from './system'
import { givenOnRoster } from './unbound'
import type { Through } from './walk-everything'

/** Calls all that a community worker can call, and what a branch and the committee above it do with what they tell. */
export async function walkCommunity(system: System, through: Through): Promise<void> {
  const county = await givenCounty({ name: '青石县' })
  const { community, compound } = await givenPlaces(system, county)
  const role = { county, role: 'community_worker' as const, orgId: county.community, placeId: community }
  const { do: call } = await givenSomebody(system, { role })
  const worker: typeof call = (endpoint, sent) => through(endpoint, 'community', () => call(endpoint, sent))
  const { do: asSecretary } = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const secretary: typeof call = (endpoint, sent) =>
    through(endpoint, 'secretary', () => asSecretary(endpoint, sent))
  const { do: asCommittee } = await givenSomebody(system, {
    role: { county, role: 'party_worker', orgId: county.town },
  })
  const committee: typeof call = (endpoint, sent) =>
    through(endpoint, 'committee', () => asCommittee(endpoint, sent))

  const params = { placeId: community }
  const [known, named, housed] = [
    await givenOnRoster(county, { name: '石小满', phone: '19900080011' }),
    await givenOnRoster(county, { name: '石大满', phone: '19900080012' }),
    await givenOnRoster(county, { name: '石中满', phone: '19900080013' }),
  ]
  const reported = await givenInService({ ...known, countyId: county.countyId, placeId: community })
  await worker(places.listInServiceMembers, { params, query: {} })
  const look = { key: newKey(), params: reported }
  await worker(revealInService, look)
  await worker(revealInService, look)
  await worker(places.countResidents, { params })
  await worker(places.countResidents, { params: { placeId: compound } })

  const byRow = { known: 'in_service' as const, inServiceId: reported.inServiceId }
  await worker(reports.reportDeath, { params, body: { reportId: newId('deathReport'), who: byRow } })
  const householdId = newId('household')
  const { do: asOfficer } = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  const household = { householdId, name: housed.name, memberId: housed.memberId }
  await through(places.putAnchorHousehold, 'officer', () =>
    asOfficer(places.putAnchorHousehold, { params, body: household }),
  )
  const byHousehold = { known: 'household' as const, householdId }
  await worker(reports.reportDeath, { params, body: { reportId: newId('deathReport'), who: byHousehold } })
  const tell = async (orgId = county.branch) => {
    const reportId = newId('deathReport')
    const who = { known: 'by_name' as const, orgId, name: named.name }
    const sent = { key: newKey(), params, body: { reportId, who } }
    await worker(reports.reportDeath, sent)
    await worker(reports.reportDeath, sent)
    return { reportId }
  }
  const [first, second] = [await tell(), await tell()]
  await secretary(reports.listDeathReports, { query: { orgId: county.branch } })
  await secretary(reports.closeDeathReport, { params: first, body: { outcome: 'not_ours' } })
  await secretary(confirmReportedDeath, { params: { memberId: named.memberId }, body: second })
  const vacant = await tell(county.otherBranch)
  await committee(reports.listDeathReports, { query: { orgId: county.otherBranch } })
  await committee(reports.closeDeathReport, { params: vacant, body: { outcome: 'not_so' } })
}
