import { EmptyState } from '@/ui/empty-state'
import { nameOf, type Place, widened } from './place'

/** No station in that place: look further round, or be told what happens anyway. */
export function NoStations({ place, onWiden }: { place: Place; onWiden: (wider: Place) => void }) {
  const wider = widened(place)
  if (wider) {
    return (
      <EmptyState
        sentence={`${nameOf(place)}还没有驿站`}
        action={{ label: `看看${wider.name}的`, onClick: () => onWiden(wider) }}
      />
    )
  }
  return <EmptyState sentence={`${nameOf(place)}还没有驿站。您照常报备，由本支部直接联系您`} />
}
