import { useState } from 'react'
import { View } from '@tarojs/components'
import type { SweepId } from '@shared/ids'
import type { SweepMember } from '@shared/sweep/schema'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { isChecked } from '../words'
import { TickForm } from './tick-form'
import { Ticked } from './ticked'
import { useTicking } from './use-ticking'
import './tick-sheet.scss'

interface TickSheetProps {
  sweepId: SweepId
  member: SweepMember
  onClose: () => void
}

/** One member of the list: to be ticked off, or what came of it. */
export function TickSheet({ sweepId, member, onClose }: TickSheetProps) {
  const ticking = useTicking(sweepId, member, onClose)
  const { memberId, name } = member
  const [changing, setChanging] = useState(!isChecked(member))
  const [question, ask] = useState<string>()
  // Further down the questions nothing stands beside them: the sheet stays as short as it can.
  const isFirst = question === undefined
  return (
    <View className="tick-sheet">
      <View className="tick-sheet__title">{changing ? (question ?? `${name}现在怎么样`) : name}</View>
      {ticking.problem && <ErrorState happened="没有记下" todo={ticking.problem.sentence} />}
      {changing ? (
        <TickForm {...{ member, ticking }} onAsk={ask} />
      ) : (
        <Ticked {...{ member, ticking }} onChange={() => setChanging(true)} />
      )}
      {isFirst && (
        <>
          <ListRow icon="phone" title="看号码，打电话" onClick={() => void go.toMember(memberId, 'sweep')} />
          <ListRow icon="pencil" title="号码换了，更正" onClick={() => void go.toCorrect(memberId)} />
        </>
      )}
      <View className="tick-sheet__cancel">
        <Button onClick={onClose}>先不</Button>
      </View>
    </View>
  )
}
