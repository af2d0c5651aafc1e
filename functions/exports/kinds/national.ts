import { reasonKindOf } from '@shared/county/county'
import { flowScopeOf } from '@shared/trip/flow-scope'
import { industryWords, unitTypeWords } from '@shared/trip/more'
import { isContactOverdue } from '@shared/trip/rules'
import { hostNameOf, hostOf, type OpenTrip, startOf } from '@shared/trip/trip'
import { listMembers, type Member } from '../../member/door'
import { findOpenTrips } from '../../trip/door'
import type { Draft, DraftContact, Drafts, Exporter } from '../draft'
import { listedIn, orgNames } from '../names'
import { sightsOfMember } from './roster'

type Sights = ReturnType<typeof sightsOfMember>

/** The number given for this trip, else the roster's; where they live away from home; and whom to call for them. */
function contactsOf(member: Member, trip: OpenTrip, sight: Sights): DraftContact[] {
  const { memberId } = member
  const { tripId, phone, destination, more } = trip
  const own = phone.box === undefined ? undefined : { masked: phone.masked, box: phone.box }
  const sealed = own ?? member.phone
  return [
    ...(sealed
      ? [
          {
            ...{ field: 'phone', sealed, sight: sight('mobile') },
            where: { id: own ? tripId : memberId, field: 'phone' as const },
            look: { memberId, field: 'mobile' as const },
          },
        ]
      : []),
    ...(destination.address
      ? [
          {
            ...{ field: 'address', sealed: destination.address, sight: sight('awayAddress') },
            where: { id: tripId, field: 'address' as const },
            look: { memberId, field: 'awayAddress' as const },
          },
        ]
      : []),
    ...(more?.emergency
      ? [
          {
            ...{ field: 'emergency', sealed: more.emergency, sight: sight('emergency') },
            where: { id: tripId, field: 'emergency' as const },
            look: { memberId, field: 'emergency' as const },
          },
        ]
      : []),
  ]
}

/** What was told beside. A card of the trip's own comes before the roster's. */
function moreOf({ more = {} }: OpenTrip, { activityCardNo }: Member, sight: Sights) {
  const { unitName, unitType, industry, fixedPlace } = more
  return {
    activityCardNo: more.activityCardNo ?? activityCardNo,
    ...(sight('employer') === 'whole' && {
      unit: unitName,
      unitType: unitType && unitTypeWords[unitType],
      industry: industry && industryWords[industry],
      fixedPlace: fixedPlace === undefined ? undefined : fixedPlace ? '有' : '无',
    }),
  }
}

function draftOf(member: Member, trip: OpenTrip, exporter: Exporter, branch: string): Draft[] {
  const sight = sightsOfMember(member, exporter)
  if (sight('destination') !== 'whole' || sight('host') !== 'whole') return []
  const { tree, county } = exporter
  const { name, memberNo, joinedOn, orgId } = member
  const { destination, returnOn, reason, mobileSince, nationalOn } = trip
  const aboveId = tree.get(orgId)?.parentId
  const host = hostOf(trip)
  const placement = 'placement' in trip ? trip.placement : undefined
  const { contactName, orgPhone } = placement ?? {}
  return [
    {
      values: {
        ...{ branch, name, memberNo, joinedOn, mobileSince, nationalOn, returnOn },
        ...moreOf(trip, member, sight),
        ...{ place: destination.place.join(''), leftOn: startOf(trip) },
        ...(trip.state === 'return_reported'
          ? { state: '已返回', returnedOn: trip.returnedOn }
          : { state: '在外' }),
        above: aboveId && tree.get(aboveId)?.name,
        hostOrg: placement?.orgName ?? (host && hostNameOf(host)),
        ...(contactName !== undefined && { hostContact: contactName }),
        ...(orgPhone !== undefined && { hostPhone: orgPhone }),
        scope: flowScopeOf(tree.get(county.rootOrgId)?.regionCode, destination.regionCode),
        ...(sight('reason') === 'whole' && {
          kind: reasonKindOf(reason) === 'kind_work' ? '务工经商或学习' : '居住生活',
          reason: county.tripReasons.find(({ code }) => code === reason)?.label,
        }),
        contact: isContactOverdue(trip) ? '该联系了' : '按期联系',
      },
      contacts: contactsOf(member, trip, sight),
    },
  ]
}

/** Whoever is a mobile member by what a person has said, or stands in the register already, to be written into it. */
const belongsThere = ({ mobileSince, nationalOn }: OpenTrip): boolean =>
  mobileSince !== undefined || nationalOn !== undefined

/** 流出登记: the sheet by which the national register is kept, branch by branch. */
export const national: Drafts = async function* (exporter) {
  const nameOf = orgNames(exporter)
  for (const { org, listed } of listedIn(exporter)) {
    const members = await listMembers(listed)
    const open = await findOpenTrips(members.map(({ memberId }) => memberId))
    yield members.flatMap((member) => {
      const trip = open.get(member.memberId)
      if (!trip || !belongsThere(trip)) return []
      return draftOf({ ...member, orgId: org.orgId }, trip, exporter, nameOf(org.orgId))
    })
  }
}
