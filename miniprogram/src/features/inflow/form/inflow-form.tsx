import * as v from 'valibot'
import { defaultTripReasons } from '@shared/county/county'
import type { FieldErrors } from '@shared/errors'
import { addDays, daySchema } from '@shared/time'
import { today } from '@/lib/clock'
import { useMe } from '@/lib/session'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { PhoneField } from '@/ui/phone-field'
import { RegionField } from '@/ui/region-field'
import { SectionTitle } from '@/ui/section-title'
import { TextField } from '@/ui/text-field'
import { categoryOptions } from '../words'
import type { Draft } from './draft'
import { ResidenceFields } from './residence-fields'

interface InflowFormProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  /** What the schema or the server found wrong. */
  wrong: FieldErrors
  /** The number is typed; on one's own phone it may come from WeChat. */
  asksPhone: boolean
  phoneHint?: string
}

/** Who they are, where from, where they live: what a form on paper asks, in its order. */
export function InflowForm({ draft, change, wrong, asksPhone, phoneHint }: InflowFormProps) {
  const now = today()
  const cameOn = v.safeParse(daySchema, draft.cameOn)
  const reasons = useMe()?.county?.tripReasons ?? defaultTripReasons
  return (
    <>
      <Card flush>
        <TextField
          label="姓名"
          value={draft.name}
          maxLength={40}
          error={wrong.name}
          onChange={(name) => change({ name })}
        />
        {asksPhone && (
          <PhoneField
            label="手机号"
            value={draft.phone}
            hint={phoneHint}
            error={wrong.phone}
            onChange={(phone) => change({ phone })}
          />
        )}
      </Card>
      <SectionTitle>组织关系在哪里</SectionTitle>
      <Card flush>
        <RegionField
          label="哪里来"
          value={draft.regionCode ? { names: draft.place, codes: [draft.regionCode] } : undefined}
          placeholder="选省、市、区县"
          error={wrong['home.regionCode']}
          onChange={({ names, codes }) => change({ place: names, regionCode: codes.at(-1) ?? '' })}
        />
        <TextField
          label="原支部"
          value={draft.orgName}
          maxLength={60}
          placeholder="照介绍信上的写"
          error={wrong['home.orgName']}
          onChange={(orgName) => change({ orgName })}
        />
        <TextField
          label="支部联系人"
          optional
          value={draft.contactName}
          maxLength={30}
          error={wrong['home.contactName']}
          onChange={(contactName) => change({ contactName })}
        />
        <TextField
          label="联系人电话"
          optional
          value={draft.contactPhone}
          maxLength={18}
          placeholder="座机也可以"
          error={wrong['home.contactPhone']}
          onChange={(contactPhone) => change({ contactPhone })}
        />
      </Card>
      <SectionTitle>在这里</SectionTitle>
      <Card flush>
        <DateField
          label="哪天来的"
          value={draft.cameOn || now}
          text={cameOn.success ? sayDay(cameOn.output, now) : ''}
          placeholder="请选"
          from={addDays(now, -36_600)}
          to={now}
          error={wrong.cameOn}
          onChange={(day) => change({ cameOn: day })}
        />
        <ChoiceField
          label="来做什么"
          optional
          value={draft.reason}
          options={reasons.map(({ code, label }) => ({ value: code, label }))}
          error={wrong.reason}
          onChange={(reason) => change({ reason })}
        />
        <ChoiceField
          label="现在的情况"
          optional
          value={draft.category}
          options={categoryOptions}
          onChange={(category) => change({ category })}
        />
        <ResidenceFields draft={draft} change={change} />
        <TextField
          label="门牌"
          optional
          value={draft.address}
          maxLength={100}
          placeholder="楼号、房号"
          error={wrong.address}
          onChange={(address) => change({ address })}
        />
      </Card>
    </>
  )
}
