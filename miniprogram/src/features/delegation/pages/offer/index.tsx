import { useState } from 'react'
import { Screen } from '@/components/screen'
import type { Codes } from '../../codes'
import { OfferForm } from '../../offer-form'
import { OfferedCode } from '../../offered-code'

/** A member asks somebody to act for them, and shows the code. */
export default function OfferPage() {
  const [codes, setCodes] = useState<Codes>()
  return codes === undefined ? (
    <Screen subtitle="办什么、办多久，都由您定" title="请人替我办">
      <OfferForm onOffered={setCodes} />
    </Screen>
  ) : (
    <Screen>
      <OfferedCode codes={codes} />
    </Screen>
  )
}
