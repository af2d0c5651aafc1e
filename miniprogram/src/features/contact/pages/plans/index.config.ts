import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '联系安排',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
