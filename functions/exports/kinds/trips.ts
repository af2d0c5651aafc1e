import { dayOf } from '@shared/time'
import { hostNameOf, hostOf, type OpenTrip } from '@shared/trip/trip'
import { stateWords } from '../../imports/door'
import { listMembers, type Member } from '../../member/door'
import { findOpenTrips } from '../../trip/door'
import type { Draft, DraftContact, Drafts, Exporter } from '../draft'
import { listedIn, orgNames } from '../names'
import { sightsOfMember } from './roster'

/** The state that the ledger has a word for; a return that was reported is archived first. */
const wordOf = (state: string) => Object.entries(stateWords).find(([, known]) => known === state)?.[0]

function draftOf(member: Member, trip: OpenTrip, branch: string, exporter: Exporter): Draft[] {
  const sight = sightsOfMember(member, exporter)
  const state = wordOf(trip.state)
  if (sight('destination') !== 'whole' || state === undefined) return []
  const { memberId, name, memberNo, joinedOn } = member
  const { tripId, destination, leaveOn, returnOn, phone, filedAt } = trip
  const { box } = phone
  const label = exporter.county.tripReasons.find(({ code }) => code === trip.reason)?.label
  const contacts: DraftContact[] = [
    // A number of the roster's stands on the roster.
    ...(box === undefined
      ? []
      : [
          {
            ...{ field: 'phone', sealed: { masked: phone.masked, box }, sight: sight('mobile') },
            where: { id: tripId, field: 'phone' as const },
            look: { memberId, field: 'mobile' as const },
          },
        ]),
    ...(destination.address
      ? [
          {
            ...{ field: 'address', sealed: destination.address, sight: sight('awayAddress') },
            where: { id: tripId, field: 'address' as const },
            look: { memberId, field: 'awayAddress' as const },
          },
        ]
      : []),
  ]
  const host = hostOf(trip)
  const arrival = 'arrival' in trip ? trip.arrival : undefined
  const placement = 'placement' in trip ? trip.placement : undefined
  return [
    {
      values: {
        ...{ name, branch, memberNo, joinedOn, destination: destination.place.join(''), leaveOn, state },
        ...{ returnOn, filedOn: dayOf(filedAt), station: host && hostNameOf(host) },
        ...(sight('reason') === 'whole' && { reason: label }),
        ...(arrival && { arrivedOn: dayOf(arrival.at) }),
        ...(placement && { hostBranch: placement.orgName, placedOn: dayOf(placement.at) }),
      },
      contacts,
    },
  ]
}

/** Who is away now. */
export const trips: Drafts = async function* (exporter) {
  const nameOf = orgNames(exporter)
  for (const { org, listed } of listedIn(exporter)) {
    const members = await listMembers(listed)
    const open = await findOpenTrips(members.map(({ memberId }) => memberId))
    yield members.flatMap((member) => {
      const trip = open.get(member.memberId)
      return trip ? draftOf({ ...member, orgId: org.orgId }, trip, nameOf(org.orgId), exporter) : []
    })
  }
}
