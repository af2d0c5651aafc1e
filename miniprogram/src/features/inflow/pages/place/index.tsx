import { useState } from 'react'
import { placeInflow, readInflow } from '@shared/inflow/contract'
import { listOrgs } from '@shared/org/contract'
import type { OrgNameInTree } from '@shared/org/views'
import type { OrgId } from '@shared/ids'
import { kindWords } from '@/components/org-words'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { OptionList } from '@/ui/option-list'
import { SectionTitle } from '@/ui/section-title'
import { useInflowId } from '../../use-inflow-id'

/** Those in and below an organisation, itself first. */
function within(orgs: readonly OrgNameInTree[], top: OrgId): OrgNameInTree[] {
  const byId = new Map(orgs.map((org) => [org.orgId, org]))
  const isBelow = ({ orgId, parentId }: OrgNameInTree): boolean => {
    const parent = parentId && byId.get(parentId)
    return orgId === top || (parent !== undefined && isBelow(parent))
  }
  return orgs.filter(isBelow)
}

/** The host names the branch or group that somebody takes part in: their own, or a mobile-member branch. */
export default function PlaceInflowPage() {
  const inflowId = useInflowId()
  const grant = useGrant()
  const one = useRead(readInflow, inflowId && { params: { inflowId } })
  const orgs = useRead(listOrgs, grant && {})
  const [chosen, setChosen] = useState('')
  const { send, sending, problem } = useSend()
  if (!grant) return <WrongRole forWhom="驿站和支部的同志" />
  if (!inflowId || one.data?.maySteps.includes('place') === false)
    return (
      <Screen>
        <EmptyState
          sentence="这一步现在不用办"
          action={{ label: '回到今日', onClick: () => void go.toToday() }}
        />
      </Screen>
    )
  const known = orgs.data?.orgs ?? []
  const ours = within(known, grant.orgId)
  const mobile = known.filter((org) => org.type === 'mobile' && !ours.includes(org))
  const org = known.find(({ orgId }) => orgId === chosen)

  const place = async (orgId: OrgId) => {
    if (await send(placeInflow, { params: { inflowId }, body: { orgId } })) await go.back()
  }
  return (
    <Screen
      title={`${one.data?.name ?? ''}编到哪里`}
      subtitle="一起参加组织生活。组织关系还在原支部，这里没有表决权。"
      reads={[one, orgs]}
      action={
        <>
          {problem && <ErrorState happened="没有安排成" todo={problem.sentence} />}
          <Button
            kind="primary"
            disabled={!org}
            loading={sending}
            onClick={() => org && void place(org.orgId)}
          >
            {org ? `编入${org.name}` : '请先选一个'}
          </Button>
        </>
      }
    >
      <ReadState read={orgs} failed="没有打开支部">
        {() => (
          <>
            <Orgs orgs={ours} chosen={chosen} onChoose={setChosen} />
            {mobile.length > 0 && (
              <>
                <SectionTitle>本县的流动党支部</SectionTitle>
                <Orgs orgs={mobile} chosen={chosen} onChoose={setChosen} />
              </>
            )}
          </>
        )}
      </ReadState>
    </Screen>
  )
}

interface OrgsProps {
  orgs: readonly OrgNameInTree[]
  chosen: string
  onChoose: (orgId: string) => void
}

function Orgs({ orgs, chosen, onChoose }: OrgsProps) {
  return (
    <Card flush>
      <OptionList
        options={orgs.map((org) => ({ value: org.orgId, label: org.name, detail: kindWords(org) }))}
        chosen={chosen}
        onChoose={onChoose}
      />
    </Card>
  )
}
