import type { OrgSummary } from '@shared/org/contract'
import { Card } from '@/ui/card'
import { OptionList } from '@/ui/option-list'

interface OrgCardProps {
  orgs: readonly OrgSummary[]
  chosen: OrgSummary | undefined
  /** Second line of a row. */
  describe: (org: OrgSummary) => string
  onChoose: (org: OrgSummary) => void
}

/** Organisations to choose one from. */
export function OrgCard({ orgs, chosen, describe, onChoose }: OrgCardProps) {
  return (
    <Card flush>
      <OptionList
        options={orgs.map((org) => ({ value: org.orgId, label: org.name, detail: describe(org) }))}
        chosen={chosen?.orgId}
        onChoose={(orgId) => {
          const org = orgs.find((one) => one.orgId === orgId)
          if (org) onChoose(org)
        }}
      />
    </Card>
  )
}
