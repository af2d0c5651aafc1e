import { useState } from 'react'
import { addDays } from '@shared/time'
import { today } from '@/lib/clock'
import { chosenDay } from '@/lib/chosen-day'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { SheetFrame, type SheetProps } from './sheet-frame'

/** A day that is over or is today. */
function PastDay({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (day: string) => void
}) {
  const now = today()
  const day = chosenDay(value)
  return (
    <DateField
      label={label}
      value={value}
      text={day ? sayDay(day, now) : ''}
      from={addDays(now, -60)}
      to={now}
      onChange={onChange}
    />
  )
}

/** Before it is published: how and when the asker agreed to the sentence, who did not tap it themselves. */
export function PublishSheet({ wish, steps }: SheetProps) {
  const [how, setHow] = useState<'' | 'spoken' | 'written'>('')
  const [on, setOn] = useState<string>(today())
  const [tried, setTried] = useState(false)
  const day = chosenDay(on)
  const publish = () => {
    setTried(true)
    if (how !== '' && day) void steps.publish({ agreement: { how, on: day } })
  }
  return (
    <SheetFrame steps={steps} button="发布" onSend={publish}>
      <Card title={`“${wish.sentence?.text ?? ''}”`}>请把这句话念给本人听，本人同意了再发布。</Card>
      <Card flush>
        <ChoiceField
          label="本人怎么同意的"
          value={how}
          options={[
            { value: 'spoken', label: '念给本人听，口头同意' },
            { value: 'written', label: '本人在纸上签了字' },
          ]}
          placeholder="请选"
          {...(tried && how === '' && { error: '请先念给本人听，再选怎么同意的' })}
          onChange={(value) => setHow(value === 'written' ? 'written' : 'spoken')}
        />
        <PastDay label="哪天同意的" value={on} onChange={setOn} />
      </Card>
    </SheetFrame>
  )
}

/** The asker has signed that it came true. */
export function PaperSheet({ steps }: SheetProps) {
  const [on, setOn] = useState<string>(today())
  const day = chosenDay(on)
  return (
    <SheetFrame
      steps={steps}
      button="本人签字确认了"
      onSend={() => day && void steps.settle({ step: 'confirm_on_paper', on: day })}
    >
      <Card title="本人在纸上签字，说实现了">签了字的纸请存好。没问过本人的，不能替本人确认。</Card>
      <Card flush>
        <PastDay label="哪天签的" value={on} onChange={setOn} />
      </Card>
    </SheetFrame>
  )
}
