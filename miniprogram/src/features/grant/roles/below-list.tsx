import { useState } from 'react'
import type { GrantRow } from '@shared/grant/schema'
import type { OrgId } from '@shared/ids'
import { roleWords } from '@/components/role-words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { TextField } from '@/ui/text-field'
import { go } from '@/routes'
import { holderWords } from '../words'

interface BelowOrg {
  orgId: OrgId
  orgName: string
  rows: GrantRow[]
}

/** So many are shown at once, and so many more at a tap. */
const step = 20

function byOrg(rows: readonly GrantRow[]): BelowOrg[] {
  const orgs = new Map<OrgId, BelowOrg>()
  for (const row of rows) {
    const { orgId, orgName } = row
    const org = orgs.get(orgId) ?? { orgId, orgName, rows: [] }
    orgs.set(orgId, { ...org, rows: [...org.rows, row] })
  }
  return [...orgs.values()]
}

const peopleOf = ({ rows }: BelowOrg): string =>
  rows.map((row) => `${roleWords(row)} ${holderWords(row)}`).join('、')

/** The organisations below with those who work there, found by the name of either. */
export function BelowList({ rows }: { rows: readonly GrantRow[] }) {
  const [part, setPart] = useState('')
  const [shown, show] = useState(step)
  const orgs = byOrg(rows)
  if (orgs.length === 0) return null
  const found = orgs.filter((org) => `${org.orgName} ${peopleOf(org)}`.includes(part.trim()))
  return (
    <>
      <SectionTitle count={orgs.length}>下级组织</SectionTitle>
      <Card flush>
        {orgs.length > step && (
          <TextField label="找" value={part} placeholder="组织或人的名字" onChange={setPart} />
        )}
        {found.slice(0, shown).map((org) => (
          <ListRow
            key={org.orgId}
            title={org.orgName}
            detail={peopleOf(org)}
            onClick={() => void go.toRoles(org.orgId)}
          />
        ))}
        {found.length === 0 && <ListRow title="没有这个名字的，少写几个字再看看" />}
      </Card>
      {found.length > shown && <Button onClick={() => show(shown + step)}>看后面的</Button>}
    </>
  )
}
