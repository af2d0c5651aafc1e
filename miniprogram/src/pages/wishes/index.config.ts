import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '心愿',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  usingComponents: van('button', 'popup'),
})
