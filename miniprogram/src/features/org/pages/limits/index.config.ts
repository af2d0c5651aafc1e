import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '办理期限',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
