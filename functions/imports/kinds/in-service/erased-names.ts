import { isSameName } from '@shared/account/same-name'
import { isThere } from '@shared/member/rules'
import { idsOf, orgsOf } from '@shared/org/tree'
import { listMembers } from '../../../member/door'
import type { Entry, Job } from '../../kind'
import { inBatches } from '../in-batches'

/** Of who asked to be erased only the name is left to know them by. */
export interface ErasedNames {
  learn: (entries: readonly Entry<'memberNo'>[]) => Promise<void>
  /** The same, of rows that never have a number. */
  read: () => Promise<void>
  /** May a row without a number be somebody of the county who asked to be erased? */
  mayBe: (name: string) => boolean
}

async function namesOf({ tree }: Job): Promise<string[]> {
  const lists = orgsOf(tree).flatMap(({ orgId }) => idsOf(tree, orgId))
  const names = await inBatches(lists, async (orgId) => {
    const erased = (await listMembers(orgId)).filter(
      (one) => isThere(one) && one.contactsErasedAt !== undefined,
    )
    return erased.map(({ name }) => name)
  })
  return names.flat()
}

/** Reads the county's rosters once, when the first row comes that has no number. */
export function erasedNames(job: Job): ErasedNames {
  let names: Promise<readonly string[]> | undefined
  let known: readonly string[] = []
  const read = async () => {
    names ??= namesOf(job)
    known = await names
  }
  return {
    learn: async (entries) => {
      if (entries.some(({ values }) => values.memberNo === undefined)) await read()
    },
    read,
    mayBe: (name) => known.some((one) => isSameName(one, name)),
  }
}

/**
 * What is said when a row may be about them: the same of everybody of that name, so that it doesn't tell who asked for
 * an erasure. docs/rules.md#erasure
 */
export const sameName = {
  id: 'same_name',
  because: '有同名的党员，分不清是不是同一位，请先问过本人',
  leftOut: '有同名的党员，表里的手机号和单位先不写入。确是另一个人，问过本人再由社区补上',
  isThem: '这一位现在不登记。要登记的，请本人到社区来办',
} as const
