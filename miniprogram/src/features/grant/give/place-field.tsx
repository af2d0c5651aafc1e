import { useState } from 'react'
import { listPlaces, listTowns } from '@shared/community/contract'
import { isId } from '@shared/ids'
import { useAll } from '@/lib/use-all'
import { useCountyId } from '@/lib/use-county-id'
import { useRead } from '@/lib/use-read'
import { ChoiceField } from '@/ui/choice-field'
import type { PostForm } from './use-post'

/** The community of a community worker: its town first. */
export function PlaceField({ form }: { form: PostForm }) {
  const [townCode, setTown] = useState('')
  const countyId = useCountyId()
  const towns = useRead(listTowns, countyId && { query: { countyId } })
  const places = useAll(
    listPlaces,
    (cursor) =>
      countyId && townCode ? { query: { countyId, townCode, ...(cursor && { cursor }) } } : undefined,
    (part) => part.places,
  )
  return (
    <>
      <ChoiceField
        label="街道或乡镇"
        value={townCode}
        options={(towns.data?.towns ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={setTown}
      />
      <ChoiceField
        label="哪个社区"
        value={form.placeId ?? ''}
        options={(places.items ?? []).map(({ placeId, name }) => ({ value: placeId, label: name }))}
        {...(places.items?.length === 0 && { hint: '这里还没有登记社区，请先在“地方”里新建' })}
        onChange={(chosen) => isId('place', chosen) && form.setPlaceId(chosen)}
      />
    </>
  )
}
