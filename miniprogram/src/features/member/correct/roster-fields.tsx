import * as v from 'valibot'
import { memberCategories, standings } from '@shared/member/member'
import { categoryWords, rosterFieldWords as words, standingWords } from '@shared/member/words'
import { addDays, daySchema } from '@shared/time'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { TextField } from '@/ui/text-field'
import type { Draft } from './draft'

const longAgo = 366 * 100
const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

interface RosterFieldsProps {
  draft: Draft
  /** What is wrong, by the name of the field. */
  wrong: Partial<Record<string, string>>
  change: (part: Partial<Draft>) => void
}

/** What a roster has beside name and contacts: none of it has to be known. */
export function RosterFields({ draft, wrong, change }: RosterFieldsProps) {
  const now = today()
  const day = (field: 'joinedOn' | 'registeredNationallyOn') => (
    <DateField
      label={words[field]}
      value={draft[field] ?? now}
      text={draft[field] ? sayDay(draft[field], now) : ''}
      from={addDays(now, -longAgo)}
      to={now}
      optional
      error={wrong[field]}
      onChange={(text) => {
        const parsed = v.safeParse(daySchema, text)
        if (parsed.success) change({ [field]: parsed.output })
      }}
    />
  )
  const text = (field: 'memberNo' | 'unit' | 'activityCardNo') => (
    <TextField
      label={words[field]}
      optional
      value={draft[field]}
      error={wrong[field]}
      onChange={(value) => change({ [field]: value })}
    />
  )
  return (
    <>
      <ChoiceField
        label={words.category}
        optional
        value={draft.category ?? ''}
        options={options(categoryWords)}
        error={wrong.category}
        onChange={(value) => change({ category: memberCategories.find((one) => one === value) })}
      />
      <ChoiceField
        label={words.standing}
        optional
        value={draft.standing ?? ''}
        options={options(standingWords)}
        error={wrong.standing}
        onChange={(value) => change({ standing: standings.find((one) => one === value) })}
      />
      {day('joinedOn')}
      {text('unit')}
      {text('memberNo')}
      {text('activityCardNo')}
      {day('registeredNationallyOn')}
    </>
  )
}
