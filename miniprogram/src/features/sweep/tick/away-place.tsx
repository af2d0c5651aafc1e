import { useState } from 'react'
import { View } from '@tarojs/components'
import * as v from 'valibot'
import type { AnswerInput } from '@shared/sweep/schema'
import { addDays, type Day, daySchema } from '@shared/time'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { DateField } from '@/ui/date-field'
import { type Region, RegionField } from '@/ui/region-field'
import './away-place.scss'

interface AwayPlaceProps {
  sending: boolean
  wrong: string | undefined
  /** Label of the button. */
  button?: string
  onGiven: (place: NonNullable<AnswerInput['place']>) => void
}

const tenYears = 3660

/** Where somebody is: down to the county, and since when if that is known. */
export function AwayPlace({ sending, wrong, button = '记下', onGiven }: AwayPlaceProps) {
  const [region, setRegion] = useState<Region>()
  const [since, setSince] = useState<Day>()
  const now = today()
  const regionCode = region?.codes[region.codes.length - 1]
  return (
    <View className="away-place">
      <Card flush>
        <RegionField
          label="在哪里"
          value={region}
          placeholder="选省、市、区县"
          error={wrong}
          onChange={setRegion}
        />
        <DateField
          label="哪天去的"
          optional
          value={since ?? now}
          text={since ? sayDay(since, now) : ''}
          placeholder="不清楚就不选"
          from={addDays(now, -tenYears)}
          to={now}
          onChange={(text) => {
            const day = v.safeParse(daySchema, text)
            if (day.success) setSince(day.output)
          }}
        />
      </Card>
      <View className="away-place__button">
        <Button
          kind="primary"
          loading={sending}
          disabled={!regionCode}
          onClick={() => regionCode && onGiven({ regionCode, ...(since && { since }) })}
        >
          {button}
        </Button>
      </View>
    </View>
  )
}
