import { useRef, useState } from 'react'
import type { PlaceId, PostId, ShiftId } from '@shared/ids'
import { offerPost, readPostSettings } from '@shared/post/contract'
import { addDays, dayOf } from '@shared/time'
import { serverNow } from '@/lib/clock'
import { chosenDay } from '@/lib/chosen-day'
import { newId } from '@/lib/random'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { ErrorState } from '@/ui/error-state'
import { TextAreaField } from '@/ui/text-area-field'
import { TextField } from '@/ui/text-field'
import { TimeField } from '@/ui/time-field'
import { bodyOf, emptyOffer, isWhole, type OfferDraft, shiftsOf } from './offer-draft'
import { classWords } from './words'

const whens = [
  { value: 'no', label: '有时间的一班' },
  { value: 'yes', label: '长期岗', detail: '没有固定时间，做一次记一次' },
]
const weeks = [
  { value: '1', label: '只这一次' },
  { value: '4', label: '每周一次，共 4 次' },
  { value: '8', label: '每周一次，共 8 次' },
]

/** What is needed at a place, when, and by how many. */
export function OfferForm({ placeId, onDone }: { placeId: PlaceId; onDone: () => void }) {
  const { send, sending, problem } = useSend()
  const [draft, setDraft] = useState<OfferDraft>(emptyOffer)
  const { data: settings } = useRead(readPostSettings, {})
  const kinds = (settings?.kinds ?? [])
    .filter(({ hidden }) => !hidden)
    .map(({ code, name, class: postClass }) => ({
      ...{ value: code, label: name, detail: classWords[postClass] ?? '' },
    }))
  const change = (part: Partial<OfferDraft>) => setDraft((before) => ({ ...before, ...part }))
  // The same ids for the same form: what is sent twice is offered once.
  const ids = useRef<{ postId: PostId; shiftIds: ShiftId[] }>()

  async function offer() {
    const known = (ids.current ??= { postId: await newId('post'), shiftIds: [] })
    while (known.shiftIds.length < shiftsOf(draft)) known.shiftIds.push(await newId('shift'))
    const shiftIds = known.shiftIds.slice(0, shiftsOf(draft))
    const body = bodyOf(draft, placeId, { postId: known.postId, shiftIds })
    if (body && (await send(offerPost, { body }))) onDone()
  }
  return (
    <>
      <Card flush>
        <ChoiceField
          label="什么岗位"
          value={draft.kind}
          options={kinds}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          label="换个叫法"
          optional
          value={draft.name}
          maxLength={20}
          placeholder="如 夜间巡逻"
          onChange={(name) => change({ name })}
        />
        <ChoiceField
          label="时间"
          value={draft.standing}
          options={whens}
          onChange={(standing) => change({ standing })}
        />
        {draft.standing === 'no' && <TimesFields draft={draft} change={change} />}
        <TextField
          label="要几个人"
          keyboard="number"
          value={draft.slots}
          maxLength={2}
          hint="一班最多 30 人，报满了可以候补"
          onChange={(slots) => change({ slots })}
        />
        <TextField
          label="在哪里集合"
          optional
          value={draft.meetAt}
          maxLength={40}
          placeholder="如 东门岗亭"
          onChange={(meetAt) => change({ meetAt })}
        />
        <TextAreaField
          label="做什么、带什么"
          optional
          value={draft.note}
          maxLength={300}
          onChange={(note) => change({ note })}
        />
      </Card>
      {problem && <ErrorState happened="没有安排上" kept="您填的都还在。" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} disabled={!isWhole(draft)} onClick={() => void offer()}>
        列出来，让大家报名
      </Button>
    </>
  )
}

interface TimesFieldsProps {
  draft: OfferDraft
  change: (part: Partial<OfferDraft>) => void
}

function TimesFields({ draft, change }: TimesFieldsProps) {
  const today = dayOf(serverNow())
  const chosen = chosenDay(draft.day)
  return (
    <>
      <DateField
        label="哪天"
        value={draft.day}
        {...(chosen && { text: sayDay(chosen, today) })}
        from={today}
        to={addDays(today, 90)}
        onChange={(day) => change({ day })}
      />
      <TimeField label="几点开始" value={draft.from} onChange={(from) => change({ from })} />
      <TimeField label="几点结束" value={draft.to} onChange={(to) => change({ to })} />
      <ChoiceField
        label="重复"
        value={draft.weeks}
        options={weeks}
        onChange={(chosenWeeks) => change({ weeks: chosenWeeks })}
      />
    </>
  )
}
