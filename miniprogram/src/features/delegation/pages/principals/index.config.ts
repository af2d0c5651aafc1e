import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '我能替谁办',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
