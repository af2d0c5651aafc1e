import { View } from '@tarojs/components'
import type { AwayFigures as Figures } from '@shared/trip/away-line'
import './away-figures.scss'

/** Two figures that are never one: who is away, and of whom a person has said that they are mobile members. */
export function AwayFigures({ figures: { away, mobile } }: { figures: Figures }) {
  return (
    <View className="away-figures">
      <Figure number={away} word="在外的" />
      <Figure number={mobile} word="确认的流动党员" />
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
