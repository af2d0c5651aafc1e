import { useState } from 'react'
import type { OrgId } from '@shared/ids'
import { listOrgs } from '@shared/org/contract'
import { readToday } from '@shared/today/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { TextField } from '@/ui/text-field'
import { branchesBelow } from '@/lib/branches-below'

/** The branches below a committee, to choose whose roster is opened; those without anybody are marked. */
export function BranchChoice({ orgId }: { orgId: OrgId }) {
  const orgs = useRead(listOrgs, {})
  const today = useRead(readToday, {})
  const [part, setPart] = useState('')
  const vacant = today.data?.vacant ?? []
  return (
    <Screen title="看哪个支部" reads={[orgs]}>
      <ReadState read={orgs} failed="没有打开支部名单">
        {(data) => {
          const found = branchesBelow(data.orgs, orgId).filter(({ name, above }) =>
            `${name} ${above}`.includes(part.trim()),
          )
          return (
            <>
              <Card flush>
                <TextField
                  label="找支部"
                  value={part}
                  placeholder="写支部名字里的几个字"
                  onChange={setPart}
                />
              </Card>
              {found.length === 0 ? (
                <EmptyState sentence="没有这个名字的支部，少写几个字再看看" />
              ) : (
                <Card flush>
                  {found.map((branch) => (
                    <ListRow
                      key={branch.orgId}
                      title={branch.name}
                      detail={branch.above}
                      end={
                        vacant.some((one) => one.orgId === branch.orgId) ? (
                          <StateTag state="waiting">没有书记</StateTag>
                        ) : undefined
                      }
                      onClick={() => void go.toMembers({ orgId: branch.orgId })}
                    />
                  ))}
                </Card>
              )}
            </>
          )
        }}
      </ReadState>
    </Screen>
  )
}
