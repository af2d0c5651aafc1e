import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '登记地方',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
