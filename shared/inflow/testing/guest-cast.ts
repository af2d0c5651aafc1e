import { aGrant, aPerson } from '../../access/fixtures'
import { away, home } from '../../org/fixtures'
import { baishaStation, yelinStation } from '../../trip/fixtures'
import { type Actor, cast } from '../../trip/testing/cast'

const fromElsewhere = (name: string, person = aPerson(name.replaceAll(' ', ''))): Actor => ({
  ...{ name, person, as: 'self', county: 'away' },
  expected: { over: [] },
})

const worker = aGrant('party_worker', away.countyId, away.otherCommunity)

/** Works where the other station is: nobody there looks after themselves alone. */
const workerNextDoor: Actor = {
  ...{ name: 'worker next door', person: aPerson('nextdoor', { grants: [worker] }), as: worker },
  ...{ county: 'away', expected: { at: away.otherCommunity, over: [away.otherMobileBranch] } },
}

/** Members from elsewhere with a phone, whoever looks after them, and some who have no business with them. */
export const guestCast: readonly Actor[] = [
  fromElsewhere('guest'),
  fromElsewhere('other guest'),
  // Hosts at a station, and lives there as a member from elsewhere.
  ...cast.flatMap(({ name, person }) =>
    name === 'host' ? [fromElsewhere('host as themselves', person)] : [],
  ),
  workerNextDoor,
  ...cast.filter(({ name }) =>
    [
      ...['host', 'host of the other station', 'double as host', 'secretary there', 'worker above the host'],
      ...['traveller', 'secretary far away', 'officer'],
    ].includes(name),
  ),
]

/** Is here as themselves, too, and not under a role alone. */
export const hasOwnPhone = ({ person }: Actor): boolean =>
  guestCast.some((one) => one.as === 'self' && one.person.accountId === person.accountId)

export const guestStations = [yelinStation, baishaStation] as const
/** Where somebody may ask to place them: two mobile-member branches, the station's own organisation, and one far away. */
export const guestPlaces = [away.mobileBranch, away.otherMobileBranch, away.community, home.branch] as const
