import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '发起摸排',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
