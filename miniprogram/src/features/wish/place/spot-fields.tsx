import { listTowns } from '@shared/community/contract'
import { isId } from '@shared/ids'
import { usePlaces } from '@/lib/use-places'
import { useRead } from '@/lib/use-read'
import { ChoiceField } from '@/ui/choice-field'
import { nowhere, type Spot } from './spot'
import { useWishCounty } from './use-wish-county'

interface SpotFieldsProps {
  value: Spot
  onChange: (spot: Spot) => void
  /** Beside the community, where one is missing. */
  error?: string
  /** A whole street may be meant, so the community may stay open. */
  anyCommunity?: boolean
}

const options = (places: readonly { placeId: string; name: string }[] | undefined) =>
  (places ?? []).map(({ placeId, name }) => ({ value: placeId, label: name }))

/** Street, community and compound, each chosen from a list. Inside `<Card flush>`. */
export function SpotFields({ value, onChange, error, anyCommunity = false }: SpotFieldsProps) {
  const countyId = useWishCounty()
  // A community that is known from elsewhere stands there without its street.
  const isFixed = value.townCode === '' && value.communityId !== ''
  const towns = useRead(
    listTowns,
    countyId && !isFixed ? { query: { countyId }, actingAs: 'self' } : undefined,
  )
  const known = (towns.data?.towns ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const communities = usePlaces(countyId, value.townCode ? { townCode: value.townCode } : undefined)
  const communityId = isId('place', value.communityId) ? value.communityId : undefined
  const compounds = usePlaces(countyId, communityId && !isFixed ? { parentId: communityId } : undefined)
  const nameIn = (all: readonly { value: string; label: string }[], chosen: string) =>
    all.find((one) => one.value === chosen)?.label ?? ''
  const unread = communities.error ?? compounds.error ?? towns.error
  if (isFixed)
    return (
      <ChoiceField
        label="住在哪里"
        value="known"
        options={[
          { value: 'known', label: [value.communityName, value.compoundName].join(' ').trim() },
          { value: 'other', label: '换一个地方' },
        ]}
        onChange={(chosen) => chosen === 'other' && onChange(nowhere)}
      />
    )
  return (
    <>
      <ChoiceField
        label="街道或乡镇"
        value={value.townCode}
        options={known}
        {...((unread ?? (error && value.townCode === '' ? error : undefined)) !== undefined && {
          error: unread ?? error,
        })}
        onChange={(townCode) => onChange({ ...nowhere, townCode, townName: nameIn(known, townCode) })}
      />
      {value.townCode !== '' && (
        <ChoiceField
          label="社区"
          optional={anyCommunity}
          value={value.communityId}
          options={options(communities.places)}
          {...(communities.places?.length === 0 && { hint: '这里还没有登记社区，请问一下居委会' })}
          {...(error !== undefined && value.communityId === '' && { error })}
          onChange={(chosen) =>
            onChange({
              ...{ ...value, compoundId: '', compoundName: '', communityId: chosen },
              communityName: nameIn(options(communities.places), chosen),
            })
          }
        />
      )}
      {communityId && (compounds.places?.length ?? 0) > 0 && (
        <ChoiceField
          label="小区"
          optional
          value={value.compoundId}
          options={options(compounds.places)}
          onChange={(chosen) =>
            onChange({
              ...{ ...value, compoundId: chosen },
              compoundName: nameIn(options(compounds.places), chosen),
            })
          }
        />
      )}
    </>
  )
}
