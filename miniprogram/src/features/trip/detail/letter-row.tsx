import { readLetter } from '@shared/letter/contract'
import type { TripView } from '@shared/trip/schema'
import { letterWords } from '@/components/letter-words'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import type { Side } from '../what-now'

/** Where the letter to an organisation outside stands, for the branch that wrote it; nothing while there is none. */
export function LetterRow({ trip, side }: { trip: TripView; side: Side }) {
  const { tripId, host, maySteps } = trip
  const isOurs = side === 'origin' && host?.kind === 'outside' && maySteps.length > 0
  const { data: letter } = useRead(readLetter, isOurs ? { params: { tripId } } : undefined)
  if (!letter) return null
  const { word, kind } = letterWords(letter)
  return (
    <Card flush>
      <ListRow
        title="对接函"
        detail={`发给${letter.toOrgName}`}
        end={<StateTag state={kind}>{word}</StateTag>}
        onClick={() => void go.toLetter(tripId)}
      />
    </Card>
  )
}
