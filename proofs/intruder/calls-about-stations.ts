import { newCode } from '../../functions/testing/codes'
import { newId } from '../../functions/testing/people'
import { asRead, type Call, guessed, nobody, ofBranch, own } from './calling'

/** Its host, the organisation that it belongs to, and those above. */
const ofStation = ['otherHost', 'aboveHost', 'southOfficer'] as const

const atOtherStation =
  (): Call['ask'] =>
  ({ south }) => ({ params: { stationId: south.otherStation } })

/** What is about stations, their screens and those who come to them. */
export const callsAboutStations: Record<string, Call> = {
  ...asRead('listStations', 'own'),
  ...asRead('readStation', 'own'),
  readCodeSeeds: {
    ask: ({ south }) => ({ params: { stationId: south.otherStation } }),
    may: ['otherHost'],
  },
  readStationHistory: { ask: atOtherStation(), may: ofStation },
  listScreens: { ask: atOtherStation(), may: ['otherHost'] },
  listArrivals: { ask: atOtherStation(), may: ['otherHost'] },
  findTripByCode: {
    ask: ({ south }) => ({ params: { stationId: south.otherStation, code: newCode(8) } }),
    may: nobody,
  },
  ...asRead('listOwnStations', ofBranch),
  changeStation: {
    ask: ({ south }) => ({
      params: { stationId: south.otherStation },
      body: {
        ...{ version: 0, phone: '0898-88880000', services: ['报到'] },
        openingHours: { workdays: [], weekends: [], holidays: [], closed: [] },
      },
    }),
    may: ofStation,
  },
  connectScreen: {
    ask: ({ south }) => ({ params: { stationId: south.otherStation }, body: { code: newCode(8), days: 7 } }),
    may: ['otherHost'],
  },
  endScreen: {
    ask: ({ south }) => ({ params: { stationId: south.otherStation, screenId: newId('screen') } }),
    may: nobody,
  },
  openScreen: own(() => ({ body: { browser: 'chrome' } })),
  readScreen: {
    ask: guessed({ screenId: newId('screen') }, { secret: 'x'.repeat(30) }),
    may: nobody,
  },
  readPosterCode: {
    ask: atOtherStation(),
    may: ofStation,
  },
}
