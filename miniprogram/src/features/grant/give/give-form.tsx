import { useRef, useState } from 'react'
import { giveGrant, inviteToRole } from '@shared/grant/contract'
import { needsSecondOfficer } from '@shared/grant/rules'
import { invitationCodeLength } from '@shared/grant/schema'
import type { MemberId } from '@shared/ids'
import type { OrgNameInTree } from '@shared/org/views'
import { roleWords } from '@/components/role-words'
import { newSecretCode } from '@/lib/random'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ErrorState } from '@/ui/error-state'
import { Given } from './given'
import { HolderChoice } from './holder-choice'
import { InvitationCode } from './invitation-code'
import { PostFields, rolesOf } from './post-fields'
import { RoomField } from './room-field'
import { useMakingRoom } from './use-making-room'
import { usePost } from './use-post'

const ways = [
  { value: 'member', label: '从党员里选', detail: '要已经绑定微信的' },
  { value: 'code', label: '发邀请码', detail: '还没绑定微信的、不在本县名册里的' },
]

interface GiveFormProps {
  org: OrgNameInTree
  orgs: readonly OrgNameInTree[]
}

/** Gives a role to a member of a branch, or offers it to whoever brings a code. */
export function GiveForm({ org, orgs }: GiveFormProps) {
  const { send, sending, problem } = useSend()
  const form = usePost(org.orgId, rolesOf(org)[0] ?? '')
  const [way, setWay] = useState('member')
  const [holder, setHolder] = useState<{ memberId: MemberId; name: string }>()
  const [given, setGiven] = useState<'given' | { code: string }>()
  // One code for one form: what is sent twice is offered once.
  const made = useRef<string>()
  const making = useMakingRoom(form.post)
  const post = form.post && making.answer && { ...form.post, ...making.answer }
  const what = `${org.name}的${roleWords({ role: form.role })}`

  async function give() {
    if (!post) return
    if (way === 'member') {
      if (holder && (await send(giveGrant, { body: { ...post, memberId: holder.memberId } })))
        setGiven('given')
      return
    }
    if (problem?.code === 'INVITATION_CODE_TAKEN') made.current = undefined
    const code = (made.current ??= await newSecretCode(invitationCodeLength))
    if (await send(inviteToRole, { body: { ...post, code } })) setGiven({ code })
  }
  if (given === 'given' && post)
    return <Given name={holder?.name ?? ''} what={what} waits={needsSecondOfficer(post.role)} />
  if (given && given !== 'given') return <InvitationCode code={given.code} what={what} />
  return (
    <>
      <Card flush>
        <PostFields form={form} org={org} />
        <RoomField {...making} />
        <ChoiceField label="请谁" value={way} options={ways} onChange={setWay} />
      </Card>
      {way === 'member' && (
        <HolderChoice
          orgs={orgs}
          branch={org.level === 'branch' ? org.orgId : undefined}
          chosen={holder}
          onChoose={setHolder}
        />
      )}
      {problem && <ErrorState happened="没有办成" kept="您选的都还在。" todo={problem.sentence} />}
      <Button
        kind="primary"
        loading={sending}
        disabled={!post || (way === 'member' && !holder)}
        onClick={() => void give()}
      >
        {way === 'member' ? (holder ? `请${holder.name}负责` : '请这位同志负责') : '生成邀请码'}
      </Button>
    </>
  )
}
