import { useState } from 'react'
import { addDays } from '@shared/time'
import { isAbroad } from '@shared/trip/abroad'
import type { FieldErrors } from '@shared/errors'
import { chosenDay } from '@/lib/chosen-day'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { PhoneField } from '@/ui/phone-field'
import { RegionField } from '@/ui/region-field'
import { TextField } from '@/ui/text-field'
import { Abroad } from '../filing/abroad'
import type { Behalf } from './use-behalf'

const aYear = 366

interface TripFieldsProps {
  behalf: Behalf
  reasons: readonly { code: string; label: string }[]
  /** The registered number, masked; empty when there is none. */
  phone: string
  /** Place and reason stand there from the last trip. */
  fromLastTrip: boolean
  tried: boolean
  /** What the server found wrong. */
  refused: FieldErrors
}

/** Where to, why, when: what the branch was told; the rest may stay empty. */
export function TripFields(props: TripFieldsProps) {
  const { behalf, reasons, phone, fromLastTrip, tried, refused } = props
  const { draft, change } = behalf
  const [abroad, setAbroad] = useState(false)
  const now = today()
  const { leaveOn, returnOn } = draft
  return (
    <Card flush>
      <RegionField
        label="去哪里"
        value={draft.regionCode ? { names: draft.place, codes: [draft.regionCode] } : undefined}
        placeholder="选省、市、区县"
        hint={fromLastTrip ? '上次去的，可以改' : undefined}
        error={
          refused['destination.regionCode'] ?? (tried && !draft.regionCode ? '请选到区县一级' : undefined)
        }
        onChange={({ names, codes }) => {
          const regionCode = codes.at(-1) ?? ''
          if (isAbroad(regionCode)) setAbroad(true)
          else change({ place: names, regionCode, address: '' })
        }}
      />
      <ChoiceField
        label="去做什么"
        value={draft.reason}
        options={reasons.map(({ code, label }) => ({ value: code, label }))}
        error={refused.reason ?? (tried && !draft.reason ? '请选去做什么' : undefined)}
        onChange={(reason) => change({ reason })}
      />
      <DateField
        label="哪天走"
        value={leaveOn}
        text={sayDay(leaveOn, now)}
        from={addDays(now, -aYear)}
        to={addDays(now, aYear)}
        error={refused.leaveOn}
        onChange={(text) => change({ leaveOn: chosenDay(text) ?? leaveOn })}
      />
      <DateField
        label="哪天回"
        optional
        value={returnOn ?? leaveOn}
        text={returnOn ? sayDay(returnOn, now) : ''}
        placeholder="还没定"
        from={leaveOn}
        to={addDays(leaveOn, 10 * aYear)}
        error={refused.returnOn}
        onChange={(text) => change({ returnOn: chosenDay(text) })}
      />
      <TextField
        label="详细地址"
        optional
        value={draft.address}
        placeholder="小区或单位"
        maxLength={100}
        error={refused['destination.address']}
        onChange={(address) => change({ address })}
      />
      <PhoneField
        label="在外的电话"
        optional
        value={draft.phone}
        hint={phone === '' ? '名册里还没有号码' : `不填就用名册里的 ${phone}`}
        error={refused.phone}
        onChange={(typed) => change({ phone: typed })}
      />
      <Abroad open={abroad} onClose={() => setAbroad(false)} />
    </Card>
  )
}
