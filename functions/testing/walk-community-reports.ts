import * as reports from '@shared/community-report/contract'
import { newKey } from './caller'
import { givenCounty, givenSomebody, newId } from './people'
import { givenInService, givenPlaces } from './places'
import type { System } from './system'
import type { Through } from './walk-everything'

/** A member reports where they live and moves on; a unit's organisation to the community where it stands. */
export async function walkCommunityReports(system: System, through: Through): Promise<void> {
  const county = await givenCounty({ name: '红石县' })
  const { community, compound, elsewhere } = await givenPlaces(system, county)
  const { do: asMember, member: of } = await givenSomebody(system, {
    memberOf: { county, orgId: county.branch },
  })
  const member: typeof asMember = (endpoint, sent) =>
    through(endpoint, 'member', () => asMember(endpoint, sent))
  const role = { county, role: 'community_worker' as const, orgId: county.community, placeId: community }
  const { do: asWorker } = await givenSomebody(system, { role })
  const worker: typeof asWorker = (endpoint, sent) =>
    through(endpoint, 'community', () => asWorker(endpoint, sent))
  const { do: asUnit } = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  const unit: typeof asUnit = (endpoint, sent) => through(endpoint, 'secretary', () => asUnit(endpoint, sent))
  if (!of) throw new Error('a member')

  const offer = { skills: ['medical' as const], takes: ['care' as const], freeAt: ['weekend_day' as const] }
  const at = async (placeId: typeof compound, phone?: string) => {
    const sent = {
      key: newKey(),
      body: { inServiceId: newId('inService'), placeId, ...offer, ...(phone !== undefined && { phone }) },
    }
    await member(reports.fileCommunityReport, sent)
    const { id } = await member(reports.fileCommunityReport, sent)
    return { sent, id }
  }
  // The community's own sheet has them already, at one of the places.
  const { memberId, name } = of
  await givenInService({
    ...{ countyId: county.countyId, placeId: elsewhere, name, memberId },
    ...{ phone: '19900080021', unit: '县医院' },
  })
  const { sent } = await at(compound, '19900080022')
  await at(elsewhere)
  const params = { inServiceId: sent.body.inServiceId }
  await worker(reports.listCommunityReports, { params: { placeId: community }, query: { state: 'waiting' } })
  const introduction = { text: '海棠社区，三楼', phone: '0898-8000000' }
  await worker(reports.confirmCommunityReport, { params, body: { introduction, group: '2 栋' } })
  await worker(reports.listCommunityReports, { params: { placeId: compound }, query: { state: 'confirmed' } })
  await member(reports.changeCommunityReport, { params, body: offer })
  await member(reports.listOwnCommunityReports, {})
  await member(reports.endCommunityReport, { params, body: { why: 'moved' } })
  const again = await at(compound)
  const { inServiceId } = again.sent.body
  // What was over is taken up again, under the id that it had.
  const found = again.id === inServiceId ? { inServiceId } : params
  await worker(reports.endCommunityReport, { params: found, body: { why: 'not_here' } })

  const body = { orgId: county.branch, placeId: community, offers: '会议室晚上可以用' }
  await unit(reports.putUnitReport, { body })
  await unit(reports.putUnitReport, { body: { ...body, offers: '会议室周末可以用' } })
  await unit(reports.listUnitReports, { query: { orgId: county.branch } })
  await worker(reports.listUnitReports, { query: { placeId: community } })
}
