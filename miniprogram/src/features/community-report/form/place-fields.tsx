import { useState } from 'react'
import { listTowns } from '@shared/community/contract'
import { type CountyId, isId, type PlaceId } from '@shared/ids'
import { usePlaces } from '@/lib/use-places'
import { useRead } from '@/lib/use-read'
import { ChoiceField } from '@/ui/choice-field'

interface PlaceFieldsProps {
  countyId: CountyId | undefined
  /** Down to the community alone; else the compound as well, where there are any. */
  only?: 'community'
  onChange: (placeId: PlaceId | undefined) => void
  /** What is wrong with what was chosen. */
  error?: string
}

const options = (places: readonly { placeId: string; name: string }[] | undefined) =>
  (places ?? []).map(({ placeId, name }) => ({ value: placeId, label: name }))

const placeIn = (text: string): PlaceId | undefined => (isId('place', text) ? text : undefined)

/** Street, community and compound, each from a list. Inside `<Card flush>`. */
export function PlaceFields({ countyId, only, onChange, error }: PlaceFieldsProps) {
  const [town, setTown] = useState('')
  const [community, setCommunity] = useState('')
  const [compound, setCompound] = useState('')
  const towns = useRead(listTowns, countyId && { query: { countyId }, actingAs: 'self' })
  const communityId = placeIn(community)
  const communities = usePlaces(countyId, town ? { townCode: town } : undefined)
  const compounds = usePlaces(
    countyId,
    only === undefined && communityId ? { parentId: communityId } : undefined,
  )
  const wrong = towns.error ?? communities.error ?? compounds.error ?? error
  return (
    <>
      <ChoiceField
        label="街道或乡镇"
        value={town}
        options={(towns.data?.towns ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        {...(wrong !== undefined && { error: wrong })}
        onChange={(chosen) => {
          setTown(chosen)
          setCommunity('')
          setCompound('')
          onChange(undefined)
        }}
      />
      {town !== '' && (
        <ChoiceField
          label="社区"
          value={community}
          options={options(communities.places)}
          {...(communities.places?.length === 0 && { hint: '这里还没有登记社区，请问一下居委会' })}
          onChange={(chosen) => {
            setCommunity(chosen)
            setCompound('')
            onChange(placeIn(chosen))
          }}
        />
      )}
      {communityId && (compounds.places?.length ?? 0) > 0 && (
        <ChoiceField
          label="小区"
          optional
          value={compound}
          options={options(compounds.places)}
          onChange={(chosen) => {
            setCompound(chosen)
            onChange(placeIn(chosen) ?? communityId)
          }}
        />
      )}
    </>
  )
}
