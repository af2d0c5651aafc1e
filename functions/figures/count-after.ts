import { type CountyId, isId } from '@shared/ids'
import { now } from '../clock'
import type { HouseEvent } from '../events/event'
import type { Fact } from '../events/fact'
import { gathered, type Recount } from '../events/recount'
import { countPosts, countWishes } from './count'

const isFact = (event: HouseEvent): event is Fact => 'aggregateId' in event

/** Changes of wishes, and of shifts and of who is on them. */
const countyOf = (event: HouseEvent): CountyId[] =>
  isFact(event) && (isId('wish', event.aggregateId) || isId('shift', event.aggregateId))
    ? [event.countyId]
    : []

/** What follows from changes in a community: its places are counted anew, however often that is asked. */
export const communityTalliesAfter = (events: readonly HouseEvent[]): Recount[] =>
  [...gathered(events, countyOf)].map(([countyId, some]) => ({
    events: some,
    count: async () => {
      const facts = some.filter(isFact)
      const wishes = facts.flatMap(({ aggregateId: id }) => (isId('wish', id) ? [id] : []))
      const shifts = facts.flatMap(({ aggregateId: id, memberId }) =>
        isId('shift', id) ? [{ shiftId: id, memberId }] : [],
      )
      const at = now()
      if (wishes.length > 0) await countWishes(countyId, [...new Set(wishes)], at)
      if (shifts.length > 0) await countPosts(countyId, shifts, at)
    },
  }))
