import { useState } from 'react'
import { listCounties } from '@shared/account/contract'
import type { Residence } from '@shared/account/schema'
import { listTowns } from '@shared/community/contract'
import { isId, type PlaceId } from '@shared/ids'
import { ReadState } from '@/components/read-state'
import { useRead } from '@/lib/use-read'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ErrorState } from '@/ui/error-state'
import { usePlaces } from '@/lib/use-places'

interface ResidenceFormProps {
  label: string
  sending: boolean
  problem: string | undefined
  onDone: (residence: Residence) => void
}

const options = (places: readonly { placeId: string; name: string }[] | undefined) =>
  (places ?? []).map(({ placeId, name }) => ({ value: placeId, label: name }))

const placeIn = (text: string): PlaceId | undefined => (isId('place', text) ? text : undefined)

/** County, town, community, compound: each chosen from a list, the compound if there is one. */
export function ResidenceForm({ label, sending, problem, onDone }: ResidenceFormProps) {
  const counties = useRead(listCounties, { actingAs: 'self' })
  const [county, setCounty] = useState('')
  const [town, setTown] = useState('')
  const [community, setCommunity] = useState('')
  const [compound, setCompound] = useState('')
  const countyId = counties.data?.counties.find((one) => one.countyId === county)?.countyId
  const communityId = placeIn(community)
  const towns = useRead(listTowns, countyId && { query: { countyId }, actingAs: 'self' })
  const communities = usePlaces(countyId, town ? { townCode: town } : undefined)
  const compounds = usePlaces(countyId, communityId && { parentId: communityId })
  const unread = communities.error ?? compounds.error ?? towns.error
  const compoundId = placeIn(compound)
  return (
    <ReadState read={counties} failed="没有打开县区名单">
      {({ counties: all }) => (
        <>
          <Card flush>
            <ChoiceField
              label="哪个县"
              value={county}
              options={all.map((one) => ({ value: one.countyId, label: one.name }))}
              onChange={(chosen) => {
                setCounty(chosen)
                setTown('')
                setCommunity('')
                setCompound('')
              }}
            />
            {countyId && (
              <ChoiceField
                label="街道或乡镇"
                value={town}
                options={(towns.data?.towns ?? []).map(({ code, name }) => ({ value: code, label: name }))}
                onChange={(chosen) => {
                  setTown(chosen)
                  setCommunity('')
                  setCompound('')
                }}
              />
            )}
            {town !== '' && (
              <ChoiceField
                label="社区"
                value={community}
                options={options(communities.places)}
                {...(communities.places?.length === 0 && { hint: '这里还没有登记社区，请问一下居委会' })}
                onChange={(chosen) => {
                  setCommunity(chosen)
                  setCompound('')
                }}
              />
            )}
            {communityId && (compounds.places?.length ?? 0) > 0 && (
              <ChoiceField
                label="小区"
                optional
                value={compound}
                options={options(compounds.places)}
                onChange={setCompound}
              />
            )}
          </Card>
          {unread !== undefined && <ErrorState happened="名单没有打开" todo={unread} />}
          {problem !== undefined && <ErrorState happened="没有登记上" todo={problem} />}
          <Button
            kind="primary"
            loading={sending}
            disabled={!communityId}
            onClick={() => communityId && onDone({ communityId, ...(compoundId && { compoundId }) })}
          >
            {label}
          </Button>
        </>
      )}
    </ReadState>
  )
}
