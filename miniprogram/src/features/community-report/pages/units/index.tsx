import { useState } from 'react'
import type { Output } from '@shared/endpoint'
import { listUnitReports, putUnitReport } from '@shared/community-report/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { UnitForm } from '../../form/unit-form'

type Unit = Output<typeof listUnitReports>['units'][number]

const workers = ['branch_secretary', 'party_worker', 'county_officer']

/** 单位报到: to which communities the organisation one works for has reported. */
export default function UnitsPage() {
  const grant = useGrant()
  const orgId = grant && workers.includes(grant.role) ? grant.orgId : undefined
  const read = useRead(listUnitReports, orgId && { query: { orgId } })
  // A form that was sent begins anew.
  const [sent, setSent] = useState(0)
  if (!orgId) return <WrongRole forWhom="支部和上级的同志" />
  return (
    <Screen
      {...(grant?.orgName !== undefined && { title: grant.orgName })}
      subtitle="单位向所在的社区报到；党员个人到住的小区报到，在“我的”里办"
      reads={[read]}
    >
      <ReadState read={read} failed="没有打开单位的报到">
        {({ units }) => (
          <>
            {units.length > 0 && <SectionTitle>已报到的社区</SectionTitle>}
            {units.map((unit) => (
              <OneUnit key={unit.placeId} unit={unit} />
            ))}
          </>
        )}
      </ReadState>
      <SectionTitle>本单位党员的服务</SectionTitle>
      <Card flush>
        <ListRow
          icon="clock"
          title="服务时长汇总"
          detail="党员到住的小区服务了多久，本人先看过"
          onClick={() => void go.toUnitSheet()}
        />
      </Card>
      <SectionTitle>到一个社区报到</SectionTitle>
      <UnitForm key={sent} orgId={orgId} onDone={() => setSent(sent + 1)} />
    </Screen>
  )
}

function OneUnit({ unit: { orgId, placeId, place, offers } }: { unit: Unit }) {
  const { send, sending, problem } = useSend()
  const [open, setOpen] = useState(false)
  async function leave() {
    setOpen(false)
    await send(putUnitReport, { body: { orgId, placeId, ended: true } })
  }
  return (
    <>
      <Card flush>
        <ListRow
          icon="map-pin-house"
          title={place}
          {...(offers !== undefined && { detail: offers })}
          end={
            <Button
              width="inline"
              kind="text"
              loading={sending}
              label={`不再向${place}报到`}
              onClick={() => setOpen(true)}
            >
              不再报到
            </Button>
          }
        />
      </Card>
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      <Dialog
        open={open}
        title={`不再向${place}报到？`}
        message="单位搬走了才这样办。以后可以再报到。"
        confirm={{ label: '不再报到', onClick: () => void leave() }}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
