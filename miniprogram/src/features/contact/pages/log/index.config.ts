import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '记一次联系',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
