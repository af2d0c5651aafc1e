import { listOrgs } from '@shared/org/contract'
import type { OrgId } from '@shared/ids'
import type { Output } from '@shared/endpoint'
import { useRead } from '../lib/use-read'

type Org = Output<typeof listOrgs>['orgs'][number]

export interface OrgInScope extends Org {
  /** How far below the one they act for. */
  depth: number
}

/** An organisation and all below it, each after the one above it. */
function below(orgs: readonly Org[], orgId: OrgId, depth = 0): OrgInScope[] {
  const own = orgs.find((org) => org.orgId === orgId)
  if (!own) return []
  const children = orgs.filter(({ parentId }) => parentId === orgId)
  return [{ ...own, depth }, ...children.flatMap((child) => below(orgs, child.orgId, depth + 1))]
}

/** The organisations that somebody acts for; undefined until they are known. */
export function useScope(orgId: OrgId): { orgs: OrgInScope[] | undefined; problem: string | undefined } {
  const { data, problem } = useRead(listOrgs, {})
  return { orgs: data && below(data.orgs, orgId), problem }
}

interface OrgChoiceProps {
  label: string
  orgs: readonly OrgInScope[]
  value: OrgId
  onChange: (orgId: OrgId) => void
}

export function OrgChoice({ label, orgs, value, onChange }: OrgChoiceProps) {
  return (
    <label className="field">
      <span className="field__label">{label}</span>
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = orgs.find(({ orgId }) => orgId === target.value)
          if (chosen) onChange(chosen.orgId)
        }}
      >
        {orgs.map(({ orgId, name, depth }) => (
          <option key={orgId} value={orgId}>
            {`${'　'.repeat(depth)}${name}`}
          </option>
        ))}
      </select>
    </label>
  )
}
