import { useState } from 'react'
import type { Output } from '@shared/endpoint'
import type { OrgId } from '@shared/ids'
import { type OrgSummary, readOrg } from '@shared/org/contract'
import { placeTrip } from '@shared/trip/contract'
import type { TripView } from '@shared/trip/schema'
import { Screen } from '@/components/screen'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { SectionTitle } from '@/ui/section-title'
import { levelWords } from './level-words'
import { OrgCard } from './org-card'

interface PlaceChoiceProps {
  trip: TripView
  /** The host's organisation with those directly below it. */
  host: Output<typeof readOrg>
}

/** The branches below the host, itself, and the groups of a branch that is chosen. */
export function PlaceChoice({ trip, host }: PlaceChoiceProps) {
  const [branch, setBranch] = useState<OrgSummary>()
  const [group, setGroup] = useState<OrgSummary>()
  const isBelow = branch !== undefined && branch.orgId !== host.org.orgId
  const inside = useRead(readOrg, isBelow ? { params: { orgId: branch.orgId } } : undefined)
  const { send, sending, problem } = useSend()
  const groups = inside.data?.below ?? []
  const chosen = group ?? branch
  const describe = (org: OrgSummary) =>
    org.orgId === host.org.orgId ? '先在这里，以后再编入支部' : levelWords(org)

  async function place(orgId: OrgId) {
    const sent = await send(placeTrip, { params: { tripId: trip.tripId }, body: { orgId } })
    if (sent) await go.back()
  }

  return (
    <Screen
      title={`${trip.memberName}编到哪里`}
      subtitle="一起参加组织生活。组织关系还在原支部，这里没有表决权。"
      action={
        <>
          {problem && <ErrorState happened="没有安排成" todo={problem.sentence} />}
          <Button
            kind="primary"
            disabled={!chosen}
            loading={sending}
            onClick={() => chosen && void place(chosen.orgId)}
          >
            {chosen ? `编入${chosen.name}` : '请先选一个'}
          </Button>
        </>
      }
    >
      <OrgCard
        orgs={[...host.below, host.org]}
        chosen={branch}
        describe={describe}
        onChoose={(org) => {
          setBranch(org)
          setGroup(undefined)
        }}
      />
      {isBelow && groups.length > 0 && (
        <>
          <SectionTitle>{`${branch.name}里的小组，可不选`}</SectionTitle>
          <OrgCard orgs={groups} chosen={group} describe={levelWords} onChoose={setGroup} />
        </>
      )}
    </Screen>
  )
}
