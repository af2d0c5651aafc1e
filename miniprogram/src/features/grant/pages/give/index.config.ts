import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '请人负责',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
