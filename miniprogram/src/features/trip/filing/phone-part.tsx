import { Button } from '@/ui/button'
import { FormRow } from '@/ui/form-row'
import { PhoneField } from '@/ui/phone-field'
import { asksForPhone } from './draft'
import type { Filing } from './use-filing'

interface PhonePartProps {
  filing: Filing
  /** The number that is registered, masked; empty when it isn't shown. */
  registered: string
  hasNumber: boolean
  error: string | undefined
}

/** The registered number, which needn't be typed again; or another one for this trip. */
export function PhonePart({ filing, registered, hasNumber, error }: PhonePartProps) {
  const { draft, change, leave } = filing
  // A complaint about the registered number can only be answered with another one.
  if (!asksForPhone(draft) && error === undefined)
    return (
      <>
        <FormRow label="电话">{`用登记的号码 ${registered}`.trim()}</FormRow>
        <Button kind="text" onClick={() => change({ otherPhone: true })}>
          换一个号码
        </Button>
      </>
    )
  return (
    <>
      <PhoneField
        value={draft.phone}
        {...(error !== undefined && { error })}
        onChange={(phone) => change({ phone, otherPhone: true })}
        onBlur={() => leave('phone')}
      />
      {hasNumber && (
        <Button kind="text" onClick={() => change({ phone: '', otherPhone: false })}>
          {`还用登记的号码 ${registered}`.trim()}
        </Button>
      )}
    </>
  )
}
