import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '党员',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
