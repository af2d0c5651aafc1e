import type { Offer } from '@shared/community-report/schema'

/** 专长. */
export const skillWords: Record<string, string> = {
  medical: '看病护理',
  law: '懂法律',
  teaching: '教书辅导',
  repair: '修理',
  counselling: '心理疏导',
  writing: '写写画画',
  culture: '文艺体育',
  driving: '开车',
  other: '别的',
}

/** 六类岗位. */
export const classWords: Record<string, string> = {
  policy: '政策宣传',
  safety: '平安建设',
  environment: '环境文明',
  care: '关爱帮扶',
  professional: '专业服务',
  co_governance: '共治文体',
}

export const freeWords: Record<string, string> = {
  weekday_day: '平时白天',
  weekday_evening: '平时晚上',
  weekend_day: '周末白天',
  weekend_evening: '周末晚上',
}

const say = (words: Record<string, string>, codes: readonly string[]) =>
  codes.flatMap((code) => words[code] ?? []).join('、')

/** 看病护理、推拿 · 关爱帮扶 · 周末白天: what somebody has said of themselves. */
export const sayOffer = ({
  skills,
  speciality,
  takes,
  freeAt,
}: {
  [K in keyof Offer]: Offer[K] extends readonly string[] ? readonly string[] : Offer[K]
}): string =>
  [
    [say(skillWords, skills), speciality].filter((one) => one).join('、'),
    say(classWords, takes),
    say(freeWords, freeAt),
  ]
    .filter((one) => one !== '')
    .join(' · ')

/** The choices of one list, as a field offers them. */
export const choicesOf = <T extends string>(codes: readonly T[], words: Record<string, string>) =>
  codes.map((value) => ({ value, label: words[value] ?? value }))
