import type { PostClass } from '../community-report/schema'

/** One of the posts that a community offers: 政策宣讲, of the class `policy`. */
export interface PostKind {
  code: string
  class: PostClass
  name: string
}

const ofClass = (postClass: PostClass, names: Record<string, string>): PostKind[] =>
  Object.entries(names).map(([code, name]) => ({ code, class: postClass, name }))

/** Six classes and thirty-two posts, gathered from the lists of five places: docs/rules.md#service-posts. */
export const postKinds: readonly PostKind[] = [
  ...ofClass('policy', {
    policy_talk: '政策宣讲',
    party_lesson: '党课宣讲',
    party_guidance: '党建指导',
    neighbourhood_news: '民情信息',
    fraud_warning: '反诈宣传',
  }),
  ...ofClass('safety', {
    patrol: '治安巡逻',
    safety_check: '安全巡查',
    fire_watch: '消防、森林防火',
    safety_talk: '平安宣传',
    emergency_duty: '应急值守',
    mediation: '矛盾调解',
  }),
  ...ofClass('environment', {
    courtesy: '文明劝导',
    waste_sorting: '垃圾分类',
    clean_up: '环境美化',
    planting: '绿化养护',
    staircase: '楼道整理',
  }),
  ...ofClass('care', {
    hardship: '扶贫帮困',
    company: '爱心陪护',
    elder_errands: '助老代办',
    disability: '助残',
    wishes: '微心愿圆梦',
    child_minding: '儿童照看',
  }),
  ...ofClass('professional', {
    legal_aid: '法律援助',
    health: '健康义诊',
    counselling: '心理疏导',
    tutoring: '教育辅导',
    job_advice: '就业指导',
    repair: '便民维修、义剪',
  }),
  ...ofClass('co_governance', {
    property_watch: '物业服务监督',
    staircase_head: '楼栋联络、楼道长',
    council: '协商议事',
    culture: '文体活动',
  }),
]

/** @returns undefined when there is none of that code. */
export const postKindOf = (code: string): PostKind | undefined => postKinds.find((one) => one.code === code)
