import type { MemberCard } from '@shared/member/schema'

/** A way to narrow a branch's list, as its chip says it. */
export interface Filter {
  key: string
  title: string
  passes: (member: MemberCard) => boolean
}

const category = (code: string) => (member: MemberCard) => member.category === code

/** What stands above the list. Who has left is asked for apart, so it isn't among them. */
export const filters: readonly Filter[] = [
  { key: 'all', title: '全部', passes: () => true },
  {
    key: 'away',
    title: '在外',
    passes: ({ away, awayAs }) => away === true && awayAs !== 'to_leave' && awayAs !== 'return_reported',
  },
  { key: 'to_leave', title: '要走了', passes: ({ awayAs }) => awayAs === 'to_leave' },
  { key: 'return_reported', title: '说回来了', passes: ({ awayAs }) => awayAs === 'return_reported' },
  { key: 'at_home', title: '在家', passes: ({ away }) => away === false },
  { key: 'not_bound', title: '还没认证', passes: ({ bound }) => bound === false },
  {
    key: 'no_phone',
    title: '没有号码',
    passes: ({ phone, bound }) => phone === undefined && bound !== undefined,
  },
  { key: 'retired', title: '离退休', passes: category('retired') },
  { key: 'graduate', title: '毕业生', passes: category('graduate') },
  { key: 'employed', title: '在职', passes: category('employed') },
]

/** Those whose name has this in it, blanks aside. */
export const named = (members: readonly MemberCard[], part: string): MemberCard[] => {
  const wanted = part.replace(/\s/g, '')
  return members.filter(({ name }) => name.replace(/\s/g, '').includes(wanted))
}
