import { addDays } from '@shared/time'
import type { TripView } from '@shared/trip/schema'
import { isThere } from '@shared/trip/while-away'
import { today } from '@/lib/clock'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { TextField } from '@/ui/text-field'
import { LeaveField, ReturnField } from './day-fields'
import type { FieldErrors } from './draft'
import { MoreFields } from './more-fields'
import { PhonePart } from './phone-part'
import { PlaceField } from './place-field'
import type { Filing } from './use-filing'

interface FilingFormProps {
  filing: Filing
  reasons: readonly { code: string; label: string }[]
  /** What the server found wrong. */
  refused: FieldErrors
  /** The number that is kept unless another is given, masked, and whether there is one. */
  phone: string
  hasNumber: boolean
  /** An address is registered for the place, and kept unless another is given. */
  hasAddress?: boolean
  /** Place and reason stand there from the last trip. */
  fromLastTrip?: boolean
  /** The trip that is changed. */
  changing?: TripView
}

const yearDays = 366

/** The six things that a filing asks for, and folded what may be told beside. */
export function FilingForm(props: FilingFormProps) {
  const { filing, reasons, refused, fromLastTrip, changing } = props
  const { draft, change, leave } = filing
  const wrong = { ...refused, ...filing.wrong }
  const now = today()
  const lastTime = fromLastTrip ? '上次填的，可以改' : undefined
  // Whoever is at the place already stays in it, or goes on from it.
  const from = changing && isThere(changing, now) ? changing : undefined
  const movesOn = from !== undefined && draft.regionCode !== from.destination.regionCode
  return (
    <>
      <Card flush>
        <PlaceField
          filing={filing}
          hint={lastTime}
          error={wrong.destination}
          onChoose={(regionCode) => {
            if (from) change({ leaveOn: regionCode === from.destination.regionCode ? from.leaveOn : '' })
          }}
        />
        <TextField
          label="详细地址"
          optional
          value={draft.address}
          placeholder={props.hasAddress ? '已登记，要改再填' : '小区或单位'}
          maxLength={100}
          error={wrong.address}
          onChange={(address) => change({ address })}
          onBlur={() => leave('address')}
        />
        <ChoiceField
          label="去做什么"
          value={draft.reason}
          options={reasons.map(({ code, label }) => ({ value: code, label }))}
          hint={draft.reason ? lastTime : undefined}
          error={wrong.reason}
          onChange={(reason) => {
            change({ reason })
            leave('reason')
          }}
        />
        <LeaveField
          {...{ filing, now }}
          label={movesOn ? '哪天换过去' : '哪天走'}
          error={wrong.leaveOn}
          from={movesOn ? from.leaveOn : addDays(now, -yearDays)}
          fixed={from !== undefined && !movesOn}
        />
        <ReturnField {...{ filing, now }} error={wrong.returnOn} />
        <PhonePart filing={filing} registered={props.phone} hasNumber={props.hasNumber} error={wrong.phone} />
      </Card>
      <MoreFields
        more={draft.more}
        error={wrong.more}
        hasEmergency={changing?.more?.emergency !== undefined}
        onChange={(more) => change({ more })}
      />
    </>
  )
}
