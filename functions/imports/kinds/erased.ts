import type { Member } from '../../member/door'

/** What somebody who asked that it be erased doesn't get back by a sheet: docs/rules.md#erasure. */
const erasable: readonly string[] = ['phone', 'address', 'unit']

const words: Record<string, string> = { phone: '电话', address: '住址', unit: '单位' }

type Erased = Pick<Member, 'contactsErasedAt'>

/** What of a row counts for somebody, and the sentence about what doesn't. */
export function countsFor<V extends Record<string, string | undefined>>(
  { contactsErasedAt }: Erased,
  values: V,
): { values: V; note?: string } {
  const left = contactsErasedAt ? erasable.filter((field) => values[field] !== undefined) : []
  if (left.length === 0) return { values }
  const kept = Object.fromEntries(Object.entries(values).filter(([field]) => !left.includes(field)))
  const named = left.map((field) => words[field] ?? '').join('、')
  // Every column may be empty: what is left out of a row is still a row.
  return { values: kept as V, note: `本人申请删过信息，表里的${named}不写入` }
}

/** Of a row that a person said is somebody else than one of that name who was erased: the same is left out. */
export const mayBeErased =
  '有一位同名的党员申请删过信息，表里的电话、住址和单位先不写入。确是另一个人，请支部问过本人再补'
