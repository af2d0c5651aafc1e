import { View } from '@tarojs/components'
import type { AwayCard } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import './away-figures.scss'

/** Two figures that are never one: who is away, and of whom a person has said that they are mobile members. */
export function AwayFigures({ away }: { away: readonly AwayCard[] }) {
  const now = today()
  // Who has not gone yet is on the list, and so is who has come back.
  const gone = away.filter(({ startedOn, state }) => startedOn <= now && state !== 'return_reported')
  const confirmed = gone.filter(({ mobileSince }) => mobileSince !== undefined).length
  return (
    <View className="away-figures">
      <Figure number={gone.length} word="在外的" />
      <Figure number={confirmed} word="确认的流动党员" />
    </View>
  )
}

function Figure({ number, word }: { number: number; word: string }) {
  return (
    <View className="away-figures__one" aria-label={`${word} ${number} 人`}>
      <View className="away-figures__number">{number}</View>
      <View className="away-figures__word">{word}</View>
    </View>
  )
}
