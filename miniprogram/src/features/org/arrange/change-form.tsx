import { useState } from 'react'
import { changeOrg } from '@shared/org/contract'
import type { TreeNode } from '@shared/org/views'
import { optionsOf, types, units } from '@/components/org-words'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { TextField } from '@/ui/text-field'
import { Arranged } from './arranged'
import { changedFields, needsApproval, writtenOf } from './changed-fields'
import { DecisionFields } from './decision-fields'
import { Refused } from './refused'
import { useDecision } from './use-decision'

/** Says anew what an organisation is called, is, and is called at. */
export function ChangeForm({ node }: { node: TreeNode }) {
  const { send, sending, problem } = useSend()
  const decision = useDecision()
  // As it was when the form was opened: what is read again meanwhile changes nothing that is written.
  const [before] = useState(node)
  const [written, setWritten] = useState(() => writtenOf(node))
  const [done, setDone] = useState(false)
  const errors = problem?.fields ?? {}
  const write = (field: keyof typeof written) => (text: string) => setWritten({ ...written, [field]: text })
  const fields = changedFields(before, written)
  const isDecision = needsApproval(fields)

  async function change() {
    const { orgId } = before
    const body = isDecision ? { ...fields, ...decision.body } : fields
    if (await send(changeOrg, { params: { orgId }, body })) setDone(true)
  }
  if (done)
    return <Arranged what={`${before.name}改好了`} sentence="各处看到的都跟着变" decision={decision} />
  return (
    <>
      <Card flush>
        <TextField
          label="名称"
          value={written.name}
          maxLength={40}
          {...(errors.name !== undefined && { error: errors.name })}
          onChange={write('name')}
        />
        <ChoiceField label="类别" value={written.type} options={optionsOf(types)} onChange={write('type')} />
        <ChoiceField
          label="设在"
          optional
          value={written.unitKind}
          options={optionsOf(units)}
          onChange={write('unitKind')}
        />
        <TextField
          label="电话"
          optional
          value={written.phone}
          maxLength={18}
          keyboard="number"
          {...(errors.phone !== undefined && { error: errors.phone })}
          onChange={write('phone')}
        />
        {isDecision && <DecisionFields decision={decision} errors={errors} />}
      </Card>
      <Refused problem={problem} />
      <Button
        kind="primary"
        loading={sending}
        disabled={Object.keys(fields).length === 0}
        onClick={() => void change()}
      >
        改好了
      </Button>
    </>
  )
}
