import { useState } from 'react'
import { postClasses } from '@shared/community-report/schema'
import type { Output } from '@shared/endpoint'
import { changePostSettings, type readPostSettings } from '@shared/post/contract'
import { unitPeriods } from '@shared/post/unit-hours'
import { useOnline } from '@/lib/network'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ErrorState } from '@/ui/error-state'
import { SectionTitle } from '@/ui/section-title'
import { TextField } from '@/ui/text-field'
import { KindDialog } from './kind-dialog'
import { type Kind, KindList } from './kind-list'
import { changesOf, withKind, withOwn } from './kinds-draft'
import { classWords } from './words'

const classes = postClasses.map((value) => ({ value, label: classWords[value] ?? value }))
const everies = [
  { value: 'half_year', label: '每半年' },
  { value: 'quarter', label: '每季度' },
]

/** The county's posts and its sheet back to units, to be changed; saved as one. */
export function KindsForm({ settings }: { settings: Output<typeof readPostSettings> }) {
  const { send, sending, problem } = useSend()
  const online = useOnline()
  const [kinds, setKinds] = useState<readonly Kind[]>(settings.kinds)
  const [every, setEvery] = useState<string>(settings.unitSheet.every)
  const [days, setDays] = useState(String(settings.unitSheet.days))
  const [opened, setOpened] = useState<Kind>()
  const known = unitPeriods.find((one) => one === every)
  const isDays = /^\d{1,2}$/.test(days) && Number(days) >= 3 && Number(days) <= 60

  async function save() {
    if (!known || !isDays) return
    const unitSheet = { every: known, days: Number(days) }
    const body = { version: settings.version, kinds: changesOf(kinds), unitSheet }
    if (await send(changePostSettings, { body })) void go.back()
  }
  return (
    <>
      <KindList kinds={kinds} onOpen={setOpened} />
      <SectionTitle>加一个本县的岗位</SectionTitle>
      <AddKind onAdd={(postClass, name) => setKinds(withOwn(kinds, postClass, name))} />
      <SectionTitle>报给单位的时长</SectionTitle>
      <Card flush>
        <ChoiceField label="多久报一次" value={every} options={everies} onChange={setEvery} />
        <TextField
          label="本人先看几天"
          keyboard="number"
          value={days}
          maxLength={2}
          hint="3 到 60 天。到期没有说不对，才报给单位"
          {...(!isDays && { error: '请填 3 到 60 的整数' })}
          onChange={setDays}
        />
      </Card>
      {problem && <ErrorState happened="没有存好" kept="您改的都还在。" todo={problem.sentence} />}
      {!online && <ErrorState happened="现在没有网络" todo="改岗位名录要连上网络再办。" />}
      <Button kind="primary" disabled={!online || !isDays} loading={sending} onClick={() => void save()}>
        存好
      </Button>
      {opened && (
        <KindDialog
          key={opened.code}
          kind={opened}
          onChange={(changed) => {
            setKinds(withKind(kinds, changed))
            setOpened(undefined)
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}

function AddKind({ onAdd }: { onAdd: (postClass: string, name: string) => void }) {
  const [postClass, setPostClass] = useState('')
  const [name, setName] = useState('')
  return (
    <>
      <Card flush>
        <ChoiceField label="哪一类" value={postClass} options={classes} onChange={setPostClass} />
        <TextField
          label="岗位名称"
          value={name}
          maxLength={20}
          placeholder="如 灯会值守"
          onChange={setName}
        />
      </Card>
      <Button
        disabled={postClass === '' || name.trim() === ''}
        onClick={() => {
          onAdd(postClass, name)
          setName('')
        }}
      >
        加上
      </Button>
    </>
  )
}
