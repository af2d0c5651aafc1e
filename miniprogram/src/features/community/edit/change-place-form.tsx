import { useState } from 'react'
import { changePlace } from '@shared/community/contract'
import { listOrgs } from '@shared/org/contract'
import { OrgField } from '@/components/org-field'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'
import type { PlaceRead } from '../place/place-facts'
import { Saved } from './saved'

/** A new name, or another organisation that answers for it; a compound or building may go back to the one above. */
export function ChangePlaceForm({ place }: Pick<PlaceRead, 'place'>) {
  const { send, sending, problem } = useSend()
  const orgs = useRead(listOrgs, {})
  // As it was when the form was opened: what is read again meanwhile changes nothing that is written.
  const [before] = useState(place)
  const [name, setName] = useState(place.name)
  const [orgId, setOrgId] = useState(place.orgId)
  const [done, setDone] = useState(false)
  const errors = problem?.fields ?? {}
  const body = {
    ...(name.trim() !== before.name && { name: name.trim() }),
    ...(orgId !== before.orgId && { orgId: orgId ?? null }),
  }
  const change = async () => {
    if (await send(changePlace, { params: { placeId: before.placeId }, body })) setDone(true)
  }
  if (done) return <Saved title={`${name.trim()}改好了`} sentence="各处看到的都跟着变" />
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
          optional={before.kind !== 'community'}
          orgs={orgs.data?.orgs ?? []}
          value={orgId}
          {...(!orgId && { hint: '没有选，跟着上一级' })}
          {...(errors.orgId !== undefined && { error: errors.orgId })}
          onChange={setOrgId}
        />
      </Card>
      {before.kind !== 'community' && orgId && (
        <Button kind="text" onClick={() => setOrgId(undefined)}>
          改成跟着上一级
        </Button>
      )}
      {problem && Object.keys(errors).length === 0 && (
        <ErrorState happened="没有改成" kept="您填的都还在。" todo={problem.sentence} />
      )}
      <Button
        kind="primary"
        loading={sending}
        disabled={name.trim() === '' || Object.keys(body).length === 0}
        onClick={() => void change()}
      >
        改好了
      </Button>
    </>
  )
}
