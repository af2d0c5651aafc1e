import type { Delegate } from '@shared/delegation/schema'

const relations: Record<string, string> = {
  spouse: '老伴',
  child: '子女',
  relative: '亲戚',
  neighbour: '邻居',
  worker: '工作人员',
  guardian: '监护人',
}

/** Who may act for the member: 子女 李梅能替办. */
export function delegateWords({ relation, name, state }: Delegate): string {
  const who = relations[relation] ?? '代办人'
  return state === 'active' ? `${who} ${name ?? ''}能替办` : `请了${who}代办，还没接受`
}
