import type { SweepCard } from '@shared/sweep/schema'

/** What stands in the group beside the code. It asks for nothing that a swindler would ask for. */
export const groupText = ({
  title,
  branch,
  by,
  link,
}: {
  title: SweepCard['title']
  branch: string
  by: string
  link: string
}) =>
  [
    `【${title}】${branch}的党员同志：`,
    `请答一下您现在在家还是在外，一分钟就好，${by}前答。`,
    '点群里“候鸟驿站”的卡片，或用微信扫支部发的码。群里看不到谁答了、谁没答。',
    '不会向您要钱、要验证码。',
    link,
  ].join('\n')
