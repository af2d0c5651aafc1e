import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '服务时长汇总',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
