import type { delegationRelations, delegationScopes } from '@shared/access/person'

/** What somebody is to the member. */
export const relations: Record<(typeof delegationRelations)[number], string> = {
  spouse: '老伴',
  child: '子女',
  relative: '亲戚',
  neighbour: '邻居',
  worker: '工作人员',
  guardian: '监护人',
}

const scopes: Record<(typeof delegationScopes)[number], string> = {
  trips: '外出报备',
  data: '看个人信息',
  wishes: '微心愿',
}

const wordIn = (words: Record<string, string>, code: string): string => words[code] ?? '其他'

export const relationWords = (relation: string): string => wordIn(relations, relation)

/** What may be done: 外出报备、看个人信息. */
export const scopeWords = (codes: readonly string[]): string =>
  codes.map((code) => wordIn(scopes, code)).join('、')
