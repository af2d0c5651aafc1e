import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '我的时长',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
