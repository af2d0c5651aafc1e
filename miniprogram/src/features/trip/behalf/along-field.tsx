import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OrgId } from '@shared/ids'
import { listMembers } from '@shared/member/contract'
import type { MemberCard } from '@shared/member/schema'
import { ReadState } from '@/components/read-state'
import { useRead } from '@/lib/use-read'
import { FieldValue } from '@/ui/field-value'
import { FormRow } from '@/ui/form-row'
import { OptionList } from '@/ui/option-list'
import { Popup } from '@/ui/popup'
import { TextField } from '@/ui/text-field'
import { isAtHome } from './at-home'

interface AlongFieldProps {
  orgId: OrgId
  /** Who isn't asked for: whose form it is. */
  without: MemberCard['memberId']
  onChoose: (member: MemberCard) => void
}

/** More than that nobody reads through; a word more makes it fewer. */
const most = 30

/** Who goes along, of one branch's roster, found by a part of the name. */
export function AlongField({ orgId, without, onChoose }: AlongFieldProps) {
  const [open, setOpen] = useState(false)
  const read = useRead(listMembers, open ? { query: { orgId } } : undefined)
  const [part, setPart] = useState('')
  return (
    <View>
      <View
        hoverClass="ui-pressed"
        aria-role="button"
        aria-label="和谁一起走，请选择"
        onClick={() => setOpen(true)}
      >
        <FormRow label="和谁一起走" opens>
          <FieldValue value="" placeholder="请选择" />
        </FormRow>
      </View>
      <Popup open={open} position="bottom" label="和谁一起走" onClose={() => setOpen(false)}>
        <ReadState read={read} failed="没有打开名册">
          {({ members }) => {
            const found = members.filter(
              (one) => one.memberId !== without && isAtHome(one) && one.name.includes(part.trim()),
            )
            return (
              <>
                <TextField
                  label="找人"
                  value={part}
                  placeholder="写名字里的一两个字"
                  {...(found.length > most && { hint: `有 ${found.length} 人，多写一两个字就少了` })}
                  {...(found.length === 0 && { hint: '没有这样的人。已经在外的，不用再登记' })}
                  onChange={setPart}
                />
                <OptionList
                  options={found
                    .slice(0, most)
                    .map(({ memberId, name }) => ({ value: memberId, label: name }))}
                  onChoose={(chosen) => {
                    const member = found.find(({ memberId }) => memberId === chosen)
                    setOpen(false)
                    if (member) onChoose(member)
                  }}
                />
              </>
            )
          }}
        </ReadState>
      </Popup>
    </View>
  )
}
