import { useState } from 'react'
import { listCounties } from '@shared/account/contract'
import { listTowns } from '@shared/community/contract'
import { isId } from '@shared/ids'
import { useMe } from '@/lib/session'
import { usePlaces } from '@/lib/use-places'
import { useRead } from '@/lib/use-read'
import { ChoiceField } from '@/ui/choice-field'
import type { Draft } from './draft'

interface ResidenceFieldsProps {
  draft: Pick<Draft, 'communityId' | 'compoundId'>
  change: (part: Partial<Draft>) => void
}

const options = (places: readonly { placeId: string; name: string }[] | undefined) =>
  (places ?? []).map(({ placeId, name }) => ({ value: placeId, label: name }))

/** Which county the places are of: one's own, or the only one that isn't for exercises. */
function useCounty() {
  const mine = useMe()?.county?.countyId
  const { data } = useRead(listCounties, mine ? undefined : { actingAs: 'self' })
  const [only, another] = (data?.counties ?? []).filter(({ practice }) => !practice)
  return mine ?? (another ? undefined : only?.countyId)
}

/** Town, community and compound, each chosen from a list; all of them may be left out. */
export function ResidenceFields({ draft, change }: ResidenceFieldsProps) {
  const [town, setTown] = useState('')
  const countyId = useCounty()
  const towns = useRead(listTowns, countyId && { query: { countyId }, actingAs: 'self' })
  const communities = usePlaces(countyId, town ? { townCode: town } : undefined)
  const communityId = isId('place', draft.communityId) ? draft.communityId : undefined
  const compounds = usePlaces(countyId, communityId && { parentId: communityId })
  const known = towns.data?.towns ?? []
  if (known.length === 0) return null
  return (
    <>
      <ChoiceField
        label="街道或乡镇"
        optional
        value={town}
        options={known.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(chosen) => {
          setTown(chosen)
          change({ communityId: '', compoundId: '' })
        }}
      />
      {town !== '' && (
        <ChoiceField
          label="社区"
          optional
          value={draft.communityId}
          options={options(communities.places)}
          {...(communities.places?.length === 0 && { hint: '这里还没有登记社区，写门牌就行' })}
          onChange={(chosen) => change({ communityId: chosen, compoundId: '' })}
        />
      )}
      {communityId && (compounds.places?.length ?? 0) > 0 && (
        <ChoiceField
          label="小区"
          optional
          value={draft.compoundId}
          options={options(compounds.places)}
          onChange={(compoundId) => change({ compoundId })}
        />
      )}
    </>
  )
}
