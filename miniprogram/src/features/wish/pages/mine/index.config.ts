import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '我的心愿',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
