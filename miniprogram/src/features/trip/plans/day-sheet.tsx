import { View } from '@tarojs/components'
import type { Day } from '@shared/time'
import { today } from '@/lib/clock'
import { chosenDay } from '@/lib/chosen-day'
import type { SendProblem } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { DateField } from '@/ui/date-field'
import { ErrorState } from '@/ui/error-state'
import { OptionList } from '@/ui/option-list'
import { Popup } from '@/ui/popup'
import type { DayChoice } from './choices'
import './day-sheet.scss'

interface DaySheetProps {
  open: boolean
  title: string
  /** Who will know. */
  sentence: string
  choices: readonly DayChoice[]
  /** The wheel for any other day. */
  pick: { label: string; from: Day; to: Day }
  sending: boolean
  problem: SendProblem | undefined
  onChoose: (day: Day | undefined) => void
  onClose: () => void
}

/** Another day at one tap: the usual ones, and a wheel for the rest. What is tapped is sent. */
export function DaySheet(props: DaySheetProps) {
  const { open, title, sentence, choices, pick, sending, problem, onChoose, onClose } = props
  const now = today()
  const choose = (day: Day | undefined) => {
    if (!sending) onChoose(day)
  }
  const wrong = problem && Object.values(problem.fields)[0]
  return (
    <Popup open={open} position="bottom" label={title} onClose={onClose}>
      <View className="day-sheet">
        <View className="day-sheet__title">{title}</View>
        <View className="day-sheet__sentence">{sentence}</View>
        <OptionList
          options={choices.map(({ label, day }) => ({
            value: label,
            label,
            ...(day && { detail: sayDay(day, now) }),
          }))}
          onChoose={(label) => choose(choices.find((one) => one.label === label)?.day)}
        />
        <Card flush>
          <DateField
            label={pick.label}
            value=""
            from={pick.from}
            to={pick.to}
            placeholder="选一天"
            disabled={sending}
            onChange={(text) => {
              const day = chosenDay(text)
              if (day) choose(day)
            }}
          />
        </Card>
        {problem && <ErrorState happened="没有改成" todo={wrong ?? problem.sentence} />}
        <Button disabled={sending} onClick={onClose}>
          先不改
        </Button>
      </View>
    </Popup>
  )
}
