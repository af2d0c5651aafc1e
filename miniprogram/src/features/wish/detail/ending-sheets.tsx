import { useState } from 'react'
import { notDoneReasons } from '@shared/wish/words'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { TextAreaField } from '@/ui/text-area-field'
import { whyNotDoneWords } from '../words'
import { SheetFrame, type SheetProps } from './sheet-frame'

/** What came of a wish that went on to somebody else. */
export function FollowUpSheet({ steps }: SheetProps) {
  const [done, setDone] = useState<'' | 'yes' | 'no'>('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const text = note.trim()
  const send = () => {
    setTried(true)
    if (done !== '' && text !== '') void steps.settle({ step: 'follow_up', done: done === 'yes', note: text })
  }
  return (
    <SheetFrame steps={steps} button="记下结果" onSend={send}>
      <Card flush>
        <ChoiceField
          label="那边办了吗"
          value={done}
          options={[
            { value: 'yes', label: '办好了' },
            { value: 'no', label: '没有办成' },
          ]}
          {...(tried && done === '' && { error: '请选那边办了没有' })}
          onChange={(value) => setDone(value === 'yes' ? 'yes' : 'no')}
        />
        <TextAreaField
          label="怎么说的"
          value={note}
          maxLength={200}
          hint="本人会看到"
          {...(tried && text === '' && { error: '请写一句' })}
          onChange={setNote}
        />
      </Card>
    </SheetFrame>
  )
}

/** It ends without having come true, with a reason that the asker reads. */
export function CloseSheet({ steps }: SheetProps) {
  const [why, setWhy] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const chosen = notDoneReasons.find((one) => one === why)
  const text = reason.trim()
  const send = () => {
    setTried(true)
    if (chosen && text !== '') void steps.settle({ step: 'close_not_done', why: chosen, reason: text })
  }
  return (
    <SheetFrame steps={steps} button="结束" onSend={send}>
      <Card title="结束，没有办成">能转给别人办的，请先转，有人跟着办。</Card>
      <Card flush>
        <ChoiceField
          label="为什么"
          value={why}
          options={notDoneReasons.map((value) => ({ value, label: whyNotDoneWords(value) }))}
          {...(tried && !chosen && { error: '请选一个' })}
          onChange={setWhy}
        />
        <TextAreaField
          label="对本人怎么说"
          value={reason}
          maxLength={200}
          hint="本人会看到"
          {...(tried && text === '' && { error: '请写一句' })}
          onChange={setReason}
        />
      </Card>
    </SheetFrame>
  )
}
