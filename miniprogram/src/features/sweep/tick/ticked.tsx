import { View } from '@tarojs/components'
import type { SweepMember } from '@shared/sweep/schema'
import { serverNow, today } from '@/lib/clock'
import { placeWords } from '@/lib/place-words'
import { sayDay, sayInstant } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { leftToDo, outcomeOf, wayOf } from '../words'
import { NextStep } from './next-step'
import type { Ticking } from './use-ticking'
import './ticked.scss'

interface TickedProps {
  member: SweepMember
  ticking: Ticking
  onChange: () => void
}

/** What came of asking after a member, what is left to do, and changing one's mind. */
export function Ticked({ member, ticking, onChange }: TickedProps) {
  const { at, place, since, note, tripId } = member
  const left = leftToDo(member)
  const said = [
    outcomeOf(member),
    place && placeWords(place),
    since && `${sayDay(since, today())}去的`,
    wayOf(member),
    at && sayInstant(at, serverNow()),
  ].filter(Boolean)
  return (
    <View className="ticked">
      <View>{said.join(' · ')}</View>
      {note !== undefined && <View className="ticked__note">{note}</View>}
      {left !== undefined && <View className="ticked__left">后面还要：{left}</View>}
      {left !== undefined && <NextStep {...{ member, ticking }} />}
      {tripId && <Button onClick={() => void go.toTrip(tripId)}>看这次外出</Button>}
      <Button disabled={ticking.sending} onClick={onChange}>
        改一下
      </Button>
    </View>
  )
}
