import { useState } from 'react'
import * as v from 'valibot'
import { correctMember } from '@shared/member/contract'
import { memberCategories, standings } from '@shared/member/member'
import type { MemberView } from '@shared/member/schema'
import { categoryWords, rosterFieldWords as words, standingWords } from '@shared/member/words'
import { addDays, daySchema } from '@shared/time'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { ErrorState } from '@/ui/error-state'
import { PhoneField } from '@/ui/phone-field'
import { TextField } from '@/ui/text-field'
import { correctionOf, type Draft, draftOf, isChanged } from './draft'

const longAgo = 366 * 100
const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** The roster as it is, to be put right; only what was changed is sent. */
export function CorrectForm({ member }: { member: MemberView }) {
  const [before] = useState(() => draftOf(member, { standings, categories: memberCategories }))
  const [version] = useState(member.version)
  const [draft, setDraft] = useState(before)
  const { send, sending, problem } = useSend()
  const wrong = problem?.fields ?? {}
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const correction = correctionOf(before, draft, version)
  const now = today()

  async function save() {
    const sent = await send(correctMember, { params: { memberId: member.memberId }, body: correction })
    if (sent) await go.back()
  }
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
      <Card flush>
        <TextField
          label={words.name}
          value={draft.name}
          error={wrong.name}
          onChange={(name) => change({ name })}
        />
        <PhoneField
          label={words.phone}
          optional
          value={draft.phone}
          hint={`${member.phone ? `现在是 ${member.phone}` : '现在没有号码'}，不改就空着`}
          error={wrong.phone}
          onChange={(phone) => change({ phone })}
        />
        <TextField
          label={words.address}
          optional
          value={draft.address}
          maxLength={100}
          hint={`${member.address ? '现在登记了住址' : '现在没有住址'}，不改就空着`}
          error={wrong.address}
          onChange={(address) => change({ address })}
        />
        <ChoiceField
          label={words.category}
          value={draft.category ?? ''}
          options={options(categoryWords)}
          error={wrong.category}
          onChange={(value) => change({ category: memberCategories.find((one) => one === value) })}
        />
        <ChoiceField
          label={words.standing}
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
      </Card>
      {problem && <ErrorState happened="没有改成" kept="您填的都还在。" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} disabled={!isChanged(correction)} onClick={() => void save()}>
        {isChanged(correction) ? '保存更正' : '还没有改动'}
      </Button>
    </>
  )
}
