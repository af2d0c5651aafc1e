import { useState } from 'react'
import { wishRatings } from '@shared/wish/words'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { TextAreaField } from '@/ui/text-area-field'
import { ratingWords } from '../words'
import { SheetFrame, type SheetProps } from './sheet-frame'

/** How content the asker is. It may be left out altogether, and a word more always may. */
export function RateSheet({ wish, steps }: SheetProps) {
  const [stars, setStars] = useState<(typeof wishRatings)[number]>('good')
  const [note, setNote] = useState('')
  const text = note.trim()
  const rate = () => {
    const body = { step: 'rate', stars, ...(text !== '' && { note: text }) } as const
    // Of a paper card the worker writes down what was said.
    void (wish.side === 'keeper' ? steps.settle(body) : steps.answer(body))
  }
  return (
    <SheetFrame steps={steps} button="评好了" onSend={rate}>
      <Card flush>
        <ChoiceField
          label={wish.side === 'keeper' ? '本人满意吗' : '满意吗'}
          value={stars}
          options={wishRatings.map((value) => ({ value, label: ratingWords(value) }))}
          hint="只有社区和办的人看得到，不排名"
          onChange={(value) => setStars(wishRatings.find((one) => one === value) ?? 'good')}
        />
        <TextAreaField
          label="想说的话"
          optional
          value={note}
          maxLength={100}
          placeholder="不写也行"
          onChange={setNote}
        />
      </Card>
    </SheetFrame>
  )
}
