import { useState } from 'react'
import type { MemberId } from '@shared/ids'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'
import { AddForm } from '../../add/add-form'

interface Added {
  memberId: MemberId
  name: string
  hasPhone: boolean
}

/** Somebody joins a branch's roster by hand: after their affiliation has come in the national system. */
export default function AddPage() {
  const grant = useGrant()
  const orgId = useIdParam('org', 'orgId') ?? grant?.orgId
  const [added, setAdded] = useState<Added>()
  if (!grant || grant.stationId || !orgId) return <WrongRole forWhom="支部的同志" />
  if (added)
    return (
      <Screen>
        <NowCard
          tag={<StateTag state="done">加进名册了</StateTag>}
          title={added.name}
          sentence={
            added.hasPhone
              ? '请告诉本人：打开候鸟驿站，用这个手机号认证。认证以后就能自己报备。'
              : '没有号码的，给本人发一个绑定码，念给本人听就能认证。'
          }
          button={
            added.hasPhone
              ? { label: '看这位党员', onClick: () => void go.toMember(added.memberId) }
              : { label: '发绑定码', onClick: () => void go.toLinkCode(added.memberId) }
          }
        />
        <Button onClick={() => setAdded(undefined)}>再加一位</Button>
        <Button kind="text" onClick={() => void go.back()}>
          回到名册
        </Button>
      </Screen>
    )
  return (
    <Screen title="加一位党员" subtitle="组织关系在全国系统里转来以后，在这里加上">
      <AddForm orgId={orgId} onDone={setAdded} />
    </Screen>
  )
}
