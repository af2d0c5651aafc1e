import type { SweepMember } from '@shared/sweep/schema'
import { placeWords } from '@/lib/place-words'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { kindOf, leftToDo, outcomeOf, wayOf } from '../words'

interface SweepMemberRowProps {
  member: SweepMember
  /** What was ticked waits on the phone for the network. */
  waits: boolean
  onOpen: () => void
}

/** One line of the list: a name to be checked, or what came of it and what is left to do. */
export function SweepMemberRow({ member, waits, onOpen }: SweepMemberRowProps) {
  const { name, place, mayTick } = member
  const outcome = outcomeOf(member)
  const said = [wayOf(member), place && placeWords(place)].filter(Boolean).join(' · ')
  const detail = outcome === undefined ? (mayTick ? '' : '不归您核对') : (leftToDo(member) ?? said)
  return (
    <ListRow
      title={name}
      detail={detail}
      end={
        waits ? (
          <StateTag state="waiting">等网络</StateTag>
        ) : outcome === undefined ? undefined : (
          <StateTag state={kindOf(member)}>{outcome}</StateTag>
        )
      }
      onClick={mayTick && !waits ? onOpen : undefined}
    />
  )
}
