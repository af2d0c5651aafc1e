import * as v from 'valibot'
import { type ChangedFields, orgTypes, unitKinds } from '@shared/org/schema'
import type { TreeNode } from '@shared/org/views'

/** What is written in the form, of the fields that can be changed there. */
export interface Written {
  name: string
  type: string
  unitKind: string
  phone: string
}

export const writtenOf = ({ name, type, unitKind = '', phone = '' }: TreeNode): Written => ({
  ...{ name, type, unitKind, phone },
})

const typeSchema = v.picklist(orgTypes)
const unitSchema = v.picklist(unitKinds)

/** What is said anew, and nothing of what stays; an empty number is taken away. */
export function changedFields(node: TreeNode, written: Written): ChangedFields {
  const before = writtenOf(node)
  const phone = written.phone.trim()
  const name = written.name.trim()
  return {
    ...(name !== before.name && { name }),
    ...(written.type !== before.type && v.is(typeSchema, written.type) && { type: written.type }),
    ...(written.unitKind !== before.unitKind &&
      v.is(unitSchema, written.unitKind) && { unitKind: written.unitKind }),
    ...(phone !== before.phone && { phone: phone === '' ? null : phone }),
  }
}

/** A new name or type needs who approved it; a telephone number doesn't. */
export const needsApproval = ({ name, level, type }: ChangedFields): boolean =>
  name !== undefined || level !== undefined || type !== undefined
