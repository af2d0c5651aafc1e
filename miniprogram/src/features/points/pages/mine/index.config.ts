import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '我的积分',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
