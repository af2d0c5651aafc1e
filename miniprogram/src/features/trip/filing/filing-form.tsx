import { addDays, type Day, daySchema } from '@shared/time'
import * as v from 'valibot'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { RegionField } from '@/ui/region-field'
import { TextField } from '@/ui/text-field'
import type { FieldErrors } from './draft'
import { PhonePart } from './phone-part'
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
}

const yearDays = 366

/** The six things that a filing asks for. */
export function FilingForm(props: FilingFormProps) {
  const { filing, reasons, refused, fromLastTrip } = props
  const { draft, change, leave } = filing
  const wrong = { ...refused, ...filing.wrong }
  const now = today()
  const lastTime = fromLastTrip ? '上次填的，可以改' : undefined
  const leaveOn = dayIn(draft.leaveOn)
  return (
    <Card flush>
      <RegionField
        label="去哪里"
        value={draft.regionCode ? { names: draft.place, codes: [draft.regionCode] } : undefined}
        placeholder="选省、市、区县"
        hint={lastTime}
        error={wrong.destination}
        onChange={({ names, codes }) => {
          change({ place: names, regionCode: codes[codes.length - 1] ?? '', address: '' })
          leave('destination')
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
      <DateField
        label="哪天走"
        value={draft.leaveOn || now}
        text={leaveOn ? sayDay(leaveOn, now) : ''}
        from={addDays(now, -yearDays)}
        to={addDays(now, yearDays)}
        error={wrong.leaveOn}
        onChange={(day) => {
          change({ leaveOn: day })
          leave('leaveOn')
        }}
      />
      <ReturnField filing={filing} error={wrong.returnOn} now={now} leaveOn={leaveOn ?? now} />
      <PhonePart filing={filing} registered={props.phone} hasNumber={props.hasNumber} error={wrong.phone} />
    </Card>
  )
}

interface ReturnFieldProps {
  filing: Filing
  error: string | undefined
  now: Day
  leaveOn: Day
}

function ReturnField({ filing, error, now, leaveOn }: ReturnFieldProps) {
  const { draft, change, leave } = filing
  const returnOn = dayIn(draft.returnOn)
  const choose = (day: string) => {
    change({ returnOn: day })
    leave('returnOn')
  }
  return (
    <>
      <DateField
        label="哪天回"
        value={draft.returnOn || leaveOn}
        text={returnOn ? sayDay(returnOn, now) : ''}
        placeholder="还没定"
        from={leaveOn}
        to={addDays(leaveOn, 10 * yearDays)}
        error={error}
        onChange={choose}
      />
      {returnOn && (
        <Button kind="text" label="哪天回还没定" onClick={() => choose('')}>
          改成“还没定”
        </Button>
      )}
    </>
  )
}

function dayIn(text: string): Day | undefined {
  const day = v.safeParse(daySchema, text)
  return day.success ? day.output : undefined
}
