import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OrgId } from '@shared/ids'
import type { OrgNameInTree } from '@shared/org/views'
import { FieldValue } from '@/ui/field-value'
import { FormRow, type FieldFrame } from '@/ui/form-row'
import { OptionList } from '@/ui/option-list'
import { Popup } from '@/ui/popup'
import { TextField } from '@/ui/text-field'

interface OrgFieldProps extends FieldFrame {
  /** Those one may choose from, with enough of the others to say what stands above them. */
  orgs: readonly OrgNameInTree[]
  mayChoose?: (org: OrgNameInTree) => boolean
  value: OrgId | undefined
  onChange: (orgId: OrgId) => void
}

/** More than that nobody reads through; a word more makes it fewer. */
const most = 30

/** One organisation of the county, found by a part of its name. */
export function OrgField({ orgs, mayChoose = () => true, value, onChange, ...frame }: OrgFieldProps) {
  const [open, setOpen] = useState(false)
  const [part, setPart] = useState('')
  const nameOf = (orgId: OrgId | undefined) => orgs.find((org) => org.orgId === orgId)?.name
  const found = orgs.filter((org) => mayChoose(org) && org.name.includes(part.trim()))
  const options = found.slice(0, most).map(({ orgId, parentId, name }) => {
    const above = nameOf(parentId)
    return { value: orgId, label: name, ...(above !== undefined && { detail: above }) }
  })
  const choose = (chosen: string) => {
    const org = found.find(({ orgId }) => orgId === chosen)
    setOpen(false)
    if (org) onChange(org.orgId)
  }
  const chosenName = nameOf(value) ?? ''
  return (
    <View>
      <View
        hoverClass="ui-pressed"
        aria-role="button"
        aria-label={`${frame.label}，${chosenName || '请选择'}`}
        onClick={() => setOpen(true)}
      >
        <FormRow {...frame} opens>
          <FieldValue value={chosenName} placeholder="请选择" />
        </FormRow>
      </View>
      <Popup open={open} position="bottom" label={frame.label} onClose={() => setOpen(false)}>
        <TextField
          label="找组织"
          value={part}
          placeholder="写名字里的几个字"
          {...(found.length > most && { hint: `有 ${found.length} 个，多写一两个字就少了` })}
          {...(found.length === 0 && { hint: '没有这个名字的，少写几个字再看看' })}
          onChange={setPart}
        />
        <OptionList options={options} {...(value && { chosen: value })} onChoose={choose} />
      </Popup>
    </View>
  )
}
