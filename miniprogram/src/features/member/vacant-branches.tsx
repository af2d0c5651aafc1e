import type { OrgId } from '@shared/ids'
import { readToday } from '@shared/today/contract'
import { useRead } from '@/lib/use-read'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'

/** The organisations below in which nobody works now: what comes to them is seen to from above. */
export function VacantBranches({ onOpen }: { onOpen: (orgId: OrgId) => void }) {
  const vacant = useRead(readToday, {}).data?.vacant ?? []
  if (vacant.length === 0) return null
  return (
    <>
      <SectionTitle count={vacant.length}>没有人负责的，请您先替着看</SectionTitle>
      <Card flush>
        {vacant.map(({ orgId, name }) => (
          <ListRow key={orgId} title={name} onClick={() => onOpen(orgId)} />
        ))}
      </Card>
    </>
  )
}
