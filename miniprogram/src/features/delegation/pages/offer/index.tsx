import { useState } from 'react'
import { Screen } from '@/components/screen'
import { OfferForm } from '../../offer-form'
import { OfferedCode } from '../../offered-code'

/** A member asks somebody to act for them, and shows the code. */
export default function OfferPage() {
  const [code, setCode] = useState<string>()
  return code === undefined ? (
    <Screen subtitle="办什么、办多久，都由您定" title="请人替我办">
      <OfferForm onOffered={setCode} />
    </Screen>
  ) : (
    <Screen>
      <OfferedCode code={code} />
    </Screen>
  )
}
