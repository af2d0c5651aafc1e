import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '我的党员',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
