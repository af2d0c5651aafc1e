import type { PostClass } from '../community-report/schema'

/** 六类岗位. */
export const classWords: Record<PostClass, string> = {
  policy: '政策宣传',
  safety: '平安建设',
  environment: '环境文明',
  care: '关爱帮扶',
  professional: '专业服务',
  co_governance: '共治文体',
}
