import { useRef, useState } from 'react'
import { putAnchorHousehold } from '@shared/community/contract'
import type { HouseholdId, PlaceId } from '@shared/ids'
import { newId } from '@/lib/random'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'
import { Saved } from './saved'

/** Names an anchor household of a community or compound. */
export function HouseholdForm({ placeId }: { placeId: PlaceId }) {
  const { send, sending, problem } = useSend()
  const [name, setName] = useState('')
  const [done, setDone] = useState(false)
  // One id for one form: what is sent twice is put down once.
  const id = useRef<HouseholdId>()
  const wrong = problem?.fields.name

  async function save() {
    const householdId = (id.current ??= await newId('household'))
    const body = { householdId, name: name.trim() }
    if (await send(putAnchorHousehold, { params: { placeId }, body })) setDone(true)
  }
  if (done) return <Saved title={`${name.trim()}已登记`} sentence="在这个地方的页面上看得到" />
  return (
    <>
      <Card flush>
        <TextField
          label="中心户"
          value={name}
          maxLength={40}
          placeholder="平时怎么叫，如 东区 3 栋中心户"
          {...(wrong !== undefined && { error: wrong })}
          onChange={setName}
        />
      </Card>
      {problem && wrong === undefined && (
        <ErrorState happened="没有登记上" kept="您填的都还在。" todo={problem.sentence} />
      )}
      <Button kind="primary" loading={sending} disabled={name.trim() === ''} onClick={() => void save()}>
        加上这一户
      </Button>
    </>
  )
}
