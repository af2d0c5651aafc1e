import { useState } from 'react'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { TextAreaField } from '@/ui/text-area-field'
import { TextField } from '@/ui/text-field'
import { SheetFrame, type SheetProps } from './sheet-frame'

/** What was missing: the text again, when it suits, and how it is to be handed over. Of a paper card the text alone. */
export function CompleteSheet({ wish, steps }: SheetProps) {
  const [text, setText] = useState(wish.text ?? '')
  const [times, setTimes] = useState(wish.times ?? '')
  const [mayVisit, setMayVisit] = useState(wish.mayVisit ?? false)
  const [tried, setTried] = useState(false)
  const isAsker = wish.side === 'asker'
  const said = text.trim()
  const send = () => {
    setTried(true)
    if (said === '') return
    if (!isAsker) return void steps.settle({ step: 'complete', text: said })
    void steps.answer({
      ...{ step: 'complete', text: said, mayVisit },
      ...(times.trim() !== '' && { times: times.trim() }),
      hiddenFromCompound: wish.asked?.hiddenFromCompound ?? false,
    })
  }
  return (
    <SheetFrame steps={steps} button="补充好了" onSend={send}>
      <Card flush>
        <TextAreaField
          label="心愿"
          value={text}
          maxLength={200}
          hint={wish.returnReason ?? '不写钱数'}
          {...(tried && said === '' && { error: '请写一句' })}
          onChange={setText}
        />
        {isAsker && (
          <>
            <TextField
              label="什么时候方便"
              optional
              value={times}
              placeholder="比如：晚上七点以后"
              onChange={setTimes}
            />
            <ChoiceField
              label="怎么给您"
              value={mayVisit ? 'visit' : 'station'}
              options={visitOptions}
              onChange={(value) => setMayVisit(value === 'visit')}
            />
          </>
        )}
      </Card>
    </SheetFrame>
  )
}

/** How things change hands. A visit only with a yes to it. */
export const visitOptions = [
  { value: 'station', label: '在驿站，或由社区转交' },
  { value: 'visit', label: '可以上门', detail: '先说好时间，来的人要说对暗号' },
] as const
