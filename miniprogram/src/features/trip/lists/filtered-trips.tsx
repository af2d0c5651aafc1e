import { useState } from 'react'
import type { TripCard } from '@shared/trip/schema'
import { EmptyState } from '@/ui/empty-state'
import { Tabs } from '@/ui/tabs'
import { toDoOf, toDos } from '../to-do'
import { TripCards } from './trip-cards'

const all = '全部'

/** A branch's trips, with a tab for each kind of thing there is to do. */
export function FilteredTrips({ trips }: { trips: readonly TripCard[] }) {
  const [chosen, choose] = useState<string>(all)
  if (trips.length === 0) return <EmptyState sentence="都办好了，现在没有等您办的。" />
  const of = (toDo: string) => (toDo === all ? trips : trips.filter((trip) => toDoOf(trip) === toDo))
  const tabs = [all, ...toDos]
    .map((toDo) => ({ key: toDo, title: toDo, count: of(toDo).length }))
    .filter(({ count }) => count > 0)
  // What was chosen may just have been done to the last one.
  const shown = tabs.some(({ key }) => key === chosen) ? chosen : all
  return (
    <>
      <Tabs tabs={tabs} value={shown} onChange={choose} />
      <TripCards side="origin" trips={of(shown)} />
    </>
  )
}
