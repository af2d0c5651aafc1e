import { useRef, useState } from 'react'
import { createPlace } from '@shared/community/contract'
import type { PlaceKind } from '@shared/community/schema'
import type { OrgId, PlaceId } from '@shared/ids'
import { listOrgs } from '@shared/org/contract'
import { OrgField } from '@/components/org-field'
import { newId } from '@/lib/random'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'
import { kindWords } from '../words'
import { Saved } from './saved'

interface CreatePlaceFormProps {
  kind: PlaceKind
  within: { townCode: string } | { parentId: PlaceId }
}

/** A new community, which names its organisation, or a new compound or building, which may. */
export function CreatePlaceForm({ kind, within }: CreatePlaceFormProps) {
  const { send, sending, problem } = useSend()
  const orgs = useRead(listOrgs, {})
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [orgId, setOrgId] = useState<OrgId>()
  const [done, setDone] = useState(false)
  // One id for one form: what is sent twice is put down once.
  const id = useRef<PlaceId>()
  const errors = problem?.fields ?? {}
  const isCommunity = kind === 'community'

  async function create() {
    const placeId = (id.current ??= await newId('place'))
    const said = { ...(orgId && { orgId }), ...(isCommunity && code !== '' && { code }) }
    if (await send(createPlace, { body: { placeId, kind, name: name.trim(), ...within, ...said } }))
      setDone(true)
  }
  if (done) return <Saved title={`${name.trim()}已登记`} sentence="居民和党员登记居住地时，现在就能选到" />
  return (
    <>
      <Card flush>
        <TextField
          label="名称"
          value={name}
          maxLength={40}
          {...(errors.name !== undefined && { error: errors.name })}
          onChange={setName}
        />
        <OrgField
          label="由谁负责"
          optional={!isCommunity}
          orgs={orgs.data?.orgs ?? []}
          value={orgId}
          {...(!isCommunity && { hint: '不选就跟着上一级' })}
          {...(errors.orgId !== undefined && { error: errors.orgId })}
          onChange={setOrgId}
        />
        {isCommunity && (
          <TextField
            label="社区代码"
            optional
            value={code}
            maxLength={12}
            keyboard="number"
            hint="统计用的 12 位数字，没有就不填"
            {...(errors.code !== undefined && { error: errors.code })}
            onChange={setCode}
          />
        )}
      </Card>
      {problem && Object.keys(errors).length === 0 && (
        <ErrorState happened="没有登记上" kept="您填的都还在。" todo={problem.sentence} />
      )}
      <Button
        kind="primary"
        loading={sending}
        disabled={name.trim() === '' || (isCommunity && !orgId)}
        onClick={() => void create()}
      >
        {`新建${kindWords(kind)}`}
      </Button>
    </>
  )
}
