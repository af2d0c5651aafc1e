import { useRef, useState } from 'react'
import { fileCommunityReport } from '@shared/community-report/contract'
import type { Offer } from '@shared/community-report/schema'
import type { InServiceId, PlaceId } from '@shared/ids'
import { newId } from '@/lib/random'
import { useMe } from '@/lib/session'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { PhoneField } from '@/ui/phone-field'
import { noOffer, OfferFields, offerToSend } from './offer-fields'
import { PlaceFields } from './place-fields'

/** A new report: where, and what one could do there. */
export function FileForm({ onDone }: { onDone: () => void }) {
  const countyId = useMe()?.county?.countyId
  const { send, sending, problem } = useSend()
  const [placeId, setPlaceId] = useState<PlaceId>()
  const [offer, setOffer] = useState<Offer>(noOffer)
  const [phone, setPhone] = useState('')
  // One id for one form: what is sent twice is one report.
  const id = useRef<InServiceId>()
  const wrongPhone = problem?.fields.phone

  async function file() {
    if (!placeId) return
    const inServiceId = (id.current ??= await newId('inService'))
    const body = { inServiceId, placeId, ...offerToSend(offer), ...(phone && { phone }) }
    if (await send(fileCommunityReport, { body, actingAs: 'self' })) onDone()
  }
  return (
    <>
      <Card flush>
        <PlaceFields countyId={countyId} onChange={setPlaceId} />
        <PhoneField
          label="联系电话"
          optional
          value={phone}
          hint="只给负责这里的同志看，谁看过您能查到"
          {...(wrongPhone !== undefined && { error: wrongPhone })}
          onChange={setPhone}
        />
      </Card>
      <OfferFields value={offer} onChange={setOffer} />
      {problem && wrongPhone === undefined && (
        <ErrorState happened="没有报到上" kept="您填的都还在。" todo={problem.sentence} />
      )}
      <Button kind="primary" loading={sending} disabled={!placeId} onClick={() => void file()}>
        报到
      </Button>
    </>
  )
}
