import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '地方',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
