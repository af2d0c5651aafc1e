import { useState } from 'react'
import { readOrg } from '@shared/org/contract'
import type { OrgSummary } from '@shared/org/contract'
import { placeTrip } from '@shared/trip/contract'
import type { Output } from '@shared/endpoint'
import type { OrgId } from '@shared/ids'
import type { TripView } from '@shared/trip/schema'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { OptionList } from '@/ui/option-list'
import { SectionTitle } from '@/ui/section-title'
import { levelWords } from './level-words'

interface PlaceChoiceProps {
  trip: TripView
  /** The host's organisation with those directly below it. */
  host: Output<typeof readOrg>
}

/** The branches below the host, itself, and the groups of a branch that is chosen. */
export function PlaceChoice({ trip, host }: PlaceChoiceProps) {
  const [branch, setBranch] = useState<OrgSummary>()
  const [group, setGroup] = useState<OrgSummary>()
  const inside = useRead(readOrg, branch && { params: { orgId: branch.orgId } })
  const { send, sending, problem } = useSend()
  const groups = branch && branch.orgId !== host.org.orgId ? (inside.data?.below ?? []) : []
  const chosen = group ?? branch

  async function place(orgId: OrgId) {
    const sent = await send(placeTrip, { params: { tripId: trip.tripId }, body: { orgId } })
    if (sent) await go.back()
  }

  return (
    <>
      <OrgCard
        orgs={[...host.below, host.org]}
        chosen={branch}
        onChoose={(org) => {
          setBranch(org)
          setGroup(undefined)
        }}
      />
      {groups.length > 0 && branch && (
        <>
          <SectionTitle>{`${branch.name}里的小组（可不选）`}</SectionTitle>
          <OrgCard orgs={groups} chosen={group} onChoose={setGroup} />
        </>
      )}
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
  )
}

interface OrgCardProps {
  orgs: readonly OrgSummary[]
  chosen: OrgSummary | undefined
  onChoose: (org: OrgSummary) => void
}

function OrgCard({ orgs, chosen, onChoose }: OrgCardProps) {
  return (
    <Card flush>
      <OptionList
        options={orgs.map((org) => ({ value: org.orgId, label: org.name, detail: levelWords(org) }))}
        chosen={chosen?.orgId}
        onChoose={(orgId) => {
          const org = orgs.find((one) => one.orgId === orgId)
          if (org) onChoose(org)
        }}
      />
    </Card>
  )
}
