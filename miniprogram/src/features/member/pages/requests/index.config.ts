import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '求助认证',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
