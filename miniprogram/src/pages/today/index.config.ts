import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '今日',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
