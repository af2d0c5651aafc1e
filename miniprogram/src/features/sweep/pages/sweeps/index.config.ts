import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '摸排',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
