import { useState } from 'react'
import type { MemberId, OrgId } from '@shared/ids'
import { addMember } from '@shared/member/contract'
import { rosterFieldWords as words } from '@shared/member/words'
import { newId } from '@/lib/random'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { PhoneField } from '@/ui/phone-field'
import { TextField } from '@/ui/text-field'
import { type Draft, emptyDraft, newMemberOf } from '../correct/draft'
import { RosterFields } from '../correct/roster-fields'

interface AddFormProps {
  orgId: OrgId
  onDone: (added: { memberId: MemberId; name: string; hasPhone: boolean }) => void
}

/** Who joins the roster of a branch: a name, and whatever else is known. */
export function AddForm({ orgId, onDone }: AddFormProps) {
  // One id for one form: what is sent twice is one member.
  const [memberId] = useState(() => newId('member'))
  const [draft, setDraft] = useState(emptyDraft)
  const { send, sending, problem } = useSend()
  const wrong = problem?.fields ?? {}
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })

  async function add() {
    const member = newMemberOf(draft)
    const made = await memberId
    if (await send(addMember, { body: { memberId: made, orgId, ...member } }))
      onDone({ memberId: made, name: member.name, hasPhone: member.phone !== undefined })
  }
  return (
    <>
      <Card flush>
        <TextField
          label={words.name}
          value={draft.name}
          maxLength={30}
          error={wrong.name}
          onChange={(name) => change({ name })}
        />
        <PhoneField
          label={words.phone}
          optional
          value={draft.phone}
          hint="本人用这个微信手机号认证；没有可以空着，以后发绑定码"
          error={wrong.phone}
          onChange={(phone) => change({ phone })}
        />
        <TextField
          label={words.address}
          optional
          value={draft.address}
          maxLength={100}
          error={wrong.address}
          onChange={(address) => change({ address })}
        />
        <RosterFields {...{ draft, wrong, change }} />
      </Card>
      {problem && <ErrorState happened="没有加上" kept="您填的都还在。" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} disabled={draft.name.trim() === ''} onClick={() => void add()}>
        加进名册
      </Button>
    </>
  )
}
