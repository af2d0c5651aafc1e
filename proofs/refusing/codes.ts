import { codeLink, seedOf } from '@shared/station/code'
import type { StationId } from '@shared/ids'
import { checkIn } from '@shared/trip/contract'
import { addDays, dayOf, instant } from '@shared/time'
import type { System } from '../../functions/testing/system'
import { codeOf } from '../../functions/testing/trips'
import { knockAt } from './knock'
import type { Stage } from './people'
import type { Refused } from './who-may-not'

/** Codes that are none, false, or of another place. None of them may write anything. */
export function falseCodes(system: System, { people, south, home }: Stage): Refused[] {
  const good = codeOf(system, south.station)
  const [ofStation = '', window = '', signature = ''] = good.slice(prefixOf().length + 1).split('.')
  const flipped = signature.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  const scan = (code: string) => knockAt(checkIn, { body: { code } }, people.traveller)
  const link = (...parts: string[]) => `${prefixOf()}/${parts.join('.')}`
  const later = (parseInt(window, 36) + 1).toString(36)
  const texts: [string, Refused['code'], string][] = [
    ['a changed signature', 'CODE_NOT_GENUINE', link(ofStation, window, flipped)],
    ['the next window with this signature', 'CODE_NOT_GENUINE', link(ofStation, later, signature)],
    ["another station's name on it", 'CODE_NOT_GENUINE', link(south.otherStation, window, signature)],
    ['signed with a secret of their own', 'CODE_NOT_GENUINE', ofOwnSecret(system, south.station)],
    ["yesterday's seed on today's window", 'CODE_NOT_GENUINE', ofWrongDay(system, south.station)],
    ['of another station', 'CODE_OF_ANOTHER_STATION', codeOf(system, south.otherStation)],
    ['of another county', 'CODE_OF_ANOTHER_STATION', codeOf(system, home.station)],
    ['of another station, and late', 'CODE_OF_ANOTHER_STATION', codeOf(system, south.otherStation, 600_000)],
    ['without a signature', 'CODE_UNREADABLE', link(ofStation, window)],
    ['under another prefix', 'CODE_UNREADABLE', good.replace('https://', 'http://')],
    ['something after it', 'CODE_UNREADABLE', `${good}?x`],
    ['a payment code', 'CODE_UNREADABLE', 'https://example.invalid/pay'],
    ['nothing', 'INVALID_INPUT', ''],
    ['a book', 'INVALID_INPUT', 'x'.repeat(513)],
  ]
  return [
    ...texts.map(([what, code, text]) => ({ what: `a code: ${what}`, code, knock: scan(text) })),
    {
      what: 'a code, without a trip',
      code: 'NO_TRIP_TO_CHECK_IN',
      knock: knockAt(checkIn, { body: { code: good } }, people.neighbour),
    },
    {
      what: "a code, as a host in another's place",
      code: 'NO_TRIP_TO_CHECK_IN',
      knock: knockAt(checkIn, { body: { code: good } }, people.host),
    },
  ]
}

const at = (system: System) => instant(system.cloud.clock.now())

const ofOwnSecret = (system: System, stationId: StationId): string =>
  codeLink(prefixOf(), stationId, [seedOf('guessed', stationId, dayOf(at(system)))], at(system)) ?? ''

function ofWrongDay(system: System, stationId: StationId): string {
  const today = dayOf(at(system))
  const { seed } = seedOf(process.env.STATION_CODE_SECRET ?? '', stationId, addDays(today, -1))
  return codeLink(prefixOf(), stationId, [{ day: today, seed }], at(system)) ?? ''
}

const prefixOf = () => process.env.SCAN_PREFIX ?? ''

const minute = 60_000

/** Genuine codes that prove nothing any more, or yet: by how much they are late. */
export const lateCodes: readonly [string, number][] = [
  ['three minutes late', 3 * minute],
  ["yesterday's", 24 * 60 * minute],
  ['two minutes early', -2 * minute],
  ["tomorrow's", -24 * 60 * minute],
]
