import * as v from 'valibot'
import { orgNodeSchema } from '@shared/org/schema'
import type { Change, Entry, Job } from '../../kind'
import type { OrgColumn } from './columns'
import type { Resolved } from './resolve'

const fieldsSchema = v.partial(
  v.pick(orgNodeSchema, [
    ...(['name', 'level', 'type', 'phone', 'establishedOn', 'approvedBy'] as const),
    ...(['termEndsOn', 'goLiveOn', 'externalCode'] as const),
  ]),
)

/** What a row says of an organisation, beside what is above it. */
export const fieldsOf = ({ code, ...values }: Entry<OrgColumn>['values']) =>
  v.parse(fieldsSchema, { ...values, ...(code !== undefined && { externalCode: code }) })

const words: Record<string, string> = {
  ...{ committee: '党委', general_branch: '党总支', branch: '党支部', group: '党小组' },
  ...{ regular: '一般', mobile: '流动', joint: '联合', temporary: '临时', functional: '功能型' },
}
const wordOf = (value: string) => words[value] ?? value

/** What a row would change of an organisation that stands. */
export function changesOf(
  { values }: Entry<OrgColumn>,
  { known, parentId }: Resolved,
  { headerOf, tree }: Job,
): Change[] {
  if (!known) return []
  const fields = Object.entries(fieldsOf(values)).flatMap(([field, to]): Change[] => {
    const from = Object.entries(known).find(([name]) => name === field)?.[1]
    const staysAsItIs = (field === 'establishedOn' || field === 'approvedBy') && from !== undefined
    if (from === to || staysAsItIs) return []
    const column = headerOf(field === 'externalCode' ? 'code' : field)
    return [{ column, from: typeof from === 'string' ? wordOf(from) : '', to: wordOf(to) }]
  })
  if (parentId === undefined || known.parentId === parentId) return fields
  const from = known.parentId && tree.get(known.parentId)?.name
  return [...fields, { column: headerOf('parent'), from: from ?? '', to: values.parent ?? '' }]
}
