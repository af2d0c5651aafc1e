import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '连接屏幕',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
