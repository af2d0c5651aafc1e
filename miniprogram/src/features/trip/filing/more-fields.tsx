import { useState } from 'react'
import { industries, industryWords, unitTypes, unitTypeWords } from '@shared/trip/more'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ListRow } from '@/ui/list-row'
import { TextField } from '@/ui/text-field'
import { EmergencyFields } from './emergency-fields'
import type { MoreDraft } from './more-draft'

interface MoreFieldsProps {
  more: MoreDraft
  /** What is wrong with whom to call. */
  error?: string | undefined
  /** Somebody to call is known already, and stays unless another is given. */
  hasEmergency?: boolean
  onChange: (more: MoreDraft) => void
}

const nothing = { value: '', label: '不写' }

/** What may be told and need not: folded, so that nobody who has nothing to add is asked. */
export function MoreFields({ more, error, hasEmergency = false, onChange }: MoreFieldsProps) {
  const [opened, setOpened] = useState(false)
  if (!opened && error === undefined)
    return (
      <Card flush>
        <ListRow
          icon="pencil"
          title="还可以写（不写也行）"
          detail="单位、行业、活动证号、紧急联系人"
          onClick={() => setOpened(true)}
        />
      </Card>
    )
  const set = (part: MoreDraft) => onChange({ ...more, ...part })
  return (
    <Card title="还可以写（不写也行）" flush>
      <TextField
        label="在哪个单位"
        optional
        value={more.unitName ?? ''}
        onChange={(unitName) => set({ unitName })}
      />
      <ChoiceField
        label="什么样的单位"
        optional
        value={more.unitType ?? ''}
        options={[nothing, ...unitTypes.map((value) => ({ value, label: unitTypeWords[value] }))]}
        onChange={(unitType) => set({ unitType })}
      />
      <ChoiceField
        label="做哪一行"
        optional
        value={more.industry ?? ''}
        options={[nothing, ...industries.map((value) => ({ value, label: industryWords[value] }))]}
        onChange={(industry) => set({ industry })}
      />
      <ChoiceField
        label="有没有固定地方"
        optional
        value={more.fixedPlace ?? ''}
        options={[nothing, { value: 'yes', label: '有' }, { value: 'no', label: '没有，常换地方' }]}
        onChange={(fixedPlace) => set({ fixedPlace })}
      />
      <TextField
        label="流动党员活动证号"
        optional
        value={more.activityCardNo ?? ''}
        maxLength={40}
        onChange={(activityCardNo) => set({ activityCardNo })}
      />
      <EmergencyFields {...{ more, error, hasEmergency }} onChange={set} />
    </Card>
  )
}
