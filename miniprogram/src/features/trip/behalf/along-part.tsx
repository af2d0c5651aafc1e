import { useState } from 'react'
import type { OrgId } from '@shared/ids'
import type { MemberView } from '@shared/member/schema'
import { listOrgs } from '@shared/org/contract'
import { OrgField } from '@/components/org-field'
import { useGrant } from '@/lib/acting-as'
import { branchesBelow } from '@/lib/branches-below'
import { useRead } from '@/lib/use-read'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { PhoneField } from '@/ui/phone-field'
import { AlongField } from './along-field'
import type { Along } from './behalf-draft'
import { ToldFields } from './told-fields'

interface AlongPartProps {
  /** Whose form it is. */
  member: Pick<MemberView, 'memberId' | 'orgId'>
  along: Along | undefined
  tried: boolean
  onChange: (along: Along | undefined) => void
}

/** 和老伴一起走: who leaves along, with how the branch knows of it and the consent of each asked for apart. */
export function AlongPart({ member, along, tried, onChange }: AlongPartProps) {
  const [open, setOpen] = useState(false)
  if (along)
    return (
      <Card flush title={`一起走：${along.name}（${along.orgName}）`}>
        <ToldFields
          who={along.name}
          told={along}
          tried={tried}
          onChange={(part) => onChange({ ...along, ...part })}
        />
        <PhoneField
          label={`${along.name}在外的电话`}
          optional
          value={along.phone}
          hint={along.registered === '' ? '名册里还没有号码，请填上' : `不填就用名册里的 ${along.registered}`}
          onChange={(phone) => onChange({ ...along, phone })}
        />
        <Button
          kind="text"
          onClick={() => {
            setOpen(false)
            onChange(undefined)
          }}
        >
          {`${along.name}不一起走`}
        </Button>
      </Card>
    )
  if (!open)
    return (
      <Card flush>
        <ListRow
          icon="users-round"
          title="和老伴一起走"
          detail="一次登记两个人的，各算各的"
          onClick={() => setOpen(true)}
        />
      </Card>
    )
  return (
    <ChooseAlong
      member={member}
      onChoose={({ memberId, name, orgName, phone = '' }) =>
        onChange({ memberId, name, orgName, registered: phone, phone: '', relation: '' })
      }
    />
  )
}

interface ChooseAlongProps {
  member: AlongPartProps['member']
  onChoose: Parameters<typeof AlongField>[0]['onChoose']
}

/** Of the same branch; whoever works above may choose another one. */
function ChooseAlong({ member, onChoose }: ChooseAlongProps) {
  const grant = useGrant()
  const isAbove = grant !== undefined && grant.role !== 'branch_secretary'
  const orgs = useRead(listOrgs, isAbove ? {} : undefined)
  const [orgId, setOrgId] = useState<OrgId>(member.orgId)
  const below = new Set(grant && branchesBelow(orgs.data?.orgs ?? [], grant.orgId).map((one) => one.orgId))
  return (
    <Card flush>
      {isAbove && (
        <OrgField
          label="在哪个支部"
          orgs={orgs.data?.orgs ?? []}
          mayChoose={(org) => below.has(org.orgId)}
          value={orgId}
          onChange={setOrgId}
        />
      )}
      <AlongField key={orgId} orgId={orgId} without={member.memberId} onChoose={onChoose} />
      {!isAbove && <ListRow title="在别的支部的" detail="请那个支部登记，或者请镇里一次登记两个支部的" />}
    </Card>
  )
}
