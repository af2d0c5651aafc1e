import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '邀请码',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
