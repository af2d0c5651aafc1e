import { useState } from 'react'
import { changeCommunityReport } from '@shared/community-report/contract'
import { freeAt, type Offer, postClasses, skills } from '@shared/community-report/schema'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import type { OwnReport } from '../own-report'
import { OfferFields, offerToSend } from './offer-fields'

const known = <T extends string>(codes: readonly string[], of: readonly T[]) =>
  of.filter((one) => codes.includes(one))

/** What one has said before, to be said anew. */
export function ChangeForm({ report, onDone }: { report: OwnReport; onDone: () => void }) {
  const { send, sending, problem } = useSend()
  const [offer, setOffer] = useState<Offer>({
    ...{ skills: known(report.skills, skills), takes: known(report.takes, postClasses) },
    ...{ freeAt: known(report.freeAt, freeAt), speciality: report.speciality },
  })
  async function save() {
    const params = { inServiceId: report.inServiceId }
    if (await send(changeCommunityReport, { params, body: offerToSend(offer), actingAs: 'self' })) onDone()
  }
  return (
    <>
      <OfferFields value={offer} onChange={setOffer} />
      {problem && <ErrorState happened="没有改成" kept="您填的都还在。" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} onClick={() => void save()}>
        保存
      </Button>
    </>
  )
}
