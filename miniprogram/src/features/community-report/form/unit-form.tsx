import { useState } from 'react'
import { putUnitReport } from '@shared/community-report/contract'
import type { OrgId, PlaceId } from '@shared/ids'
import { useCountyId } from '@/lib/use-county-id'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { TextAreaField } from '@/ui/text-area-field'
import { PlaceFields } from './place-fields'

/** A unit reports to the community where it stands. */
export function UnitForm({ orgId, onDone }: { orgId: OrgId; onDone: () => void }) {
  const countyId = useCountyId()
  const { send, sending, problem } = useSend()
  const [placeId, setPlaceId] = useState<PlaceId>()
  const [offers, setOffers] = useState('')
  async function report() {
    if (!placeId) return
    const said = offers.trim()
    if (await send(putUnitReport, { body: { orgId, placeId, ...(said && { offers: said }) } })) onDone()
  }
  return (
    <>
      <Card flush>
        <PlaceFields countyId={countyId} only="community" onChange={setPlaceId} />
        <TextAreaField
          label="能为社区做什么"
          optional
          value={offers}
          maxLength={300}
          placeholder="如 会议室周末可以用、有人会修电脑"
          onChange={setOffers}
        />
      </Card>
      {problem && <ErrorState happened="没有报到上" kept="您填的都还在。" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} disabled={!placeId} onClick={() => void report()}>
        本单位报到
      </Button>
    </>
  )
}
