import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '停止代办',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
