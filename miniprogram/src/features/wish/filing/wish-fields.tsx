import type { FieldErrors } from '@shared/errors'
import { askerRelations, wishGroups, wishKinds } from '@shared/wish/schema'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { PhoneField } from '@/ui/phone-field'
import { TextAreaField } from '@/ui/text-area-field'
import { TextField } from '@/ui/text-field'
import { visitOptions } from '../detail/complete-sheet'
import { SpotFields } from '../place/spot-fields'
import { groupWords, kindWords, relationWords } from '../words'
import type { Draft } from './draft'

interface FieldsProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  wrong: FieldErrors
}

const examples: Record<string, string> = {
  goods: '比如：想要一个防滑的浴室凳',
  service: '比如：厨房灯泡坏了，想请人换一下',
  companionship: '比如：想有人周末来陪我下棋',
}

interface WhatFieldsProps extends FieldsProps {
  isPaper?: boolean
  /** For whom it is asked under a delegation: that is said already. */
  forName?: string
}

/** Step one: what, and for whom. */
export function WhatFields({ draft, change, wrong, isPaper = false, forName }: WhatFieldsProps) {
  return (
    <Card flush>
      <ChoiceField
        label="哪一种"
        value={draft.kind}
        options={wishKinds.map((value) => ({ value, label: kindWords(value) }))}
        error={wrong.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextAreaField
        label="心愿"
        value={draft.text}
        maxLength={200}
        placeholder={examples[draft.kind] ?? '想要什么，写清楚一点'}
        hint={
          forName === undefined
            ? '不写钱数。这段话只有社区和来帮忙的人看得到'
            : `请先问过${forName}，同意了再提。不写钱数`
        }
        error={wrong.text}
        onChange={(text) => change({ text })}
      />
      {!isPaper && forName === undefined && (
        <ChoiceField
          label="替谁提"
          value={draft.relation === '' ? 'self' : draft.relation}
          options={[
            { value: 'self', label: '我自己' },
            ...askerRelations
              .filter((value) => value !== 'worker')
              .map((value) => ({ value, label: relationWords(value) })),
          ]}
          {...(draft.relation !== '' && { hint: '请先问过他本人，他知道、同意了再提' })}
          error={wrong.relation}
          onChange={(value) => change({ relation: value === 'self' ? '' : value })}
        />
      )}
      <ChoiceField
        label="给谁"
        value={draft.group}
        options={wishGroups.map((value) => ({ value, label: groupWords(value) }))}
        error={wrong.group}
        onChange={(group) => change({ group })}
      />
    </Card>
  )
}

/** Step two: whom to ask for, where, when, and how it changes hands. */
export function HowFields({ draft, change, wrong, isPaper = false }: FieldsProps & { isPaper?: boolean }) {
  const whose = draft.relation === '' && !isPaper ? '您' : '他'
  return (
    <>
      <Card flush>
        <TextField
          label="称呼"
          value={draft.name}
          maxLength={20}
          placeholder="比如：陈阿姨"
          error={wrong.name}
          onChange={(name) => change({ name })}
        />
        <PhoneField
          value={draft.phone}
          optional={isPaper}
          hint={`社区用这个号码找${whose}，别人看不到`}
          error={wrong.phone}
          onChange={(phone) => change({ phone })}
        />
        <SpotFields
          value={draft.spot}
          error={wrong.residence ?? wrong['residence.communityId']}
          onChange={(spot) => change({ spot })}
        />
        <TextField
          label="门牌"
          optional
          value={draft.address}
          maxLength={100}
          placeholder="楼号、房号"
          error={wrong.address}
          onChange={(address) => change({ address })}
        />
      </Card>
      <Card flush>
        <TextField
          label="方便时间"
          optional
          value={draft.times}
          placeholder="比如：晚上七点以后"
          error={wrong.times}
          onChange={(times) => change({ times })}
        />
        <ChoiceField
          label="怎么给"
          value={draft.mayVisit ? 'visit' : 'station'}
          options={visitOptions}
          onChange={(value) => change({ mayVisit: value === 'visit' })}
        />
        <ChoiceField
          label="谁能看到"
          value={draft.hiddenFromCompound ? 'hidden' : 'all'}
          options={[
            { value: 'all', label: '附近的党员都能看到' },
            { value: 'hidden', label: '不给本小区的人看', detail: '只给别的小区的人看' },
          ]}
          hint="公开的只有一句话，没有姓名、住址。先给您看，同意了才发布"
          onChange={(value) => change({ hiddenFromCompound: value === 'hidden' })}
        />
        <ChoiceField
          label="是投诉吗"
          value={draft.isComplaint ? 'yes' : 'no'}
          options={[
            { value: 'no', label: '不是，是心愿' },
            { value: 'yes', label: '是投诉', detail: '绕过被说到的人，交给上一级来办' },
          ]}
          onChange={(value) => change({ isComplaint: value === 'yes' })}
        />
      </Card>
    </>
  )
}
