import { useState } from 'react'
import { correctMember } from '@shared/member/contract'
import { memberCategories, standings } from '@shared/member/member'
import type { MemberView } from '@shared/member/schema'
import { rosterFieldWords as words } from '@shared/member/words'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'
import { ContactFields } from './contact-fields'
import { correctionOf, type Draft, draftOf, isChanged } from './draft'
import { RosterFields } from './roster-fields'

/** The roster as it is, to be put right; only what was changed is sent. */
export function CorrectForm({ member }: { member: MemberView }) {
  const [before] = useState(() => draftOf(member, { standings, categories: memberCategories }))
  const [version] = useState(member.version)
  const [draft, setDraft] = useState(before)
  const { send, sending, problem } = useSend()
  const wrong = problem?.fields ?? {}
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const correction = correctionOf(before, draft, version)

  async function save() {
    const sent = await send(correctMember, { params: { memberId: member.memberId }, body: correction })
    if (sent) await go.back()
  }
  return (
    <>
      <Card flush>
        <TextField
          label={words.name}
          value={draft.name}
          error={wrong.name}
          onChange={(name) => change({ name })}
        />
        <ContactFields {...{ member, draft, wrong, change }} />
        <RosterFields {...{ draft, wrong, change }} />
      </Card>
      {problem && <ErrorState happened="没有改成" kept="您填的都还在。" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} disabled={!isChanged(correction)} onClick={() => void save()}>
        {isChanged(correction) ? '保存更正' : '还没有改动'}
      </Button>
    </>
  )
}
