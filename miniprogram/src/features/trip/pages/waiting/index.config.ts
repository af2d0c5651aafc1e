import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '等您办',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
