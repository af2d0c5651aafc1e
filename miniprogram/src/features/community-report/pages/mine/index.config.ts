import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '我的报到',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
