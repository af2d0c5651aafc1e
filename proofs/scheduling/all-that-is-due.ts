import { givenCounty } from '../../functions/testing/people'
import type { System } from '../../functions/testing/system'
import { givenTrips, kindsOfTrips, livesIn } from './given-due'
import { givenNewcomers } from './given-newcomers'
import { givenService } from './given-service'
import { givenUpkeep, type Upkeep } from './given-upkeep'
import { givenWishes } from './given-wishes'

interface HowMuch extends Upkeep {
  trips: number
  newcomers: number
  wishes: number
  shifts: number
}

/** Something of every kind of work, or so much of each that a run is killed in the middle of it. */
export const howMuch = {
  few: {
    ...{ trips: kindsOfTrips, newcomers: 2, wishes: 1, shifts: 1 },
    ...{ erasures: 1, merged: 1, departed: 1, past: 1 },
  },
  many: {
    ...{ trips: 168, newcomers: 24, wishes: 10, shifts: 5 },
    ...{ erasures: 4, merged: 12, departed: 6, past: 8 },
  },
} as const satisfies Record<string, HowMuch>
export type Amount = keyof typeof howMuch

/** Puts something of every kind into the table that the schedule deals with, all of it due. */
export async function givenAllThatIsDue(system: System, amount: Amount): Promise<void> {
  const { trips, newcomers, wishes, shifts, ...upkeep } = howMuch[amount]
  const county = await givenCounty()
  const days = await livesIn(system, county)
  await givenWishes(system, wishes)
  await givenUpkeep(system, upkeep)
  await givenService(system, county, shifts)
  await givenTrips(county, days, trips)
  await givenNewcomers(county, days, newcomers)
  await system.cloud.stream.whenIdle()
}
