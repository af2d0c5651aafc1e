import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '约时间',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
