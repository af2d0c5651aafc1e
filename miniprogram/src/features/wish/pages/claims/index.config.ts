import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '我认领的',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
