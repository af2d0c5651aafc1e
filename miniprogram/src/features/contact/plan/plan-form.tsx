import { useState } from 'react'
import { saveContactPlan } from '@shared/contact/contract'
import {
  type ContactPlan,
  festivals,
  festivalWords,
  planAudiences,
  planAudienceWords,
  planRhythms,
  planRhythmWords,
} from '@shared/contact/plan'
import { useSend } from '@/lib/use-send'
import { useOnline } from '@/lib/network'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ErrorState } from '@/ui/error-state'
import { ManyField } from '@/ui/many-field'
import { TextAreaField } from '@/ui/text-area-field'
import { TextField } from '@/ui/text-field'

const onOff = [
  { value: 'on', label: '在用', detail: '到时候在各支部、驿站的今日里提醒' },
  { value: 'off', label: '停用', detail: '先不提醒，随时可以再用' },
]
const rhythmOptions = planRhythms.map((value) => ({ value, label: planRhythmWords[value] }))
const audienceOptions = planAudiences.map((value) => ({ value, label: planAudienceWords[value] }))
const festivalOptions = festivals.map((value) => ({ value, label: festivalWords[value] }))

/** A plan's words, how often, and whom. */
export function PlanForm({ plan: before, version }: { plan: ContactPlan; version: number }) {
  const { send, sending, problem } = useSend()
  const online = useOnline()
  const [plan, setPlan] = useState(before)
  const change = (changed: Partial<ContactPlan>) => setPlan((one) => ({ ...one, ...changed }))
  const { title, about = '', rhythm, festivals: chosen = [], audience, active } = plan
  const wrong = problem?.fields ?? {}
  async function save() {
    const { planId, about: _about, ...rest } = plan
    const body = { version, ...rest, title: title.trim(), ...(about.trim() && { about: about.trim() }) }
    if (await send(saveContactPlan, { params: { planId }, body })) void go.back()
  }
  return (
    <>
      <Card flush>
        <TextField
          {...{ label: '叫什么', value: title, maxLength: 12, placeholder: '一季一访', error: wrong.title }}
          onChange={(text) => change({ title: text })}
        />
        <ChoiceField
          {...{ label: '多久一次', value: rhythm, options: rhythmOptions, error: wrong.rhythm }}
          onChange={(value) => change({ rhythm: planRhythms.find((one) => one === value) ?? rhythm })}
        />
        {rhythm === 'festival' && (
          <ManyField
            {...{ label: '哪些节日', values: chosen, options: festivalOptions, error: wrong.festivals }}
            hint="节前七天到节后三天内联系"
            onChange={(values) => change({ festivals: values })}
          />
        )}
        <ChoiceField
          {...{ label: '联系谁', value: audience, options: audienceOptions, error: wrong.audience }}
          onChange={(value) => change({ audience: planAudiences.find((one) => one === value) ?? audience })}
        />
        <TextAreaField
          {...{ label: '问些什么', optional: true, value: about, maxLength: 100, error: wrong.about }}
          onChange={(text) => change({ about: text })}
        />
        <ChoiceField
          {...{ label: '用不用', value: active ? 'on' : 'off', options: onOff }}
          onChange={(value) => change({ active: value === 'on' })}
        />
      </Card>
      {problem && <ErrorState happened="没有存好" kept="您填的都还在。" todo={problem.sentence} />}
      {!online && <ErrorState happened="现在没有网络" todo="改联系安排要连上网络再办。" />}
      <Button
        kind="primary"
        disabled={title.trim() === '' || !online}
        loading={sending}
        onClick={() => void save()}
      >
        存好
      </Button>
    </>
  )
}
