import { useState } from 'react'
import { View } from '@tarojs/components'
import { changeStation } from '@shared/station/contract'
import { arePossible, dayKinds } from '@shared/station/hours'
import { sayHours } from '@shared/station/say-hours'
import { type Station, stationChangeSchema } from '@shared/station/schema'
import { errors } from '@shared/errors'
import { checkInput } from '@/lib/check-input'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { SectionTitle } from '@/ui/section-title'
import { StateTag } from '@/ui/state-tag'
import { TextAreaField } from '@/ui/text-area-field'
import { TextField } from '@/ui/text-field'
import { go } from '@/routes'
import { ClosedFields } from './closed-fields'
import { changeOf, type Draft, draftOf } from './draft'
import { HoursFields } from './hours-fields'
import './edit-form.scss'

interface EditFormProps {
  station: Station
  /** That was read with it. */
  version: number
  actingAs: Parameters<ReturnType<typeof useSend>['send']>[1]['actingAs']
  onSaved: () => void
}

/** Number, hours and services, as everybody will read them. */
export function EditForm({ station, version, actingAs, onSaved }: EditFormProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(station))
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const { send, sending, problem } = useSend()
  const { openingHours } = draft
  const body = changeOf(draft, version)
  const wrong = checkInput(stationChangeSchema, body)
  const hoursProblem = arePossible(openingHours) ? undefined : errors.HOURS_IMPOSSIBLE.message
  const fields = tried ? { ...wrong, ...problem?.fields } : {}
  const save = async () => {
    setTried(true)
    if (wrong || hoursProblem) return
    const params = { stationId: station.stationId }
    const sent = await send(changeStation, { params, body, ...(actingAs && { actingAs }) })
    if (!sent) return
    onSaved()
    setSaved(true)
  }
  if (saved)
    return (
      <NowCard
        tag={<StateTag state="done">改好了</StateTag>}
        title="大家现在看到的就是新的"
        sentence={`${sayHours(openingHours)}。谁改的、什么时候改的，驿站和上级看得到。`}
        button={{ label: '好的', onClick: () => void go.back() }}
      />
    )
  return (
    <>
      <Card flush>
        <TextField
          label="电话"
          value={draft.phone}
          placeholder="座机带区号，或手机号"
          maxLength={20}
          error={fields.phone}
          onChange={(phone) => setDraft({ ...draft, phone })}
        />
      </Card>
      <SectionTitle>什么时候开</SectionTitle>
      {dayKinds.map((kind) => (
        <HoursFields
          key={kind}
          kind={kind}
          spans={openingHours[kind]}
          onChange={(spans) => setDraft({ ...draft, openingHours: { ...openingHours, [kind]: spans } })}
        />
      ))}
      <ClosedFields
        closed={openingHours.closed}
        onChange={(closed) => setDraft({ ...draft, openingHours: { ...openingHours, closed } })}
      />
      <View className="edit-station__says">{`大家会看到：${sayHours(openingHours)}`}</View>
      <Card flush>
        <TextAreaField
          label="能帮什么忙"
          value={draft.services}
          maxLength={240}
          placeholder="一行写一项，例如 报到登记"
          error={Object.entries(fields).find(([name]) => name.startsWith('services'))?.[1]}
          onChange={(services) => setDraft({ ...draft, services })}
        />
      </Card>
      {tried && hoursProblem && <ErrorState happened="时间不对" todo={hoursProblem} />}
      {problem && !hoursProblem && <ErrorState happened="没有改成" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} onClick={() => void save()}>
        保存
      </Button>
    </>
  )
}
