import type { Grant } from '@shared/access/person'
import type { AccountId } from '@shared/ids'
import { membersOf } from '../account/door'
import { getPlace } from '../community/door'
import { getMember } from '../member/door'
import { getStation } from '../station/door'
import type { Held } from './grant.store'

const eachOnce = <T>(items: readonly (T | undefined)[]): T[] => [
  ...new Set(items.flatMap((one) => (one === undefined ? [] : [one]))),
]

/** The names that a list of roles needs: of holders who are members, of stations and places. */
export async function namesOf(held: readonly Held[]) {
  const [stations, places, members] = await Promise.all([
    Promise.all(eachOnce(held.map(({ grant }) => grant.stationId)).map(getStation)),
    Promise.all(eachOnce(held.map(({ grant }) => grant.placeId)).map(getPlace)),
    membersOf(held.flatMap((one) => (one.state === 'offered' ? [] : [one.accountId]))),
  ])
  const known = await Promise.all(eachOnce([...members.values()]).map(getMember))
  return {
    ofPlace: ({ stationId, placeId }: Grant) => {
      const station = stations.find((one) => one?.stationId === stationId)
      const place = places.find((one) => one?.placeId === placeId)
      return {
        ...(stationId && station && { stationName: station.name }),
        ...(placeId && place && { placeName: place.name }),
      }
    },
    ofHolder: (accountId: AccountId) => {
      const memberId = members.get(accountId)
      const member = memberId && known.find((one) => one?.memberId === memberId)
      return member ? { memberId, holderName: member.name } : {}
    },
  }
}
