import * as letters from '@shared/letter/contract'
import * as trips from '@shared/trip/contract'
import { filing, officeOutside, type State, trip } from './stage'

const form = { orgName: officeOutside, contactName: '符老师', phone: '19900009801' }

/** Trips to the other kinds of host, filed by others than the member: to a branch of our own, and to an office outside. */
export const hostStates: readonly State[] = [
  {
    name: 'filed by a delegate, our own branch far away asked',
    facts: { host: 'own' },
    reach: async (stage) => {
      await stage.act('tripsDelegate', trips.fileTrip, { body: { tripId: stage.tripIds[2], ...filing() } })
      await stage.act('secretary', trips.registerTrip, trip(stage, 2))
      await stage.act('secretary', trips.routeTrip, { ...trip(stage, 2), body: { orgId: stage.ownBranch } })
    },
    inShort: true,
  },
  {
    name: 'placed in our own branch far away',
    facts: { host: 'own' },
    reach: async (stage) => {
      await stage.act('ownSecretary', trips.confirmArrival, trip(stage, 2))
      await stage.act('ownSecretary', trips.placeTrip, {
        ...trip(stage, 2),
        body: { orgId: stage.ownBranch },
      })
    },
  },
  {
    name: 'written down by the branch, an office outside has answered its letter',
    facts: {},
    reach: async (stage) => {
      const { memberId, tripIds, letterCode: token } = stage
      await stage.act('tripsDelegate', trips.reportReturn, trip(stage, 2))
      await stage.act('secretary', trips.archiveTrip, trip(stage, 2))
      const onBehalf = { source: 'phone_call', consent: 'spoken' } as const
      const body = { tripId: tripIds[3], memberId, ...filing(), onBehalf }
      await stage.act('secretary', trips.fileTripOnBehalf, { body })
      const outside = { orgName: officeOutside, orgPhone: '0898-0000001' }
      await stage.act('secretary', trips.routeTrip, { ...trip(stage, 3), body: { outside } })
      await stage.act('secretary', letters.makeLetter, { ...trip(stage, 3), body: { token } })
      await stage.act('office', letters.answerLetter, { body: { token, ...form } })
    },
    inShort: true,
  },
  {
    name: 'that office called back',
    facts: { called: true },
    reach: async (stage) => {
      const { version: seen } = await stage.people.secretary.who.do(letters.readLetter, trip(stage, 3))
      await stage.act('secretary', letters.callBackLetter, {
        ...{ ...trip(stage, 3), body: { seen, phone: '0898-0000001' } },
      })
    },
    inShort: true,
  },
  {
    name: 'taken in by that office',
    facts: { called: true },
    reach: (stage) => {
      const taker = { orgName: officeOutside, contactName: form.contactName, orgPhone: '0898-0000001' }
      return stage.act('office', letters.acknowledgeLetter, { body: { token: stage.letterCode, ...taker } })
    },
  },
  {
    name: 'back from there, too',
    facts: {},
    reach: async (stage) => {
      await stage.act('secretary', trips.reportReturn, trip(stage, 3))
      await stage.act('secretary', trips.archiveTrip, trip(stage, 3))
    },
  },
]
