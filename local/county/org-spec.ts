import { type Source } from './source'
import type { OrgNode } from '@shared/org/tree'
import { phoneOf } from './phone'

/** An organisation and those below it. The key is unique in the whole demo and gives the id. */
export interface OrgSpec {
  key: string
  name: string
  level: OrgNode['level']
  type?: OrgNode['type']
  /** The last digits of its number; absent: none. */
  phone?: number
  /** Of a branch of mobile members away from home: where it is. */
  regionCode?: string
  below?: readonly OrgSpec[]
}

/** The nodes of a tree, those above before those below. */
export function orgNodes(spec: OrgSpec, source: Source, parentKey?: string): OrgNode[] {
  const { key, name, level, type = 'regular', phone, regionCode, below = [] } = spec
  return [
    {
      ...{ orgId: source.id('org', key), name, level, type },
      ...(parentKey !== undefined && { parentId: source.id('org', parentKey) }),
      ...(phone !== undefined && { phone: phoneOf(phone) }),
      ...(regionCode !== undefined && { regionCode }),
    },
    ...below.flatMap((one) => orgNodes(one, source, key)),
  ]
}

export const committee = (key: string, name: string, phone: number, below: readonly OrgSpec[]): OrgSpec => ({
  ...{ key, name, level: 'committee', phone, below },
})

export const generalBranch = (
  key: string,
  name: string,
  phone: number,
  below: readonly OrgSpec[],
): OrgSpec => ({
  ...{ key, name, level: 'general_branch', phone, below },
})

export const branch = (
  key: string,
  name: string,
  phone: number,
  below: readonly OrgSpec[] = [],
): OrgSpec => ({ ...{ key, name, level: 'branch', phone, below } })

/** A branch of mobile members: a type, not a level. */
export const mobileBranch = (key: string, name: string, phone: number, regionCode?: string): OrgSpec => ({
  ...{ key, name, level: 'branch', type: 'mobile', phone },
  ...(regionCode !== undefined && { regionCode }),
})

export const group = (key: string, name: string): OrgSpec => ({ key, name, level: 'group' })
