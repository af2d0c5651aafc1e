import { useState } from 'react'
import * as v from 'valibot'
import { officePhoneSchema, orgNameSchema } from '@shared/trip/schema'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { TextField } from '@/ui/text-field'

interface OutsideFormProps {
  onAsk: (orgName: string, orgPhone: string) => void
}

/** An organisation that doesn't work with the system: its name, and a number that the branch has found by itself. */
export function OutsideForm({ onAsk }: OutsideFormProps) {
  const [orgName, setOrgName] = useState('')
  const [orgPhone, setOrgPhone] = useState('')
  const [tried, setTried] = useState(false)
  const name = v.safeParse(orgNameSchema, orgName.trim())
  const phone = v.safeParse(officePhoneSchema, orgPhone.trim())
  const noPhone = orgPhone.trim() === ''
  const choose = () => {
    setTried(true)
    if (name.success && (noPhone || phone.success)) onAsk(name.output, orgPhone.trim())
  }
  return (
    <>
      <Card flush>
        <TextField
          label="组织名称"
          value={orgName}
          placeholder="比如：滨海社区党总支"
          error={tried && !name.success ? '请写组织的名称' : undefined}
          onChange={setOrgName}
        />
        <TextField
          label="办公电话"
          optional
          value={orgPhone}
          placeholder="带区号"
          maxLength={18}
          hint="从 114、当地政府网站查到的；核实的时候打这个"
          error={tried && !noPhone && !phone.success ? phone.issues[0].message : undefined}
          onChange={setOrgPhone}
        />
      </Card>
      <Button onClick={choose}>和这个组织对接</Button>
    </>
  )
}
