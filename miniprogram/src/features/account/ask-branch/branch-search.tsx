import { useState } from 'react'
import { listBranches } from '@shared/account/contract'
import type { CountyId, OrgId } from '@shared/ids'
import { ReadState } from '@/components/read-state'
import { useRead } from '@/lib/use-read'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { OptionList } from '@/ui/option-list'
import { TextField } from '@/ui/text-field'

interface BranchSearchProps {
  countyId: CountyId
  chosen: OrgId | undefined
  onChoose: (orgId: OrgId, name: string) => void
}

/** More than that nobody reads through; a word more makes it fewer. */
const most = 30

/** The branches of a county, by a part of their name or of the one above. */
export function BranchSearch({ countyId, chosen, onChoose }: BranchSearchProps) {
  const read = useRead(listBranches, { params: { countyId }, actingAs: 'self' })
  const [part, setPart] = useState('')
  return (
    <ReadState read={read} failed="没有打开支部名单">
      {({ branches }) => {
        const found = branches.filter(({ name, above = '' }) => `${name} ${above}`.includes(part.trim()))
        const options = found.slice(0, most).map(({ orgId, name, above }) => ({
          ...{ value: orgId, label: name },
          ...(above !== undefined && { detail: above }),
        }))
        const choose = (value: string) => {
          const branch = found.find(({ orgId }) => orgId === value)
          if (branch) onChoose(branch.orgId, branch.name)
        }
        return (
          <Card flush>
            <TextField
              label="找支部"
              value={part}
              placeholder="写支部名字里的几个字"
              {...(found.length > most && { hint: `有 ${found.length} 个，多写一两个字就少了` })}
              onChange={setPart}
            />
            {options.length === 0 ? (
              <EmptyState sentence="没有这个名字的支部，少写几个字再看看" />
            ) : (
              <OptionList options={options} {...(chosen && { chosen })} onChoose={choose} />
            )}
          </Card>
        )
      }}
    </ReadState>
  )
}
