import type { Call } from './calling'
import { callsAboutInflow } from './calls-about-inflow'
import { callsAboutPeople } from './calls-about-people'
import { callsAboutStations } from './calls-about-stations'
import { callsAboutTheHouse } from './calls-about-the-house'
import { callsAboutWishes } from './calls-about-wishes'

/** Every endpoint of the contract. One that isn't here makes the proof fail. */
export const calls: Record<string, Call> = {
  ...callsAboutInflow,
  ...callsAboutStations,
  ...callsAboutTheHouse,
  ...callsAboutPeople,
  ...callsAboutWishes,
}
