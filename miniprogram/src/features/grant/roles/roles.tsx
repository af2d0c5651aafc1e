import type { Output } from '@shared/endpoint'
import type { listGrants } from '@shared/grant/contract'
import type { GrantRow } from '@shared/grant/schema'
import type { OrgId } from '@shared/ids'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { SectionTitle } from '@/ui/section-title'
import { BelowList } from './below-list'
import { RoleRow } from './role-row'
import { VacantList } from './vacant-list'

interface RolesProps {
  orgId: OrgId
  listed: Output<typeof listGrants>
}

/** Who works at an organisation and below it: what waits first, then its own, then those below. */
export function Roles({ orgId, listed: { grants, vacant } }: RolesProps) {
  const toConfirm = grants.filter(({ mayConfirm }) => mayConfirm)
  const own = grants.filter((row) => row.orgId === orgId && !row.mayConfirm)
  return (
    <>
      {toConfirm.length > 0 && (
        <>
          <SectionTitle count={toConfirm.length}>等您确认</SectionTitle>
          <RoleCards rows={toConfirm} />
        </>
      )}
      <VacantList vacant={vacant} />
      <SectionTitle>本级</SectionTitle>
      {own.length > 0 ? <RoleCards rows={own} /> : <EmptyState sentence="这里还没有人负责" />}
      <BelowList rows={grants.filter((row) => row.orgId !== orgId && !row.mayConfirm)} />
    </>
  )
}

function RoleCards({ rows }: { rows: readonly GrantRow[] }) {
  return (
    <Card flush>
      {rows.map((row) => (
        <RoleRow key={row.grantId} row={row} />
      ))}
    </Card>
  )
}
