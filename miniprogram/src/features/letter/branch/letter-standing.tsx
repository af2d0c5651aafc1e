import type { LetterView } from '@shared/letter/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { letterWords } from '@/components/letter-words'

/** Where a letter stands, and what the branch does now. */
export function LetterStanding({ letter }: { letter: LetterView }) {
  const { word, kind } = letterWords(letter)
  return (
    <NowCard
      tag={<StateTag state={kind}>{word}</StateTag>}
      title={`给${letter.toOrgName}的对接函`}
      sentence={sentenceOf(letter, (day) => sayDay(day, today()))}
    />
  )
}

function sentenceOf(letter: LetterView, say: (day: LetterView['madeOn']) => string): string {
  const { state, isOver, madeOn, expiresOn, toOrgName } = letter
  if (isOver && state === 'acknowledged') return '对方接收过，这次对接已经办完。'
  if (isOver) return '这张已经没有用了。还要对接，请再发一张。'
  switch (state) {
    case 'sent':
      return `${say(madeOn)}发的，${say(expiresOn)}前有效。对方扫码填了，会告诉您；几天没有动静，请打电话问。`
    case 'answered':
      return '先打电话到单位核实，核实了对方才看得到姓名和电话。'
    case 'called_back':
      return `等${toOrgName}打开同一个码，填编入哪个支部。填好会告诉您和本人。`
    case 'acknowledged':
      return '对方接收了，本人已经知道到了找谁。组织关系还在本支部，请照常联系。'
    default:
      return '更新小程序后可以看到办到哪一步了。'
  }
}
