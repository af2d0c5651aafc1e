import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '信息留多久',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
