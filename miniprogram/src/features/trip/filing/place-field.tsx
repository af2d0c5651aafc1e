import { useState } from 'react'
import { isAbroad } from '@shared/trip/abroad'
import { Button } from '@/ui/button'
import { RegionField } from '@/ui/region-field'
import { Abroad } from './abroad'
import type { Filing } from './use-filing'

interface PlaceFieldProps {
  filing: Filing
  hint: string | undefined
  error: string | undefined
  /** Another place was chosen. */
  onChoose: (regionCode: string) => void
}

/** Where to, down to the county; for other countries, Hong Kong, Macau and Taiwan what to do instead. */
export function PlaceField({ filing, hint, error, onChoose }: PlaceFieldProps) {
  const [abroad, setAbroad] = useState(false)
  const { draft, change, leave } = filing
  return (
    <>
      <RegionField
        label="去哪里"
        value={draft.regionCode ? { names: draft.place, codes: [draft.regionCode] } : undefined}
        placeholder="选省、市、区县"
        hint={hint}
        error={error}
        onChange={({ names, codes }) => {
          const regionCode = codes.at(-1) ?? ''
          if (isAbroad(regionCode)) {
            setAbroad(true)
            return
          }
          change({ place: names, regionCode, address: '' })
          onChoose(regionCode)
          leave('destination')
        }}
      />
      <Button kind="text" onClick={() => setAbroad(true)}>
        去国外、港澳台
      </Button>
      <Abroad open={abroad} onClose={() => setAbroad(false)} />
    </>
  )
}
