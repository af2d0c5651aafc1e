import { useRef, useState } from 'react'
import * as v from 'valibot'
import type { OrgId } from '@shared/ids'
import { createOrg } from '@shared/org/contract'
import { orgLevels, orgTypes, unitKinds } from '@shared/org/schema'
import { mayStandBelow } from '@shared/org/soundness'
import type { TreeNode } from '@shared/org/views'
import { levels, optionsOf, types, units } from '@/components/org-words'
import { newId } from '@/lib/random'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { TextField } from '@/ui/text-field'
import { go } from '@/routes'
import { Arranged } from './arranged'
import { DecisionFields } from './decision-fields'
import { Refused } from './refused'
import { useDecision } from './use-decision'

const known = { level: v.picklist(orgLevels), type: v.picklist(orgTypes), unitKind: v.picklist(unitKinds) }

interface CreateFormProps {
  node: TreeNode
  /** Where those are for whom a temporary group is set up. */
  groupIn?: string
}

/** Sets up an organisation below another. */
export function CreateForm({ node: above, groupIn }: CreateFormProps) {
  const { send, sending, problem } = useSend()
  const decision = useDecision()
  const possible = orgLevels.filter(
    (level) => v.is(known.level, above.level) && mayStandBelow(level, above.level),
  )
  const [name, setName] = useState(groupIn ? `${groupIn}临时党小组` : '')
  const usual = groupIn && possible.includes('group') ? 'group' : 'branch'
  const [level, setLevel] = useState<string>(possible.includes(usual) ? usual : (possible[0] ?? ''))
  const [type, setType] = useState(groupIn ? 'temporary' : 'regular')
  const [unitKind, setUnitKind] = useState('')
  const [phone, setPhone] = useState('')
  const [created, setCreated] = useState<OrgId>()
  // One id for one form: what is sent twice is set up once.
  const id = useRef<OrgId>()
  const errors = problem?.fields ?? {}

  async function create() {
    if (!v.is(known.level, level) || !v.is(known.type, type)) return
    const orgId = (id.current ??= await newId('org'))
    const said = {
      ...(phone.trim() !== '' && { phone: phone.trim() }),
      ...(v.is(known.unitKind, unitKind) && { unitKind }),
    }
    const body = { orgId, parentId: above.orgId, name: name.trim(), level, type, ...said, ...decision.body }
    if (await send(createOrg, { body })) setCreated(orgId)
  }
  if (created)
    return (
      <Arranged what={`${name.trim()}成立`} sentence="现在还没有人负责，请接着请一位同志" decision={decision}>
        {decision.isToday && (
          <Button kind="primary" onClick={() => void go.toGiveRole(created)}>
            请一位同志来负责
          </Button>
        )}
      </Arranged>
    )
  return (
    <>
      <Card flush>
        <TextField
          label="名称"
          value={name}
          maxLength={40}
          {...(errors.name !== undefined && { error: errors.name })}
          onChange={setName}
        />
        <ChoiceField label="级别" value={level} options={optionsOf(levels, possible)} onChange={setLevel} />
        <ChoiceField label="类别" value={type} options={optionsOf(types)} onChange={setType} />
        <ChoiceField
          label="设在"
          optional
          value={unitKind}
          options={optionsOf(units)}
          onChange={setUnitKind}
        />
        <TextField
          label="电话"
          optional
          value={phone}
          maxLength={18}
          keyboard="number"
          {...(errors.phone !== undefined && { error: errors.phone })}
          onChange={setPhone}
        />
        <DecisionFields decision={decision} errors={errors} dayLabel="哪天成立" />
      </Card>
      <Refused problem={problem} />
      <Button kind="primary" loading={sending} disabled={name.trim() === ''} onClick={() => void create()}>
        新建
      </Button>
    </>
  )
}
