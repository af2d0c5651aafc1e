import { useState } from 'react'
import { isId, type OrgId, type PlaceId } from '@shared/ids'
import { useGrant } from '@/lib/acting-as'
import { slot } from '@/lib/storage'
import { useIdParam } from '@/lib/use-id-param'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ChooseSpot } from '../place/choose-spot'
import { type Spot, spotName, spotSchema } from '../place/spot'

const kept = slot('wish-inbox-spot', spotSchema)

type Scope = { placeId: PlaceId } | { orgId: OrgId }

const placeOf = ({ compoundId, communityId }: Spot): PlaceId | undefined =>
  isId('place', compoundId) ? compoundId : isId('place', communityId) ? communityId : undefined

/**
 * Whose wishes are seen to: of the place the page was opened for, of the community worker's own, of the one chosen
 * last; or the complaints that went past those below.
 */
export function useInboxScope() {
  const grant = useGrant()
  const opened = useIdParam('place', 'placeId')
  const [spot, setSpot] = useState(() => kept.read())
  const [complaints, setComplaints] = useState(false)
  const own = opened ?? grant?.placeId
  const placeId = own ?? (spot && placeOf(spot))
  const name =
    grant?.placeId === placeId
      ? grant?.placeName
      : spot && placeOf(spot) === placeId
        ? spotName(spot)
        : undefined
  const isWorker = grant !== undefined && grant.role !== 'community_worker'
  const scope: Scope | undefined =
    complaints && isWorker ? { orgId: grant.orgId } : placeId ? { placeId } : undefined
  const look = (next: Spot) => {
    kept.write(next)
    setSpot(next)
    setComplaints(false)
  }
  return { scope, name, isWorker, isFixed: own !== undefined, complaints, setComplaints, look }
}

/** The choice of a place, and of the complaints for those who work for an organisation. */
export function InboxScope({ inbox }: { inbox: ReturnType<typeof useInboxScope> }) {
  const { name, isWorker, isFixed, complaints, setComplaints, look } = inbox
  const [choosing, setChoosing] = useState(false)
  if (isFixed && !isWorker) return null
  const here = name ?? (isFixed ? '这个地方' : '')
  return (
    <>
      <Card flush>
        <ChoiceField
          label="看哪里"
          value={complaints ? 'complaints' : here === '' ? '' : 'here'}
          placeholder="选社区或小区"
          options={[
            ...(here === '' ? [] : [{ value: 'here', label: here }]),
            ...(isFixed ? [] : [{ value: 'other', label: '选一个社区或小区' }]),
            { value: 'complaints', label: '转上来的投诉', detail: '绕过了被说到的人，由您这里办' },
          ]}
          onChange={(chosen) => {
            setComplaints(chosen === 'complaints')
            setChoosing(chosen === 'other')
          }}
        />
      </Card>
      <ChooseSpot
        open={choosing}
        onChosen={(next) => {
          setChoosing(false)
          look(next)
        }}
        onClose={() => setChoosing(false)}
      />
    </>
  )
}
